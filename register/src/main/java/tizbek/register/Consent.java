package tizbek.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The consent of the authority to one transfer, asked for and answered.
 *
 * @param percent of the right, or of the holder where control of it changes
 * @param decideByOrNull last day for the answer; null where the law room knows no days
 * @param answeredOrNull day of the answer
 */
public record Consent(
        String id,
        String right,
        Transitions.Step what,
        String from,
        String to,
        double percent,
        LocalDate askedOn,
        @Nullable LocalDate decideByOrNull,
        Status status,
        @Nullable LocalDate answeredOrNull,
        List<String> documents)
        implements Kept {

    /** Where it stands. */
    public enum Status {
        ASKED,
        GIVEN,
        REFUSED
    }

    public Consent {
        documents = List.copyOf(documents);
    }

    @Override
    public String about() {
        return right;
    }

    @Override
    public String standing() {
        return status.name();
    }

    /** Whether it is about this transfer: the same parties, and no more than was asked for. */
    public boolean covers(Transitions.Step step, String giver, String taker, double share) {
        return what == step && from.equals(giver) && to.equals(taker) && share <= percent + Right.LEAST_SHARE;
    }

    /** After the answer. */
    public Consent answered(boolean given, LocalDate day) {
        return new Consent(
                id,
                right,
                what,
                from,
                to,
                percent,
                askedOn,
                decideByOrNull,
                given ? Status.GIVEN : Status.REFUSED,
                day,
                documents);
    }
}
