package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured against a number, a percentage of something, or a parameter; and what a shortfall comes to. */
class B02_MeasuresTest {

    private static final String INDEX = """
            parameters:
              - id: index
                title: {en: Index, ru: Показатель}
                unit: KZT
                values:
                  - {from: 2024, until: 2025, number: 3692, sources: [someone], basis: recalled}
                  - {from: 2025, until: 2026, number: 3932, sources: [someone], basis: recalled}
            """;

    @TempDir
    private Path folder = Path.of("");

    private void lesson(String text, String answers) {
        Lesson.answers(Lesson.law(folder, text), answers);
    }

    @Test
    void aPercentageOfABase() {
        lesson("""
                provisions:
                  - {id: rnd, effect: requires, measure: spent, value: {number: 1, unit: percent, base: costs}, otherwise: owes}
                """, """
                2024-01-01 mine spent=10 costs=1000 -> allowed by rnd
                2024-01-01 mine spent=9.99 costs=1000 -> owes {rnd=0.01 money} by rnd
                2024-01-01 mine spent=0 costs=1000 -> owes {rnd=10 money} by rnd
                2024-01-01 mine spent=0 -> unknown without costs by rnd
                2024-01-01 mine costs=1000 -> unknown without spent by rnd
                2024-01-01 mine spent=0 costs=0 -> allowed by rnd""");
    }

    @Test
    void aNumberOfIndicesOfTheDay() {
        lesson(INDEX + """
                provisions:
                  - {id: minimum, effect: requires, measure: spent, value: {number: 2, unit: index, times: blocks}, otherwise: owes}
                """, """
                2024-12-31 mine spent=7383 blocks=1 -> owes {minimum=1 KZT} by minimum
                2025-01-01 mine spent=7383 blocks=1 -> owes {minimum=481 KZT} by minimum
                2025-01-01 mine spent=0 blocks=3 -> owes {minimum=23592 KZT} by minimum
                2025-01-01 mine spent=0 -> unknown without blocks by minimum
                2026-01-01 mine spent=0 blocks=3 -> unknown without index by minimum""");
    }

    @Test
    void aFactThatIsItselfAPercentageFallsShortInPoints() {
        lesson("""
                provisions:
                  - {id: staff, effect: requires, measure: staff_percent, value: {number: 80, unit: percent}, otherwise: owes}
                  - {id: foreign, effect: limits, applies: {act: hold}, measure: staff_percent, value: {number: 20, unit: percent}, otherwise: owes}
                """, """
                2024-01-01 mine staff_percent=70.5 -> owes {staff=9.5 percentage-points} by staff
                2024-01-01 mine staff_percent=80 -> allowed by staff
                2024-01-01 hold staff_percent=20 -> allowed by foreign
                2024-01-01 hold staff_percent=25 -> owes {foreign=5 percentage-points} by foreign""");
    }

    @Test
    void strictMeansMoreThan() {
        lesson("""
                provisions:
                  - {id: share, effect: requires, measure: staff_percent, strict: yes, value: {number: 50, unit: percent}}
                  - {id: cap, effect: limits, applies: {act: hold}, measure: staff_percent, strict: yes, value: {number: 50, unit: percent}}
                """, """
                2024-01-01 mine staff_percent=50 -> barred by share
                2024-01-01 mine staff_percent=50.01 -> allowed by share
                2024-01-01 hold staff_percent=50 -> barred by cap
                2024-01-01 hold staff_percent=49.99 -> allowed by cap""");
    }

    @Test
    void theReasonSaysWhatWasHeldAgainstWhat() {
        Law law = Lesson.law(folder, INDEX + """
                provisions:
                  - {id: minimum, effect: requires, article: "7", measure: spent, value: {number: 2, unit: index}}
                """);
        Act act = new Act(new ActKind("mine"), "AAA", null, null, null, Map.of("spent", "7383"));
        assertThat(law.judge(act, LocalDate.of(2024, 5, 1)).reasons())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.text().en())
                            .isEqualTo("Rule (An act, Art. 7; from 2020-01-01) bars it without: spent >= 7384 KZT");
                    assertThat(r.text().ru())
                            .isEqualTo("Правило (Закон, ст. 7; с 2020-01-01) запрещает без: spent >= 7384 KZT");
                });
    }

    @Test
    void aBoundThatIsAnAssumptionIsUnknownUntilSomebodyLendsItsValue() {
        Law law = Lesson.law(folder, """
                provisions:
                  - {id: share, effect: requires, measure: staff_percent, value: {assumption: guess, unit: percent}}
                """);
        Lesson.answers(law, """
                2024-01-01 mine staff_percent=50 -> unknown without guess by share""");
        Lesson.answers(law, id -> 60, """
                2024-01-01 mine staff_percent=50 -> barred by share
                2024-01-01 mine staff_percent=60 -> allowed by share""");
    }
}
