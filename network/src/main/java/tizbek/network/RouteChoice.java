package tizbek.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A way that no other beats in all criteria at once, one of the few that differ really.
 *
 * @param impacts what each leg does, in the order of the legs of {@code route}
 * @param leastBy the criteria in which no way at all is better
 * @param tight ids of links that are known to have less capacity left in a year than the cargo of the query
 */
public record RouteChoice(
        Route route, List<LegImpact> impacts, TransitTime transit, Set<Criterion> leastBy, List<String> tight) {

    public RouteChoice {
        impacts = List.copyOf(impacts);
        leastBy = leastBy.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(leastBy));
        tight = List.copyOf(tight);
        if (impacts.size() != route.legs().size()) {
            throw new IllegalArgumentException("impacts (%s) are not one for each leg (%s)"
                    .formatted(impacts.size(), route.legs().size()));
        }
    }

    /** Freight, wedges and the interest on the cargo, without any discount for a preference. */
    public double usdPerTonne() {
        return route.total().usdPerTonne();
    }

    public double hours() {
        return route.hours();
    }

    public double co2GramsPerTonne() {
        return impacts.stream().mapToDouble(LegImpact::co2GramsPerTonne).sum();
    }

    public double risk() {
        return impacts.stream().mapToDouble(LegImpact::risk).sum();
    }

    public double of(Criterion criterion) {
        return switch (criterion) {
            case COST -> usdPerTonne();
            case TIME -> hours();
            case CO2 -> co2GramsPerTonne();
            case RISK -> risk();
        };
    }
}
