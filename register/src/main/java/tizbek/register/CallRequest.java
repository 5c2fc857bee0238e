package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What is asked of calls and bids. */
public sealed interface CallRequest extends ProcedureRequest {

    /** Id of the call. */
    String call();

    /**
     * The state offers ground. Between applications of equal priority ({@code equalOrNull} is one of them) the register
     * finds the others, and the ground.
     *
     * @param calledBy the act by which it is called
     */
    record AnnounceCall(
            String actor,
            String seconder,
            String call,
            String country,
            String kind,
            Practice.Way way,
            String commodity,
            SortedSet<Block> blocks,
            @Nullable String equalOrNull,
            LocalDate opens,
            LocalDate closes,
            @Nullable BigDecimal startPriceOrNull,
            String currency,
            List<String> criteria,
            boolean sealed,
            String calledBy,
            Map<String, String> facts)
            implements CallRequest {}

    /** Somebody bids: a hash where bids are sealed, else a price. */
    record PlaceBid(
            String actor,
            String bid,
            String call,
            String bidder,
            @Nullable String hashOrNull,
            @Nullable BigDecimal priceOrNull)
            implements CallRequest {}

    /** A sealed bid is opened after the last day. */
    record OpenBid(String actor, String bid, String call, BigDecimal price, String salt) implements CallRequest {}

    /** The commission of a tender gives points. */
    record ScoreBid(String actor, String seconder, String bid, String call, int points) implements CallRequest {}

    /** The last day for bids is moved. */
    record ProlongCall(String actor, String seconder, String call, LocalDate closes, String ground)
            implements CallRequest {}

    /**
     * The result.
     *
     * @param withoutUnopened bids that nobody opened do not count
     */
    record ConcludeCall(String actor, String seconder, String call, boolean withoutUnopened) implements CallRequest {}

    /** The winner paid. */
    record PayCall(String actor, String seconder, String call, List<String> documents) implements CallRequest {}

    /**
     * The winner did not pay in time.
     *
     * @param toNext the next best is named
     * @param groundOrNull the act on which it rests, where days or the next best were not found
     */
    record DefaultCall(
            String actor,
            String seconder,
            String call,
            boolean toNext,
            @Nullable String groundOrNull) implements CallRequest {}

    /** It is cancelled. */
    record CancelCall(String actor, String seconder, String call, String ground) implements CallRequest {}

    /** The winner files for the right. */
    record FileAtCall(
            String actor,
            String call,
            String application,
            int termYears,
            Map<String, String> facts,
            List<String> documents)
            implements CallRequest {}
}
