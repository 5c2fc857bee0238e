package tizbek.law.internal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import tizbek.law.Amount;
import tizbek.law.Due;
import tizbek.law.Figure;
import tizbek.law.Vocabulary;
import tizbek.law.Words;

/** Amounts as a reader writes them: numbers by language, units and bases by their names. */
final class AmountWords {

    private static final DecimalFormatSymbols ENGLISH = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
    private static final DecimalFormatSymbols RUSSIAN = DecimalFormatSymbols.getInstance(Locale.of("ru"));

    private AmountWords() {}

    static Words of(Amount amount, Vocabulary vocabulary) {
        return switch (amount) {
            case Amount.Percent(Figure percent, String base) -> percent(percent, base, vocabulary);
            case Amount.Sum(BigDecimal number, String unit) ->
                new Words(
                        number(number, ENGLISH) + " " + unit(unit, vocabulary).en(),
                        number(number, RUSSIAN) + " " + unit(unit, vocabulary).ru());
            case Amount.Assumed(String assumption, String unit) ->
                new Words(
                        "(" + assumption + ") " + unit(unit, vocabulary).en(),
                        "(" + assumption + ") " + unit(unit, vocabulary).ru());
            case Amount.Lost(Words what) -> what;
        };
    }

    /** With the day by which it is due. */
    static Words of(Due due, Vocabulary vocabulary) {
        Words amount = of(due.amount(), vocabulary);
        return due.by()
                .map(day -> new Words(amount.en() + " by " + day, amount.ru() + " до " + day))
                .orElse(amount);
    }

    private static Words percent(Figure percent, String base, Vocabulary vocabulary) {
        Words of = base.isEmpty() ? new Words("", "") : vocabulary.title(base);
        return new Words(
                figure(percent, ENGLISH) + " %" + (base.isEmpty() ? "" : " of " + of.en()),
                figure(percent, RUSSIAN) + " %" + (base.isEmpty() ? "" : " (база: " + of.ru() + ")"));
    }

    private static String figure(Figure figure, DecimalFormatSymbols symbols) {
        return switch (figure) {
            case Figure.Stated(double number) -> number(BigDecimal.valueOf(number), symbols);
            case Figure.Assumed(String id) -> "(" + id + ")";
        };
    }

    private static String number(BigDecimal number, DecimalFormatSymbols symbols) {
        return new DecimalFormat("#,##0.########", symbols).format(number);
    }

    private static Words unit(String unit, Vocabulary vocabulary) {
        return vocabulary.units().getOrDefault(unit, new Words(unit, unit));
    }
}
