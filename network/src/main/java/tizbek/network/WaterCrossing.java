package tizbek.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A part of a route over water, from port to port, calls on the way included: what tells one route from another.
 *
 * @param narrows narrows of the sea and points of sea lanes that it passes, in order as far as that is known
 */
public record WaterCrossing(Stop from, Stop to, double kilometres, List<String> narrows) {

    public WaterCrossing {
        narrows = List.copyOf(narrows);
    }

    /** The crossings of a route in order. */
    public static List<WaterCrossing> of(Route route, Network network) {
        Map<String, Link> links = network.links().stream().collect(Collectors.toMap(Link::id, Function.identity()));
        List<WaterCrossing> crossings = new ArrayList<>();
        boolean afloat = false;
        for (Leg leg : route.legs()) {
            boolean water = leg.mode() == Mode.SEA || leg.mode() == Mode.FERRY;
            if (water) {
                WaterCrossing next =
                        new WaterCrossing(leg.from(), leg.to(), leg.length().kilometres(), narrows(leg, links));
                if (afloat) {
                    crossings.add(crossings.removeLast().with(next));
                } else {
                    crossings.add(next);
                }
            }
            afloat = water;
        }
        return List.copyOf(crossings);
    }

    private static List<String> narrows(Leg leg, Map<String, Link> links) {
        Set<String> narrows = new LinkedHashSet<>();
        Link link = links.get(leg.link());
        narrows.add(leg.from().id());
        if (link != null) {
            narrows.addAll(link.chokepoints().stream().sorted().toList());
        }
        narrows.add(leg.to().id());
        return List.copyOf(narrows);
    }

    private WaterCrossing with(WaterCrossing next) {
        Set<String> all = new LinkedHashSet<>(narrows);
        all.addAll(next.narrows);
        return new WaterCrossing(from, next.to, kilometres + next.kilometres, List.copyOf(all));
    }
}
