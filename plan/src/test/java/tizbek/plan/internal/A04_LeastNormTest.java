package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tizbek.solve.HighsSolver;
import tizbek.solve.Program;
import tizbek.solve.ProgramBuilder;

/** Least-norm programs of the base year. */
class A04_LeastNormTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    private final ProgramBuilder program = new ProgramBuilder().minimize();

    private int column(double weight, double low) {
        int column = program.column("x" + program.columns(), low, INF, 0);
        program.quadratic(column, weight);
        return column;
    }

    private void row(double right, double... coefficients) {
        int row = program.row("r" + program.rows(), right, right);
        for (int j = 0; j < coefficients.length; j++) {
            program.coefficient(row, j, coefficients[j]);
        }
    }

    private double[] solved() {
        return LeastNorm.solve(program.build()).orElseThrow();
    }

    @Test
    void anErrorIsSharedByWeight() {
        // min x^2/2 + 4 y^2/2, x + y = 5: the multiplier is 4 = x = 4y
        column(1, -INF);
        column(4, -INF);
        row(5, 1, 1);
        assertThat(solved()).containsExactly(new double[] {4, 1}, within(1e-9));
    }

    @Test
    void aBoundThatBindsHoldsItsColumn() {
        // min x^2/2 + y^2/2, x - y = 3 would be (1.5, -1.5); y is not negative
        column(1, 0);
        column(1, 0);
        row(3, 1, -1);
        assertThat(solved()).containsExactly(new double[] {3, 0}, within(1e-9));
    }

    @Test
    void aColumnHeldTooEarlyIsLetGoAgain() {
        // min |v - (-3, -1, 0)|^2 / 2, x - y + z = -2. Freely x = -3, y = -1, so both are held; with x at 0 alone,
        // y = -1 + 1.5 is positive.
        program.quadratic(program.column("x", 0, INF, 3), 1);
        program.quadratic(program.column("y", 0, INF, 1), 1);
        program.quadratic(program.column("z", -INF, INF, 0), 1);
        row(-2, 1, -1, 1);
        assertThat(solved()).containsExactly(new double[] {0, 0.5, -1.5}, within(1e-9));
    }

    @Test
    void aColumnWithoutCostTakesWhatIsLeft() {
        column(1, -INF);
        program.column("residual", 0, INF, 0);
        row(7, 1, 1);
        assertThat(solved()).containsExactly(new double[] {0, 7}, within(1e-6));
    }

    @Test
    void aFixedColumnStaysAndARowMaySayTheSameTwice() {
        program.column("one", 1, 1, 0);
        column(1, -INF);
        column(1, -INF);
        row(0, -6, 1, 1);
        row(0, -6, 1, 1);
        row(0, -12, 2, 2);
        assertThat(solved()).containsExactly(new double[] {1, 3, 3}, within(1e-7));
    }

    @Test
    void rowsThatContradictHaveNoAnswer() {
        column(1, 0);
        column(1, 0);
        row(2, 1, 1);
        row(3, 1, 1);
        assertThat(LeastNorm.solve(program.build())).isEmpty();
    }

    @Test
    void boundsThatContradictARowHaveNoAnswer() {
        column(1, 0);
        column(1, 0);
        row(-1, 1, 1);
        assertThat(LeastNorm.solve(program.build())).isEmpty();
    }

    @RepeatedTest(40)
    void theQuadraticSolverFindsTheSamePoint(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int columns = 5 + random.nextInt(6);
        int rows = 1 + random.nextInt(3);
        double[] inside = new double[columns];
        for (int j = 0; j < columns; j++) {
            int x = program.column("x" + j, random.nextInt(4) == 0 ? -INF : 0, INF, random.nextDouble() * 4 - 2);
            program.quadratic(x, 0.5 + 2 * random.nextDouble());
            inside[j] = random.nextInt(3) == 0 ? 0 : 3 * random.nextDouble();
        }
        for (int i = 0; i < rows; i++) {
            double[] coefficients = new double[columns];
            double right = 0;
            for (int j = 0; j < columns; j++) {
                coefficients[j] = random.nextInt(3) == 0 ? 0 : Math.rint(random.nextDouble() * 8 - 4);
                right += coefficients[j] * inside[j];
            }
            row(right, coefficients);
        }
        Program built = program.build();
        double[] ours = LeastNorm.solve(built).orElseThrow();
        double[] theirs = new HighsSolver().solve(built).requireOptimal().values();
        // The general solver regularises its objective by 1e-7 and stops at about 1e-5.
        assertThat(ours).containsExactly(theirs, within(1e-3));
        assertThat(built.objectiveAt(ours)).isLessThanOrEqualTo(built.objectiveAt(theirs) + 1e-5);
        for (int i = 0; i < rows; i++) {
            assertThat(built.activityAt(ours)[i]).isCloseTo(built.rowLower(i), within(1e-8));
        }
    }
}
