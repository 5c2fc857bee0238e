package tizbek.law.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.law.Amount;
import tizbek.law.Due;
import tizbek.law.HolidayCalendar;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.law.Term;
import tizbek.law.Words;

/** When something is due: a term counted from a day, in the calendar of the country. */
final class Deadlines {

    private static final Words NO_GAP = new Words("", "");

    private Deadlines() {}

    /** A deadline is owed in time, not in money: its length. */
    static Amount length(Provision p) {
        Term term = Objects.requireNonNull(p.terms().termOrNull(), p.id());
        return new Amount.Sum(BigDecimal.valueOf(term.number()), term.unit().word());
    }

    static Due due(Law law, Provision p, Amount amount, @Nullable Term term, Map<String, Object> known) {
        if (term == null || !(known.get(term.after()) instanceof LocalDate start)) {
            return new Due(p, amount, null, term, NO_GAP);
        }
        return switch (term.unit()) {
            case CALENDAR_DAYS -> new Due(p, amount, start.plusDays(term.number()), term, NO_GAP);
            case MONTHS -> new Due(p, amount, start.plusMonths(term.number()), term, NO_GAP);
            case YEARS -> new Due(p, amount, start.plusYears(term.number()), term, NO_GAP);
            case WORKING_DAYS -> working(law, p, amount, term, start);
        };
    }

    private static Due working(Law law, Provision p, Amount amount, Term term, LocalDate start) {
        Optional<HolidayCalendar> calendar = law.findCalendar(p.country());
        if (calendar.isEmpty()) {
            return new Due(
                    p,
                    amount,
                    null,
                    term,
                    new Words("no calendar of working days was found", "календарь рабочих дней не найден"));
        }
        HolidayCalendar.Reached reached = calendar.get().addWorkingDays(start, term.number());
        return new Due(p, amount, reached.day(), term, gap(reached));
    }

    private static Words gap(HolidayCalendar.Reached reached) {
        if (reached.incomplete().isEmpty()) {
            return NO_GAP;
        }
        String years =
                reached.incomplete().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return new Words(
                "movable holidays and moved days are not known for " + years,
                "переходящие праздники и переносы не известны за " + years);
    }
}
