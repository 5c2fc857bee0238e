package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share of a right offered to those who go before others, before it may go to the buyer.
 *
 * @param entitled who may take it, in their order; the first is asked first
 * @param asked how many of them were asked, this one included
 * @param marketPrice by the valuation that was handed in
 * @param answerByOrNull last day for an answer; null where the law room knows no term, and then it never lapses by itself
 * @param documents SHA-256 of the valuation and the deed, in hexadecimal
 */
public record PriorityOffer(
        String id,
        String right,
        String seller,
        String buyer,
        double percent,
        BigDecimal price,
        BigDecimal marketPrice,
        String currency,
        List<String> entitled,
        int asked,
        LocalDate madeOn,
        @Nullable LocalDate answerByOrNull,
        List<String> documents,
        Status status)
        implements Kept {

    /** Where it stands. */
    public enum Status {
        OPEN,
        WAIVED,
        ACCEPTED,
        LAPSED
    }

    public PriorityOffer {
        entitled = List.copyOf(entitled);
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

    /** Who is asked now. */
    public String nowAsked() {
        return entitled.get(asked - 1);
    }

    /** After one of them waived or let the term pass: the next is asked, or the offer is over. */
    public PriorityOffer passed(Status overAs, @Nullable LocalDate nextBy) {
        boolean over = asked == entitled.size();
        return new PriorityOffer(
                id,
                right,
                seller,
                buyer,
                percent,
                price,
                marketPrice,
                currency,
                entitled,
                over ? asked : asked + 1,
                madeOn,
                over ? answerByOrNull : nextBy,
                documents,
                over ? overAs : Status.OPEN);
    }

    /** After the one who is asked took it. */
    public PriorityOffer accepted() {
        return new PriorityOffer(
                id,
                right,
                seller,
                buyer,
                percent,
                price,
                marketPrice,
                currency,
                entitled,
                asked,
                madeOn,
                answerByOrNull,
                documents,
                Status.ACCEPTED);
    }
}
