package tizbek.plan.internal;

import java.util.Arrays;
import java.util.Optional;
import tizbek.solve.Program;

/**
 * Solves the small least-norm programs of the base year: min sum 1/2 q x^2 + c x, equalities, lower bounds. A primal
 * active-set method on the dense KKT system (Nocedal and Wright, Numerical Optimization, 2nd ed., 16.5), which
 * reaches the precision that a reconciliation is printed with; the general quadratic solver stops well short of it.
 *
 * <p>Limits: some hundred columns; every row an equality; no upper bound but that of a fixed column.
 */
final class LeastNorm {

    /** Keeps the system regular where a column has no cost or two rows say the same. */
    private static final double REGULAR = 1e-11;

    private static final double TOLERANCE = 1e-9;
    private static final int REFINEMENTS = 3;

    private final Program program;
    private final int columns;
    private final int rows;
    private final boolean[] held;
    private double[] x;
    private double[] dual;

    private LeastNorm(Program program) {
        this.program = program;
        this.columns = program.columns();
        this.rows = program.rows();
        this.held = new boolean[columns];
        this.x = new double[columns];
        this.dual = new double[rows];
    }

    /** The optimum by column, or nothing if no point meets the rows. */
    static Optional<double[]> solve(Program program) {
        return new LeastNorm(program).solve();
    }

    private Optional<double[]> solve() {
        for (int j = 0; j < columns; j++) {
            held[j] = program.lower(j) == program.upper(j);
        }
        for (int round = 0; round < 20 * columns; round++) {
            solveHeld();
            if (!holdViolated() && !releaseWorst()) {
                return feasible() ? Optional.of(x) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Holds every column that fell below its bound; returns whether there was one. */
    private boolean holdViolated() {
        boolean any = false;
        for (int j = 0; j < columns; j++) {
            if (!held[j] && x[j] < program.lower(j) - TOLERANCE) {
                held[j] = true;
                any = true;
            }
        }
        return any;
    }

    /** Lets go the held column whose reduced cost is most negative: the objective falls as it rises. */
    private boolean releaseWorst() {
        int worst = -1;
        double least = -TOLERANCE;
        for (int j = 0; j < columns; j++) {
            if (held[j] && program.lower(j) < program.upper(j)) {
                double reduced = reducedCost(j);
                if (reduced < least) {
                    least = reduced;
                    worst = j;
                }
            }
        }
        if (worst >= 0) {
            held[worst] = false;
        }
        return worst >= 0;
    }

    private double reducedCost(int j) {
        double cost = program.cost(j) + program.quadratic(j) * x[j];
        for (int e = program.start(j); e < program.start(j + 1); e++) {
            cost -= program.entryValue(e) * dual[program.entryRow(e)];
        }
        return cost;
    }

    private boolean feasible() {
        double[] activity = program.activityAt(x);
        double scale = 1;
        for (double a : x) {
            scale = Math.max(scale, Math.abs(a));
        }
        for (int i = 0; i < rows; i++) {
            if (Math.abs(activity[i] - program.rowLower(i)) > 1e-7 * scale) {
                return false;
            }
        }
        return true;
    }

    /** Solves the KKT system with the held columns at their bounds. */
    private void solveHeld() {
        int n = columns + rows;
        double[][] matrix = new double[n][n];
        double[] right = new double[n];
        for (int j = 0; j < columns; j++) {
            matrix[j][j] = held[j] ? 1 : program.quadratic(j) + REGULAR;
            right[j] = held[j] ? program.lower(j) : -program.cost(j);
            for (int e = program.start(j); e < program.start(j + 1); e++) {
                int i = columns + program.entryRow(e);
                matrix[i][j] = program.entryValue(e);
                if (!held[j]) {
                    matrix[j][i] = -program.entryValue(e);
                }
            }
        }
        for (int i = 0; i < rows; i++) {
            matrix[columns + i][columns + i] = REGULAR;
            right[columns + i] = program.rowLower(i);
        }
        double[] solution = new DenseSystem(matrix).solve(right, REFINEMENTS);
        x = Arrays.copyOf(solution, columns);
        dual = Arrays.copyOfRange(solution, columns, n);
    }
}
