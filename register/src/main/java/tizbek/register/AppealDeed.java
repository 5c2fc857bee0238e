package tizbek.register;

import java.time.LocalDate;
import java.util.List;
import tizbek.law.Words;

/** What happened to appeals. */
public sealed interface AppealDeed extends ProcedureDeed {

    record AppealFiled(Appeal filed, List<String> documents) implements AppealDeed {}

    /**
     * An appeal ended.
     *
     * @param waitAgain applications that wait again in their old places
     * @param revives the right that lives again; empty where none does
     * @param ends the right that is at an end; empty where none is
     * @param conflicts why a right cannot live again although the decision was set aside
     */
    record AppealEnded(
            String appeal,
            Appeal.Step step,
            LocalDate day,
            String seconder,
            String ground,
            List<String> waitAgain,
            String revives,
            LocalDate revivesUntil,
            String ends,
            List<Words> conflicts)
            implements AppealDeed {
        public AppealEnded {
            waitAgain = List.copyOf(waitAgain);
            conflicts = List.copyOf(conflicts);
        }
    }
}
