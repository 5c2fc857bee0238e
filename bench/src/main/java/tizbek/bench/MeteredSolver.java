package tizbek.bench;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tizbek.solve.Basis;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.SolveOptions;
import tizbek.solve.Solver;
import tizbek.solve.SolverSession;

/**
 * A solver that counts what passes through it, by thread, in processor time of the thread: that other programs run beside
 * it disturbs little. Of the programs that start from no basis it keeps the largest.
 */
final class MeteredSolver implements Solver {

    /** What a thread solved: programs, their coefficients, and seconds in the solver. */
    record Meter(int programs, long nonzeros, double inside) {
        static final Meter ZERO = new Meter(0, 0, 0);

        Meter minus(Meter earlier) {
            return new Meter(programs - earlier.programs, nonzeros - earlier.nonzeros, inside - earlier.inside);
        }
    }

    /** Thrown instead of solving a program that is large enough. */
    static final class Captured extends RuntimeException {
        private final transient Program program;

        Captured(Program program) {
            super("a program of " + program.nonzeros() + " coefficients was to be had");
            this.program = program;
        }

        Program program() {
            return program;
        }
    }

    private final Solver solver;
    private final long captureFrom;
    private final Map<Thread, Meter> meters = new ConcurrentHashMap<>();
    private volatile @Nullable Program largest;

    MeteredSolver(Solver solver) {
        this(solver, Long.MAX_VALUE);
    }

    /** Does not solve a program of so many coefficients, but throws it. */
    MeteredSolver(Solver solver, long captureFrom) {
        this.solver = solver;
        this.captureFrom = captureFrom;
    }

    static double processorSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    Meter ofThisThread() {
        return meters.getOrDefault(Thread.currentThread(), Meter.ZERO);
    }

    /** The largest program that was solved from no basis. */
    Program largest() {
        return java.util.Objects.requireNonNull(largest);
    }

    @Override
    public SolverSession open(Program program, SolveOptions options) {
        if (program.nonzeros() >= captureFrom) {
            throw new Captured(program);
        }
        Program known = largest;
        if (options.start() == null && (known == null || known.nonzeros() < program.nonzeros())) {
            largest = program;
        }
        double begin = processorSeconds();
        SolverSession session = solver.open(program, options);
        add(0, 0, processorSeconds() - begin);
        return new Metered(session);
    }

    private void add(int programs, long nonzeros, double seconds) {
        Meter m = ofThisThread();
        meters.put(
                Thread.currentThread(),
                new Meter(m.programs() + programs, m.nonzeros() + nonzeros, m.inside() + seconds));
    }

    private final class Metered implements SolverSession {

        private final SolverSession session;

        Metered(SolverSession session) {
            this.session = session;
        }

        @Override
        public Outcome solve() {
            double begin = processorSeconds();
            Outcome outcome = session.solve();
            // What the session verifies and copies itself is ours, not the library's.
            double ours = outcome instanceof Outcome.Optimal optimal
                    ? optimal.solution().effort().outsideSeconds()
                    : 0;
            add(1, program().nonzeros(), Math.max(0, processorSeconds() - begin - ours));
            return outcome;
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
