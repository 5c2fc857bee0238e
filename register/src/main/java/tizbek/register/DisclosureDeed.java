package tizbek.register;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry of the log says of what holders owe, own, find and pay: each bears the record as it stands after it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "deed")
public sealed interface DisclosureDeed extends Deed {

    /** A work programme came in. */
    record ProgrammeFiled(WorkProgramme programme) implements DisclosureDeed {}

    /**
     * A work programme was approved, or sent back.
     *
     * @param replaced programmes that were in force till then
     */
    record ProgrammeSettled(WorkProgramme programme, String seconder, List<WorkProgramme> replaced)
            implements DisclosureDeed {}

    /** Figures and papers of a year came in. */
    record Submitted(Submission submission) implements DisclosureDeed {}

    /** They were accepted, or sent back. */
    record SubmissionSettled(Submission submission) implements DisclosureDeed {}

    /** A permit of another authority stands in the register. */
    record PermitEntered(Permit permit) implements DisclosureDeed {}

    /** A holder was told of a shortfall. */
    record NoticeServed(
            Notice notice, String seconder, @Nullable String basis) implements DisclosureDeed {}

    /** A notice is over. */
    record NoticeClosed(Notice notice) implements DisclosureDeed {}

    /** What lies in a deposit was stated. */
    record ResourcesStated(ResourceStatement statement) implements DisclosureDeed {}

    /** Owners were declared. */
    record OwnersDeclared(Ownership ownership) implements DisclosureDeed {}

    /** A payment was reported by one of its sides. */
    record PaymentReported(Payment payment) implements DisclosureDeed {}
}
