package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A law that cannot be meant is refused by file and line, with what is wrong and what would be right. */
class BadInputTest {

    /** Line 4 to 14; the tests change one line of it. */
    private static final String RATE = """
            instruments:
              - {id: act, name: {en: An act, ru: Закон}}
            provisions:
              - id: rate
                instrument: act
                title: {en: Rate, ru: Ставка}
                topic: extraction
                applies: {act: mine, commodities: [antimony]}
                effect: charges
                value: {number: 8.55, unit: percent, base: revenue}
                from: 2020-01-01
                sources: [someone]
                basis: read
                checked: 2026-04
            """;

    private static final String MEASURE = """
            instruments:
              - {id: act, name: {en: An act, ru: Закон}}
            provisions:
              - id: licence
                instrument: act
                title: {en: Licence, ru: Лицензия}
                topic: export
                applies: {act: export, materials: [antimony.metal], target: all}
                effect: requires
                needs: export_licence
                throughput: 0.2
                from: 2024-09-15
                sources: [someone]
                basis: recalled
            """;

    @TempDir
    private Path folder = Path.of("");

    private String rate(String line, String instead) {
        return refusal(RATE, line, instead);
    }

    private String measure(String line, String instead) {
        return refusal(MEASURE, line, instead);
    }

    private String refusal(String law, String line, String instead) {
        assertThat(law).contains(line);
        return LawFolder.refusal(folder, law.replace(line, instead));
    }

    @Test
    void theUnchangedLawsAreRead() {
        assertThat(LawFolder.of(folder, RATE).list()).hasSize(1);
        assertThat(LawFolder.of(folder, MEASURE).list()).hasSize(1);
    }

    @Test
    void aMisspeltFieldIsNotIgnored() {
        assertThat(rate("checked: 2026-04", "chekced: 2026-04")).isEqualTo("""
                laws/AAA/law.yaml:14: field (chekced) is not known
                  Maybe (checked) was meant.""");
    }

    @Test
    void aDayThatDoesNotExist() {
        assertThat(rate("from: 2020-01-01", "from: 40 June"))
                .isEqualTo("laws/AAA/law.yaml:11: field (from) has the value (40 June), which is not a date"
                        + " (a year, a month or a day, such as 2024, 2024-09 or 2024-09-15)");
        assertThat(rate("from: 2020-01-01", "from: 2023-02-29")).startsWith("laws/AAA/law.yaml:11: field (from)");
    }

    @Test
    void anEndBeforeTheBeginning() {
        assertThat(rate("from: 2020-01-01", "from: 2020-01-01\n    until: 2019-12-31"))
                .isEqualTo("laws/AAA/law.yaml:12: field (until) has the value (2019-12-31), which is not"
                        + " after the first day in force (2020-01-01)");
    }

    @Test
    void anAnnouncementAfterTheFirstDay() {
        assertThat(rate("from: 2020-01-01", "announced: 2020-02-01\n    from: 2020-01-01"))
                .isEqualTo("laws/AAA/law.yaml:11: field (announced) has the value (2020-02-01), which is not"
                        + " on or before the first day in force (2020-01-01)");
    }

    @Test
    void aRateWhosePointWasForgotten() {
        assertThat(rate("number: 8.55", "number: 855"))
                .isEqualTo("laws/AAA/law.yaml:10: field (number) has the value (855), which is not from 0 to 100"
                        + "\n  Maybe (8.55) was meant: a point was forgotten, or per cent were given for a share.");
    }

    @Test
    void aThroughputInPerCent() {
        assertThat(measure("throughput: 0.2", "throughput: 20"))
                .isEqualTo("laws/AAA/law.yaml:11: field (throughput) has the value (20), which is not from 0 to 1"
                        + "\n  Maybe (0.2) was meant: a point was forgotten, or per cent were given for a share.");
    }

    @Test
    void aStepWithoutAnEndBeforeTheLast() {
        assertThat(measure("throughput: 0.2", "throughput: [{number: 0.2}, {number: 0.1}]"))
                .isEqualTo("laws/AAA/law.yaml:11: field (months) has no value, and must have one");
        assertThat(measure("throughput: 0.2", "throughput: [{number: 0.2, months: 6}]"))
                .startsWith("laws/AAA/law.yaml:11: field (months) has the value (6), which is not");
    }

    @Test
    void aMeasureThatDoesNotSayWhatPasses() {
        assertThat(measure("    throughput: 0.2\n", ""))
                .isEqualTo("laws/AAA/law.yaml:4: field (throughput) has no value, and must have one");
    }

    @Test
    void aFieldThatTheEffectDoesNotUse() {
        assertThat(rate("from: 2020-01-01", "throughput: 0.5\n    from: 2020-01-01"))
                .isEqualTo("""
                laws/AAA/law.yaml:4: provision (rate) has the field (throughput), which its effect or act does not use
                  Maybe the effect or the act is wrong, or the field can go.""");
    }

    @Test
    void anEffectNobodyKnows() {
        assertThat(rate("effect: charges", "effect: taxes"))
                .isEqualTo(
                        "laws/AAA/law.yaml:9: field (effect) has the value (taxes), which is not"
                                + " one of prohibits, requires, grants, charges, limits, scales, exempts, deadline, suspends, defines");
    }

    @Test
    void anInstrumentThatStandsNowhere() {
        assertThat(rate("instrument: act", "instrument: akt")).isEqualTo("""
                laws/AAA/law.yaml:5: instrument (akt) is not known
                  Maybe (act) was meant.""");
    }

    @Test
    void aMissingSource() {
        assertThat(rate("    sources: [someone]\n", ""))
                .isEqualTo("laws/AAA/law.yaml:4: field (sources) has no value, and must have one");
        assertThat(rate("sources: [someone]", "sources: []"))
                .isEqualTo("laws/AAA/law.yaml:12: field (sources) has no value, and must have one");
    }

    @Test
    void whatWasReadWasReadOnSomeDay() {
        assertThat(rate("    checked: 2026-04\n", ""))
                .isEqualTo("laws/AAA/law.yaml:4: field (checked) has no value, and must have one");
    }

    @Test
    void anIdUsedTwice() {
        String again = RATE.substring(RATE.indexOf("  - id: rate"));
        assertThat(LawFolder.refusal(folder, RATE + again))
                .startsWith("laws/AAA/law.yaml:15: provision (rate) stands twice, first at laws/AAA/law.yaml:4");
    }

    @Test
    void twoRatesOnTheSameDay() {
        String again = RATE.substring(RATE.indexOf("  - id: rate")).replace("id: rate", "id: other");
        assertThat(LawFolder.refusal(folder, RATE + again)).isEqualTo("""
                laws/AAA/law.yaml:15: provisions (rate) and (other) charge the same thing on the same day
                  Maybe one of them ends (until) on the day the other begins (from), or is another levy or an exception (exception-to).""");
    }

    @Test
    void aSuspensionOfNothing() {
        assertThat(measure("effect: requires", "suspends: [license]\n    effect: requires"))
                .isEqualTo("""
                        laws/AAA/law.yaml:4: provision (license) is not known
                          Maybe (licence) was meant.""");
    }

    @Test
    void aSuspensionOfItself() {
        assertThat(measure("effect: requires", "suspends: [licence]\n    effect: requires"))
                .isEqualTo("laws/AAA/law.yaml:4: provision (licence) suspends itself, perhaps by way of others");
    }

    @Test
    void anEndBySomethingUnknown() {
        assertThat(rate("from: 2020-01-01", "from: 2020-01-01\n    until: 2021-01-01\n    ended-by: rat"))
                .isEqualTo("""
                        laws/AAA/law.yaml:4: provision (rat) is not known
                          Maybe (rate) was meant.""");
    }

    @Test
    void anExampleThatCitesOrKnowsWhatIsNotThere() {
        String example = MEASURE + """
                examples:
                  - {act: {what: export, material: antimony.metal, facts: {export_license: yes}}, on: 2025, expect: allowed}
                  - {act: {what: export, material: antimony.metal}, on: 2025, expect: allowd}
                  - {act: {what: export, material: antimony.metal}, on: 2025, expect: allowed, cites: [licens]}
                """;
        assertThat(LawFolder.refusal(folder, example)).isEqualTo("""
                laws/AAA/law.yaml:16: fact (export_license) is not known
                  Maybe (export_licence) was meant.
                laws/AAA/law.yaml:17: verdict (allowd) is not known
                  Maybe (allowed) was meant.
                laws/AAA/law.yaml:18: provision (licens) is not known
                  Maybe (licence) was meant.""");
    }

    @Test
    void namesAreCheckedAgainstTheDataPackageWhenItIsGiven() {
        Path laws = LawFolder.write(folder, "AAA", MEASURE);
        KnownNames names =
                new KnownNames(Set.of("someone-else"), Set.of("antimony.metals"), Set.of("antimony"), Set.of());
        assertThatThrownBy(() -> Law.read(laws, names)).hasMessage("""
                laws/AAA/law.yaml:8: material (antimony.metal) is not known
                  Maybe (antimony.metals) was meant.""");
    }

    @Test
    void everyDefectIsSaidAtOnce() {
        String two = RATE.replace("effect: charges", "effect: taxes")
                + RATE.substring(RATE.indexOf("  - id: rate")).replace("from: 2020-01-01", "from: 40 June");
        assertThat(LawFolder.refusal(folder, two).lines()).hasSize(2).allMatch(l -> l.startsWith("laws/AAA/law.yaml:"));
    }

    @Test
    void aTargetWhereNoBorderIsCrossed() {
        assertThat(rate("commodities: [antimony]", "commodities: [antimony], target: all"))
                .isEqualTo("""
                        laws/AAA/law.yaml:8: field (target) stands where no border is crossed
                          Maybe the act is export or import, or the field can go.""");
    }

    @Test
    void anExceptionFromNothing() {
        assertThat(rate("commodities: [antimony]", "commodities: [antimony], except: [gold]"))
                .isEqualTo("laws/AAA/law.yaml:8: field (except) has the value (gold), which is not"
                        + " a member of the groups it is taken out of");
    }

    @Test
    void aLawUnderANameThatIsNotRead() throws IOException {
        Path laws = LawFolder.write(folder, "AAA", RATE);
        Files.writeString(laws.resolve("AAA/other.yml"), RATE);
        Files.createDirectories(laws.resolve("Aaa"));
        assertThatThrownBy(() -> Law.read(laws)).hasMessage("""
                laws/AAA/other.yml:1: file (other.yml) is not read
                  Maybe a law is (laws/COUNTRY/NAME.yaml), the words of all laws (laws/acts.yaml, facts.yaml, units.yaml, groups.yaml), the rows left out (laws/left-out.csv), an explanation (.md).
                laws/Aaa:1: field (folder) has the value (Aaa), which is not the capital letters of a country or union""");
    }

    @Test
    void aFileCutOff() {
        assertThat(LawFolder.refusal(folder, "")).startsWith("laws/AAA/law.yaml:1: file is empty");
    }

    @Test
    void aFolderThatIsNotThere() {
        assertThatThrownBy(() -> Law.read(folder.resolve("lows")))
                .hasMessage("lows:1: folder of laws (lows) is not there");
    }
}
