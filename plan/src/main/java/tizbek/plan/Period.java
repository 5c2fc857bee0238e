package tizbek.plan;

import java.time.LocalDate;
import tizbek.measure.Interval;

/**
 * A stretch of one calendar year in which the world is taken as steady: a whole year, or a part of a year that an
 * announcement cuts in two. Flows, capacities, curves and holding cost scale with {@link #length}.
 *
 * @param days the days it has
 * @param year the calendar year it lies in
 * @param length in years, 0 to 1
 * @param sinceSurprise years since the surprise at its middle; 0 in the year of the surprise, large where there is none
 */
public record Period(Interval days, int year, double length, double sinceSurprise) {

    /** Middle of the period, in years since the first of January of {@code baseYear}. */
    public double middle(int baseYear) {
        double start = (days.from().getDayOfYear() - 1) / (double) days.from().lengthOfYear();
        return year - baseYear + start + length / 2;
    }

    /** The day in its middle. */
    public LocalDate middleDay() {
        return middleDay(days);
    }

    /** The day in the middle of a run of days that has an end. */
    public static LocalDate middleDay(Interval days) {
        return days.from().plusDays(days.days() / 2);
    }

    /** Whether it lies wholly before the announcement that cuts the plan. */
    public boolean isBefore(LocalDate day) {
        return days.until().filter(u -> !u.isAfter(day)).isPresent();
    }
}
