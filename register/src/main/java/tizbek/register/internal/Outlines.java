package tizbek.register.internal;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import tizbek.register.Grid;
import tizbek.register.Right;

/**
 * The outline of a right for a map: squares are put together by their columns and rows, which are whole numbers, so that no
 * sliver is left between them; a plot is what was derived from its coordinates. Outer rings run counter-clockwise.
 */
public final class Outlines {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Outlines() {}

    /** In degrees of longitude and latitude. */
    public static MultiPolygon of(Grid grid, Right right) {
        List<Polygon> polygons = new ArrayList<>();
        if (right.plotOrNull() != null) {
            polygons.add(turned(Overlap.derived(right.plotOrNull().polygon())));
        } else if (!right.blocks().isEmpty()) {
            Geometry union = CoverageUnion.union(
                    right.blocks().stream().map(b -> cell(b.i(), b.j())).toArray(Polygon[]::new));
            Geometry outline = TopologyPreservingSimplifier.simplify(union, 0);
            for (int i = 0; i < outline.getNumGeometries(); i++) {
                polygons.add(turned((Polygon) inDegrees(grid, outline.getGeometryN(i))));
            }
        }
        return FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    /** Rings of points, for JSON: polygons, each with its outer ring first. */
    public static List<List<List<List<Double>>>> coordinates(Grid grid, Right right) {
        MultiPolygon all = of(grid, right);
        List<List<List<List<Double>>>> polygons = new ArrayList<>();
        for (int i = 0; i < all.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) all.getGeometryN(i);
            List<List<List<Double>>> rings = new ArrayList<>();
            rings.add(points(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(points(polygon.getInteriorRingN(hole)));
            }
            polygons.add(rings);
        }
        return polygons;
    }

    private static List<List<Double>> points(LinearRing ring) {
        List<List<Double>> points = new ArrayList<>();
        for (Coordinate c : ring.getCoordinates()) {
            points.add(List.of(c.x, c.y));
        }
        return points;
    }

    private static Polygon cell(int i, int j) {
        return FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(i, j),
            new Coordinate(i + 1, j),
            new Coordinate(i + 1, j + 1),
            new Coordinate(i, j + 1),
            new Coordinate(i, j)
        });
    }

    private static Geometry inDegrees(Grid grid, Geometry counted) {
        Geometry degrees = counted.copy();
        degrees.apply((Coordinate c) -> {
            c.x = grid.degrees((int) Math.round(c.x));
            c.y = grid.degrees((int) Math.round(c.y));
        });
        degrees.geometryChanged();
        return degrees;
    }

    /** As GeoJSON wants rings: the outer one counter-clockwise, holes clockwise. */
    private static Polygon turned(Polygon polygon) {
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            holes.add(turned(polygon.getInteriorRingN(i), false));
        }
        return FACTORY.createPolygon(turned(polygon.getExteriorRing(), true), holes.toArray(new LinearRing[0]));
    }

    private static LinearRing turned(LinearRing ring, boolean counterClockwise) {
        return Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise ? ring : ring.reverse();
    }
}
