package tizbek.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.law.HolidayCalendar;
import tizbek.law.Law;
import tizbek.law.Procedure;
import tizbek.law.Schedule;
import tizbek.law.Term;
import tizbek.law.Words;

/**
 * The days of an application by the procedure in force when it counts as filed: completeness, correction, decision and what
 * follows, in working days where the law says so. Computed from the law room, never stored.
 *
 * @param from the day from which it counts: that of the filing, or on which a refusal was set aside
 * @param stages in the order of the procedure; a stage whose length was not found has no last day
 * @param decideByOrNull last day for the decision; null where the procedure does not say
 * @param silenceOrNull what it means that this day passes without a decision; null where the law room does not say
 * @param gaps what was not found
 */
public record Timetable(
        String application,
        LocalDate from,
        List<Stage> stages,
        @Nullable LocalDate decideByOrNull,
        Procedure.@Nullable Silence silenceOrNull,
        List<Words> gaps) {

    /**
     * One stage.
     *
     * @param byOrNull last day; null where its length was not found
     * @param least whether it waits for a stage of unknown length, so that its days are the earliest
     */
    public record Stage(
            String id,
            Words title,
            String who,
            LocalDate begins,
            @Nullable LocalDate byOrNull,
            boolean least) {}

    /** Ids of steps, in files of law, that end with the decision; the first that is known sets its day. */
    private static final List<String> DECIDING = List.of("decision", "review", "permit", "issue");

    public Timetable {
        stages = List.copyOf(stages);
        gaps = List.copyOf(gaps);
    }

    /** What silence means; unknown where the law room does not say. */
    public Procedure.Silence.Meaning silence() {
        return silenceOrNull == null ? Procedure.Silence.Meaning.UNKNOWN : silenceOrNull.means();
    }

    /** The days of an application as it stands in a register: they begin anew where a refusal was set aside. */
    public static Timetable of(Register register, Law law, Application application) {
        LocalDate from = register.about(Appeal.class, application.id()).stream()
                .filter(a -> a.status() == Appeal.Status.SET_ASIDE)
                .map(a -> Objects.requireNonNull(a.decidedOrNull()))
                .max(Comparator.naturalOrder())
                .orElse(application.countsOn());
        Jurisdiction country = Objects.requireNonNull(register.jurisdictions().get(application.country()));
        return of(law, country, application, from);
    }

    /** The days of an application, counted from a day. */
    public static Timetable of(Law law, Jurisdiction country, Application application, LocalDate from) {
        Optional<Procedure> procedure = procedure(
                law,
                country.country(),
                country.findKind(application.kind())
                        .map(Jurisdiction.Kind::procedureOrNull)
                        .orElse(null),
                from);
        if (procedure.isEmpty()) {
            return new Timetable(
                    application.id(),
                    from,
                    List.of(),
                    null,
                    null,
                    List.of(new Words(
                            "no procedure is known for (" + application.kind() + ")",
                            "процедура для (" + application.kind() + ") не найдена")));
        }
        Schedule schedule = Schedule.of(law, procedure.get(), from);
        Procedure.Silence silence = procedure.get().silenceOrNull();
        return new Timetable(
                application.id(),
                from,
                schedule.stages().stream().map(Timetable::stage).toList(),
                decideBy(schedule),
                silence == null || from.isBefore(silence.from()) ? null : silence,
                schedule.gaps());
    }

    private static Stage stage(Schedule.Stage stage) {
        return new Stage(
                stage.step().id(),
                stage.step().title(),
                stage.step().who(),
                stage.begins(),
                stage.isKnown() ? stage.ends() : null,
                stage.least());
    }

    /** The version of a procedure that is in force on a day. */
    public static Optional<Procedure> procedure(Law law, String country, @Nullable String rule, LocalDate day) {
        return law.procedures().stream()
                .filter(p -> p.country().equals(country)
                        && p.rule().equals(rule)
                        && p.interval().contains(day))
                .findFirst();
    }

    /** The last day for the decision by a procedure; null where it does not say how long the authority has. */
    public static @Nullable LocalDate decideBy(Schedule schedule) {
        List<Schedule.Stage> known = schedule.stages().stream()
                .filter(s -> s.isKnown() && s.step().who().equals("authority"))
                .toList();
        return DECIDING.stream()
                .flatMap(id -> known.stream().filter(s -> s.step().id().equals(id)))
                .findFirst()
                .map(Schedule.Stage::ends)
                .orElse(null);
    }

    /** The term of a step of a procedure. */
    public static Optional<Term> term(Procedure procedure, String step) {
        return procedure.steps().stream()
                .filter(s -> s.id().equals(step))
                .findFirst()
                .flatMap(Procedure.Step::term);
    }

    /** The last day of a term that begins on a day, by the calendar of a country; null where there is no term. */
    public static @Nullable LocalDate end(Law law, String country, LocalDate from, @Nullable Term term) {
        if (term == null) {
            return null;
        }
        return switch (term.unit()) {
            case CALENDAR_DAYS -> from.plusDays(term.number());
            case MONTHS -> from.plusMonths(term.number());
            case YEARS -> from.plusYears(term.number());
            case WORKING_DAYS ->
                law.findCalendar(country)
                        .orElseGet(() -> HolidayCalendar.ofWeekends(country))
                        .addWorkingDays(from, term.number())
                        .day();
        };
    }
}
