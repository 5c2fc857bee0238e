package tizbek.cli.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.law.LawLibrary;
import tizbek.law.LawTerms;
import tizbek.law.Procedure;
import tizbek.law.Schedule;
import tizbek.law.VerdictWords;
import tizbek.law.Words;

/** A procedure on real days, for a screen: its steps, the critical path, the total, and what halving it means. */
public final class ScheduleText {

    private static final String LEAST = ">= ";

    private final LawLibrary library;
    private final Schedule schedule;
    private final LawPage page = new LawPage();

    private ScheduleText(LawLibrary library, Schedule schedule) {
        this.library = library;
        this.schedule = schedule;
    }

    /**
     * One procedure.
     *
     * @param versions the schedules of all versions of it, from the same day, this one among them
     * @param halvedOrNull the schedule with the days of {@code who} halved
     */
    public static String of(
            LawLibrary library,
            Schedule schedule,
            List<Schedule> versions,
            @Nullable Schedule halvedOrNull,
            String who) {
        return new ScheduleText(library, schedule).text(versions, halvedOrNull, who);
    }

    /** The procedures there are. */
    public static String list(LawLibrary library, List<Procedure> procedures) {
        LawPage page = new LawPage();
        if (procedures.isEmpty()) {
            return page.line(library.say("No procedure found.", "Процедур не найдено."))
                    .text();
        }
        TextTable table = ProvisionText.table(
                library.say("country", "страна"),
                "id",
                library.say("title", "название"),
                library.say("steps", "шаги"),
                library.say("from", "с"),
                library.say("to", "по"));
        procedures.forEach(p -> table.add(List.of(
                p.country(),
                p.id(),
                library.say(p.title()),
                String.valueOf(p.steps().size()),
                p.interval().from().toString(),
                LawTerms.lastDay(p.interval()))));
        return page.table(table)
                .line("")
                .paragraph(library.say(
                        "On real days: tizbek law procedure ID --from 2026-03-02",
                        "По календарю: tizbek law procedure ID --from 2026-03-02"))
                .text();
    }

    static Words actor(String who) {
        return new Words(
                who,
                switch (who) {
                    case "applicant" -> "заявитель";
                    case "authority" -> "орган";
                    case "state-company" -> "госкомпания";
                    case "public" -> "общественность";
                    case "court" -> "суд";
                    default -> who;
                });
    }

    /** How long a step takes; said where that was not found. */
    static String length(Procedure.Step step, LawLibrary library) {
        return step.term()
                .map(t -> library.say(LawTerms.term(t, library.law().vocabulary())))
                .orElse(library.say("not found", "не найдено"));
    }

    private String text(List<Schedule> versions, @Nullable Schedule halved, String who) {
        page.paragraph(headline());
        if (!schedule.procedure().interval().contains(schedule.from())) {
            page.paragraph(library.say("Not in force on that day: ", "В этот день не действует: ")
                    + library.say(LawTerms.days(schedule.procedure().interval())));
        }
        steps();
        path();
        if (halved != null) {
            halved(halved, who);
        }
        if (versions.size() > 1) {
            versions(versions);
        }
        gaps();
        silence();
        page.heading(library.say("Sources and notes: ", "Источники и примечания: ") + "tizbek law show "
                + schedule.procedure().id());
        return page.line("").line(library.say(VerdictWords.DISCLAIMER)).text();
    }

    private void silence() {
        Procedure.Silence silence = schedule.procedure().silenceOrNull();
        page.line("");
        page.paragraph(library.say("If the authority is silent: ", "Если орган молчит: ")
                + (silence == null
                        ? library.say("what that means was not found", "что это означает, не найдено")
                        : library.say(means(silence.means())) + ", " + library.say(silence.article())
                                + library.say(", since ", ", с ") + silence.from()));
    }

    private static Words means(Procedure.Silence.Meaning meaning) {
        return switch (meaning) {
            case DEEMED_GRANTED -> new Words("it is taken as granted", "считается удовлетворённым");
            case DEEMED_REFUSED -> new Words("it is taken as refused", "считается, что отказано");
            case ESCALATION -> new Words("it goes to a higher authority", "передаётся вышестоящему органу");
            case UNKNOWN -> new Words("what that means was not found", "что это означает, не найдено");
        };
    }

    private String headline() {
        String days = schedule.isUnknown()
                ? ""
                : library.say(", from ", ", с ") + schedule.from() + library.say(" to ", " по ") + schedule.ends();
        return library.say(schedule.procedure().title()) + ": " + total(schedule) + days + "  ["
                + schedule.procedure().id() + "]";
    }

    private String total(Schedule of) {
        return of.isUnknown()
                ? library.say("no step has a known length", "срок ни одного шага не найден")
                : (of.isAtLeast() ? library.say("at least ", "не менее, ") : "")
                        + library.say("%d working days (%d calendar days)", "рабочих дней: %d (календарных: %d)")
                                .formatted(of.workingDays(), of.calendarDays());
    }

    private void steps() {
        Set<String> critical = new TreeSet<>(
                schedule.criticalPath().stream().map(s -> s.step().id()).toList());
        page.heading(library.say("Steps (* on the critical path)", "Шаги (* на критическом пути)"));
        TextTable table = ProvisionText.table(
                library.say("begins", "начало"),
                library.say("done", "окончание"),
                "",
                library.say("step", "шаг"),
                library.say("who", "кто"),
                library.say("how long", "срок"),
                library.say("basis", "основание"));
        schedule.stages()
                .forEach(s -> table.add(List.of(
                        least(s) + s.begins(),
                        s.isKnown() ? least(s) + s.ends() : "?",
                        critical.contains(s.step().id()) ? "*" : "",
                        library.say(s.step().title()),
                        library.say(actor(s.step().who())),
                        length(s.step(), library),
                        library.say(LawTerms.basis(s.step().provenance().basis())))));
        page.table(table);
    }

    private static String least(Schedule.Stage stage) {
        return stage.least() ? LEAST : "";
    }

    private void path() {
        page.heading(library.say("Critical path", "Критический путь"));
        page.item(schedule.criticalPath().stream()
                .map(s -> library.say(s.step().title()) + " (" + length(s.step(), library) + ")")
                .collect(Collectors.joining(" -> ")));
        String byActor = schedule.daysByActor().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> library.say(actor(e.getKey())) + " " + e.getValue())
                .collect(Collectors.joining(", "));
        if (!byActor.isEmpty()) {
            page.item(library.say("its calendar days by who takes them: ", "его календарные дни по исполнителям: ")
                    + byActor);
        }
        if (schedule.isAtLeast()) {
            page.item(library.say(
                            "the total is the least it can be; the length was not found of: ",
                            "итог минимальный; не найден срок шагов: ")
                    + schedule.unknown().stream()
                            .map(s -> library.say(s.step().title()))
                            .collect(Collectors.joining("; ")));
        }
    }

    /** What the total becomes, and what that means: how much of the time is this actor's to save. */
    private void halved(Schedule halved, String who) {
        String actor = library.say(actor(who));
        page.heading(library.say(
                "If the days of (" + who + ") were halved", "Если сроки исполнителя (" + actor + ") сократить вдвое"));
        if (schedule.isUnknown()) {
            page.item(library.say(
                    "nothing can be said: no step has a known length", "сказать нельзя: сроки шагов не найдены"));
            return;
        }
        page.item(total(schedule) + " -> " + total(halved));
        long saved = schedule.calendarDays() - halved.calendarDays();
        long all = schedule.calendarDays();
        if (saved == 0) {
            page.item(library.say(
                    "nothing is gained: the longest chain waits for others",
                    "выигрыша нет: самая длинная цепочка ждёт других"));
            return;
        }
        page.item(library.say(
                        "%d calendar days sooner (%d %% of the total): done on %s instead of %s",
                        "на %d календарных дней раньше (%d %% срока): %s вместо %s")
                .formatted(saved, Math.round(100.0 * saved / all), halved.ends(), schedule.ends()));
        if (!ids(schedule).equals(ids(halved))) {
            page.item(library.say("the critical path then runs over: ", "критический путь тогда: ")
                    + titles(halved.criticalPath()));
        }
        List<Schedule.Stage> unknown = schedule.unknown().stream()
                .filter(s -> s.step().who().equals(who))
                .toList();
        if (!unknown.isEmpty()) {
            page.item(library.say(
                            "not in this, since their length was not found: ", "не учтено, так как срок не найден: ")
                    + titles(unknown));
        }
    }

    private String titles(List<Schedule.Stage> stages) {
        return stages.stream().map(s -> library.say(s.step().title())).collect(Collectors.joining("; "));
    }

    private static List<String> ids(Schedule of) {
        return of.criticalPath().stream().map(s -> s.step().id()).toList();
    }

    private void versions(List<Schedule> versions) {
        page.heading(library.say(
                "Versions of the procedure, all begun on that day", "Редакции процедуры, все с того же дня"));
        TextTable table = ProvisionText.table(
                "id",
                library.say("in force from", "действует с"),
                library.say("to", "по"),
                library.say("working days", "рабочие дни"),
                library.say("calendar days", "календарные дни"),
                library.say("done", "окончание"));
        for (Schedule version : versions) {
            String least = version.isAtLeast() ? LEAST : "";
            boolean unknown = version.isUnknown();
            table.add(List.of(
                    version.procedure().id(),
                    version.procedure().interval().from().toString(),
                    LawTerms.lastDay(version.procedure().interval()),
                    unknown ? "?" : least + version.workingDays(),
                    unknown ? "?" : least + version.calendarDays(),
                    unknown ? "?" : least + version.ends()));
        }
        page.table(table);
        comparison(versions);
    }

    /** Totals that hold steps of unknown length say little of each other. */
    private void comparison(List<Schedule> versions) {
        if (versions.stream().anyMatch(Schedule::isAtLeast)) {
            page.item(library.say(
                    "which is shorter, and by how much, cannot be told: steps without a found length are in them",
                    "какая короче и насколько, сказать нельзя: в них есть шаги, срок которых не найден"));
            return;
        }
        Schedule first = versions.getFirst();
        Schedule last = versions.getLast();
        long saved = first.calendarDays() - last.calendarDays();
        page.item(library.say(
                        "from the first version to the last: %+d calendar days",
                        "от первой редакции к последней: %+d календарных дней")
                .formatted(-saved));
    }

    private void gaps() {
        if (!schedule.gaps().isEmpty()) {
            page.heading(library.say("Not known", "Не известно"));
            schedule.gaps().forEach(g -> page.item(library.say(g)));
        }
    }
}
