package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;

/** A scenario that cannot be understood: one message, with file and line and the nearest valid name. */
class E01_BadScenarioTest {

    private static final String HEAD = """
            title: {en: A test, ru: Проба}
            summary: {en: A test, ru: Проба}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path temp;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @BeforeEach
    void besideTheBaseline() throws IOException {
        folder = Files.createDirectory(temp.resolve("scenarios"));
        Files.copy(Real.root().resolve("scenarios/baseline.yaml"), folder.resolve("baseline.yaml"));
    }

    private void write(String id, String yaml) {
        try {
            Files.writeString(folder.resolve(id + ".yaml"), yaml);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What is said about a scenario of this file: on reading it, or on planning it. */
    private String refusal(String yaml) {
        write("mine", yaml);
        return refusalOf("mine");
    }

    private String refusalOf(String id) {
        try {
            Scenario scenario = Scenarios.in(folder).get(id);
            Real.planner().plan(scenario.withYears(scenario.firstYear(), scenario.firstYear()));
        } catch (InputException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("the scenario was planned, and should have been refused");
    }

    @Test
    void anUnknownScenarioIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> Real.planner().scenarios().get("china-antimony-control"))
                .isInstanceOf(InputException.class)
                .hasMessage("""
                        scenarios:1: scenario (china-antimony-control) is not known
                          Maybe (china-antimony-controls) was meant.""");
    }

    @Test
    void anUnknownBaseIsNamedWhereItIsExtended() {
        assertThat(refusal(HEAD + "extends: base-line\n")).isEqualTo("""
                scenarios/mine.yaml:3: scenario (base-line) is not known
                  Maybe (baseline) was meant.""");
    }

    @Test
    void anUnknownScenarioToCompareWith() {
        assertThat(refusal(HEAD + "extends: baseline\ncompare-with: basline\n"))
                .startsWith("scenarios/mine.yaml:")
                .contains("scenario (basline) is not known")
                .contains("Maybe (baseline) was meant.");
    }

    @Test
    void anUnknownChain() {
        assertThat(refusal(HEAD + "extends: baseline\nchain: antimon\n"))
                .startsWith("scenarios/mine.yaml:")
                .contains("chain (antimon) is not known")
                .contains("Maybe (antimony) was meant.");
    }

    @Test
    void anUnknownPlant() {
        assertThat(refusal(HEAD + "extends: baseline\nplants:\n  - {plant: kadamjay-metall, opens: 2025}\n"))
                .isEqualTo("""
                        scenarios/mine.yaml:5: plant (kadamjay-metall) is not known
                          Maybe (kadamjay-metal) was meant.""");
    }

    @Test
    void aMisspeltField() {
        assertThat(refusal(HEAD + "extends: baseline\nanounced: 2024-08-15\n")).isEqualTo("""
                scenarios/mine.yaml:4: field (anounced) is not known
                  Maybe (announced) was meant.""");
        assertThat(refusal(HEAD + "extends: baseline\nplants:\n  - {plant: sohar, capacity: 5, opens: 2025}\n"))
                .startsWith("scenarios/mine.yaml:5: field (capacity) is not known")
                .contains("Maybe (capacity-t) was meant.");
        assertThat(refusal(HEAD + "extends: baseline\nnetwork: {closed-country: [RUS]}\n"))
                .startsWith("scenarios/mine.yaml:4: field (closed-country) is not known");
    }

    @Test
    void aDateThatIsNone() {
        assertThat(refusal(HEAD + "extends: baseline\nannounced: 2024-02-30\n"))
                .isEqualTo("scenarios/mine.yaml:4: field (announced) has the value (2024-02-30), which is not a date "
                        + "(a year, a month or a day, such as 2024, 2024-09 or 2024-09-15)");
        assertThat(refusal(HEAD + "extends: baseline\nlaw:\n  frozen-on: yesterday\n"))
                .startsWith("scenarios/mine.yaml:5: field (frozen-on) has the value (yesterday), which is not a date");
    }

    @Test
    void aYearThatIsNone() {
        assertThat(refusal(HEAD + "extends: baseline\nfrom: 2024.5\n"))
                .isEqualTo("scenarios/mine.yaml:4: field (from) has the value (2024.5), which is not a year");
    }

    @Test
    void aNegativeCapacity() {
        assertThat(refusal(HEAD
                        + "extends: baseline\nplants:\n  - {plant: kadamjay-metal, capacity-t: -5, opens: 2025}\n"))
                .isEqualTo("scenarios/mine.yaml:5: field (capacity-t) has the value (-5), which is not zero or more");
        assertThat(refusal(HEAD
                        + "extends: baseline\nplants:\n  - {plant: kadamjay-metal, capacity-t: 5 - 10, opens: 2025}\n"))
                .startsWith("scenarios/mine.yaml:5:")
                .contains("capacity");
    }

    @Test
    void aPlantThatOpensWithoutCapacityOrOnNoYear() {
        assertThat(refusal(HEAD + "extends: baseline\nplants:\n  - {plant: kadamjay-metal, opens: 2025}\n"))
                .isEqualTo("""
                        scenarios/mine.yaml:5: the scenario opens the plant (kadamjay-metal) without any capacity
                          Maybe capacity-t is missing.""");
        assertThat(refusal(
                        HEAD + "extends: baseline\nplants:\n  - {plant: kadamjay-metal, capacity-t: 5, opens: 25}\n"))
                .isEqualTo("scenarios/mine.yaml:5: field (opens) has the value (25), which is not a year");
    }

    @Test
    void swappedYears() {
        assertThat(refusal(HEAD + "extends: baseline\nfrom: 2030\nto: 2024\n")).isEqualTo("""
                scenarios/mine.yaml:5: the last year (2024) lies before the first (2030)
                  Maybe from and to were swapped.""");
    }

    @Test
    void anAnnouncementThatTheFrozenLawKnowsAlready() {
        assertThat(refusal(HEAD + "extends: baseline\nannounced: 2024-08-15\nlaw:\n  frozen-on: 2024-08-15\n"))
                .isEqualTo("""
                        scenarios/mine.yaml:4: the measure is announced on 2024-08-15, but the law is frozen on 2024-08-15, which already knows it
                          Maybe the law should be frozen on the day before the announcement.""");
    }

    @Test
    void anAnnouncementOutsideTheYears() {
        assertThat(refusal(HEAD + "extends: baseline\nannounced: 2031-01-01\n"))
                .isEqualTo("scenarios/mine.yaml:4: the announcement (2031-01-01) lies outside the years planned "
                        + "(2024 to 2030)");
    }

    @Test
    void anUnknownProvision() {
        assertThat(refusal(HEAD + """
                extends: baseline
                law:
                  frozen-on: 2024-08-14
                  add: [chn-antimony-export-license]
                """))
                .startsWith("scenarios/mine.yaml:")
                .contains("provision (chn-antimony-export-license) is not known")
                .contains("Maybe (chn-antimony-export-licence) was meant.");
    }

    @Test
    void aProvisionAddedToALawThatHoldsItAlready() {
        assertThat(refusal(HEAD + "extends: baseline\nlaw:\n  add: [chn-us-ban-antimony]\n"))
                .isEqualTo("""
                scenarios/mine.yaml:5: provisions are added to a law that is not frozen, so it holds them already
                  Maybe frozen-on is missing.""");
    }

    @Test
    void anElasticityOfTheWrongSignInAScenarioIsToldThere() {
        write("mine", HEAD + "extends: baseline\nassumptions:\n  sb-elasticity-demand-short: 0.2\n");
        Scenario mine = Scenarios.in(folder).get("mine");
        assertThatThrownBy(() -> Real.planner().plan(mine.withYears(2024, 2024)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("scenarios/mine.yaml:")
                .hasMessageContaining("assumption (sb-elasticity-demand-short) has the value (0.2)")
                .hasMessageContaining("wrong where the scenario sets it");
    }

    @Test
    void anUnknownAssumption() {
        assertThat(refusal(HEAD + "extends: baseline\nassumptions:\n  omn-sb-capacit: 500\n"))
                .startsWith("scenarios/mine.yaml:")
                .contains("assumption (omn-sb-capacit) is not known")
                .contains("Maybe (omn-sb-capacity) was meant.");
        assertThat(refusal(HEAD + "extends: baseline\nassumptions:\n  omn-sb-capacity: much\n"))
                .isEqualTo(
                        "scenarios/mine.yaml:5: field (omn-sb-capacity) has the value (much), which is not a number");
        assertThat(refusal(HEAD + "extends: baseline\nbelief: chn-sb-licence-expected-year\n"))
                .startsWith("scenarios/mine.yaml:")
                .contains("assumption (chn-sb-licence-expected-year) is not known")
                .contains("Maybe (chn-sb-licence-expected-years) was meant.");
    }

    @Test
    void anUnknownCountryOrLinkToClose() {
        assertThat(refusal(HEAD + "extends: baseline\nnetwork: {closed-countries: [RUSS]}\n"))
                .startsWith("scenarios/mine.yaml:")
                .contains("country (RUSS) is not known")
                .contains("Maybe (RUS) was meant.");
        assertThat(refusal(HEAD + "extends: baseline\nnetwork: {closed-links: [no-such-link]}\n"))
                .startsWith("scenarios/mine.yaml:")
                .contains("link (no-such-link) is not known");
    }

    private String mapRefusal(String change) {
        return refusal(HEAD + "extends: baseline\nnetwork:\n  " + change + "\n");
    }

    @Test
    void anUnknownNameInAChangeOfTheMap() {
        assertThat(mapRefusal("close: [{corridor: tirt}]")).isEqualTo("""
                scenarios/mine.yaml:5: corridor (tirt) is not known
                  Maybe (titr) was meant.""");
        assertThat(mapRefusal("capacity:\n    - {link: saryagash--keles--rial, times: 2}"))
                .startsWith("scenarios/mine.yaml:6: link (saryagash--keles--rial) is not known")
                .contains("Maybe (saryagash--keles--rail) was meant.");
        assertThat(mapRefusal("tariff: [{country: KAS, times: 2}]")).contains("country (KAS) is not known");
        assertThat(mapRefusal("dwell: [{border: [KGZ, IRN], times: 2}]"))
                .contains("land border of KGZ with (IRN) is not known")
                .contains("CHN, KAZ, TJK, UZB");
        assertThat(mapRefusal("tariff: [{mode: rial, times: 2}]"))
                .contains("has the value (rial), which is not one of rail, road, sea, ferry");
    }

    @Test
    void aChangeOfTheMapThatDoesNotHoldTogether() {
        assertThat(mapRefusal("close: [{from: 2026}]"))
                .startsWith("scenarios/mine.yaml:5: a change of the map bears on nothing");
        assertThat(mapRefusal("close: [{country: RUS, mode: rail}]")).contains("bears on country and mode");
        assertThat(mapRefusal("close: [{country: RUS, from: 2027, to: 2026}]"))
                .contains("ends on 2026-12-31, before it begins on 2027-01-01")
                .contains("Maybe from and to were swapped.");
        assertThat(mapRefusal("close: [{country: RUS, times: 2}]")).contains("field (times) is not known");
        assertThat(mapRefusal("capacity: [{corridor: titr}]")).contains("times");
        assertThat(mapRefusal("capacity: [{corridor: titr, times: -1}]")).contains("not zero or more");
        assertThat(mapRefusal("draught: [{corridor: titr, cut: 30}]")).contains("not a share from 0 to 1");
        assertThat(mapRefusal("dwell: [{border: [KGZ], times: 2}]")).contains("not a list of two countries");
        assertThat(mapRefusal("widen: [{corridor: titr}]")).contains("field (widen) is not known");
    }

    @Test
    void anEmptyFile() {
        assertThat(refusal("")).startsWith("scenarios/mine.yaml:1: file is empty");
        assertThat(refusal("# nothing but a comment\n")).startsWith("scenarios/mine.yaml:1: file is empty");
    }

    @Test
    void whatIsNoYaml() {
        assertThat(refusal("title: {en: A test\n")).startsWith("scenarios/mine.yaml:");
        assertThat(refusal("just words\n")).startsWith("scenarios/mine.yaml:1:");
    }

    @Test
    void aMissingField() {
        assertThat(refusal("title: {en: A test, ru: Проба}\nextends: baseline\n"))
                .isEqualTo("scenarios/mine.yaml:1: field (summary) has no value, and must have one");
        assertThat(refusal(HEAD + "chain: antimony\nlaw: {}\nfrom: 2024\n"))
                .isEqualTo("scenarios/mine.yaml:1: field (to) has no value, and must have one");
    }

    @Test
    void aScenarioThatExtendsItself() {
        assertThat(refusal(HEAD + "extends: mine\n")).isEqualTo("""
                scenarios/mine.yaml:1: scenario (mine) extends others without end
                  Maybe one of them extends itself.""");
    }

    @Test
    void twoScenariosThatExtendEachOther() {
        write("yours", HEAD + "extends: mine\n");
        assertThat(refusal(HEAD + "extends: yours\n")).contains("scenario (mine) extends others without end");
    }

    @Test
    void aChainAndChainsTogether() {
        assertThat(refusal(HEAD + "chain: zinc\nchains: [zinc, lead]\nfrom: 2024\nto: 2024\nlaw: {}\n"))
                .isEqualTo("scenarios/mine.yaml:4: a scenario has chain or chains, not both");
    }

    @Test
    void severalMistakesAreToldAtOnce() {
        assertThat(refusal(HEAD + "extends: baseline\nfrom: 2030\nto: 2024\nannounced: 2024-08-14\n"))
                .contains("the last year (2024) lies before the first (2030)")
                .contains("which already knows it")
                .contains("lies outside the years planned");
    }

    @Test
    void everyScenarioOfTheRepositoryCanBeRead() {
        assertThat(Real.planner().listScenarios())
                .extracting(Scenario::id)
                .contains("as-enacted", "baseline", "china-antimony-controls", "kadamjay-restart", "tajik-smelter");
        assertThat(Real.planner().listScenarios()).allSatisfy(s -> {
            assertThat(s.title().en()).isNotBlank();
            assertThat(s.title().ru()).isNotBlank();
        });
    }
}
