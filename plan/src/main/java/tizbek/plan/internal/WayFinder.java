package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tizbek.network.CargoValue;
import tizbek.network.Charge;
import tizbek.network.Leg;
import tizbek.network.Network;
import tizbek.network.NetworkChange;
import tizbek.network.Route;
import tizbek.network.Router;
import tizbek.network.Site;
import tizbek.network.Vehicle;
import tizbek.plan.Chain;
import tizbek.plan.Chain.Material;
import tizbek.plan.World;

/** Finds ways between the places of a world over the maps of its periods, as they are or with tolls on links. */
final class WayFinder implements Pricing {

    private final Sites sites;
    private final Chain chain;
    private final DatedMaps maps;
    private final List<Site> destinations;
    private final Function<Material, CargoValue> value;

    WayFinder(Sites sites, Chain chain, DatedMaps maps, List<Site> destinations, Function<Material, CargoValue> value) {
        this.sites = sites;
        this.chain = chain;
        this.maps = maps;
        this.destinations = destinations;
        this.value = value;
    }

    private record Ends(int lane, int from, int to) {}

    @Override
    public List<World.Way> ways(World world, int map, Map<String, Double> tolls) {
        List<NetworkChange> surcharges = new ArrayList<>();
        tolls.forEach((link, usd) -> surcharges.add(
                new NetworkChange.Surcharge(new NetworkChange.Scope.OfLink(link), usd, NetworkChange.ALWAYS)));
        Freights tolled = new Freights(new Router(maps.network().with(surcharges)), maps.day(map));
        Set<Ends> ends = new LinkedHashSet<>();
        for (World.Way way : world.ways()) {
            if (way.maps().contains(map)) {
                ends.add(new Ends(way.lane(), way.fromNode(), way.toNode()));
            }
        }
        List<World.Way> found = new ArrayList<>();
        for (Ends e : ends) {
            Material material = world.materialOf(e.from());
            tolled.cheapest(
                            sites.site(e.from()),
                            sites.site(e.to()),
                            destinations,
                            material.vehicles(),
                            value.apply(material))
                    .ifPresent(p -> found.add(way(
                            e.lane(), e.from(), e.to(), p.route(), withoutTolls(p, tolls), Set.of(map), network())));
        }
        return found;
    }

    /** The map over which it searches, without tolls. */
    Network network() {
        return maps.network();
    }

    private static double withoutTolls(Freights.Priced route, Map<String, Double> tolls) {
        return route.usdPerTonne()
                - route.links().stream()
                        .mapToDouble(l -> tolls.getOrDefault(l, 0.0))
                        .sum();
    }

    /** The cheapest route in one vehicle, or nothing where there is none. */
    Optional<Route> by(Vehicle vehicle, int from, int to, int map) {
        Material material = chain.materials().get(sites.nodes().get(from).material());
        return maps.freights(map).by(vehicle, sites.site(from), sites.site(to), destinations, value.apply(material));
    }

    /** @param network a map on which the route was found */
    static World.Way way(
            int lane, int from, int to, Route route, double usdPerTonne, Set<Integer> maps, Network network) {
        double generic = 0;
        for (Leg leg : route.legs()) {
            boolean byMode = leg.charges().stream()
                    .anyMatch(x -> x.kind() == Charge.Kind.HAULAGE
                            && (x.basis().startsWith("modes:") || x.basis().startsWith("assumptions:")));
            generic += byMode ? leg.length().kilometres() : 0;
        }
        double length = route.length().kilometres();
        return new World.Way(
                lane,
                from,
                to,
                route.vehicle().name(),
                usdPerTonne,
                route.hours() / 24,
                route.line().stream()
                        .map(p -> new double[] {p.longitude(), p.latitude()})
                        .toList(),
                route.countries(),
                length > 0 ? generic / length : 0,
                maps,
                route.links(),
                network.carbon(route));
    }
}
