package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the filing to the right: receipt, order, law, ground. */
class A01_ApplicationsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.in(folder).on("2026-03-10").company("steppe-copper").company("late-copper");
    }

    @AfterEach
    void close() {
        desk.holds();
        desk.close();
    }

    @Test
    void aFilingIsReceiptedNumberedAndHasADayForItsDecision() {
        Outcome.Recorded filed = desk.recorded(Desk.file("a-1", "steppe-copper", "4500:2900", "4501:2900"));
        Application application = desk.register.findApplication("a-1").orElseThrow();
        assertThat(application.number()).isEqualTo(1);
        assertThat(application.countsOn()).isEqualTo("2026-03-10");
        assertThat(application.decideByOrNull()).as("ten working days").isEqualTo("2026-03-27");
        assertThat(desk.register.holds(filed.receipt())).isTrue();
        Receipt forged = new Receipt(
                "a-2",
                filed.receipt().number(),
                filed.receipt().at(),
                filed.receipt().hash(),
                filed.receipt().signature());
        assertThat(desk.register.holds(forged)).isFalse();
    }

    @Test
    void whatComesAfterHoursOrOnAHolidayCountsAtTheNextOpening() {
        desk.at("2026-03-10T14:00:00Z"); // 19:00 in Almaty
        desk.recorded(Desk.file("late", "steppe-copper", "4500:2900"));
        assertThat(desk.register.findApplication("late").orElseThrow().countsOn())
                .isEqualTo("2026-03-11");
        desk.on("2026-03-14");
        desk.recorded(Desk.file("saturday", "steppe-copper", "4600:2900"));
        assertThat(desk.register.findApplication("saturday").orElseThrow().countsOn())
                .isEqualTo("2026-03-16");
    }

    @Test
    void aGrantedApplicationIsARightWithTheProvisionsItRestsOn() {
        desk.granted("r-1", "steppe-copper", "2026-03-10", "4500:2900", "4501:2900");
        Right right = desk.right("r-1");
        assertThat(right.shares()).containsExactly(Map.entry("steppe-copper", 100.0));
        assertThat(right.until()).isEqualTo("2032-03-10");
        assertThat(desk.register.holders("solid-minerals", Desk.squares("4500:2900", "4502:2900")))
                .containsExactly(Map.entry(Block.of("kaz-block:4500:2900"), "r-1"));
        assertThat(desk.register.log(1, 100).getLast().body())
                .contains("kaz-exploration-blocks", "kaz-first-come", "\"seconder\":\"second\"");
    }

    @Test
    void whatTheLawMustKnowIsAskedFor() {
        desk.recorded(new Request.File(
                "clerk",
                "a-1",
                "KAZ",
                "exploration-licence",
                "copper",
                "steppe-copper",
                Desk.squares("4500:2900"),
                6,
                Map.of(),
                List.of()));
        Refusal refusal = desk.refused(Desk.decide("a-1", "r-1"));
        assertThat(refusal.rule()).isEqualTo("missing");
        assertThat(refusal.missing()).extracting(m -> m.what()).contains("excluded_land", "uranium_area");
        assertThat(refusal.text().en()).contains("--fact");
    }

    @Test
    void whatTheLawBarsIsRefusedWithItsArticle() {
        desk.recorded(new Request.File(
                "clerk",
                "a-1",
                "KAZ",
                "exploration-licence",
                "copper",
                "steppe-copper",
                Desk.squares("4500:2900"),
                9,
                Desk.with(Desk.EXPLORING, "excluded_land", "yes"),
                List.of()));
        assertThat(desk.recorded(Desk.decide("a-1", "r-1")).deeds())
                .singleElement()
                .isInstanceOfSatisfying(
                        Deed.Refused.class, r -> assertThat(r.provisions()).contains("kaz-excluded-land", "kaz-term"));
        Application application = desk.register.findApplication("a-1").orElseThrow();
        assertThat(application.status()).isEqualTo(Application.Status.REFUSED);
        assertThat(application.grounds().toString()).contains("Art. ").contains("ст. ");
        assertThat(desk.register.findRight("r-1")).isEmpty();
    }

    @Test
    void twoRightsCannotHoldOneSquare() {
        desk.granted("r-1", "steppe-copper", "2026-03-10", "4500:2900", "4501:2900");
        desk.recorded(Desk.file("a-2", "late-copper", "4501:2900", "4502:2900"));
        assertThat(desk.recorded(Desk.decide("a-2", "r-2")).deeds())
                .singleElement()
                .isInstanceOfSatisfying(
                        Deed.Refused.class,
                        r -> assertThat(r.provisions().toString() + r.grounds()).contains("kaz-exploration-refusal"));
    }

    @Test
    void whoCameLaterWaitsForWhoCameBefore() {
        desk.recorded(Desk.file("first", "steppe-copper", "4500:2900"));
        desk.recorded(Desk.file("second", "late-copper", "4500:2900", "4501:2900"));
        Outcome decided = desk.ask(Desk.decide("second", "r-2"));
        assertThat(decided.toString()).contains("kaz-first-come");
        desk.recorded(Desk.decide("first", "r-1"));
        assertThat(desk.right("r-1").shares()).containsKey("steppe-copper");
    }

    @Test
    void aDecisionNeedsTwoPairsOfEyes() {
        desk.recorded(Desk.file("a-1", "steppe-copper", "4500:2900"));
        Request alone = new Request.Decide("decider", "decider", "a-1", "r-1", Map.of(), null);
        assertThat(desk.refused(alone).rule()).isEqualTo("two-eyes");
    }

    @Test
    void whereTheLawIsSilentSomebodyMustSayOnWhatTheDecisionRests() {
        desk.party("pamir-antimony", Party.Kind.COMPANY, "TJK");
        TreeSet<Block> ground = new TreeSet<>(List.of(Block.of("tjk-square:4100:2350")));
        desk.recorded(new Request.File(
                "clerk",
                "t-1",
                "TJK",
                "mining-licence",
                "antimony",
                "pamir-antimony",
                ground,
                20,
                Map.of(),
                List.of()));
        Refusal refusal = desk.refused(Desk.decide("t-1", "tr-1"));
        assertThat(refusal.rule()).isEqualTo("silent");
        desk.recorded(new Request.Decide("decider", "second", "t-1", "tr-1", Map.of(), "order 12 of the agency"));
        assertThat(desk.right("tr-1").isLive()).isTrue();
    }

    @Test
    void badFilingsAreRefusedAndTheLogIsAsItWas() {
        long before = desk.register.verify().entries();
        Map<Request, String> bad = Map.of(
                Desk.file("Bad Id", "steppe-copper", "4500:2900"),
                "id",
                Desk.file("a-1", "nobody", "4500:2900"),
                "unknown",
                Desk.file("a-1", "steppe-copper"),
                "ground",
                Desk.file("a-1", "steppe-copper", "2900:4500"),
                "ground",
                Desk.file("a-1", "steppe-copper", "100:100"),
                "ground",
                new Request.File(
                        "clerk",
                        "a-1",
                        "KAZ",
                        "exploration-license",
                        "copper",
                        "steppe-copper",
                        Desk.squares("4500:2900"),
                        6,
                        Map.of(),
                        List.of()),
                "unknown",
                new Request.File(
                        "clerk",
                        "a-1",
                        "KAZ",
                        "exploration-licence",
                        "copper",
                        "steppe-copper",
                        Desk.squares("4500:2900"),
                        6,
                        Map.of("exluded_land", "no"),
                        List.of()),
                "unknown");
        bad.forEach((request, rule) ->
                assertThat(desk.refused(request).rule()).as("%s", request).isEqualTo(rule));
        assertThat(desk.refused(Desk.file("a-1", "steppe-copper", "2900:4500"))
                        .text()
                        .en())
                .contains("exchanged");
        assertThat(desk.register.verify().entries()).isEqualTo(before);
    }

    @Test
    void anApplicationTakenBackNoLongerWaits() {
        desk.recorded(Desk.file("first", "steppe-copper", "4500:2900"));
        desk.recorded(Desk.file("second", "late-copper", "4500:2900"));
        desk.recorded(new Request.Withdraw("clerk", "first"));
        desk.recorded(Desk.decide("second", "r-2"));
        assertThat(desk.right("r-2").shares()).containsKey("late-copper");
        assertThat(desk.refused(new Request.Withdraw("clerk", "second")).rule()).isEqualTo("state");
    }
}
