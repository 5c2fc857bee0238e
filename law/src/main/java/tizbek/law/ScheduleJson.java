package tizbek.law;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.RowsJson;
import tools.jackson.databind.node.ObjectNode;

/** Procedures on real days as the JSON that {@code law procedure --json} documents. */
public final class ScheduleJson {

    private ScheduleJson() {}

    public static String of(Schedule schedule, List<Schedule> versions, @Nullable Schedule halvedOrNull, String who) {
        ObjectNode document = RowsJson.document();
        schedule(document, schedule);
        if (halvedOrNull != null) {
            schedule(document.putObject("halved").put("who", who), halvedOrNull);
        }
        LawJson.each(document, "versions", versions, ScheduleJson::total);
        return RowsJson.text(LawJson.words(document, "disclaimer", VerdictWords.DISCLAIMER));
    }

    /** The procedures there are. */
    public static String list(List<Procedure> procedures) {
        ObjectNode document = RowsJson.document();
        LawJson.each(document, "procedures", procedures, (n, p) -> {
            head(n, p);
            n.put("steps", p.steps().size());
        });
        return RowsJson.text(document);
    }

    /** Id, country, titles, days in force. */
    static void head(ObjectNode node, Procedure procedure) {
        node.put("id", procedure.id()).put("rule", procedure.rule()).put("country", procedure.country());
        LawJson.words(node, "title", procedure.title());
        LawJson.days(node, procedure.interval());
        silence(node, procedure.silenceOrNull());
    }

    private static void silence(ObjectNode node, Procedure.@Nullable Silence silence) {
        if (silence == null) {
            node.putNull("silence");
            return;
        }
        ObjectNode told = node.putObject("silence")
                .put("means", silence.means().word())
                .put("from", silence.from().toString());
        LawJson.words(told, "article", silence.article());
        LawJson.provenance(told, silence.provenance());
    }

    private static void total(ObjectNode node, Schedule schedule) {
        head(node, schedule.procedure());
        node.put("begins", schedule.from().toString())
                .put("ends", schedule.ends().toString())
                .put("workingDays", schedule.workingDays())
                .put("calendarDays", schedule.calendarDays())
                .put("atLeast", schedule.isAtLeast());
    }

    private static void schedule(ObjectNode node, Schedule schedule) {
        total(node, schedule);
        Set<String> critical = new TreeSet<>(
                schedule.criticalPath().stream().map(s -> s.step().id()).toList());
        LawJson.each(node, "steps", schedule.stages(), (n, s) -> {
            step(n, s.step());
            n.put("begins", s.begins().toString());
            LawJson.text(n, "ends", s.isKnown() ? s.ends() : null);
            n.put("critical", critical.contains(s.step().id()));
        });
        LawJson.texts(
                node,
                "criticalPath",
                schedule.criticalPath().stream().map(s -> s.step().id()).toList());
        ObjectNode actors = node.putObject("calendarDaysByActor");
        schedule.daysByActor().forEach(actors::put);
        LawJson.each(
                node, "gaps", schedule.gaps(), (n, gap) -> n.put("en", gap.en()).put("ru", gap.ru()));
    }

    /** A step as the law has it; {@code number} is null where its length was not found. */
    static void step(ObjectNode node, Procedure.Step step) {
        node.put("id", step.id()).put("who", step.who());
        LawJson.words(node, "title", step.title());
        Term term = step.termOrNull();
        if (term == null) {
            node.putNull("number").putNull("unit");
        } else {
            node.put("number", term.number()).put("unit", term.unit().word());
        }
        LawJson.texts(node, "after", step.after());
        LawJson.provenance(node, step.provenance());
    }
}
