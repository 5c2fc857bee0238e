package tizbek.network;

/**
 * How long the whole way takes: the hours that one of ten, five of ten and nine of ten consignments do not exceed. The
 * median of a sum of skewed times lies above the sum of their medians, so {@code medianHours} is more than
 * {@link RouteChoice#hours}.
 */
public record TransitTime(double lowHours, double medianHours, double highHours) {

    private static final double HOURS_PER_DAY = 24;

    public double lowDays() {
        return lowHours / HOURS_PER_DAY;
    }

    public double medianDays() {
        return medianHours / HOURS_PER_DAY;
    }

    public double highDays() {
        return highHours / HOURS_PER_DAY;
    }
}
