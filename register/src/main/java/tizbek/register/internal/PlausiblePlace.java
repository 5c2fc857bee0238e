package tizbek.register.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.register.Coordinates;
import tizbek.register.Grid;
import tizbek.register.Jurisdiction;
import tizbek.register.Plot;
import tizbek.register.Refusal;

/** Finds coordinates whose numbers were exchanged or whose zone is another than stated, and says which was meant. */
final class PlausiblePlace {

    private static final double MILLION = 1e6;
    private static final double DEGREES_OF_A_ZONE = 6;
    private static final double MINUTES_OF_A_DEGREE = 60;
    /** No point of the earth is further north than this in a Gauss-Krüger zone; what is has the number of a zone before it. */
    private static final double NORTHERNMOST_METRES = 10.1 * MILLION;

    private final Jurisdiction country;
    private final Coordinates coordinates;
    private final Coordinates.ReferenceSystem system;

    PlausiblePlace(Jurisdiction country, Coordinates.ReferenceSystem system) {
        this.country = country;
        this.coordinates = country.coordinates();
        this.system = system;
    }

    /** A refusal that proposes what was meant; null where the first point lies in the frame of the country. */
    @Nullable
    Refusal misplaced(Plot.Filed filed) {
        for (List<Plot.Vertex> ring : filed.rings()) {
            for (Plot.Vertex vertex : ring) {
                Refusal refusal = misplaced(filed.order(), vertex);
                if (refusal != null) {
                    return refusal;
                }
            }
        }
        return null;
    }

    private @Nullable Refusal misplaced(Plot.Order order, Plot.Vertex vertex) {
        double first = FiledNumber.of(vertex.first()).orElseThrow();
        double second = FiledNumber.of(vertex.second()).orElseThrow();
        double east = order == Plot.Order.EAST_NORTH ? first : second;
        double north = order == Plot.Order.EAST_NORTH ? second : first;
        return system.isGeographic() ? degrees(vertex, east, north) : metres(vertex, east, north);
    }

    private @Nullable Refusal degrees(Plot.Vertex vertex, double east, double north) {
        if (inFrame(east, north)) {
            return null;
        }
        if (inFrame(north, east)) {
            return exchanged(vertex);
        }
        return outside(
                vertex,
                Math.abs(east) > 360 || Math.abs(north) > 360
                        ? "these are metres: a Gauss-Krüger zone was meant (" + zones() + ")."
                        : "another country was meant.");
    }

    private @Nullable Refusal metres(Plot.Vertex vertex, double east, double north) {
        int zone = java.util.Objects.requireNonNull(system.zoneOrNull());
        if (north > NORTHERNMOST_METRES && east < NORTHERNMOST_METRES) {
            return exchanged(vertex);
        }
        if (east < MILLION) {
            double with = zone * MILLION + east;
            return Refusal.of(
                    "zone",
                    "point (" + vertex + ") has no number of its zone before its metres to the east\n  Maybe ("
                            + Math.round(with) + ") was meant.",
                    "точка (" + vertex + "): перед восточной координатой нет номера зоны");
        }
        int prefix = (int) Math.floor(east / MILLION);
        if (prefix != zone) {
            String maybe = coordinates
                    .findZone(prefix)
                    .filter(s -> lies(s, east, north))
                    .map(s -> "(" + s.id() + "), zone " + prefix + ", was meant.")
                    .orElse("one of " + zones() + " was meant.");
            return zone(vertex, "is of zone (" + prefix + "), not of that of (" + system.id() + ")", maybe);
        }
        if (lies(system, east, north)) {
            return null;
        }
        Optional<String> other = zonesOf().stream()
                .filter(z -> z != zone)
                .flatMap(z -> coordinates.findZone(z).stream())
                .filter(s -> lies(s, east - zone * MILLION + zoneOf(s) * MILLION, north))
                .map(s -> "(" + s.id() + "), zone " + zoneOf(s))
                .reduce((a, b) -> a + " or " + b);
        return zone(
                vertex,
                "lies outside " + country.name().en() + " in (" + system.id() + ")",
                other.map(o -> o + ", was meant.").orElse("one of " + zones() + " was meant."));
    }

    private static int zoneOf(Coordinates.ReferenceSystem system) {
        return java.util.Objects.requireNonNull(system.zoneOrNull());
    }

    private static Refusal zone(Plot.Vertex vertex, String what, String maybe) {
        return Refusal.of(
                "zone",
                "point (" + vertex + ") " + what + "\n  Maybe " + maybe,
                "точка (" + vertex + "): неверная зона Гаусса-Крюгера\n  Возможно: " + maybe);
    }

    private static Refusal exchanged(Plot.Vertex vertex) {
        return Refusal.of(
                "order",
                "point (" + vertex + ") has its numbers in another order than stated\n  Maybe the other of east-north"
                        + " and north-east was meant.",
                "точка (" + vertex + "): порядок координат не тот, что указан"
                        + "\n  Возможно, имелся в виду другой порядок: east-north или north-east.");
    }

    private Refusal outside(Plot.Vertex vertex, String maybe) {
        return Refusal.of(
                "abroad",
                "point (" + vertex + ") is not in " + country.name().en() + "\n  Maybe " + maybe,
                "точка (" + vertex + ") вне территории: " + country.name().ru());
    }

    private boolean lies(Coordinates.ReferenceSystem in, double east, double north) {
        List<Double> at =
                Geodesy.of(in, coordinates.conversion(in).orElse(null)).toWgs84(east, north);
        return inFrame(at.getFirst(), at.getLast());
    }

    /** A square more than the frame on each side: what lies just outside is told by the border. */
    private boolean inFrame(double longitude, double latitude) {
        Grid grid = country.grid();
        double side = grid.minutes() / MINUTES_OF_A_DEGREE;
        return longitude >= (grid.west() - 1) * side
                && longitude <= (grid.east() + 2) * side
                && latitude >= (grid.south() - 1) * side
                && latitude <= (grid.north() + 2) * side;
    }

    /** The zones that the frame of the country reaches into. */
    private List<Integer> zonesOf() {
        double side = country.grid().minutes() / MINUTES_OF_A_DEGREE;
        int first = (int) Math.floor(country.grid().west() * side / DEGREES_OF_A_ZONE) + 1;
        int last = (int) Math.floor(country.grid().east() * side / DEGREES_OF_A_ZONE) + 1;
        List<Integer> zones = new ArrayList<>();
        for (int zone = first; zone <= last; zone++) {
            zones.add(zone);
        }
        return zones;
    }

    private String zones() {
        return zonesOf().stream()
                .flatMap(z -> coordinates.findZone(z).stream())
                .map(Coordinates.ReferenceSystem::id)
                .collect(Collectors.joining(", "));
    }
}
