package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provision that cannot be meant is refused by file and line, with what is wrong and what would be right. */
class H02_BadProvisionsTest {

    private static final String UNUSED =
            ", which its effect or act does not use\n" + "  Maybe the effect or the act is wrong, or the field can go.";

    @TempDir
    private Path folder = Path.of("");

    /** What is said about the provision in line 2, without its file and line. */
    private String said(String provision) {
        String refusal = Lesson.refusal(folder, "provisions:\n  - {id: it, " + provision + "}\n", Lesson.names());
        assertThat(refusal).startsWith("laws/AAA/law.yaml:2: ");
        return refusal.substring("laws/AAA/law.yaml:2: ".length());
    }

    private static final String POINT = "(8.55) was meant: a point was forgotten, or per cent were given for a share.";

    private String value(String value) {
        return said("effect: charges, sources: [someone], basis: recalled, value: {%s}".formatted(value));
    }

    @Test
    void wordsNobodyKnows() {
        assertThat(said("effect: prohibits, applies: {act: mien}"))
                .isEqualTo("act (mien) is not known\n  Maybe (mine) was meant.");
        assertThat(said("effect: prohibits, applies: {act: mine, commodities: [golld]}"))
                .isEqualTo("commodity (golld) is not known\n  Maybe (gold) was meant.");
        assertThat(said("effect: prohibits, applies: {act: mine, groups: [metal]}"))
                .isEqualTo("group (metal) is not known\n  Maybe (metals) was meant.");
        assertThat(said("effect: prohibits, applies: {act: mine, materials: [copper.or]}"))
                .isEqualTo("material (copper.or) is not known\n  Maybe (copper.ore) was meant.");
        assertThat(said("effect: prohibits, topic: right"))
                .isEqualTo("topic (right) is not known\n  Maybe (rights) was meant.");
        assertThat(said("effect: prohibits, sources: [some-one]"))
                .isEqualTo("source (some-one) is not known\n  Maybe (someone) was meant.");
        assertThat(said("effect: prohibits, instrument: akt"))
                .isEqualTo("instrument (akt) is not known\n  Maybe (act) was meant.");
        assertThat(said("effect: prohibits, status: claim"))
                .isEqualTo("field (status) has the value (claim), which is not one of enacted, claimed, proposed");
        assertThat(said("effect: prohibits, exception-to: [itt]"))
                .isEqualTo("provision (itt) is not known\n  Maybe (it) was meant.");
    }

    @Test
    void aMineralInATableOfRates() {
        assertThat(value("rates: {copper: 1, golld: 2}, unit: percent, base: spent"))
                .isEqualTo("commodity (golld) is not known\n  Maybe (gold) was meant.");
    }

    @Test
    void aMissingSourceOrDay() {
        assertThat(said("effect: prohibits, sources: []")).isEqualTo("field (sources) has no value, and must have one");
        assertThat(said("effect: prohibits, basis: read")).isEqualTo("field (checked) has no value, and must have one");
        assertThat(said("effect: prohibits, from: 40 June"))
                .isEqualTo("field (from) has the value (40 June), which is not a date"
                        + " (a year, a month or a day, such as 2024, 2024-09 or 2024-09-15)");
        assertThat(said("effect: prohibits, until: 2019"))
                .isEqualTo(
                        "field (until) has the value (2019), which is not after the first day in force (2020-01-01)");
    }

    @Test
    void aValueThatIsNone() {
        assertThat(value("number: 1, formula: blocks, unit: KZT"))
                .isEqualTo("field (value) has the value (number, formula), which is not given in one way only");
        assertThat(value("unit: KZT")).isEqualTo("field (number) has no value, and must have one");
        assertThat(value("number: 855, unit: percent, base: spent"))
                .isEqualTo("field (number) has the value (855), which is not from 0 to 100\n  Maybe " + POINT);
        assertThat(value("rates: {copper: 855}, unit: percent, base: spent"))
                .isEqualTo("field (copper) has the value (855), which is not from 0 to 100\n  Maybe " + POINT);
        assertThat(value("steps: [{when: consent, number: 8.55}, {number: 855}], unit: percent, base: spent"))
                .isEqualTo("field (number) has the value (855), which is not from 0 to 100\n  Maybe " + POINT);
        assertThat(value("number: -1, unit: KZT"))
                .isEqualTo("field (number) has the value (-1), which is not zero or more");
        assertThat(value("number: \"8,55\", unit: percent, base: spent"))
                .isEqualTo("field (number) has the value (8,55), which is not a number\n"
                        + "  Maybe a point was meant for the decimals, and nothing between the thousands.");
        assertThat(value("number: 1")).isEqualTo("field (unit) has no value, and must have one");
        assertThat(value("number: 1, unit: kilometres")).isEqualTo("unit (kilometres) is not known");
        assertThat(value("number: 1, unit: KTZ")).isEqualTo("unit (KTZ) is not known");
        assertThat(value("parameter: index, unit: KZT")).isEqualTo("parameter (index) is not known");
        assertThat(value("assumption: gess, unit: KZT"))
                .isEqualTo("assumption (gess) is not known\n  Maybe (guess) was meant.");
    }

    @Test
    void aBaseThatIsNoNumber() {
        assertThat(value("number: 1, unit: percent, base: right"))
                .isEqualTo("field (base) has the value (right), which is not a fact that is a number");
        assertThat(value("number: 1, unit: percent, base: spend"))
                .isEqualTo("fact (spend) is not known\n  Maybe (spent) was meant.");
        assertThat(value("number: 1, unit: KZT, base: spent"))
                .isEqualTo("field (base) has the value (spent), which is not for a value in per cent");
    }

    @Test
    void stepsThatDoNotSayWhen() {
        assertThat(value("steps: [{number: 1}, {number: 2}], unit: KZT"))
                .isEqualTo("field (when) has no value, and must have one");
        assertThat(value("steps: [], unit: KZT")).isEqualTo("field (steps) has no value, and must have one");
        assertThat(value("steps: [{when: consent}], unit: KZT"))
                .isEqualTo("field (number) has no value, and must have one");
    }

    @Test
    void whatIsMeasured() {
        assertThat(said("effect: requires, measure: spent")).isEqualTo("field (value) has no value, and must have one");
        assertThat(said("effect: limits")).isEqualTo("field (measure) has no value, and must have one");
        assertThat(said("effect: requires, measure: right, value: {number: 1, unit: KZT}"))
                .isEqualTo("field (measure) has the value (right), which is not a fact that is a number");
        assertThat(said("effect: requires, measure: depth, value: {number: 1, unit: KZT}"))
                .isEqualTo("provision (it) measures (depth), which is in (km), against a value in (KZT)\n"
                        + "  Maybe another fact, or another unit was meant.");
        assertThat(said("effect: requires, measure: staff_percent, value: {number: 1, unit: percent, base: spent}"))
                .isEqualTo(
                        "provision (it) measures (staff_percent), which is in (percent), against a value in (money)\n"
                                + "  Maybe another fact, or another unit was meant.");
        assertThat(said("effect: requires, measure: spent, value: {number: 1, unit: percent}"))
                .isEqualTo("provision (it) measures (spent), which is in (money), against a value in (percent)\n"
                        + "  Maybe (base) is missing: what the percentage is taken of.");
        assertThat(said("effect: requires"))
                .isEqualTo("provision (it) does not say what it requires\n"
                        + "  Maybe (needs) is missing, or (measure) and (value).");
        assertThat(said("effect: requires, needs: consent, measure: spent, value: {number: 1, unit: KZT}"))
                .isEqualTo("provision (it) has both (needs) and (measure)\n  Maybe it is two provisions.");
    }

    @Test
    void fieldsThatDoNotGoWithTheEffect() {
        assertThat(said("effect: prohibits, needs: consent"))
                .isEqualTo("provision (it) has the field (needs)" + UNUSED);
        assertThat(said("effect: prohibits, value: {number: 1, unit: KZT}"))
                .isEqualTo("provision (it) has the field (value)" + UNUSED);
        assertThat(said("effect: prohibits, otherwise: owes"))
                .isEqualTo("provision (it) has the field (otherwise)" + UNUSED);
        assertThat(said("effect: prohibits, levy: tax")).isEqualTo("provision (it) has the field (levy)" + UNUSED);
        assertThat(said("effect: prohibits, rank: 2")).isEqualTo("provision (it) has the field (rank)" + UNUSED);
        assertThat(said("effect: prohibits, on-request: yes"))
                .isEqualTo("provision (it) has the field (on-request)" + UNUSED);
        assertThat(said("effect: prohibits, against: [it]"))
                .isEqualTo("provision (it) has the field (against)" + UNUSED);
        assertThat(said("effect: prohibits, throughput: 0"))
                .isEqualTo("provision (it) has the field (throughput)" + UNUSED);
        assertThat(said("effect: grants, strict: yes")).isEqualTo("provision (it) has the field (strict)" + UNUSED);
        assertThat(said("effect: grants, measure: spent")).isEqualTo("provision (it) has the field (measure)" + UNUSED);
        assertThat(said("effect: grants, after: filed_on")).isEqualTo("provision (it) has the field (after)" + UNUSED);
        assertThat(said("effect: grants, who: {en: a, ru: a}"))
                .isEqualTo("provision (it) has the field (who)" + UNUSED);
        assertThat(said("effect: requires, needs: consent, strict: yes"))
                .isEqualTo("provision (it) has the field (strict)" + UNUSED);
    }

    @Test
    void fieldsThatTheEffectNeeds() {
        assertThat(said("effect: charges")).isEqualTo("field (value) has no value, and must have one");
        assertThat(said("effect: exempts")).isEqualTo("field (exception-to) has no value, and must have one");
        assertThat(said("effect: suspends")).isEqualTo("field (suspends) has no value, and must have one");
        assertThat(said("effect: scales, value: {number: 2, unit: factor}"))
                .isEqualTo("field (scales) has no value, and must have one");
        assertThat(said("effect: deadline, who: {en: a, ru: a}"))
                .isEqualTo("field (value) has no value, and must have one");
        assertThat(said("effect: deadline, value: {number: 10, unit: working-days}"))
                .isEqualTo("field (who) has no value, and must have one");
        assertThat(said("effect: requires, needs: consent, otherwise: loses"))
                .isEqualTo("field (loses) has no value, and must have one");
        assertThat(said("effect: requires, needs: consent, otherwise: owes"))
                .isEqualTo("field (measure) has no value, and must have one");
        assertThat(said("effect: prohibits, topic: export, applies: {act: export, target: all}"))
                .isEqualTo("field (throughput) has no value, and must have one");
        assertThat(said("effect: prohibits, topic: export, throughput: 0, applies: {act: export}"))
                .isEqualTo("field (target) has no value, and must have one");
    }

    @Test
    void aFactorThatIsNone() {
        assertThat(said("effect: scales, scales: [it], value: {number: 50, unit: percent}"))
                .isEqualTo("field (unit) has the value (percent), which is not factor: a charge is multiplied by it");
        assertThat(said("effect: scales, scales: [it], value: {number: 0.5, unit: factor}"))
                .isEqualTo("provision (it) scales (it), which charges nothing\n  Maybe the id of a charge was meant.");
    }

    @Test
    void termsThatAreNone() {
        assertThat(said("effect: deadline, who: {en: a, ru: a}, value: {number: 10, unit: days}"))
                .isEqualTo(
                        "field (unit) has the value (days), which is not one of calendar-days, months, working-days, years");
        assertThat(said("effect: deadline, who: {en: a, ru: a}, value: {number: 1.5, unit: months}"))
                .isEqualTo("field (number) has the value (1.5), which is not a whole number of days, months or years");
        assertThat(said("effect: deadline, who: {en: a, ru: a}, after: blocks, value: {number: 1, unit: months}"))
                .isEqualTo("field (after) has the value (blocks), which is not a fact that is a date");
        assertThat(said("effect: prohibits, exception-to: [it], rank: 1.5"))
                .isEqualTo("field (rank) has the value (1.5), which is not a whole number");
    }
}
