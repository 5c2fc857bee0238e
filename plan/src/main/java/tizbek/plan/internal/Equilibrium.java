package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.Solution;
import tizbek.solve.SolveOptions;
import tizbek.solve.Solver;

/**
 * Finds the equilibrium of a window: writes the program, solves it, lays finer steps around the solution and solves
 * again, until the steps are a few thousandths wide.
 */
final class Equilibrium {

    private final Solver solver;
    private final Precision precision;

    Equilibrium(Solver solver, Precision precision) {
        this.solver = solver;
        this.precision = precision;
    }

    /**
     * The plan of a window, or why there is none.
     *
     * @param periods one plan for each period of the window
     * @param gap largest relative difference between the objective of the solver and ours, term by term
     */
    record Result(List<PeriodPlan> periods, double gap, Solution solution, Program program, Draft draft) {}

    /** Solves a window from no basis. */
    Result solve(Window window, List<Amounts> start, boolean near) {
        return solve(window, start, near, null);
    }

    /**
     * Solves a window.
     *
     * @param start amounts around which the first steps are laid
     * @param near whether they are the solution of a similar program
     * @param similar a solved program from whose basis to start, or null
     */
    Result solve(Window window, List<Amounts> start, boolean near, @Nullable Result similar) {
        List<Amounts> centres = start;
        Result result = similar;
        for (double finest : precision.rounds(near)) {
            result = once(window, centres, finest, result);
            centres = amounts(result.periods());
        }
        return java.util.Objects.requireNonNull(result);
    }

    private Result once(Window window, List<Amounts> centres, double finest, @Nullable Result before) {
        Draft draft = new Draft(window, centres, finest);
        Formulation.ALL.forEach(f -> f.write(draft));
        Program program = draft.program.build();
        Outcome outcome = solver.solve(program, options(draft, before));
        if (!(outcome instanceof Outcome.Optimal optimal)) {
            throw ContradictionSearch.failure(outcome, draft, program, solver);
        }
        Solution solution = optimal.solution();
        Reading reading = new Reading(draft, solution);
        List<PeriodPlan> periods = new ArrayList<>();
        double objective = 0;
        for (int t = 0; t < window.periods().size(); t++) {
            PeriodPlan plan = reading.period(t);
            periods.add(plan);
            objective += java.util.Objects.requireNonNull(plan.pieces()).sum() * draft.discount(t);
        }
        double gap = Math.abs(objective - solution.objective()) / Math.max(1, Math.abs(solution.objective()));
        return new Result(periods, gap, solution, program, draft);
    }

    private static SolveOptions options(Draft draft, @Nullable Result before) {
        if (before == null) {
            return SolveOptions.DEFAULT;
        }
        return before.solution()
                .findBasis()
                .flatMap(b -> WarmStart.carry(before.draft(), b, draft))
                .map(SolveOptions.DEFAULT::withStart)
                .orElse(SolveOptions.DEFAULT);
    }

    private static List<Amounts> amounts(List<PeriodPlan> plans) {
        return plans.stream().map(Equilibrium::amounts).toList();
    }

    /** Amounts a year of a period's plan, as centres of the next steps. */
    static Amounts amounts(PeriodPlan plan) {
        double length = plan.period().length();
        return new Amounts(
                scaled(plan.mined(), 1 / length),
                scaled(plan.made(), 1 / length),
                scaled(plan.used(), 1 / length),
                scaled(plan.shipped(), 1 / length));
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    /** Amounts of the world's base year for each period. */
    static List<Amounts> fromBase(World world, List<Period> periods) {
        return periods.stream().map(p -> Amounts.ofBase(world)).toList();
    }
}
