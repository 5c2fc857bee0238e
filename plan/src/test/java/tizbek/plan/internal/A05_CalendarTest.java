package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tizbek.measure.Interval;
import tizbek.plan.Period;

/** The years of a plan, one of them cut at the announcement. */
class A05_CalendarTest {

    private static final LocalDate DAY = LocalDate.of(2024, 8, 15);

    @Test
    void theYearOfTheAnnouncementIsCutInTwo() {
        List<Period> periods = Calendar.periods(2023, 2025, DAY, 5);
        assertThat(periods)
                .extracting(Period::days)
                .containsExactly(
                        Interval.year(2023),
                        Interval.of(LocalDate.of(2024, 1, 1), DAY),
                        Interval.of(DAY, LocalDate.of(2025, 1, 1)),
                        Interval.year(2025));
        assertThat(periods).extracting(Period::year).containsExactly(2023, 2024, 2024, 2025);
    }

    @Test
    void theTwoPartsOf2024Have227And139DaysOf366() {
        List<Period> periods = Calendar.periods(2024, 2024, DAY, 5);
        assertThat(periods.get(0).days().days()).isEqualTo(227);
        assertThat(periods.get(1).days().days()).isEqualTo(139);
        assertThat(periods.get(0).length()).isEqualTo(227 / 366.0);
        assertThat(periods.get(1).length()).isEqualTo(139 / 366.0);
    }

    @Test
    void yearsSinceTheSurpriseCountFromItsYear() {
        assertThat(Calendar.periods(2023, 2026, DAY, 5))
                .extracting(Period::sinceSurprise)
                .containsExactly(-1.0, 0.0, 0.0, 1.0, 2.0);
    }

    @Test
    void withoutAnAnnouncementAllIsSettledAndNothingCut() {
        List<Period> periods = Calendar.periods(2024, 2025, null, 5);
        assertThat(periods).extracting(Period::sinceSurprise).containsExactly(5.0, 5.0);
        assertThat(periods).extracting(Period::length).containsExactly(1.0, 1.0);
    }

    @Test
    void anAnnouncementOnNewYearsDayCutsNothing() {
        assertThat(Calendar.periods(2024, 2024, LocalDate.of(2024, 1, 1), 5))
                .extracting(Period::days)
                .containsExactly(Interval.year(2024));
    }

    @Test
    void onlyTheFirstPartLiesBeforeTheAnnouncement() {
        assertThat(Calendar.periods(2023, 2025, DAY, 5))
                .extracting(p -> p.isBefore(DAY))
                .containsExactly(true, true, false, false);
    }

    @Test
    void theMiddleIsCountedInYearsFromTheBaseYear() {
        List<Period> periods = Calendar.periods(2024, 2025, DAY, 5);
        assertThat(periods.get(0).middle(2023)).isCloseTo(1 + 227 / 366.0 / 2, within(1e-12));
        assertThat(periods.get(1).middle(2023)).isCloseTo(1 + (227 + 366) / 366.0 / 2, within(1e-12));
        assertThat(periods.get(2).middle(2023)).isCloseTo(2.5, within(1e-12));
    }
}
