package tizbek.plan;

import java.util.List;

/**
 * A plan: what the world of a scenario does, period by period, beside the world without its measure.
 *
 * @param world the world of the scenario
 * @param periods of the scenario
 * @param baselineWorld the world it is shown against
 * @param baseline the same periods in that world
 * @param largestGap largest relative difference between the solver's objective and the one rebuilt term by term
 * @param solves how many programs were solved
 */
public record Plan(
        Scenario scenario,
        World world,
        Reconciliation reconciliation,
        List<PeriodPlan> periods,
        World baselineWorld,
        List<PeriodPlan> baseline,
        double largestGap,
        int solves) {

    public Plan {
        periods = List.copyOf(periods);
        baseline = List.copyOf(baseline);
    }
}
