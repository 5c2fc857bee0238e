package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first refusal on the product: offered, answered in order, sold only after that. */
class A25_ProductTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static ProductRequest.OfferProduct offer(
            String id, String seller, String buyer, String price, @Nullable String market) {
        return new ProductRequest.OfferProduct(
                "clerk",
                id,
                "r-1",
                seller,
                buyer,
                new BigDecimal("25"),
                "kg",
                new BigDecimal(price),
                market == null ? null : new BigDecimal(market),
                "USD",
                List.of());
    }

    private static ProductRequest.SellProduct sell(String offer, Map<String, String> facts, @Nullable String ground) {
        return new ProductRequest.SellProduct("decider", "second", offer, facts, ground);
    }

    private static ProductRequest.AnswerProduct answer(String offer, Request.Answer answer) {
        return new ProductRequest.AnswerProduct("clerk", offer, answer);
    }

    @Test
    void refinedGoldOfKazakhstanIsSoldOnlyAfterTheNationalBankLetItGo() {
        try (Desk desk = Desk.in(folder).on("2026-03-10").company("steppe").company("buyer")) {
            Request.File gold = new Request.File(
                    "clerk",
                    "a-1",
                    "KAZ",
                    "exploration-licence",
                    "gold",
                    "steppe",
                    Desk.squares("4500:2900"),
                    6,
                    Desk.EXPLORING,
                    List.of());
            desk.recorded(gold);
            desk.recorded(Desk.decide("a-1", "r-1"));
            assertThat(desk.refused(offer("p-1", "steppe", "buyer", "90", null))
                            .text()
                            .en())
                    .contains("kaz-national-bank");
            desk.party("kaz-national-bank", Party.Kind.STATE, "KAZ");
            desk.recorded(offer("p-1", "steppe", "buyer", "90", null));
            Map<String, String> refined = Map.of("refined", "yes");
            assertThat(desk.refused(sell("p-1", refined, null)).grounds().toString())
                    .contains("kaz-priority-gold");
            assertThat(desk.refused(answer("p-1", Request.Answer.LAPSE)).rule())
                    .as("its days were not found")
                    .isEqualTo("term");
            desk.recorded(answer("p-1", Request.Answer.WAIVE));
            desk.recorded(sell("p-1", refined, null));
            assertThat(desk.register.log(1, 100).getLast().body()).contains("kaz-priority-gold", "\"to\":\"buyer\"");
            assertThat(desk.refused(sell("p-1", refined, null)).rule()).isEqualTo("state");
            desk.recorded(offer("p-2", "steppe", "buyer", "90", null));
            desk.recorded(answer("p-2", Request.Answer.ACCEPT));
            desk.recorded(sell("p-2", refined, null));
            assertThat(desk.register
                            .find(ProductDeed.Sale.class, "p-2")
                            .orElseThrow()
                            .to())
                    .isEqualTo("kaz-national-bank");
            desk.holds();
        }
    }

    @Test
    void copperOfKazakhstanIsOfferedToNobodyFirst() {
        try (Desk desk = Desk.in(folder).on("2026-03-10").company("steppe").company("buyer")) {
            desk.granted("r-1", "steppe", "2026-03-10", "4500:2900");
            assertThat(desk.refused(offer("p-1", "steppe", "buyer", "90", "100"))
                            .rule())
                    .isEqualTo("nobody-entitled");
        }
    }

    @Test
    void whereTheFileSaysSoThePriceIsAtMostThatOfTheMarketAndDaysLapse() {
        try (Desk desk = Testland.in(folder).on("2026-03-10")) {
            Testland.granted(desk, "r-1", "mining-licence", "one", "4500:2900");
            assertThat(desk.refused(offer("p-1", "one", "two", "101", "100")).rule())
                    .isEqualTo("price");
            assertThat(desk.refused(offer("p-1", "one", "two", "90", null)).rule())
                    .as("no valuation")
                    .isEqualTo("price");
            assertThat(desk.refused(offer("p-1", "two", "three", "90", "100")).rule())
                    .isEqualTo("holder");
            desk.recorded(offer("p-1", "one", "two", "100", "100"));
            assertThat(desk.register
                            .find(ProductOffer.class, "p-1")
                            .orElseThrow()
                            .answerByOrNull())
                    .as("ten working days")
                    .isEqualTo("2026-03-24");
            desk.on("2026-03-25");
            assertThat(desk.refused(answer("p-1", Request.Answer.ACCEPT)).rule())
                    .isEqualTo("term");
            desk.recorded(answer("p-1", Request.Answer.LAPSE));
            ProductOffer next = desk.register.find(ProductOffer.class, "p-1").orElseThrow();
            assertThat(next.nowAsked()).isEqualTo("xts-bank");
            assertThat(next.answerByOrNull()).isEqualTo("2026-04-08");
            desk.recorded(answer("p-1", Request.Answer.WAIVE));
            assertThat(desk.refused(sell("p-1", Map.of(), null)).rule()).isEqualTo("silent");
            desk.recorded(sell("p-1", Map.of(), "Test Act"));
            desk.holds();
        }
    }
}
