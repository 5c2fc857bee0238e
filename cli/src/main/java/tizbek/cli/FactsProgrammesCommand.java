package tizbek.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.OverlaidText;
import tizbek.cli.internal.ProgrammeText;
import tizbek.facts.DataPackage;
import tizbek.facts.ProgrammeJson;
import tizbek.facts.ProgrammeLedger;

/**
 * {@code tizbek facts programmes}: the ledger of programmes, agreements and exploration money: target, what was
 * measured of it, gap, status, source. The answer is the ledger, so the exit code is 0.
 *
 * <p>JSON: {@code {"data", "targets": [{"id", "country", "agreement", "name", "from", "to", "kind", "metric", "value",
 * "unit", "chosen", "why", "sources", "basis", "note", "measured": [{"measure", "period", "value", "unit",
 * "comparable", "sources", "basis", "note"}], "gap", "share", "status"}], "agreements": [{"id", "name", "domain",
 * "kind", "parties", "date", "subject", "follows", "followedBy", "sources", "basis"}], "explorationSpending":
 * [{"country", "payer", "scope", "kind", "from", "to", "amount", "unit", "chosen", "sources", "basis", "note"}]}}.
 * {@code gap} is in the unit of the target and, like {@code share} (1 is all), null where just what was aimed at was not
 * measured; {@code status} is reached, short, measured otherwise, no number aimed at or not found. With {@code --out}
 * the same as {@code programmes.json}.
 */
@Command(
        name = "programmes",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The ledger of programmes, agreements and exploration money, with target and progress.",
        footer = {"", "Example: tizbek facts programmes --json"})
final class FactsProgrammesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Override
    public Integer call() {
        if (spec == null || shared == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        Optional<OutputFolder> folder = shared.findOut().map(OutputFolder::at);
        ProgrammeLedger ledger;
        OverlaidText laidOver;
        try (Progress progress = shared.progress()) {
            progress.stage("reading " + shared.data());
            DataPackage data = shared.dataPackage();
            laidOver = OverlaidText.of(data);
            ledger = ProgrammeLedger.of(data);
        }
        String json = laidOver.in(ProgrammeJson.of(shared.data().toString(), ledger));
        folder.ifPresent(f -> f.write(temporary -> OutputFolder.text(temporary, "programmes.json", json)));
        PrintWriter out = spec.commandLine().getOut();
        out.print(shared.json() ? json : laidOver.text() + ProgrammeText.of(ledger));
        out.flush();
        return ExitCode.YES;
    }
}
