package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Product of a right offered to those who go before others in buying it, before it may go to the buyer.
 *
 * @param right under which it was won; the seller holds it
 * @param unit of the quantity, such as {@code kg} or {@code t}
 * @param price of a unit
 * @param marketPriceOrNull of a unit, by the valuation that was handed in
 * @param entitled who may take it, in their order; the first is asked first
 * @param asked how many of them were asked, the one who is asked now included
 * @param documents SHA-256 of the valuation and the contract
 */
public record ProductOffer(
        String id,
        String right,
        String seller,
        String buyer,
        String commodity,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        @Nullable BigDecimal marketPriceOrNull,
        String currency,
        List<String> entitled,
        int asked,
        LocalDate madeOn,
        @Nullable LocalDate answerByOrNull,
        List<String> documents,
        PriorityOffer.Status status)
        implements Kept {

    public ProductOffer {
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

    /** After an answer: the next is asked after one let it go or the term passed, until none is left. */
    public ProductOffer answered(Request.Answer answer, @Nullable LocalDate nextBy) {
        boolean last = asked == entitled.size();
        return switch (answer) {
            case ACCEPT -> in(asked, answerByOrNull, PriorityOffer.Status.ACCEPTED);
            case WAIVE -> last ? in(asked, answerByOrNull, PriorityOffer.Status.WAIVED) : next(nextBy);
            case LAPSE -> last ? in(asked, answerByOrNull, PriorityOffer.Status.LAPSED) : next(nextBy);
        };
    }

    private ProductOffer next(@Nullable LocalDate nextBy) {
        return in(asked + 1, nextBy, PriorityOffer.Status.OPEN);
    }

    private ProductOffer in(int nowAsked, @Nullable LocalDate by, PriorityOffer.Status next) {
        return new ProductOffer(
                id,
                right,
                seller,
                buyer,
                commodity,
                quantity,
                unit,
                price,
                marketPriceOrNull,
                currency,
                entitled,
                nowAsked,
                madeOn,
                by,
                documents,
                next);
    }
}
