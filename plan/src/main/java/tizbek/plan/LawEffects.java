package tizbek.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What provisions that bind in a year cost whom and bring whom: the plan against the same plan without the one provision.
 *
 * @param year the headline year
 * @param effects the provision that weighs most first
 * @param leftOut how many more provisions bind and were not tried without
 */
public record LawEffects(int year, List<Effect> effects, int leftOut) {

    public LawEffects {
        effects = List.copyOf(effects);
    }

    /** Of no provision. */
    public static LawEffects none(int year) {
        return new LawEffects(year, List.of(), 0);
    }

    /**
     * What one provision does.
     *
     * @param kind extraction-charge, border-charge, measure, quota, mining-bar, processing-floor or share-limit
     * @param provision id, or empty where it stands in the scenario and not in a law
     * @param changes by country, the largest first; countries in which nothing moves that could be told are left out
     */
    public record Effect(String kind, String provision, Words title, Words citation, List<Change> changes) {
        public Effect {
            changes = List.copyOf(changes);
        }

        /** What a group has by it in all countries, USD in the year. */
        public double all(ToDoubleFunction<Change> group) {
            return changes.stream().mapToDouble(group).sum();
        }

        /** The country that has most by it, or loses most. */
        public Optional<Change> extreme(boolean gains) {
            return changes.stream()
                    .filter(c -> gains ? c.sumUsd() > 0 : c.sumUsd() < 0)
                    .max(java.util.Comparator.comparingDouble(c -> Math.abs(c.sumUsd())));
        }
    }

    /**
     * What a country has by a provision more than without it, USD in the year; negative is what it costs.
     *
     * @param tradeUsd of those who sell abroad, with the worth of what may still pass
     * @param stateUsd all charges, of this and of other provisions
     */
    public record Change(
            String country,
            double usersUsd,
            double minesUsd,
            double plantsUsd,
            double tradeUsd,
            double stocksUsd,
            double stateUsd) {

        public double producersUsd() {
            return minesUsd + plantsUsd;
        }

        public double sumUsd() {
            return usersUsd + minesUsd + plantsUsd + tradeUsd + stocksUsd + stateUsd;
        }
    }
}
