package tizbek.solve;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to solve. Start from {@link #DEFAULT} and change what matters.
 *
 * @param method which algorithm for a linear program
 * @param presolve whether the program is reduced first. A start from a basis switches it off by itself
 * @param timeLimit for one call of {@code solve}, all its attempts together; zero means none. The search for the
 *     conflict of an infeasible program comes on top, within the same time once more (20 s where there is none); cut short, it
 *     may hold superfluous members and says so
 * @param threads for the search of a mixed-integer program and for interior point; 0 leaves it to the solver
 * @param mipGap relative gap at which a mixed-integer search may stop
 * @param start the basis to start from, or null
 * @param progress told now and then how the solve goes, in a thread of the solver; or null
 * @param cancelled asked now and then whether to stop, in a thread of the solver; or null. The quadratic solver does
 *     not ask
 * @param explain whether an infeasible program's conflict is searched for; without, it comes empty and that there is
 *     one is the solver's word alone
 */
public record SolveOptions(
        Method method,
        boolean presolve,
        Duration timeLimit,
        int threads,
        double mipGap,
        @Nullable Basis start,
        @Nullable Consumer<Progress> progress,
        @Nullable BooleanSupplier cancelled,
        boolean explain) {

    public static final SolveOptions DEFAULT =
            new SolveOptions(Method.CHOOSE, true, Duration.ZERO, 1, 1e-6, null, null, null, true);

    public SolveOptions {
        if (timeLimit.isNegative()) {
            throw new ProgramException("time limit (" + timeLimit + ") is not a positive duration");
        }
        if (threads < 0) {
            throw new ProgramException("number of threads (" + threads + ") is not 0 or more");
        }
        if (!(mipGap >= 0 && mipGap < 1)) {
            throw new ProgramException("relative gap (" + mipGap + ") is not from 0 to below 1");
        }
    }

    /** The algorithm for a linear program. */
    public enum Method {
        SIMPLEX,
        /** Interior point with crossover, so that there is a basis. Never uses a start basis. */
        INTERIOR_POINT,
        CHOOSE
    }

    /**
     * How a solve goes.
     *
     * @param seconds since it began
     * @param iterations of simplex or interior point so far
     * @param nodes of the search tree so far
     * @param primalBound the best objective found so far in a mixed-integer search, NaN in any other
     * @param dualBound what no objective can beat in a mixed-integer search, NaN in any other
     */
    public record Progress(double seconds, long iterations, long nodes, double primalBound, double dualBound) {}

    public SolveOptions withMethod(Method newMethod) {
        return new SolveOptions(newMethod, presolve, timeLimit, threads, mipGap, start, progress, cancelled, explain);
    }

    public SolveOptions withPresolve(boolean newPresolve) {
        return new SolveOptions(method, newPresolve, timeLimit, threads, mipGap, start, progress, cancelled, explain);
    }

    public SolveOptions withTimeLimit(Duration newLimit) {
        return new SolveOptions(method, presolve, newLimit, threads, mipGap, start, progress, cancelled, explain);
    }

    public SolveOptions withThreads(int newThreads) {
        return new SolveOptions(method, presolve, timeLimit, newThreads, mipGap, start, progress, cancelled, explain);
    }

    public SolveOptions withMipGap(double newGap) {
        return new SolveOptions(method, presolve, timeLimit, threads, newGap, start, progress, cancelled, explain);
    }

    public SolveOptions withStart(Basis newStart) {
        return new SolveOptions(method, presolve, timeLimit, threads, mipGap, newStart, progress, cancelled, explain);
    }

    public SolveOptions withoutStart() {
        return new SolveOptions(method, presolve, timeLimit, threads, mipGap, null, progress, cancelled, explain);
    }

    public SolveOptions withProgress(Consumer<Progress> newProgress) {
        return new SolveOptions(method, presolve, timeLimit, threads, mipGap, start, newProgress, cancelled, explain);
    }

    public SolveOptions withCancelled(BooleanSupplier newCancelled) {
        return new SolveOptions(method, presolve, timeLimit, threads, mipGap, start, progress, newCancelled, explain);
    }

    /** Without the search for a conflict: for the many solves of a search that only asks whether. */
    public SolveOptions withoutExplanation() {
        return new SolveOptions(method, presolve, timeLimit, threads, mipGap, start, progress, cancelled, false);
    }
}
