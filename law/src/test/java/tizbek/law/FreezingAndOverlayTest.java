package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.measure.Interval;

/** The law as one could know it on a day, and the law of a scenario. */
class FreezingAndOverlayTest {

    private static final LocalDate EVE = LocalDate.of(2024, 8, 14);
    private static final AssumedValues HALF = id -> 0.5;

    private final Law law = LawFolder.ours();
    private final Law baseline = law.frozenOn(EVE);

    private static double pass(Law law, String importer) {
        return law.passShare("antimony.metal", "CHN", importer, Interval.year(2025), HALF)
                .fraction();
    }

    private static List<String> antimonyOf(Law law) {
        return law.listOf("CHN").stream()
                .filter(p -> p.applies().coversMaterial("antimony.metal"))
                .map(Provision::id)
                .toList();
    }

    @Test
    void onTheEveOfItsAnnouncementNobodyKnowsOfTheLicence() {
        assertThat(baseline.restrictions("antimony.metal", "CHN", "USA", Interval.year(2025), HALF))
                .isEmpty();
        assertThat(antimonyOf(baseline)).isEmpty();
    }

    @Test
    void onTheDayOfItsAnnouncementTheLicenceIsKnownThoughNotYetInForce() {
        Law next = law.frozenOn(EVE.plusDays(1));
        assertThat(antimonyOf(next)).containsExactly("chn-antimony-export-licence");
        assertThat(next.get("chn-antimony-export-licence").interval().from()).isEqualTo(LocalDate.of(2024, 9, 15));
    }

    @Test
    void anEndSetLaterIsNotYetKnown() {
        // Adopted by parliament on 2024-06-13, which set the end of the ban.
        assertThat(law.frozenOn(LocalDate.of(2024, 6, 12)).get("kgz-u-ban-law").interval())
                .isEqualTo(Interval.since(LocalDate.of(2020, 1, 1)));
        assertThat(law.frozenOn(LocalDate.of(2024, 6, 13)).get("kgz-u-ban-law").interval())
                .isEqualTo(Interval.of(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 6, 27)));
    }

    @Test
    void anEndSetFromTheBeginningIsKnown() {
        Law after = law.frozenOn(LocalDate.of(2025, 11, 9));
        assertThat(after.get("chn-us-ban-antimony-suspension").interval().until())
                .contains(LocalDate.of(2026, 11, 28));
    }

    @Test
    void aScenarioLaysProvisionsOverTheBaseline() {
        Law licence = baseline.with(List.of("chn-antimony-export-licence"), law);
        assertThat(pass(licence, "JPN")).isEqualTo(0.5);
        assertThat(pass(baseline, "JPN")).isEqualTo(1.0);
        // The ban without its suspension: nothing passes the whole year.
        Law ban = baseline.with(List.of("chn-antimony-export-licence", "chn-us-ban-antimony"), law);
        assertThat(pass(ban, "USA")).isEqualTo(0.0);
        assertThat(pass(ban, "JPN")).isEqualTo(0.5);
    }

    @Test
    void whatIsLaidOverBringsTheEndsItSet() {
        Law reformed = baseline.with(List.of("kaz-met-2026"), law);
        LocalDate day = LocalDate.of(2026, 6, 1);
        assertThat(baseline.extractionCharge("KAZ", "antimony", day))
                .isInstanceOfSatisfying(
                        ExtractionCharge.Known.class,
                        k -> assertThat(k.charges().getFirst().provision().id()).isEqualTo("kaz-met-2023"));
        assertThat(reformed.extractionCharge("KAZ", "antimony", day))
                .isInstanceOfSatisfying(
                        ExtractionCharge.Known.class,
                        k -> assertThat(k.charges().getFirst().provision().id()).isEqualTo("kaz-met-2026"));
    }

    @Test
    void onlyKeepsWhatIsAskedFor() {
        Law without = law.only(p -> !p.id().equals("chn-us-ban-antimony-suspension"));
        assertThat(pass(without, "USA")).isEqualTo(0.0);
        assertThat(without.list()).hasSize(law.list().size() - 1);
    }

    @Test
    void anUnknownProvisionIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> baseline.with(List.of("chn-antimony-export_license"), law))
                .hasMessage("""
                        laws:1: provision (chn-antimony-export_license) is not known
                          Maybe (chn-antimony-export-licence) was meant.""");
    }

    @Test
    void aReformThatSuspendsAnOldRateTakesItsPlace(@TempDir Path folder) {
        Law reform = LawFolder.of(folder, """
                instruments:
                  - {id: act, name: {en: An act, ru: Закон}}
                provisions:
                  - id: old
                    instrument: act
                    title: {en: Old rate, ru: Старая ставка}
                    topic: extraction
                    applies: {act: mine, commodities: [antimony]}
                    effect: charges
                    value: {number: 8, unit: percent, base: revenue}
                    from: 2020
                    sources: [someone]
                    basis: recalled
                  - id: new
                    instrument: act
                    title: {en: New rate, ru: Новая ставка}
                    topic: extraction
                    applies: {act: mine, commodities: [antimony]}
                    effect: charges
                    value: {assumption: reform-rate, unit: percent, base: revenue}
                    suspends: [old]
                    from: 2027
                    sources: [someone]
                    basis: assumed
                """);
        assertThat(reform.extractionCharge("AAA", "antimony", LocalDate.of(2026, 12, 31)))
                .isInstanceOfSatisfying(
                        ExtractionCharge.Known.class,
                        k -> assertThat(k.charges().getFirst().rate().percent()).isEqualTo(8));
        assertThat(reform.extractionCharge("AAA", "antimony", LocalDate.of(2027, 1, 1)))
                .isInstanceOfSatisfying(
                        ExtractionCharge.Known.class,
                        k -> assertThat(k.charges().getFirst().rate(id -> 4).percent())
                                .isEqualTo(4));
    }
}
