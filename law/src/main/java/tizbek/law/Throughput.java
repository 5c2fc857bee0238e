package tizbek.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The share of the flow before the measure that passes while it is in force, step by step since its first day. A step of
 * n months ends on the day with the same number n months on, or on the last day of a month that has no such day. The clock
 * is not stopped by a suspension.
 */
public record Throughput(List<Step> steps) {

    /** {@code months} is how long the step lasts; 0 for the last, which has no end. */
    public record Step(Figure share, int months) {}

    public Throughput {
        steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) {
            if ((steps.get(i).months() == 0) != (i == steps.size() - 1)) {
                throw new IllegalArgumentException(
                        "every step but the last lasts some months, and the last has no end");
            }
        }
    }

    /** The same share from the first day on. */
    public static Throughput always(Figure share) {
        return new Throughput(List.of(new Step(share, 0)));
    }

    /** The first days of the second and later steps, for a measure in force since {@code start}. */
    public List<LocalDate> changes(LocalDate start) {
        List<LocalDate> days = new ArrayList<>();
        int months = 0;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            months += step.months();
            days.add(start.plusMonths(months));
        }
        return days;
    }

    /** The share that passes on {@code day}, for a measure in force since {@code start}. */
    public Figure on(LocalDate day, LocalDate start) {
        int step = 0;
        for (LocalDate change : changes(start)) {
            if (!day.isBefore(change)) {
                step++;
            }
        }
        return steps.get(step).share();
    }
}
