package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tizbek.plan.Audit;
import tizbek.solve.Program;

/**
 * Looks for a better choice of whole units beside the one the search in a program of steps led to. Steps far from the
 * solution are wide and underrate what is far, so that search holds on to where it stands; here a unit more, a unit less
 * and a unit a year sooner or later are tried with the units fixed and fine steps around their own solution. What a
 * choice is worth is a concave function of the units, so the worth of one more unit at the choice in hand bounds what a
 * move can bring: only moves that promise something are tried.
 */
final class UnitSearch {

    /** Choices tried beside the first at the most: each is a solve of the whole window. */
    private static final int MOST_TRIED = 12;

    /** A gain below this share of the objective is a matter of steps. */
    private static final double SMALLEST_GAIN = 1e-7;

    /** Solves the window with units fixed, from a solved one. */
    interface Fixed {
        Equilibrium.Result solve(double[] units, Equilibrium.Result from);
    }

    /** A choice near another, and what it could bring at the most. */
    @SuppressWarnings("ArrayRecordComponent") // compared by hand
    private record Move(double[] units, double promise) {}

    private final Fixed fixed;
    private final Equilibrium.Result first;
    private final Set<List<Double>> tried = new HashSet<>();

    /** A search from the solution of a program of steps. */
    UnitSearch(Fixed fixed, Equilibrium.Result first) {
        this.fixed = fixed;
        this.first = first;
    }

    Equilibrium.Result best() {
        Equilibrium.Result best = fixed.solve(units(first), first);
        Audit audit = first.audit().and(best.audit());
        tried.add(Arrays.stream(units(best)).boxed().toList());
        List<Move> moves = moves(best);
        for (int i = 0; i < moves.size() && tried.size() <= MOST_TRIED; i++) {
            Move move = moves.get(i);
            if (tried.add(Arrays.stream(move.units()).boxed().toList())) {
                Equilibrium.Result result = fixed.solve(move.units(), best);
                audit = audit.and(result.audit());
                if (gain(best, result.solution().objective()) > SMALLEST_GAIN) {
                    best = result;
                    moves = moves(best);
                    i = -1;
                }
            }
        }
        return best.audited(audit);
    }

    private static double gain(Equilibrium.Result than, double objective) {
        double before = than.solution().objective();
        return (objective - before) / Math.max(1, Math.abs(before));
    }

    /** Units by column that counts them. */
    static double[] units(Equilibrium.Result result) {
        return Arrays.stream(result.draft().wholeColumns())
                .mapToDouble(result.solution()::value)
                // Without the sign of a zero.
                .map(units -> Math.rint(units) + 0.0)
                .toArray();
    }

    /** Moves that might bring something, the most promising first. */
    private static List<Move> moves(Equilibrium.Result from) {
        int[] columns = from.draft().wholeColumns();
        double[] units = units(from);
        double[] worth =
                Arrays.stream(columns).mapToDouble(from.solution()::reducedCost).toArray();
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            add(moves, from, moved(units, i, 1), worth[i]);
            add(moves, from, moved(units, i, -1), -worth[i]);
            if (i > 0 && sameCandidate(from, columns[i - 1], columns[i])) {
                add(moves, from, moved(moved(units, i, 1), i - 1, -1), worth[i] - worth[i - 1]);
                add(moves, from, moved(moved(units, i, -1), i - 1, 1), worth[i - 1] - worth[i]);
            }
        }
        moves.sort(Comparator.comparingDouble(Move::promise).reversed());
        return moves;
    }

    private static boolean sameCandidate(Equilibrium.Result result, int one, int other) {
        String name = result.written().columnName(one);
        String next = result.written().columnName(other);
        return name.substring(name.lastIndexOf(' ')).equals(next.substring(next.lastIndexOf(' ')));
    }

    private static double[] moved(double[] units, int column, double by) {
        double[] moved = units.clone();
        moved[column] += by;
        return moved;
    }

    private static void add(List<Move> moves, Equilibrium.Result from, double[] units, double promise) {
        double objective = from.solution().objective();
        if (gain(from, objective + promise) > SMALLEST_GAIN && isAllowed(from, units)) {
            moves.add(new Move(units, promise));
        }
    }

    /** Whether the bounds of the columns, the sizes and the budgets allow it. */
    private static boolean isAllowed(Equilibrium.Result from, double[] units) {
        Program written = from.written();
        int[] columns = from.draft().wholeColumns();
        double[] used = new double[written.rows()];
        for (int i = 0; i < columns.length; i++) {
            if (units[i] < 0 || units[i] > written.upper(columns[i])) {
                return false;
            }
            for (int k = written.start(columns[i]); k < written.start(columns[i] + 1); k++) {
                used[written.entryRow(k)] += units[i] * written.entryValue(k);
            }
        }
        for (int row = 0; row < used.length; row++) {
            String name = used[row] > 0 ? written.rowName(row) : "";
            boolean ofUnits = name.startsWith("size ") || name.startsWith("budget ");
            if (ofUnits && used[row] > written.rowUpper(row) * (1 + 1e-9)) {
                return false;
            }
        }
        return true;
    }
}
