package tizbek.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.LeftOut;
import tizbek.cli.internal.OverlaidText;
import tizbek.facts.DataPackage;
import tizbek.facts.SourceJson;
import tizbek.facts.SourceUse;
import tizbek.facts.SourceUses;
import tizbek.law.LawEntries;

/**
 * {@code tizbek facts sources}: what rests on which source, in the tables and in the law.
 *
 * <p>JSON: {@code {"data", "sources": [{"id", "title", "publisher", "date", "url", "kind", "reliability", "rows",
 * "alone", "tables": {table: rows}, "uses": [{"table", "file", "line", "key", "figure", "unit", "basis", "alone"}]}],
 * "basis": {table: {basis: rows}}}}; {@code uses} only where ids were given. {@code alone} counts (of a row: says) what
 * names no other source. Rows of {@code laws/} count under the table {@code laws}.
 */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Show what rests on a source; without one, all sources with the number of rows that rest on each.",
        footer = {"", "Example: tizbek facts sources usgs-mcs-2026", "         tizbek facts sources --recalled"})
final class FactsSourcesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of sources.")
    private List<String> ids = List.of();

    @Option(names = "--unused", description = "Only the sources that nothing names.")
    private boolean unused;

    @Option(names = "--recalled", description = "Tables by the number of rows that rest on memory.")
    private boolean recalled;

    @Option(names = "--all", description = "Cut no list.")
    private boolean all;

    @Override
    public Integer call() {
        if (spec == null || shared == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        if ((unused ? 1 : 0) + (recalled ? 1 : 0) + (ids.isEmpty() ? 0 : 1) > 1) {
            throw new ParameterException(
                    spec.commandLine(), "only one of ID, --unused and --recalled can be asked for at a time");
        }
        Optional<OutputFolder> folder = shared.findOut().map(OutputFolder::at);
        DataPackage data = shared.dataPackage();
        SourceUses uses = read(data, shared);
        LeftOut.tell(LeftOut.of(data), spec.commandLine().getErr());
        List<SourceUse> sources = ids.isEmpty()
                ? uses.list().stream()
                        .filter(use -> !unused || use.uses().isEmpty())
                        .toList()
                : ids.stream().distinct().map(uses::get).toList();
        OverlaidText laidOver = OverlaidText.of(data);
        String json = laidOver.in(
                SourceJson.of(shared.data().toString(), sources, uses.rowsByTableAndBasis(), !ids.isEmpty()));
        String text = text(sources, uses);
        folder.ifPresent(f -> f.write(temporary -> {
            OutputFolder.text(temporary, "sources.json", json);
            OutputFolder.text(temporary, "sources.txt", text);
        }));
        PrintWriter out = spec.commandLine().getOut();
        out.print(shared.json() ? json : laidOver.text() + text);
        out.flush();
        return ExitCode.YES;
    }

    private static SourceUses read(DataPackage data, SharedOptions options) {
        try (Progress progress = options.progress()) {
            progress.stage("reading " + options.data());
            SourceUses uses = SourceUses.of(data);
            LawEntries.in(options.surroundings().home().resolve("laws")).addTo(uses);
            return uses;
        }
    }

    private String text(List<SourceUse> sources, SourceUses uses) {
        SourcesText text = new SourcesText(all);
        if (recalled) {
            return text.recalled(uses.rowsByTableAndBasis()).text();
        }
        if (!ids.isEmpty()) {
            sources.forEach(text::source);
            return text.text();
        }
        if (unused) {
            return text.table("Sources that nothing names (" + sources.size() + ")", sources)
                    .text();
        }
        return text.table("Sources by the number of rows that name them (" + sources.size() + ")", sources)
                .classes(sources)
                .basis(uses.rowsByTableAndBasis())
                .text();
    }
}
