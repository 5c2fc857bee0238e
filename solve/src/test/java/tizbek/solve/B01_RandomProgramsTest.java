package tizbek.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tizbek.solve.Conflict.Bound;
import tizbek.solve.SolveOptions.Method;

/** Random tiny programs against a reference that looks at every vertex in exact fractions. */
class B01_RandomProgramsTest {

    /** Stands for "no bound" where the reference needs one: far beyond any vertex of these programs. */
    private static final double FAR = 1e7;

    private static final List<Method> METHODS = List.of(Method.values());

    private final Solver solver = new HighsSolver();

    @Test
    void theOptimumIsTheBestVertexAndInfeasibleMeansThatNoVertexIsFeasible() {
        Random random = new Random(2026);
        int optimal = 0;
        int infeasible = 0;
        for (int round = 0; round < 300; round++) {
            Program program = Programs.random(random, 2 + round % 3, 1 + round % 4);
            Method method = METHODS.get(round % METHODS.size());
            Optional<Double> exact = ExactReference.optimum(program);
            Outcome outcome = solver.solve(
                    program, SolveOptions.DEFAULT.withMethod(method).withPresolve(round % 2 == 0));
            if (exact.isPresent()) {
                optimal++;
                assertThat(outcome.requireOptimal().objective())
                        .as("round " + round)
                        .isCloseTo(exact.get(), within(1e-7));
            } else {
                infeasible++;
                assertThat(outcome).as("round " + round).isInstanceOf(Outcome.Infeasible.class);
                provesTheConflict(program, ((Outcome.Infeasible) outcome).conflict(), "round " + round);
            }
        }
        // The family must keep both kinds, or half of this test would be empty.
        assertThat(optimal).isGreaterThan(60);
        assertThat(infeasible).isGreaterThan(60);
    }

    /** By the exact reference: the members contradict each other, and without any one of them they do not. */
    private static void provesTheConflict(Program program, Conflict conflict, String round) {
        assertThat(conflict.minimal()).as(round).isTrue();
        assertThat(conflict.bounds()).as(round).isNotEmpty();
        assertThat(ExactReference.optimum(only(program, conflict.bounds(), -1)))
                .as(round)
                .isEmpty();
        for (int left = 0; left < conflict.bounds().size(); left++) {
            assertThat(ExactReference.optimum(only(program, conflict.bounds(), left)))
                    .as(round + " without " + conflict.bounds().get(left).text())
                    .isPresent();
        }
    }

    private static Program only(Program program, List<Bound> bounds, int leftOut) {
        double[] lower = filled(program.columns(), -FAR);
        double[] upper = filled(program.columns(), FAR);
        double[] rowLower = filled(program.rows(), Double.NEGATIVE_INFINITY);
        double[] rowUpper = filled(program.rows(), Double.POSITIVE_INFINITY);
        for (int b = 0; b < bounds.size(); b++) {
            Bound bound = bounds.get(b);
            if (b != leftOut) {
                (switch (bound.kind()) {
                                    case ROW_LOWER -> rowLower;
                                    case ROW_UPPER -> rowUpper;
                                    case COLUMN_LOWER -> lower;
                                    case COLUMN_UPPER -> upper;
                                })
                                [bound.index()] =
                        bound.value();
            }
        }
        return program.withColumnBounds(lower, upper).withRowBounds(rowLower, rowUpper);
    }

    private static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
