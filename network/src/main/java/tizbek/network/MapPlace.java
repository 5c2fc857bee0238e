package tizbek.network;

import tizbek.facts.Provenance;

/**
 * A node of the map: a station, port, crossing, town, or a point of a sea lane.
 *
 * @param kind as the table has it, such as {@code rail-station} or {@code sea-lane}
 * @param changesGauge whether the table says wagons change gauge here
 */
public record MapPlace(
        String id,
        String name,
        String country,
        Position position,
        String kind,
        boolean changesGauge,
        Provenance provenance)
        implements Site {

    /** A point ships pass without calling: nothing is handled there and no route may begin or end there. */
    public static final String SEA_LANE = "sea-lane";

    public boolean isSeaLane() {
        return kind.equals(SEA_LANE);
    }
}
