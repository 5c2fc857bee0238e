package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What is asked of the register about what holders owe, own, find and pay. */
public sealed interface DisclosureRequest extends Request {

    /** A holder hands in a work programme. */
    record FileProgramme(
            String actor,
            String programme,
            String right,
            SortedMap<Integer, WorkProgramme.Year> years,
            String currency,
            List<String> documents)
            implements DisclosureRequest {}

    /** A work programme is approved, or sent back: a decision of two. */
    record SettleProgramme(String actor, String seconder, String programme, boolean approved)
            implements DisclosureRequest {}

    /** A holder hands in figures and papers of a year. */
    record Submit(
            String actor,
            String submission,
            String right,
            int year,
            SortedMap<String, String> figures,
            @Nullable String currencyOrNull,
            SortedMap<String, BigDecimal> works,
            List<String> documents)
            implements DisclosureRequest {}

    /** A clerk accepts a submission, or sends it back with a reason. */
    record SettleSubmission(
            String actor,
            String submission,
            boolean accepted,
            @Nullable String reasonOrNull) implements DisclosureRequest {}

    /** A permit of another authority is recorded. */
    record EnterPermit(String actor, Permit permit) implements DisclosureRequest {}

    /**
     * A holder is told of a shortfall before anything is taken: a decision of two.
     *
     * @param remedyByOrNull last day to mend it; null where the law sets the days
     */
    record ServeNotice(
            String actor,
            String seconder,
            String notice,
            String right,
            String provision,
            int year,
            String text,
            @Nullable LocalDate remedyByOrNull)
            implements DisclosureRequest {}

    /** A notice is over: what was short was mended, or the notice was wrong. */
    record CloseNotice(String actor, String notice, boolean mended) implements DisclosureRequest {}

    /** What lies in a deposit is stated. */
    record StateResources(String actor, ResourceStatement statement) implements DisclosureRequest {}

    /**
     * A person who owns something or answers for something is entered; all that is told of the person is kept sealed.
     *
     * @param birthYear null where it is not told
     * @param nationality ISO 3166 alpha-3 code; empty where it is not told
     * @param exposed whether the person holds a prominent public office (politically exposed); null where it is not told
     */
    record EnterPerson(
            String actor,
            String id,
            String name,
            @Nullable Integer birthYear,
            String nationality,
            @Nullable Boolean exposed)
            implements DisclosureRequest {}

    /** The owners of a party are declared, or declared anew. */
    record DeclareOwners(
            String actor,
            String subject,
            List<Ownership.Interest> interests,
            Ownership.@Nullable None noneOrNull,
            Ownership.Source source,
            List<String> documents)
            implements DisclosureRequest {}

    /** A payment to the state is reported by one of its sides. */
    record ReportPayment(
            String actor,
            String right,
            int year,
            String stream,
            Payment.Side side,
            BigDecimal amount,
            String currency,
            List<String> documents)
            implements DisclosureRequest {}
}
