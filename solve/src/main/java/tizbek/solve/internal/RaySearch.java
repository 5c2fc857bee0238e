package tizbek.solve.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.solve.Conflict;
import tizbek.solve.Outcome;
import tizbek.solve.Outcome.Unbounded.Direction;
import tizbek.solve.Program;
import tizbek.solve.Solution;
import tizbek.solve.SolveOptions;
import tizbek.solve.Solver;

/**
 * Tells an unbounded program from an infeasible one, by two solves: one without the objective, and one for the best
 * direction in which one can go for ever. So the claim is proven by a point and a direction, not taken from a status.
 */
final class RaySearch {

    /** A gain per step below this, relative to the largest cost, is rounding. */
    private static final double RELATIVE_ZERO = 1e-8;

    private final Program program;
    private final Solver solver;
    private final SolveOptions options;

    RaySearch(Program program, Solver solver, SolveOptions options) {
        this.program = program;
        this.solver = solver;
        this.options = options.withoutStart().withoutExplanation().withMethod(SolveOptions.Method.CHOOSE);
    }

    /** Unbounded with its direction, infeasible (unexplained), or null if it is neither. */
    @Nullable
    Outcome outcome() {
        Outcome point = solver.solve(Rewriting.feasibility(program), options);
        if (point instanceof Outcome.Infeasible) {
            return new Outcome.Infeasible(new Conflict(List.of(), false));
        }
        if (!(point instanceof Outcome.Optimal)) {
            return null;
        }
        Outcome best = solver.solve(Rewriting.recession(program), options);
        if (!(best instanceof Outcome.Optimal(Solution ray, var verification))) {
            return null;
        }
        double gain = HighsModel.sense(program) * -ray.objective();
        return gain > RELATIVE_ZERO * (1 + largestCost()) ? new Outcome.Unbounded(directions(ray)) : null;
    }

    private double largestCost() {
        double largest = 0;
        for (int j = 0; j < program.columns(); j++) {
            largest = Math.max(largest, Math.abs(program.cost(j)));
        }
        return largest;
    }

    private List<Direction> directions(Solution ray) {
        List<Direction> directions = new ArrayList<>();
        for (int j = 0; j < program.columns(); j++) {
            if (Math.abs(ray.value(j)) > RELATIVE_ZERO) {
                directions.add(new Direction(j, program.columnName(j), ray.value(j)));
            }
        }
        return directions;
    }
}
