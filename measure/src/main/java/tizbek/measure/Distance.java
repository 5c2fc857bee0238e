package tizbek.measure;

/** A length of way in kilometres, never negative. */
public record Distance(double kilometres) {

    /** Mean radius of the earth (IUGG). */
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Distance {
        if (!(kilometres >= 0) || Double.isInfinite(kilometres)) {
            throw new IllegalArgumentException("distance (%s km) is negative or no number".formatted(kilometres));
        }
    }

    public static Distance ofKilometres(double kilometres) {
        return new Distance(kilometres);
    }

    /**
     * Length of the great circle between two points in degrees, by the haversine formula.
     *
     * @throws IllegalArgumentException if a latitude is not between -90 and 90, or a longitude not between -180 and
     *     180: swapped coordinates must not become a distance
     */
    public static Distance greatCircle(double latitude1, double longitude1, double latitude2, double longitude2) {
        requireDegrees("latitude", latitude1, 90);
        requireDegrees("latitude", latitude2, 90);
        requireDegrees("longitude", longitude1, 180);
        requireDegrees("longitude", longitude2, 180);
        double dLat = Math.toRadians(latitude2 - latitude1);
        double dLon = Math.toRadians(longitude2 - longitude1);
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(latitude1))
                        * Math.cos(Math.toRadians(latitude2))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return new Distance(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h))));
    }

    private static void requireDegrees(String what, double value, double limit) {
        if (!(Math.abs(value) <= limit)) {
            throw new IllegalArgumentException(
                    "%s (%s) is not between -%.0f and %.0f degrees".formatted(what, value, limit, limit));
        }
    }
}
