package tizbek.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A procedure laid out on real days: a step begins on the day on which all it waits for are done, and a term counts from
 * the day after. A step whose length was not found takes no time here, so that the total is the least it can be.
 *
 * @param from the day on which the first steps begin
 * @param calendar the working days counted by
 * @param gaps what the calendar does not know
 */
public record Schedule(
        Procedure procedure, LocalDate from, List<Stage> stages, HolidayCalendar calendar, List<Words> gaps) {

    /**
     * A step with its days: begun when those before it were done, done at the end of {@code ends}.
     *
     * @param least whether it waits for a step of unknown length, so that both days are the earliest
     */
    public record Stage(Procedure.Step step, LocalDate begins, LocalDate ends, boolean least) {

        /** Whether the law says how long it takes. */
        public boolean isKnown() {
            return step.termOrNull() != null;
        }
    }

    public Schedule {
        stages = List.copyOf(stages);
        gaps = List.copyOf(gaps);
    }

    /** Lays out {@code procedure} by the calendar of its country. */
    public static Schedule of(Law law, Procedure procedure, LocalDate from) {
        HolidayCalendar found = law.findCalendar(procedure.country()).orElse(null);
        HolidayCalendar calendar = found == null ? HolidayCalendar.ofWeekends(procedure.country()) : found;
        Map<String, Stage> stages = new LinkedHashMap<>();
        TreeSet<Integer> incomplete = new TreeSet<>();
        for (Procedure.Step step : procedure.steps()) {
            List<Stage> before = step.after().stream()
                    .flatMap(id -> Stream.ofNullable(stages.get(id)))
                    .toList();
            LocalDate begins = before.stream()
                    .map(Stage::ends)
                    .max(Comparator.naturalOrder())
                    .orElse(from);
            boolean least = before.stream().anyMatch(b -> b.least() || !b.isKnown());
            LocalDate ends = end(begins, step.termOrNull(), calendar, incomplete);
            stages.put(step.id(), new Stage(step, begins, ends, least));
        }
        return new Schedule(
                procedure, from, List.copyOf(stages.values()), calendar, gaps(found == null, incomplete, procedure));
    }

    private static LocalDate end(
            LocalDate begins, @Nullable Term term, HolidayCalendar calendar, TreeSet<Integer> incomplete) {
        if (term == null) {
            return begins;
        }
        return switch (term.unit()) {
            case CALENDAR_DAYS -> begins.plusDays(term.number());
            case MONTHS -> begins.plusMonths(term.number());
            case YEARS -> begins.plusYears(term.number());
            case WORKING_DAYS -> {
                HolidayCalendar.Reached reached = calendar.addWorkingDays(begins, term.number());
                incomplete.addAll(reached.incomplete());
                yield reached.day();
            }
        };
    }

    private static List<Words> gaps(boolean assumed, TreeSet<Integer> incomplete, Procedure procedure) {
        if (assumed) {
            return List.of(new Words(
                    "no calendar of working days was found for (%s); Saturdays and Sundays alone are taken as free"
                            .formatted(procedure.country()),
                    "календарь рабочих дней (%s) не найден; выходными приняты только суббота и воскресенье"
                            .formatted(procedure.country())));
        }
        if (incomplete.isEmpty()) {
            return List.of();
        }
        String years =
                String.join(", ", incomplete.stream().map(String::valueOf).toList());
        return List.of(new Words(
                "movable holidays and moved days are not known for " + years,
                "переходящие праздники и переносы не известны за " + years));
    }

    /** The day on which all steps of known length are done. */
    public LocalDate ends() {
        return stages.stream().map(Stage::ends).max(Comparator.naturalOrder()).orElse(from);
    }

    /** Whether some step has no length, so that the total is a least one. */
    public boolean isAtLeast() {
        return !unknown().isEmpty();
    }

    /** Whether no step has a length, so that nothing can be said of the total. */
    public boolean isUnknown() {
        return stages.stream().noneMatch(Stage::isKnown);
    }

    /** The steps whose length was not found. */
    public List<Stage> unknown() {
        return stages.stream().filter(s -> !s.isKnown()).toList();
    }

    public long calendarDays() {
        return ChronoUnit.DAYS.between(from, ends());
    }

    public long workingDays() {
        return workingDays(from, ends());
    }

    /** Working days after {@code start}, up to and with {@code end}. */
    public long workingDays(LocalDate start, LocalDate end) {
        return start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    /** The longest chain of steps, from the first to the last. */
    public List<Stage> criticalPath() {
        List<Stage> path = new ArrayList<>();
        Stage at = latest(stages);
        while (at != null) {
            path.add(at);
            List<String> after = at.step().after();
            at = latest(
                    stages.stream().filter(s -> after.contains(s.step().id())).toList());
        }
        Collections.reverse(path);
        return path;
    }

    /** The last to be done; of several the one that stands last, for a step of no length follows one that ends as it does. */
    private static @Nullable Stage latest(List<Stage> among) {
        return among.stream()
                .reduce((a, b) -> b.ends().isBefore(a.ends()) ? a : b)
                .orElse(null);
    }

    /** Calendar days on the critical path, by who takes them, in the order in which they come in. */
    public Map<String, Long> daysByActor() {
        Map<String, Long> days = new LinkedHashMap<>();
        criticalPath()
                .forEach(s -> days.merge(s.step().who(), ChronoUnit.DAYS.between(s.begins(), s.ends()), Long::sum));
        return days;
    }
}
