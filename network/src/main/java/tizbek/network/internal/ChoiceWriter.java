package tizbek.network.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import tizbek.network.Criterion;
import tizbek.network.Leg;
import tizbek.network.LegImpact;
import tizbek.network.Link;
import tizbek.network.OwnSite;
import tizbek.network.Route;
import tizbek.network.RouteChoice;
import tizbek.network.RouteQuery;
import tizbek.network.Site;
import tizbek.network.Vehicle;

/** Writes a way down with all it costs and does. */
record ChoiceWriter(MapData map, TransitEstimate transit) {

    RouteChoice write(Candidate candidate, RouteQuery query, Set<Criterion> leastBy) {
        StateGraph states = candidate.states();
        List<Leg> legs;
        List<LegImpact> impacts = new ArrayList<>();
        LegWriter writer = new LegWriter(map);
        if (states.isStraight(candidate.path())) {
            legs = writer.straight(query.from(), query.to(), candidate.vehicle())
                    .orElseThrow();
            legs.forEach(l -> impacts.add(lorry(query.from(), l, candidate.vehicle())));
        } else {
            StateGraph.Travelled way = states.travelled(candidate.graph(), candidate.path());
            legs = writer.overMap(
                    query.from(), query.to(), candidate.vehicle(), way.steps(), way.last(), states.finish());
            if (query.from() instanceof OwnSite) {
                impacts.add(lorry(query.from(), legs.getFirst(), candidate.vehicle()));
            }
            impacts.addAll(way.impacts());
            if (query.to() instanceof OwnSite) {
                impacts.add(lorry(query.to(), legs.getLast(), candidate.vehicle()));
            }
        }
        Route route = new Route(
                query.from(),
                query.to(),
                candidate.vehicle(),
                query.day(),
                map.freight().priceYear(),
                query.value(),
                legs);
        return new RouteChoice(route, impacts, transit.of(legs), leastBy, tight(route, query.tonnes()));
    }

    /** What the lorry does on the road to or from an own site. */
    private LegImpact lorry(Site site, Leg leg, Vehicle vehicle) {
        return map.freight()
                .lorryEmission((OwnSite) site, leg.length().kilometres(), vehicle)
                .impact(List.of());
    }

    private List<String> tight(Route route, double tonnes) {
        List<String> tight = new ArrayList<>();
        for (String id : route.links()) {
            Link link = map.links().get(id);
            OptionalDouble capacity =
                    link == null ? OptionalDouble.empty() : map.overlays().capacity(link, route.day());
            if (link != null
                    && capacity.isPresent()
                    && capacity.getAsDouble() - link.currentFlowTonnesPerYear().orElse(0) < tonnes) {
                tight.add(id);
            }
        }
        return tight;
    }
}
