package tizbek.plan.internal;

import java.util.Locale;

/** Amounts as sentences write them: three digits are what the assumptions bear. */
final class Round {

    private Round() {}

    /** A thin space between thousands reads in both languages. */
    static String amount(double value) {
        double scale = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 2));
        double rounded = Math.rint(value / scale) * scale;
        return String.format(Locale.ENGLISH, "%,.0f", rounded == 0 ? 0.0 : rounded)
                .replace(',', '\u202f')
                .replace('-', '\u2212');
    }

    /** A share in per cent: whole, or with one decimal below ten. */
    static String percent(double share, boolean english) {
        double percent = share * 100;
        String text = String.format(Locale.ENGLISH, Math.abs(percent) < 9.95 ? "%.1f" : "%.0f", percent);
        return (english ? text : text.replace('.', ',')) + " %";
    }
}
