package tizbek.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import tizbek.solve.SolveOptions.Method;

/** Both methods at once, on a core of its own each; the first answer counts and stops the other. */
class A07_RacingSolverTest {

    private static final Program PROGRAM =
            Programs.transport(new double[] {5, 7}, new double[] {4, 6}, new double[][] {{1, 2}, {3, 1}});

    /** A solver of which one method never ends by itself: it goes on until it is cancelled. */
    private static final class Endless implements Solver {

        private final Solver highs = new HighsSolver();
        private final Method endless;
        private final List<Method> asked = new CopyOnWriteArrayList<>();

        Endless(Method endless) {
            this.endless = endless;
        }

        @Override
        public SolverSession open(Program program, SolveOptions options) {
            throw new IllegalStateException("a race opens no session");
        }

        @Override
        public Outcome solve(Program program, SolveOptions options) {
            asked.add(options.method());
            if (options.method() != endless) {
                return highs.solve(program, options);
            }
            while (options.cancelled() == null || !options.cancelled().getAsBoolean()) {
                Thread.onSpinWait();
            }
            return new Outcome.Stopped(Outcome.Limit.CANCELLED, null);
        }
    }

    private static double solved(Solver solver) {
        return solver.solve(PROGRAM).requireOptimal().objective();
    }

    @Test
    void theFirstAnswerStopsTheOther() throws InterruptedException {
        for (Method endless : List.of(Method.SIMPLEX, Method.INTERIOR_POINT)) {
            Semaphore core = new Semaphore(1);
            assertThat(solved(new RacingSolver(new Endless(endless), 1, core))).isEqualTo(10);
            core.acquire(); // comes back when the loser has stopped
        }
    }

    @Test
    void withoutASpareCoreThereIsNoRace() {
        Endless solver = new Endless(Method.INTERIOR_POINT);
        assertThat(solved(new RacingSolver(solver, 1, new Semaphore(0)))).isEqualTo(10);
        assertThat(solver.asked).containsExactly(Method.CHOOSE);
    }

    @Test
    void aSmallProgramAndAStartFromABasisAreNotRaced() {
        Endless solver = new Endless(Method.INTERIOR_POINT);
        solved(new RacingSolver(solver, 1_000, new Semaphore(1)));
        Basis basis =
                new HighsSolver().solve(PROGRAM).requireOptimal().findBasis().orElseThrow();
        new RacingSolver(solver, 1, new Semaphore(1)).solve(PROGRAM, SolveOptions.DEFAULT.withStart(basis));
        new RacingSolver(solver, 1, new Semaphore(1)).solve(PROGRAM, SolveOptions.DEFAULT.withMethod(Method.SIMPLEX));
        assertThat(solver.asked).containsExactly(Method.CHOOSE, Method.CHOOSE, Method.SIMPLEX);
    }

    @Test
    void whatOneMethodCannotAnswerTheOtherDoes() {
        Solver failing = new Solver() {
            private final Solver highs = new HighsSolver();

            @Override
            public SolverSession open(Program program, SolveOptions options) {
                return highs.open(program, options);
            }

            @Override
            public Outcome solve(Program program, SolveOptions options) {
                return options.method() == Method.SIMPLEX
                        ? new Outcome.Failed("cycling")
                        : highs.solve(program, options);
            }
        };
        assertThat(solved(new RacingSolver(failing, 1, new Semaphore(1)))).isEqualTo(10);
    }
}
