package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody claims to be law, and no act was found: off it is doubt, on it is law. */
class F01_ClaimsTest {

    @TempDir
    private Path folder = Path.of("");

    private Law law(String provisions) {
        return Lesson.law(folder, "provisions:\n" + provisions);
    }

    @Test
    void aClaimThatWouldChangeTheVerdictLeavesItOpen() {
        Law law = law("""
                  - {id: claim, status: claimed, effect: prohibits, when: strategic, from: 2022, until: 2025}
                  - {id: grant, effect: grants}
                """);
        Lesson.answers(law, """
                2021-12-31 mine strategic=yes -> allowed by grant
                2022-01-01 mine strategic=yes -> unknown without act by claim grant aside claim
                2024-12-31 mine -> unknown without act by claim grant aside claim
                2024-12-31 mine strategic=no -> allowed by grant
                2025-01-01 mine strategic=yes -> allowed by grant""");
        Lesson.answers(law.claiming(List.of("claim")), """
                2021-12-31 mine strategic=yes -> allowed by grant
                2024-01-01 mine strategic=yes -> conflict of claim with grant
                2024-01-01 mine strategic=no -> allowed by grant""");
    }

    @Test
    void aClaimWhereNothingElseSpeaks() {
        Law law = law("""
                  - {id: claim, status: claimed, effect: requires, needs: consent}
                """);
        Lesson.answers(law, """
                2024-01-01 mine consent=yes -> unknown without act by claim aside claim
                2024-01-01 mine -> unknown without act by claim aside claim""");
        Lesson.answers(law.claiming(List.of("claim")), """
                2024-01-01 mine consent=yes -> allowed by claim
                2024-01-01 mine consent=no -> barred by claim
                2024-01-01 mine -> unknown without consent by claim""");
    }

    @Test
    void aClaimThatChangesNothingIsOnlyMentioned() {
        Lesson.answers(law("""
                  - {id: claim, status: claimed, effect: grants}
                  - {id: grant, effect: grants}
                """), """
                2024-01-01 mine -> allowed by grant aside claim""");
    }

    @Test
    void aClaimDoesNotWeakenABarNorAskForFacts() {
        Lesson.answers(law("""
                  - {id: claim, status: claimed, effect: exempts, exception-to: [ban]}
                  - {id: ban, effect: prohibits, when: strategic}
                  - {id: fee, effect: charges, value: {number: 1, unit: KZT}}
                """), """
                2024-01-01 mine strategic=yes -> barred by ban aside claim
                2024-01-01 mine -> unknown without strategic by ban aside claim
                2024-01-01 mine strategic=no -> owes {fee=1 KZT} by fee aside claim""");
    }

    @Test
    void whereAnEnactedTextAnswersTheQuestionTheClaimIsOnlyMentioned() {
        Law law = law("""
                  - {id: claim, status: claimed, effect: charges, against: [enacted], value: {number: 2, unit: KZT}}
                  - {id: enacted, effect: charges, until: 2025, value: {number: 1, unit: KZT}}
                """);
        Lesson.answers(law, """
                2024-12-31 mine -> owes {enacted=1 KZT} by enacted aside claim
                2025-01-01 mine -> unknown without act by claim aside claim""");
        // Switched on it goes before the text it is against.
        Lesson.answers(law.claiming(List.of("claim")), """
                2024-12-31 mine -> owes {claim=2 KZT} by claim
                2025-01-01 mine -> owes {claim=2 KZT} by claim""");
    }

    @Test
    void whatIsProposedIsNotEvenMentioned() {
        Law law = law("""
                  - {id: bill, status: proposed, effect: charges, against: [fee], value: {number: 2, unit: KZT}}
                  - {id: fee, effect: charges, value: {number: 1, unit: KZT}}
                """);
        Lesson.answers(law, "2024-01-01 mine -> owes {fee=1 KZT} by fee");
        Lesson.answers(law.claiming(List.of("bill")), "2024-01-01 mine -> owes {bill=2 KZT} by bill");
    }

    @Test
    void aClaimedBanAtTheBorderHoldsNothingBackUntilItIsOn() {
        Law law = law("""
                  - {id: claim, status: claimed, effect: prohibits, topic: export, throughput: 0, applies: {act: export, commodities: [copper], target: all}}
                """);
        tizbek.measure.Interval year = tizbek.measure.Interval.year(2024);
        assertThat(law.passShare("copper.ore", "AAA", "CHN", year, AssumedValues.none())
                        .percent())
                .isEqualTo(100);
        assertThat(law.claiming(List.of("claim"))
                        .passShare("copper.ore", "AAA", "CHN", year, AssumedValues.none())
                        .percent())
                .isEqualTo(0);
    }

    @Test
    void theReasonSaysInTwoLanguagesThatNoActWasFound() {
        Verdict verdict = law("  - {id: claim, status: claimed, effect: prohibits}\n")
                .judge(Act.of(new ActKind("mine"), "AAA"), LocalDate.of(2024, 1, 1));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        u -> assertThat(u.missing())
                                .containsExactly(new Missing(
                                        "act",
                                        new Words(
                                                "no act found behind (claim)", "не найден акт, содержащий (claim)"))));
        assertThat(verdict.reasons().getFirst().text())
                .isEqualTo(new Words(
                        "Rule (An act; from 2020-01-01) is claimed, and the act behind it was not found; it does not count",
                        "Правило (Закон; с 2020-01-01) утверждается, но акт не найден; не учитывается"));
    }

    @Test
    void examplesSwitchClaimsOn() {
        Law law = law("""
                  - {id: claim, status: claimed, effect: prohibits}
                examples:
                  - {act: {what: mine}, on: 2024-01-01, expect: unknown, missing: [act], cites: [claim]}
                  - {act: {what: mine}, claims: [claim], on: 2024-01-01, expect: barred, cites: [claim]}
                """);
        assertThat(law.checkExamples()).isEmpty();
        assertThat(law.examples()).hasSize(2);
    }
}
