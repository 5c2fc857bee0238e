package tizbek.law;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which provision goes before which. */
class C01_PrecedenceTest {

    @TempDir
    private Path folder = Path.of("");

    private void lesson(String provisions, String answers) {
        Lesson.answers(Lesson.law(folder, "provisions:\n" + provisions), answers);
    }

    @Test
    void anExceptionTakesTheRuleAwayWhereItApplies() {
        lesson("""
                  - {id: ban, effect: prohibits}
                  - {id: open, effect: grants, exception-to: [ban], when: strategic}
                """, """
                2024-01-01 mine strategic=yes -> allowed by open
                2024-01-01 mine strategic=no -> barred by ban
                2024-01-01 mine -> unknown without strategic by ban open""");
    }

    @Test
    void anExceptionToTheExceptionRestoresTheRule() {
        lesson("""
                  - {id: ban, effect: prohibits}
                  - {id: open, effect: exempts, exception-to: [ban], when: strategic}
                  - {id: shut, effect: exempts, exception-to: [open], when: consent}
                """, """
                2024-01-01 mine strategic=yes consent=no -> allowed by open
                2024-01-01 mine strategic=yes consent=yes -> barred by ban
                2024-01-01 mine strategic=no consent=no -> barred by ban
                2024-01-01 mine strategic=yes -> unknown without consent by ban open shut
                2024-01-01 mine consent=yes -> barred by ban""");
    }

    @Test
    void ofTwoExceptionsToOneRuleTheHigherRankGoesFirst() {
        lesson("""
                  - {id: tax, effect: charges, value: {number: 10, unit: KZT}}
                  - {id: low, effect: charges, levy: other, exception-to: [tax], when: strategic, value: {number: 5, unit: KZT}}
                  - {id: none, effect: exempts, exception-to: [tax], rank: 2, when: consent}
                """, """
                2024-01-01 mine strategic=yes consent=yes -> allowed by none
                2024-01-01 mine strategic=yes consent=no -> owes {low=5 KZT} by low
                2024-01-01 mine strategic=no consent=yes -> allowed by none
                2024-01-01 mine strategic=no consent=no -> owes {tax=10 KZT} by tax
                2024-01-01 mine consent=yes -> allowed by none
                2024-01-01 mine strategic=yes -> unknown without consent by tax low none""");
    }

    @Test
    void aReliefOnRequestCountsOnlyWhereItIsShown() {
        lesson("""
                  - {id: tax, effect: charges, value: {number: 10, unit: KZT}}
                  - {id: relief, effect: exempts, exception-to: [tax], on-request: yes, when: tailings}
                  - {id: tenth, effect: scales, scales: [tax], on-request: yes, when: consent, value: {number: 0.1, unit: factor}}
                """, """
                2024-01-01 mine tailings=yes -> allowed by relief aside tenth
                2024-01-01 mine tailings=no -> owes {tax=10 KZT} by tax aside tenth
                2024-01-01 mine -> owes {tax=10 KZT} by tax aside relief tenth
                2024-01-01 mine consent=yes -> owes {tax=1 KZT} by tax tenth aside relief""");
    }

    @Test
    void anExemptionNeedsSomethingToExemptFrom() {
        lesson("""
                  - {id: ban, effect: prohibits, until: 2022, when: strategic}
                  - {id: free, effect: exempts, exception-to: [ban]}
                """, """
                2021-12-31 mine strategic=yes -> allowed by free
                2021-12-31 mine strategic=no -> unknown without provision
                2021-12-31 mine -> unknown without strategic by free
                2022-01-01 mine strategic=yes -> unknown without provision""");
    }

    @Test
    void aSuspensionCanItselfBeSuspended() {
        lesson("""
                  - {id: ban, effect: prohibits}
                  - {id: pause, effect: suspends, suspends: [ban], from: 2024-02, until: 2024-06}
                  - {id: again, effect: suspends, suspends: [pause], from: 2024-03, until: 2024-04}
                """, """
                2024-02-29 mine -> allowed by pause
                2024-03-01 mine -> barred by ban
                2024-04-01 mine -> allowed by pause""");
    }

    @Test
    void aSuspensionHoldsOnlyForWhatItSpeaksOf() {
        lesson("""
                  - {id: ban, effect: prohibits, applies: {act: mine, groups: [metals]}}
                  - {id: pause, effect: suspends, suspends: [ban], applies: {act: mine, commodities: [gold]}, when: consent}
                """, """
                2024-01-01 mine gold consent=yes -> allowed by pause
                2024-01-01 mine gold consent=no -> barred by ban
                2024-01-01 mine gold -> unknown without consent by ban pause
                2024-01-01 mine zinc consent=yes -> barred by ban""");
    }

    @Test
    void anExemptionFromWhatIsSuspendedHasNothingToExemptFrom() {
        lesson("""
                  - {id: ban, effect: prohibits}
                  - {id: free, effect: exempts, exception-to: [ban]}
                  - {id: pause, effect: suspends, suspends: [ban], when: strategic}
                """, """
                2024-01-01 mine strategic=yes -> allowed by pause
                2024-01-01 mine strategic=no -> allowed by free""");
    }

    @Test
    void theNamedCommodityGoesBeforeTheGroupAndTheGroupBeforeAll() {
        lesson("""
                  - {id: all, effect: charges, value: {number: 1, unit: KZT}}
                  - {id: metals, effect: charges, applies: {act: mine, groups: [metals]}, value: {number: 2, unit: KZT}}
                  - {id: gold, effect: charges, applies: {act: mine, commodities: [gold]}, value: {number: 3, unit: KZT}}
                """, """
                2024-01-01 mine gold -> owes {gold=3 KZT} by gold
                2024-01-01 mine zinc -> owes {metals=2 KZT} by metals
                2024-01-01 mine coal -> owes {all=1 KZT} by all
                2024-01-01 mine -> unknown without commodity by metals gold""");
    }

    @Test
    void theNamedMaterialGoesBeforeTheCommodity() {
        lesson("""
                  - {id: all, effect: charges, topic: export, applies: {act: export, target: all}, value: {number: 1, unit: KZT}}
                  - {id: copper, effect: charges, topic: export, applies: {act: export, target: all, commodities: [copper]}, value: {number: 2, unit: KZT}}
                  - {id: ore, effect: charges, topic: export, applies: {act: export, target: all, materials: [copper.ore, zinc.ore]}, value: {number: 3, unit: KZT}}
                """, """
                2024-01-01 export copper.ore CHN -> owes {ore=3 KZT} by ore
                2024-01-01 export copper.wire CHN -> owes {copper=2 KZT} by copper
                2024-01-01 export zinc.ore CHN -> owes {ore=3 KZT} by ore
                2024-01-01 export zinc.wire CHN -> owes {all=1 KZT} by all""");
    }

    @Test
    void aCloserChargeThatMayApplyLeavesTheOtherOpen() {
        lesson("""
                  - {id: metals, effect: charges, applies: {act: mine, groups: [metals]}, value: {number: 2, unit: KZT}}
                  - {id: gold, effect: charges, applies: {act: mine, commodities: [gold]}, when: strategic, value: {number: 3, unit: KZT}}
                """, """
                2024-01-01 mine gold strategic=yes -> owes {gold=3 KZT} by gold
                2024-01-01 mine gold strategic=no -> owes {metals=2 KZT} by metals
                2024-01-01 mine gold -> unknown without strategic by gold""");
    }

    @Test
    void aBarAndAGrantOfOneTopicAreAConflictOfTwoTopicsABar() {
        lesson("""
                  - {id: ban, effect: prohibits, when: strategic}
                  - {id: same, effect: grants, conflicts-with: [ban], when: consent}
                  - {id: other, effect: grants, topic: transfer}
                """, """
                2024-01-01 mine strategic=yes consent=yes -> conflict of ban with same
                2024-01-01 mine strategic=yes consent=no -> barred by ban
                2024-01-01 mine strategic=no consent=yes -> allowed by same other
                2024-01-01 mine strategic=yes -> unknown without consent by same ban other
                2024-01-01 mine consent=yes -> unknown without strategic by ban same other""");
    }

    @Test
    void aBarThatNobodyContestsDecidesWhateverElseIsContested() {
        lesson("""
                  - {id: ban, effect: prohibits, when: strategic}
                  - {id: grant, effect: grants, conflicts-with: [ban]}
                  - {id: need, effect: requires, topic: transfer, needs: consent}
                  - {id: shut, effect: prohibits, topic: transfer, when: tailings}
                """, """
                2024-01-01 mine strategic=yes consent=yes tailings=no -> conflict of ban with grant
                2024-01-01 mine strategic=yes consent=no -> barred by need aside ban grant
                2024-01-01 mine strategic=yes tailings=yes -> barred by shut aside ban grant
                2024-01-01 mine strategic=yes tailings=no -> conflict of ban with grant
                2024-01-01 mine strategic=no consent=no -> barred by need""");
    }

    @Test
    void aConflictOfChargesThatStandsInTheLawIsDeclared() {
        lesson("""
                  - {id: one, effect: charges, value: {number: 1, unit: KZT}}
                  - {id: two, effect: charges, conflicts-with: [one], when: strategic, value: {number: 2, unit: KZT}}
                """, """
                2024-01-01 mine strategic=yes -> conflict of one with two
                2024-01-01 mine strategic=no -> owes {one=1 KZT} by one""");
    }

    @Test
    void whatIsOnlyProposedSuspendsNothing() {
        lesson("""
                  - {id: ban, effect: prohibits}
                  - {id: bill, status: proposed, effect: suspends, suspends: [ban]}
                """, """
                2024-01-01 mine -> barred by ban""");
    }
}
