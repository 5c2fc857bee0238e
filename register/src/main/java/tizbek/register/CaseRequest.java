package tizbek.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of applications that wait, and of consent to transfers. */
public sealed interface CaseRequest extends ProcedureRequest {

    /** The authority asks for what is missing in an application. */
    record AskCorrection(String actor, String application, String what) implements CaseRequest {}

    /** The applicant hands it in. */
    record HandIn(String actor, String application, List<String> documents) implements CaseRequest {}

    /**
     * The term of the authority passed without an answer: what the law says of that is recorded.
     *
     * @param right what the right is to be called where silence grants it
     */
    record NoteSilence(String actor, String seconder, String application, String right) implements CaseRequest {}

    /**
     * The authority is asked to consent to a transfer.
     *
     * @param what {@link Transitions.Step#TRANSFER}, {@code ENFORCEMENT} or {@code CONTROL}
     * @param percent of the right, or of the holder
     */
    record AskConsent(
            String actor,
            String consent,
            String right,
            Transitions.Step what,
            String from,
            String to,
            double percent,
            List<String> documents)
            implements CaseRequest {}

    /** The authority answers. */
    record AnswerConsent(
            String actor,
            String seconder,
            String consent,
            boolean given,
            @Nullable String groundOrNull) implements CaseRequest {}
}
