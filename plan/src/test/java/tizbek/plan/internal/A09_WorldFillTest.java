package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;
import tizbek.plan.Chain;

/** Shares of the world become tonnes, stage by stage, as one would reckon them by hand. */
class A09_WorldFillTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SmallTables tables;

    @BeforeEach
    void hundredTonnesOfOre() {
        tables = new SmallTables(folder).rule("mine", "ore", "mine").mined("AAA", 2023, 100, "W");
    }

    private BaseYear year(Chain chain) {
        return BaseYear.read(tables.open(), chain);
    }

    private List<Observation> filled() {
        return year(SmallTables.CHAIN).observations();
    }

    private static double tonnes(List<Observation> all, Observation.Kind kind, String country, String material) {
        return all.stream()
                .filter(o -> o.kind() == kind
                        && o.country().equals(country)
                        && o.material().equals(material))
                .mapToDouble(Observation::value)
                .sum();
    }

    private static double traded(List<Observation> all, String material, String from, String to) {
        return all.stream()
                .filter(o -> o.kind() == Observation.Kind.TRADE
                        && o.material().equals(material)
                        && o.country().equals(from)
                        && o.partner().equals(to))
                .mapToDouble(Observation::value)
                .sum();
    }

    /** 100 t of ore; 20 % used as such, three fifths of it in B; of 80 t smelting makes 72, half in A, three tenths in B. */
    @Test
    void fromTheMineToTheLastUse() {
        tables.known("use-part", "WLD", "", "ore", "20")
                .known("use-world-share", "BBB", "", "ore", "60")
                .known("made-share", "AAA", "", "metal", "50")
                .known("made-share", "BBB", "", "metal", "30")
                .known("use-world-share", "BBB", "", "metal", "75");
        List<Observation> all = filled();
        assertThat(tonnes(all, Observation.Kind.USE, "BBB", "ore")).isCloseTo(12, within(1e-9));
        assertThat(tonnes(all, Observation.Kind.USE, "ROW", "ore"))
                .as("what the shares leave")
                .isCloseTo(8, within(1e-9));
        assertThat(tonnes(all, Observation.Kind.MADE, "AAA", "metal")).isCloseTo(36, within(1e-9));
        assertThat(tonnes(all, Observation.Kind.MADE, "BBB", "metal")).isCloseTo(21.6, within(1e-9));
        assertThat(tonnes(all, Observation.Kind.MADE, "ROW", "metal")).isCloseTo(14.4, within(1e-9));
        assertThat(tonnes(all, Observation.Kind.USE, "BBB", "metal")).isCloseTo(54, within(1e-9));
        assertThat(tonnes(all, Observation.Kind.USE, "ROW", "metal")).isCloseTo(18, within(1e-9));
        // A smelts 40 of its 100; B lacks 24 to smelt and 12 to use, the rest of the world 16 and 8.
        assertThat(traded(all, "ore", "AAA", "BBB")).isCloseTo(36, within(1e-6));
        assertThat(traded(all, "ore", "AAA", "ROW")).isCloseTo(24, within(1e-6));
        // Of metal A has 36 over, B lacks 32.4 and the rest of the world 3.6.
        assertThat(traded(all, "metal", "AAA", "BBB")).isCloseTo(32.4, within(1e-6));
        assertThat(traded(all, "metal", "AAA", "ROW")).isCloseTo(3.6, within(1e-6));
    }

    @Test
    void aShareIsAsSureAsItsRow() {
        tables.known("made-share", "AAA", "", "metal", "100").known("use-world-share", "BBB", "", "metal", "100");
        assertThat(filled())
                .filteredOn(o -> o.kind() == Observation.Kind.MADE)
                .singleElement()
                .satisfies(o -> assertThat(o.standardError()).isCloseTo(0.1 * o.value(), within(1e-9)));
    }

    @Test
    void whoUsesByShareIsAUser() {
        tables.known("made-share", "AAA", "", "metal", "100").known("use-world-share", "BBB", "", "metal", "60");
        assertThat(year(SmallTables.CHAIN).users())
                .containsExactlyInAnyOrder(new BaseFlows.Key("BBB", "metal"), new BaseFlows.Key("ROW", "metal"));
    }

    /** 45 t of metal take 50 t of ore; the other 50 are used as such. */
    @Test
    void whereItIsObservedWhoMakesTheNextStageTheRestIsUsedAsSuch() {
        tables.known("made", "AAA", "", "metal", "45")
                .known("use-world-share", "CCC", "", "ore", "100")
                .known("use-world-share", "CCC", "", "metal", "100");
        List<Observation> all = filled();
        assertThat(tonnes(all, Observation.Kind.USE, "CCC", "ore")).isCloseTo(50, within(1e-9));
        assertThat(tonnes(all, Observation.Kind.USE, "CCC", "metal")).isCloseTo(45, within(1e-9));
        assertThat(traded(all, "ore", "AAA", "CCC")).isCloseTo(50, within(1e-6));
    }

    /** C is seen to use 30 of 90 t, whatever its share; B has three tenths of all, the rest of the world what is left. */
    @Test
    void anObservedUseGoesBeforeAShare() {
        tables.known("made-share", "AAA", "", "metal", "100")
                .known("use", "CCC", "", "metal", "30")
                .known("use-world-share", "CCC", "", "metal", "50")
                .known("use-world-share", "BBB", "", "metal", "30");
        List<Observation> all = filled();
        assertThat(tonnes(all, Observation.Kind.USE, "CCC", "metal")).isCloseTo(30, within(1e-9));
        assertThat(tonnes(all, Observation.Kind.USE, "BBB", "metal")).isCloseTo(27, within(1e-9));
        assertThat(tonnes(all, Observation.Kind.USE, "ROW", "metal")).isCloseTo(33, within(1e-9));
    }

    @Test
    void knownTradeIsTakenOffBeforeTheRestIsFilledIn() {
        tables.known("made-share", "AAA", "", "metal", "50")
                .known("made-share", "BBB", "", "metal", "50")
                .known("use-world-share", "CCC", "", "metal", "100")
                .known("trade", "AAA", "BBB", "ore", "10");
        List<Observation> all = filled();
        // B smelts 50 and is known to buy 10; the pair keeps its ten, and C sells nothing, so 40 stay open.
        assertThat(traded(all, "ore", "AAA", "BBB")).isCloseTo(10, within(1e-6));
        assertThat(traded(all, "metal", "AAA", "CCC")).isCloseTo(45, within(1e-6));
    }

    /** A and B mine 100 t each, C and the rest of the world smelt 100 each. Of what A sold to the rest 60 t are known. */
    @Test
    void whoIsKnownToSellHasSoMuchLessForTheOthers() {
        tables.mined("BBB", 2023, 100, "W")
                .known("made-share", "CCC", "", "metal", "50")
                .known("use-world-share", "CCC", "", "metal", "100")
                .known("trade", "AAA", "ROW", "ore", "60");
        List<Observation> all = filled();
        assertThat(traded(all, "ore", "AAA", "CCC")).isCloseTo(40, within(1e-6));
        assertThat(traded(all, "ore", "BBB", "CCC")).isCloseTo(60, within(1e-6));
        assertThat(traded(all, "ore", "BBB", "ROW")).isCloseTo(40, within(1e-6));
    }

    private static final Chain.Material ALLOY = new Chain.Material(
            "alloy", "alloy", SmallChain.words("alloy"), 1, List.of("CONTAINER"), SmallChain.MADE_UP);

    /** The small chain in which ore may also become alloy, with nothing lost. */
    private static final Chain FORKED = new Chain(
            "small",
            SmallChain.words("small"),
            "W",
            2023,
            List.of(SmallChain.ORE, SmallChain.METAL, ALLOY),
            List.of(
                    SmallChain.SMELTING,
                    new Chain.Conversion(
                            "alloying",
                            SmallChain.words("alloying"),
                            SmallChain.ORE,
                            ALLOY,
                            1,
                            100,
                            SmallChain.MADE_UP)));

    private void allMadeAndUsedInA() {
        for (String material : List.of("metal", "alloy")) {
            tables.known("made-share", "AAA", "", material, "100").known("use-world-share", "AAA", "", material, "100");
        }
    }

    @Test
    void ofTwoWaysEachTakesHalfWithoutARow() {
        allMadeAndUsedInA();
        List<Observation> all = year(FORKED).observations();
        assertThat(tonnes(all, Observation.Kind.MADE, "AAA", "metal")).isCloseTo(45, within(1e-9));
        assertThat(tonnes(all, Observation.Kind.MADE, "AAA", "alloy")).isCloseTo(50, within(1e-9));
    }

    @Test
    void aMadePartSaysHowMuchGoesOneWayAndTheOtherHasTheRest() {
        allMadeAndUsedInA();
        tables.known("made-part", "WLD", "", "alloy", "25");
        List<Observation> all = year(FORKED).observations();
        assertThat(tonnes(all, Observation.Kind.MADE, "AAA", "alloy")).isCloseTo(25, within(1e-9));
        assertThat(tonnes(all, Observation.Kind.MADE, "AAA", "metal")).isCloseTo(0.9 * 75, within(1e-9));
    }

    @Test
    void whatIsObservedOfOneWayIsTakenOffBeforeTheOther() {
        tables.known("made", "AAA", "", "alloy", "40")
                .known("use-world-share", "AAA", "", "alloy", "100")
                .known("made-share", "AAA", "", "metal", "100")
                .known("use-world-share", "AAA", "", "metal", "100");
        List<Observation> all = year(FORKED).observations();
        assertThat(tonnes(all, Observation.Kind.MADE, "AAA", "metal")).isCloseTo(0.9 * 60, within(1e-9));
    }

    @Test
    void partsOfMoreThanAllAreRefused() {
        allMadeAndUsedInA();
        tables.known("made-part", "WLD", "", "metal", "80").known("made-part", "WLD", "", "alloy", "30");
        assertThatThrownBy(() -> year(FORKED))
                .isInstanceOf(InputException.class)
                .hasMessage("""
                data/base_year.csv:8: the parts of (ore) that are worked on add up to (110.0 %)
                  Maybe a share was mistyped.""");
    }

    @Test
    void sharesOfMoreThanTheWorldAreRefused() {
        tables.known("made-share", "AAA", "", "metal", "80").known("made-share", "BBB", "", "metal", "30");
        assertThatThrownBy(this::filled).isInstanceOf(InputException.class).hasMessage("""
                data/base_year.csv:4: the shares of the world of (metal) add up to (110.0 %)
                  Maybe a share was mistyped.""");
    }

    @Test
    void aSingleShareAboveTheWorldIsRefused() {
        tables.known("made-share", "AAA", "", "metal", "120");
        assertThatThrownBy(this::filled)
                .isInstanceOf(InputException.class)
                .hasMessage("data/base_year.csv:3: field (formula) has the value (120), which is not at most 100 per"
                        + " cent (it gives 120.0)");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(this::filled)
                .isInstanceOf(InputException.class)
                .hasMessage("data/base_year.csv:1: field (made-share rows of metal) has no value, and must have one");
        tables.known("made-share", "AAA", "", "metal", "100");
        assertThatThrownBy(this::filled)
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "data/base_year.csv:1: field (use-world-share rows of metal) has no value, and must have one");
    }

    @Test
    void aCountryThatNobodyKnowsIsRefusedWithTheLineAndTheNearest() {
        tables.known("made-share", "AAB", "", "metal", "100").known("use-world-share", "BBB", "", "metal", "100");
        assertThatThrownBy(this::filled).isInstanceOf(InputException.class).hasMessage("""
                data/base_year.csv:3: country (AAB) is not known
                  Maybe (AAA) was meant.""");
    }
}
