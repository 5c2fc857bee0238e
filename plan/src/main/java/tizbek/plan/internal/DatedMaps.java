package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tizbek.measure.Interval;
import tizbek.measure.Mass;
import tizbek.network.Link;
import tizbek.network.MapState;
import tizbek.network.Network;
import tizbek.network.Router;
import tizbek.plan.Period;
import tizbek.plan.World;

/**
 * The maps of the periods of a plan, one for each state of closures, openings and terms: years on which nothing differs
 * share one, and are searched once.
 */
final class DatedMaps {

    private final Router changed;
    private final List<Freights> freights = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final TreeMap<LocalDate, Integer> byDay = new TreeMap<>();

    /**
     * The maps of some periods.
     *
     * @param router over the map as the data have it
     * @param changed over the map of the scenario
     */
    DatedMaps(FreightPool pool, Router router, Router changed, List<Interval> periods) {
        this.changed = changed;
        Map<MapState, Integer> known = new HashMap<>();
        for (Interval period : periods) {
            LocalDate day = Period.middleDay(period);
            int number = known.computeIfAbsent(network().stateOn(day), s -> {
                freights.add(pool.on(day, router, changed));
                days.add(day);
                return freights.size() - 1;
            });
            byDay.put(day, number);
        }
    }

    Network network() {
        return changed.network();
    }

    int count() {
        return freights.size();
    }

    Freights freights(int map) {
        return freights.get(map);
    }

    LocalDate day(int map) {
        return days.get(map);
    }

    World.Maps numbers() {
        return new World.Maps(byDay);
    }

    /** Links of known capacity, with what other cargo leaves of it on each map. */
    List<World.CappedLink> cappedLinks() {
        List<World.CappedLink> capped = new ArrayList<>();
        for (Link link : network().links()) {
            Map<Integer, Double> residual = new HashMap<>();
            for (int m = 0; m < count(); m++) {
                Optional<Mass> left = network().residualCapacity(link, day(m));
                if (left.isPresent() && network().isUsable(link, day(m))) {
                    residual.put(m, left.get().tonnes());
                }
            }
            if (!residual.isEmpty()) {
                capped.add(new World.CappedLink(link.id(), residual));
            }
        }
        return capped;
    }
}
