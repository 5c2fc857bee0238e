package tizbek.plan.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tizbek.plan.World;
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
                && start.ways(from, to)
                && start.columns(from.stockColumn, to.stockColumn)
                && start.columns(from.discardColumn, to.discardColumn)
                && start.columns(from.openColumn, to.openColumn);
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
        if (before.length != after.length) {
            return false;
        }
        for (int t = 0; t < before.length; t++) {
            if (before[t].length != after[t].length) {
                return false;
            }
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

    /** Ways by what they join and how, for the two worlds may number them otherwise. */
    private boolean ways(Draft from, Draft to) {
        for (int t = 0; t < from.wayColumn.length; t++) {
            Map<String, Integer> old = wayColumns(from, t);
            Map<String, Integer> now = wayColumns(to, t);
            for (Map.Entry<String, Integer> way : old.entrySet()) {
                byte code = (byte) basis.columnCode(way.getValue());
                Integer column = now.get(way.getKey());
                if (column != null) {
                    columns[column] = code;
                } else if (code == BASIC) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Map<String, Integer> wayColumns(Draft draft, int t) {
        Map<String, Integer> columns = new HashMap<>();
        for (int w = 0; w < draft.wayColumn[t].length; w++) {
            if (draft.wayColumn[t][w] >= 0) {
                World.Way way = draft.world.ways().get(w);
                String ends = way.lane() + " " + way.fromNode() + " " + way.toNode() + " ";
                int rank = 0;
                while (columns.containsKey(ends + rank)) {
                    rank++;
                }
                columns.put(ends + rank, draft.wayColumn[t][w]);
            }
        }
        return columns;
    }

    /** Other assumptions may leave other pairs in a world, in as many rows: then there is nothing to carry over. */
    private boolean steps(Draft.Steps[][] before, Draft.Steps[][] after) {
        if (before.length != after.length) {
            return false;
        }
        for (int t = 0; t < before.length; t++) {
            if (before[t].length != after[t].length) {
                return false;
            }
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
