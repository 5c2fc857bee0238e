package tizbek.law.internal;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.law.Numbers;

/**
 * A condition seen from outside: and, or, not, if over comparisons of terms with constants. A term is a fact or whatever is
 * computed from facts, such as {@code months(issued_on, day)}, and is known by its text. Two terms compared with each other
 * are one question more: which of them is the greater.
 */
final class Truth {

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in");

    /** The terms, with the constants each is compared with. */
    private final Map<String, Set<Object>> constants = new TreeMap<>();

    private final Set<String> pairs = new TreeSet<>();
    private final List<CelExpr> conditions;

    Truth(List<CelExpr> conditions) {
        this.conditions = conditions;
        conditions.forEach(this::gather);
    }

    /** The terms, with the constants each is compared with; none for one that holds or does not. */
    Map<String, Set<Object>> constants() {
        return constants;
    }

    /** Questions which of two terms is the greater. */
    Set<String> pairs() {
        return pairs;
    }

    /**
     * Whether all conditions hold with these values of terms ({@link Double}, {@link String}, {@link LocalDate}, {@link
     * Boolean}; -1, 0 or 1 for a pair); null where that hangs on terms without a value.
     */
    @Nullable
    Boolean holds(Map<String, Object> chosen) {
        boolean open = false;
        for (CelExpr condition : conditions) {
            Boolean holds = holds(condition, chosen);
            if (holds == null) {
                open = true;
            } else if (!holds) {
                return false;
            }
        }
        return open ? null : Boolean.TRUE;
    }

    private void gather(CelExpr expr) {
        Object constant = constant(expr);
        if (constant != null) {
            return;
        }
        if (expr.getKind() != CelExpr.ExprKind.Kind.CALL) {
            constants.computeIfAbsent(text(expr), t -> new java.util.LinkedHashSet<>());
            return;
        }
        List<CelExpr> args = expr.call().args();
        switch (expr.call().function()) {
            case "_&&_", "_||_", "!_", "_?_:_" -> args.forEach(this::gather);
            default -> {
                if (COMPARISONS.contains(expr.call().function())) {
                    compared(args.get(0), args.get(1));
                } else {
                    constants.computeIfAbsent(text(expr), t -> new java.util.LinkedHashSet<>());
                }
            }
        }
    }

    private void compared(CelExpr one, CelExpr other) {
        boolean list = other.getKind() == CelExpr.ExprKind.Kind.LIST;
        for (CelExpr with : list ? other.list().elements() : List.of(other)) {
            Object left = constant(one);
            Object right = constant(with);
            if (left == null && right == null) {
                pairs.add(pair(text(one), text(with)));
            } else if (left == null && right != null) {
                constants
                        .computeIfAbsent(text(one), t -> new java.util.LinkedHashSet<>())
                        .add(right);
            } else if (left != null && right == null) {
                constants
                        .computeIfAbsent(text(with), t -> new java.util.LinkedHashSet<>())
                        .add(left);
            }
        }
    }

    private static @Nullable Boolean holds(CelExpr expr, Map<String, Object> chosen) {
        if (constant(expr) instanceof Boolean truth) {
            return truth;
        }
        if (expr.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return (Boolean) chosen.get(text(expr));
        }
        List<CelExpr> args = expr.call().args();
        return switch (expr.call().function()) {
            case "_&&_" -> both(holds(args.get(0), chosen), holds(args.get(1), chosen));
            case "_||_" -> not(both(not(holds(args.get(0), chosen)), not(holds(args.get(1), chosen))));
            case "!_" -> not(holds(args.get(0), chosen));
            case "_?_:_" -> chosen(args, chosen);
            case "@in" -> in(args.get(0), args.get(1), chosen);
            default -> {
                Integer order = order(args.get(0), args.get(1), chosen);
                yield order == null ? null : (Boolean) compared(expr.call().function(), order);
            }
        };
    }

    private static @Nullable Boolean chosen(List<CelExpr> args, Map<String, Object> chosen) {
        Boolean first = holds(args.get(0), chosen);
        if (first != null) {
            return holds(args.get(first ? 1 : 2), chosen);
        }
        Boolean one = holds(args.get(1), chosen);
        return (one != null && one.equals(holds(args.get(2), chosen))) ? one : null;
    }

    private static @Nullable Boolean in(CelExpr term, CelExpr list, Map<String, Object> chosen) {
        Boolean found = Boolean.FALSE;
        for (CelExpr element : list.list().elements()) {
            Integer order = order(term, element, chosen);
            if (order == null) {
                found = null;
            } else if (order == 0) {
                return true;
            }
        }
        return found;
    }

    private static boolean compared(String operator, int order) {
        return switch (operator) {
            case "_==_" -> order == 0;
            case "_!=_" -> order != 0;
            case "_<_" -> order < 0;
            case "_<=_" -> order <= 0;
            case "_>_" -> order > 0;
            case "_>=_" -> order >= 0;
            default -> throw new IllegalStateException("(" + operator + ") compares nothing");
        };
    }

    private static @Nullable Integer order(CelExpr one, CelExpr other, Map<String, Object> chosen) {
        Object left = constant(one);
        Object right = constant(other);
        if (left == null && right == null) {
            String first = text(one);
            Integer order = (Integer) chosen.get(pair(first, text(other)));
            return order == null ? null : (Integer) (isFirst(first, text(other)) ? order : -order);
        }
        Object a = left == null ? chosen.get(text(one)) : left;
        Object b = right == null ? chosen.get(text(other)) : right;
        return (a == null || b == null) ? null : (Integer) compare(a, b);
    }

    private static int compare(Object a, Object b) {
        return switch (a) {
            case Double number -> number.compareTo((Double) b);
            case LocalDate day -> day.compareTo((LocalDate) b);
            case Boolean truth -> truth.compareTo((Boolean) b);
            default -> a.toString().compareTo(b.toString());
        };
    }

    private static @Nullable Boolean both(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return (one == null || other == null) ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean not(@Nullable Boolean truth) {
        return truth == null ? null : (Boolean) !truth;
    }

    private static boolean isFirst(String one, String other) {
        return one.compareTo(other) <= 0;
    }

    static final String BETWEEN = " and ";

    private static String pair(String one, String other) {
        return isFirst(one, other) ? one + BETWEEN + other : other + BETWEEN + one;
    }

    /** A number, a text, a truth or a day that is written out; else nothing. */
    private static @Nullable Object constant(CelExpr expr) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && expr.call().function().equals(CelGrammar.DATE)) {
            return LocalDate.parse(expr.call().args().getFirst().constant().stringValue());
        }
        if (expr.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return null;
        }
        CelConstant constant = expr.constant();
        return switch (constant.getKind()) {
            case DOUBLE_VALUE -> constant.doubleValue();
            case STRING_VALUE -> constant.stringValue();
            case BOOLEAN_VALUE -> constant.booleanValue();
            default -> null;
        };
    }

    private static String text(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> expr.ident().name();
            case CALL -> text(expr.call());
            default -> {
                Object constant = constant(expr);
                yield constant instanceof Double number ? Numbers.plain(number) : String.valueOf(constant);
            }
        };
    }

    private static String text(CelExpr.CelCall call) {
        List<String> args = call.args().stream().map(Truth::text).toList();
        String name = call.function();
        if (CelGrammar.FUNCTIONS.contains(name)) {
            return name + args.stream().collect(Collectors.joining(", ", "(", ")"));
        }
        return switch (args.size()) {
            case 1 -> CelGrammar.plain(name) + args.getFirst();
            case 2 -> part(call, 0, args) + " " + CelGrammar.plain(name) + " " + part(call, 1, args);
            default -> "(" + args.get(0) + " ? " + args.get(1) + " : " + args.get(2) + ")";
        };
    }

    private static String part(CelExpr.CelCall call, int index, List<String> args) {
        boolean simple = Optional.of(call.args().get(index))
                .filter(a -> a.getKind() == CelExpr.ExprKind.Kind.CALL)
                .filter(a -> !CelGrammar.FUNCTIONS.contains(a.call().function()))
                .isEmpty();
        return simple ? args.get(index) : "(" + args.get(index) + ")";
    }
}
