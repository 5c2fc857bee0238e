package tizbek.network;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import tizbek.facts.Provenance;
import tizbek.measure.Distance;
import tizbek.measure.Mass;

/**
 * A way between two places, usable in both directions.
 *
 * @param id {@code from--to--mode}, as in {@code altynkol--zhetygen--rail}
 * @param gaugeMm track gauge in millimetres, of a railway only
 * @param opens first year in which it may be used, where it is not open from the start
 * @param tariffUsdPerTonne a price somebody charges for the whole link; what it covers is in {@code tariffBasis}
 * @param chokepoints narrow places the way passes without a node of its own there ({@code via=} in the note)
 */
public record Link(
        String id,
        MapPlace from,
        MapPlace to,
        Mode mode,
        OptionalInt gaugeMm,
        Distance length,
        Status status,
        OptionalInt opens,
        OptionalDouble capacityTonnesPerYear,
        OptionalDouble currentFlowTonnesPerYear,
        OptionalDouble transitHours,
        OptionalDouble tariffUsdPerTonne,
        String tariffBasis,
        Set<String> chokepoints,
        Provenance provenance) {

    /** How far along a link is in being built. */
    public enum Status {
        OPEN,
        BUILDING,
        PLANNED,
        CLOSED
    }

    public Link {
        chokepoints = Set.copyOf(chokepoints);
    }

    public static String id(String from, String to, Mode mode) {
        return from + "--" + to + "--" + mode.word();
    }

    /** Whether this place is one of its ends, or a narrow place it passes. */
    public boolean touches(String placeOrChokepoint) {
        return from.id().equals(placeOrChokepoint)
                || to.id().equals(placeOrChokepoint)
                || chokepoints.contains(placeOrChokepoint);
    }

    /** Whether it joins two countries by land, so that border posts stand on it. */
    public boolean crossesLandBorder() {
        return (mode == Mode.RAIL || mode == Mode.ROAD) && !from.country().equals(to.country());
    }

    /**
     * Tonnes a year it can take beyond what runs on it: capacity less current flow, at least zero; the whole
     * capacity where the flow is not known. Empty where no capacity is known, which is not the same as no limit.
     */
    public Optional<Mass> residualCapacity() {
        return capacityTonnesPerYear.isEmpty()
                ? Optional.empty()
                : Optional.of(Mass.ofTonnes(
                        Math.max(0, capacityTonnesPerYear.getAsDouble() - currentFlowTonnesPerYear.orElse(0))));
    }
}
