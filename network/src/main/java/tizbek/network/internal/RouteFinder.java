package tizbek.network.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tizbek.network.CargoValue;
import tizbek.network.Charge;
import tizbek.network.Gateway;
import tizbek.network.Leg;
import tizbek.network.MapPlace;
import tizbek.network.OwnSite;
import tizbek.network.Route;
import tizbek.network.Site;
import tizbek.network.Vehicle;

/** Searches from a site to many and writes the result down as routes. */
public final class RouteFinder {

    private record ChartKey(Vehicle vehicle, LocalDate day) {}

    private final MapData map;
    private final boolean wedges;
    private final LegWriter writer;
    private final Map<ChartKey, Chart> charts = new ConcurrentHashMap<>();

    /** @param wedges whether buyers pay for passing countries they shun */
    public RouteFinder(MapData map, boolean wedges) {
        this.map = map;
        this.wedges = wedges;
        writer = new LegWriter(map);
    }

    /** The cheapest route to each of the sites that can be reached, in the order asked. */
    public Map<Site, Route> cheapestToAll(
            Site from, Collection<? extends Site> to, Vehicle vehicle, LocalDate day, CargoValue value) {
        Chart chart = charts.computeIfAbsent(new ChartKey(vehicle, day), k -> new Chart(map, k.vehicle(), k.day()));
        Map<List<Wedges.Wedge>, Search> searches = new LinkedHashMap<>();
        Map<Site, Route> routes = new LinkedHashMap<>();
        for (Site destination : to) {
            List<Wedges.Wedge> met = wedges ? map.freight().wedges(destination.country()) : List.of();
            Search search = searches.computeIfAbsent(met, m -> search(chart, from, value, m));
            Journey journey = new Journey(from, destination, vehicle, day, value);
            best(journey, search).ifPresent(route -> routes.put(destination, route));
        }
        return routes;
    }

    private record Journey(Site from, Site to, Vehicle vehicle, LocalDate day, CargoValue value) {}

    private Search search(Chart chart, Site from, CargoValue value, List<Wedges.Wedge> met) {
        Search search = new Search(chart, value.usdPerTonneHour(), met);
        switch (from) {
            case MapPlace place -> search.start(place, Carriage.START, 0, place.country());
            case Gateway gateway ->
                gateway.places().forEach(p -> search.start(p, Carriage.START, 0, gateway.country()));
            case OwnSite own -> {
                Charge access = map.freight().access(own, chart.vehicle);
                double cost = access.usdPerTonne() + value.usdPerTonneHour() * access.hours();
                search.start(own.access(), own.siding() ? Carriage.START : Carriage.ROAD, cost, own.country());
            }
        }
        return search.run();
    }

    private Optional<Route> best(Journey journey, Search search) {
        Optional<Route> overMap = switch (journey.to()) {
            case MapPlace place -> to(journey, search, List.of(place), Carriage.END);
            case Gateway gateway -> to(journey, search, gateway.places(), Carriage.END);
            case OwnSite own -> to(journey, search, List.of(own.access()), own.siding() ? Carriage.END : Carriage.ROAD);
        };
        Optional<Route> straight =
                writer.straight(journey.from(), journey.to(), journey.vehicle()).map(legs -> route(journey, legs));
        if (straight.isPresent()
                && overMap.map(r -> straight.get().total().usdPerTonne()
                                <= r.total().usdPerTonne())
                        .orElse(true)) {
            return straight;
        }
        return overMap;
    }

    private Optional<Route> to(Journey journey, Search search, List<MapPlace> places, Carriage finish) {
        int best = -1;
        for (MapPlace place : places) {
            int state = search.bestAt(place, finish);
            if (state >= 0 && (best < 0 || search.finishCost(state, finish) < search.finishCost(best, finish))) {
                best = state;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(route(
                        journey,
                        writer.overMap(
                                journey.from(),
                                journey.to(),
                                journey.vehicle(),
                                search.stepsTo(best),
                                search.carriageOf(best),
                                finish)));
    }

    private Route route(Journey j, List<Leg> legs) {
        return new Route(j.from(), j.to(), j.vehicle(), j.day(), map.freight().priceYear(), j.value(), legs);
    }
}
