package tizbek.network.internal;

import java.util.List;
import java.util.Set;
import tizbek.network.Link;
import tizbek.network.MapPlace;

/**
 * How far a way has come with what a query asks of it: the number of the next place to pass, and whether it is before,
 * in or after the corridor. A part of the state of a search, so that what is asked is met exactly.
 */
record Itinerary(List<Set<String>> via, Set<String> corridor, Set<String> avoid) {

    static final int FORBIDDEN = -1;

    private static final int PHASES = 3;
    private static final int BEFORE = 0;
    private static final int INSIDE = 1;
    private static final int AFTER = 2;

    int states() {
        return (via.size() + 1) * PHASES;
    }

    /** The progress of cargo that begins at this place, or {@link #FORBIDDEN}. */
    int begin(MapPlace place) {
        return avoid.contains(place.id()) || avoid.contains(place.country())
                ? FORBIDDEN
                : passed(0, place.id(), "") * PHASES + BEFORE;
    }

    /** Whether cargo may go within this country without touching the map. */
    boolean allowsOffTheMap(String country) {
        return via.isEmpty() && corridor.isEmpty() && !avoid.contains(country);
    }

    /** The progress after a link that ends at this place, or {@link #FORBIDDEN}. */
    int after(int progress, Link link, String place) {
        int next = passed(progress / PHASES, place, link.id());
        int phase = phase(progress % PHASES, corridor.contains(link.id()));
        return phase == FORBIDDEN ? FORBIDDEN : next * PHASES + phase;
    }

    private static int phase(int phase, boolean onCorridor) {
        return switch (phase) {
            case BEFORE -> onCorridor ? INSIDE : BEFORE;
            case INSIDE -> onCorridor ? INSIDE : AFTER;
            default -> onCorridor ? FORBIDDEN : AFTER;
        };
    }

    private int passed(int next, String place, String link) {
        int passed = next;
        while (passed < via.size()
                && (via.get(passed).contains(place) || via.get(passed).contains(link))) {
            passed++;
        }
        return passed;
    }

    boolean complete(int progress) {
        return progress / PHASES == via.size() && (corridor.isEmpty() || progress % PHASES != BEFORE);
    }
}
