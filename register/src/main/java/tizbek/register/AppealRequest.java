package tizbek.register;

import java.time.LocalDate;
import java.util.List;

/** What is asked of appeals. */
public sealed interface AppealRequest extends ProcedureRequest {

    /** Id of the appeal. */
    String appeal();

    /** Somebody appeals against a refusal, a revocation, or a right given to somebody else. */
    record FileAppeal(
            String actor,
            String appeal,
            Appeal.Against against,
            String subject,
            String appellant,
            String level,
            LocalDate learntOn,
            List<String> documents)
            implements AppealRequest {}

    /** The body or the court decided: {@code step} is to uphold or to set aside. */
    record DecideAppeal(String actor, String seconder, String appeal, Appeal.Step step, String ground)
            implements AppealRequest {}

    /** The appellant takes it back. */
    record WithdrawAppeal(String actor, String appeal) implements AppealRequest {}
}
