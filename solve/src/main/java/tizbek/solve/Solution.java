package tizbek.solve;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point, and for a continuous program its duals, as a solver gave them.
 *
 * <p>Sign of the duals, whether the program minimises or maximises: the dual of a row is the change of the objective
 * per unit by which the row's binding bound is raised, and the reduced cost of a column the same for the column's
 * binding bound. So in a minimisation a binding lower bound ("at least") has a dual &gt;= 0 and a binding upper bound
 * ("at most") one &lt;= 0; in a maximisation the other way round. A bound that does not bind has 0. For each column
 * {@code cost + quadratic x = reduced cost + sum over rows of coefficient x dual}.
 */
public final class Solution {

    private final double objective;
    private final double[] values;
    private final double[] activities;
    private final double @Nullable [] duals;
    private final double @Nullable [] reducedCosts;
    private final @Nullable Basis basis;
    private final Effort effort;

    /** Takes the arrays over; duals, reduced costs and basis are null where there are none. */
    public Solution(
            double objective,
            double[] values,
            double[] activities,
            double @Nullable [] duals,
            double @Nullable [] reducedCosts,
            @Nullable Basis basis,
            Effort effort) {
        this.objective = objective;
        this.values = values;
        this.activities = activities;
        this.duals = duals;
        this.reducedCosts = reducedCosts;
        this.basis = basis;
        this.effort = effort;
    }

    /**
     * What a solve cost.
     *
     * @param iterations of simplex, interior point, crossover and the quadratic solver together
     * @param nodes of the search tree of a mixed-integer program
     * @param insideSeconds wall time inside the solver's library, over every attempt since the session opened or since
     *     its previous solve (whichever is later), passing the program included
     * @param outsideSeconds wall time of the same span in our own code: copying, verification
     * @param passSeconds wall time of handing the program over, part of the two before; 0 where it was already loaded
     */
    public record Effort(long iterations, long nodes, double insideSeconds, double outsideSeconds, double passSeconds) {

        /** Nothing was needed. */
        public static final Effort NONE = new Effort(0, 0, 0, 0, 0);
    }

    public double objective() {
        return objective;
    }

    public double value(int column) {
        return values[column];
    }

    public double activity(int row) {
        return activities[row];
    }

    /** Whether there are duals: a mixed-integer program and a stopped solve have none. */
    public boolean hasDuals() {
        return duals != null;
    }

    /** The change of the objective per unit of the row's binding bound; throws where there are no duals. */
    public double dual(int row) {
        return required(duals)[row];
    }

    /** The change of the objective per unit of the column's binding bound; throws where there are no duals. */
    public double reducedCost(int column) {
        return required(reducedCosts)[column];
    }

    /** Where the next solve may start: not there for mixed-integer and quadratic programs. */
    public Optional<Basis> findBasis() {
        return Optional.ofNullable(basis);
    }

    public Effort effort() {
        return effort;
    }

    /** The same solution with another effort. */
    public Solution withEffort(Effort newEffort) {
        return new Solution(objective, values, activities, duals, reducedCosts, basis, newEffort);
    }

    /** All values by column, as a copy. */
    public double[] values() {
        return values.clone();
    }

    /** All duals by row, as a copy; throws where there are none. */
    public double[] duals() {
        return required(duals).clone();
    }

    private static double[] required(double @Nullable [] numbers) {
        if (numbers == null) {
            throw new ProgramException("the solution has no duals, which only the optimum of a continuous program has"
                    + "\n  Maybe solve program.withIntegersFixedAt(solution.values()): its duals are the prices.");
        }
        return numbers;
    }
}
