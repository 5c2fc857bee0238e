package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tizbek.network.CargoValue;
import tizbek.network.Route;
import tizbek.network.Router;
import tizbek.network.Site;
import tizbek.network.Vehicle;

/** The cheapest way on one day between two sites over the vehicles that carry a material; asks the router once per origin. */
final class Freights {

    private final Router router;
    private final LocalDate day;
    private final Map<Asked, Map<Site, Route>> known = new LinkedHashMap<>();

    private record Asked(Site from, Vehicle vehicle, CargoValue value) {}

    Freights(Router router, LocalDate day) {
        this.router = router;
        this.day = day;
    }

    Optional<Route> cheapest(
            Site from, Site to, Collection<? extends Site> destinations, List<String> vehicles, CargoValue value) {
        return vehicles.stream()
                .map(v -> all(from, Vehicle.valueOf(v), value, destinations).get(to))
                .filter(java.util.Objects::nonNull)
                .min(java.util.Comparator.comparingDouble(r -> r.total().usdPerTonne()));
    }

    /** The cheapest way in a vehicle. */
    Optional<Route> by(Vehicle vehicle, Site from, Site to, Collection<? extends Site> destinations, CargoValue value) {
        return Optional.ofNullable(all(from, vehicle, value, destinations).get(to));
    }

    Router router() {
        return router;
    }

    LocalDate day() {
        return day;
    }

    private Map<Site, Route> all(
            Site from, Vehicle vehicle, CargoValue value, Collection<? extends Site> destinations) {
        return known.computeIfAbsent(
                new Asked(from, vehicle, value), k -> router.cheapestToAll(from, destinations, vehicle, day, value));
    }
}
