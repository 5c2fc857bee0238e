package tizbek.desk.internal.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All addresses, the most exact first. */
public final class Routes {

    private final List<Route> routes;

    public Routes(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparingInt(Route::vagueness))
                .toList();
    }

    public List<Route> list() {
        return routes;
    }

    /** A route with what stands in the place of its parts. */
    record Found(Route route, Map<String, String> parts) {}

    Optional<Found> find(String method, List<String> segments) {
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Route route : routes) {
            if (route.method().equals(asked)) {
                Optional<Map<String, String>> parts = route.match(segments);
                if (parts.isPresent()) {
                    return Optional.of(new Found(route, parts.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The methods that this address takes; none if nothing lies there. */
    Set<String> methods(List<String> segments) {
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (route.match(segments).isPresent()) {
                methods.add(route.method());
                if (route.method().equals("GET")) {
                    methods.add("HEAD");
                }
            }
        }
        return methods;
    }
}
