package tizbek.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Basis;
import tizbek.facts.Location;
import tizbek.facts.Provenance;

/**
 * The working days of a country: weekends, holidays of every year, single days off and weekend days that are worked.
 *
 * @param movesOn a holiday that falls on a weekend makes the next working day free
 * @param complete the years for which movable holidays and moved days are known; a count that touches another year is as
 *     good as the fixed holidays alone
 */
public record HolidayCalendar(
        String country,
        Set<DayOfWeek> weekend,
        boolean movesOn,
        List<Yearly> yearly,
        Map<LocalDate, Words> days,
        Set<LocalDate> working,
        Set<Integer> complete,
        Provenance provenance) {

    /** A holiday of every year since {@code from} and before {@code untilOrNull}. */
    public record Yearly(MonthDay on, int from, @Nullable Integer untilOrNull, Words name) {

        boolean holds(int year) {
            return year >= from && (untilOrNull == null || year < untilOrNull);
        }
    }

    /** A day reached by counting, and the years that were touched without being known completely. */
    public record Reached(LocalDate day, Set<Integer> incomplete) {
        public Reached {
            incomplete = Set.copyOf(incomplete);
        }
    }

    /** For a country whose calendar was not found: Saturdays and Sundays, and no year is known. */
    public static HolidayCalendar ofWeekends(String country) {
        return new HolidayCalendar(
                country,
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                false,
                List.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                new Provenance(List.of(), Basis.ASSUMED, "", new Location("laws", 1)));
    }

    public HolidayCalendar {
        weekend = Set.copyOf(weekend);
        yearly = List.copyOf(yearly);
        days = Map.copyOf(days);
        working = Set.copyOf(working);
        complete = Set.copyOf(complete);
    }

    /** The day {@code count} working days after {@code start}; the day after {@code start} is the first that can count. */
    public Reached addWorkingDays(LocalDate start, int count) {
        Map<Integer, Set<LocalDate>> free = new HashMap<>();
        Set<Integer> incomplete = new TreeSet<>();
        LocalDate day = start;
        int counted = 0;
        while (counted < count) {
            day = day.plusDays(1);
            if (!complete.contains(day.getYear())) {
                incomplete.add(day.getYear());
            }
            if (isWorkingDay(day, free)) {
                counted++;
            }
        }
        return new Reached(day, incomplete);
    }

    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(day, new HashMap<>());
    }

    /** The first working day on or after {@code day}. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    private boolean isWorkingDay(LocalDate day, Map<Integer, Set<LocalDate>> free) {
        if (working.contains(day)) {
            return true;
        }
        return !weekend.contains(day.getDayOfWeek())
                && !free.computeIfAbsent(day.getYear(), this::freeDays).contains(day);
    }

    /** The holidays of a year, and the working days that weekends pass them on to, from the end of the year before too. */
    private Set<LocalDate> freeDays(int year) {
        Set<LocalDate> holidays = new TreeSet<>(holidays(year));
        if (!movesOn) {
            return holidays;
        }
        holidays.addAll(holidays(year - 1));
        Set<LocalDate> free = new TreeSet<>(holidays);
        for (LocalDate holiday : holidays) {
            if (weekend.contains(holiday.getDayOfWeek()) && !working.contains(holiday)) {
                LocalDate next = holiday.plusDays(1);
                while (weekend.contains(next.getDayOfWeek()) || free.contains(next)) {
                    next = next.plusDays(1);
                }
                free.add(next);
            }
        }
        return free;
    }

    private Set<LocalDate> holidays(int year) {
        Set<LocalDate> holidays = new TreeSet<>();
        for (Yearly holiday : yearly) {
            if (holiday.holds(year) && holiday.on().isValidYear(year)) {
                holidays.add(holiday.on().atYear(year));
            }
        }
        days.keySet().stream().filter(d -> d.getYear() == year).forEach(holidays::add);
        return holidays;
    }
}
