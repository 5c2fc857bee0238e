package tizbek.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tizbek.measure.Interval;

/**
 * When a provision holds.
 *
 * @param rule the rule of which this is a version; provisions of one rule follow each other and never overlap
 * @param announcedOrNull day on which it became known, or null where it was not found
 * @param interval days in force, suspensions not taken out
 * @param endedByOrNull the provision whose enactment set the end, or null where the end was set from the beginning
 */
public record Validity(
        String rule,
        @Nullable LocalDate announcedOrNull,
        Interval interval,
        @Nullable String endedByOrNull) {

    /** The same with other days in force. */
    public Validity withInterval(Interval other) {
        return new Validity(rule, announcedOrNull, other, endedByOrNull);
    }
}
