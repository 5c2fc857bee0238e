package tizbek.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.solve.Programs.INF;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tizbek.solve.SolveOptions.Method;

/**
 * A solver that fails is asked again without a basis, then by the other method; what it says is believed only where
 * our own arithmetic agrees. The program is min 2x + 3y, x + y >= 4, x <= 3, y <= 5, with the optimum 9.
 */
class A06_CheckedSolverTest {

    private static final Program PROGRAM = Programs.dense(
            false,
            new double[] {2, 3},
            new double[] {0, 0},
            new double[] {3, 5},
            new double[][] {{1, 1}},
            new double[] {4},
            new double[] {INF});

    private static final Outcome ERROR = new Outcome.Failed("ended with the status SOLVE_ERROR");

    /** What this solver was asked, and how it fails: each answer of HiGHS goes through the next spoiler. */
    private static final class Spoiled implements Solver {

        private final Solver highs = new HighsSolver();
        private final List<UnaryOperator<Outcome>> spoilers;
        private final List<String> asked = new ArrayList<>();

        Spoiled(List<UnaryOperator<Outcome>> spoilers) {
            this.spoilers = new ArrayList<>(spoilers);
        }

        @Override
        public SolverSession open(Program program, SolveOptions options) {
            SolverSession session = highs.open(program, options);
            return (SolverSession) java.lang.reflect.Proxy.newProxyInstance(
                    SolverSession.class.getClassLoader(),
                    new Class<?>[] {SolverSession.class},
                    (self, method, args) -> {
                        if (method.getName().equals("forgetBasis")) {
                            asked.add("forget");
                        }
                        Object answer = method.invoke(session, args);
                        if (answer instanceof Outcome outcome) {
                            asked.add(options.method().name());
                            return spoilers.isEmpty()
                                    ? outcome
                                    : spoilers.removeFirst().apply(outcome);
                        }
                        return answer;
                    });
        }
    }

    /** As if the solver had moved a value, and said all the same that its answer was checked. */
    private static Outcome moved(Outcome outcome) {
        Outcome.Optimal optimal = (Outcome.Optimal) outcome;
        Solution s = optimal.solution();
        double[] values = s.values();
        values[0] *= 0.99;
        return new Outcome.Optimal(
                new Solution(
                        s.objective(),
                        values,
                        new double[] {s.activity(0)},
                        s.duals(),
                        new double[] {s.reducedCost(0), s.reducedCost(1)},
                        s.findBasis().orElse(null),
                        s.effort()),
                optimal.verification());
    }

    /** As if the solver had said the wrong price. */
    private static Outcome mispriced(Outcome outcome) {
        Outcome.Optimal optimal = (Outcome.Optimal) outcome;
        Solution s = optimal.solution();
        return new Outcome.Optimal(
                new Solution(
                        s.objective(),
                        s.values(),
                        new double[] {s.activity(0)},
                        new double[] {s.dual(0) + 1},
                        new double[] {s.reducedCost(0), s.reducedCost(1)},
                        null,
                        s.effort()),
                optimal.verification());
    }

    private static Outcome solve(Solver solver, SolveOptions options) {
        return new CheckedSolver(solver).solve(PROGRAM, options);
    }

    @Test
    void aRightAnswerIsPassedOnAtOnce() {
        Spoiled solver = new Spoiled(List.of());
        assertThat(solve(solver, SolveOptions.DEFAULT).requireOptimal().objective())
                .isCloseTo(9, within(1e-9));
        assertThat(solver.asked).containsExactly("CHOOSE");
    }

    @Test
    void aWrongAnswerIsSolvedAgainWithoutABasis() {
        Spoiled solver = new Spoiled(List.of(A06_CheckedSolverTest::moved));
        assertThat(solve(solver, SolveOptions.DEFAULT).requireOptimal().value(0))
                .isCloseTo(3, within(1e-9));
        assertThat(solver.asked).containsExactly("CHOOSE", "forget", "CHOOSE");
    }

    @Test
    void thenByTheOtherMethod() {
        Spoiled solver = new Spoiled(List.of(A06_CheckedSolverTest::mispriced, o -> ERROR));
        SolveOptions simplex = SolveOptions.DEFAULT.withMethod(Method.SIMPLEX);
        assertThat(solve(solver, simplex).requireOptimal().dual(0)).isCloseTo(3, within(1e-9));
        assertThat(solver.asked).containsExactly("SIMPLEX", "forget", "SIMPLEX", "INTERIOR_POINT");

        Spoiled interior = new Spoiled(List.of(o -> ERROR, o -> ERROR));
        solve(interior, SolveOptions.DEFAULT.withMethod(Method.INTERIOR_POINT)).requireOptimal();
        assertThat(interior.asked).last().isEqualTo("SIMPLEX");
    }

    @Test
    void inTheEndAllThatWasTriedIsTold() {
        Spoiled solver =
                new Spoiled(List.of(A06_CheckedSolverTest::moved, o -> ERROR, A06_CheckedSolverTest::mispriced));
        assertThat(solve(solver, SolveOptions.DEFAULT).text())
                .startsWith("the solver gave no answer that can be trusted: as asked: its optimum is none: primal"
                        + " infeasibility")
                .contains("; again without a basis: ended with the status SOLVE_ERROR")
                .contains("; by INTERIOR_POINT: its optimum is none: ")
                .contains("duality gap");
    }
}
