package tizbek.network.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tizbek.network.Mode;
import tizbek.network.Vehicle;

/**
 * How the cargo rides at a place: this, with the place, is the state a search moves over. Wagons keep their gauge on
 * a train ferry.
 *
 * @param gaugeMm gauge of the wagons it is in, 0 without wagons
 */
record Carriage(Kind kind, int gaugeMm) {

    enum Kind {
        START,
        ROAD,
        RAIL,
        SEA,
        FERRY,
        END;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final Carriage START = new Carriage(Kind.START, 0);
    static final Carriage ROAD = new Carriage(Kind.ROAD, 0);
    static final Carriage SEA = new Carriage(Kind.SEA, 0);
    static final Carriage END = new Carriage(Kind.END, 0);

    /** All ways to ride on a map with these gauges; {@link #END} is last. */
    static List<Carriage> all(List<Integer> gauges) {
        List<Carriage> all = new ArrayList<>(List.of(START, ROAD, SEA, new Carriage(Kind.FERRY, 0)));
        for (int gauge : gauges) {
            all.add(new Carriage(Kind.RAIL, gauge));
            all.add(new Carriage(Kind.FERRY, gauge));
        }
        all.add(END);
        return List.copyOf(all);
    }

    /** How the cargo rides after it has entered a link of this mode and gauge. */
    Carriage onto(Mode mode, int linkGaugeMm, Vehicle vehicle) {
        return switch (mode) {
            case ROAD -> ROAD;
            case SEA -> SEA;
            case RAIL -> new Carriage(Kind.RAIL, linkGaugeMm);
            case FERRY -> new Carriage(Kind.FERRY, vehicle == Vehicle.CONTAINER ? 0 : gaugeMm);
        };
    }
}
