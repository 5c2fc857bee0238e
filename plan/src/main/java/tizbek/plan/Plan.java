package tizbek.plan;

import java.util.List;

/**
 * A plan: what the world of a scenario does, period by period, beside the world without its measure.
 *
 * @param world the world of the scenario
 * @param periods of the scenario
 * @param baselineWorld the world it is shown against
 * @param baseline the same periods in that world
 * @param countries that appear in it, with names and points
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
        List<Country> countries,
        double largestGap,
        int solves) {

    public Plan {
        periods = List.copyOf(periods);
        baseline = List.copyOf(baseline);
        countries = List.copyOf(countries);
    }

    /** A country: its code (ISO 3166 alpha-3, or ROW), names and a point for a map. */
    public record Country(String id, Words title, double latitude, double longitude, boolean region) {}

    /** Whether scenario and baseline share one world, so that their indices mean the same. */
    @SuppressWarnings("ReferenceEquality") // the one world is handed over twice; comparing by value would be slow
    public boolean sharesWorld() {
        return baselineWorld == world;
    }

    /** Name of a country; its code where it is not of this plan. */
    public Words countryTitle(String id) {
        return countries.stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .map(Country::title)
                .orElse(new Words(id, id));
    }
}
