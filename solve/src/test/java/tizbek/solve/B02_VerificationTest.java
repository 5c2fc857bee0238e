package tizbek.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static tizbek.solve.Programs.INF;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The check of a solution, on a program small enough to spoil by hand: min 2x + 3y, x + y >= 4, x <= 3, y <= 5; the
 * optimum is (3, 1) with 9, the row's price 3, the reduced costs (-1, 0).
 */
class B02_VerificationTest {

    private static final Program PROGRAM = Programs.dense(
            false,
            new double[] {2, 3},
            new double[] {0, 0},
            new double[] {3, 5},
            new double[][] {{1, 1}},
            new double[] {4},
            new double[] {INF});

    private static Solution solution(double objective, double x, double y, double dual, double zx, double zy) {
        return new Solution(
                objective,
                new double[] {x, y},
                new double[] {x + y},
                new double[] {dual},
                new double[] {zx, zy},
                null,
                Solution.Effort.NONE);
    }

    private static List<String> failures(Solution solution) {
        return Verification.of(PROGRAM, solution).failures(PROGRAM);
    }

    private static void failsBy(Solution solution, String figure) {
        assertThat(failures(solution)).anySatisfy(f -> assertThat(f).startsWith(figure));
    }

    @Test
    void theOptimumHolds() {
        assertThat(failures(solution(9, 3, 1, 3, -1, 0))).isEmpty();
    }

    @Test
    void aPointOutsideABound() {
        failsBy(solution(8.99, 3, 0.99, 3, -1, 0), "primal infeasibility");
        failsBy(solution(8.7, 3.3, 0.7, 3, -1, 0), "primal infeasibility");
    }

    @Test
    void anObjectiveThatIsNotThatOfThePoint() {
        failsBy(solution(9.01, 3, 1, 3, -1, 0), "objective differs");
    }

    @Test
    void pricesThatDoNotAddUpToTheCosts() {
        failsBy(solution(9, 3, 1, 2.9, -1, 0), "marginal costs differ");
    }

    /** A "at least" row with a negative price in a minimisation: its upper bound, of which that would be the price, is not there. */
    @Test
    void aPriceOfABoundThatIsNotThere() {
        failsBy(solution(9, 3, 1, -1, 3, 4), "dual infeasibility");
    }

    /** Feasible and with right signs, but not the best point: (0, 4) costs 12, and x at 0 may not have a price at 3. */
    @Test
    void aWorsePoint() {
        assertThat(failures(solution(12, 0, 4, 3, -1, 0)))
                .anySatisfy(f -> assertThat(f).startsWith("complementary slackness"))
                .anySatisfy(f -> assertThat(f).startsWith("duality gap"));
    }

    @Test
    void notANumberNeverHolds() {
        assertThat(failures(solution(Double.NaN, 3, 1, 3, -1, 0))).isNotEmpty();
        assertThat(failures(solution(9, Double.NaN, 1, 3, -1, 0))).isNotEmpty();
        assertThat(failures(solution(9, 3, 1, Double.NaN, -1, 0))).isNotEmpty();
        assertThat(failures(solution(9, 3, 1, 3, Double.NaN, 0))).isNotEmpty();
    }

    /** The same program in units a thousand times smaller is judged the same. */
    @Test
    void unitsDoNotMatter() {
        Program small = Programs.dense(
                false,
                new double[] {0.002, 0.003},
                new double[] {0, 0},
                new double[] {3e6, 5e6},
                new double[][] {{1, 1}},
                new double[] {4e6},
                new double[] {INF});
        Solution right = new Solution(
                9000,
                new double[] {3e6, 1e6},
                new double[] {4e6},
                new double[] {0.003},
                new double[] {-0.001, 0},
                null,
                Solution.Effort.NONE);
        assertThat(Verification.of(small, right).failures(small)).isEmpty();
    }

    /** min 1/2 x^2 - 2x on 0..10: optimum 2. At 3 the marginal cost is 1, which nothing pays for. */
    @Test
    void aQuadraticProgramIsCheckedAtItsMarginalCost() {
        ProgramBuilder builder = new ProgramBuilder();
        builder.quadratic(builder.column("x", 0, 10, -2), 1);
        Program program = builder.build();

        assertThat(Verification.of(program, quadratic(-2, 2, 0)).failures(program))
                .isEmpty();
        assertThat(Verification.of(program, quadratic(-1.5, 3, 0)).failures(program))
                .anySatisfy(f -> assertThat(f).startsWith("marginal costs differ"));
        assertThat(Verification.of(program, quadratic(-1.5, 3, 1)).failures(program))
                .anySatisfy(f -> assertThat(f).startsWith("complementary slackness"));
    }

    private static Solution quadratic(double objective, double x, double reducedCost) {
        return new Solution(
                objective,
                new double[] {x},
                new double[0],
                new double[0],
                new double[] {reducedCost},
                null,
                Solution.Effort.NONE);
    }

    @Test
    void aWholeColumnMustBeWhole() {
        ProgramBuilder builder = new ProgramBuilder();
        builder.integer(builder.column("units", 0, 10, 1));
        Program program = builder.build();
        Solution half = new Solution(0.5, new double[] {0.5}, new double[0], null, null, null, Solution.Effort.NONE);
        assertThat(Verification.of(program, half).failures(program))
                .singleElement()
                .asString()
                .startsWith("distance from whole numbers (0.5)");
    }
}
