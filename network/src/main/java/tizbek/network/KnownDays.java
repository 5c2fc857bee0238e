package tizbek.network;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of which a map knows something.
 *
 * @param first the first day of the first year of which a border post is recorded
 * @param last the last day of the last year in which a link is known to open, or for which prices hold
 * @param seen the day of the newest text on closures and other risks; what was shut or opened since is not known
 */
public record KnownDays(LocalDate first, LocalDate last, Optional<LocalDate> seen) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
