package tizbek.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tizbek.solve.SolveOptions.Method;

/** A program kept loaded: changes, warm starts, closing. */
class A04_SessionTest {

    private final Solver solver = new HighsSolver();

    /** 12 supplies, 15 demands, costs 1..99. */
    private static Program network(long seed) {
        Random random = new Random(seed);
        double[] supply = random.ints(12, 60, 100).asDoubleStream().toArray();
        double[] demand = random.ints(15, 20, 40).asDoubleStream().toArray();
        double[][] cost = new double[12][];
        for (int i = 0; i < cost.length; i++) {
            cost[i] = random.ints(15, 1, 100).asDoubleStream().toArray();
        }
        return Programs.transport(supply, demand, cost);
    }

    @Test
    void aWarmSolveFindsWhatAColdOneFindsAfterEveryChange() {
        Random random = new Random(7);
        try (SolverSession session = solver.open(network(7), SolveOptions.DEFAULT)) {
            session.solve().requireOptimal();
            for (int round = 0; round < 40; round++) {
                int column = random.nextInt(session.program().columns());
                switch (round % 3) {
                    case 0 -> session.changeColumnBounds(column, 0, random.nextInt(0, 10));
                    case 1 -> session.changeCost(column, random.nextInt(1, 100));
                    default ->
                        session.changeRowBounds(random.nextInt(12), Double.NEGATIVE_INFINITY, random.nextInt(50, 100));
                }
                Outcome warm = session.solve();
                Outcome cold = solver.solve(session.program());
                assertThat(warm).hasSameClassAs(cold);
                if (cold instanceof Outcome.Optimal) {
                    assertThat(warm.requireOptimal().objective())
                            .isCloseTo(cold.requireOptimal().objective(), within(1e-6));
                }
            }
        }
    }

    @Test
    void aBasisFromElsewhereSavesTheIterations() {
        Program program = network(8);
        SolveOptions plain = SolveOptions.DEFAULT.withMethod(Method.SIMPLEX).withPresolve(false);
        Solution first = solver.solve(program, plain).requireOptimal();
        Basis basis = first.findBasis().orElseThrow();

        Solution again = solver.solve(program, plain.withStart(basis)).requireOptimal();

        assertThat(first.effort().iterations()).isPositive();
        assertThat(again.effort().iterations()).isZero();
        assertThat(again.objective()).isEqualTo(first.objective());
    }

    @Test
    void aSessionStartsFromItsLastBasisUntilItForgetsIt() {
        SolveOptions plain = SolveOptions.DEFAULT.withMethod(Method.SIMPLEX).withPresolve(false);
        try (SolverSession session = solver.open(network(9), plain)) {
            long cold = session.solve().requireOptimal().effort().iterations();
            assertThat(session.solve().requireOptimal().effort().iterations()).isZero();
            session.forgetBasis();
            assertThat(session.solve().requireOptimal().effort().iterations()).isEqualTo(cold);
        }
    }

    @Test
    void interiorPointAgreesAndHasABasisToo() {
        Program program = network(10);
        Solution simplex = solver.solve(program, SolveOptions.DEFAULT.withMethod(Method.SIMPLEX))
                .requireOptimal();
        Solution interior = solver.solve(program, SolveOptions.DEFAULT.withMethod(Method.INTERIOR_POINT))
                .requireOptimal();
        assertThat(interior.objective()).isCloseTo(simplex.objective(), within(1e-6));
        assertThat(interior.findBasis()).isPresent();
    }

    @Test
    void anInfeasibleChangeCanBeTakenBack() {
        try (SolverSession session = solver.open(network(11), SolveOptions.DEFAULT)) {
            double before = session.solve().requireOptimal().objective();
            Program original = session.program();
            double[] lower = original.rowLowers();
            lower[12] = 1e6;
            session.changeTo(original.withRowBounds(lower, original.rowUppers()));
            assertThat(session.solve()).isInstanceOf(Outcome.Infeasible.class);
            session.changeTo(original);
            assertThat(session.solve().requireOptimal().objective()).isCloseTo(before, within(1e-6));
        }
    }

    @Test
    void aProgramOfAnotherMatrixIsNotAChange() {
        try (SolverSession session = solver.open(network(1), SolveOptions.DEFAULT)) {
            Program other = network(2);
            assertThatThrownBy(() -> session.changeTo(other))
                    .isInstanceOf(ProgramException.class)
                    .hasMessageContaining("Maybe open a new session");
            assertThatThrownBy(() -> session.changeCost(180, 1))
                    .isInstanceOf(ProgramException.class)
                    .hasMessageContaining("column number (180) is not one of the 180");
            Basis small = new Basis(new byte[1], new byte[1]);
            assertThatThrownBy(() -> session.startFrom(small))
                    .isInstanceOf(ProgramException.class)
                    .hasMessageContaining("does not fit");
        }
    }

    @Test
    void closingTwiceIsFineAndUseAfterwardsSaysSo() {
        SolverSession session = solver.open(network(3), SolveOptions.DEFAULT);
        Solution kept = session.solve().requireOptimal();
        session.close();
        session.close();
        assertThatThrownBy(session::solve)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("after it was closed");
        assertThatThrownBy(() -> session.changeCost(0, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(session::forgetBasis).isInstanceOf(IllegalStateException.class);
        assertThat(kept.value(0)).isNotNaN();
    }

    /** A session belongs to its thread; the solver and the program to all of them. */
    @Test
    void sessionsInSeveralThreadsAtOnce() throws InterruptedException {
        Program program = network(4);
        double expected = solver.solve(program).requireOptimal().objective();
        List<Double> found = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int k = 0; k < 10; k++) {
                    found.add(solver.solve(program).requireOptimal().objective());
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(found)
                .hasSize(40)
                .allSatisfy(objective -> assertThat(objective).isCloseTo(expected, within(1e-6)));
    }

    @Test
    void theTimeInsideAndOutsideIsTold() {
        try (SolverSession session = solver.open(network(5), SolveOptions.DEFAULT)) {
            Solution.Effort first = session.solve().requireOptimal().effort();
            assertThat(first.insideSeconds()).isPositive();
            assertThat(first.outsideSeconds()).isPositive();
            assertThat(first.passSeconds()).isPositive();
            session.changeCost(0, 1);
            assertThat(session.solve().requireOptimal().effort().passSeconds()).isZero();
        }
    }
}
