package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consent, control of a holder, waivers, heirs, and dealings that were possible and should not be. */
class A24_ControlAndHeirsTest {

    private static final Map<String, String> NO_EXEMPTION =
            Map.of("acquirer_subsidiary_percent", "0", "acquirer_tax_haven", "no", "already_placed", "no");
    private static final Map<String, String> REISSUE = Desk.with(NO_EXEMPTION, "reissue_applied", "yes");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void aLicence() {
        desk = Desk.in(folder)
                .on("2026-03-10")
                .company("steppe")
                .company("buyer")
                .company("bank")
                .company("fund")
                .company("group");
        desk.granted("r-1", "steppe", "2026-03-10", "4500:2900", "4501:2900", "4502:2900");
        desk.on("2027-04-01");
    }

    @AfterEach
    void close() {
        desk.holds();
        desk.close();
    }

    private static CaseRequest.AskConsent ask(String id, Transitions.Step what, String from, String to) {
        return new CaseRequest.AskConsent("clerk", id, "r-1", what, from, to, 60, List.of());
    }

    private static Request.Deal transfer(String to, double percent) {
        return Desk.deal(new Dealing.Transfer("r-1", "steppe", to, percent), REISSUE);
    }

    private String log() {
        return desk.register.log(1, 100).getLast().body();
    }

    @Test
    void consentIsAskedForAnsweredInItsDaysAndHoldsForThatTransferAlone() {
        assertThat(desk.refused(transfer("buyer", 60)).missing())
                .extracting(m -> m.what())
                .contains("consent");
        desk.recorded(ask("k-1", Transitions.Step.TRANSFER, "steppe", "buyer"));
        assertThat(desk.register.find(Consent.class, "k-1").orElseThrow().decideByOrNull())
                .as("twenty working days, with the holidays of May")
                .isEqualTo("2027-04-29");
        assertThat(desk.refused(transfer("buyer", 60)).grounds().toString()).contains("kaz-consent");
        assertThat(desk.refused(new CaseRequest.AnswerConsent("decider", "second", "k-1", false, null))
                        .rule())
                .isEqualTo("ground");
        desk.recorded(new CaseRequest.AnswerConsent("decider", "second", "k-1", true, null));
        assertThat(desk.refused(transfer("fund", 60)).grounds().toString())
                .as("not of another buyer")
                .contains("kaz-consent");
        assertThat(desk.refused(transfer("buyer", 61)).rule()).as("nor of more").isEqualTo("barred");
        desk.recorded(transfer("buyer", 60));
        assertThat(log()).contains("kaz-consent", "kaz-transfer-reissue");
    }

    @Test
    void aConsentIsGoodForAYear() {
        desk.recorded(ask("k-1", Transitions.Step.TRANSFER, "steppe", "buyer"));
        desk.recorded(new CaseRequest.AnswerConsent("decider", "second", "k-1", true, null));
        desk.on("2028-04-01");
        assertThat(desk.refused(transfer("buyer", 60)).grounds().toString()).contains("kaz-consent-age");
    }

    private static Dealing.ChangeOfControl control(List<String> before, List<String> after) {
        return new Dealing.ChangeOfControl("r-1", "steppe", "group", "fund", 60, before, after);
    }

    @Test
    void controlOfAHolderPassesWithTheSameConsentAndTheRightStaysWithIt() {
        Dealing change = control(List.of("group"), List.of("fund"));
        assertThat(desk.refused(Desk.deal(change, NO_EXEMPTION)).missing())
                .extracting(m -> m.what())
                .contains("consent");
        desk.recorded(ask("k-1", Transitions.Step.CONTROL, "group", "fund"));
        desk.recorded(new CaseRequest.AnswerConsent("decider", "second", "k-1", true, null));
        desk.recorded(Desk.deal(change, NO_EXEMPTION));
        assertThat(log()).contains("kaz-consent").doesNotContain("kaz-transfer-reissue");
        assertThat(desk.right("r-1").shares()).containsOnlyKeys("steppe");
        Control control = desk.register.find(Control.class, "steppe").orElseThrow();
        assertThat(control.controllers()).containsExactly("fund");
        assertThat(control.since()).isEqualTo("2027-04-01");
        assertThat(desk.refused(Desk.deal(control(List.of("group"), List.of("bank")), NO_EXEMPTION))
                        .text()
                        .en())
                .contains("controlled by (fund)");
    }

    @Test
    void controlThatPassesWithinAGroupNeedsNoConsentAndInTheFirstYearItDoesNotPass() {
        Map<String, String> group = Desk.with(NO_EXEMPTION, "acquirer_subsidiary_percent", "99");
        desk.recorded(Desk.deal(
                control(List.of("group"), List.of("fund")),
                Desk.with(Desk.with(group, "consent", "no"), "consent_on", "2027-01-01")));
        assertThat(log()).contains("kaz-consent-exempt-subsidiary");
        desk.granted("r-2", "buyer", "2027-04-01", "4600:2900");
        Dealing early =
                new Dealing.ChangeOfControl("r-2", "buyer", "group", "fund", 60, List.of("group"), List.of("fund"));
        assertThat(desk.refused(Desk.deal(early, group)).grounds().toString()).contains("kaz-transfer-lock-in");
    }

    @Test
    void whoLetGoOfAUraniumRightToOneBuyerDidNotLetGoOfItToAnother() {
        desk.party("kaz-state", Party.Kind.STATE, "KAZ").party("kaz-national-company", Party.Kind.STATE_COMPANY, "KAZ");
        Request.File file = new Request.File(
                "clerk",
                "u-1",
                "KAZ",
                "contract",
                "uranium",
                "steppe",
                Desk.squares("4700:2900"),
                20,
                Map.of(),
                List.of());
        desk.recorded(file);
        Outcome granted = desk.ask(new Request.Decide("decider", "second", "u-1", "ru-1", URANIUM, null));
        assertThat(granted).as("%s", granted).isInstanceOf(Outcome.Recorded.class);
        assertThat(desk.register.findRight("ru-1")).as("%s", granted).isPresent();
        desk.on("2028-05-04");
        Map<String, String> consent = Desk.with(Desk.with(REISSUE, "consent", "yes"), "consent_on", "2028-04-20");
        Request toBuyer = Desk.deal(new Dealing.Transfer("ru-1", "steppe", "buyer", 100), consent);
        Request toFund = Desk.deal(new Dealing.Transfer("ru-1", "steppe", "fund", 100), consent);
        assertThat(desk.refused(toBuyer).missing()).extracting(m -> m.what()).contains("state_waived");
        desk.recorded(new Request.Offer(
                "clerk",
                "o-1",
                "ru-1",
                "steppe",
                "buyer",
                100,
                new BigDecimal("90"),
                new BigDecimal("100"),
                "USD",
                List.of()));
        desk.recorded(new Request.AnswerOffer("clerk", "o-1", Request.Answer.WAIVE));
        desk.recorded(new Request.AnswerOffer("clerk", "o-1", Request.Answer.WAIVE));
        assertThat(desk.refused(toFund).grounds().toString()).contains("kaz-priority-2024");
        desk.recorded(toBuyer);
        assertThat(log()).contains("kaz-priority-2024");
    }

    private static final Map<String, String> URANIUM =
            Map.of("national_company", "yes", "excluded_land", "no", "reserves_approved", "yes");

    @Test
    void nobodyButThePledgeeEnforcesAPledge() {
        desk.recorded(Desk.deal(new Dealing.Pledge("r-1", "p-1", "bank"), Map.of()));
        Map<String, String> consent = Desk.with(Desk.with(REISSUE, "consent", "yes"), "consent_on", "2027-03-20");
        Refusal refusal =
                desk.refused(Desk.deal(new Dealing.Enforcement("r-1", "p-1", "fund", "steppe", "fund"), consent));
        assertThat(refusal.rule()).isEqualTo("pledgee");
        assertThat(refusal.text().en()).contains("(bank)");
        desk.recorded(Desk.deal(new Dealing.Enforcement("r-1", "p-1", "bank", "steppe", "fund"), consent));
        assertThat(desk.right("r-1").shares()).as("sold for the bank").containsOnlyKeys("fund");
    }

    @Test
    void pledgedGroundIsNotGivenBack() {
        desk.recorded(Desk.deal(new Dealing.Pledge("r-1", "p-1", "bank"), Map.of()));
        Dealing back = new Dealing.Relinquishment("r-1", Desk.squares("4502:2900"));
        assertThat(desk.refused(Desk.deal(back, Map.of())).rule()).isEqualTo("pledged");
    }

    @Test
    void severalHeirsTakeAllThatOneHadAndNoMore() {
        Map<String, Double> half = Map.of("buyer", 50.0, "fund", 40.0);
        assertThat(desk.refused(Desk.deal(new Dealing.Inheritance("r-1", "steppe", new TreeMap<>(half)), Map.of()))
                        .rule())
                .isEqualTo("share");
        Map<String, Double> all = Map.of("buyer", 50.0, "fund", 30.0, "bank", 20.0);
        desk.recorded(Desk.deal(new Dealing.Inheritance("r-1", "steppe", new TreeMap<>(all)), Map.of()));
        assertThat(desk.right("r-1").shares()).isEqualTo(new TreeMap<>(all));
    }

    @Test
    void whoHasNothingLeftSellsNothingByAnOldOffer() {
        desk.party("kaz-state", Party.Kind.STATE, "KAZ").party("kaz-national-company", Party.Kind.STATE_COMPANY, "KAZ");
        desk.recorded(new Request.Offer(
                "clerk",
                "o-1",
                "r-1",
                "steppe",
                "buyer",
                100,
                new BigDecimal("90"),
                new BigDecimal("100"),
                "USD",
                List.of()));
        desk.recorded(Desk.deal(new Dealing.Succession("r-1", "steppe", "fund"), Map.of()));
        assertThat(desk.refused(new Request.AnswerOffer("clerk", "o-1", Request.Answer.ACCEPT))
                        .rule())
                .isEqualTo("share");
        assertThat(desk.right("r-1").shares()).containsExactly(Map.entry("fund", 100.0));
    }

    @Test
    void noRightIsProlongedByBeingPutIntoALongerOne() {
        desk.granted("r-2", "steppe", "2027-04-02", "4503:2900");
        Refusal refusal = desk.refused(Desk.deal(new Dealing.Amalgamation("r-2", List.of("r-1")), Map.of()));
        assertThat(refusal.rule()).isEqualTo("term");
        assertThat(refusal.text().en()).contains("Maybe");
        desk.recorded(Desk.deal(new Dealing.Amalgamation("r-1", List.of("r-2")), Map.of()));
        assertThat(desk.right("r-1").until()).isEqualTo("2032-03-10");
    }
}
