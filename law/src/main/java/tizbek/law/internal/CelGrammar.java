package tizbek.law.internal;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import java.util.Set;
import java.util.TreeSet;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;

/**
 * What of CEL a law may use: comparisons, sums, and, or, not, if, lists, and the functions of {@link Cel}. Everything else
 * of the language (text functions, maps, conversions) is refused when the law is read, since it can fail when it is asked.
 */
final class CelGrammar {

    /** Divides, and says so where the divisor is zero; CEL itself would give infinity, which is above any threshold. */
    static final String DIVIDED = "_divided_by_";

    static final String DATE = "date";
    static final Set<String> FUNCTIONS = new TreeSet<>(Set.of(DATE, "days", "months", "years", "least", "greatest"));
    private static final Set<String> OPERATORS = Set.of(
            "_&&_", "_||_", "!_", "_?_:_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "_+_", "_-_", "_*_", "_/_",
            "-_", "@in");

    private final Location where;

    private CelGrammar(Location where) {
        this.where = where;
    }

    /**
     * Refuses what a law may not use, and makes whole numbers decimal ones, so that numbers of both kinds meet.
     *
     * @throws InputException with the function that is not known
     */
    static void prepare(CelMutableExpr expr, Location where) {
        new CelGrammar(where).visit(expr);
    }

    private void visit(CelMutableExpr expr) {
        switch (expr.getKind()) {
            case CONSTANT -> widen(expr);
            case CALL -> call(expr.call());
            case LIST -> expr.list().elements().forEach(this::visit);
            case SELECT -> visit(expr.select().operand());
            case STRUCT, MAP, COMPREHENSION -> throw unknown("{}");
            case NOT_SET, IDENT -> {
                // Names are checked with their types.
            }
        }
    }

    private static void widen(CelMutableExpr expr) {
        if (expr.constant().getKind() == CelConstant.Kind.INT64_VALUE) {
            expr.setConstant(CelConstant.ofValue((double) expr.constant().int64Value()));
        }
    }

    private void call(CelMutableCall call) {
        if (call.target().isPresent()
                || !(OPERATORS.contains(call.function()) || FUNCTIONS.contains(call.function()))) {
            throw unknown(plain(call.function()));
        }
        if (call.function().equals("_/_")) {
            divided(call.args().getLast());
            call.setFunction(DIVIDED);
        }
        call.args().forEach(this::visit);
        if (call.function().equals(DATE)) {
            call.args().forEach(this::date);
        }
    }

    private void divided(CelMutableExpr by) {
        if (by.getKind() == CelExpr.ExprKind.Kind.CONSTANT && by.constant().equals(CelConstant.ofValue(0L))) {
            throw new InputException(new Defect.Contradiction(where, "something is divided by zero", ""));
        }
    }

    private void date(CelMutableExpr day) {
        if (day.getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || day.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            throw new InputException(new Defect.Contradiction(
                    where,
                    "function (date) is given something other than a day written out",
                    "date('2024-09-15') was meant; a fact that is a date stands alone."));
        }
    }

    private InputException unknown(String function) {
        return new InputException(
                new Defect.UnknownName(where, "function", function, NearestName.of(function, FUNCTIONS)));
    }

    /** The sign a lawyer wrote for an operator. */
    static String plain(String function) {
        return switch (function) {
            case DIVIDED -> "/";
            case "@in" -> "in";
            case "_?_:_" -> "? :";
            default -> function.replace("_", "");
        };
    }
}
