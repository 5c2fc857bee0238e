package tizbek.law.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.law.Effect;
import tizbek.law.Expression;
import tizbek.law.Law;
import tizbek.law.Parameter;
import tizbek.law.Provision;
import tizbek.law.Rate;
import tizbek.law.Value;

/**
 * The facts a provision asks for, so that without them it is not known whether it applies, is met, or how much it comes
 * to. The base of a charge is none of them: without it the rate is stated. Nor is what the act itself says.
 */
final class AskedFacts {

    private static final Set<String> OF_THE_ACT =
            Set.of(Bindings.DAY, Bindings.COMMODITY, Bindings.MATERIAL, Bindings.TARGET);

    private final Set<String> names = new TreeSet<>();
    private boolean neverKnown;

    private AskedFacts() {}

    static AskedFacts of(Law law, Provision p) {
        AskedFacts asked = new AskedFacts();
        asked.add(p.whenOrNull());
        asked.add(p.terms().needsOrNull());
        boolean measures = !p.terms().measure().isEmpty();
        if (measures) {
            asked.names.add(p.terms().measure());
        } else if (p.effect() == Effect.LIMITS) {
            asked.names.add(Conditions.ROOM);
        }
        Value value = p.valueOrNull();
        if (value != null && weighs(p)) {
            asked.rate(value.rate());
            asked.never(law, p, value);
            asked.add(value.timesOrNull());
            if (measures && value.isPercentOfBase()) {
                asked.names.add(value.base());
            }
        }
        asked.names.removeAll(OF_THE_ACT);
        return asked;
    }

    /** Facts, and what was not found. */
    Set<String> names() {
        return names;
    }

    /** Whether nobody found how much it is, so that whatever is known of the act, it stays unknown. */
    boolean neverKnown() {
        return neverKnown;
    }

    private void never(Law law, Provision p, Value value) {
        if (value.rate() instanceof Rate.NotFound) {
            neverKnown = true;
        }
        Set<String> series = new TreeSet<>(Set.of(value.unit()));
        if (value.rate() instanceof Rate.OfParameter(String id)) {
            series.add(id);
        }
        for (String id : series) {
            if (law.findParameter(id).filter(found -> isEmpty(found, p)).isPresent()) {
                neverKnown = true;
                names.add(id);
            }
        }
    }

    private static boolean isEmpty(Parameter series, Provision p) {
        return series.values().stream()
                .noneMatch(v -> v.interval().intersection(p.interval()).isPresent());
    }

    /** Whether the value decides anything; otherwise it stands there for reading. */
    static boolean weighs(Provision p) {
        return switch (p.effect()) {
            case CHARGES, SCALES -> true;
            case REQUIRES, LIMITS -> !p.terms().measure().isEmpty();
            case PROHIBITS, GRANTS, EXEMPTS, DEADLINE, SUSPENDS, DEFINES -> false;
        };
    }

    private void add(@Nullable Expression expression) {
        if (expression != null) {
            names.addAll(expression.names());
        }
    }

    private void rate(Rate rate) {
        switch (rate) {
            case Rate.Computed(Expression formula) -> add(formula);
            case Rate.Stepped(List<Rate.Step> steps) ->
                steps.forEach(step -> {
                    add(step.whenOrNull());
                    rate(step.rate());
                });
            case Rate.Sum(List<Rate> parts) -> parts.forEach(this::rate);
            case Rate.NotFound none -> names.add(Resolver.AMOUNT);
            case Rate.Plain plain -> {
                // Asks for nothing.
            }
            case Rate.OfParameter parameter -> {
                // Hangs on the day alone.
            }
            case Rate.ByCommodity(Map<String, Rate.Entry> entries) -> {
                // Hangs on the commodity, which the act says.
            }
        }
    }
}
