package tizbek.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision of one account that waits for a second. What it asks for is ruled and recorded when the second confirms, by
 * the law of that day.
 *
 * @param by who proposed it
 * @param request what is asked; its seconder is whoever confirms
 * @param deed what would have been recorded then, such as {@code Granted} or {@code Refused}: if it would be another when it is
 *     confirmed, the proposal lapses, for nobody saw that
 * @param about the application, right or party that it is about; empty where that is not known
 * @param basis SHA-256 of what it is about as it stood then: where that changed meanwhile the proposal lapses
 * @param endedByOrNull who confirmed or declined it, or met it lapsed
 * @param whyOrNull why it was declined
 */
public record Proposal(
        String id,
        String by,
        Request request,
        String deed,
        String about,
        String basis,
        Instant at,
        Status status,
        @Nullable String endedByOrNull,
        @Nullable String whyOrNull)
        implements Kept {

    /** What became of it. */
    public enum Status {
        OPEN,
        CONFIRMED,
        DECLINED,
        LAPSED
    }

    @Override
    public String standing() {
        return status.name();
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** After its end. */
    public Proposal ended(Status how, String account, @Nullable String why) {
        return new Proposal(id, by, request, deed, about, basis, at, how, account, why);
    }
}
