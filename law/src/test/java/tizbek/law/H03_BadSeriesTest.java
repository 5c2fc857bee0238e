package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters, calendars, procedures and examples that cannot be meant. */
class H03_BadSeriesTest {

    @TempDir
    private Path folder = Path.of("");

    private String said(String text) {
        return Lesson.refusal(folder, text, Lesson.names());
    }

    private String parameter(String line, String instead) {
        String text = """
                parameters:
                  - id: index
                    title: {en: Index, ru: Показатель}
                    unit: KZT
                    values:
                      - {from: 2024, until: 2025, number: 3692, sources: [someone], basis: recalled}
                      - {from: 2025, until: 2026, number: 3932, sources: [someone], basis: recalled}
                """;
        assertThat(text).contains(line);
        return said(text.replace(line, instead));
    }

    @Test
    void valuesOfAParameterThatOverlap() {
        assertThat(parameter("from: 2025, until: 2026", "from: 2024-12-31, until: 2026"))
                .isEqualTo("""
                laws/AAA/law.yaml:7: value of (index) [2024-12-31, 2026-01-01) overlaps with that [2024-01-01, 2025-01-01)
                  Maybe one of them ends (until) on the day the other begins (from).""");
    }

    @Test
    void aParameterWithoutSourceUnitOrSense() {
        assertThat(parameter("number: 3932, sources: [someone]", "number: 3932"))
                .isEqualTo("laws/AAA/law.yaml:7: field (sources) has no value, and must have one");
        assertThat(parameter("number: 3932", "number: 3 932")).isEqualTo("""
                laws/AAA/law.yaml:7: field (number) has the value (3 932), which is not a number
                  Maybe a point was meant for the decimals, and nothing between the thousands.""");
        assertThat(parameter("unit: KZT", "unit: KTZ")).isEqualTo("laws/AAA/law.yaml:4: unit (KTZ) is not known");
        assertThat(parameter("unit: KZT", "unit: percent")).isEqualTo("""
                laws/AAA/law.yaml:6: field (number) has the value (3692), which is not from 0 to 100
                  Maybe (36.92) was meant: a point was forgotten, or per cent were given for a share.""");
    }

    private String calendar(String line, String instead) {
        String text = """
                calendars:
                  - id: AAA
                    weekend: [saturday, sunday]
                    yearly:
                      - {on: 03-08, name: {en: Spring, ru: Весна}}
                    days:
                      - {on: 2024-06-17, name: {en: Feast, ru: Праздник}}
                    working: [2024-05-04]
                    complete: [2024]
                    sources: [someone]
                    basis: recalled
                """;
        assertThat(text).contains(line);
        return said(text.replace(line, instead));
    }

    @Test
    void daysOfACalendarThatDoNotExist() {
        assertThat(calendar("on: 03-08", "on: 13-45"))
                .isEqualTo(
                        "laws/AAA/law.yaml:5: field (on) has the value (13-45), which is not a month and a day, such as 12-16");
        assertThat(calendar("on: 2024-06-17", "on: 2024-06-31"))
                .startsWith("laws/AAA/law.yaml:7: field (on) has the value (2024-06-31), which is not a date");
        assertThat(calendar("on: 2024-06-17", "on: 2024-06"))
                .isEqualTo(
                        "laws/AAA/law.yaml:7: field (on) has the value (2024-06), which is not a single day, such as 2024-09-15");
        assertThat(calendar("working: [2024-05-04]", "working: [2024-05]"))
                .isEqualTo(
                        "laws/AAA/law.yaml:8: field (working) has the value (2024-05), which is not a single day, such as 2024-09-15");
        assertThat(calendar("complete: [2024]", "complete: [2024.5]"))
                .isEqualTo("laws/AAA/law.yaml:9: field (complete) has the value (2024.5), which is not a whole number");
    }

    @Test
    void weekendsThatAreNone() {
        assertThat(calendar("[saturday, sunday]", "[saturday, sonday]"))
                .startsWith(
                        "laws/AAA/law.yaml:3: field (weekend) has the value (sonday), which is not one of monday, tuesday");
        assertThat(calendar("[saturday, sunday]", "[monday, tuesday, wednesday, thursday, friday, saturday, sunday]"))
                .isEqualTo(
                        "laws/AAA/law.yaml:3: field (weekend) has the value (every day of the week), which is not a week with a working day");
        assertThat(calendar("id: AAA", "id: AAB"))
                .isEqualTo(
                        "laws/AAA/law.yaml:2: field (id) has the value (AAB), which is not the country of the folder (AAA)");
    }

    @Test
    void aSecondCalendarOfACountry() {
        String one = "  - {id: AAA, weekend: [sunday], complete: [], sources: [someone], basis: recalled}\n";
        assertThat(said("calendars:\n" + one + one))
                .isEqualTo(
                        "laws/AAA/law.yaml:3: field (id) has the value (AAA), which is not new: a calendar of that country stands above or in another file");
    }

    private String procedure(String line, String instead) {
        String text = """
                procedures:
                  - id: licence
                    title: {en: Licence, ru: Лицензия}
                    from: 2020
                    until: 2024
                    steps:
                      - {id: filing, title: {en: Filing, ru: Подача}, who: applicant, sources: [someone], basis: recalled}
                      - {id: decision, title: {en: Decision, ru: Решение}, who: authority, days: {number: 10, unit: working-days}, after: [filing], sources: [someone], basis: recalled}
                """;
        assertThat(text).contains(line);
        return said(text.replace(line, instead));
    }

    @Test
    void stepsOfAProcedure() {
        assertThat(procedure("after: [filing]", "after: [fileing]")).isEqualTo("""
                laws/AAA/law.yaml:8: step above (fileing) is not known
                  Maybe (filing) was meant.""");
        assertThat(procedure("after: [filing]", "after: [decision]"))
                .startsWith("laws/AAA/law.yaml:8: step above (decision) is not known");
        assertThat(procedure("id: decision", "id: filing"))
                .isEqualTo(
                        "laws/AAA/law.yaml:8: field (id) has the value (filing), which is not new: a step of that id stands above");
        assertThat(procedure("who: authority", "who: autority")).isEqualTo("""
                laws/AAA/law.yaml:8: actor (autority) is not known
                  Maybe (authority) was meant.""");
        assertThat(procedure("unit: working-days", "unit: days"))
                .isEqualTo(
                        "laws/AAA/law.yaml:8: field (unit) has the value (days), which is not one of calendar-days, months, working-days, years");
    }

    @Test
    void versionsOfAProcedureThatOverlap() {
        String step = "steps: [{id: a, title: {en: A, ru: А}, who: applicant, sources: [someone], basis: recalled}]}";
        String text = """
                procedures:
                  - {id: old, rule: licence, title: {en: L, ru: Л}, from: 2020, until: 2024-01-02, %s
                  - {id: new, rule: licence, title: {en: L, ru: Л}, from: 2024, %s
                """.formatted(step, step);
        assertThat(said(text)).isEqualTo("""
                laws/AAA/law.yaml:3: procedures (old) and (new) are versions of the rule (licence) and overlap: [2020-01-01, 2024-01-02), since 2024-01-01
                  Maybe one of them ends (until) on the day the other begins (from).""");
        assertThat(said(text.replace("id: new", "id: old")))
                .isEqualTo(
                        "laws/AAA/law.yaml:3: field (id) has the value (old), which is not new: a procedure of that id stands above or in another file");
    }

    private String example(String example) {
        String text = """
                provisions:
                  - {id: fee, effect: charges, value: {number: 1, unit: KZT}}
                examples:
                  - {%s}
                """.formatted(example);
        return said(text).replace("laws/AAA/law.yaml:4: ", "");
    }

    @Test
    void examplesThatCouldNeverComeOut() {
        assertThat(example("act: {what: mine, facts: {right: minning}}, on: 2024, expect: allowed"))
                .isEqualTo("field (right) has the value (minning), which is none of mining, exploration, retention\n"
                        + "  Maybe (mining) was meant.");
        assertThat(example("act: {what: mine, facts: {blocks: many}}, on: 2024, expect: allowed"))
                .isEqualTo("field (blocks) has the value (many), which is not a number (blocks)");
        assertThat(example("act: {what: mien}, on: 2024, expect: allowed"))
                .isEqualTo("act (mien) is not known\n  Maybe (mine) was meant.");
        assertThat(example("act: {what: mine, commodity: golld}, on: 2024, expect: unknown, missing: [provision]"))
                .isEqualTo("commodity (golld) is not known\n  Maybe (gold) was meant.");
        assertThat(example("act: {what: mine}, on: 2024, expect: owes, owes: {fees: 1 KZT}, cites: [fee]"))
                .isEqualTo("provision (fees) is not known\n  Maybe (fee) was meant.");
        assertThat(example("act: {what: mine}, claims: [fees], on: 2024, expect: owes"))
                .isEqualTo("provision (fees) is not known\n  Maybe (fee) was meant.");
        assertThat(example("act: {what: mine}, on: 40 June, expect: owes"))
                .startsWith("field (on) has the value (40 June), which is not a date");
    }
}
