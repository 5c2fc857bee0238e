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

/** A month of equal priority that ends in an auction, in a country that is a folder and no code. */
class A21_EqualMonthTest {

    private static final String KIND = "exploration-licence";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void threeAskForTheSameGround() {
        desk = Testland.in(folder).on("2026-03-10");
        desk.recorded(Testland.file("a-1", KIND, "one", "4500:2900", "4501:2900"));
        desk.on("2026-03-20").recorded(Testland.file("a-2", KIND, "two", "4501:2900"));
        desk.on("2026-04-15").recorded(Testland.file("late", KIND, "three", "4501:2900"));
    }

    @AfterEach
    void close() {
        desk.holds();
        desk.close();
    }

    private static CallRequest.AnnounceCall among(String application) {
        return new CallRequest.AnnounceCall(
                "decider",
                "second",
                "c-1",
                Testland.CODE,
                KIND,
                Practice.Way.AUCTION,
                "tungsten",
                new TreeSet<>(),
                application,
                Desk.day("2026-04-15"),
                Desk.day("2026-04-30"),
                null,
                "USD",
                List.of(),
                true,
                "protocol 7",
                Map.of());
    }

    private void bid(String id, String bidder, String price) {
        String hash = Bid.seal("c-1", bidder, new BigDecimal(price), "salt of " + bidder);
        desk.recorded(new CallRequest.PlaceBid("clerk", id, "c-1", bidder, hash, null));
    }

    private void openBid(String id, String bidder, String price) {
        desk.recorded(new CallRequest.OpenBid("clerk", id, "c-1", new BigDecimal(price), "salt of " + bidder));
    }

    @Test
    void nobodyHasItBeforeTheMonthIsOver() {
        Desk early = Testland.in(folder.resolve("early")).on("2026-03-10");
        early.recorded(Testland.file("a-1", KIND, "one", "4500:2900"));
        assertThat(early.on("2026-04-09").refused(Testland.decide("a-1", "r-1")).rule())
                .isEqualTo("equal-month");
        early.on("2026-04-10").recorded(Testland.decide("a-1", "r-1"));
        early.close();
    }

    @Test
    void severalGoToAnAuctionAmongThemAndTheLosersAreRefusedByIt() {
        Refusal refusal = desk.refused(Testland.decide("a-1", "r-1"));
        assertThat(refusal.rule()).isEqualTo("auction");
        assertThat(refusal.text().en()).contains("a-1, a-2").doesNotContain("late");
        assertThat(desk.refused(Testland.decide("late", "r-1")).rule()).isEqualTo("order");
        desk.recorded(among("a-2"));
        assertThat(desk.register.find(Call.class, "c-1").orElseThrow().among()).containsExactly("a-1", "a-2");
        String hash = Bid.seal("c-1", "three", BigDecimal.TEN, "x");
        assertThat(desk.refused(new CallRequest.PlaceBid("clerk", "b-3", "c-1", "three", hash, null))
                        .rule())
                .isEqualTo("bidder");
        bid("b-1", "one", "100");
        bid("b-2", "two", "120");
        desk.on("2026-05-01");
        openBid("b-1", "one", "100");
        openBid("b-2", "two", "120");
        desk.recorded(A20_CallsTest.conclude("c-1"));
        assertThat(desk.register.findApplication("a-1").orElseThrow().status())
                .as("the winner may still not pay")
                .isEqualTo(Application.Status.FILED);
        desk.recorded(new CallRequest.PayCall("decider", "second", "c-1", List.of()));
        Application loser = desk.register.findApplication("a-1").orElseThrow();
        assertThat(loser.status()).isEqualTo(Application.Status.REFUSED);
        assertThat(loser.grounds().toString()).contains("c-1", "two");
        desk.recorded(Testland.decide("a-2", "r-2"));
        assertThat(desk.right("r-2").shares()).containsOnlyKeys("two");
        assertThat(desk.recorded(Testland.decide("late", "r-3")).deeds())
                .singleElement()
                .isInstanceOf(Deed.Refused.class);
    }

    @Test
    void theNextBestHasItWhereTheWinnerDoesNotPay() {
        desk.recorded(among("a-1"));
        bid("b-1", "one", "100");
        bid("b-2", "two", "120");
        desk.on("2026-05-04");
        openBid("b-1", "one", "100");
        openBid("b-2", "two", "120");
        desk.recorded(A20_CallsTest.conclude("c-1"));
        desk.on("2026-05-30").recorded(new CallRequest.DefaultCall("decider", "second", "c-1", true, null));
        desk.recorded(new CallRequest.PayCall("decider", "second", "c-1", List.of()));
        desk.recorded(Testland.decide("a-1", "r-1"));
        assertThat(desk.right("r-1").shares()).containsOnlyKeys("one");
        assertThat(desk.register.findApplication("a-2").orElseThrow().status()).isEqualTo(Application.Status.REFUSED);
    }

    @Test
    void whoSharesNoGroundWithTheWinnerLosesNothingToIt() {
        desk.on("2026-05-20").recorded(Testland.file("b-1", KIND, "one", "4600:2900"));
        desk.recorded(Testland.file("b-2", KIND, "two", "4600:2900", "4601:2900"));
        desk.recorded(Testland.file("b-3", KIND, "three", "4601:2900"));
        desk.on("2026-06-22");
        CallRequest.AnnounceCall chain = new CallRequest.AnnounceCall(
                "decider",
                "second",
                "c-1",
                Testland.CODE,
                KIND,
                Practice.Way.AUCTION,
                "tungsten",
                new TreeSet<>(),
                "b-1",
                Desk.day("2026-06-22"),
                Desk.day("2026-06-25"),
                null,
                "USD",
                List.of(),
                true,
                "protocol 8",
                Map.of());
        desk.recorded(chain);
        bid("bid-1", "one", "100");
        desk.on("2026-06-26");
        openBid("bid-1", "one", "100");
        desk.recorded(A20_CallsTest.conclude("c-1"));
        desk.recorded(new CallRequest.PayCall("decider", "second", "c-1", List.of()));
        assertThat(desk.register.findApplication("b-2").orElseThrow().status()).isEqualTo(Application.Status.REFUSED);
        assertThat(desk.register.findApplication("b-3").orElseThrow().status()).isEqualTo(Application.Status.FILED);
        desk.recorded(Testland.decide("b-3", "r-3"));
    }

    @Test
    void noneOfOurCountriesHasTheMonthAsFarAsWasFound() {
        assertThat(Desk.JURISDICTIONS.values())
                .allSatisfy(country -> assertThat(country.kinds().values())
                        .extracting(Jurisdiction.Kind::order)
                        .doesNotContain(Jurisdiction.Order.EQUAL_MONTH));
    }
}
