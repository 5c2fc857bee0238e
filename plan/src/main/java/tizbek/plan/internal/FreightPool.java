package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tizbek.network.MapState;
import tizbek.network.Router;

/** The freights of a plan, by the prices of its map and the state of the day: what was searched once serves all worlds. */
final class FreightPool {

    private record Key(Router priced, MapState state) {}

    private final Map<Key, Freights> known = new HashMap<>();

    /**
     * Freights on a day.
     *
     * @param router over the map as the data have it, which stands for rates and fees
     * @param changed over the map with the changes of a scenario, or the same
     */
    Freights on(LocalDate day, Router router, Router changed) {
        return known.computeIfAbsent(new Key(router, changed.network().stateOn(day)), k -> new Freights(changed, day));
    }
}
