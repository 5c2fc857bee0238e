package tizbek.plan.internal;

import java.util.Arrays;
import java.util.Optional;
import tizbek.solve.Basis;

/**
 * Carries the basis of a solved draft over to the same window with other steps. The rows stay; a curve whose solution
 * lay inside a step has its new middle step basic, the steps below are full and those above empty, which is where the
 * solution was. Any such start is a guess: the solver mends it, and a few pivots are left instead of hundreds.
 */
final class WarmStart {

    // The numbers of HighsBasisStatus, which a Basis is made of.
    private static final byte LOWER = 0;
    private static final byte BASIC = 1;
    private static final byte UPPER = 2;

    private final Basis basis;
    private final byte[] columns;

    private WarmStart(Basis basis, Draft to) {
        this.basis = basis;
        this.columns = new byte[to.program.columns()];
        Arrays.fill(columns, LOWER);
    }

    /** The basis for {@code to}, or nothing where the two have not the same rows and curves. */
    static Optional<Basis> carry(Draft from, Basis basis, Draft to) {
        if (from.program.rows() != to.program.rows()) {
            return Optional.empty();
        }
        WarmStart start = new WarmStart(basis, to);
        boolean carried = start.steps(from.mined, to.mined)
                && start.steps(from.made, to.made)
                && start.steps(from.used, to.used)
                && start.steps(from.shipped, to.shipped)
                && start.columns(from.wayColumn, to.wayColumn)
                && start.columns(from.stockColumn, to.stockColumn)
                && start.columns(from.discardColumn, to.discardColumn);
        if (!carried) {
            return Optional.empty();
        }
        byte[] rows = new byte[to.program.rows()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) basis.rowCode(i);
        }
        return Optional.of(new Basis(start.columns, rows));
    }

    private boolean columns(int[][] before, int[][] after) {
        for (int t = 0; t < before.length; t++) {
            for (int i = 0; i < before[t].length; i++) {
                if ((before[t][i] < 0) != (after[t][i] < 0)) {
                    return false;
                }
                if (after[t][i] >= 0) {
                    columns[after[t][i]] = (byte) basis.columnCode(before[t][i]);
                }
            }
        }
        return true;
    }

    private boolean steps(Draft.Steps[][] before, Draft.Steps[][] after) {
        for (int t = 0; t < before.length; t++) {
            for (int i = 0; i < before[t].length; i++) {
                Draft.Steps old = before[t][i];
                Draft.Steps now = after[t][i];
                if (old == null && now == null) {
                    continue;
                }
                if (old == null || now == null || !carrySteps(old, now)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean carrySteps(Draft.Steps old, Draft.Steps now) {
        int basics = 0;
        for (int k = 0; k < old.count(); k++) {
            basics += basis.columnCode(old.first() + k) == BASIC ? 1 : 0;
        }
        int middle = now.middle();
        for (int k = 0; k < middle; k++) {
            columns[now.first() + k] = UPPER;
        }
        // More than one basic step of a curve happens only in a degenerate solution: the next ones take them.
        for (int k = middle; basics > 0 && k < now.count(); k++, basics--) {
            columns[now.first() + k] = BASIC;
        }
        for (int k = middle - 1; basics > 0 && k >= 0; k--, basics--) {
            columns[now.first() + k] = BASIC;
        }
        return basics == 0;
    }
}
