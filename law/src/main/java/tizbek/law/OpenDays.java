package tizbek.law;

import java.util.Set;
import tizbek.measure.Share;

/**
 * The part of an interval in which an act is not barred; exactly all where it never is.
 *
 * @param barring ids of the provisions that bar it on the other days
 */
public record OpenDays(Share share, Set<String> barring) {
    public OpenDays {
        barring = Set.copyOf(barring);
    }
}
