package tizbek.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers for people: with separators at the thousands, and no more digits than are known. */
public final class GroupedNumber {

    /** A sum of doubles is right to more digits than this, and no figure of ours has as many. */
    private static final MathContext DIGITS = new MathContext(12);

    private GroupedNumber() {}

    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        DecimalFormat format =
                new DecimalFormat("#,##0.###############", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(BigDecimal.valueOf(value).round(DIGITS));
    }

    public static String text(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
