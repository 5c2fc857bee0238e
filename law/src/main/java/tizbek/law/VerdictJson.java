package tizbek.law;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tizbek.facts.RowsJson;
import tizbek.facts.Source;
import tools.jackson.databind.node.ObjectNode;

/** Verdicts as the JSON that {@code law on --json} documents. */
public final class VerdictJson {

    private final LawLibrary library;
    private final MissingText missing;

    private VerdictJson(LawLibrary library) {
        this.library = library;
        this.missing = new MissingText(library);
    }

    /** One act on one day. */
    public static String of(LawLibrary library, Act act, LocalDate day, Verdict verdict, List<String> supposed) {
        ObjectNode document = RowsJson.document().put("day", day.toString());
        LawJson.texts(document, "supposed", supposed);
        new VerdictJson(library).put(document, act, day, verdict);
        return close(document);
    }

    /** Every act. */
    public static String of(LawLibrary library, Survey survey, List<String> supposed) {
        ObjectNode document = RowsJson.document().put("day", survey.day().toString());
        LawJson.texts(document, "supposed", supposed);
        VerdictJson json = new VerdictJson(library);
        LawJson.each(
                document, "acts", survey.judged(), (node, j) -> json.put(node, j.act(), survey.day(), j.verdict()));
        return close(document);
    }

    private static String close(ObjectNode document) {
        return RowsJson.text(LawJson.words(document, "disclaimer", VerdictWords.DISCLAIMER));
    }

    private void put(ObjectNode node, Act act, LocalDate day, Verdict verdict) {
        ObjectNode what = node.putObject("act");
        what.put("what", act.what().word()).put("country", act.country());
        LawJson.text(what, "mineral", act.commodityOrNull());
        LawJson.text(what, "material", act.materialOrNull());
        LawJson.text(what, "target", act.targetOrNull());
        ObjectNode facts = what.putObject("facts");
        new TreeMap<>(act.facts()).forEach(facts::put);
        node.put("verdict", verdict.word());
        LawJson.words(node, "headline", VerdictWords.headline(library, act, day, verdict));
        List<Due> dues = verdict instanceof Verdict.Owes owes ? owes.dues() : List.of();
        LawJson.each(node, "dues", dues, this::due);
        var lacking = verdict instanceof Verdict.Unknown unknown ? unknown.missing() : List.<Missing>of();
        LawJson.each(
                node,
                "missing",
                lacking,
                (n, m) -> LawJson.words(n.put("what", m.what()), "text", m.text())
                        .put("option", missing.option(m, act, verdict)));
        LawJson.each(node, "reasons", verdict.reasons(), VerdictJson::reason);
        if (verdict instanceof Verdict.Conflict conflict) {
            LawJson.each(node, "one", conflict.one(), VerdictJson::reason);
            LawJson.each(node, "other", conflict.other(), VerdictJson::reason);
        }
        LawJson.each(node, "asides", verdict.asides(), VerdictJson::reason);
        provisions(node, verdict);
    }

    private void due(ObjectNode node, Due due) {
        node.put("provision", due.provision().id());
        LawJson.words(node, "what", due.what());
        node.put("amount", due.amount().text());
        LawJson.words(node, "text", LawTerms.amount(due.amount(), library.law().vocabulary()));
        LawJson.text(node, "by", due.by().orElse(null));
        if (due.termOrNull() != null) {
            LawJson.words(
                    node, "term", LawTerms.term(due.termOrNull(), library.law().vocabulary()));
        }
        LawJson.words(node, "gap", due.gap());
    }

    private static void reason(ObjectNode node, Reason reason) {
        node.put("provision", reason.citation().provision());
        LawJson.words(node, "citation", reason.citation().text());
        LawJson.words(node, "text", reason.text());
    }

    private void provisions(ObjectNode node, Verdict verdict) {
        Set<String> ids = new LinkedHashSet<>();
        verdict.citations().forEach(c -> ids.add(c.provision()));
        verdict.asides().forEach(a -> ids.add(a.citation().provision()));
        var provisions =
                ids.stream().flatMap(id -> library.law().find(id).stream()).toList();
        LawJson.each(node, "provisions", provisions, LawJson::provision);
        Set<String> sources = new LinkedHashSet<>();
        provisions.forEach(p -> sources.addAll(p.sources()));
        sources(node, library, sources);
    }

    /** Sources by id, title and address, those that the data package knows. */
    public static void sources(ObjectNode node, LawLibrary library, Set<String> ids) {
        List<Source> known = ids.stream()
                .flatMap(id -> library.data().findSource(id).stream())
                .toList();
        LawJson.each(
                node,
                "sources",
                known,
                (n, s) -> n.put("id", s.id())
                        .put("title", s.title())
                        .put("publisher", s.publisher())
                        .put("date", s.date())
                        .put("url", s.url()));
    }
}
