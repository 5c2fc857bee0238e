package tizbek.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan: what the world of a scenario does, period by period, beside the world without its measure.
 *
 * @param world the world of the scenario
 * @param periods of the scenario
 * @param baselineWorld the world it is shown against
 * @param baseline the same periods in that world
 * @param countries that appear in it, with names and points
 * @param audit what our own code found on going over every program solved for it, the worst of each
 * @param solves how many programs were solved
 * @param rerouted what the cargo of the region pays and takes on the map of the scenario and on that of the baseline;
 *     empty where they are the same
 */
public record Plan(
        Scenario scenario,
        World world,
        Reconciliation reconciliation,
        List<PeriodPlan> periods,
        World baselineWorld,
        List<PeriodPlan> baseline,
        List<Country> countries,
        Audit audit,
        int solves,
        List<Rerouted> rerouted) {

    public Plan {
        periods = List.copyOf(periods);
        baseline = List.copyOf(baseline);
        countries = List.copyOf(countries);
        rerouted = List.copyOf(rerouted);
    }

    /**
     * The cheapest way in a vehicle before and after the map changes, in the headline year.
     *
     * @param material index in the chain
     * @param usual whether the material travels in this vehicle in the plan
     * @param chosen whether it is the cheapest of its usual vehicles on the map of the scenario
     * @param tonnesBefore on the pair of countries in the baseline, all vehicles and sites together
     * @param beforeOrNull on the map of the baseline, or null where there is no way
     * @param afterOrNull on the map of the scenario, or null where there is no way
     */
    public record Rerouted(
            int year,
            int material,
            String fromSite,
            String toSite,
            String fromCountry,
            String toCountry,
            String vehicle,
            boolean usual,
            boolean chosen,
            double tonnesBefore,
            double tonnesAfter,
            World.@Nullable Way beforeOrNull,
            World.@Nullable Way afterOrNull) {

        /** The same row, chosen or not. */
        public Rerouted chosen(boolean isChosen) {
            return new Rerouted(
                    year,
                    material,
                    fromSite,
                    toSite,
                    fromCountry,
                    toCountry,
                    vehicle,
                    usual,
                    isChosen,
                    tonnesBefore,
                    tonnesAfter,
                    beforeOrNull,
                    afterOrNull);
        }

        /** Whether the way is another one. */
        public boolean moves() {
            if (beforeOrNull == null || afterOrNull == null) {
                return beforeOrNull != null || afterOrNull != null;
            }
            return !beforeOrNull.links().equals(afterOrNull.links());
        }

        /** Dollars a tonne more than before; NaN where one of the ways is missing. */
        public double extraUsdPerTonne() {
            return beforeOrNull != null && afterOrNull != null
                    ? afterOrNull.freightUsdPerTonne() - beforeOrNull.freightUsdPerTonne()
                    : Double.NaN;
        }

        /** Days more than before; NaN where one of the ways is missing. */
        public double extraDays() {
            return beforeOrNull != null && afterOrNull != null ? afterOrNull.days() - beforeOrNull.days() : Double.NaN;
        }
    }

    /** The same plan shown against itself. */
    public Plan besideItself() {
        return new Plan(scenario, world, reconciliation, periods, world, periods, countries, audit, solves, rerouted);
    }

    /** The same plan with what the changes of the map do to each way. */
    public Plan withRerouted(List<Rerouted> list) {
        return new Plan(
                scenario, world, reconciliation, periods, baselineWorld, baseline, countries, audit, solves, list);
    }

    /** Largest relative difference between the solver's objective and the one rebuilt term by term. */
    public double largestGap() {
        return audit.objective();
    }

    /** A country: its code (ISO 3166 alpha-3, or ROW), names and a point for a map. */
    public record Country(String id, Words title, double latitude, double longitude, boolean region) {}

    /** Whether scenario and baseline share one world, so that their indices mean the same. */
    @SuppressWarnings("ReferenceEquality") // the lists are handed on; comparing by value would be slow
    public boolean sharesWorld() {
        // What the plans built may differ; what there was to build from is the same.
        return baselineWorld.ways() == world.ways();
    }

    /** Name of a country; its code where it is not of this plan. */
    public Words countryTitle(String id) {
        for (Country country : countries) {
            if (country.id().equals(id)) {
                return country.title();
            }
        }
        return new Words(id, id);
    }
}
