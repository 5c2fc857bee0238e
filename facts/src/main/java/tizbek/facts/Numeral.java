package tizbek.facts;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Decimal numbers as people write them in tables. Java's own parser is too kind: it takes {@code 1d}, {@code 0x1p3},
 * {@code NaN} and {@code Infinity}.
 */
final class Numeral {

    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

    private Numeral() {}

    /** The number, or nothing if the text is none or lies beyond what a double can hold. */
    static OptionalDouble find(String text) {
        if (!FORM.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
