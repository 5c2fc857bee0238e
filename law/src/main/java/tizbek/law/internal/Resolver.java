package tizbek.law.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tizbek.law.Amount;
import tizbek.law.AssumedValues;
import tizbek.law.DatedValue;
import tizbek.law.Expression;
import tizbek.law.Fact;
import tizbek.law.Figure;
import tizbek.law.Law;
import tizbek.law.Missing;
import tizbek.law.Parameter;
import tizbek.law.Rate;
import tizbek.law.Value;
import tizbek.law.Vocabulary;

/** Finds the numbers of provisions for an act on a day, as far as what is known goes. */
final class Resolver {

    private static final int DECIMALS = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is missing where a provision takes something and nobody found how much. */
    static final String AMOUNT = "amount";

    private final Law law;
    private final LocalDate day;
    private final Map<String, Object> known;
    private final AssumedValues assumed;

    /** A number, or what is missing for it. */
    record Resolved(Optional<Figure> figure, Set<String> missing) {

        static Resolved of(Figure figure) {
            return new Resolved(Optional.of(figure), Set.of());
        }

        static Resolved missing(Set<String> names) {
            return new Resolved(Optional.empty(), names);
        }
    }

    /** The same with an assumption replaced by the value that somebody lends. */
    record Numbered(Optional<BigDecimal> number, Set<String> missing) {}

    /** An amount, or what is missing for it. */
    record Owed(Optional<Amount> amount, Set<String> missing) {

        static Owed of(Amount amount) {
            return new Owed(Optional.of(amount), Set.of());
        }

        static Owed missing(Set<String> names) {
            return new Owed(Optional.empty(), names);
        }
    }

    Resolver(Law law, LocalDate day, Map<String, Object> known, AssumedValues assumed) {
        this.law = law;
        this.day = day;
        this.known = known;
        this.assumed = assumed;
    }

    Resolved resolve(Rate rate) {
        return switch (rate) {
            case Rate.NotFound none -> Resolved.missing(Set.of(AMOUNT));
            case Rate.Plain(Figure figure) -> Resolved.of(figure);
            case Rate.OfParameter(String id) -> parameter(id);
            case Rate.Computed(Expression formula) -> computed(formula);
            case Rate.Stepped(List<Rate.Step> steps) -> stepped(steps);
            case Rate.ByCommodity(Map<String, Rate.Entry> entries) -> byCommodity(entries);
            case Rate.Sum(List<Rate> parts) -> sum(parts);
        };
    }

    private Resolved parameter(String id) {
        return law.findParameter(id)
                .flatMap(p -> p.find(day))
                .map(DatedValue::number)
                .map(n -> Resolved.of(new Figure.Stated(n)))
                .orElse(Resolved.missing(Set.of(id)));
    }

    private Resolved computed(Expression formula) {
        return switch (formula.evaluate(known)) {
            case Expression.Result.Amounting(double value) -> Resolved.of(new Figure.Stated(value));
            case Expression.Result.Missing(Set<String> names) -> Resolved.missing(names);
            case Expression.Result.Truth truth ->
                throw new IllegalStateException("formula (%s) came to (%s)".formatted(formula.text(), truth));
        };
    }

    private Resolved stepped(List<Rate.Step> steps) {
        Set<String> missing = new TreeSet<>();
        for (Rate.Step step : steps) {
            Expression when = step.whenOrNull();
            if (when == null) {
                return missing.isEmpty() ? resolve(step.rate()) : Resolved.missing(missing);
            }
            switch (when.evaluate(known)) {
                case Expression.Result.Truth(boolean holds) -> {
                    if (holds) {
                        return missing.isEmpty() ? resolve(step.rate()) : Resolved.missing(missing);
                    }
                }
                case Expression.Result.Missing(Set<String> names) -> missing.addAll(names);
                case Expression.Result.Amounting number ->
                    throw new IllegalStateException("condition (%s) came to (%s)".formatted(when.text(), number));
            }
        }
        // No step holds: the provision gives no number for this case.
        return Resolved.missing(missing.isEmpty() ? Set.of(Missing.VALUE) : missing);
    }

    private Resolved byCommodity(Map<String, Rate.Entry> entries) {
        if (!(known.get(Bindings.COMMODITY) instanceof String commodity)) {
            return Resolved.missing(Set.of(Bindings.COMMODITY));
        }
        Rate.Entry entry = entries.get(commodity);
        return entry == null ? Resolved.missing(Set.of(Missing.VALUE)) : Resolved.of(entry.figure());
    }

    private Resolved sum(List<Rate> parts) {
        BigDecimal total = BigDecimal.ZERO;
        Set<String> missing = new TreeSet<>();
        for (Rate part : parts) {
            Numbered number = number(part);
            missing.addAll(number.missing());
            total = total.add(number.number().orElse(BigDecimal.ZERO));
        }
        return missing.isEmpty() ? Resolved.of(new Figure.Stated(total.doubleValue())) : Resolved.missing(missing);
    }

    Numbered number(Rate rate) {
        Resolved resolved = resolve(rate);
        return resolved.figure()
                .map(figure -> {
                    Optional<BigDecimal> number = number(figure);
                    return new Numbered(number, number.isPresent() ? Set.of() : Set.of(figure.toString()));
                })
                .orElse(new Numbered(Optional.empty(), resolved.missing()));
    }

    /** What a charge comes to: a sum where all is known, a rate where only its base is not. */
    Owed amount(Value value) {
        Resolved rate = resolve(value.rate());
        Set<String> missing = new TreeSet<>(rate.missing());
        Expression times = value.timesOrNull();
        Resolved factor = times == null ? Resolved.of(new Figure.Stated(1)) : computed(times);
        missing.addAll(factor.missing());
        Optional<Parameter> index = law.findParameter(value.unit());
        Resolved unit = index.map(i -> parameter(i.id())).orElse(Resolved.of(new Figure.Stated(1)));
        missing.addAll(unit.missing());
        if (!missing.isEmpty()) {
            return Owed.missing(missing);
        }
        BigDecimal by = number(factor.figure().orElseThrow())
                .orElseThrow()
                .multiply(number(unit.figure().orElseThrow()).orElseThrow());
        Figure figure = rate.figure().orElseThrow();
        Optional<BigDecimal> number = number(figure).map(by::multiply);
        if (number.isEmpty() && times != null) {
            return Owed.missing(Set.of(figure.toString()));
        }
        if (value.isPercentOfBase()) {
            return Owed.of(ofBase(figure, number, value.base()));
        }
        return Owed.of(number.<Amount>map(n ->
                        new Amount.Sum(rounded(n), index.map(Parameter::unit).orElse(value.unit())))
                .orElse(new Amount.Assumed(figure.toString(), value.unit())));
    }

    /** {@code number} is the percentage with all it is multiplied by; none where {@code percent} is an assumption only. */
    private Amount ofBase(Figure percent, Optional<BigDecimal> number, String base) {
        if (number.isEmpty()) {
            return new Amount.Percent(percent, base);
        }
        BigDecimal share = number.get();
        if (known.get(base) instanceof Double of) {
            return new Amount.Sum(rounded(share.multiply(BigDecimal.valueOf(of)).divide(HUNDRED)), unitOf(base));
        }
        boolean assumption = percent instanceof Figure.Assumed && number.equals(number(percent));
        return new Amount.Percent(
                assumption ? percent : new Figure.Stated(rounded(share).doubleValue()), base);
    }

    /** What a measured fact is held against: a number in the unit of the fact. */
    Owed threshold(Value value) {
        Owed owed = amount(value);
        if (owed.amount().orElse(null) instanceof Amount.Percent(Figure percent, String base)) {
            return percent instanceof Figure.Assumed a && number(percent).isEmpty()
                    ? Owed.missing(Set.of(a.assumption()))
                    : Owed.missing(Set.of(base));
        }
        return owed;
    }

    /** The number of a figure; none for an assumption that nobody lends a value. */
    private Optional<BigDecimal> number(Figure figure) {
        return switch (figure) {
            case Figure.Stated(double number) -> Optional.of(BigDecimal.valueOf(number));
            case Figure.Assumed(String id) ->
                assumed.find(id).stream().mapToObj(BigDecimal::valueOf).findFirst();
        };
    }

    /** Enough digits for any sum of money, and few enough that the noise of binary fractions is gone. */
    static BigDecimal rounded(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private String unitOf(String fact) {
        Fact known = law.vocabulary().facts().get(fact);
        String unit = known == null ? "" : known.unit();
        return unit.equals("money") ? Objects.toString(this.known.get("currency"), unit) : unit;
    }

    Vocabulary vocabulary() {
        return law.vocabulary();
    }

    /** All names in the order they are told. */
    static List<String> sorted(Set<String> names) {
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(null);
        return sorted;
    }
}
