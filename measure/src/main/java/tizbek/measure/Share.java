package tizbek.measure;

/** A part of a whole, 0 to 1. */
public record Share(double fraction) {

    public static final Share NONE = new Share(0);
    public static final Share ALL = new Share(1);

    public Share {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("share (%s) is not between 0 and 1".formatted(fraction));
        }
    }

    public static Share ofFraction(double fraction) {
        return new Share(fraction);
    }

    public static Share ofPercent(double percent) {
        return new Share(percent / 100);
    }

    public double percent() {
        return fraction * 100;
    }
}
