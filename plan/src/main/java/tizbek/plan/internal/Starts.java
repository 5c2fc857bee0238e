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

    private final boolean keeps;
    private final Map<String, Equilibrium.Result> results = new ConcurrentHashMap<>();

    private Starts(boolean keeps) {
        this.keeps = keeps;
    }

    /** Keeps what it is given: for a plan that a sweep follows. */
    public static Starts kept() {
        return new Starts(true);
    }

    /** Keeps nothing: solved programs with their names are most of the memory of a plan. */
    public static Starts none() {
        return new Starts(false);
    }

    private static String key(boolean measured, Interval first) {
        return (measured ? "measured " : "free ") + first;
    }

    void keep(boolean measured, Interval first, Equilibrium.Result result) {
        if (keeps) {
            results.put(key(measured, first), result);
        }
    }

    Optional<Equilibrium.Result> find(boolean measured, Interval first) {
        return Optional.ofNullable(results.get(key(measured, first)));
    }
}
