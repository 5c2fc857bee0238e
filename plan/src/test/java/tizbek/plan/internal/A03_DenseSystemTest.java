package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Linear equations. */
class A03_DenseSystemTest {

    @Test
    void twoEquationsByHand() {
        // 2x + y = 5, x + 3y = 10: x = 1, y = 3
        double[] x = new DenseSystem(new double[][] {{2, 1}, {1, 3}}).solve(new double[] {5, 10}, 0);
        assertThat(x).containsExactly(new double[] {1, 3}, within(1e-12));
    }

    @Test
    void aZeroOnTheDiagonalIsSwappedAway() {
        // y = 2, x = 3
        double[] x = new DenseSystem(new double[][] {{0, 1}, {1, 0}}).solve(new double[] {2, 3}, 0);
        assertThat(x).containsExactly(new double[] {3, 2}, within(1e-12));
    }

    @Test
    void theMatrixIsNotChangedAndServesSeveralRightSides() {
        double[][] matrix = {{4, 1, 0}, {1, 5, 2}, {0, 2, 6}};
        DenseSystem system = new DenseSystem(matrix);
        for (int k = 0; k < 3; k++) {
            double[] right = new double[3];
            right[k] = 1;
            double[] x = system.solve(right, 1);
            for (int i = 0; i < 3; i++) {
                assertThat(product(matrix[i], x)).isCloseTo(right[i], within(1e-12));
            }
        }
        assertThat(matrix[1]).containsExactly(1, 5, 2);
    }

    @Test
    void refinementMendsWhatRoundingLost() {
        // A Hilbert matrix: condition number about 1e13 at size 10.
        int n = 10;
        double[][] hilbert = new double[n][n];
        double[] right = new double[n];
        Random random = new Random(4);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                hilbert[i][j] = 1.0 / (i + j + 1);
            }
            right[i] = random.nextDouble();
        }
        double[] refined = new DenseSystem(hilbert).solve(right, 3);
        double size = 0;
        for (double v : refined) {
            size = Math.max(size, Math.abs(v));
        }
        for (int i = 0; i < n; i++) {
            assertThat(product(hilbert[i], refined)).isCloseTo(right[i], within(1e-15 * n * size));
        }
    }

    private static double product(double[] row, double[] x) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * x[j];
        }
        return sum;
    }
}
