package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.measure.Interval;
import tizbek.plan.Period;

/** Cuts the years of a plan into periods: whole years, but the year of an announcement in two. */
final class Calendar {

    private Calendar() {}

    /**
     * The periods from {@code firstYear} to {@code lastYear}.
     *
     * @param settled years since the surprise where there is none: enough for the long-run elasticities
     */
    static List<Period> periods(int firstYear, int lastYear, @Nullable LocalDate announced, double settled) {
        List<Period> periods = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            double since = announced == null ? settled : year - announced.getYear();
            Interval whole = Interval.year(year);
            if (announced != null && announced.getYear() == year && !announced.equals(whole.from())) {
                LocalDate end = LocalDate.of(year + 1, 1, 1);
                periods.add(period(Interval.of(whole.from(), announced), whole, year, since));
                periods.add(period(Interval.of(announced, end), whole, year, since));
            } else {
                periods.add(period(whole, whole, year, since));
            }
        }
        return periods;
    }

    private static Period period(Interval days, Interval whole, int year, double since) {
        return new Period(days, year, (double) days.days() / whole.days(), since);
    }
}
