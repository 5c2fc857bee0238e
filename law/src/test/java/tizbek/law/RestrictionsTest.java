package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;
import tizbek.measure.Interval;

/** How much of a flow passes: day by day, the strictest measure in force, suspensions taken out. */
class RestrictionsTest {

    private static final double FIRST = 0.21;
    private static final double LATER = 0.10;
    private static final AssumedValues ASSUMED = values(FIRST, LATER);

    private final Law law = LawFolder.ours();

    private static AssumedValues values(double first, double later) {
        Map<String, Double> values = Map.of(
                "chn-sb-licence-throughput-first", first,
                "chn-sb-licence-throughput-later", later);
        return id -> Objects.requireNonNull(values.get(id), id);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Interval days(String from, String until) {
        return Interval.of(day(from), day(until));
    }

    private double pass(String importer, Interval days) {
        return law.passShare("antimony.metal", "CHN", importer, days, ASSUMED).fraction();
    }

    @Test
    void fromTheAnnouncementToTheEndOfTheYearTheLicenceIsInForceOn108Of139Days() {
        Interval rest = days("2024-08-15", "2025-01-01");
        List<RestrictionInForce> measures = law.restrictions("antimony.metal", "CHN", "JPN", rest, ASSUMED);
        assertThat(measures).singleElement().satisfies(m -> {
            assertThat(m.provision().id()).isEqualTo("chn-antimony-export-licence");
            assertThat(m.inForce().fraction()).isEqualTo(108.0 / 139);
            assertThat(m.throughput().fraction()).isCloseTo(FIRST, within(1e-15));
        });
        assertThat(pass("JPN", rest)).isCloseTo((31 + 108 * FIRST) / 139, within(1e-15));
    }

    @Test
    void afterSixMonthsTheSecondShareCounts() {
        // Six months since 2024-09-15 end on 2025-03-15: 73 days of 2025 lie before it, 292 after.
        assertThat(pass("JPN", Interval.year(2025))).isCloseTo((73 * FIRST + 292 * LATER) / 365, within(1e-15));
        assertThat(pass("JPN", days("2025-03-14", "2025-03-15"))).isCloseTo(FIRST, within(1e-15));
        assertThat(pass("JPN", days("2025-03-15", "2025-03-16"))).isCloseTo(LATER, within(1e-15));
    }

    @Test
    void banAndLicenceTogetherCountAsTheStricter() {
        assertThat(pass("USA", days("2024-12-02", "2024-12-03"))).isCloseTo(FIRST, within(1e-15));
        assertThat(pass("USA", days("2024-12-03", "2025-01-01"))).isZero();
        // December: two days under the licence alone, 29 under the ban.
        assertThat(pass("USA", days("2024-12-01", "2025-01-01"))).isCloseTo(2 * FIRST / 31, within(1e-15));
        assertThat(pass("JPN", days("2024-12-03", "2025-01-01"))).isCloseTo(FIRST, within(1e-15));
    }

    @Test
    void aSuspensionInterruptsTheBanWhichIsBackOn28November2026() {
        assertThat(pass("USA", days("2025-11-08", "2025-11-09"))).isZero();
        assertThat(pass("USA", days("2025-11-09", "2025-11-10"))).isCloseTo(LATER, within(1e-15));
        assertThat(pass("USA", days("2026-11-27", "2026-11-28"))).isCloseTo(LATER, within(1e-15));
        assertThat(pass("USA", days("2026-11-28", "2026-11-29"))).isZero();
        // 2026: 331 days to 27 November under the licence alone, 34 under the ban.
        assertThat(pass("USA", Interval.year(2026))).isCloseTo(331 * LATER / 365, within(1e-15));
    }

    @Test
    void theMilitaryClauseIsListedAndHoldsNothingBack() {
        List<RestrictionInForce> measures =
                law.restrictions("antimony.oxide", "CHN", "USA", Interval.year(2026), ASSUMED);
        assertThat(measures)
                .extracting(m -> m.provision().id())
                .containsExactly(
                        "chn-antimony-export-licence",
                        "chn-us-ban-antimony",
                        "chn-us-ban-antimony-military",
                        "chn-state-trading-2026");
        assertThat(measures).extracting(m -> m.inForce().fraction()).containsExactly(1.0, 34.0 / 365, 1.0, 1.0);
        assertThat(measures.get(0).throughput().fraction()).isCloseTo(LATER, within(1e-15));
        assertThat(measures.get(1).throughput().fraction()).isEqualTo(0.0);
        assertThat(measures.get(2).throughput().fraction()).isEqualTo(1.0);
    }

    @Test
    void whereEverythingPassesTheShareIsExactlyOne() {
        AssumedValues open = values(1, 1);
        Interval oddDays = days("2024-08-17", "2025-10-04");
        assertThat(law.passShare("antimony.metal", "CHN", "JPN", oddDays, open).fraction())
                .isEqualTo(1.0);
        assertThat(law.passShare("antimony.metal", "TJK", "CHN", oddDays, ASSUMED)
                        .fraction())
                .isEqualTo(1.0);
    }

    @Test
    void anAssumptionThatIsNoShareIsRefusedByName() {
        assertThatThrownBy(() -> law.passShare(
                        "antimony.metal", "CHN", "JPN", days("2025-06-01", "2025-07-01"), values(0.2, 21)))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("field (throughput) has the value (chn-sb-licence-throughput-later = 21.0),"
                        + " which is not a share from 0 to 1");
    }

    @Test
    void theWayWithinACountryIsNoExport() {
        assertThat(law.passShare("antimony.metal", "CHN", "CHN", Interval.year(2025), ASSUMED)
                        .fraction())
                .isEqualTo(1.0);
    }

    @Test
    void aFormTheLicenceDoesNotNameIsFree() {
        assertThat(law.restrictions("antimony.sulphide", "CHN", "JPN", Interval.year(2025), ASSUMED))
                .isEmpty();
    }

    @Test
    void anIntervalWithoutDaysHasNoMean() {
        Interval none = days("2025-01-01", "2025-01-01");
        assertThatThrownBy(() -> law.passShare("antimony.metal", "CHN", "JPN", none, ASSUMED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interval ([2025-01-01, 2025-01-01)) has no days");
    }

    @Test
    void anImportBanOfTheBuyerCountsToo(@TempDir Path folder) {
        Law imports = LawFolder.of(folder, """
                instruments:
                  - {id: act, name: {en: An act, ru: Закон}}
                provisions:
                  - id: no-imports
                    instrument: act
                    title: {en: No imports, ru: Ввоз запрещён}
                    topic: import
                    applies: {act: import, commodities: [uranium], target: BBB}
                    effect: prohibits
                    throughput: 0
                    from: 2024-07-01
                    sources: [someone]
                    basis: recalled
                """);
        AssumedValues none = AssumedValues.none();
        // Free on the 182 days from January to June of 2024, a leap year.
        assertThat(imports.passShare("uranium.u3o8", "BBB", "AAA", Interval.year(2024), none)
                        .fraction())
                .isCloseTo(182.0 / 366, within(1e-15));
        assertThat(imports.passShare("uranium.u3o8", "AAA", "BBB", Interval.year(2024), none)
                        .fraction())
                .isEqualTo(1.0);
        assertThat(imports.passShare("uranium.u3o8", "CCC", "AAA", Interval.year(2024), none)
                        .fraction())
                .isEqualTo(1.0);
    }
}
