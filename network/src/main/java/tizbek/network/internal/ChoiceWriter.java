package tizbek.network.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tizbek.measure.Mass;
import tizbek.network.Criterion;
import tizbek.network.Leg;
import tizbek.network.LegImpact;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.OwnSite;
import tizbek.network.Route;
import tizbek.network.RouteChoice;
import tizbek.network.RouteQuery;
import tizbek.network.Site;
import tizbek.network.Vehicle;

/** Writes a way down with all it costs and does. */
record ChoiceWriter(MapData map, TransitEstimate transit) {

    RouteChoice write(Candidate candidate, RouteQuery query, Set<Criterion> leastBy) {
        Vehicle vehicle = candidate.vehicle();
        List<Leg> legs = legs(candidate, query.from(), query.to());
        Route route = new Route(
                query.from(), query.to(), vehicle, query.day(), map.freight().priceYear(), query.value(), legs);
        List<LegImpact> impacts =
                legs.stream().map(l -> impact(l, query, vehicle)).toList();
        return new RouteChoice(route, impacts, transit.of(legs), leastBy, tight(route, query.tonnes()));
    }

    private List<Leg> legs(Candidate candidate, Site from, Site to) {
        LegWriter writer = new LegWriter(map);
        if (candidate.states().isStraight(candidate.path())) {
            return writer.straight(from, to, candidate.vehicle()).orElseThrow();
        }
        StateGraph.Travelled travelled = candidate.states().travelled(candidate.graph(), candidate.path());
        return writer.overMap(
                from,
                to,
                candidate.vehicle(),
                travelled.steps(),
                travelled.last(),
                candidate.states().finish());
    }

    private LegImpact impact(Leg leg, RouteQuery query, Vehicle vehicle) {
        Link link = map.links().get(leg.link());
        if (link == null) {
            OwnSite site = query.from() instanceof OwnSite own
                            && own.id().equals(leg.from().id())
                    ? own
                    : (OwnSite) query.to();
            Emission emission = map.freight().lorryEmission(site, leg.length().kilometres(), vehicle);
            return new LegImpact(emission.grams(), emission.basis(), emission.generic(), List.of());
        }
        Emission emission = map.freight().emission(link, vehicle);
        boolean forward = link.from().id().equals(leg.from().id());
        MapPlace from = forward ? link.from() : link.to();
        MapPlace to = forward ? link.to() : link.from();
        LocalDate day = query.day();
        return new LegImpact(
                emission.grams(),
                emission.basis(),
                emission.generic(),
                map.hazards().on(link, from, to, day));
    }

    private List<String> tight(Route route, double tonnes) {
        List<String> tight = new ArrayList<>();
        for (String id : route.links()) {
            Link link = map.links().get(id);
            if (link != null && link.residualCapacity().map(Mass::tonnes).orElse(Double.POSITIVE_INFINITY) < tonnes) {
                tight.add(id);
            }
        }
        return tight;
    }
}
