package tizbek.solve.internal;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tizbek.solve.Basis;
import tizbek.solve.Conflict;
import tizbek.solve.Outcome;
import tizbek.solve.Outcome.Limit;
import tizbek.solve.Program;
import tizbek.solve.Solution;
import tizbek.solve.SolveOptions;
import tizbek.solve.Solver;
import tizbek.solve.Verification;

/** Turns what HiGHS says after a run into an outcome, if it stands our own checks. */
final class Reading {

    /** HiGHS's number for a solution status: a feasible point is there. */
    private static final int FEASIBLE = 2;

    private final Program program;
    private final Solver solver;
    private final SolveOptions options;
    private final HighsModel highs;
    private final Supplier<double[]> spent;
    private String reason = "";

    Reading(Program program, Solver solver, SolveOptions options, HighsModel highs, Supplier<double[]> spent) {
        this.program = program;
        this.solver = solver;
        this.options = options;
        this.highs = highs;
        this.spent = spent;
    }

    /** Why there was no outcome. */
    String reason() {
        return reason;
    }

    /** The outcome, or null if HiGHS gave none that can be trusted. */
    @Nullable
    Outcome outcome(ModelStatus status) {
        return switch (status) {
            case OPTIMAL -> optimal();
            case INFEASIBLE -> infeasible();
            case UNBOUNDED, UNBOUNDED_OR_INFEASIBLE -> unbounded();
            case TIME_LIMIT -> stopped(Limit.TIME);
            case ITERATION_LIMIT, SOLUTION_LIMIT -> stopped(Limit.ITERATIONS);
            case MEMORY_LIMIT -> stopped(Limit.MEMORY);
            case INTERRUPT -> stopped(Limit.CANCELLED);
            case NOT_SET,
                    LOAD_ERROR,
                    MODEL_ERROR,
                    PRESOLVE_ERROR,
                    SOLVE_ERROR,
                    POSTSOLVE_ERROR,
                    MODEL_EMPTY,
                    OBJECTIVE_BOUND,
                    OBJECTIVE_TARGET,
                    UNKNOWN,
                    UNHEARD_OF -> unusable("HiGHS ended with the status " + status);
        };
    }

    private @Nullable Outcome optimal() {
        Solution solution = solution(!program.isMixedInteger());
        Verification verification = Verification.of(program, solution);
        var failures = verification.failures(program);
        if (!failures.isEmpty()) {
            return unusable("its optimum is none: " + String.join(", ", failures));
        }
        return new Outcome.Optimal(timed(solution), verification);
    }

    private @Nullable Outcome infeasible() {
        if (!options.explain()) {
            return new Outcome.Infeasible(new Conflict(java.util.List.of(), false));
        }
        Conflict conflict = new ConflictSearch(program, solver, options).find();
        return conflict == null
                ? unusable("it calls infeasible a program for which a point was found")
                : new Outcome.Infeasible(conflict);
    }

    private @Nullable Outcome unbounded() {
        Outcome outcome = new RaySearch(program, solver, options).outcome();
        return outcome instanceof Outcome.Infeasible
                ? infeasible()
                : outcome == null ? unusable("it calls unbounded a program in which no direction is") : outcome;
    }

    private Outcome stopped(Limit limit) {
        if (highs.intInfo("primal_solution_status") != FEASIBLE) {
            return new Outcome.Stopped(limit, null);
        }
        Solution best = solution(false);
        boolean holds = Verification.of(program, best).holds(program);
        return new Outcome.Stopped(limit, holds ? timed(best) : null);
    }

    private @Nullable Outcome unusable(String why) {
        reason = why;
        return null;
    }

    /** What HiGHS holds, with the signs of the program's own sense. */
    private Solution solution(boolean withDuals) {
        double[][] read = highs.solution();
        double[] values = read[0];
        if (program.isMixedInteger()) {
            roundWhole(values);
        }
        double sense = HighsModel.sense(program);
        double[] reducedCosts = signed(read[1], sense);
        double[] duals = signed(read[3], sense);
        Basis basis = withDuals && !program.isQuadratic() ? highs.basis() : null;
        return new Solution(
                sense * highs.doubleInfo("objective_function_value"),
                values,
                read[2],
                withDuals ? duals : null,
                withDuals ? reducedCosts : null,
                basis,
                new Solution.Effort(iterations(), nodes(), 0, 0, 0));
    }

    /** HiGHS leaves 0.9999999 where 1 is meant; a value further away is left to the verification. */
    private void roundWhole(double[] values) {
        Arrays.setAll(values, j -> {
            double whole = Math.rint(values[j]);
            return program.isInteger(j) && Math.abs(values[j] - whole) <= Verification.TOLERANCE ? whole : values[j];
        });
    }

    private Solution timed(Solution solution) {
        double[] seconds = spent.get();
        Solution.Effort effort = solution.effort();
        return solution.withEffort(
                new Solution.Effort(effort.iterations(), effort.nodes(), seconds[0], seconds[1], seconds[2]));
    }

    private long iterations() {
        long sum = 0;
        for (String kind : new String[] {"simplex", "ipm", "crossover", "qp"}) {
            sum += Math.max(0, highs.intInfo(kind + "_iteration_count"));
        }
        return sum;
    }

    private long nodes() {
        return Math.max(0, highs.longInfo("mip_node_count"));
    }

    private static double[] signed(double[] values, double sense) {
        if (sense < 0) {
            Arrays.setAll(values, i -> -values[i]);
        }
        return values;
    }
}
