package tizbek.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.facts.RowsJson;
import tools.jackson.databind.node.ObjectNode;

/** Changes of the law as the JSON that {@code law diff --json} and {@code law timeline --json} document. */
public final class ChangeJson {

    private ChangeJson() {}

    public static String of(Selection part, Difference difference) {
        ObjectNode document = document(part)
                .put("from", difference.from().toString())
                .put("to", difference.to().toString());
        LawJson.each(document, "changes", difference.changes(), ChangeJson::change);
        return close(document);
    }

    public static String of(Selection part, Timeline timeline, LocalDate today) {
        ObjectNode document = document(part).put("today", today.toString());
        LawJson.each(document, "events", timeline.events(), (node, event) -> {
            node.put("day", event.day().toString()).put("future", event.day().isAfter(today));
            change(node, event.change());
        });
        return close(document);
    }

    private static String close(ObjectNode document) {
        return RowsJson.text(LawJson.words(document, "disclaimer", VerdictWords.DISCLAIMER));
    }

    private static ObjectNode document(Selection part) {
        ObjectNode document = RowsJson.document().put("country", part.country());
        LawJson.text(document, "mineral", part.commodityOrNull());
        LawJson.text(document, "act", part.actOrNull());
        LawJson.text(document, "topic", part.topicOrNull());
        return document;
    }

    /** What happened, in a word or two. */
    public static Words kind(Change change) {
        return switch (change) {
            case Change.Began b -> new Words("began", "вступило в силу");
            case Change.Ended e -> new Words("ended", "утратило силу");
            case Change.Replaced r -> new Words("replaced", "заменено");
            case Change.Suspended s -> new Words("suspended", "приостановлено");
            case Change.Resumed r -> new Words("in force again", "возобновлено");
            case Change.Passed p -> new Words("began and ended", "вступило и утратило силу");
            case Change.Revalued r -> new Words("figure", "показатель");
            case Change.Proceeding p when p.beforeOrNull() == null -> new Words("procedure began", "процедура введена");
            case Change.Proceeding p when p.afterOrNull() == null -> new Words("procedure ended", "процедура отменена");
            case Change.Proceeding p -> new Words("procedure replaced", "процедура заменена");
        };
    }

    private static void change(ObjectNode node, Change change) {
        node.put("kind", kind(change).en());
        switch (change) {
            case Change.Began(Provision p) -> LawJson.provision(node.putObject("provision"), p);
            case Change.Ended(Provision p) -> LawJson.provision(node.putObject("provision"), p);
            case Change.Passed(Provision p) -> LawJson.provision(node.putObject("provision"), p);
            case Change.Replaced(Provision old, Provision now, List<ValueChange> values) -> {
                LawJson.provision(node.putObject("before"), old);
                LawJson.provision(node.putObject("after"), now);
                values(node, values);
            }
            case Change.Suspended(Provision p, List<Provision> by) -> {
                LawJson.provision(node.putObject("provision"), p);
                LawJson.ids(node, "by", by);
            }
            case Change.Resumed(Provision p, List<Provision> by) -> {
                LawJson.provision(node.putObject("provision"), p);
                LawJson.ids(node, "by", by);
            }
            case Change.Revalued(var parameter, var before, var after) -> {
                node.put("parameter", parameter.id()).put("unit", parameter.unit());
                LawJson.words(node, "title", parameter.title());
                value(node, "before", before);
                value(node, "after", after);
            }
            case Change.Proceeding(var before, var after, List<ValueChange> steps) -> {
                procedure(node, "before", before);
                procedure(node, "after", after);
                values(node, steps);
            }
        }
    }

    private static void values(ObjectNode node, List<ValueChange> values) {
        LawJson.each(node, "values", values, (n, v) -> {
            LawJson.words(n, "what", v.what());
            LawJson.words(n, "before", v.before());
            LawJson.words(n, "after", v.after());
        });
    }

    private static void value(ObjectNode node, String name, @Nullable DatedValue value) {
        if (value == null) {
            node.putNull(name);
            return;
        }
        ObjectNode there = node.putObject(name).put("number", value.number());
        LawJson.days(there, value.interval());
        LawJson.provenance(there, value.provenance());
    }

    private static void procedure(ObjectNode node, String name, @Nullable Procedure procedure) {
        if (procedure == null) {
            node.putNull(name);
        } else {
            ScheduleJson.head(node.putObject(name), procedure);
        }
    }
}
