package tizbek.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.RowsJson;
import tools.jackson.databind.node.ObjectNode;

/** The things of the law as the JSON that {@code law show --json} documents. */
public final class LawThingJson {

    private LawThingJson() {}

    /** The document of a thing. */
    public static String of(LawLibrary library, LawThings.Thing thing) {
        return switch (thing) {
            case LawThings.OfProvision(var provision) -> of(library, provision);
            case LawThings.OfInstrument(var instrument, var provisions) -> of(library, instrument, provisions);
            case LawThings.OfParameter(var parameter, var usedBy) -> of(library, parameter, usedBy);
            case LawThings.OfProcedure(var procedure, var versions) -> of(library, procedure, versions);
            case LawThings.OfCalendar(var calendar) -> of(library, calendar);
        };
    }

    private static ObjectNode document(String kind) {
        return RowsJson.document().put("kind", kind);
    }

    private static String close(ObjectNode document, LawLibrary library, List<String> sources) {
        VerdictJson.sources(document, library, new LinkedHashSet<>(sources));
        return RowsJson.text(LawJson.words(document, "disclaimer", VerdictWords.DISCLAIMER));
    }

    private static String of(LawLibrary library, Provision p) {
        ObjectNode document = document("provision");
        ObjectNode node = document.putObject("provision");
        LawJson.provision(node, p);
        LawJson.text(node, "endedBy", p.endedByOrNull());
        LawJson.texts(node, "rows", new TreeSet<>(p.rows()));
        scope(node.putObject("applies"), p.applies());
        terms(node, p);
        Value value = p.valueOrNull();
        if (value != null) {
            node.put("unit", value.unit()).put("base", value.base());
            text(node, "times", value.timesOrNull());
        }
        LawJson.each(
                node,
                "values",
                ValueRows.of(p),
                (n, r) -> n.put("case", r.when()).put("number", r.number()).put("known", r.note()));
        related(document, Relations.of(library.law(), p));
        return close(document, library, p.sources());
    }

    private static void scope(ObjectNode node, Scope scope) {
        LawJson.texts(
                node, "acts", scope.acts().stream().map(a -> a.word()).sorted().toList());
        LawJson.texts(node, "minerals", new TreeSet<>(scope.commodities()));
        LawJson.texts(node, "byGroup", new TreeSet<>(scope.byGroup()));
        LawJson.texts(node, "materials", new TreeSet<>(scope.materials()));
        LawJson.texts(node, "targets", new TreeSet<>(scope.targets()));
        LawJson.texts(node, "hs6", scope.hs6());
        node.put("everyMineral", scope.coversAll());
    }

    private static void terms(ObjectNode node, Provision p) {
        Terms terms = p.terms();
        text(node, "when", p.whenOrNull());
        text(node, "needs", terms.needsOrNull());
        node.put("measure", terms.measure())
                .put("strict", terms.strict())
                .put("otherwise", terms.otherwise().name().toLowerCase(Locale.ROOT))
                .put("levy", terms.levy())
                .put("onRequest", p.precedence().onRequest())
                .put("rank", p.precedence().rank());
        Term term = terms.termOrNull();
        LawJson.text(
                node,
                "term",
                term == null ? null : term.number() + " " + term.unit().word());
        LawJson.text(node, "after", term == null ? null : term.after());
    }

    private static void text(ObjectNode node, String name, @Nullable Expression expression) {
        LawJson.text(node, name, expression == null ? null : expression.text());
    }

    private static void related(ObjectNode document, Relations relations) {
        ObjectNode node = document.putObject("relations");
        LawJson.texts(
                node,
                "versions",
                relations.versions().stream().map(Provision::id).toList());
        LawJson.ids(node, "exceptions", relations.exceptions());
        LawJson.ids(node, "exceptionTo", relations.exceptedFrom());
        LawJson.ids(node, "scaledBy", relations.scaledBy());
        LawJson.ids(node, "scales", relations.scales());
        LawJson.ids(node, "suspendedBy", relations.suspendedBy());
        LawJson.ids(node, "suspends", relations.suspends());
        LawJson.ids(node, "ended", relations.ended());
        LawJson.ids(node, "claims", relations.claims());
        LawJson.ids(node, "against", relations.answers());
        LawJson.each(document, "examples", relations.examples(), LawThingJson::example);
    }

    private static void example(ObjectNode node, Example e) {
        node.put("day", e.day().toString())
                .put("act", e.act().toString())
                .put("expected", e.expected())
                .put("percent", e.percent())
                .put("file", e.where().file())
                .put("line", e.where().line());
        ObjectNode facts = node.putObject("facts");
        new TreeMap<>(e.act().facts()).forEach(facts::put);
        ObjectNode owes = node.putObject("owes");
        new TreeMap<>(e.owes()).forEach(owes::put);
        LawJson.texts(node, "cites", new TreeSet<>(e.cites()));
        LawJson.texts(node, "missing", new TreeSet<>(e.missing()));
        LawJson.texts(node, "claims", new TreeSet<>(e.claims()));
    }

    private static String of(LawLibrary library, Instrument instrument, List<Provision> provisions) {
        ObjectNode document = document("instrument");
        ObjectNode node = document.putObject("instrument");
        node.put("id", instrument.id()).put("country", instrument.country()).put("number", instrument.number());
        LawJson.words(node, "name", instrument.name());
        LawJson.text(node, "adopted", instrument.adoptedOrNull());
        node.put("note", instrument.note());
        LawJson.each(document, "provisions", provisions, LawJson::provision);
        return close(
                document,
                library,
                provisions.stream().flatMap(p -> p.sources().stream()).toList());
    }

    private static String of(LawLibrary library, Parameter parameter, List<Provision> usedBy) {
        ObjectNode document = document("parameter");
        ObjectNode node = document.putObject("parameter");
        node.put("id", parameter.id()).put("country", parameter.country()).put("unit", parameter.unit());
        LawJson.words(node, "title", parameter.title());
        LawJson.texts(node, "rows", new TreeSet<>(parameter.rows()));
        LawJson.each(node, "values", parameter.values(), (n, v) -> {
            LawJson.days(n, v.interval());
            n.put("number", v.number());
            LawJson.text(n, "checked", v.checkedOrNull());
            LawJson.provenance(n, v.provenance());
        });
        LawJson.ids(node, "usedBy", usedBy);
        return close(
                document,
                library,
                parameter.values().stream()
                        .flatMap(v -> v.provenance().sources().stream())
                        .toList());
    }

    private static String of(LawLibrary library, Procedure procedure, List<Procedure> versions) {
        ObjectNode document = document("procedure");
        ObjectNode node = document.putObject("procedure");
        ScheduleJson.head(node, procedure);
        LawJson.each(node, "steps", procedure.steps(), ScheduleJson::step);
        LawJson.texts(node, "versions", versions.stream().map(Procedure::id).toList());
        return close(
                document,
                library,
                procedure.steps().stream()
                        .flatMap(step -> step.provenance().sources().stream())
                        .distinct()
                        .toList());
    }

    private static String of(LawLibrary library, HolidayCalendar calendar) {
        ObjectNode document = document("calendar");
        ObjectNode node = document.putObject("calendar");
        node.put("country", calendar.country()).put("movesOn", calendar.movesOn());
        LawJson.texts(
                node,
                "weekend",
                calendar.weekend().stream()
                        .sorted()
                        .map(DayOfWeek::name)
                        .map(d -> d.toLowerCase(Locale.ROOT))
                        .toList());
        LawJson.each(node, "yearly", calendar.yearly(), (n, y) -> {
            n.put("on", y.on().toString().substring(2)).put("from", y.from());
            LawJson.text(n, "until", y.untilOrNull());
            LawJson.words(n, "name", y.name());
        });
        LawJson.each(
                node,
                "days",
                new TreeMap<>(calendar.days()).entrySet(),
                (n, d) -> LawJson.words(n.put("day", d.getKey().toString()), "name", d.getValue()));
        LawJson.texts(
                node,
                "working",
                new TreeSet<>(calendar.working())
                        .stream().map(LocalDate::toString).toList());
        LawJson.texts(
                node,
                "complete",
                new TreeSet<>(calendar.complete()).stream().map(String::valueOf).toList());
        LawJson.provenance(node, calendar.provenance());
        return close(document, library, calendar.provenance().sources());
    }
}
