package tizbek.register.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tizbek.facts.NearestName;
import tizbek.register.Block;
import tizbek.register.Coordinates;
import tizbek.register.Grid;
import tizbek.register.Jurisdiction;
import tizbek.register.Plot;
import tizbek.register.Refusal;

/** Makes a plot of filed coordinates, or says what is wrong with them. */
final class Surveyor {

    /** Straight lines of a projection bend by two centimetres over a kilometre; so often a point is put between. */
    private static final double LONGEST_LINE_METRES = 1000;

    /** So many times the points that may be filed may come between them. */
    private static final int POINTS_BETWEEN = 4;

    /** Half of what counts as an overlap, so that of two plots that overlap across a line of the grid one is found in each square. */
    private static final double REACHING_METRES = Overlap.TOUCHING_METRES / 2;

    private static final double LEAST_AREA_M2 = 1;
    private static final double M2_OF_A_KM2 = 1e6;
    private static final double TO_HECTARE_OF_KM2 = 1e6;

    private final Jurisdiction country;
    private final Coordinates coordinates;

    Surveyor(Jurisdiction country) {
        this.country = country;
        this.coordinates = country.coordinates();
    }

    /** Either a plot or a refusal; the other is null. */
    record Survey(@Nullable Plot plot, @Nullable Refusal refusal) {
        static Survey no(@Nullable Refusal refusal) {
            return new Survey(null, refusal);
        }
    }

    Survey survey(Plot.Filed filed) {
        Coordinates.ReferenceSystem system =
                coordinates.findSystem(filed.system()).orElse(null);
        if (system == null) {
            String nearest =
                    NearestName.of(filed.system(), coordinates.systems().keySet());
            return Survey.no(Refusal.of(
                    "system",
                    "reference system (" + filed.system() + ") is not one of those in registers/ground\n  Maybe ("
                            + (nearest.isEmpty() ? Coordinates.WGS_84 : nearest) + ") was meant.",
                    "система координат (" + filed.system() + ") не поддерживается"));
        }
        Refusal refusal = badRings(filed);
        if (refusal == null) {
            refusal = new PlausiblePlace(country, system).misplaced(filed);
        }
        if (refusal == null) {
            refusal = badShape(Overlap.filed(filed), system);
        }
        return refusal != null ? Survey.no(refusal) : derived(filed, system);
    }

    /** No ring, too many points, what is no number, a ring that does not end where it begins. */
    private @Nullable Refusal badRings(Plot.Filed filed) {
        int points = filed.rings().stream().mapToInt(List::size).sum();
        if (filed.rings().isEmpty() || points > coordinates.mostVertices()) {
            return Refusal.of(
                    "size",
                    "plot of (" + points + ") points is not from 4 to " + coordinates.mostVertices(),
                    "участок из (" + points + ") точек не от 4 до " + coordinates.mostVertices());
        }
        for (int ring = 1; ring <= filed.rings().size(); ring++) {
            List<Plot.Vertex> all = filed.rings().get(ring - 1);
            for (int i = 1; i <= all.size(); i++) {
                for (String text : all.get(i - 1).texts()) {
                    if (FiledNumber.of(text).isEmpty()) {
                        return Refusal.of(
                                "number",
                                "point (" + i + ") of ring (" + ring + ") has (" + text
                                        + "), which is no number\n  Maybe write 48.35, 5360123.45 or 48°21'00\".",
                                "точка (" + i + ") контура (" + ring + "): (" + text + ") не число");
                    }
                }
            }
            if (all.size() < 4 || !same(all.getFirst(), all.getLast())) {
                return Refusal.of(
                        "unclosed",
                        "ring (" + ring + ") ends at (" + (all.isEmpty() ? "" : all.getLast()) + "), not where it"
                                + " begins (" + (all.isEmpty() ? "" : all.getFirst()) + "), or has fewer than three"
                                + " corners\n  Maybe give its first point again at its end.",
                        "контур (" + ring + ") не замкнут или имеет менее трёх вершин"
                                + "\n  Возможно, следует повторить первую точку в конце.");
            }
        }
        return null;
    }

    private static boolean same(Plot.Vertex one, Plot.Vertex other) {
        return FiledNumber.of(one.first()).equals(FiledNumber.of(other.first()))
                && FiledNumber.of(one.second()).equals(FiledNumber.of(other.second()));
    }

    /** Crosses or touches itself, has a hole outside, or no area. */
    private static @Nullable Refusal badShape(Polygon polygon, Coordinates.ReferenceSystem system) {
        Geometry metres = system.isGeographic() ? Ellipsoid.inMetres(polygon) : polygon;
        TopologyValidationError error = new IsValidOp(polygon).getValidationError();
        if (error == null && metres.getArea() >= LEAST_AREA_M2) {
            return null;
        }
        if (error == null || metres.getEnvelopeInternal().getArea() < LEAST_AREA_M2) {
            return Refusal.of("area", "plot has no area", "участок не имеет площади");
        }
        Coordinate at = error.getCoordinate();
        String where = "(%s, %s)".formatted(trimmed(at.x), trimmed(at.y));
        return switch (error.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL, TopologyValidationError.NESTED_HOLES ->
                Refusal.of(
                        "hole",
                        "a hole lies outside the plot, or in another hole, at east, north " + where,
                        "вырез вне участка или внутри другого выреза: восток, север " + where);
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                Refusal.of(
                        "self-crossing",
                        "the border crosses or touches itself at east, north " + where
                                + "\n  Maybe two corners were given in the wrong order.",
                        "граница пересекает или касается себя: восток, север " + where
                                + "\n  Возможно, две вершины указаны не в том порядке.");
            default ->
                Refusal.of(
                        "shape",
                        "plot is no polygon: " + error.getMessage() + " at east, north " + where,
                        "участок не является многоугольником: восток, север " + where);
        };
    }

    private static String trimmed(double number) {
        return String.format(Locale.ROOT, Math.abs(number) > 1000 ? "%.2f" : "%.7f", number);
    }

    private Survey derived(Plot.Filed filed, Coordinates.ReferenceSystem system) {
        Coordinates.Conversion conversion = coordinates.conversion(system).orElse(null);
        Geodesy geodesy = Geodesy.of(system, conversion);
        double between = system.isGeographic() ? 0 : Overlap.filed(filed).getLength() / LONGEST_LINE_METRES;
        if (between > POINTS_BETWEEN * coordinates.mostVertices()) {
            return Survey.no(Refusal.of(
                    "size",
                    "the border of the plot is (" + Math.round(between) + ") km long",
                    "граница участка длиной (" + Math.round(between) + ") км"));
        }
        List<List<List<Double>>> polygon = new ArrayList<>();
        for (List<Plot.Vertex> ring : filed.rings()) {
            polygon.add(ring(ring, filed.order(), system, geodesy));
        }
        Refusal abroad = abroad(polygon);
        if (abroad != null) {
            return Survey.no(abroad);
        }
        SortedSet<Block> squares = squares(Overlap.derived(polygon), country.grid());
        if (squares == null || squares.isEmpty()) {
            return Survey.no(Refusal.of(
                    "size",
                    "plot touches more than " + coordinates.mostSquares()
                            + " squares of the grid, or has less than their border in common with any",
                    "участок затрагивает более " + coordinates.mostSquares() + " блоков сетки"));
        }
        return new Survey(
                new Plot(
                        filed,
                        polygon,
                        conversion == null ? "none" : conversion.id(),
                        conversion == null ? 0 : conversion.accuracyMetres(),
                        Math.round(Ellipsoid.areaKm2(polygon) * TO_HECTARE_OF_KM2) / M2_OF_A_KM2,
                        squares),
                null);
    }

    private static List<List<Double>> ring(
            List<Plot.Vertex> ring, Plot.Order order, Coordinates.ReferenceSystem system, Geodesy geodesy) {
        List<List<Double>> made = new ArrayList<>();
        double lastEast = 0;
        double lastNorth = 0;
        for (Plot.Vertex vertex : ring) {
            double east = number(order == Plot.Order.EAST_NORTH ? vertex.first() : vertex.second());
            double north = number(order == Plot.Order.EAST_NORTH ? vertex.second() : vertex.first());
            if (!made.isEmpty() && !system.isGeographic()) {
                double length = Math.hypot(east - lastEast, north - lastNorth);
                int parts = (int) Math.ceil(length / LONGEST_LINE_METRES);
                for (int i = 1; i < parts; i++) {
                    double share = (double) i / parts;
                    made.add(geodesy.toWgs84(
                            lastEast + share * (east - lastEast), lastNorth + share * (north - lastNorth)));
                }
            }
            made.add(geodesy.toWgs84(east, north));
            lastEast = east;
            lastNorth = north;
        }
        return made;
    }

    private static double number(String text) {
        OptionalDouble number = FiledNumber.of(text);
        return number.orElseThrow();
    }

    private @Nullable Refusal abroad(List<List<List<Double>>> polygon) {
        if (!country.territory().reachesAbroad(polygon)) {
            return null;
        }
        String how = country.territory().side(polygon) == tizbek.register.Territory.Side.ABROAD ? "lies" : "reaches";
        long good = Math.round(country.territory().uncertaintyMetres());
        return Refusal.of(
                "abroad",
                "plot " + how + " outside " + country.name().en() + ", by more than the " + good
                        + " m to which its outline is good",
                "участок вне территории: " + country.name().ru() + " (точность границы " + good + " м)");
    }

    /** The squares with which it shares more than a border; null where there are too many to look at. */
    private @Nullable SortedSet<Block> squares(Polygon polygon, Grid grid) {
        Envelope frame = polygon.getEnvelopeInternal();
        Block first = grid.at(frame.getMinX(), frame.getMinY());
        Block last = grid.at(frame.getMaxX(), frame.getMaxY());
        long most = 10L * coordinates.mostSquares();
        if ((last.i() - first.i() + 1L) * (last.j() - first.j() + 1L) > most) {
            return null;
        }
        TreeSet<Block> squares = new TreeSet<>();
        for (int j = first.j(); j <= last.j() && squares.size() <= coordinates.mostSquares(); j++) {
            row(polygon, grid, j, squares);
        }
        return squares.size() > coordinates.mostSquares() ? null : squares;
    }

    /** The squares of one row: what of the polygon lies in the row is cut out first, since that is little. */
    private void row(Polygon polygon, Grid grid, int j, Set<Block> squares) {
        Envelope frame = polygon.getEnvelopeInternal();
        Geometry band = new GeometryFactory()
                .toGeometry(
                        new Envelope(frame.getMinX() - 1, frame.getMaxX() + 1, grid.degrees(j), grid.degrees(j + 1)));
        Geometry part = OverlayNGRobust.overlay(polygon, band, OverlayNG.INTERSECTION);
        if (part.getArea() == 0) {
            return;
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(part);
        int first =
                grid.at(part.getEnvelopeInternal().getMinX(), grid.degrees(j)).i();
        int last =
                grid.at(part.getEnvelopeInternal().getMaxX(), grid.degrees(j)).i();
        for (int i = first; i <= last; i++) {
            Block block = new Block(grid.id(), i, j);
            Polygon square = Overlap.derived(List.of(grid.ring(block)));
            if (prepared.covers(square)
                    || (prepared.intersects(square)
                            && Ellipsoid.width(Ellipsoid.inMetres(
                                            OverlayNGRobust.overlay(part, square, OverlayNG.INTERSECTION)))
                                    >= REACHING_METRES)) {
                squares.add(block);
            }
        }
    }
}
