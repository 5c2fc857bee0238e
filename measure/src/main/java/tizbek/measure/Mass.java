package tizbek.measure;

/** A mass in metric tonnes; of what (material, or element contained) stands in the name of the field that holds it. */
public record Mass(double tonnes) implements Comparable<Mass> {

    public static final Mass ZERO = new Mass(0);

    public Mass {
        if (!Double.isFinite(tonnes)) {
            throw new IllegalArgumentException("mass (%s t) is not a number".formatted(tonnes));
        }
    }

    public static Mass ofTonnes(double tonnes) {
        return new Mass(tonnes);
    }

    public Mass plus(Mass other) {
        return new Mass(tonnes + other.tonnes);
    }

    public Mass times(Share share) {
        return new Mass(tonnes * share.fraction());
    }

    @Override
    public int compareTo(Mass other) {
        return Double.compare(tonnes, other.tonnes);
    }
}
