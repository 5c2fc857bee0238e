package tizbek.bench;

/**
 * One measured number.
 *
 * @param name within its measurement, lower case with hyphens
 * @param unit {@link #RATIO}, or seconds, megabytes, count. Only ratios are compared with documented ones, and for all
 *     of them smaller is better
 */
public record Figure(String name, double value, String unit) {

    public static final String RATIO = "ratio";

    public static Figure ratio(String name, double value) {
        return new Figure(name, value, RATIO);
    }

    public static Figure seconds(String name, double value) {
        return new Figure(name, value, "s");
    }

    public static Figure megabytes(String name, double value) {
        return new Figure(name, value, "MB");
    }

    public static Figure count(String name, double value) {
        return new Figure(name, value, "");
    }

    public boolean isRatio() {
        return unit.equals(RATIO);
    }
}
