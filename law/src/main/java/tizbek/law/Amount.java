package tizbek.law;

import java.math.BigDecimal;

/** How much is owed. */
public sealed interface Amount {

    /** As examples and the command line write it: {@code 7.8 percent}, {@code 9043600 KZT}. */
    String text();

    /**
     * A percentage of something whose amount is not known.
     *
     * @param base the fact it is taken of
     */
    record Percent(Figure percent, String base) implements Amount {
        @Override
        public String text() {
            return percent + " percent";
        }
    }

    /** So much of a unit: money, percentage points, tonnes, days. Exact. */
    record Sum(BigDecimal number, String unit) implements Amount {
        public Sum {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        @Override
        public String text() {
            return Numbers.plain(number) + " " + unit;
        }
    }

    /** So much as an assumption says, because no source states it. */
    record Assumed(String assumption, String unit) implements Amount {
        @Override
        public String text() {
            return assumption + " " + unit;
        }
    }

    /** Not an amount: something that is lost. */
    record Lost(Words what) implements Amount {
        @Override
        public String text() {
            return "lost";
        }
    }
}
