package tizbek.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A half-open run of days: {@code from} belongs to it, {@code until} is the first day that no longer does. An
 * end that is absent has not been set ("in force as far as seen"). Tables that name the last day in force are read
 * with {@link #ofLastDay}.
 */
public record Interval(LocalDate from, @Nullable LocalDate untilOrNull) {

    private static final Pattern PARTIAL_DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    public Interval {
        if (untilOrNull != null && untilOrNull.isBefore(from)) {
            throw new IllegalArgumentException("interval (%s, %s) ends before it begins".formatted(from, untilOrNull));
        }
    }

    /** From {@code from}, with no end set. */
    public static Interval since(LocalDate from) {
        return new Interval(from, null);
    }

    /** From {@code from} up to, and without, {@code until}. */
    public static Interval of(LocalDate from, LocalDate until) {
        return new Interval(from, until);
    }

    /** From {@code from} up to and with {@code lastDay}: the form in which most tables state it. */
    public static Interval ofLastDay(LocalDate from, LocalDate lastDay) {
        return new Interval(from, lastDay.plusDays(1));
    }

    /** The calendar year. */
    public static Interval year(int year) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(untilOrNull);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (untilOrNull == null || day.isBefore(untilOrNull));
    }

    /** The days that both have, or nothing. */
    public Optional<Interval> intersection(Interval other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = untilOrNull == null
                ? other.untilOrNull
                : other.untilOrNull == null || untilOrNull.isBefore(other.untilOrNull)
                        ? untilOrNull
                        : other.untilOrNull;
        if (end != null && !start.isBefore(end)) {
            return Optional.empty();
        }
        return Optional.of(new Interval(start, end));
    }

    /**
     * Length in days.
     *
     * @throws IllegalStateException if no end is set
     */
    public long days() {
        if (untilOrNull == null) {
            throw new IllegalStateException("interval (from %s) has no end, so no length".formatted(from));
        }
        return ChronoUnit.DAYS.between(from, untilOrNull);
    }

    /**
     * First day of a date given as a year, a month or a day ({@code 2024}, {@code 2024-09}, {@code 2024-09-15}).
     *
     * @throws DateTimeParseException if it is none of these, or a day that does not exist
     */
    public static LocalDate firstDay(String partialDate) {
        requireForm(partialDate);
        return switch (partialDate.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(partialDate), 1, 1);
            case 7 -> YearMonth.parse(partialDate).atDay(1);
            default -> LocalDate.parse(partialDate);
        };
    }

    /**
     * Last day of a date given as a year, a month or a day.
     *
     * @throws DateTimeParseException if it is none of these, or a day that does not exist
     */
    public static LocalDate lastDay(String partialDate) {
        requireForm(partialDate);
        return switch (partialDate.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(partialDate), 12, 31);
            case 7 -> YearMonth.parse(partialDate).atEndOfMonth();
            default -> LocalDate.parse(partialDate);
        };
    }

    // Without this the length alone would decide, and "+123" would be the year 123.
    private static void requireForm(String partialDate) {
        if (!PARTIAL_DATE.matcher(partialDate).matches()) {
            throw new DateTimeParseException(
                    "date (%s) is not a year, a month or a day".formatted(partialDate), partialDate, 0);
        }
    }

    @Override
    public String toString() {
        return untilOrNull == null ? "since " + from : "[" + from + ", " + untilOrNull + ")";
    }
}
