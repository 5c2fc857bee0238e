package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A procedure on the days of a calendar: two branches, of which the longer decides. */
class ScheduleTest {

    private static final String CALENDAR = """
            calendars:
              - id: AAA
                weekend: [saturday, sunday]
                yearly:
                  - {on: 03-09, name: {en: A day off, ru: Праздник}}
                complete: [2026]
                sources: [someone]
                basis: recalled
            """;

    private static final String STEPS = """
            procedures:
              - id: licence
                title: {en: Licence, ru: Лицензия}
                from: 2020
                steps:
                  - {id: filing, title: {en: Filing, ru: Подача}, who: applicant, days: {number: 0, unit: working-days}, sources: [someone], basis: recalled}
                  - {id: review, title: {en: Review, ru: Рассмотрение}, who: authority, days: {number: 5, unit: working-days}, after: [filing], sources: [someone], basis: recalled}
                  - {id: hearing, title: {en: Hearing, ru: Слушания}, who: public, days: {number: 3, unit: calendar-days}, after: [filing], sources: [someone], basis: recalled}
                  - {id: payment, title: {en: Payment, ru: Оплата}, who: applicant, days: {number: 2, unit: working-days}, after: [review, hearing], sources: [someone], basis: recalled}
            """;

    private static final String UNKNOWN = """
                  - {id: notice, title: {en: Notice, ru: Объявление}, who: authority, after: [payment], sources: [someone], basis: recalled}
            """;

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path folder;

    private Schedule schedule(String yaml, String halve) {
        Law law = LawFolder.of(folder, yaml);
        Procedure procedure = law.procedures().getFirst();
        return Schedule.of(law, halve.isEmpty() ? procedure : procedure.halved(halve), MONDAY);
    }

    @Test
    void aStepBeginsWhenAllItWaitsForIsDone() {
        Schedule schedule = schedule(CALENDAR + STEPS, "");
        // Monday the 9th is free: five working days after Monday the 2nd end on Tuesday the 10th.
        assertThat(schedule.stages())
                .extracting(s -> s.step().id() + " " + s.begins() + " " + s.ends())
                .containsExactly(
                        "filing 2026-03-02 2026-03-02",
                        "review 2026-03-02 2026-03-10",
                        "hearing 2026-03-02 2026-03-05",
                        "payment 2026-03-10 2026-03-12");
        assertThat(schedule.ends()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(schedule.workingDays()).isEqualTo(7);
        assertThat(schedule.calendarDays()).isEqualTo(10);
        assertThat(schedule.isAtLeast()).isFalse();
        assertThat(schedule.gaps()).isEmpty();
    }

    @Test
    void theCriticalPathIsTheLongestChain() {
        Schedule schedule = schedule(CALENDAR + STEPS, "");
        assertThat(schedule.criticalPath())
                .extracting(s -> s.step().id())
                .containsExactly("filing", "review", "payment");
        assertThat(schedule.daysByActor()).containsEntry("applicant", 2L).containsEntry("authority", 8L);
    }

    @Test
    void halvingAnActorRoundsUpAndCanMoveTheCriticalPath() {
        Schedule halved = schedule(CALENDAR + STEPS, "authority");
        // Three working days instead of five end on the 5th, with the hearing.
        assertThat(halved.ends()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(halved.workingDays()).isEqualTo(5);
        assertThat(schedule(CALENDAR + STEPS, "court").ends()).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @Test
    void aStepOfUnknownLengthMakesTheTotalALeastOne() {
        Schedule schedule = schedule(CALENDAR + STEPS + UNKNOWN, "");
        assertThat(schedule.isAtLeast()).isTrue();
        assertThat(schedule.unknown()).extracting(s -> s.step().id()).containsExactly("notice");
        assertThat(schedule.isUnknown()).isFalse();
        assertThat(schedule.workingDays()).isEqualTo(7);
        assertThat(schedule.criticalPath()).extracting(s -> s.step().id()).endsWith("payment", "notice");
        assertThat(schedule.stages()).noneMatch(Schedule.Stage::least);
        Schedule waiting = schedule(
                CALENDAR + STEPS.replace("who: authority, days: {number: 5, unit: working-days}", "who: authority"),
                "");
        assertThat(waiting.stages())
                .filteredOn(Schedule.Stage::least)
                .extracting(s -> s.step().id())
                .containsExactly("payment");
    }

    @Test
    void whatTheCalendarDoesNotKnowIsSaid() {
        assertThat(schedule(CALENDAR.replace("2026", "2025") + STEPS, "").gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.en()).contains("2026"));
        Schedule without = schedule(STEPS, "");
        assertThat(without.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.en()).startsWith("no calendar of working days was found for (AAA)"));
        assertThat(without.ends()).isEqualTo(LocalDate.of(2026, 3, 11));
    }
}
