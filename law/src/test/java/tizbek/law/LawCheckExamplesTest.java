package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the examples beside a law must show; each lack is told, and is gone once the example stands there. */
class LawCheckExamplesTest {

    private static final String MINE = "act: {what: mine, commodity: copper}, ";

    @TempDir
    private Path folder = Path.of("");

    private List<LawFinding> findings(LawText law) {
        return LawCheck.of(LawFolder.of(folder, law.toString()), List.of(), List.of())
                .findings();
    }

    /** The law has this one fault, and none with the example. */
    private void lacks(LawText law, LawRule rule, String sentence, String example) {
        assertThat(findings(law)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.sentence()).isEqualTo(sentence);
            assertThat(finding.country()).isEqualTo("AAA");
            assertThat(finding.where().file()).isEqualTo("laws/AAA/law.yaml");
            assertThat(finding.remedy()).isNotEmpty();
        });
        assertThat(findings(law.example(example))).isEmpty();
    }

    private static LawText ban() {
        return new LawText()
                .provision(
                        "ban",
                        "applies: {act: mine, commodities: [copper]}",
                        "effect: prohibits",
                        "from: 2020-01-01",
                        "until: 2021-01-01");
    }

    @Test
    void anExampleThatComesOutOtherwise() {
        LawText law = ban().example(MINE + "on: 2020-01-01, expect: barred, cites: [ban]")
                .example(MINE + "on: 2020-12-31, expect: barred, cites: [ban]");
        assertThat(findings(law)).isEmpty();
        assertThat(findings(law.example(MINE + "on: 2020-06-01, expect: allowed, cites: [ban]")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(LawRule.EXAMPLE);
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.text())
                            .startsWith("laws/AAA/law.yaml:21: example (mine copper in AAA on 2020-06-01) expects"
                                    + " (allowed, citing [ban]), and the law says (barred, citing [ban])\n  Maybe ");
                });
    }

    @Test
    void anExampleThatCannotBeJudgedIsToldWithItsLine() {
        LawText law = new LawText()
                .provision(
                        "fee",
                        "applies: {act: apply}",
                        "effect: charges",
                        "value: {formula: 100 / aaa_size, unit: USD}",
                        "from: 2020-01-01")
                .example("act: {what: apply}, on: 2020-01-01, expect: unknown, missing: [aaa_size], cites: [fee]")
                .example("act: {what: apply, facts: {aaa_size: 50}}, on: 2020-01-01, expect: owes,"
                        + " owes: {fee: 2 USD}, cites: [fee]");
        assertThat(findings(law)).isEmpty();
        assertThat(findings(law.example(
                        "act: {what: apply, facts: {aaa_size: 0}}, on: 2020-01-01, expect: owes, cites: [fee]")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(LawRule.EXAMPLE);
                    assertThat(finding.text())
                            .startsWith("laws/AAA/law.yaml:21: example (apply in AAA on 2020-01-01) cannot be judged:");
                });
    }

    @Test
    void theFirstDay() {
        lacks(
                ban().example(MINE + "on: 2020-12-31, expect: barred, cites: [ban]"),
                LawRule.DAYS,
                "no example on (2020-01-01) cites (ban), whose first day it is",
                MINE + "on: 2020-01-01, expect: barred, cites: [ban]");
    }

    @Test
    void theLastDay() {
        lacks(
                ban().example(MINE + "on: 2020-01-01, expect: barred, cites: [ban]"),
                LawRule.DAYS,
                "no example on (2020-12-31) cites (ban), whose last day it is",
                MINE + "on: 2020-12-31, expect: barred, cites: [ban]");
    }

    @Test
    void aDayOnWhichSomethingElseSuspendsItCannotShowIt() {
        LawText law = ban().provision(
                        "pause",
                        "applies: {act: mine, commodities: [copper]}",
                        "effect: suspends",
                        "suspends: [ban]",
                        "from: 2020-01-01",
                        "until: 2020-02-01")
                .example(MINE + "on: 2020-01-01, expect: allowed, cites: [pause]")
                .example(MINE + "on: 2020-01-31, expect: allowed, cites: [pause]")
                .example(MINE + "on: 2020-12-31, expect: barred, cites: [ban]");
        assertThat(findings(law)).isEmpty();
    }

    @Test
    void aDefinitionNeedsNoExample() {
        LawText law = new LawText()
                .provision("words", "applies: {act: mine}", "effect: defines", "when: aaa_old", "from: 2020-01-01");
        assertThat(findings(law)).isEmpty();
    }

    private static LawText paper(String... more) {
        LawText law = new LawText()
                .provision(
                        "paper", "applies: {act: process}", "effect: requires", "needs: aaa_paper", "from: 2020-01-01");
        List.of(more).forEach(law::example);
        return law;
    }

    private static final String HELD =
            "act: {what: process, facts: {aaa_paper: yes}}, on: 2020-01-01, expect: allowed, cites: [paper]";
    private static final String NOT_HELD =
            "act: {what: process, facts: {aaa_paper: no}}, on: 2020-01-01, expect: barred, cites: [paper]";
    private static final String NOT_SAID =
            "act: {what: process}, on: 2020-01-01, expect: unknown, missing: [aaa_paper], cites: [paper]";

    @Test
    void aRequirementThatIsMet() {
        lacks(
                paper(NOT_HELD, NOT_SAID),
                LawRule.VERDICT,
                "no example shows (paper) where it is met (allowed, or owes something else)",
                HELD);
    }

    @Test
    void aRequirementThatIsNotMet() {
        lacks(
                paper(HELD, NOT_SAID),
                LawRule.VERDICT,
                "no example shows (paper) where it is not met (barred)",
                NOT_HELD);
    }

    @Test
    void aRequirementOfWhichNothingIsKnown() {
        lacks(
                paper(HELD, NOT_HELD),
                LawRule.VERDICT,
                "no example shows (paper) where it hangs on what is not known (unknown, missing aaa_paper)",
                NOT_SAID);
    }

    @Test
    void aShortfallThatIsOwed() {
        LawText law = new LawText()
                .provision(
                        "least",
                        "applies: {act: operate}",
                        "effect: requires",
                        "measure: aaa_size",
                        "value: {number: 80, unit: percent}",
                        "otherwise: owes",
                        "from: 2020-01-01")
                .example("act: {what: operate}, on: 2020-01-01, expect: unknown, missing: [aaa_size], cites: [least]")
                .example(
                        "act: {what: operate, facts: {aaa_size: 80}}, on: 2020-01-01, expect: allowed, cites: [least]");
        lacks(
                law,
                LawRule.VERDICT,
                "no example shows (least) where it is not met (owes the difference)",
                "act: {what: operate, facts: {aaa_size: 75}}, on: 2020-01-01, expect: owes,"
                        + " owes: {least: 5 percentage-points}, cites: [least]");
    }

    @Test
    void aGrantThatHangsOnAFact() {
        LawText law = new LawText()
                .provision("open", "applies: {act: explore}", "effect: grants", "when: aaa_old", "from: 2020-01-01")
                .example("act: {what: explore}, on: 2020-01-01, expect: unknown, missing: [aaa_old], cites: [open]");
        lacks(
                law,
                LawRule.VERDICT,
                "no example shows (open) where it applies (allowed, or beside another verdict)",
                "act: {what: explore, facts: {aaa_old: yes}}, on: 2020-01-01, expect: allowed, cites: [open]");
    }

    @Test
    void aReliefThatHasToBeAskedForNeedsNoUnknown() {
        LawText law = royalty("{copper: 5}")
                .provision(
                        "tailings",
                        "applies: {act: mine}",
                        "effect: scales",
                        "scales: [royalty]",
                        "when: aaa_old",
                        "value: {number: 0.1, unit: factor}",
                        "on-request: yes",
                        "from: 2020-01-01")
                .example(MINE + "on: 2020-01-01, expect: owes, percent: 5, cites: [royalty]");
        assertThat(findings(law))
                .extracting(LawFinding::sentence)
                .containsExactly(
                        "no example on (2020-01-01) cites (tailings), whose first day it is",
                        "no example shows (tailings) where it multiplies a charge (owes)",
                        "value (0.1) of provision (tailings) is touched by no example that says how much is owed");
        law.example("act: {what: mine, commodity: copper, facts: {aaa_old: yes}}, on: 2020-01-01, expect: owes,"
                + " percent: 0.5, cites: [royalty, tailings]");
        assertThat(findings(law)).isEmpty();
    }

    @Test
    void aFactorThatIsNotAskedForIsUnknownWithoutItsFact() {
        LawText law = royalty("{copper: 5}")
                .provision(
                        "old",
                        "applies: {act: mine}",
                        "effect: scales",
                        "scales: [royalty]",
                        "when: aaa_old",
                        "value: {number: 2, unit: factor}",
                        "from: 2020-01-01")
                .example("act: {what: mine, commodity: copper, facts: {aaa_old: yes}}, on: 2020-01-01, expect: owes,"
                        + " percent: 10, cites: [royalty, old]");
        lacks(
                law,
                LawRule.VERDICT,
                "no example shows (old) where it hangs on what is not known (unknown, missing aaa_old)",
                MINE + "on: 2020-01-01, expect: unknown, missing: [aaa_old], cites: [royalty]");
    }

    @Test
    void aConflictThatIsDeclaredIsShownAndListed() {
        LawText law = ban().provision(
                        "open",
                        "applies: {act: mine, commodities: [copper]}",
                        "effect: grants",
                        "conflicts-with: [ban]",
                        "from: 2020-02-01",
                        "until: 2021-02-01")
                .example(MINE + "on: 2020-01-01, expect: barred, cites: [ban]")
                .example(MINE + "on: 2021-01-31, expect: allowed, cites: [open]");
        assertThat(findings(law))
                .extracting(LawFinding::sentence)
                .containsExactly(
                        "no example on (2020-12-31) cites (ban), whose last day it is",
                        "no example on (2020-02-01) cites (open), whose first day it is",
                        "no example shows the conflict of (open) with (ban) that is declared",
                        "provisions (open) and (ban) contradict each other, and both stand");
        law.example(MINE + "on: 2020-02-01, expect: conflict, cites: [ban, open]")
                .example(MINE + "on: 2020-12-31, expect: conflict, cites: [ban, open]");
        assertThat(findings(law)).singleElement().satisfies(finding -> {
            assertThat(finding.weight()).isEqualTo(LawRule.Weight.NOTICE);
            assertThat(finding.rule()).isEqualTo(LawRule.DECLARED);
        });
    }

    private static LawText claim() {
        return new LawText()
                .provision(
                        "claim",
                        "applies: {act: transfer}",
                        "status: claimed",
                        "effect: prohibits",
                        "from: 2020-01-01");
    }

    @Test
    void aClaimSwitchedOn() {
        LawText law = claim().example(
                        "act: {what: transfer}, on: 2020-01-01, expect: unknown, missing: [act], cites: [claim]");
        assertThat(findings(law))
                .extracting(LawFinding::sentence)
                .containsExactly(
                        "no example cites (claim) with the claim switched on",
                        "no example shows (claim) where it bars (barred)");
        law.example("act: {what: transfer}, claims: [claim], on: 2020-01-01, expect: barred, cites: [claim]");
        assertThat(findings(law)).isEmpty();
    }

    @Test
    void aClaimLeftOff() {
        lacks(
                claim().example(
                                "act: {what: transfer}, claims: [claim], on: 2020-01-01, expect: barred, cites: [claim]"),
                LawRule.CLAIM,
                "no example shows the answer without the claim (claim)",
                "act: {what: transfer}, on: 2020-01-01, expect: unknown, missing: [act], cites: [claim]");
    }

    private static LawText royalty(String rates) {
        return new LawText()
                .provision(
                        "royalty",
                        "applies: {act: mine}",
                        "effect: charges",
                        "value: {rates: " + rates + ", unit: percent, base: revenue}",
                        "from: 2020-01-01");
    }

    @Test
    void aChargeWhoseAmountWasNotFoundIsUnknown() {
        lacks(
                new LawText()
                        .provision(
                                "fee",
                                "applies: {act: apply}",
                                "effect: charges",
                                "value: not-found",
                                "when: aaa_old",
                                "from: 2020-01-01")
                        .example("act: {what: apply, facts: {aaa_old: no}}, on: 2020-01-01, expect: unknown,"
                                + " missing: [provision]")
                        .example("act: {what: apply, facts: {aaa_old: yes}}, on: 2020-01-02, expect: unknown,"
                                + " missing: [amount], cites: [fee]"),
                LawRule.DAYS,
                "no example on (2020-01-01) cites (fee), whose first day it is",
                "act: {what: apply}, on: 2020-01-01, expect: unknown, missing: [aaa_old, amount], cites: [fee]");
    }

    @Test
    void aChargeBySeriesOfWhichNoValueWasFoundIsUnknown() {
        LawText law = new LawText()
                .parameter("index", "[]", "from: 2010-01-01, until: 2011-01-01, number: 90")
                .provision(
                        "fee",
                        "applies: {act: apply}",
                        "effect: charges",
                        "value: {parameter: index, unit: USD}",
                        "from: 2020-01-01")
                .provision("paper", "applies: {act: apply}", "effect: grants", "from: 2020-01-01");
        assertThat(findings(law))
                .extracting(LawFinding::sentence)
                .contains("no example shows (fee) where it hangs on what is not known (unknown, missing index)");
        law.example("act: {what: apply}, on: 2020-01-01, expect: unknown, missing: [index], cites: [fee, paper]");
        assertThat(findings(law)).isEmpty();
    }

    @Test
    void aVerdictThatHangsOnSomethingElseShowsWhatIsMet() {
        LawText law = paper(NOT_HELD, NOT_SAID)
                .provision(
                        "old",
                        "applies: {act: process}",
                        "effect: prohibits",
                        "when: aaa_old",
                        "from: 2021-01-01",
                        "until: 2021-01-02")
                .example("act: {what: process, facts: {aaa_paper: yes, aaa_old: yes}}, on: 2021-01-01, expect: barred,"
                        + " cites: [old]");
        lacks(
                law.example(
                                "act: {what: process, facts: {aaa_paper: no}}, on: 2021-01-01, expect: barred, cites: [paper]")
                        .example("act: {what: process, facts: {aaa_old: no}}, on: 2021-01-01, expect: unknown,"
                                + " missing: [aaa_paper], cites: [paper]")
                        .example("act: {what: process}, on: 2021-01-01, expect: unknown,"
                                + " missing: [aaa_old, aaa_paper], cites: [old, paper]"),
                LawRule.VERDICT,
                "no example shows (paper) where it is met (allowed, or owes something else)",
                "act: {what: process, facts: {aaa_paper: yes}}, on: 2021-01-01, expect: unknown,"
                        + " missing: [aaa_old], cites: [old, paper]");
    }

    @Test
    void aRowOfRates() {
        lacks(
                royalty("{copper: 5, zinc: 6}")
                        .example(MINE + "on: 2020-01-01, expect: owes, percent: 5, cites: [royalty]"),
                LawRule.VALUE,
                "value (zinc 6) of provision (royalty) is touched by no example that says how much is owed",
                "each: {zinc: 6}, act: {what: mine}, on: 2020-01-01, cites: [royalty]");
    }

    @Test
    void aChargeOfWhichNoExampleSaysHowMuch() {
        lacks(
                royalty("{copper: 5}").example(MINE + "on: 2020-01-01, expect: owes, cites: [royalty]"),
                LawRule.VALUE,
                "value (copper 5) of provision (royalty) is touched by no example that says how much is owed",
                MINE + "on: 2020-01-01, expect: owes, percent: 5, cites: [royalty]");
    }

    @Test
    void aStep() {
        LawText law = new LawText()
                .provision(
                        "fee",
                        "applies: {act: apply}",
                        "effect: charges",
                        "value: {steps: [{when: aaa_size <= 5, number: 100}, {number: 200}], unit: USD}",
                        "from: 2020-01-01")
                .example("act: {what: apply}, on: 2020-01-01, expect: unknown, missing: [aaa_size], cites: [fee]")
                .example("act: {what: apply, facts: {aaa_size: 5}}, on: 2020-01-01, expect: owes,"
                        + " owes: {fee: 100 USD}, cites: [fee]");
        lacks(
                law,
                LawRule.VALUE,
                "value (step 2: 200) of provision (fee) is touched by no example that says how much is owed",
                "act: {what: apply, facts: {aaa_size: 6}}, on: 2020-01-01, expect: owes, owes: {fee: 200 USD}, cites: [fee]");
    }

    @Test
    void aTerm() {
        LawText law = new LawText()
                .provision(
                        "term",
                        "applies: {act: decide}",
                        "effect: deadline",
                        "who: {en: authority, ru: орган}",
                        "value: {number: 10, unit: calendar-days}",
                        "after: filed_on",
                        "from: 2020-01-01")
                .example("act: {what: decide}, on: 2020-01-01, expect: owes, cites: [term]");
        lacks(
                law,
                LawRule.VALUE,
                "value (10 calendar-days) of provision (term) is touched by no example that says how much is owed",
                "act: {what: decide}, on: 2020-01-01, expect: owes, owes: {term: 10 calendar-days}, cites: [term]");
    }

    @Test
    void aValueOfASeriesOnDaysOnWhichItIsUsed() {
        LawText law = new LawText()
                .parameter(
                        "index",
                        "[]",
                        "from: 2010-01-01, until: 2020-01-01, number: 90",
                        "from: 2020-01-01, until: 2021-01-01, number: 100",
                        "from: 2021-01-01, number: 110")
                .provision(
                        "fee",
                        "applies: {act: apply}",
                        "effect: charges",
                        "value: {number: 3, unit: index}",
                        "from: 2020-01-01")
                .example("act: {what: apply}, on: 2020-01-01, expect: owes, owes: {fee: 300 USD}, cites: [fee]");
        lacks(
                law,
                LawRule.VALUE,
                "value (110, since 2021-01-01) of parameter (index) is touched by no example, and used by (fee)",
                "act: {what: apply}, on: 2021-01-01, expect: owes, owes: {fee: 330 USD}, cites: [fee]");
    }
}
