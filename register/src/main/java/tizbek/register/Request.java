package tizbek.register;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the register. {@code facts} are what the law must know beyond what the register knows itself, by
 * the ids of the law room's facts.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "asks")
public sealed interface Request
        permits Request.EnterParty,
                Request.File,
                Request.Withdraw,
                Request.Decide,
                Request.Deal,
                Request.Offer,
                Request.AnswerOffer,
                Request.ReadPerson,
                Request.ErasePerson,
                AccessRequest,
                DisclosureRequest,
                ImportRequest,
                ProcedureRequest,
                RestrictionRequest {

    /** Who asks: the account of a clerk, a decider, a holder. */
    String actor();

    /** A company, a body or a person is entered. The name of a person is kept sealed. */
    record EnterParty(String actor, String id, Party.Kind kind, String country, String name) implements Request {}

    /**
     * A right is asked for, on squares or on a plot.
     *
     * @param plotOrNull coordinates of the plot; then there are no squares
     */
    record File(
            String actor,
            String application,
            String country,
            String kind,
            String commodity,
            String applicant,
            SortedSet<Block> blocks,
            int termYears,
            Map<String, String> facts,
            List<String> documents,
            Plot.@Nullable Filed plotOrNull)
            implements Request {

        /** On squares. */
        public File(
                String actor,
                String application,
                String country,
                String kind,
                String commodity,
                String applicant,
                SortedSet<Block> blocks,
                int termYears,
                Map<String, String> facts,
                List<String> documents) {
            this(actor, application, country, kind, commodity, applicant, blocks, termYears, facts, documents, null);
        }
    }

    /** An applicant takes an application back. */
    record Withdraw(String actor, String application) implements Request {}

    /**
     * An application is decided: granted where the law allows it, refused where it bars it.
     *
     * @param seconder the second pair of eyes
     * @param groundOrNull the act on which the decision rests where the law room knows none
     */
    record Decide(
            String actor,
            String seconder,
            String application,
            String right,
            Map<String, String> facts,
            @Nullable String groundOrNull)
            implements Request {}

    /** A dealing in a right is recorded. */
    record Deal(
            String actor,
            String seconder,
            Dealing dealing,
            Map<String, String> facts,
            @Nullable String groundOrNull) implements Request {}

    /** A share of a right is offered to those who go before others. */
    record Offer(
            String actor,
            String offer,
            String right,
            String seller,
            String buyer,
            double percent,
            BigDecimal price,
            BigDecimal marketPrice,
            String currency,
            List<String> documents)
            implements Request {}

    /** Who is asked answers; or the register finds that the term is over. */
    record AnswerOffer(String actor, String offer, Answer answer) implements Request {}

    /** What can become of an offer. */
    enum Answer {
        ACCEPT,
        WAIVE,
        LAPSE
    }

    /**
     * Somebody looks at the sealed data of a person; that is recorded.
     *
     * @param why what for; must be said where the register has accounts
     */
    record ReadPerson(String actor, String party, String why) implements Request {
        public ReadPerson(String actor, String party) {
            this(actor, party, "");
        }
    }

    /** The sealed data of a person are removed; the log keeps their hash. */
    record ErasePerson(String actor, String seconder, String party) implements Request {}
}
