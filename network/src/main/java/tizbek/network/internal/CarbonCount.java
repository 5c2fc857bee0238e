package tizbek.network.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tizbek.network.Leg;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Mode;
import tizbek.network.Network;
import tizbek.network.OwnSite;
import tizbek.network.Route;
import tizbek.network.RouteCarbon;
import tizbek.network.Site;
import tizbek.network.Vehicle;

/** Counts the carbon dioxide of a route after it was found, by the same factors as the search by several criteria. */
public final class CarbonCount {

    private final MapData map;
    private final Vehicle vehicle;
    private final Map<String, Double> grams = new HashMap<>();
    private final List<String> missing = new ArrayList<>();
    private double generic;

    private CarbonCount(MapData map, Vehicle vehicle) {
        this.map = map;
        this.vehicle = vehicle;
    }

    public static RouteCarbon of(MapData map, Route route) {
        CarbonCount count = new CarbonCount(map, route.vehicle());
        for (Leg leg : route.legs()) {
            Link link = map.links().get(leg.link());
            if (link != null) {
                count.half(link, link.from());
                count.half(link, link.to());
            } else if (leg.link().startsWith(Network.ACCESS)) {
                count.access(route.from() instanceof OwnSite own && isOf(own, leg) ? own : route.to(), leg);
            } else {
                throw new IllegalArgumentException("link (" + leg.link() + ") of the route is not on this map");
            }
        }
        return new RouteCarbon(count.grams, count.generic, count.missing);
    }

    /** Also of a lorry straight from one own site to another, which begins at the first as its price has it. */
    private static boolean isOf(OwnSite own, Leg leg) {
        String access = Network.ACCESS + own.id();
        return leg.link().equals(access) || leg.link().startsWith(access + "--");
    }

    private void half(Link link, MapPlace end) {
        boolean water = link.mode() == Mode.SEA || link.mode() == Mode.FERRY;
        add(
                water ? RouteCarbon.AT_SEA : end.country(),
                map.freight().findEmission(link, end, vehicle),
                link.mode().word());
    }

    private void access(Site site, Leg leg) {
        OwnSite own = (OwnSite) site;
        add(own.country(), map.freight().findLorryEmission(own, leg.length().kilometres(), vehicle), Mode.ROAD.word());
    }

    private void add(String country, Optional<Emission> emission, String mode) {
        if (emission.isEmpty()) {
            missing.add(mode);
            return;
        }
        grams.merge(country, emission.get().grams(), Double::sum);
        generic += emission.get().generic() ? emission.get().grams() : 0;
    }
}
