package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.plan.Audit;
import tizbek.plan.NoPlanException;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;
import tizbek.solve.CheckedSolver;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.ProgramException;
import tizbek.solve.Solution;
import tizbek.solve.SolveException;
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
        this.solver = new CheckedSolver(solver);
        this.precision = precision;
    }

    /**
     * The plan of a window, or why there is none.
     *
     * @param periods one plan for each period of the window
     * @param audit what our own code found on going over all programs that led to it
     */
    record Result(List<PeriodPlan> periods, Audit audit, Solution solution, Program program, Draft draft) {

        /** Relative difference between the objective of the solver and ours, term by term. */
        double gap() {
            return audit.objective();
        }

        private Result audited(Audit all) {
            return new Result(periods, all, solution, program, draft);
        }
    }

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
        Audit audit = Audit.NONE;
        for (double finest : precision.rounds(near)) {
            result = once(window, centres, finest, result);
            audit = audit.and(result.audit());
            centres = amounts(result.periods());
        }
        return java.util.Objects.requireNonNull(result).audited(audit);
    }

    private Result once(Window window, List<Amounts> centres, double finest, @Nullable Result before) {
        Draft draft = new Draft(window, centres, finest);
        Formulation.ALL.forEach(f -> f.write(draft));
        Program program = built(draft);
        Outcome.Optimal optimal = optimum(solver.solve(program, options(draft, before)));
        Solution solution = optimal.solution();
        Reading reading = new Reading(draft, solution);
        List<PeriodPlan> periods = new ArrayList<>();
        double objective = 0;
        for (int t = 0; t < window.periods().size(); t++) {
            PeriodPlan plan = reading.period(t);
            periods.add(plan);
            objective += java.util.Objects.requireNonNull(plan.pieces()).sum() * draft.discount(t);
        }
        Audit audit = Auditor.of(draft, program, optimal, periods, objective * 1e6 / draft.unitUsd);
        return new Result(periods, audit, solution, program, draft);
    }

    /** The coefficients of its rows are made of contents, recoveries and shares alone, so a wrong one is an input. */
    private static Program built(Draft draft) {
        try {
            return draft.program.build();
        } catch (ProgramException e) {
            throw new InputException(new Defect.Contradiction(
                    new Location("data/materials.csv", 1),
                    String.valueOf(e.getMessage()),
                    "a content or a recovery of the materials there was mistyped."));
        }
    }

    /**
     * The optimum.
     *
     * @throws NoPlanException if it is proven that there is none
     * @throws SolveException if the solver failed, with all that was tried: that says nothing about the plan
     */
    private static Outcome.Optimal optimum(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal optimal -> optimal;
            case Outcome.Infeasible infeasible -> throw new NoPlanException(infeasible);
            case Outcome.Unbounded unbounded -> throw new NoPlanException(unbounded);
            case Outcome.Stopped stopped -> throw new SolveException(stopped);
            case Outcome.Failed failed -> throw new SolveException(failed);
        };
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
