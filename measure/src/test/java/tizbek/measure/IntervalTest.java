package tizbek.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

    @Test
    void theFirstDayBelongsToItAndTheEndDoesNot() {
        Interval spring = Interval.of(MARCH, JUNE);
        assertThat(spring.contains(MARCH.minusDays(1))).isFalse();
        assertThat(spring.contains(MARCH)).isTrue();
        assertThat(spring.contains(JUNE.minusDays(1))).isTrue();
        assertThat(spring.contains(JUNE)).isFalse();
    }

    @Test
    void aTableNamesTheLastDayInForceAndThatDayBelongsToIt() {
        Interval ban = Interval.ofLastDay(LocalDate.of(2023, 5, 1), LocalDate.of(2024, 6, 10));
        assertThat(ban.contains(LocalDate.of(2024, 6, 10))).isTrue();
        assertThat(ban.contains(LocalDate.of(2024, 6, 11))).isFalse();
        assertThat(ban).isEqualTo(Interval.of(LocalDate.of(2023, 5, 1), LocalDate.of(2024, 6, 11)));
    }

    @Test
    void withoutAnEndItLastsAsFarAsAnybodyAsks() {
        Interval open = Interval.since(MARCH);
        assertThat(open.until()).isEmpty();
        assertThat(open.contains(LocalDate.of(2999, 12, 31))).isTrue();
        assertThat(open.contains(MARCH.minusDays(1))).isFalse();
    }

    @Test
    void anIntervalOfNoDaysContainsNone() {
        assertThat(Interval.of(MARCH, MARCH).contains(MARCH)).isFalse();
        assertThat(Interval.of(MARCH, MARCH).days()).isZero();
    }

    @Test
    void oneDayAfterTheOtherShareNothingThoughTheyTouch() {
        assertThat(Interval.of(JANUARY, MARCH).intersection(Interval.of(MARCH, JUNE)))
                .isEmpty();
        assertThat(Interval.of(JANUARY, MARCH).intersection(Interval.since(MARCH)))
                .isEmpty();
    }

    @Test
    void theIntersectionHasTheLaterStartAndTheEarlierEndWhicheverWayItIsAsked() {
        Interval longer = Interval.of(JANUARY, JUNE);
        Interval open = Interval.since(MARCH);
        assertThat(longer.intersection(open)).contains(Interval.of(MARCH, JUNE));
        assertThat(open.intersection(longer)).contains(Interval.of(MARCH, JUNE));
        assertThat(open.intersection(Interval.since(JANUARY))).contains(open);
        assertThat(longer.intersection(Interval.of(JANUARY, MARCH))).contains(Interval.of(JANUARY, MARCH));
    }

    @Test
    void aLeapYearHas366Days() {
        assertThat(Interval.year(2024).days()).isEqualTo(366);
        assertThat(Interval.year(2023).days()).isEqualTo(365);
    }

    @Test
    void whatHasNoEndHasNoLength() {
        assertThatThrownBy(() -> Interval.since(MARCH).days())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("interval (from 2024-03-01) has no end, so no length");
    }

    @Test
    void itMayNotEndBeforeItBegins() {
        assertThatThrownBy(() -> Interval.of(JUNE, MARCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interval (2024-06-01, 2024-03-01) ends before it begins");
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "2024-09-15, 2024-09-15, 2024-09-15",
        "1998, 1998-01-01, 1998-12-31"
    })
    void aPartialDateHasAFirstAndALastDay(String written, LocalDate first, LocalDate last) {
        assertThat(Interval.firstDay(written)).isEqualTo(first);
        assertThat(Interval.lastDay(written)).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "24", "+123", "-123", "2024-9", "2024-13", "2024-02-30", "2024/2025", "40 June", "٢٠٢٤"})
    void whatIsNoDateIsRefused(String written) {
        assertThatThrownBy(() -> Interval.firstDay(written)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Interval.lastDay(written)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void itReadsAsMathematiciansWriteIt() {
        assertThat(Interval.of(MARCH, JUNE)).hasToString("[2024-03-01, 2024-06-01)");
        assertThat(Interval.since(MARCH)).hasToString("since 2024-03-01");
    }
}
