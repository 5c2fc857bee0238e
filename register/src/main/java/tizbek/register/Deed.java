package tizbek.register;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;

/**
 * What an event of the log says happened. It carries all that the state needs, so that the state can be folded from the
 * log without asking the law again.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "deed")
public sealed interface Deed
        permits Deed.PartyEntered,
                Deed.Filed,
                Deed.Withdrawn,
                Deed.Granted,
                Deed.Refused,
                Deed.Dealt,
                Deed.Offered,
                Deed.Answered,
                Deed.PersonRead,
                Deed.PersonErased,
                ImportDeed,
                RestrictionDeed {

    /** A party stands in the register. */
    record PartyEntered(Party party) implements Deed {}

    /** An application came in. */
    record Filed(Application application) implements Deed {}

    /** An application was taken back. */
    record Withdrawn(String application) implements Deed {}

    /** An application was granted: the right that came of it, and the provisions it rests on. */
    record Granted(
            String application,
            Right right,
            String seconder,
            List<String> provisions,
            @Nullable String ground) implements Deed {}

    /** An application was refused: why, in words with articles. */
    record Refused(String application, String seconder, List<String> provisions, List<Words> grounds) implements Deed {}

    /** A dealing was recorded. */
    record Dealt(
            Dealing dealing,
            LocalDate day,
            String seconder,
            List<String> provisions,
            @Nullable String ground) implements Deed {}

    /** A share was offered to those who go before. */
    record Offered(PriorityOffer offer) implements Deed {}

    /** An offer was answered, or its term passed. */
    record Answered(
            String offer, Request.Answer answer, @Nullable LocalDate nextByOrNull) implements Deed {}

    /** Somebody looked at personal data. */
    record PersonRead(String party) implements Deed {}

    /** Personal data were removed. */
    record PersonErased(String party, String seconder) implements Deed {}
}
