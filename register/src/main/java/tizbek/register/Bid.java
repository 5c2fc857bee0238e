package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody bids at a call.
 *
 * @param hashOrNull of a sealed bid, by {@link #seal}
 * @param priceOrNull what is bid; null as long as the bid is sealed, and in a tender without a price
 * @param pointsOrNull what the commission gave it at a tender
 */
public record Bid(
        String id,
        String call,
        String bidder,
        LocalDate placedOn,
        @Nullable String hashOrNull,
        @Nullable BigDecimal priceOrNull,
        @Nullable Integer pointsOrNull,
        Status status)
        implements Kept {

    /** Where it stands. */
    public enum Status {
        SEALED,
        OPEN,
        WON,
        LOST,
        /** It won, and its bidder did not pay. */
        DEFAULTED
    }

    /** What is handed in of a sealed bid: nobody can tell the price from it, and nobody can change the price after it. */
    public static String seal(String call, String bidder, BigDecimal price, String salt) {
        return Event.sha256(call + "|" + bidder + "|" + price.toPlainString() + "|" + salt);
    }

    @Override
    public String about() {
        return call;
    }

    @Override
    public String standing() {
        return status.name();
    }

    /** After it was opened. */
    public Bid opened(BigDecimal price) {
        return new Bid(id, call, bidder, placedOn, hashOrNull, price, pointsOrNull, Status.OPEN);
    }

    /** With the points of the commission. */
    public Bid scored(int points) {
        return new Bid(id, call, bidder, placedOn, hashOrNull, priceOrNull, points, status);
    }

    /** The same in another state. */
    public Bid in(Status next) {
        return new Bid(id, call, bidder, placedOn, hashOrNull, priceOrNull, pointsOrNull, next);
    }
}
