package tizbek.register;

import java.time.LocalDate;

/**
 * What a revoked right would have had: it lives again by it where the revocation is set aside.
 *
 * @param id of the right
 * @param until first day on which it would have been no longer in force
 * @param day on which it ended
 */
public record Ended(String id, LocalDate until, LocalDate day) implements Kept {
    @Override
    public String about() {
        return id;
    }

    @Override
    public String standing() {
        return "ENDED";
    }
}
