package tizbek.solve.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tizbek.solve.Basis;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.ProgramException;
import tizbek.solve.SolveOptions;
import tizbek.solve.SolveOptions.Method;
import tizbek.solve.Solver;
import tizbek.solve.SolverSession;

/**
 * A program in HiGHS. A solve is a row of attempts: as asked for, then cold, then by the other method; the first one
 * whose answer stands our own checks counts.
 */
public final class HighsSession implements SolverSession {

    private final HighsLibrary library;
    private final Solver solver;
    private final SolveOptions options;
    private final @Nullable Watcher watcher;
    private Program program;
    private @Nullable HighsModel model;
    private boolean open = true;
    private boolean warm;
    private long ownNanos;
    private long passNanos;

    /** {@code solver} is for the small programs that explain an infeasible or unbounded one. */
    public HighsSession(HighsLibrary library, Solver solver, Program program, SolveOptions options) {
        this.library = library;
        this.solver = solver;
        this.options = options;
        this.program = program;
        long begin = System.nanoTime();
        this.watcher = options.progress() == null && options.cancelled() == null
                ? null
                : new Watcher(library, options.progress(), options.cancelled(), HighsModel.sense(program));
        Basis start = options.start();
        if (start != null) {
            startFrom(start);
        }
        ownNanos += System.nanoTime() - begin;
    }

    @Override
    public Program program() {
        return program;
    }

    @Override
    public void changeColumnBounds(int column, double lower, double upper) {
        requireOpen();
        requireIndex("column", column, program.columns());
        double[] lowers = program.lowers();
        double[] uppers = program.uppers();
        lowers[column] = lower;
        uppers[column] = upper;
        changeTo(program.withColumnBounds(lowers, uppers));
    }

    @Override
    public void changeCost(int column, double cost) {
        requireOpen();
        requireIndex("column", column, program.columns());
        double[] costs = program.costs();
        costs[column] = cost;
        changeTo(program.withCosts(costs));
    }

    @Override
    public void changeRowBounds(int row, double lower, double upper) {
        requireOpen();
        requireIndex("row", row, program.rows());
        double[] lowers = program.rowLowers();
        double[] uppers = program.rowUppers();
        lowers[row] = lower;
        uppers[row] = upper;
        changeTo(program.withRowBounds(lowers, uppers));
    }

    @Override
    public void changeTo(Program changed) {
        requireOpen();
        if (!changed.sharesMatrixWith(program)) {
            throw new ProgramException("the changed program (" + changed + ") is not a changed copy of the loaded one ("
                    + program + ")\n  Maybe open a new session for it.");
        }
        long begin = System.nanoTime();
        Program before = program;
        program = changed;
        HighsModel loaded = model;
        if (loaded != null) {
            hand(before, changed, loaded);
        }
        ownNanos += System.nanoTime() - begin;
    }

    /** Hands over only what differs. */
    private static void hand(Program before, Program after, HighsModel loaded) {
        int[] columns = IntStream.range(0, after.columns())
                .filter(j -> before.lower(j) != after.lower(j) || before.upper(j) != after.upper(j))
                .toArray();
        int[] rows = IntStream.range(0, after.rows())
                .filter(i -> before.rowLower(i) != after.rowLower(i) || before.rowUpper(i) != after.rowUpper(i))
                .toArray();
        int[] costs = IntStream.range(0, after.columns())
                .filter(j -> before.cost(j) != after.cost(j))
                .toArray();
        if (columns.length > 0) {
            loaded.changeColumnBounds(columns, after::lower, after::upper);
        }
        if (rows.length > 0) {
            loaded.changeRowBounds(rows, after::rowLower, after::rowUpper);
        }
        if (costs.length > 0) {
            loaded.changeCosts(costs, j -> HighsModel.sense(after) * after.cost(j));
        }
    }

    @Override
    public void forgetBasis() {
        requireOpen();
        warm = false;
    }

    @Override
    public void startFrom(Basis basis) {
        requireOpen();
        if (basis.columns() != program.columns() || basis.rows() != program.rows()) {
            throw new ProgramException("basis (" + basis.columns() + " columns, " + basis.rows()
                    + " rows) does not fit the program (" + program + ")");
        }
        warm = loaded().startFrom(basis);
    }

    @Override
    public Outcome solve() {
        requireOpen();
        long begin = System.nanoTime();
        Outcome immediate = BoundsCheck.outcome(program);
        if (immediate != null) {
            return immediate;
        }
        if (program.isQuadratic() && program.isMixedInteger()) {
            return new Outcome.Failed(
                    "the program (" + program + ") is quadratic and mixed-integer at once, which HiGHS does not solve");
        }
        List<String> reasons = new ArrayList<>();
        for (Attempt attempt : Attempt.plan(program, options, warm)) {
            Outcome outcome = attempt(attempt, begin, reasons);
            if (outcome != null) {
                warm = outcome instanceof Outcome.Optimal && !program.isMixedInteger() && !program.isQuadratic();
                return outcome;
            }
        }
        warm = false;
        return new Outcome.Failed(String.join("; ", reasons));
    }

    /** The outcome, or null if this attempt's cannot be used; the reason is then added. */
    private @Nullable Outcome attempt(Attempt attempt, long begin, List<String> reasons) {
        try {
            HighsModel highs = loaded();
            if (attempt.cold()) {
                highs.forget();
            }
            Duration left = left(begin);
            if (!options.timeLimit().isZero() && !left.isPositive()) {
                return new Outcome.Stopped(Outcome.Limit.TIME, null);
            }
            configure(highs, attempt, left);
            ModelStatus status = highs.run();
            rethrow();
            Reading reading = new Reading(program, solver, options, highs, () -> spent(begin));
            Outcome outcome = reading.outcome(status);
            if (outcome == null) {
                reasons.add(attempt + ": " + reading.reason());
            }
            return outcome;
        } catch (HighsModel.HighsRefusal refusal) {
            reasons.add(attempt + ": " + refusal.getMessage());
            return null;
        }
    }

    private void configure(HighsModel highs, Attempt attempt, Duration left) {
        highs.option("solver", attempt.solverName(program));
        highs.option("presolve", attempt.presolve() ? "choose" : "off");
        highs.option("mip_rel_gap", options.mipGap());
        highs.option("time_limit", options.timeLimit().isZero() ? Double.POSITIVE_INFINITY : left.toNanos() / 1e9);
        highs.threads(options.threads());
    }

    private Duration left(long begin) {
        return options.timeLimit().minusNanos(System.nanoTime() - begin);
    }

    /** Seconds inside, outside and handing over, since they were last told. */
    private double[] spent(long begin) {
        long inside = loaded().takeInsideNanos();
        long own = ownNanos + System.nanoTime() - begin;
        double[] seconds = {inside / 1e9, Math.max(0, own - inside) / 1e9, passNanos / 1e9};
        ownNanos = 0;
        passNanos = 0;
        return seconds;
    }

    /** What the caller's own callback threw goes on to the caller. */
    private void rethrow() {
        Throwable thrown = watcher == null ? null : watcher.thrown();
        if (thrown instanceof RuntimeException e) {
            throw e;
        } else if (thrown instanceof Error e) {
            throw e;
        }
    }

    private HighsModel loaded() {
        HighsModel loaded = model;
        if (loaded == null) {
            long begin = System.nanoTime();
            loaded = new HighsModel(library, program);
            passNanos = System.nanoTime() - begin;
            if (watcher != null) {
                loaded.watch(watcher);
            }
            model = loaded;
        }
        return loaded;
    }

    private static void requireIndex(String kind, int index, int count) {
        if (index < 0 || index >= count) {
            throw new ProgramException(
                    kind + " number (" + index + ") is not one of the " + count + " " + kind + "s of the program");
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("the session of the program (" + program
                    + ") was used after it was closed\n  Maybe the solution is used outside its try block: keep the"
                    + " solution, not the session.");
        }
    }

    @Override
    public void close() {
        open = false;
        HighsModel loaded = model;
        if (loaded != null) {
            model = null;
            loaded.close();
        }
    }

    /** One way to solve: {@code cold} drops the basis first. */
    record Attempt(Method method, boolean presolve, boolean cold) {

        /** The attempts in turn. */
        static List<Attempt> plan(Program program, SolveOptions options, boolean warm) {
            Attempt first = new Attempt(options.method(), options.presolve(), !warm);
            Attempt again = new Attempt(options.method(), warm ? options.presolve() : !options.presolve(), true);
            Attempt other = new Attempt(
                    options.method() == Method.INTERIOR_POINT ? Method.SIMPLEX : Method.INTERIOR_POINT, true, true);
            return program.isQuadratic() || program.isMixedInteger()
                    ? List.of(first, again)
                    : List.of(first, again, other);
        }

        /** The quadratic solver is told by "choose" alone. */
        String solverName(Program program) {
            if (program.isQuadratic() || program.isMixedInteger()) {
                return "choose";
            }
            return switch (method) {
                case SIMPLEX -> "simplex";
                case INTERIOR_POINT -> "ipm";
                case CHOOSE -> "choose";
            };
        }
    }
}
