package tizbek.network;

import java.util.List;
import java.util.OptionalInt;
import tizbek.measure.Distance;

/**
 * One link of a route as it is travelled, with everything paid on it: the handling at its start, the haul, the border
 * within it; on the last leg also the unloading.
 *
 * @param link the link id, or {@code access:SITE} for the road to an own site
 */
public record Leg(
        String link, Mode mode, OptionalInt gaugeMm, Stop from, Stop to, Distance length, List<Charge> charges) {

    public Leg {
        charges = List.copyOf(charges);
    }

    /** US dollars per tonne. */
    public double usdPerTonne() {
        return charges.stream().mapToDouble(Charge::usdPerTonne).sum();
    }

    public double hours() {
        return charges.stream().mapToDouble(Charge::hours).sum();
    }

    /** US dollars per tonne paid for things of this kind. */
    public double usdPerTonne(Charge.Kind kind) {
        return charges.stream()
                .filter(c -> c.kind() == kind)
                .mapToDouble(Charge::usdPerTonne)
                .sum();
    }
}
