package tizbek.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;

/** What happened to applications that wait, and to consent to transfers. */
public sealed interface CaseDeed extends ProcedureDeed {

    record CorrectionAsked(Correction correction) implements CaseDeed {}

    record CorrectionHandedIn(String correction, List<String> documents, LocalDate day) implements CaseDeed {}

    /** The term passed without an answer, and what that means. */
    record SilenceNoted(Silence silence, String seconder) implements CaseDeed {}

    record ConsentAsked(Consent consent) implements CaseDeed {}

    record ConsentAnswered(
            String consent,
            boolean given,
            LocalDate day,
            String seconder,
            @Nullable String groundOrNull) implements CaseDeed {}

    /**
     * A term that passed without an answer.
     *
     * @param about the application
     * @param termEnded last day on which the authority could have answered
     */
    record Silence(String id, String about, LocalDate termEnded, String means, Words rests) implements Kept {
        @Override
        public String standing() {
            return means;
        }
    }
}
