package tizbek.solve;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import tizbek.solve.SolveOptions.Method;

/**
 * Solves a large linear program by dual simplex and by interior point at once and takes the answer that is there first.
 * Which of them is faster cannot be told from the program: on one network simplex needs a sixth of the other's time, on
 * the same network with more capacities that bind it does not end.
 *
 * <p>Interior point runs on a core of its own, or not at all: there are as many permits as the machine has cores beside
 * the first, for all races of the process together. A program that is small, whole, quadratic or starts from a basis is
 * solved by simplex (or as asked) without a race.
 */
public final class RacingSolver implements Solver {

    /** Coefficients from which on a solve takes long enough to be worth a second core. */
    public static final int WORTH_A_RACE = 50_000;

    private static final Semaphore SPARE_CORES =
            new Semaphore(Math.max(0, Runtime.getRuntime().availableProcessors() - 1));

    private final Solver solver;
    private final int worthARace;
    private final Semaphore spareCores;

    public RacingSolver(Solver solver) {
        this(solver, WORTH_A_RACE, SPARE_CORES);
    }

    RacingSolver(Solver solver, int worthARace, Semaphore spareCores) {
        this.solver = solver;
        this.worthARace = worthARace;
        this.spareCores = spareCores;
    }

    @Override
    public SolverSession open(Program program, SolveOptions options) {
        return solver.open(program, options);
    }

    @Override
    public Outcome solve(Program program, SolveOptions options) {
        boolean worth = options.method() == Method.CHOOSE
                && options.start() == null
                && program.nonzeros() >= worthARace
                && !program.isMixedInteger()
                && !program.isQuadratic();
        return worth && spareCores.tryAcquire() ? race(program, options) : solver.solve(program, options);
    }

    private Outcome race(Program program, SolveOptions options) {
        AtomicBoolean decided = new AtomicBoolean();
        SolveOptions watched = options.withCancelled(cancelled(options, decided));
        CompletableFuture<Outcome> interior = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("interior point").start(() -> {
            try {
                Outcome outcome = solver.solve(
                        program, watched.withMethod(Method.INTERIOR_POINT).withThreads(1));
                if (isConclusive(outcome)) {
                    decided.set(true);
                }
                interior.complete(outcome);
            } catch (RuntimeException | Error e) {
                interior.completeExceptionally(e);
            } finally {
                spareCores.release();
            }
        });
        Outcome simplex = solver.solve(program, watched.withMethod(Method.SIMPLEX));
        if (isConclusive(simplex)) {
            // The other stops when it next asks; nobody waits for it, and its core stays taken until then.
            decided.set(true);
            return simplex;
        }
        return interior.exceptionally(e -> simplex).join();
    }

    private static BooleanSupplier cancelled(SolveOptions options, AtomicBoolean decided) {
        BooleanSupplier asked = options.cancelled();
        return () -> decided.get() || (asked != null && asked.getAsBoolean());
    }

    private static boolean isConclusive(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal optimal -> true;
            case Outcome.Infeasible infeasible -> true;
            case Outcome.Unbounded unbounded -> true;
            case Outcome.Stopped stopped -> false;
            case Outcome.Failed failed -> false;
        };
    }
}
