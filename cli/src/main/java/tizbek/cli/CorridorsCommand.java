package tizbek.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.CorridorText;
import tizbek.cli.internal.OverlaidText;
import tizbek.facts.DataPackage;
import tizbek.network.CorridorAnswer;
import tizbek.network.CorridorJson;

/**
 * {@code tizbek corridors}: the named corridors, and how the map stands against what was published of them. The answer
 * is the table, so the exit code is 0 also where a figure does not come out.
 *
 * <p>JSON: {@code {"data", "corridors": [{"id", "name", "nameRu", "places", "chain", "others", "trunk", "kilometres",
 * "borders": [{"link", "basis", "hours", "highHours", "usdPerTonne"}], "volumes": [{"year", "chosen", "tonnes",
 * "growth", "why"}]}], "lengths": [{..., "kilometres", "error", "holds"}], "days": [{..., "lowDays", "medianDays",
 * "highDays", "error", "near", "inside", "narrow"}], "freight": [{..., "publishedUsdPerTonne", "usdPerTonne",
 * "error", "holds"}], "pairs": [{"id", "corridor", "from", "to", "against", "faster", "way", "other"}]}}.
 * The dots stand for the published figure: {@code "id", "corridor", "use", "from", "vehicle", "service", "day", "low", "high", "year"};
 * everything has {@code "sources", "basisOfFigure", "note"}; shares are fractions. With {@code --out} the same as
 * {@code corridors.json}.
 */
@Command(
        name = "corridors",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The named corridors held against what was published of them: lengths, days, borders, freight,"
                + " volumes, and the times by sea.",
        footer = {"", "Example: tizbek corridors titr", "         tizbek corridors --markdown"})
final class CorridorsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "One corridor, such as titr or instc-east (default: all).")
    private @Nullable String id;

    @Option(names = "--markdown", description = "Print the tables of docs/corridors.md.")
    private boolean markdown;

    @Override
    public Integer call() {
        if (spec == null || shared == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        Optional<OutputFolder> folder = shared.findOut().map(OutputFolder::at);
        CorridorAnswer answer;
        OverlaidText laidOver;
        try (Progress progress = shared.progress()) {
            progress.stage("reading " + shared.data());
            DataPackage data = shared.dataPackage();
            laidOver = OverlaidText.of(data);
            answer = CorridorAnswer.of(data, Optional.ofNullable(id));
        }
        String json = laidOver.in(CorridorJson.of(shared.data().toString(), answer));
        folder.ifPresent(f -> f.write(temporary -> OutputFolder.text(temporary, "corridors.json", json)));
        PrintWriter out = spec.commandLine().getOut();
        if (markdown) {
            out.print(CorridorText.markdown(answer));
        } else {
            out.print(shared.json() ? json : laidOver.text() + CorridorText.text(answer));
        }
        out.flush();
        return ExitCode.YES;
    }
}
