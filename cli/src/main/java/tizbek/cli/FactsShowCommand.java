package tizbek.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.DossierJson;
import tizbek.cli.internal.LeftOut;
import tizbek.cli.internal.LineTable;
import tizbek.cli.internal.OverlaidText;
import tizbek.facts.Catalogue;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.Dossier;
import tizbek.law.LawEntries;

/**
 * {@code tizbek facts show}: all that is known of a thing, who says so, and what else names it.
 *
 * <p>JSON: {@code {"data", "asked": [name], "found": [{"id", "entries": [{"table", "label", "file", "line", "values":
 * [{"field", "value", "unit", "meaning", "description"}], "basis", "as_of", "note", "sources": [{"id", "title",
 * "publisher", "date", "url", "kind"}], "figures": [{"claim", "table", "chosen", "value", "unit", "why", "basis",
 * "sources", "file", "line"}]}], "mentions": [{"table", "total", "where", "rows": [{"file", "line", "rivals", "gap",
 * "cells": {column: value}}]}]}], "law": [{"id", "country", "title", "citation", "effect", "value", "from", "until",
 * "basis", "note", "sources", "file", "line"}], "alike": [{"id", "label"}]}}. Values stand as in the tables, as text;
 * what is empty is an empty string or list. {@code rows} are those that the text shows, uncut: the latest of a series,
 * the chosen of a claim; {@code total} counts them all, and {@code where} finds them with {@code facts list}.
 */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Show all that is known of a deposit, plant, place, material, commodity, country, provision, source,"
                        + " claim or anything else with an id, by id or by name.",
        footer = {"", "Example: tizbek facts show kadamjay", "         tizbek facts show Кадамжай --json"})
final class FactsShowCommand implements Callable<Integer> {

    private static final int LAW_LINES = 15;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids or names, in Latin or Cyrillic script, any case.")
    private List<String> names = List.of();

    @Option(
            names = "--with",
            paramLabel = "ID",
            description = "Of the rows that name it, only those that name this too, and of every year.")
    private @Nullable String with;

    @Option(names = "--all", description = "Cut no list.")
    private boolean all;

    /** What one run found. */
    private record Answer(
            List<Defect> leftOut,
            OverlaidText laidOver,
            List<Dossier> dossiers,
            List<LawEntries.Line> law,
            Map<String, Map<String, String>> alike) {}

    @Override
    public Integer call() {
        if (spec == null || shared == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Optional<OutputFolder> folder = shared.findOut().map(OutputFolder::at);
        Answer answer = answer(shared);
        LeftOut.tell(answer.leftOut(), spec.commandLine().getErr());
        String json = answer.laidOver().in(json(answer, shared));
        String text = text(answer);
        folder.ifPresent(f -> f.write(temporary -> {
            OutputFolder.text(temporary, "show.json", json);
            OutputFolder.text(temporary, "show.txt", text);
        }));
        out.print(shared.json() ? json : answer.laidOver().text() + text);
        out.flush();
        return ExitCode.YES;
    }

    private Answer answer(SharedOptions options) {
        try (Progress progress = options.progress()) {
            progress.stage("reading " + options.data());
            DataPackage data = options.dataPackage();
            Catalogue catalogue = Catalogue.of(data);
            LawEntries law = LawEntries.in(options.surroundings().home().resolve("laws"));
            Map<String, Dossier> dossiers = new LinkedHashMap<>();
            Map<String, Map<String, String>> alike = new LinkedHashMap<>();
            for (String name : names) {
                if (!law.knows(name) || catalogue.knows(name)) {
                    List<Dossier> found = with == null ? catalogue.get(name) : catalogue.get(name, with);
                    found.forEach(dossier -> dossiers.put(dossier.id(), dossier));
                    alike.put(name, with == null ? catalogue.alike(name) : Map.of());
                }
            }
            List<LawEntries.Line> lines = Stream.concat(dossiers.keySet().stream(), names.stream())
                    .distinct()
                    .flatMap(id -> law.about(id).stream())
                    .distinct()
                    .toList();
            return new Answer(LeftOut.of(data), OverlaidText.of(data), List.copyOf(dossiers.values()), lines, alike);
        }
    }

    private String json(Answer answer, SharedOptions options) {
        DossierJson json = new DossierJson(options.data(), names);
        answer.dossiers().forEach(json::add);
        Map<String, String> alike = new LinkedHashMap<>();
        answer.alike().values().forEach(alike::putAll);
        return json.add(answer.law()).alike(alike).text();
    }

    private String text(Answer answer) {
        DossierText text = new DossierText(all);
        answer.dossiers().forEach(text::add);
        if (!answer.law().isEmpty()) {
            law(answer.law(), text);
        }
        answer.alike().forEach(text::alike);
        return text.text();
    }

    private void law(List<LawEntries.Line> law, DossierText text) {
        int shown = all ? law.size() : Math.min(law.size(), LAW_LINES);
        LineTable table = new LineTable()
                .words("id")
                .words("provision")
                .words("effect")
                .words("value")
                .words("from")
                .words("until")
                .words("basis");
        for (LawEntries.Line line : law.subList(0, shown)) {
            table.row(List.of(
                    line.id(), line.title(), line.effect(), line.value(), line.from(), line.until(), line.basis()));
        }
        String cut = shown < law.size() ? ", the first " + shown + "; the others: --all" : "";
        text.add("laws (" + law.size() + cut + ")  Provisions that a plan judges by.", table);
    }
}
