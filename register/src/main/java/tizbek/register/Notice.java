package tizbek.register;

import java.time.LocalDate;

/**
 * What the authority tells a holder before it takes something away: what is short, and until when it can be mended.
 *
 * @param provision id of the law room's provision that is not met
 * @param year calendar year it is about
 * @param remedyBy last day to mend it
 */
public record Notice(
        String id,
        String right,
        String provision,
        int year,
        String text,
        LocalDate servedOn,
        LocalDate remedyBy,
        Status status)
        implements Kept {

    /** Where it stands. */
    public enum Status {
        SERVED,
        MENDED,
        WITHDRAWN
    }

    @Override
    public String about() {
        return right;
    }

    @Override
    public String standing() {
        return status.name();
    }

    /** The same in another state. */
    public Notice with(Status next) {
        return new Notice(id, right, provision, year, text, servedOn, remedyBy, next);
    }
}
