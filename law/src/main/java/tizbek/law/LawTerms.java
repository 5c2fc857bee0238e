package tizbek.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Basis;
import tizbek.facts.GroupedNumber;
import tizbek.measure.Interval;

/** The terms of the law in English and Russian: effects, days in force, amounts, how something is known. */
public final class LawTerms {

    private LawTerms() {}

    public static Words effect(Effect effect) {
        String en = effect.name().toLowerCase(Locale.ROOT);
        return new Words(
                en,
                switch (effect) {
                    case PROHIBITS -> "запрещает";
                    case REQUIRES -> "требует";
                    case GRANTS -> "разрешает";
                    case CHARGES -> "взимает";
                    case LIMITS -> "ограничивает";
                    case SCALES -> "умножает ставку";
                    case EXEMPTS -> "освобождает";
                    case DEADLINE -> "устанавливает срок";
                    case SUSPENDS -> "приостанавливает";
                    case DEFINES -> "определяет";
                });
    }

    public static Words status(Status status) {
        return switch (status) {
            case ENACTED -> new Words("enacted", "действующая норма");
            case CLAIMED -> new Words("claimed, act not found", "утверждается, акт не найден");
            case PROPOSED -> new Words("proposed", "предложение");
        };
    }

    public static Words basis(Basis basis) {
        String en = basis.name().toLowerCase(Locale.ROOT);
        return new Words(
                en,
                switch (basis) {
                    case READ -> "прочитано";
                    case DERIVED -> "вычислено";
                    case RECALLED -> "по памяти, подлежит проверке";
                    case ASSUMED -> "принято";
                });
    }

    /** Such as {@code from 2020-01-01 to 2024-06-26}: people read the last day, files the first no longer in force. */
    public static Words days(Interval days) {
        return days.until()
                .map(until -> new Words(
                        "from " + days.from() + " to " + until.minusDays(1),
                        "с " + days.from() + " по " + until.minusDays(1)))
                .orElse(new Words("from " + days.from() + ", no end set", "с " + days.from() + ", бессрочно"));
    }

    /** The last day in force; empty where no end is set. */
    public static String lastDay(Interval days) {
        return days.until().map(until -> until.minusDays(1).toString()).orElse("");
    }

    public static Words known(Basis basis, @Nullable LocalDate checked) {
        Words how = basis(basis);
        return checked == null
                ? how
                : new Words(how.en() + ", checked " + month(checked), how.ru() + ", проверено " + month(checked));
    }

    /** A day that stands for its month is written as the month. */
    private static String month(LocalDate day) {
        String text = day.toString();
        return day.getDayOfMonth() == 1 ? text.substring(0, 7) : text;
    }

    /** The act in one line, with the names of things. */
    public static Words act(Act act, LawLibrary library) {
        Words title = library.law().vocabulary().acts().getOrDefault(act.what().word(), new Words("?", "?"));
        Words thing = thing(act, library);
        Words country = library.country(act.country());
        Words target = act.targetOrNull() == null ? null : library.country(act.targetOrNull());
        String en = title.en() + paren(thing.en()) + place(act.what(), country.en(), target == null ? "" : target.en());
        String ru = title.ru() + paren(thing.ru()) + ", " + country.ru()
                + (target == null ? "" : ", другая страна: " + target.ru());
        return new Words(en, ru);
    }

    private static String place(ActKind what, String country, String target) {
        if (target.isEmpty()) {
            return (what.equals(ActKind.EXPORT) ? " from " : what.equals(ActKind.IMPORT) ? " into " : " in ") + country;
        }
        return what.equals(ActKind.EXPORT)
                ? " from " + country + " to " + target
                : what.equals(ActKind.IMPORT)
                        ? " into " + country + " from " + target
                        : " in " + country + ", other country: " + target;
    }

    private static String paren(String thing) {
        return thing.isEmpty() ? "" : " (" + thing + ")";
    }

    private static Words thing(Act act, LawLibrary library) {
        String material = act.materialOrNull();
        String commodity = act.commodityOrNull();
        return material != null
                ? library.material(material)
                : commodity != null ? library.mineral(commodity) : new Words("", "");
    }

    public static Words unit(String unit, Vocabulary vocabulary) {
        return vocabulary.units().getOrDefault(unit, new Words(unit, unit));
    }

    /** How much, in words: {@code 3 % of revenue}, {@code 10,985,500 KZT}, {@code 10 working days}. */
    public static Words amount(Amount amount, Vocabulary vocabulary) {
        return switch (amount) {
            case Amount.Percent(Figure figure, String base) -> {
                Words of = vocabulary.title(base);
                yield new Words(
                        figure + " %" + (base.isEmpty() ? "" : " of " + of.en()),
                        figure.toString().replace('.', ',') + " %" + (base.isEmpty() ? "" : ", база: " + of.ru()));
            }
            case Amount.Sum(BigDecimal number, String unit) -> {
                Words words = unit(unit, vocabulary);
                Words figures = number(number.doubleValue());
                yield new Words(figures.en() + " " + words.en(), figures.ru() + " " + words.ru());
            }
            case Amount.Assumed(String assumption, String unit) ->
                new Words(
                        "as assumed (" + assumption + "), "
                                + unit(unit, vocabulary).en(),
                        "по допущению (" + assumption + "), "
                                + unit(unit, vocabulary).ru());
            case Amount.Lost(Words what) -> new Words("lost: " + what.en(), "утрачивается: " + what.ru());
        };
    }

    /** With a comma or a blank between thousands, a point or a comma before decimals. */
    public static Words number(double number) {
        String en = GroupedNumber.text(number);
        return new Words(en, en.replace(',', ' ').replace('.', ','));
    }

    public static Words term(Term term, Vocabulary vocabulary) {
        Words unit = unit(term.unit().word(), vocabulary);
        Words after = vocabulary.title(term.after());
        String number = String.valueOf(term.number());
        return new Words(
                number + " " + unit.en() + (term.after().isEmpty() ? "" : " after " + after.en()),
                number + " " + unit.ru() + (term.after().isEmpty() ? "" : ", отсчёт: " + after.ru()));
    }

    /** The unit of the value of a provision, short. */
    public static String unit(Provision p) {
        Value value = p.valueOrNull();
        return value == null ? "" : value.unit().equals(Value.PERCENT) ? "%" : value.unit();
    }

    /** The value of a provision in one line; empty where it has none. */
    public static String value(Provision p) {
        Value value = p.valueOrNull();
        if (value == null) {
            Term term = p.terms().termOrNull();
            return term == null ? "" : term.number() + " " + term.unit().word();
        }
        String base = value.base().isEmpty() ? "" : " of " + value.base();
        Expression times = value.timesOrNull();
        return RateText.of(value.rate()) + " " + unit(p) + base + (times == null ? "" : " times " + times.text());
    }
}
