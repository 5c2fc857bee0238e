package tizbek.desk.internal;

import java.util.List;
import tizbek.network.Position;

/**
 * Where a position lies on the paper: longitude and latitude to scale at the middle parallel. Longitudes may run beyond
 * 180 degrees, so that a way over the Pacific stays whole.
 */
record MapFrame(double west, double north, double scaleX, double scaleY, double width, double height) {

    private static final double MARGIN = 0.07;
    private static final double LEAST_SPAN = 6;
    private static final double LARGEST_LATITUDE = 84;
    private static final double FLATTEST = 0.38;
    private static final double STEEPEST = 0.72;

    /** The frame of {@code width} around these points, each given as longitude and latitude. */
    static MapFrame around(List<double[]> points, double width) {
        double west = least(points, 0);
        double east = -least(points.stream().map(p -> new double[] {-p[0]}).toList(), 0);
        double south = least(points, 1);
        double north = -least(points.stream().map(p -> new double[] {0, -p[1]}).toList(), 1);
        double spanX = Math.max(LEAST_SPAN, east - west) * (1 + 2 * MARGIN);
        double spanY = Math.max(LEAST_SPAN / 2, north - south) * (1 + 2 * MARGIN);
        double middle = (south + north) / 2;
        double squeeze = Math.cos(Math.toRadians(middle));
        double shape = spanY / (spanX * squeeze);
        if (shape < FLATTEST) {
            spanY = FLATTEST * spanX * squeeze;
        } else if (shape > STEEPEST) {
            spanX = spanY / (STEEPEST * squeeze);
        }
        double scaleX = width / spanX;
        double top = Math.min(LARGEST_LATITUDE, middle + spanY / 2);
        return new MapFrame(
                (west + east) / 2 - spanX / 2, top, scaleX, scaleX / squeeze, width, spanY * scaleX / squeeze);
    }

    private static double least(List<double[]> points, int axis) {
        return points.stream().mapToDouble(p -> p[axis]).min().orElse(0);
    }

    double x(double longitude) {
        return (longitude - west) * scaleX;
    }

    double y(double latitude) {
        return (north - latitude) * scaleY;
    }

    /** The longitude, whole turns added or taken away, that lies nearest to another. */
    static double near(double longitude, double other) {
        return longitude + 360 * Math.round((other - longitude) / 360);
    }

    /** The turn by which a position is seen within the frame. */
    double within(Position position) {
        return near(position.longitude(), west + width / scaleX / 2);
    }
}
