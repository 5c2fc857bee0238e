package tizbek.law.internal;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an expression names, read off its syntax tree.
 *
 * @param root the tree itself
 * @param names facts and built-in names
 * @param byId the name that stands at each place of the tree
 * @param wordsOf the words that each name is compared with
 * @param dates the days written out
 */
record CelTree(
        CelExpr root,
        Set<String> names,
        Map<Long, String> byId,
        Map<String, List<String>> wordsOf,
        List<String> dates) {

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in");

    static CelTree of(CelAbstractSyntaxTree tree) {
        CelTree read = new CelTree(
                tree.getExpr(), new LinkedHashSet<>(), new HashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        read.visit(tree.getExpr());
        return read;
    }

    private void visit(CelExpr expr) {
        switch (expr.getKind()) {
            case IDENT -> {
                names.add(expr.ident().name());
                byId.put(expr.id(), expr.ident().name());
            }
            case CALL -> call(expr.call());
            case LIST -> expr.list().elements().forEach(this::visit);
            case SELECT -> visit(expr.select().operand());
            case NOT_SET, CONSTANT, STRUCT, MAP, COMPREHENSION -> {
                // Nothing named here.
            }
        }
    }

    private void call(CelExpr.CelCall call) {
        call.target().ifPresent(this::visit);
        call.args().forEach(this::visit);
        if (call.function().equals("date")) {
            call.args().forEach(arg -> text(arg).ifPresent(dates::add));
        }
        if (COMPARISONS.contains(call.function()) && call.args().size() == 2) {
            compare(call.args().get(0), call.args().get(1));
            compare(call.args().get(1), call.args().get(0));
        }
    }

    private void compare(CelExpr name, CelExpr with) {
        if (name.getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return;
        }
        List<CelExpr> constants =
                with.getKind() == CelExpr.ExprKind.Kind.LIST ? with.list().elements() : List.of(with);
        for (CelExpr constant : constants) {
            text(constant)
                    .ifPresent(word -> wordsOf.computeIfAbsent(name.ident().name(), n -> new ArrayList<>())
                            .add(word));
        }
    }

    private static java.util.Optional<String> text(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? java.util.Optional.of(expr.constant().stringValue())
                : java.util.Optional.empty();
    }
}
