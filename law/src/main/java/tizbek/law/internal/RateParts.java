package tizbek.law.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.law.Expression;
import tizbek.law.Figure;
import tizbek.law.Rate;

/** The single numbers a rate is made of, in words that name each once. */
final class RateParts {

    private final Set<String> parts = new LinkedHashSet<>();
    private final Set<String> parameters = new LinkedHashSet<>();
    private final @Nullable Map<String, Object> knownOrNull;

    private RateParts(@Nullable Map<String, Object> knownOrNull) {
        this.knownOrNull = knownOrNull;
    }

    /** All of them. */
    static RateParts all(Rate rate) {
        RateParts parts = new RateParts(null);
        parts.walk(rate, "");
        return parts;
    }

    /** Those that count where this is known. */
    static RateParts reached(Rate rate, Map<String, Object> known) {
        RateParts parts = new RateParts(known);
        parts.walk(rate, "");
        return parts;
    }

    Set<String> parts() {
        return parts;
    }

    /** The dated series among them. */
    Set<String> parameters() {
        return parameters;
    }

    private void walk(Rate rate, String path) {
        switch (rate) {
            case Rate.Plain(Figure figure) -> parts.add(path + figure);
            case Rate.NotFound none -> {
                // No number to touch.
            }
            case Rate.OfParameter(String id) -> {
                parts.add(path + id);
                parameters.add(id);
            }
            case Rate.Computed(Expression formula) -> parts.add(path + formula.text());
            case Rate.Stepped(List<Rate.Step> steps) -> steps(steps, path);
            case Rate.ByCommodity(Map<String, Rate.Entry> entries) ->
                new TreeMap<>(entries).forEach((commodity, entry) -> {
                    if (knownOrNull == null || commodity.equals(knownOrNull.get(Bindings.COMMODITY))) {
                        parts.add(path + commodity + " " + entry.figure());
                    }
                });
            case Rate.Sum(List<Rate> sum) -> {
                for (int i = 0; i < sum.size(); i++) {
                    walk(sum.get(i), path + "part " + (i + 1) + ": ");
                }
            }
        }
    }

    private void steps(List<Rate.Step> steps, String path) {
        for (int i = 0; i < steps.size(); i++) {
            Expression when = steps.get(i).whenOrNull();
            boolean reached = knownOrNull == null
                    || when == null
                    || (when.evaluate(knownOrNull) instanceof Expression.Result.Truth(boolean holds) && holds);
            if (reached) {
                walk(steps.get(i).rate(), path + "step " + (i + 1) + (when == null ? "" : " if " + when.text()) + ": ");
                if (knownOrNull != null) {
                    return;
                }
            }
        }
    }
}
