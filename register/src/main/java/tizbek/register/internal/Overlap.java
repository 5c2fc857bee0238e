package tizbek.register.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import tizbek.register.Plot;

/**
 * What two plots have in common beyond their borders. Where both were filed in one system it is found in what was filed, else
 * in WGS 84, and then it is only as good as the conversions.
 *
 * @param hectares of the ground in common
 * @param widthMetres its mean width
 * @param accuracyMetres of the comparison; 0 in the filed coordinates
 */
record Overlap(double hectares, double widthMetres, double accuracyMetres) {

    /**
     * What has less mean width than the sixth decimal of a degree is the rounding of what was filed: it touches. No setting: the
     * same log must be judged alike everywhere and for ever.
     */
    static final double TOUCHING_METRES = 0.1;

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double M2_OF_A_HECTARE = 10_000;

    /** Null where they only touch, or do not even that. */
    static @Nullable Overlap between(Plot one, Plot other) {
        boolean same = one.filed().system().equals(other.filed().system());
        Polygon a = same ? filed(one.filed()) : derived(one.polygon());
        Polygon b = same ? filed(other.filed()) : derived(other.polygon());
        if (!a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
            return null;
        }
        boolean degrees = !same || isDegrees(a);
        Geometry common = OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION);
        Geometry metres = degrees ? Ellipsoid.inMetres(common) : common;
        double width = Ellipsoid.width(metres);
        double accuracy = same ? 0 : one.accuracyMetres() + other.accuracyMetres();
        return width < TOUCHING_METRES ? null : new Overlap(metres.getArea() / M2_OF_A_HECTARE, width, accuracy);
    }

    /** Coordinates of a Gauss-Krüger zone are in millions. */
    private static boolean isDegrees(Polygon polygon) {
        return polygon.getEnvelopeInternal().getMaxX() <= 360;
    }

    /** What was filed, east before north. */
    static Polygon filed(Plot.Filed filed) {
        boolean north = filed.order() == Plot.Order.NORTH_EAST;
        return polygon(filed.rings().stream()
                .map(r -> r.stream()
                        .map(v -> north
                                ? new Coordinate(number(v.second()), number(v.first()))
                                : new Coordinate(number(v.first()), number(v.second())))
                        .toList())
                .toList());
    }

    static Polygon derived(List<List<List<Double>>> rings) {
        return polygon(rings.stream()
                .map(r -> r.stream()
                        .map(p -> new Coordinate(p.getFirst(), p.getLast()))
                        .toList())
                .toList());
    }

    private static Polygon polygon(List<List<Coordinate>> rings) {
        List<LinearRing> made = rings.stream()
                .map(r -> FACTORY.createLinearRing(r.toArray(new Coordinate[0])))
                .toList();
        return FACTORY.createPolygon(
                made.getFirst(), made.subList(1, made.size()).toArray(new LinearRing[0]));
    }

    private static double number(String text) {
        return FiledNumber.of(text).orElseThrow(() -> new IllegalStateException("(" + text + ") is no coordinate"));
    }
}
