package tizbek.solve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.solve.SolveOptions.Method;

/**
 * A solver whose answers are gone over again, whoever gave them: an optimum counts only if a {@link Verification} made
 * here holds. Otherwise the program is solved again without a basis, then by the other method; what is left after that
 * is {@link Outcome.Failed} with all that was tried.
 */
public final class CheckedSolver implements Solver {

    private final Solver solver;

    public CheckedSolver(Solver solver) {
        this.solver = solver;
    }

    @Override
    public SolverSession open(Program program, SolveOptions options) {
        return new Checked(solver.open(program, options), options);
    }

    /** A session whose optima are checked. */
    private final class Checked implements SolverSession {

        private final SolverSession session;
        private final SolveOptions options;

        Checked(SolverSession session, SolveOptions options) {
            this.session = session;
            this.options = options;
        }

        @Override
        public Outcome solve() {
            List<String> tried = new ArrayList<>();
            Outcome outcome = judged("as asked", session.solve(), tried);
            if (outcome == null) {
                session.forgetBasis();
                outcome = judged("again without a basis", session.solve(), tried);
            }
            if (outcome == null && hasOtherMethod()) {
                outcome = judged("by " + other().name(), solver.solve(program(), otherwise()), tried);
            }
            return outcome == null ? new Outcome.Failed(String.join("; ", tried)) : outcome;
        }

        /** The outcome with a verification of our own, or null if it cannot be used; the reason is then added. */
        private @Nullable Outcome judged(String how, Outcome outcome, List<String> tried) {
            return switch (outcome) {
                case Outcome.Optimal optimal -> {
                    Verification ours = Verification.of(program(), optimal.solution());
                    List<String> failures = ours.failures(program());
                    if (!failures.isEmpty()) {
                        tried.add(how + ": its optimum is none: " + String.join(", ", failures));
                    }
                    yield failures.isEmpty() ? new Outcome.Optimal(optimal.solution(), ours) : null;
                }
                case Outcome.Failed failed -> {
                    tried.add(how + ": " + failed.reason());
                    yield null;
                }
                case Outcome.Infeasible infeasible -> infeasible;
                case Outcome.Unbounded unbounded -> unbounded;
                case Outcome.Stopped stopped -> stopped;
            };
        }

        /** A search for whole numbers and a quadratic program have one method only. */
        private boolean hasOtherMethod() {
            return !program().isMixedInteger() && !program().isQuadratic();
        }

        private Method other() {
            return options.method() == Method.INTERIOR_POINT ? Method.SIMPLEX : Method.INTERIOR_POINT;
        }

        private SolveOptions otherwise() {
            return options.withoutStart().withMethod(other());
        }

        @Override
        public Program program() {
            return session.program();
        }

        @Override
        public void changeColumnBounds(int column, double lower, double upper) {
            session.changeColumnBounds(column, lower, upper);
        }

        @Override
        public void changeCost(int column, double cost) {
            session.changeCost(column, cost);
        }

        @Override
        public void changeRowBounds(int row, double lower, double upper) {
            session.changeRowBounds(row, lower, upper);
        }

        @Override
        public void changeTo(Program changed) {
            session.changeTo(changed);
        }

        @Override
        public void forgetBasis() {
            session.forgetBasis();
        }

        @Override
        public void startFrom(Basis basis) {
            session.startFrom(basis);
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
