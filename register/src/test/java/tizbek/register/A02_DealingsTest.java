package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can happen to a right, and what the law or the register does not let happen. */
class A02_DealingsTest {

    private static final Map<String, String> CONSENT = Map.of(
            "consent",
            "yes",
            "consent_on",
            "2027-03-20",
            "reissue_applied",
            "yes",
            "acquirer_subsidiary_percent",
            "0",
            "acquirer_tax_haven",
            "no",
            "already_placed",
            "no");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void aLicenceOfThreeSquares() {
        desk = Desk.in(folder)
                .on("2026-03-10")
                .company("steppe")
                .company("buyer")
                .company("bank");
        desk.granted("r-1", "steppe", "2026-03-10", "4500:2900", "4501:2900", "4502:2900");
    }

    @AfterEach
    void close() {
        desk.holds();
        desk.close();
    }

    private static Request.Deal transfer(double percent, Map<String, String> facts) {
        return Desk.deal(new Dealing.Transfer("r-1", "steppe", "buyer", percent), facts);
    }

    @Test
    void anExplorationLicenceIsNotTransferredInItsFirstYear() {
        Refusal refusal = desk.on("2027-03-09").refused(transfer(100, CONSENT));
        assertThat(refusal.rule()).isEqualTo("barred");
        assertThat(refusal.grounds().toString()).contains("kaz-transfer-lock-in", "40(2)");
        desk.on("2027-03-24").recorded(transfer(100, CONSENT));
        assertThat(desk.right("r-1").shares()).containsExactly(Map.entry("buyer", 100.0));
    }

    @Test
    void aTransferNeedsConsentUnlessToANearlyWhollyOwnedSubsidiary() {
        desk.on("2027-03-24");
        Refusal refusal = desk.refused(transfer(100, Desk.with(CONSENT, "consent", "no")));
        assertThat(refusal.grounds().toString()).contains("kaz-consent");
        Map<String, String> subsidiary =
                Desk.with(Desk.with(CONSENT, "consent", "no"), "acquirer_subsidiary_percent", "99");
        desk.recorded(transfer(100, subsidiary));
        assertThat(desk.register.log(1, 100).getLast().body()).contains("kaz-consent-exempt-subsidiary");
    }

    @Test
    void aShareMovesAndTheRestStays() {
        desk.on("2027-03-24").recorded(transfer(30, CONSENT));
        assertThat(desk.right("r-1").shares()).containsOnly(Map.entry("steppe", 70.0), Map.entry("buyer", 30.0));
        assertThat(desk.refused(transfer(71, CONSENT)).rule()).isEqualTo("share");
        assertThat(desk.refused(transfer(Double.NaN, CONSENT)).rule()).isEqualTo("share");
    }

    @Test
    void aPledgedRightIsNotSoldBeforeItsReleaseAndAHolderIsNoPledgee() {
        desk.on("2027-03-24");
        assertThat(desk.refused(Desk.deal(new Dealing.Pledge("r-1", "p-1", "steppe"), Map.of()))
                        .rule())
                .isEqualTo("pledgee");
        desk.recorded(Desk.deal(new Dealing.Pledge("r-1", "p-1", "bank"), Map.of()));
        assertThat(desk.refused(transfer(100, CONSENT)).rule()).isEqualTo("pledged");
        desk.recorded(Desk.deal(new Dealing.Release("r-1", "p-1"), Map.of()));
        desk.recorded(transfer(100, CONSENT));
        assertThat(desk.right("r-1").pledges()).isEmpty();
    }

    @Test
    void anEnforcedPledgeIsATransferThatNeedsTheSameConsent() {
        desk.on("2027-03-24").recorded(Desk.deal(new Dealing.Pledge("r-1", "p-1", "bank"), Map.of()));
        Dealing enforcement = new Dealing.Enforcement("r-1", "p-1", "bank", "steppe", "bank");
        assertThat(desk.refused(Desk.deal(enforcement, Desk.with(CONSENT, "consent", "no")))
                        .rule())
                .isEqualTo("barred");
        desk.recorded(Desk.deal(enforcement, CONSENT));
        assertThat(desk.right("r-1").shares()).containsExactly(Map.entry("bank", 100.0));
    }

    @Test
    void squaresGivenBackAreFreeForOthers() {
        desk.on("2027-03-24")
                .recorded(Desk.deal(new Dealing.Relinquishment("r-1", Desk.squares("4502:2900")), Map.of()));
        assertThat(desk.right("r-1").blocks()).hasSize(2);
        desk.granted("r-2", "buyer", "2027-03-24", "4502:2900");
        Dealing foreign = new Dealing.Relinquishment("r-1", Desk.squares("4502:2900"));
        assertThat(desk.refused(Desk.deal(foreign, Map.of())).rule()).isEqualTo("ground");
    }

    @Test
    void aLapsedRightIsNotTransferredAndItsGroundIsFreeOnceTheExpiryIsRecorded() {
        desk.on("2032-03-11");
        Refusal refusal = desk.refused(transfer(100, CONSENT));
        assertThat(refusal.rule()).isEqualTo("term");
        assertThat(refusal.text().en()).contains("2032-03-10").contains("expiry");
        desk.recorded(Desk.deal(new Dealing.Expiry("r-1"), Map.of()));
        assertThat(desk.right("r-1").status()).isEqualTo(Right.Status.EXPIRED);
        assertThat(desk.refused(Desk.deal(new Dealing.Expiry("r-1"), Map.of())).rule())
                .isEqualTo("state");
        desk.granted("r-2", "buyer", "2032-03-12", "4500:2900");
    }

    @Test
    void rightsOfTheSameHolderAreMergedAndTheirSquaresWithThem() {
        desk.granted("r-2", "steppe", "2026-03-11", "4503:2900");
        desk.granted("r-3", "buyer", "2026-03-11", "4504:2900");
        assertThat(desk.refused(Desk.deal(new Dealing.Amalgamation("r-1", List.of("r-3")), Map.of()))
                        .rule())
                .isEqualTo("alike");
        desk.granted("r-4", "steppe", "2026-03-11", "4510:2900");
        assertThat(desk.refused(Desk.deal(new Dealing.Amalgamation("r-1", List.of("r-4")), Map.of()))
                        .rule())
                .isEqualTo("apart");
        desk.recorded(Desk.deal(new Dealing.Amalgamation("r-1", List.of("r-2")), Map.of()));
        assertThat(desk.right("r-1").blocks()).hasSize(4);
        assertThat(desk.right("r-2").status()).isEqualTo(Right.Status.MERGED);
        assertThat(desk.register
                        .holders("solid-minerals", Desk.squares("4503:2900"))
                        .values())
                .containsExactly("r-1");
    }

    @Test
    void whoGoesBeforeIsAskedInOrderAndTheShareIsSoldOnlyAfterAll() {
        desk.party("kaz-state", Party.Kind.STATE, "KAZ").party("kaz-national-company", Party.Kind.STATE_COMPANY, "KAZ");
        desk.on("2027-03-24");
        assertThat(desk.refused(offer("o-1", "101")).rule()).isEqualTo("price");
        desk.recorded(offer("o-1", "100"));
        assertThat(desk.refused(transfer(100, CONSENT)).rule()).isEqualTo("offer");
        desk.recorded(new Request.AnswerOffer("clerk", "o-1", Request.Answer.WAIVE));
        assertThat(desk.register.findOffer("o-1").orElseThrow().nowAsked()).isEqualTo("kaz-national-company");
        assertThat(desk.refused(new Request.AnswerOffer("clerk", "o-1", Request.Answer.LAPSE))
                        .rule())
                .as("no term is known")
                .isEqualTo("term");
        desk.recorded(new Request.AnswerOffer("clerk", "o-1", Request.Answer.WAIVE));
        desk.recorded(transfer(100, CONSENT));
    }

    @Test
    void anAcceptedOfferMovesTheShareToWhoWasAsked() {
        desk.party("kaz-state", Party.Kind.STATE, "KAZ").party("kaz-national-company", Party.Kind.STATE_COMPANY, "KAZ");
        desk.on("2027-03-24").recorded(offer("o-1", "90"));
        desk.recorded(new Request.AnswerOffer("clerk", "o-1", Request.Answer.WAIVE));
        desk.recorded(new Request.AnswerOffer("clerk", "o-1", Request.Answer.ACCEPT));
        assertThat(desk.right("r-1").shares()).containsOnlyKeys("kaz-national-company");
        assertThat(desk.refused(new Request.AnswerOffer("clerk", "o-1", Request.Answer.WAIVE))
                        .rule())
                .isEqualTo("state");
    }

    private static Request.Offer offer(String id, String price) {
        return new Request.Offer(
                "clerk",
                id,
                "r-1",
                "steppe",
                "buyer",
                100,
                new BigDecimal(price),
                new BigDecimal("100"),
                "USD",
                List.of());
    }

    @Test
    void everyDealingOfTheTableHasARowAndEndedRightsHaveNone() {
        for (Transitions.Step step : Transitions.Step.values()) {
            assertThat(Transitions.after(Right.Status.LIVE, step)).isPresent();
            assertThat(Transitions.after(Right.Status.REVOKED, step)).isEmpty();
        }
    }

    @Test
    void theTableOfTheGuideIsThatOfTheProgram() throws java.io.IOException {
        assertThat(java.nio.file.Files.readString(Desk.ROOT.resolve("docs/register.md")))
                .as("renew it: ./tizbek register transitions")
                .contains(Transitions.markdown());
    }
}
