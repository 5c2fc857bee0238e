package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between two days, and day by day. */
class DifferenceTest {

    private static final String LAW = """
            instruments:
              - {id: code, name: {en: The code, ru: Кодекс}}
            parameters:
              - id: index
                title: {en: Index, ru: Показатель}
                unit: KZT
                values:
                  - {from: 2025-01-01, until: 2026-01-01, number: 3932, sources: [someone], basis: recalled}
                  - {from: 2026-01-01, until: 2027-01-01, number: 4325, sources: [someone], basis: recalled}
              - id: unused
                title: {en: Unused, ru: Другой}
                unit: KZT
                values:
                  - {from: 2026-01-01, number: 5, sources: [someone], basis: recalled}
            procedures:
              - id: licence-2025
                rule: licence
                title: {en: Licence, ru: Лицензия}
                from: 2020
                until: 2026
                steps:
                  - {id: filing, title: {en: Filing, ru: Подача}, who: applicant, days: {number: 1, unit: working-days}, sources: [someone], basis: recalled}
                  - {id: decision, title: {en: Decision, ru: Решение}, who: authority, days: {number: 20, unit: working-days}, after: [filing], sources: [someone], basis: recalled}
              - id: licence-2026
                rule: licence
                title: {en: Licence, ru: Лицензия}
                from: 2026
                steps:
                  - {id: filing, title: {en: Filing, ru: Подача}, who: applicant, days: {number: 1, unit: working-days}, sources: [someone], basis: recalled}
                  - {id: decision, title: {en: Decision, ru: Решение}, who: authority, days: {number: 5, unit: working-days}, after: [filing], sources: [someone], basis: recalled}
            provisions:
              - {id: tax-old, rule: tax, instrument: code, article: "1", title: {en: Tax, ru: Налог}, topic: extraction, applies: {act: mine}, effect: charges, value: {rates: {uranium: 9, copper: 8.55, zinc: 10.5}, unit: percent, base: revenue}, from: 2023, until: 2026, sources: [someone], basis: recalled}
              - {id: tax-new, rule: tax, instrument: code, article: "1", title: {en: Tax, ru: Налог}, topic: extraction, applies: {act: mine}, effect: charges, value: {rates: {copper: 8.55, zinc: 11}, unit: percent, base: revenue}, from: 2026, sources: [someone], basis: recalled}
              - id: tax-uranium
                instrument: code
                article: "2"
                title: {en: Tax on uranium, ru: Налог на уран}
                topic: extraction
                applies: {act: mine, commodities: [uranium]}
                effect: charges
                value: {steps: [{when: annual_output_t <= 500, number: 4}, {number: 18}], unit: percent, base: revenue}
                from: 2026
                sources: [someone]
                basis: recalled
              - {id: fee, instrument: code, article: "3", title: {en: Fee, ru: Сбор}, topic: rights, applies: {act: hold}, effect: charges, value: {number: 15, unit: index}, from: 2020, sources: [someone], basis: recalled}
              - {id: ban, instrument: code, article: "4", title: {en: Ban, ru: Запрет}, topic: rights, applies: {act: explore, commodities: [lithium]}, effect: prohibits, from: 2024-03-01, sources: [someone], basis: recalled}
              - {id: pause, instrument: code, article: "5", title: {en: Pause, ru: Пауза}, topic: rights, applies: {act: explore, commodities: [lithium]}, effect: suspends, suspends: [ban], from: 2025-06-01, until: 2025-09-01, sources: [someone], basis: recalled}
              - {id: short, instrument: code, article: "6", title: {en: Short, ru: Короткая}, topic: rights, applies: {act: explore, commodities: [tin]}, effect: prohibits, from: 2025-02-01, until: 2025-03-01, sources: [someone], basis: recalled}
            """;

    @TempDir
    private Path folder;

    private Law law = LawFolder.ours();

    @BeforeEach
    void read() {
        law = LawFolder.of(folder, LAW);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Selection about(@Nullable String commodity, @Nullable String topic) {
        return new Selection("AAA", commodity, null, topic);
    }

    private List<Change> changes(String from, String to, Selection part) {
        return Difference.between(law, day(from), day(to), part).changes();
    }

    @Test
    void aTableOfRatesIsComparedRowByRowAndARateThatMovedIsFound() {
        List<Change> changes = changes("2025-12-31", "2026-01-01", about(null, "extraction"));
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0)).isInstanceOfSatisfying(Change.Replaced.class, r -> {
            assertThat(r.before().id()).isEqualTo("tax-old");
            assertThat(r.after().id()).isEqualTo("tax-new");
            assertThat(r.values())
                    .extracting(ValueChange::toString)
                    .containsExactly("uranium: 9 % -> by case (tax-uranium)", "zinc: 10.5 % -> 11 %");
        });
        assertThat(changes.get(1))
                .isInstanceOfSatisfying(
                        Change.Began.class, b -> assertThat(b.provision().id()).isEqualTo("tax-uranium"));
    }

    @Test
    void ofOneMineralOnlyItsRowIsTold() {
        List<Change> changes = changes("2025-12-31", "2026-01-01", about("copper", null));
        assertThat(changes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Replaced.class, r -> assertThat(r.values()).isEmpty());
        assertThat(changes("2025-12-31", "2026-01-01", about("zinc", null)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Replaced.class,
                        r -> assertThat(r.values())
                                .extracting(v -> v.what().en())
                                .containsExactly("zinc"));
    }

    @Test
    void stepsAreComparedCaseByCase() {
        Law banded = LawFolder.of(folder, """
                instruments:
                  - {id: code, name: {en: The code, ru: Кодекс}}
                provisions:
                  - {id: old, rule: tax, instrument: code, title: {en: Tax, ru: Налог}, topic: extraction, applies: {act: mine, commodities: [tin]}, effect: charges, value: {number: 9, unit: percent, base: revenue}, from: 2023, until: 2024, sources: [someone], basis: recalled}
                  - {id: mid, rule: tax, instrument: code, title: {en: Tax, ru: Налог}, topic: extraction, applies: {act: mine, commodities: [tin]}, effect: charges, value: {steps: [{when: blocks <= 5, number: 4}, {number: 18}], unit: percent, base: revenue}, from: 2024, until: 2025, sources: [someone], basis: recalled}
                  - {id: new, rule: tax, instrument: code, title: {en: Tax, ru: Налог}, topic: extraction, applies: {act: mine, commodities: [tin, zinc]}, when: new_deposit, effect: charges, value: {steps: [{when: blocks <= 5, number: 4}, {number: 12}], unit: percent, base: revenue}, from: 2025, sources: [someone], basis: recalled}
                """);
        assertThat(values(banded, "2023-12-31", "2024-01-01"))
                .containsExactly("value: 9 % -> by case", "if blocks <= 5:  -> 4 %", "else:  -> 18 %");
        assertThat(values(banded, "2024-12-31", "2025-01-01"))
                .containsExactly("else: 18 % -> 12 %", "if:  -> new_deposit", "minerals:  -> zinc");
    }

    private static List<String> values(Law law, String from, String to) {
        Change only = Difference.between(law, day(from), day(to), Selection.of("AAA"))
                .changes()
                .getFirst();
        return ((Change.Replaced) only)
                .values().stream().map(ValueChange::toString).toList();
    }

    @Test
    void figuresAndProceduresAreCompared() {
        List<Change> changes = changes("2025-12-31", "2026-01-01", Selection.of("AAA"));
        assertThat(changes).filteredOn(c -> c instanceof Change.Revalued).hasSize(2);
        assertThat(changes)
                .filteredOn(c -> c instanceof Change.Proceeding)
                .singleElement()
                .satisfies(c -> assertThat(((Change.Proceeding) c).steps())
                        .extracting(ValueChange::toString)
                        .containsExactly("Decision (authority): 20 working days -> 5 working days"));
        // Of a part of the law, only the figures that it uses.
        assertThat(changes("2025-12-31", "2026-01-01", about(null, "rights")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Revalued.class,
                        r -> assertThat(r.parameter().id()).isEqualTo("index"));
    }

    @Test
    void aSuspensionIsToldOfWhatItInterrupts() {
        assertThat(changes("2025-05-31", "2025-06-01", Selection.of("AAA")))
                .singleElement()
                .isInstanceOfSatisfying(Change.Suspended.class, s -> {
                    assertThat(s.provision().id()).isEqualTo("ban");
                    assertThat(s.by()).extracting(Provision::id).containsExactly("pause");
                });
        assertThat(changes("2025-08-31", "2025-09-01", Selection.of("AAA")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Resumed.class,
                        r -> assertThat(r.provision().id()).isEqualTo("ban"));
    }

    @Test
    void whatBeganAndEndedInBetweenIsToldToo() {
        assertThat(changes("2025-01-15", "2025-05-31", Selection.of("AAA")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Passed.class, p -> assertThat(p.provision().id()).isEqualTo("short"));
        assertThat(Difference.between(law, day("2025-03-02"), day("2025-05-31"), Selection.of("AAA"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void theSecondDayMustBeTheLater() {
        assertThatThrownBy(() -> Difference.between(law, day("2025-01-01"), day("2025-01-01"), Selection.of("AAA")))
                .hasMessageContaining("2025-01-01");
    }

    @Test
    void theTimelineNamesEveryDayOnWhichSomethingChanged() {
        assertThat(Timeline.of(law, about("lithium", null)).events())
                .extracting(e -> e.day() + " " + e.change().getClass().getSimpleName())
                .containsExactly("2024-03-01 Began", "2025-06-01 Suspended", "2025-09-01 Resumed");
        assertThat(Timeline.of(law, new Selection("AAA", null, new ActKind("explore"), null))
                        .events())
                .extracting(e -> e.day() + " " + e.change().getClass().getSimpleName())
                .containsExactly(
                        "2024-03-01 Began",
                        "2025-02-01 Began",
                        "2025-03-01 Ended",
                        "2025-06-01 Suspended",
                        "2025-09-01 Resumed");
    }

    @Test
    void theUraniumOfTheRepositoryClosesAndOpens() {
        assertThat(Timeline.of(LawFolder.ours(), new Selection("KGZ", "uranium", ActKind.EXPLORE, "rights"))
                        .events())
                .anySatisfy(e -> {
                    assertThat(e.day()).isEqualTo(day("2024-06-27"));
                    assertThat(e.change()).isInstanceOf(Change.Ended.class);
                })
                .anySatisfy(e -> {
                    assertThat(e.day()).isEqualTo(day("2024-06-27"));
                    assertThat(e.change()).isInstanceOf(Change.Began.class);
                });
    }
}
