package tizbek.law.internal;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.law.Expression;

/** A compiled expression. What is not known is passed on as unknown, and CEL says which of it matters. */
final class CelExpression implements Expression {

    private final String text;
    private final CelTree tree;
    private final CelRuntime.Program program;

    CelExpression(String text, CelTree tree, CelRuntime.Program program) {
        this.text = text;
        this.tree = tree;
        this.program = program;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Set<String> names() {
        return tree.names();
    }

    CelTree tree() {
        return tree;
    }

    @Override
    public Result evaluate(Map<String, Object> known) {
        Map<String, Object> values = new HashMap<>();
        List<CelAttributePattern> unknown = new ArrayList<>();
        for (String name : tree.names()) {
            Object value = known.get(name);
            if (value == null) {
                unknown.add(CelAttributePattern.create(name));
            } else {
                values.put(name, value instanceof LocalDate day ? Cel.instant(day) : value);
            }
        }
        try {
            Object result = unknown.isEmpty()
                    ? program.eval(values)
                    : program.eval(PartialVars.of(values, unknown.toArray(new CelAttributePattern[0])));
            return result(result);
        } catch (CelEvaluationException e) {
            throw notComputed(reason(e));
        }
    }

    private static String reason(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ArithmeticException) {
                return String.valueOf(cause.getMessage());
            }
        }
        return String.valueOf(thrown.getMessage());
    }

    private Result result(Object result) {
        return switch (result) {
            case Boolean holds -> new Result.Truth(holds);
            case Double number when !Double.isFinite(number) -> throw notComputed("the result is too large");
            case Double number -> new Result.Amounting(number);
            case CelUnknownSet set -> new Result.Missing(missing(set));
            default -> throw new IllegalStateException("condition (%s) came to (%s)".formatted(text, result));
        };
    }

    private InputException notComputed(String reason) {
        return new InputException(new Defect.Contradiction(
                new Location("act", 1),
                "expression (%s) cannot be computed from the facts given: %s".formatted(text, reason),
                ""));
    }

    private Set<String> missing(CelUnknownSet set) {
        Set<String> names = new TreeSet<>();
        set.unknownExprIds().forEach(id -> {
            String name = tree.byId().get(id);
            if (name != null) {
                names.add(name);
            }
        });
        set.attributes().forEach(attribute -> names.add(attribute.toString()));
        return names;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CelExpression e && e.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
