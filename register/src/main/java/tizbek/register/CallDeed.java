package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to calls and bids. */
public sealed interface CallDeed extends ProcedureDeed {

    record CallAnnounced(Call announced, String seconder, List<String> provisions) implements CallDeed {}

    record CallProlonged(String call, LocalDate closes, String seconder, String ground) implements CallDeed {}

    record BidPlaced(Bid bid) implements CallDeed {}

    record BidOpened(String bid, BigDecimal price) implements CallDeed {}

    record BidScored(String bid, int points, String seconder) implements CallDeed {}

    /** The best bid was named. */
    record CallAwarded(String call, String bid, @Nullable LocalDate payByOrNull, String seconder) implements CallDeed {}

    record CallFailed(String call, String seconder, String why) implements CallDeed {}

    record CallPaid(String call, String seconder, List<String> documents) implements CallDeed {}

    /** The bid that had won lost it. */
    record BidDefaulted(
            String call,
            String bid,
            String seconder,
            @Nullable String groundOrNull) implements CallDeed {}

    record CallUsed(String call, String application) implements CallDeed {}

    record CallCancelled(String call, String seconder, String ground) implements CallDeed {}
}
