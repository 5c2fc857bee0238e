package tizbek.register;

import java.time.LocalDate;

/**
 * A permit that somebody else gave and a right needs, such as an environmental one.
 *
 * @param fact by the word of the yes-no fact of the law room that says it is held: {@code integrated_permit}
 * @param number as its authority counts it
 * @param until first day without it
 * @param document SHA-256 of the paper
 */
public record Permit(
        String id, String right, String fact, String number, LocalDate from, LocalDate until, String document)
        implements Kept {

    @Override
    public String about() {
        return right;
    }

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
