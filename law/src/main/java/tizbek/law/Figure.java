package tizbek.law;

/** A number in a provision: stated, or the id of an assumption because no source states it. */
public sealed interface Figure {

    double value(AssumedValues assumed);

    /** A number that stands in the law, or follows from what stands there. */
    record Stated(double number) implements Figure {
        @Override
        public double value(AssumedValues assumed) {
            return number;
        }

        @Override
        public String toString() {
            return Numbers.plain(number);
        }
    }

    /** A number that stands in the table of assumptions, with its range and its reason. */
    record Assumed(String assumption) implements Figure {
        @Override
        public double value(AssumedValues assumed) {
            return assumed.value(assumption);
        }

        @Override
        public String toString() {
            return assumption;
        }
    }
}
