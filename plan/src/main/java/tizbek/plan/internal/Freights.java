package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.network.CargoValue;
import tizbek.network.Route;
import tizbek.network.Router;
import tizbek.network.Site;
import tizbek.network.Vehicle;

/** The cheapest way on one day between two sites over the vehicles that carry a material; asks the router once per origin. */
final class Freights {

    private final Router router;
    private final LocalDate day;
    private final Map<Asked, Found> known = new HashMap<>();

    private record Asked(String from, Vehicle vehicle, CargoValue value) {}

    /** A route with what is asked of it again and again: what it costs, time included, and the links it takes. */
    record Priced(Route route, double usdPerTonne, List<String> links) {

        static Priced of(Route route) {
            return new Priced(route, route.total().usdPerTonne(), route.links());
        }
    }

    Freights(Router router, LocalDate day) {
        this.router = router;
        this.day = day;
    }

    Optional<Priced> cheapest(
            Site from, Site to, Collection<? extends Site> destinations, List<String> vehicles, CargoValue value) {
        Priced best = null;
        for (String vehicle : vehicles) {
            Priced priced = route(from, to, Vehicle.valueOf(vehicle), value, destinations);
            if (priced != null && (best == null || priced.usdPerTonne() < best.usdPerTonne())) {
                best = priced;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The cheapest way in a vehicle. */
    Optional<Route> by(Vehicle vehicle, Site from, Site to, Collection<? extends Site> destinations, CargoValue value) {
        return Optional.ofNullable(route(from, to, vehicle, value, destinations))
                .map(Priced::route);
    }

    /** What a search brought by site, and to which sites it was asked to go: worlds that share it may have other sites. */
    private record Found(Set<String> asked, Map<String, Route> routes, Map<String, Priced> priced) {}

    private @Nullable Priced route(
            Site from, Site to, Vehicle vehicle, CargoValue value, Collection<? extends Site> destinations) {
        Asked key = new Asked(from.id(), vehicle, value);
        Found found = known.get(key);
        if (found == null || !found.asked().contains(to.id())) {
            Map<String, Route> routes = new HashMap<>();
            router.cheapestToAll(from, destinations, vehicle, day, value)
                    .forEach((site, route) -> routes.put(site.id(), route));
            found = new Found(destinations.stream().map(Site::id).collect(Collectors.toSet()), routes, new HashMap<>());
            known.put(key, found);
        }
        Map<String, Route> routes = found.routes();
        return found.priced().computeIfAbsent(to.id(), id -> {
            Route route = routes.get(id);
            return route == null ? null : Priced.of(route);
        });
    }
}
