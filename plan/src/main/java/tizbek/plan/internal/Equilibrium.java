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
     * @param program that was solved; where plants open in whole units, the one with the units fixed
     * @param written the program as it was written, in which they are not
     */
    record Result(
            List<PeriodPlan> periods, Audit audit, Solution solution, Program program, Program written, Draft draft) {

        /** Relative difference between the objective of the solver and ours, term by term. */
        double gap() {
            return audit.objective();
        }

        Result audited(Audit all) {
            return new Result(periods, all, solution, program, written, draft);
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
            result = once(window, centres, finest, result, null);
            audit = audit.and(result.audit());
            centres = amounts(result.periods());
        }
        Result last = java.util.Objects.requireNonNull(result).audited(audit);
        return last.written().isMixedInteger() && precision == Precision.FINE
                ? new UnitSearch((units, from) -> withUnits(window, units, from), last).best()
                : last;
    }

    /** Solves a window in which the whole units that open are given, from the solution with others. */
    private Result withUnits(Window window, double[] units, Result from) {
        Result result = from;
        Audit audit = Audit.NONE;
        for (double finest : precision.rounds(true)) {
            result = once(window, amounts(result.periods()), finest, result, units);
            audit = audit.and(result.audit());
        }
        return result.audited(audit);
    }

    private Result once(
            Window window, List<Amounts> centres, double finest, @Nullable Result before, double @Nullable [] units) {
        Draft draft = new Draft(window, centres, finest);
        Formulation.ALL.forEach(f -> f.write(draft));
        Program written = built(draft);
        // Prices are those of the program with the units fixed, for a search for whole numbers has none.
        Program program = written.isMixedInteger() ? fixed(written, draft, units) : written;
        Outcome.Optimal optimal = optimum(solver.solve(program, options(draft, before)), draft, program);
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
        return new Result(periods, audit, solution, program, written, draft);
    }

    private Program fixed(Program written, Draft draft, double @Nullable [] units) {
        if (units == null) {
            SolveOptions exact = SolveOptions.DEFAULT.withMipGap(UNIT_GAP);
            return written.withIntegersFixedAt(optimum(solver.solve(written, exact), draft, written)
                    .solution()
                    .values());
        }
        double[] values = new double[written.columns()];
        int[] columns = draft.wholeColumns();
        for (int i = 0; i < columns.length; i++) {
            values[columns[i]] = units[i];
        }
        return written.withIntegersFixedAt(values);
    }

    /** Relative gap at which the search for whole units in a program of steps may stop. */
    private static final double UNIT_GAP = 1e-8;

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
    private Outcome.Optimal optimum(Outcome outcome, Draft draft, Program program) {
        return switch (outcome) {
            case Outcome.Optimal optimal -> optimal;
            case Outcome.Infeasible _, Outcome.Unbounded _ ->
                throw ContradictionSearch.failure(outcome, draft, program, solver);
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
