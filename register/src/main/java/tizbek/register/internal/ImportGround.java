package tizbek.register.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import tizbek.register.Block;
import tizbek.register.Coordinates;
import tizbek.register.Grid;
import tizbek.register.ImportMapping;
import tizbek.register.Jurisdiction;
import tizbek.register.Plot;
import tizbek.register.Refusal;

/**
 * The ground of a row: squares by their numbers, or polygons. Polygons that are whole squares become squares where the kind of
 * right lies on squares alone.
 */
public record ImportGround(
        SortedSet<Block> blocks,
        Plot.@Nullable Filed plotOrNull,
        @Nullable Refusal refusalOrNull) {

    private static final Pattern SQUARES = Pattern.compile("(-?\\d{1,6}):(-?\\d{1,6})(?:-(\\d{1,6}):(\\d{1,6}))?");
    private static final Pattern RING = Pattern.compile("\\(([^()]*)\\)");
    private static final int MOST_SQUARES = 10_000;
    /** So much of its area may a polygon differ from whole squares: the rounding of its corners. */
    private static final double ROUNDING = 1e-4;

    /** Reads it. */
    public static ImportGround of(
            ImportFile.Row row, ImportMapping mapping, Map<String, Jurisdiction> countries, String kind) {
        Jurisdiction country = countries.get(mapping.country());
        if (country == null) {
            return no("unknown", "country (" + mapping.country() + ") has no register here");
        }
        if (!row.cell("squares").isEmpty()) {
            return squares(row.cell("squares"), country.grid());
        }
        List<Plot.Filed> parts = parts(row, mapping);
        if (parts.isEmpty()) {
            return no("ground", "row has no ground that can be read");
        }
        boolean onSquares = country.findKind(kind)
                .map(k -> k.ground() == Jurisdiction.Ground.SQUARES)
                .orElse(false);
        if (onSquares) {
            return wholeSquares(parts, country);
        }
        return parts.size() > 1
                ? no(
                        "ground",
                        "row has (" + parts.size()
                                + ") polygons, and a plot is one\n  Maybe split it into as many rights.")
                : new ImportGround(new TreeSet<>(), parts.getFirst(), null);
    }

    private static ImportGround no(String rule, String text) {
        return new ImportGround(new TreeSet<>(), null, Refusal.of(rule, text, text));
    }

    private static ImportGround squares(String text, Grid grid) {
        TreeSet<Block> squares = new TreeSet<>();
        for (String part : text.split("[,;\\s]+", -1)) {
            Matcher numbers = SQUARES.matcher(part);
            if (!numbers.matches()) {
                return no("ground", "(" + part + ") is neither COLUMN:ROW nor COLUMN:ROW-COLUMN:ROW");
            }
            int i = Integer.parseInt(numbers.group(1));
            int j = Integer.parseInt(numbers.group(2));
            int right = numbers.group(3) == null ? i : Integer.parseInt(numbers.group(3));
            int top = numbers.group(4) == null ? j : Integer.parseInt(numbers.group(4));
            if (right < i || top < j || (right - i + 1L) * (top - j + 1L) > MOST_SQUARES) {
                return no("ground", "(" + part + ") is no rectangle from south-west to north-east");
            }
            for (int column = i; column <= right; column++) {
                for (int line = j; line <= top; line++) {
                    squares.add(new Block(grid.id(), column, line));
                }
            }
        }
        return new ImportGround(squares, null, null);
    }

    private static ImportGround wholeSquares(List<Plot.Filed> parts, Jurisdiction country) {
        TreeSet<Block> squares = new TreeSet<>();
        double area = 0;
        for (Plot.Filed part : parts) {
            Surveyor.Survey survey = new Surveyor(country).survey(part);
            if (survey.plot() == null) {
                return new ImportGround(new TreeSet<>(), null, survey.refusal());
            }
            area += survey.plot().areaKm2();
            squares.addAll(survey.plot().squares());
        }
        double whole = squares.stream()
                .mapToDouble(b -> Ellipsoid.areaKm2(List.of(country.grid().ring(b))))
                .sum();
        return Math.abs(whole - area) > ROUNDING * whole
                ? no("ground", "the polygon is not made of whole squares of the grid, on which this kind of right lies")
                : new ImportGround(squares, null, null);
    }

    private static List<Plot.Filed> parts(ImportFile.Row row, ImportMapping mapping) {
        if (row.geometryOrNull() != null) {
            String system = Optional.ofNullable(row.systemOrNull()).orElse(Coordinates.WGS_84);
            return filed(row.geometryOrNull(), system);
        }
        String text = row.cell("outline");
        if (!text.toUpperCase(java.util.Locale.ROOT).matches("(?s)\\s*(MULTI)?POLYGON\\s*\\(.*")) {
            return List.of();
        }
        // The numbers stay the text they are; a reader of WKT would make doubles of them.
        List<Plot.Filed> parts = new ArrayList<>();
        for (String polygon : text.split("\\)\\s*\\)\\s*,", -1)) {
            List<List<Plot.Vertex>> rings = new ArrayList<>();
            Matcher ring = RING.matcher(polygon.replaceAll("[^)]$", "$0)"));
            while (ring.find()) {
                rings.add(vertices(ring.group(1)));
            }
            parts.add(new Plot.Filed(mapping.system(), mapping.order(), rings));
        }
        return parts;
    }

    private static List<Plot.Vertex> vertices(String ring) {
        List<Plot.Vertex> vertices = new ArrayList<>();
        for (String point : ring.split(",", -1)) {
            String[] two = point.strip().split("\\s+", -1);
            vertices.add(new Plot.Vertex(two[0], two.length > 1 ? two[1] : ""));
        }
        return vertices;
    }

    private static List<Plot.Filed> filed(Geometry geometry, String system) {
        List<Plot.Filed> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                List<List<Plot.Vertex>> rings = new ArrayList<>();
                rings.add(vertices(polygon.getExteriorRing().getCoordinates()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(vertices(polygon.getInteriorRingN(hole).getCoordinates()));
                }
                parts.add(new Plot.Filed(system, Plot.Order.EAST_NORTH, rings));
            }
        }
        return parts;
    }

    private static List<Plot.Vertex> vertices(Coordinate[] ring) {
        List<Plot.Vertex> vertices = new ArrayList<>();
        for (Coordinate c : ring) {
            vertices.add(new Plot.Vertex(plain(c.x), plain(c.y)));
        }
        return vertices;
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).toPlainString();
    }
}
