package tizbek.desk.internal.run;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import tizbek.solve.Basis;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.SolveOptions;
import tizbek.solve.Solver;
import tizbek.solve.SolverSession;

/**
 * A solver that lets a plan end: a plan is hundreds of solves, and each begins and ends with the question whether to
 * stop, and asks it in between.
 */
final class StoppableSolver implements Solver {

    private final Solver solver;
    private final BooleanSupplier stopped;
    private final AtomicLong solves = new AtomicLong();

    StoppableSolver(Solver solver, BooleanSupplier stopped) {
        this.solver = solver;
        this.stopped = stopped;
    }

    /** How many programs were solved so far. */
    long solves() {
        return solves.get();
    }

    @Override
    public SolverSession open(Program program, SolveOptions options) {
        requireGoing();
        return new Session(solver.open(program, options.withCancelled(stopped)));
    }

    @Override
    public Outcome solve(Program program, SolveOptions options) {
        requireGoing();
        return done(solver.solve(program, options.withCancelled(stopped)));
    }

    private Outcome done(Outcome outcome) {
        requireGoing();
        solves.incrementAndGet();
        return outcome;
    }

    private void requireGoing() {
        if (stopped.getAsBoolean()) {
            throw new StoppedException();
        }
    }

    private final class Session implements SolverSession {

        private final SolverSession session;

        Session(SolverSession session) {
            this.session = session;
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
        public Outcome solve() {
            requireGoing();
            return done(session.solve());
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
