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
import tizbek.law.Parameter;
import tizbek.law.Rate;
import tizbek.law.Value;

/** Finds the numbers of provisions for an act on a day, as far as what is known goes. */
final class Resolver {

    private static final int DECIMALS = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is missing where a provision takes something and nobody found how much. */
    static final String AMOUNT = "amount";

    private final Law law;
    private final LocalDate day;
    private final Map<String, Object> known;

    /** A number, or what is missing for it. */
    record Resolved(Optional<Figure> figure, Set<String> missing) {

        static Resolved of(Figure figure) {
            return new Resolved(Optional.of(figure), Set.of());
        }

        static Resolved missing(Set<String> names) {
            return new Resolved(Optional.empty(), names);
        }
    }

    /** An amount, or what is missing for it. */
    record Owed(Optional<Amount> amount, Set<String> missing) {

        static Owed of(Amount amount) {
            return new Owed(Optional.of(amount), Set.of());
        }

        static Owed missing(Set<String> names) {
            return new Owed(Optional.empty(), names);
        }
    }

    Resolver(Law law, LocalDate day, Map<String, Object> known) {
        this.law = law;
        this.day = day;
        this.known = known;
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
        return Resolved.missing(missing.isEmpty() ? Set.of("value") : missing);
    }

    private Resolved byCommodity(Map<String, Rate.Entry> entries) {
        if (!(known.get(Bindings.COMMODITY) instanceof String commodity)) {
            return Resolved.missing(Set.of(Bindings.COMMODITY));
        }
        Rate.Entry entry = entries.get(commodity);
        return entry == null ? Resolved.missing(Set.of("value")) : Resolved.of(entry.figure());
    }

    private Resolved sum(List<Rate> parts) {
        BigDecimal total = BigDecimal.ZERO;
        Set<String> missing = new TreeSet<>();
        for (Rate part : parts) {
            Resolved resolved = resolve(part);
            missing.addAll(resolved.missing());
            if (resolved.figure().orElse(null) instanceof Figure.Stated(double number)) {
                total = total.add(BigDecimal.valueOf(number));
            } else if (resolved.figure().isPresent()) {
                missing.add("value");
            }
        }
        return missing.isEmpty() ? Resolved.of(new Figure.Stated(total.doubleValue())) : Resolved.missing(missing);
    }

    /** What a charge comes to: a sum where all is known, a rate where only its base is not. */
    Owed amount(Value value, AssumedValues assumed) {
        Resolved rate = resolve(value.rate());
        if (rate.figure().isEmpty()) {
            return Owed.missing(rate.missing());
        }
        Figure figure = rate.figure().get();
        if (value.isPercentOfBase()) {
            return Owed.of(ofBase(figure, value.base(), assumed));
        }
        return times(value, figure, assumed);
    }

    private Amount ofBase(Figure percent, String base, AssumedValues assumed) {
        if (!(known.get(base) instanceof Double number)) {
            return new Amount.Percent(percent, base);
        }
        Optional<BigDecimal> share = number(percent, assumed);
        return share.<Amount>map(s -> new Amount.Sum(
                        rounded(s.multiply(BigDecimal.valueOf(number)).divide(HUNDRED)), unitOf(base)))
                .orElse(new Amount.Percent(percent, base));
    }

    private Owed times(Value value, Figure figure, AssumedValues assumed) {
        BigDecimal factor = BigDecimal.ONE;
        Expression times = value.timesOrNull();
        if (times != null) {
            Resolved resolved = computed(times);
            if (resolved.figure().isEmpty()) {
                return Owed.missing(resolved.missing());
            }
            factor = BigDecimal.valueOf(resolved.figure().get().value(AssumedValues.none()));
        }
        Optional<Parameter> index = law.findParameter(value.unit());
        String unit = index.map(Parameter::unit).orElse(value.unit());
        if (index.isPresent()) {
            Resolved resolved = parameter(value.unit());
            if (resolved.figure().isEmpty()) {
                return Owed.missing(resolved.missing());
            }
            factor = factor.multiply(BigDecimal.valueOf(resolved.figure().get().value(AssumedValues.none())));
        }
        BigDecimal by = factor;
        return Owed.of(number(figure, assumed)
                .<Amount>map(n -> new Amount.Sum(rounded(n.multiply(by)), unit))
                .orElse(new Amount.Assumed(figure.toString(), unit)));
    }

    /** What a measured fact is held against: a number in the unit of the fact. */
    Owed threshold(Value value, AssumedValues assumed) {
        Owed owed = amount(value, assumed);
        if (owed.amount().orElse(null) instanceof Amount.Percent(Figure percent, String base)) {
            return percent instanceof Figure.Assumed a
                    ? Owed.missing(Set.of(a.assumption()))
                    : Owed.missing(Set.of(base));
        }
        return owed;
    }

    /** The number of a figure; none for an assumption that nobody lends a value. */
    static Optional<BigDecimal> number(Figure figure, AssumedValues assumed) {
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

    /** All names in the order they are told. */
    static List<String> sorted(Set<String> names) {
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(null);
        return sorted;
    }
}
