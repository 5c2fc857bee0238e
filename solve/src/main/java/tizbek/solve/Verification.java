package tizbek.solve;

import java.util.ArrayList;
import java.util.List;
import tizbek.solve.internal.Check;

/**
 * How far a solution is from being one, measured by our own code from the program alone. Each figure is relative to the
 * size of the numbers it is made of (1 + the magnitudes of its terms), so that a change of units does not change the
 * judgement.
 *
 * @param primal the largest violation of a bound of a row or a column
 * @param integrality the largest distance of a whole column from a whole number
 * @param stationarity the largest difference between a column's marginal cost (with the quadratic part) and its reduced
 *     cost plus the duals of its rows
 * @param dual the largest dual or reduced cost with a sign for which there is no bound, or where the bound is infinite
 * @param slackness the largest of: the smaller of (a dual's size, the distance from the bound it speaks of)
 * @param gap the difference between the objective and the one rebuilt from duals and bounds alone
 * @param objective the difference between the objective the solver said and the one of its point
 * @param dualsChecked false for a mixed-integer program: only the point is checked there, not that none is better
 */
public record Verification(
        double primal,
        double integrality,
        double stationarity,
        double dual,
        double slackness,
        double gap,
        double objective,
        boolean dualsChecked) {

    /** The figures of a linear program must be below this. HiGHS itself works to 1e-7, unscaled. */
    public static final double TOLERANCE = 1e-6;

    /** The quadratic solver is an active-set method on a slightly regularised objective, and less exact. */
    public static final double QUADRATIC_TOLERANCE = 1e-5;

    /** Checks a solution of a program; the worst row or column is not kept, the figures are. */
    public static Verification of(Program program, Solution solution) {
        return Check.of(program, solution);
    }

    /** Whether all figures are within the tolerance for such a program. */
    public boolean holds(Program program) {
        return failures(program).isEmpty();
    }

    /** The figures that are out of tolerance, in words; empty if none is. */
    public List<String> failures(Program program) {
        double tolerance = program.isQuadratic() ? QUADRATIC_TOLERANCE : TOLERANCE;
        List<String> failures = new ArrayList<>();
        judge("primal infeasibility", primal, tolerance, failures);
        judge("distance from whole numbers", integrality, tolerance, failures);
        judge("objective differs from that of the point", objective, tolerance, failures);
        if (dualsChecked) {
            judge("marginal costs differ from duals", stationarity, tolerance, failures);
            judge("dual infeasibility", dual, tolerance, failures);
            judge("complementary slackness", slackness, tolerance, failures);
            judge("duality gap", gap, tolerance, failures);
        }
        return failures;
    }

    private static void judge(String what, double figure, double tolerance, List<String> failures) {
        // Written so that NaN fails.
        if (!(figure <= tolerance)) {
            failures.add(what + " (" + figure + ") is above " + tolerance);
        }
    }
}
