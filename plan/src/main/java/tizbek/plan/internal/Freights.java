package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    private record Asked(Site from, Vehicle vehicle, CargoValue value) {}

    Freights(Router router, LocalDate day) {
        this.router = router;
        this.day = day;
    }

    Optional<Route> cheapest(
            Site from, Site to, Collection<? extends Site> destinations, List<String> vehicles, CargoValue value) {
        return vehicles.stream()
                .flatMap(v -> route(from, to, Vehicle.valueOf(v), value, destinations).stream())
                .min(java.util.Comparator.comparingDouble(r -> r.total().usdPerTonne()));
    }

    /** The cheapest way in a vehicle. */
    Optional<Route> by(Vehicle vehicle, Site from, Site to, Collection<? extends Site> destinations, CargoValue value) {
        return route(from, to, vehicle, value, destinations);
    }

    /** What a search brought, and to which sites it was asked to go: worlds that share it may have other sites. */
    private record Found(Set<String> asked, Map<Site, Route> routes) {}

    private Optional<Route> route(
            Site from, Site to, Vehicle vehicle, CargoValue value, Collection<? extends Site> destinations) {
        Asked key = new Asked(from, vehicle, value);
        Found found = known.get(key);
        if (found == null || !found.asked().contains(to.id())) {
            found = new Found(
                    destinations.stream().map(Site::id).collect(Collectors.toSet()),
                    router.cheapestToAll(from, destinations, vehicle, day, value));
            known.put(key, found);
        }
        return Optional.ofNullable(found.routes().get(to));
    }
}
