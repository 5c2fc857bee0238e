package tizbek.plan.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tizbek.measure.Interval;

/**
 * Solved programs of a plan, by the period they begin with, from whose basis the programs of a sweep start. Filled by
 * the plan itself, only read after; safe for several threads.
 */
public final class Starts {

    private final Map<String, Equilibrium.Result> results = new ConcurrentHashMap<>();

    private static String key(boolean measured, Interval first) {
        return (measured ? "measured " : "free ") + first;
    }

    void keep(boolean measured, Interval first, Equilibrium.Result result) {
        results.put(key(measured, first), result);
    }

    Optional<Equilibrium.Result> find(boolean measured, Interval first) {
        return Optional.ofNullable(results.get(key(measured, first)));
    }
}
