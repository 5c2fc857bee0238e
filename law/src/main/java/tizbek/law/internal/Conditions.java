package tizbek.law.internal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tizbek.law.Amount;
import tizbek.law.Effect;
import tizbek.law.Expression;
import tizbek.law.Provision;
import tizbek.law.Terms;
import tizbek.law.Value;
import tizbek.law.Words;

/** Whether what a provision requires is there, or what it limits is within the limit. */
final class Conditions {

    /** The fact that says whether a quota has room, where a provision limits without saying what it measures. */
    static final String ROOM = "room_under_limit";

    private static final String PERCENTAGE_POINTS = "percentage-points";

    /** What came out. */
    sealed interface Outcome {
        record Met(Words text) implements Outcome {}

        record Broken(Words text, @Nullable Amount shortfallOrNull) implements Outcome {}

        record Open(Set<String> missing) implements Outcome {}
    }

    private Conditions() {}

    static Outcome weigh(Provision p, Resolver resolver, Map<String, Object> known) {
        Terms terms = p.terms();
        Expression needs = terms.needsOrNull();
        if (needs != null) {
            return switch (needs.evaluate(known)) {
                case Expression.Result.Truth(boolean holds) -> holds ? met(needs.text()) : broken(needs.text(), null);
                case Expression.Result.Missing(Set<String> names) -> new Outcome.Open(names);
                case Expression.Result.Amounting number ->
                    throw new IllegalStateException("condition (%s) came to (%s)".formatted(needs.text(), number));
            };
        }
        if (terms.measure().isEmpty()) {
            return room(known);
        }
        return measured(p, resolver, known);
    }

    private static Outcome room(Map<String, Object> known) {
        Object room = known.get(ROOM);
        if (room == null) {
            return new Outcome.Open(Set.of(ROOM));
        }
        return room.equals(true) ? met(ROOM) : broken(ROOM, null);
    }

    private static Outcome measured(Provision p, Resolver resolver, Map<String, Object> known) {
        Terms terms = p.terms();
        Value value = Objects.requireNonNull(terms.valueOrNull());
        Resolver.Owed threshold = resolver.threshold(value);
        if (!(threshold.amount().orElse(null) instanceof Amount.Sum(BigDecimal bound, String unit))) {
            return new Outcome.Open(
                    threshold.amount().orElse(null) instanceof Amount.Assumed a
                            ? Set.of(a.assumption())
                            : threshold.missing());
        }
        if (!(known.get(terms.measure()) instanceof Double measured)) {
            return new Outcome.Open(Set.of(terms.measure()));
        }
        BigDecimal there = Resolver.rounded(BigDecimal.valueOf(measured));
        int order = there.compareTo(bound);
        boolean atLeast = p.effect() == Effect.REQUIRES;
        boolean holds = atLeast ? order >= 0 : order <= 0;
        if (terms.strict()) {
            holds = holds && order != 0;
        }
        String sign = atLeast ? (terms.strict() ? ">" : ">=") : (terms.strict() ? "<" : "<=");
        String text = "%s %s %s %s"
                .formatted(
                        terms.measure(), sign, new Amount.Sum(bound, "").text().strip(), unit);
        BigDecimal gap = atLeast ? bound.subtract(there) : there.subtract(bound);
        return holds ? met(text) : broken(text, new Amount.Sum(gap, ofGap(unit)));
    }

    private static String ofGap(String unit) {
        return unit.equals(Value.PERCENT) ? PERCENTAGE_POINTS : unit;
    }

    private static Outcome met(String text) {
        return new Outcome.Met(new Words(text, text));
    }

    private static Outcome broken(String text, @Nullable Amount shortfall) {
        return new Outcome.Broken(new Words(text, text), shortfall);
    }
}
