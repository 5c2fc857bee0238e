package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day on which something falls due, in the working days of the country. */
class E01_DeadlinesTest {

    private static final String CALENDAR = """
            calendars:
              - id: AAA
                weekend: [saturday, sunday]
                moves-to-next-working-day: yes
                yearly:
                  - {on: 01-01, name: {en: New Year, ru: Новый год}}
                  - {on: 01-02, name: {en: New Year, ru: Новый год}}
                  - {on: 03-08, name: {en: Spring, ru: Весна}}
                  - {on: 12-31, from: 2028, name: {en: The eve, ru: Канун}}
                  - {on: 05-09, until: 2025, name: {en: Old feast, ru: Старый праздник}}
                  - {on: 02-29, name: {en: Leap day, ru: Високосный день}}
                days:
                  - {on: 2024-06-17, name: {en: Feast, ru: Праздник}}
                working: [2024-05-04]
                complete: [2024, 2025]
                sources: [someone]
                basis: recalled
            """;

    @TempDir
    private Path folder = Path.of("");

    private String by(String calendar, String term, String filed) {
        Law law = Lesson.law(folder, calendar + """
                provisions:
                  - {id: decide, effect: deadline, who: {en: the authority, ru: орган}, after: filed_on, value: {%s}}
                """.formatted(term));
        return Lesson.answer(law, "2024-01-01 mine filed_on=" + filed, AssumedValues.none())
                .replaceAll("^owes \\{decide=(.*)} by decide$", "$1");
    }

    private String workingDays(int number, String filed) {
        return by(CALENDAR, "number: %d, unit: working-days".formatted(number), filed)
                .replaceAll("^[0-9]+ working-days by ", "");
    }

    @Test
    void theDayAfterIsTheFirstThatCountsAndWeekendsDoNot() {
        assertThat(workingDays(1, "2024-04-08")).isEqualTo("2024-04-09");
        assertThat(workingDays(5, "2024-04-08")).isEqualTo("2024-04-15");
        assertThat(workingDays(1, "2024-04-12")).isEqualTo("2024-04-15");
        assertThat(workingDays(1, "2024-04-13")).isEqualTo("2024-04-15");
        assertThat(workingDays(0, "2024-04-13")).isEqualTo("2024-04-13");
    }

    @Test
    void aHolidayOfEveryYear() {
        assertThat(workingDays(1, "2024-03-07")).isEqualTo("2024-03-11");
        assertThat(workingDays(1, "2024-05-08")).isEqualTo("2024-05-10");
        assertThat(workingDays(1, "2025-05-08")).isEqualTo("2025-05-09");
    }

    @Test
    void aHolidayOnAWeekendMakesTheNextWorkingDayFree() {
        // 8 March 2025 is a Saturday: Monday the 10th is free.
        assertThat(workingDays(1, "2025-03-07")).isEqualTo("2025-03-11");
        // 1 and 2 January 2022, a Saturday and a Sunday, make Monday and Tuesday free.
        assertThat(workingDays(1, "2021-12-31"))
                .isEqualTo("2022-01-05 (movable holidays and moved days are not known for 2022)");
    }

    @Test
    void aHolidayAtTheEndOfTheYearMovesIntoTheNext() {
        // 31 December 2028 is a Sunday, 1 and 2 January 2029 are holidays: Wednesday the 3rd is free.
        assertThat(workingDays(1, "2028-12-29"))
                .isEqualTo("2029-01-04 (movable holidays and moved days are not known for 2028, 2029)");
    }

    @Test
    void withoutMovingOnTheHolidayIsLost() {
        assertThat(by(
                        CALENDAR.replace("next-working-day: yes", "next-working-day: no"),
                        "number: 1, unit: working-days",
                        "2025-03-07"))
                .isEqualTo("1 working-days by 2025-03-10");
    }

    @Test
    void singleDaysOffAndWeekendDaysThatAreWorked() {
        assertThat(workingDays(1, "2024-06-14")).isEqualTo("2024-06-18");
        assertThat(workingDays(1, "2024-05-03")).isEqualTo("2024-05-04");
        assertThat(workingDays(2, "2024-05-03")).isEqualTo("2024-05-06");
    }

    @Test
    void aHolidayOfLeapYearsIsNoneInTheOthers() {
        assertThat(workingDays(1, "2024-02-28")).isEqualTo("2024-03-01");
        assertThat(workingDays(1, "2025-02-27")).isEqualTo("2025-02-28");
    }

    @Test
    void aYearThatIsNotCompleteIsSaid() {
        assertThat(workingDays(1, "2025-12-30")).isEqualTo("2025-12-31");
        assertThat(workingDays(2, "2025-12-30"))
                .isEqualTo("2026-01-05 (movable holidays and moved days are not known for 2026)");
    }

    @Test
    void withoutACalendarTheTermIsOwedAndItsDayIsNotMadeUp() {
        assertThat(by("", "number: 10, unit: working-days", "2024-04-08"))
                .isEqualTo("10 working-days (no calendar of working days was found)");
    }

    @Test
    void calendarDaysMonthsAndYears() {
        assertThat(by("", "number: 10, unit: calendar-days", "2024-02-20")).isEqualTo("10 calendar-days by 2024-03-01");
        assertThat(by("", "number: 1, unit: months", "2024-01-31")).isEqualTo("1 months by 2024-02-29");
        assertThat(by("", "number: 1, unit: months", "2025-01-31")).isEqualTo("1 months by 2025-02-28");
        assertThat(by("", "number: 3, unit: months", "2024-01-31")).isEqualTo("3 months by 2024-04-30");
        assertThat(by("", "number: 1, unit: years", "2024-02-29")).isEqualTo("1 years by 2025-02-28");
    }

    @Test
    void whatIsRequiredCanFallDueToo() {
        Law law = Lesson.law(folder, CALENDAR + """
                provisions:
                  - {id: rnd, effect: requires, measure: spent, value: {number: 100, unit: KZT}, otherwise: owes,
                     due: {number: 1, unit: working-days, after: filed_on}}
                """);
        Lesson.answers(law, """
                2024-01-01 mine spent=40 filed_on=2024-03-07 -> owes {rnd=60 KZT by 2024-03-11} by rnd
                2024-01-01 mine spent=40 -> owes {rnd=60 KZT} by rnd""");
    }

    @Test
    void whichDaysAreWorkedCanBeAsked() {
        Law law = Lesson.law(folder, CALENDAR);
        HolidayCalendar calendar = law.findCalendar("AAA").orElseThrow();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 5, 11))).isFalse();
        assertThat(calendar.workingDayFrom(LocalDate.of(2024, 3, 8))).isEqualTo(LocalDate.of(2024, 3, 11));
        assertThat(law.findCalendar("BBB")).isEmpty();
    }
}
