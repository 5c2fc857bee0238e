package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code law diff} and {@code law timeline}, on a small law and on those of the repository. */
class LawChangesCommandTest {

    private static final String LAW = """
            instruments:
              - {id: code, name: {en: The code, ru: Кодекс}}
            parameters:
              - id: index
                title: {en: Index, ru: Показатель}
                unit: KZT
                values:
                  - {from: 2025-01-01, until: 2026-01-01, number: 3932, sources: [general-knowledge], basis: recalled}
                  - {from: 2026-01-01, until: 2027-01-01, number: 4325, sources: [general-knowledge], basis: recalled}
            provisions:
              - {id: tax-old, rule: tax, instrument: code, article: "1", title: {en: Tax, ru: Налог}, topic: extraction, applies: {act: mine}, effect: charges, value: {rates: {uranium: 9, zinc: 10.5, lead: 8}, unit: percent, base: revenue}, from: 2023, until: 2026, sources: [general-knowledge], basis: recalled}
              - {id: tax-new, rule: tax, instrument: code, article: "1", title: {en: Tax, ru: Налог}, topic: extraction, applies: {act: mine}, effect: charges, value: {rates: {zinc: 11}, unit: percent, base: revenue}, from: 2026, sources: [general-knowledge], basis: recalled}
              - {id: tax-uranium, instrument: code, article: "2", title: {en: Tax on uranium, ru: Налог на уран}, topic: extraction, applies: {act: mine, commodities: [uranium]}, effect: charges, value: {steps: [{when: annual_output_t <= 500, number: 4}, {number: 18}], unit: percent, base: revenue}, from: 2026, sources: [general-knowledge], basis: recalled}
              - {id: fee, instrument: code, article: "3", title: {en: Fee, ru: Сбор}, topic: rights, applies: {act: hold}, effect: charges, value: {number: 15, unit: index}, from: 2020, sources: [general-knowledge], basis: recalled}
              - {id: later, instrument: code, article: "4", title: {en: Later, ru: Позже}, topic: rights, applies: {act: mine, commodities: [uranium]}, effect: grants, from: 2999, sources: [general-knowledge], basis: recalled}
            """;

    @TempDir
    private Path home;

    @BeforeEach
    void write() throws IOException {
        SmallLaws.write(home, "AAA", LAW);
    }

    @Test
    void whatChangedIsToldInWordsAndNumbers() {
        Spoken spoken = SmallLaws.ask(home, "diff", "2025-12-31", "2026-01-01", "--country", "AAA");
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(ExitCode.YES);
        assertThat(spoken.out())
                .contains(
                        "[tax-new], in place of tax-old",
                        "uranium: 9 % -> by case (tax-uranium)",
                        "zinc: 10.5 % -> 11 %",
                        "lead: 8 % -> no rate found",
                        "[tax-uranium]",
                        "annual_output_t <= 500: 4 %",
                        "Index (index): 3,932 -> 4,325 KZT (+10 %)")
                .doesNotContain("later");
    }

    @Test
    void inRussianWithRussianNumbers() {
        assertThat(SmallLaws.ask(home, "diff", "2025-12-31", "2026-01-01", "--country", "AAA", "--lang", "ru")
                        .out())
                .contains("уран: 9 % -> по случаям (tax-uranium)", "3 932 -> 4 325 KZT (+10 %)", "Заменено");
    }

    @Test
    void ofOneMineralItsRowAndHowManyHoldForAll() {
        Spoken spoken =
                SmallLaws.ask(home, "diff", "2025-12-31", "2026-01-01", "--country", "AAA", "--mineral", "zinc");
        assertThat(spoken.out())
                .contains("zinc: 10.5 % -> 11 %", "1 provision holds for every mineral")
                .doesNotContain("uranium", "Index");
    }

    @Test
    void whereNothingChangedThatIsSaid() {
        Spoken spoken = SmallLaws.ask(home, "diff", "2024-01-01", "2024-06-01", "--country", "AAA");
        assertThat(spoken.code()).isEqualTo(ExitCode.YES);
        assertThat(spoken.out()).contains("Nothing changed, as far as the laws read here say.");
    }

    @Test
    void daysInTheWrongOrderAreRefused() {
        Spoken spoken = SmallLaws.ask(home, "diff", "2026-01-01", "2025-12-31", "--country", "AAA");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains("later day (2025-12-31) is not after the first (2026-01-01)");
        Spoken topic =
                SmallLaws.ask(home, "diff", "2025-12-31", "2026-01-01", "--country", "AAA", "--topic", "extracton");
        assertThat(topic.err()).contains("topic (extracton) is not known\n  Maybe (extraction) was meant.");
    }

    @Test
    void theDifferenceAsJson() {
        JsonNode document = JsonMapper.shared()
                .readTree(SmallLaws.ask(home, "diff", "2025-12-31", "2026-01-01", "--country", "AAA", "--json")
                        .out());
        assertThat(document.path("changes")).hasSize(3).anySatisfy(change -> {
            assertThat(change.path("kind").asString()).isEqualTo("figure");
            assertThat(change.path("before").path("number").asDouble()).isEqualTo(3932);
            assertThat(change.path("after").path("number").asDouble()).isEqualTo(4325);
        });
    }

    @Test
    void theTimelineMarksWhatIsToCome() {
        Spoken spoken = SmallLaws.ask(home, "timeline", "--country", "AAA", "--mineral", "uranium");
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(ExitCode.YES);
        assertThat(spoken.out())
                .contains("2023-01-01\n  - began: Tax", "2026-01-01\n", "2999-01-01  (to come)\n  - began: Later");
        JsonNode events = JsonMapper.shared()
                .readTree(SmallLaws.ask(home, "timeline", "--country", "AAA", "--json")
                        .out())
                .path("events");
        assertThat(events).anySatisfy(e -> {
            assertThat(e.path("day").asString()).isEqualTo("2999-01-01");
            assertThat(e.path("future").asBoolean()).isTrue();
        });
        assertThat(events.path(0).path("future").asBoolean()).isFalse();
    }

    @Test
    void kyrgyzUraniumThroughTime() {
        String out = SmallLaws.askOurs("timeline", "--country", "KGZ", "--mineral", "uranium")
                .out();
        assertThat(out)
                .containsSubsequence("2019-06-02", "[kgz-u-ban-decree]", "2024-06-27", "[kgz-u-lift]")
                .contains("[kgz-u-ban-law]; by kgz-u-lift");
        assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void aSuspensionAndItsEndStandInTheTimeline() {
        assertThat(SmallLaws.askOurs("timeline", "--country", "CHN", "--mineral", "antimony", "--act", "export")
                        .out())
                .containsSubsequence(
                        "2025-11-09",
                        "suspended: Antimony items",
                        "chn-us-ban-antimony-suspension",
                        "2026-11-28",
                        "in force again: Antimony items");
    }
}
