package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a provision gives its number, and that no number is off by a hair. */
class D01_ValuesTest {

    private static final String PARAMETERS = """
            parameters:
              - {id: rate, title: {en: Rate, ru: Ставка}, unit: percent, values: [{from: 2024, until: 2025, number: 5.5, sources: [someone], basis: recalled}]}
              - {id: index, title: {en: Index, ru: Показатель}, unit: KZT, values: [{from: 2024, until: 2025, number: 3692, sources: [someone], basis: recalled}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private String fee(String value, String facts) {
        return fee(value, facts, AssumedValues.none());
    }

    private String fee(String value, String facts, AssumedValues assumed) {
        Law law = Lesson.law(folder, PARAMETERS + """
                provisions:
                  - {id: fee, effect: charges, sources: [someone], basis: recalled, value: {%s}}
                """.formatted(value));
        return Lesson.answer(law, "2024-03-01 mine " + facts, assumed).replaceAll("^owes \\{fee=(.*)} by fee$", "$1");
    }

    @Test
    void theFirstStepThatHoldsCounts() {
        String steps =
                "steps: [{when: blocks <= 5, number: 10}, {when: blocks <= 10, number: 20}, {number: 30}], unit: KZT";
        assertThat(fee(steps, "blocks=5")).isEqualTo("10 KZT");
        assertThat(fee(steps, "blocks=5.5")).isEqualTo("20 KZT");
        assertThat(fee(steps, "blocks=11")).isEqualTo("30 KZT");
        assertThat(fee(steps, "")).isEqualTo("unknown without blocks by fee");
    }

    @Test
    void aStepThatMayHoldLeavesTheNumberOpen() {
        String steps =
                "steps: [{when: strategic, number: 10}, {when: blocks > 5, number: 20}, {number: 30}], unit: KZT";
        assertThat(fee(steps, "strategic=yes")).isEqualTo("10 KZT");
        assertThat(fee(steps, "blocks=6")).isEqualTo("unknown without strategic by fee");
        assertThat(fee(steps, "strategic=no")).isEqualTo("unknown without blocks by fee");
        assertThat(fee(steps, "")).isEqualTo("unknown without blocks, strategic by fee");
    }

    @Test
    void whereNoStepHoldsNoNumberIsMadeUp() {
        Law law = Lesson.law(folder, """
                provisions:
                  - {id: fee, effect: charges, value: {steps: [{when: blocks <= 5, number: 10}], unit: KZT}}
                """);
        Lesson.answers(law, "2024-01-01 mine blocks=6 -> unknown without value by fee");
        assertThat(law.judge(Act.of(new ActKind("mine"), "AAA").withFact("blocks", "6"), LocalDate.of(2024, 1, 1)))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        u -> assertThat(u.missing().getFirst().text())
                                .isEqualTo(new Words(
                                        "no value is given for such a case", "значение для такого случая не указано")));
    }

    @Test
    void aFormulaAndAFactorItIsMultipliedBy() {
        assertThat(fee("formula: 2300 + 120 * (blocks - 10), unit: KZT", "blocks=11"))
                .isEqualTo("2420 KZT");
        assertThat(fee("number: 5, unit: KZT, times: blocks * 2", "blocks=1.5")).isEqualTo("15 KZT");
        assertThat(fee("number: 5, unit: KZT, times: blocks", "")).isEqualTo("unknown without blocks by fee");
        assertThat(fee("number: 5, unit: percent, base: spent, times: blocks", "blocks=2 spent=100"))
                .isEqualTo("10 money");
        assertThat(fee("number: 5, unit: percent, base: spent, times: blocks", "blocks=2"))
                .isEqualTo("10 percent");
    }

    @Test
    void aTableOfRatesByCommodity() {
        String rates =
                "rates: {copper: 8.55, gold: {number: 7.5, basis: assumed, sources: [someone]}}, unit: percent, base: spent";
        assertThat(fee(rates, "copper")).isEqualTo("8.55 percent");
        assertThat(fee(rates, "gold spent=200")).isEqualTo("15 money");
        assertThat(fee(rates, "coal")).isEqualTo("unknown without provision");
        assertThat(fee(rates, "")).isEqualTo("unknown without commodity by fee");
    }

    @Test
    void aParameterOfTheDay() {
        assertThat(fee("parameter: rate, unit: percent, base: spent", "spent=1000"))
                .isEqualTo("55 money");
        assertThat(fee("number: 2.5, unit: index", "")).isEqualTo("9230 KZT");
        assertThat(fee("parameter: index, unit: KZT, times: blocks", "blocks=2"))
                .isEqualTo("7384 KZT");
    }

    @Test
    void aParameterThatHasNoValueOnTheDayIsNamed() {
        Law law = Lesson.law(folder, PARAMETERS + """
                provisions:
                  - {id: fee, effect: charges, value: {number: 2.5, unit: index}}
                """);
        Lesson.answers(law, """
                2024-12-31 mine -> owes {fee=9230 KZT} by fee
                2025-01-01 mine -> unknown without index by fee
                2023-12-31 mine -> unknown without index by fee""");
        assertThat(law.judge(Act.of(new ActKind("mine"), "AAA"), LocalDate.of(2025, 1, 1)))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        u -> assertThat(u.missing())
                                .containsExactly(new Missing(
                                        "index",
                                        new Words(
                                                "no value of (index, Index) found for 2025-01-01",
                                                "не найдено значение (index, Показатель) на 2025-01-01"))));
    }

    @Test
    void twoPartsAddedUp() {
        assertThat(fee("number: 0.1, plus: {number: 0.2}, unit: KZT", "")).isEqualTo("0.3 KZT");
        assertThat(fee("parameter: rate, plus: {formula: blocks / 2}, unit: percent, base: spent", "blocks=3"))
                .isEqualTo("7 percent");
        assertThat(fee("parameter: rate, plus: {formula: blocks / 2}, unit: percent, base: spent", ""))
                .isEqualTo("unknown without blocks by fee");
        assertThat(fee("assumption: guess, plus: {number: 1}, unit: KZT", "", id -> 2.5))
                .isEqualTo("3.5 KZT");
        assertThat(fee("assumption: guess, plus: {number: 1}, unit: KZT", ""))
                .isEqualTo("unknown without guess by fee");
    }

    @Test
    void scalesMultiplySeveralChargesAndEachOther() {
        Law law = Lesson.law(folder, """
                provisions:
                  - {id: tax, effect: charges, value: {number: 8, unit: percent, base: spent}}
                  - {id: fee, effect: charges, levy: fee, value: {number: 30, unit: KZT}}
                  - {id: tenth, effect: scales, scales: [tax, fee], when: tailings, value: {number: 0.1, unit: factor}}
                  - {id: twice, effect: scales, scales: [fee], when: strategic, value: {number: 2, unit: factor}}
                """);
        Lesson.answers(law, """
                2024-01-01 mine tailings=no strategic=no -> owes {fee=30 KZT, tax=8 percent} by tax fee
                2024-01-01 mine tailings=yes strategic=no -> owes {fee=3 KZT, tax=0.8 percent} by tax tenth fee
                2024-01-01 mine tailings=yes strategic=yes spent=100 -> owes {fee=6 KZT, tax=0.8 money} by tax tenth fee twice
                2024-01-01 mine tailings=yes -> unknown without strategic by fee
                2024-01-01 mine -> unknown without strategic, tailings by tax fee""");
    }

    @Test
    void aFactorThatIsAnAssumptionIsUnknownUntilSomebodyLendsItsValue() {
        Law law = Lesson.law(folder, """
                provisions:
                  - {id: fee, effect: charges, value: {number: 30, unit: KZT}}
                  - {id: less, effect: scales, scales: [fee], value: {assumption: guess, unit: factor}}
                """);
        Lesson.answers(law, "2024-01-01 mine -> unknown without guess by fee");
        Lesson.answers(law, id -> 0.5, "2024-01-01 mine -> owes {fee=15 KZT} by fee less");
    }

    @Test
    void noNoiseOfBinaryFractions() {
        assertThat(fee("formula: 0.1 + 0.2, unit: percent, base: spent", "")).isEqualTo("0.3 percent");
        assertThat(fee("formula: 0.1 + 0.2, unit: KZT", "")).isEqualTo("0.3 KZT");
        assertThat(fee("formula: blocks / 3, unit: KZT", "blocks=1")).isEqualTo("0.33333333 KZT");
        assertThat(fee("formula: blocks / 3, unit: percent, base: spent", "blocks=1 spent=300"))
                .isEqualTo("1 money");
        assertThat(fee("number: 8.55, unit: percent, base: spent", "spent=1.1")).isEqualTo("0.09405 money");
        assertThat(fee("number: 0.07, unit: KZT, times: blocks", "blocks=100")).isEqualTo("7 KZT");
    }

    @Test
    void aBoundThatRoundsIsHeldAgainstTheSameRounding() {
        Law law = Lesson.law(folder, """
                provisions:
                  - {id: third, effect: limits, measure: depth, value: {formula: blocks / 3, unit: km}}
                  - {id: sum, effect: requires, applies: {act: hold}, measure: depth, value: {formula: 0.1 + 0.2, unit: km}}
                """);
        Lesson.answers(law, """
                2024-01-01 mine blocks=1 depth=0.3333333333333 -> allowed by third
                2024-01-01 hold depth=0.3 -> allowed by sum""");
    }

    @Test
    void bigMoneyIsWrittenOut() {
        assertThat(fee("number: 2.5, unit: index, times: blocks", "blocks=1e9")).isEqualTo("9230000000000 KZT");
        assertThat(fee("number: 1, unit: percent, base: spent", "spent=123456789012345"))
                .isEqualTo("1234567890123.45 money");
        assertThat(fee("number: 100, unit: percent, base: spent", "spent=1e30"))
                .isEqualTo("1000000000000000000000000000000 money");
    }
}
