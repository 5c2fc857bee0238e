package tizbek.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tizbek.solve.Programs.INF;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tizbek.solve.SolveOptions.Method;
import tizbek.solve.SolveOptions.Progress;

/** Limits, progress and cancellation. */
class A05_CancellationTest {

    private final Solver solver = new HighsSolver();

    /** A market-split program (Cornuejols and Dawande 1998): tiny to write, far too long to search to the end. */
    private static Program marketSplit() {
        Random random = new Random(1);
        ProgramBuilder builder = new ProgramBuilder().minimize();
        int m = 5;
        int n = 40;
        for (int j = 0; j < n; j++) {
            builder.integer(builder.column("x" + j, 0, 1, 0));
        }
        for (int i = 0; i < m; i++) {
            int[] a = random.ints(n, 0, 100).toArray();
            int half = java.util.Arrays.stream(a).sum() / 2;
            int row = builder.row("r" + i, half, half);
            for (int j = 0; j < n; j++) {
                builder.coefficient(row, j, a[j]);
            }
            builder.coefficient(row, builder.column("short " + i, 0, INF, 1), 1);
            builder.coefficient(row, builder.column("over " + i, 0, INF, 1), -1);
        }
        return builder.build();
    }

    private static Program network() {
        Random random = new Random(2);
        double[][] cost = new double[40][];
        for (int i = 0; i < cost.length; i++) {
            cost[i] = random.ints(40, 1, 1000).asDoubleStream().toArray();
        }
        double[] amounts = random.ints(40, 10, 100).asDoubleStream().toArray();
        return Programs.transport(amounts, amounts, cost);
    }

    @Test
    void cancelledSimplexStops() {
        AtomicInteger asked = new AtomicInteger();
        Outcome outcome = solver.solve(
                network(),
                SolveOptions.DEFAULT
                        .withMethod(Method.SIMPLEX)
                        .withPresolve(false)
                        .withCancelled(() -> asked.incrementAndGet() >= 5));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Stopped.class,
                        stopped -> assertThat(stopped.limit()).isEqualTo(Outcome.Limit.CANCELLED));
        assertThat(asked).hasValueLessThan(50);
    }

    @Test
    void cancelledSearchKeepsItsBestPoint() {
        List<Progress> told = new ArrayList<>();
        Outcome outcome = solver.solve(
                marketSplit(),
                SolveOptions.DEFAULT
                        .withProgress(told::add)
                        .withCancelled(() -> !told.isEmpty()
                                && Double.isFinite(told.getLast().primalBound())));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Stopped.class, stopped -> {
            assertThat(stopped.limit()).isEqualTo(Outcome.Limit.CANCELLED);
            assertThat(stopped.findBest())
                    .hasValueSatisfying(best -> assertThat(best.hasDuals()).isFalse());
        });
        assertThat(told.getLast().dualBound())
                .isLessThanOrEqualTo(told.getLast().primalBound());
    }

    @Test
    void theTimeLimitStopsASearch() {
        Outcome outcome = solver.solve(marketSplit(), SolveOptions.DEFAULT.withTimeLimit(Duration.ofMillis(300)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Stopped.class,
                        stopped -> assertThat(stopped.limit()).isEqualTo(Outcome.Limit.TIME));
    }

    /** An exception in the caller's code must not cross native code, which would end the process. */
    @Test
    void whatTheProgressListenerThrowsComesOutOfSolve() {
        SolveOptions options = SolveOptions.DEFAULT
                .withMethod(Method.SIMPLEX)
                .withPresolve(false)
                .withProgress(progress -> {
                    throw new IllegalArgumentException("listener broke");
                });
        assertThatThrownBy(() -> solver.solve(network(), options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("listener broke");
    }

    @Test
    void optionsOutOfRange() {
        assertThatThrownBy(() -> SolveOptions.DEFAULT.withThreads(-1)).hasMessageContaining("threads (-1)");
        assertThatThrownBy(() -> SolveOptions.DEFAULT.withMipGap(Double.NaN)).hasMessageContaining("gap (NaN)");
        assertThatThrownBy(() -> SolveOptions.DEFAULT.withTimeLimit(Duration.ofSeconds(-1)))
                .hasMessageContaining("PT-1S");
    }

    @Test
    void theNumberOfThreadsMayChangeFromSolveToSolve() {
        Program program = marketSplit();
        for (int threads : new int[] {1, 2, 1}) {
            Outcome outcome = solver.solve(
                    program, SolveOptions.DEFAULT.withThreads(threads).withTimeLimit(Duration.ofMillis(200)));
            assertThat(outcome).as(threads + " threads").isInstanceOf(Outcome.Stopped.class);
        }
    }
}
