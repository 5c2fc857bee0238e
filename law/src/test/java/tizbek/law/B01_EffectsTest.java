package tizbek.law;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every effect with every verdict it can give. */
class B01_EffectsTest {

    @TempDir
    private Path folder = Path.of("");

    private void lesson(String provisions, String answers) {
        Lesson.answers(Lesson.law(folder, "provisions:\n" + provisions), answers);
    }

    @Test
    void prohibits() {
        lesson("  - {id: ban, effect: prohibits, until: 2024-06-27, when: strategic}", """
                2019-12-31 mine strategic=yes -> unknown without provision
                2020-01-01 mine strategic=yes -> barred by ban
                2024-06-26 mine strategic=yes -> barred by ban
                2024-06-27 mine strategic=yes -> unknown without provision
                2024-01-01 mine strategic=no -> unknown without provision
                2024-01-01 mine -> unknown without strategic by ban
                2024-01-01 hold strategic=yes -> unknown without provision""");
    }

    @Test
    void grants() {
        lesson("  - {id: grant, effect: grants, when: strategic}", """
                2024-01-01 mine strategic=yes -> allowed by grant
                2024-01-01 mine strategic=no -> unknown without provision
                2024-01-01 mine -> unknown without strategic by grant""");
    }

    @Test
    void aGrantThatMayHoldDoesNotMatterWhereAnotherHolds() {
        lesson("""
                  - {id: grant, effect: grants}
                  - {id: other, effect: grants, when: strategic}
                """, """
                2024-01-01 mine -> allowed by grant
                2024-01-01 mine strategic=yes -> allowed by grant other""");
    }

    @Test
    void requiresACondition() {
        lesson("  - {id: need, effect: requires, when: strategic, needs: consent && blocks <= 10}", """
                2024-01-01 mine strategic=yes consent=yes blocks=10 -> allowed by need
                2024-01-01 mine strategic=yes consent=no -> barred by need
                2024-01-01 mine strategic=yes consent=yes -> unknown without blocks by need
                2024-01-01 mine strategic=yes -> unknown without blocks, consent by need
                2024-01-01 mine strategic=no -> unknown without provision
                2024-01-01 mine consent=no -> unknown without strategic by need
                2024-01-01 mine consent=yes blocks=1 -> unknown without strategic by need
                2024-01-01 mine -> unknown without blocks, consent, strategic by need""");
    }

    @Test
    void requiresAtLeastAndLosesOtherwise() {
        lesson("""
                  - {id: staff, effect: requires, measure: staff_percent, value: {number: 80, unit: percent},
                     otherwise: loses, loses: {en: the tax preference, ru: налоговую льготу}}
                """, """
                2024-01-01 mine staff_percent=80 -> allowed by staff
                2024-01-01 mine staff_percent=79.9 -> owes {staff=lost} by staff
                2024-01-01 mine -> unknown without staff_percent by staff""");
    }

    @Test
    void limitsAMeasure() {
        lesson("""
                  - {id: size, effect: limits, measure: blocks, value: {number: 200, unit: blocks}}
                  - {id: deep, effect: limits, applies: {act: hold}, measure: depth, strict: yes, value: {number: 2, unit: km}, otherwise: owes}
                """, """
                2024-01-01 mine blocks=200 -> allowed by size
                2024-01-01 mine blocks=201 -> barred by size
                2024-01-01 mine -> unknown without blocks by size
                2024-01-01 hold depth=1.99 -> allowed by deep
                2024-01-01 hold depth=2 -> owes {deep=0 km} by deep
                2024-01-01 hold depth=2.5 -> owes {deep=0.5 km} by deep""");
    }

    @Test
    void limitsAFlowThatHasRoomOrNot() {
        lesson("""
                  - {id: quota, effect: limits, topic: export, throughput: 0.5, applies: {act: export, commodities: [copper], target: [CHN]}}
                """, """
                2024-01-01 export copper.ore CHN room_under_limit=yes -> allowed by quota
                2024-01-01 export copper.ore CHN room_under_limit=no -> barred by quota
                2024-01-01 export copper.ore CHN -> unknown without room_under_limit by quota
                2024-01-01 export copper.ore USA -> unknown without provision
                2024-01-01 export copper.ore room_under_limit=no -> unknown without target by quota""");
    }

    @Test
    void charges() {
        lesson("""
                  - {id: tax, effect: charges, topic: fiscal, when: blocks > 1, value: {number: 5, unit: percent, base: spent}}
                  - {id: fee, effect: charges, levy: fee, value: {number: 2.5, unit: KZT}, due: {number: 10, unit: calendar-days, after: filed_on}}
                """, """
                2024-01-01 mine blocks=2 -> owes {fee=2.5 KZT, tax=5 percent} by tax fee
                2024-01-01 mine blocks=2 spent=300.1 -> owes {fee=2.5 KZT, tax=15.005 money} by tax fee
                2024-01-01 mine blocks=1 -> owes {fee=2.5 KZT} by fee
                2024-01-01 mine blocks=1 filed_on=2024-02-25 -> owes {fee=2.5 KZT by 2024-03-06} by fee
                2024-01-01 mine -> unknown without blocks by tax""");
    }

    @Test
    void aDeadline() {
        lesson("""
                  - {id: decide, effect: deadline, when: strategic, who: {en: the authority, ru: орган}, after: filed_on, value: {number: 3, unit: calendar-days}}
                """, """
                2024-01-01 mine strategic=yes filed_on=2024-02-27 -> owes {decide=3 calendar-days by 2024-03-01} by decide
                2024-01-01 mine strategic=yes -> owes {decide=3 calendar-days} by decide
                2024-01-01 mine strategic=no -> unknown without provision
                2024-01-01 mine filed_on=2024-02-27 -> unknown without strategic by decide""");
    }

    @Test
    void exempts() {
        lesson("""
                  - {id: ban, effect: prohibits, when: strategic}
                  - {id: free, effect: exempts, exception-to: [ban], when: consent}
                """, """
                2024-01-01 mine strategic=yes consent=yes -> allowed by free
                2024-01-01 mine strategic=yes consent=no -> barred by ban
                2024-01-01 mine strategic=yes -> unknown without consent by ban free
                2024-01-01 mine strategic=no consent=yes -> unknown without provision""");
    }

    @Test
    void suspends() {
        lesson("""
                  - {id: ban, effect: prohibits}
                  - {id: pause, effect: suspends, suspends: [ban], from: 2024-02, until: 2024-03}
                """, """
                2024-01-31 mine -> barred by ban
                2024-02-01 mine -> allowed by pause
                2024-02-29 mine -> allowed by pause
                2024-03-01 mine -> barred by ban""");
    }

    @Test
    void definesSaysNothingOfTheAct() {
        lesson("  - {id: word, effect: defines, value: {number: 2.5, unit: km}}", """
                2024-01-01 mine -> unknown without provision""");
    }

    @Test
    void aBarGoesBeforeWhatIsOwedAndWhatIsNotKnown() {
        lesson("""
                  - {id: ban, effect: prohibits, when: strategic}
                  - {id: need, effect: requires, needs: consent}
                  - {id: fee, effect: charges, when: blocks > 1, value: {number: 2.5, unit: KZT}}
                """, """
                2024-01-01 mine strategic=yes -> barred by ban
                2024-01-01 mine consent=no -> barred by need
                2024-01-01 mine strategic=yes consent=no -> barred by ban need
                2024-01-01 mine strategic=no consent=yes blocks=2 -> owes {fee=2.5 KZT} by fee need
                2024-01-01 mine strategic=no consent=yes blocks=1 -> allowed by need""");
    }
}
