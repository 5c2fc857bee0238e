package tizbek.solve.internal;

import tizbek.solve.Program;
import tizbek.solve.Solution;
import tizbek.solve.Verification;

/** The arithmetic of a {@link Verification}: one pass over the columns, one over the rows. */
public final class Check {

    private final Program program;
    private final double sense;
    private final double[] x;
    private final double[] activity;
    /** Per row, 1 + the largest term of its activity. */
    private final double[] rowScale;

    private double primal;
    private double integrality;
    private double stationarity;
    private double dual;
    private double slackness;
    private double dualObjective;
    private double dualMagnitude = 1;

    private Check(Program program, Solution solution) {
        this.program = program;
        this.sense = program.isMaximize() ? -1 : 1;
        this.x = solution.values();
        this.activity = program.activityAt(x);
        this.rowScale = new double[program.rows()];
    }

    public static Verification of(Program program, Solution solution) {
        Check check = new Check(program, solution);
        check.measurePoint();
        if (solution.hasDuals()) {
            check.measureDuals(solution);
        }
        double objective = program.objectiveAt(check.x);
        double gap = Math.abs(objective - check.dualObjective) / check.dualMagnitude;
        return new Verification(
                check.primal,
                check.integrality,
                check.stationarity,
                check.dual,
                check.slackness,
                solution.hasDuals() ? gap : 0,
                Math.abs(objective - solution.objective()) / (1 + Math.abs(objective)),
                solution.hasDuals());
    }

    private void measurePoint() {
        for (int j = 0; j < program.columns(); j++) {
            double scale = 1 + Math.abs(x[j]);
            primal = worst(primal, violation(x[j], program.lower(j), program.upper(j)) / scale);
            if (program.isInteger(j)) {
                integrality = worst(integrality, Math.abs(x[j] - Math.rint(x[j])));
            }
            for (int k = program.start(j); k < program.start(j + 1); k++) {
                int row = program.entryRow(k);
                rowScale[row] = Math.max(rowScale[row], Math.abs(program.entryValue(k) * x[j]));
            }
        }
        for (int i = 0; i < program.rows(); i++) {
            rowScale[i] += 1;
            primal = worst(primal, violation(activity[i], program.rowLower(i), program.rowUpper(i)) / rowScale[i]);
        }
    }

    private void measureDuals(Solution solution) {
        dualObjective = program.offset();
        for (int j = 0; j < program.columns(); j++) {
            double curvature = program.quadratic(j) * x[j];
            double residual = program.cost(j) + curvature - solution.reducedCost(j);
            double scale = 1 + Math.abs(program.cost(j)) + Math.abs(curvature);
            for (int k = program.start(j); k < program.start(j + 1); k++) {
                double term = program.entryValue(k) * solution.dual(program.entryRow(k));
                residual -= term;
                scale = Math.max(scale, Math.abs(term));
            }
            stationarity = worst(stationarity, Math.abs(residual) / scale);
            measurePrice(solution.reducedCost(j), scale, x[j], 1 + Math.abs(x[j]), program.lower(j), program.upper(j));
            addToDualObjective(-0.5 * curvature * x[j]);
        }
        for (int i = 0; i < program.rows(); i++) {
            double y = solution.dual(i);
            measurePrice(y, 1 + Math.abs(y), activity[i], rowScale[i], program.rowLower(i), program.rowUpper(i));
        }
    }

    /** One dual against the bound of which it is the price. */
    private void measurePrice(double price, double priceScale, double at, double atScale, double low, double high) {
        double bound = price * sense > 0 ? low : high;
        double size = Math.abs(price) / priceScale;
        if (price == 0) {
            return;
        }
        if (Double.isInfinite(bound)) {
            dual = worst(dual, size);
            return;
        }
        slackness = worst(slackness, Math.min(size, Math.abs(at - bound) / atScale));
        addToDualObjective(price * bound);
    }

    private void addToDualObjective(double term) {
        dualObjective += term;
        dualMagnitude += Math.abs(term);
    }

    private static double violation(double value, double low, double high) {
        return Math.max(0, Math.max(low - value, value - high));
    }

    /** The larger, and NaN if either is: a figure that is no number must not pass for a small one. */
    private static double worst(double a, double b) {
        return Math.max(a, b);
    }
}
