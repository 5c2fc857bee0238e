package tizbek.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tizbek.measure.Interval;

/** What changed in the law, day by day, as far as it is known: days to come are among them. */
public record Timeline(List<Event> events) {

    /** What is otherwise on {@code day} than on the day before. */
    public record Event(LocalDate day, Change change) {}

    public Timeline {
        events = List.copyOf(events);
    }

    public static Timeline of(Law law, Selection part) {
        List<Event> events = new ArrayList<>();
        for (LocalDate day : days(law, part)) {
            Difference.between(law, day.minusDays(1), day, part)
                    .changes()
                    .forEach(change -> events.add(new Event(day, change)));
        }
        return new Timeline(events);
    }

    /** The days on which something can have changed. */
    private static TreeSet<LocalDate> days(Law law, Selection part) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Provision p : law.listOf(part.country())) {
            if (part.takes(p)) {
                bounds(p.interval(), days);
                law.suspendersOf(p).forEach(s -> suspension(law, s, days));
            }
        }
        law.parameters().stream()
                .filter(p -> part.takesParameter(p, law))
                .flatMap(p -> p.values().stream())
                .forEach(v -> bounds(v.interval(), days));
        law.procedures().stream().filter(part::takesProcedure).forEach(p -> bounds(p.interval(), days));
        return days;
    }

    /** A suspension may itself be suspended. */
    private static void suspension(Law law, Provision suspender, TreeSet<LocalDate> days) {
        bounds(suspender.interval(), days);
        law.suspendersOf(suspender).forEach(s -> suspension(law, s, days));
    }

    private static void bounds(Interval interval, TreeSet<LocalDate> days) {
        days.add(interval.from());
        interval.until().ifPresent(days::add);
    }
}
