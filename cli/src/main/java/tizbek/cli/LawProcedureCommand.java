package tizbek.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.LawAnswer;
import tizbek.cli.internal.ScheduleText;
import tizbek.law.LawLibrary;
import tizbek.law.Procedure;
import tizbek.law.Schedule;
import tizbek.law.ScheduleJson;

/**
 * {@code tizbek law procedure}: the steps of a procedure on real days, its critical path and its total; without an id,
 * the procedures there are.
 *
 * <p>JSON: {@code {"id", "rule", "country", "title": {"en", "ru"}, "from", "until", "begins", "ends", "workingDays",
 * "calendarDays", "atLeast", "steps": [{"id", "who", "title", "number", "unit", "after", "basis", "note", "sources",
 * "file", "line", "begins", "ends", "critical"}], "criticalPath": [id], "calendarDaysByActor": {who: days}, "gaps":
 * [{"en", "ru"}], "halved": {"who", as above}, "versions": [{"id" to "atLeast"}], "disclaimer"}}. {@code from} and
 * {@code until} are the days in force; a step of unknown length has no number, no end, and makes {@code atLeast} true.
 * Without an id: {@code {"procedures": [{"id", "rule", "country", "title", "from", "until", "steps"}]}}, where {@code
 * steps} counts them.
 */
@Command(
        name = "procedure",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lay a procedure out on real days: its steps, its critical path, its total; without an id, list"
                + " the procedures.",
        footer = {"", "Example: tizbek law procedure kaz-exploration-licence --from 2026-03-02 --halve authority"})
final class LawProcedureCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable LawOptions options;

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "A procedure; or its rule, for the version in force on that day.")
    private @Nullable String id;

    @Option(names = "--country", paramLabel = "CODE", description = "Of the list, only those of this country.")
    private @Nullable String country;

    @Option(names = "--from", paramLabel = "DAY", description = "The day of the first step; default: today.")
    private String from = "today";

    @Option(
            names = "--halve",
            paramLabel = "WHO",
            description = "What it would mean if this actor took half its days, rounded up: applicant, authority,"
                    + " state-company, public or court.")
    private @Nullable String halve;

    @Override
    public Integer call() {
        LawRun run = LawRun.of(spec, shared, options);
        LocalDate day = run.day(from, "--from");
        return run.answer("procedure", library -> answer(run, library, day));
    }

    private LawAnswer answer(LawRun run, LawLibrary library, LocalDate day) {
        if (id == null) {
            return list(run, library);
        }
        Procedure procedure = procedure(run, library, id, day);
        Schedule schedule = Schedule.of(library.law(), procedure, day);
        String who = halve == null ? "" : actor(run, procedure, halve);
        Schedule halved = who.isEmpty() ? null : Schedule.of(library.law(), procedure.halved(who), day);
        List<Schedule> versions = versions(library, procedure)
                .map(v -> Schedule.of(library.law(), v, day))
                .toList();
        return new LawAnswer(
                ExitCode.YES,
                ScheduleText.of(library, schedule, versions, halved, who),
                ScheduleJson.of(schedule, versions, halved, who));
    }

    private LawAnswer list(LawRun run, LawLibrary library) {
        if (halve != null) {
            throw run.refusal("--halve (%s) needs the id of a procedure\n  Maybe the list without it shows the id."
                    .formatted(halve));
        }
        String code = country == null ? null : run.country(country, library.law());
        List<Procedure> procedures = library.law().procedures().stream()
                .filter(p -> code == null || p.country().equals(code))
                .toList();
        return new LawAnswer(ExitCode.YES, ScheduleText.list(library, procedures), ScheduleJson.list(procedures));
    }

    /** By its id; or by its rule the version in force on the day, or where none is, the last. */
    private static Procedure procedure(LawRun run, LawLibrary library, String name, LocalDate day) {
        List<Procedure> all = library.law().procedures();
        Optional<Procedure> byId = all.stream().filter(p -> p.id().equals(name)).findFirst();
        List<Procedure> byRule = all.stream().filter(p -> p.rule().equals(name)).toList();
        if (byId.isEmpty() && byRule.isEmpty()) {
            run.known(
                    "procedure",
                    name,
                    all.stream()
                            .flatMap(p -> Stream.of(p.id(), p.rule()))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return byId.orElseGet(() -> byRule.stream()
                .filter(p -> p.interval().contains(day))
                .findFirst()
                .orElseGet(byRule::getLast));
    }

    private static String actor(LawRun run, Procedure procedure, String who) {
        return run.known(
                "actor of the procedure",
                who,
                procedure.steps().stream().map(Procedure.Step::who).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<Procedure> versions(LawLibrary library, Procedure procedure) {
        return library.law().procedures().stream()
                .filter(p -> p.country().equals(procedure.country()) && p.rule().equals(procedure.rule()))
                .sorted(Comparator.comparing(p -> p.interval().from()));
    }
}
