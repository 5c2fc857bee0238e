package tizbek.register.internal;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Lengths and areas on the ellipsoid of WGS 84. An area is that of the same outline on the cylinder of equal areas: exact for
 * squares of a grid, and for a polygon whose lines are straight there; for plots the difference is far below a thousandth.
 */
public final class Ellipsoid {

    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);
    private static final double E = Math.sqrt(E2);
    private static final double KM2 = 1e-6;

    private Ellipsoid() {}

    /** Area between the equator and a latitude, a radian wide, over half the square of the axis. */
    private static double q(double latitude) {
        double sin = Math.sin(Math.toRadians(latitude));
        return (1 - E2) * (sin / (1 - E2 * sin * sin) - Math.log((1 - E * sin) / (1 + E * sin)) / (2 * E));
    }

    /** Of a cell of meridians and parallels, in square kilometres. */
    public static double cellKm2(double west, double south, double east, double north) {
        return A * A / 2 * Math.toRadians(east - west) * (q(north) - q(south)) * KM2;
    }

    /** Of a polygon with rings of longitude and latitude, the outer one first, in square kilometres. */
    public static double areaKm2(List<List<List<Double>>> rings) {
        double area = 0;
        for (int i = 0; i < rings.size(); i++) {
            double ring = Math.abs(ringKm2(rings.get(i)));
            area += i == 0 ? ring : -ring;
        }
        return area;
    }

    private static double ringKm2(List<List<Double>> ring) {
        double sum = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            List<Double> a = ring.get(i);
            List<Double> b = ring.get(i + 1);
            sum += Math.toRadians(b.getFirst() - a.getFirst()) * (q(a.getLast()) + q(b.getLast())) / 2;
        }
        return A * A / 2 * sum * KM2;
    }

    /** Metres of a degree of latitude near one. */
    public static double metresOfLatitude(double latitude) {
        double sin = Math.sin(Math.toRadians(latitude));
        return Math.toRadians(1) * A * (1 - E2) / Math.pow(1 - E2 * sin * sin, 1.5);
    }

    /** Metres of a degree of longitude near a latitude. */
    public static double metresOfLongitude(double latitude) {
        double sin = Math.sin(Math.toRadians(latitude));
        return Math.toRadians(1) * A * Math.cos(Math.toRadians(latitude)) / Math.sqrt(1 - E2 * sin * sin);
    }

    /** A geometry in degrees as one in metres, flat around its middle. */
    public static Geometry inMetres(Geometry degrees) {
        Geometry flat = degrees.copy();
        if (flat.isEmpty()) {
            return flat;
        }
        double latitude = degrees.getEnvelopeInternal().centre().y;
        double east = metresOfLongitude(latitude);
        double north = metresOfLatitude(latitude);
        flat.apply((Coordinate c) -> {
            c.x *= east;
            c.y *= north;
        });
        flat.geometryChanged();
        return flat;
    }

    /** Mean width of what is in metres: twice its area over its outline; 0 of a line or a point. */
    public static double width(Geometry metres) {
        return metres.getArea() == 0 ? 0 : 2 * metres.getArea() / metres.getLength();
    }

    /** The same where rounding made it touch itself. */
    static Geometry sound(Geometry polygon) {
        return polygon instanceof Polygon && polygon.isValid() ? polygon : GeometryFixer.fix(polygon);
    }
}
