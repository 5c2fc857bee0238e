package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of the state: announced, bid at, awarded, paid, filed for; and what goes wrong with them. */
class A20_CallsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Testland.in(folder).on("2026-03-10");
    }

    @AfterEach
    void close() {
        desk.holds();
        desk.close();
    }

    static CallRequest.AnnounceCall announce(String id, Practice.Way way, String commodity, Map<String, String> facts) {
        return new CallRequest.AnnounceCall(
                "decider",
                "second",
                id,
                Testland.CODE,
                "mining-licence",
                way,
                commodity,
                Testland.squares("4500:2900", "4501:2900"),
                null,
                Desk.day("2026-03-10"),
                Desk.day("2026-03-20"),
                new BigDecimal("1000"),
                "USD",
                way == Practice.Way.TENDER ? List.of("jobs", "processing") : List.of(),
                false,
                "order 1 of the ministry",
                facts);
    }

    static CallRequest.PlaceBid bid(String id, String call, String bidder, String price) {
        return new CallRequest.PlaceBid("clerk", id, call, bidder, null, new BigDecimal(price));
    }

    static CallRequest.ConcludeCall conclude(String call) {
        return new CallRequest.ConcludeCall("decider", "second", call, false);
    }

    private Call call(String id) {
        return desk.register.find(Call.class, id).orElseThrow();
    }

    @Test
    void whoBidsMostAndPaysFilesForTheGroundAndNobodyElse() {
        desk.recorded(announce("c-1", Practice.Way.AUCTION, "tungsten", Map.of()));
        assertThat(desk.refused(bid("b-0", "c-1", "one", "999")).rule()).isEqualTo("price");
        desk.recorded(bid("b-1", "c-1", "one", "1000"));
        assertThat(desk.refused(bid("b-2", "c-1", "two", "1000")).rule())
                .as("not above the best")
                .isEqualTo("price");
        desk.recorded(bid("b-2", "c-1", "two", "1500"));
        assertThat(desk.refused(conclude("c-1")).rule()).isEqualTo("term");
        desk.on("2026-03-21").recorded(conclude("c-1"));
        assertThat(call("c-1").winnerOrNull()).isEqualTo("b-2");
        assertThat(call("c-1").payByOrNull()).isEqualTo("2026-03-31");
        desk.recorded(Testland.file("other", "mining-licence", "one", "4500:2900"));
        assertThat(desk.refused(Testland.decide("other", "r-other")).rule()).isEqualTo("called");
        CallRequest.FileAtCall file = new CallRequest.FileAtCall("clerk", "c-1", "a-1", 20, Map.of(), List.of());
        assertThat(desk.refused(file).rule()).as("not paid").isEqualTo("state");
        desk.recorded(new CallRequest.PayCall("decider", "second", "c-1", List.of()));
        desk.recorded(file);
        desk.recorded(Testland.decide("a-1", "r-1"));
        assertThat(desk.right("r-1").shares()).containsOnlyKeys("two");
        assertThat(call("c-1").status()).isEqualTo(Call.Status.USED);
        assertThat(desk.refused(file).rule()).isEqualTo("state");
    }

    @Test
    void aSealedBidShowsItsPriceOnlyWhenItIsOpenedAndCannotBeChanged() {
        sealedBids();
        assertThat(call("c-1").winnerOrNull()).isEqualTo("b-1");
        assertThat(call("c-1").payByOrNull())
                .as("five working days, Saturday the 21st on")
                .isEqualTo("2026-03-27");
    }

    private void sealedBids() {
        CallRequest.AnnounceCall sealed = new CallRequest.AnnounceCall(
                "decider",
                "second",
                "c-1",
                Testland.CODE,
                "exploration-licence",
                Practice.Way.AUCTION,
                "tungsten",
                Testland.squares("4500:2900"),
                null,
                Desk.day("2026-03-10"),
                Desk.day("2026-03-20"),
                new BigDecimal("1000"),
                "USD",
                List.of(),
                true,
                "order 1",
                Map.of());
        desk.recorded(sealed);
        assertThat(desk.refused(bid("b-1", "c-1", "one", "2000")).rule()).isEqualTo("sealed");
        String hash = Bid.seal("c-1", "one", new BigDecimal("2000"), "salt");
        desk.recorded(new CallRequest.PlaceBid("clerk", "b-1", "c-1", "one", hash, null));
        String lower = Bid.seal("c-1", "two", new BigDecimal("1500"), "pepper");
        desk.recorded(new CallRequest.PlaceBid("clerk", "b-2", "c-1", "two", lower, null));
        assertThat(desk.register.find(Bid.class, "b-1").orElseThrow().priceOrNull())
                .isNull();
        CallRequest.OpenBid open = new CallRequest.OpenBid("clerk", "b-1", "c-1", new BigDecimal("2000"), "salt");
        assertThat(desk.refused(open).rule()).as("still taken").isEqualTo("term");
        desk.on("2026-03-21");
        assertThat(desk.refused(new CallRequest.OpenBid("clerk", "b-1", "c-1", new BigDecimal("3000"), "salt"))
                        .rule())
                .isEqualTo("sealed");
        desk.recorded(open);
        assertThat(desk.refused(conclude("c-1")).rule()).as("b-2 is not opened").isEqualTo("sealed");
        desk.recorded(new CallRequest.ConcludeCall("decider", "second", "c-1", true));
    }

    @Test
    void theNextBestGetsItWhereTheLawSaysSoAndTheWinnerDoesNotPay() {
        sealedBids();
        CallRequest.DefaultCall next = new CallRequest.DefaultCall("decider", "second", "c-1", true, null);
        assertThat(desk.on("2026-03-27").refused(next).rule())
                .as("may still pay")
                .isEqualTo("term");
        desk.on("2026-03-28").recorded(next);
        assertThat(call("c-1").status())
                .as("b-2 was never opened, so nobody is next")
                .isEqualTo(Call.Status.FAILED);
        assertThat(desk.register.find(Bid.class, "b-1").orElseThrow().status()).isEqualTo(Bid.Status.DEFAULTED);
    }

    @Test
    void whereTheLawSaysThatNobodyIsNextTheCallFails() {
        desk.recorded(announce("c-1", Practice.Way.AUCTION, "tungsten", Map.of()));
        desk.recorded(bid("b-1", "c-1", "one", "1000"));
        desk.recorded(bid("b-2", "c-1", "two", "1500"));
        desk.on("2026-03-21").recorded(conclude("c-1"));
        desk.on("2026-04-01");
        assertThat(desk.refused(new CallRequest.DefaultCall("decider", "second", "c-1", true, null))
                        .rule())
                .isEqualTo("runner-up");
        desk.recorded(new CallRequest.DefaultCall("decider", "second", "c-1", false, null));
        assertThat(call("c-1").status()).isEqualTo(Call.Status.FAILED);
        desk.recorded(Testland.file("later", "mining-licence", "one", "4500:2900"));
        desk.recorded(Testland.decide("later", "r-later"));
    }

    @Test
    void aTenderIsWonByPointsAndATieDecidesNothing() {
        desk.recorded(announce("c-1", Practice.Way.TENDER, "tungsten", Map.of()));
        desk.recorded(bid("b-1", "c-1", "one", "9000"));
        desk.recorded(bid("b-2", "c-1", "two", "1000"));
        desk.on("2026-03-21");
        desk.recorded(new CallRequest.ScoreBid("decider", "second", "b-1", "c-1", 40));
        assertThat(desk.refused(conclude("c-1")).rule()).as("b-2 has no points").isEqualTo("sealed");
        desk.recorded(new CallRequest.ScoreBid("decider", "second", "b-2", "c-1", 40));
        assertThat(desk.refused(conclude("c-1")).rule()).isEqualTo("tie");
        desk.recorded(
                new CallRequest.ProlongCall("decider", "second", "c-1", Desk.day("2026-03-25"), "tie, protocol 3"));
        desk.on("2026-03-26");
        desk.recorded(new CallRequest.ScoreBid("decider", "second", "b-2", "c-1", 41));
        desk.recorded(conclude("c-1"));
        assertThat(call("c-1").winnerOrNull()).as("points, not price").isEqualTo("b-2");
    }

    @Test
    void aCallWithoutBidsFailsAndACancelledOneFreesItsGround() {
        desk.recorded(announce("c-1", Practice.Way.AUCTION, "tungsten", Map.of()));
        assertThat(desk.refused(announce("c-2", Practice.Way.AUCTION, "tungsten", Map.of()))
                        .rule())
                .as("the ground is called")
                .isEqualTo("ground");
        assertThat(desk.refused(new CallRequest.CancelCall("decider", "decider", "c-1", "error"))
                        .rule())
                .isEqualTo("two-eyes");
        desk.recorded(new CallRequest.CancelCall("decider", "second", "c-1", "error in the ground"));
        assertThat(desk.refused(bid("b-1", "c-1", "one", "2000")).rule()).isEqualTo("state");
        desk.recorded(announce("c-2", Practice.Way.AUCTION, "tungsten", Map.of()));
        desk.on("2026-03-21").recorded(conclude("c-2"));
        assertThat(call("c-2").status()).isEqualTo(Call.Status.FAILED);
    }

    @Test
    void badCallsAndBidsAreRefusedAndTheLogIsAsItWas() {
        desk.recorded(announce("c-1", Practice.Way.AUCTION, "tungsten", Map.of()));
        long before = desk.register.verify().entries();
        assertThat(desk.refused(bid("b-1", "c-1", "nobody", "2000")).rule()).isEqualTo("unknown");
        assertThat(desk.refused(bid("b-1", "c-9", "one", "2000")).rule()).isEqualTo("unknown");
        assertThat(desk.refused(bid("B 1", "c-1", "one", "2000")).rule()).isEqualTo("id");
        assertThat(desk.refused(announce("c-1", Practice.Way.AUCTION, "tungsten", Map.of()))
                        .rule())
                .isEqualTo("id");
        desk.on("2026-03-21");
        assertThat(desk.refused(bid("b-1", "c-1", "one", "2000")).rule()).isEqualTo("term");
        assertThat(desk.refused(announce("c-3", Practice.Way.AUCTION, "tungsten", Map.of("hollder", "state")))
                        .rule())
                .isEqualTo("unknown");
        assertThat(desk.register.verify().entries()).isEqualTo(before);
    }

    @Test
    void everyStatusOfACallThatIsNotOverHasAStepAndTheOthersNone() {
        for (Call.Status status : Call.Status.values()) {
            boolean over =
                    status == Call.Status.USED || status == Call.Status.FAILED || status == Call.Status.CANCELLED;
            boolean none = java.util.Arrays.stream(Call.Step.values())
                    .allMatch(s -> Call.after(status, s).isEmpty());
            assertThat(none).as("%s", status).isEqualTo(over);
        }
        assertThat(new TreeSet<>(List.of(Call.Step.values())))
                .allMatch(step -> java.util.Arrays.stream(Call.Status.values())
                        .anyMatch(s -> Call.after(s, step).isPresent()));
    }
}
