package tizbek.solve.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.solve.Conflict;
import tizbek.solve.Conflict.Bound;
import tizbek.solve.Conflict.Kind;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.Solution;
import tizbek.solve.Verification;

/** The answers that need no solver: a lower bound above its upper bound, and a program without columns. */
final class BoundsCheck {

    private BoundsCheck() {}

    static @Nullable Outcome outcome(Program p) {
        for (int i = 0; i < p.rows(); i++) {
            if (p.rowLower(i) > p.rowUpper(i)) {
                return infeasible(
                        new Bound(Kind.ROW_LOWER, i, p.rowName(i), p.rowLower(i)),
                        new Bound(Kind.ROW_UPPER, i, p.rowName(i), p.rowUpper(i)));
            }
        }
        for (int j = 0; j < p.columns(); j++) {
            if (p.lower(j) > p.upper(j)) {
                return infeasible(
                        new Bound(Kind.COLUMN_LOWER, j, p.columnName(j), p.lower(j)),
                        new Bound(Kind.COLUMN_UPPER, j, p.columnName(j), p.upper(j)));
            }
        }
        return p.columns() == 0 ? withoutColumns(p) : null;
    }

    /** Every row has the activity 0. */
    private static Outcome withoutColumns(Program p) {
        for (int i = 0; i < p.rows(); i++) {
            if (p.rowLower(i) > 0) {
                return infeasible(new Bound(Kind.ROW_LOWER, i, p.rowName(i), p.rowLower(i)));
            }
            if (p.rowUpper(i) < 0) {
                return infeasible(new Bound(Kind.ROW_UPPER, i, p.rowName(i), p.rowUpper(i)));
            }
        }
        Solution solution = new Solution(
                p.offset(),
                new double[0],
                new double[p.rows()],
                new double[p.rows()],
                new double[0],
                null,
                Solution.Effort.NONE);
        return new Outcome.Optimal(solution, Verification.of(p, solution));
    }

    private static Outcome infeasible(Bound... bounds) {
        return new Outcome.Infeasible(new Conflict(List.of(bounds), true));
    }
}
