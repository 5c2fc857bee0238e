package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The functions of conditions and formulas, and what cannot be computed. */
class A02_FunctionsTest {

    @TempDir
    private Path folder = Path.of("");

    private Law formula(String formula) {
        return Lesson.law(folder, """
                provisions:
                  - {id: fee, effect: charges, value: {formula: "%s", unit: KZT}}
                """.formatted(formula));
    }

    private String comesTo(String formula, String facts) {
        return Lesson.answer(formula(formula), "2024-03-01 mine " + facts, AssumedValues.none())
                .replaceAll("owes \\{fee=(.*) KZT} by fee", "$1");
    }

    @Test
    void daysMonthsAndYearsFromOneDayToAnother() {
        assertThat(comesTo("days(filed_on, day)", "filed_on=2024-02-28")).isEqualTo("2");
        assertThat(comesTo("days(filed_on, day)", "filed_on=2024-03-02")).isEqualTo("-1");
        assertThat(comesTo("months(filed_on, day)", "filed_on=2023-12-01")).isEqualTo("3");
        assertThat(comesTo("months(filed_on, day)", "filed_on=2023-12-02")).isEqualTo("2");
        assertThat(comesTo("years(filed_on, day)", "filed_on=2019-03-02")).isEqualTo("4");
        assertThat(comesTo("years(date('2019-03-01'), day)", "")).isEqualTo("5");
    }

    @Test
    void aMonthFromTheEndOfALongOneIsWholeOnlyWhenItsDayIsReached() {
        // 31 January to 29 February is no whole month; to 1 March it is one.
        assertThat(comesTo("months(date('2024-01-31'), date('2024-02-29'))", ""))
                .isEqualTo("0");
        assertThat(comesTo("months(date('2024-01-31'), date('2024-03-01'))", ""))
                .isEqualTo("1");
        assertThat(comesTo("months(date('2024-01-31'), date('2024-03-31'))", ""))
                .isEqualTo("2");
        assertThat(comesTo("years(date('2020-02-29'), date('2024-02-28'))", "")).isEqualTo("3");
        assertThat(comesTo("years(date('2020-02-29'), date('2024-02-29'))", "")).isEqualTo("4");
    }

    @Test
    void theLesserAndTheGreaterOfTwo() {
        assertThat(comesTo("least(blocks, 10)", "blocks=12")).isEqualTo("10");
        assertThat(comesTo("greatest(blocks, 10)", "blocks=12")).isEqualTo("12");
        assertThat(comesTo("greatest(0, least(blocks - 5, depth)) * 2", "blocks=8 depth=9"))
                .isEqualTo("6");
        assertThat(comesTo("least(blocks, depth)", "blocks=8")).isEqualTo("unknown without depth by fee");
        assertThat(comesTo("least(blocks, depth)", "")).isEqualTo("unknown without blocks, depth by fee");
    }

    @Test
    void wholeAndDecimalNumbersMeet() {
        assertThat(comesTo("2300 + 120 * (blocks - 10)", "blocks=12")).isEqualTo("2540");
        assertThat(comesTo("7 / 2", "")).isEqualTo("3.5");
        assertThat(comesTo("-blocks + 10", "blocks=2.5")).isEqualTo("7.5");
        assertThat(comesTo("strategic ? 1 : 2", "strategic=no")).isEqualTo("2");
    }

    @Test
    void divisionByZeroIsSaidAndNeverTakenForANumber() {
        assertThat(comesTo("spent / blocks", "spent=10 blocks=0"))
                .isEqualTo(
                        "refused: act:1: expression (spent / blocks) cannot be computed from the facts given: something is divided by zero");
        assertThat(comesTo("spent / blocks", "spent=0 blocks=0"))
                .isEqualTo(
                        "refused: act:1: expression (spent / blocks) cannot be computed from the facts given: something is divided by zero");
        Law law = Lesson.law(folder, """
                provisions:
                  - {id: ban, effect: prohibits, when: spent / blocks > 5}
                  - {id: grant, effect: grants, topic: export, when: blocks == 0 || spent / blocks > 5}
                """);
        Lesson.answers(law, """
                2024-01-01 mine spent=10 blocks=0 -> refused: act:1: expression (spent / blocks > 5) cannot be computed from the facts given: something is divided by zero
                2024-01-01 mine spent=10 blocks=1 -> barred by ban
                2024-01-01 mine spent=10 blocks=4 -> unknown without provision""");
    }

    @Test
    void aConditionThatAsksFirstIsNotDividedByZero() {
        Law law = Lesson.law(folder, """
                provisions:
                  - {id: grant, effect: grants, when: blocks == 0 || spent / blocks > 5}
                """);
        Lesson.answers(law, """
                2024-01-01 mine blocks=0 -> allowed by grant
                2024-01-01 mine blocks=0 spent=10 -> allowed by grant
                2024-01-01 mine blocks=1 spent=5 -> unknown without provision""");
    }

    @Test
    void aNumberBeyondAllMeasureIsNoNumber() {
        assertThat(comesTo("spent * spent", "spent=1e300"))
                .isEqualTo(
                        "refused: act:1: expression (spent * spent) cannot be computed from the facts given: the result is too large");
    }
}
