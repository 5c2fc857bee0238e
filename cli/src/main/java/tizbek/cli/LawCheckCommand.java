package tizbek.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.LawCheckJson;
import tizbek.cli.internal.LawCheckText;
import tizbek.cli.internal.Laws;
import tizbek.facts.DataPackage;
import tizbek.law.KnownNames;
import tizbek.law.LawCheck;
import tizbek.law.ReadableLaw;

/**
 * {@code tizbek law check}: are the laws in order? Whether the files can be read, the examples come out as they say and
 * show every day, verdict and number that they should, versions follow each other, and every row of the table of
 * provisions is carried or left out. Errors make the exit code 1.
 *
 * <p>JSON: {@code {"laws": folder, "country": asked for or "", "provisions", "examples", "errors", "warnings": counts,
 * "rules": [{"id", "weight", "sentence", "findings": count}], "findings": [{"rule", "weight", "country", "subject", "file",
 * "line", "message", "remedy"}], "tallies": [{"country", "provisions", "examples", "basis": {"read", "derived", "recalled",
 * "assumed"}, "claimed", "proposed"}]}}. {@code weight} is {@code error}, {@code warning} or {@code notice}; {@code subject}
 * is the id of a provision, parameter, procedure or row; what is not known is empty; {@code claimed} counts the provisions
 * for which no act was found.
 */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Check the laws: form, references, contradictions, examples, gaps between versions, rows not carried.",
            "Exit code 1 on errors."
        },
        footer = {"", "Example: tizbek law check --country KGZ"})
final class LawCheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Option(names = "--country", paramLabel = "CODE", description = "Only what is about this country, such as KGZ.")
    private @Nullable String country;

    @Override
    public Integer call() {
        if (spec == null || shared == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Optional<OutputFolder> folder = shared.findOut().map(OutputFolder::at);
        Path laws = Laws.folder(shared.surroundings().home());
        LawCheck check = check(shared, laws);
        if (country != null) {
            check = check.only(country);
        }
        String json = LawCheckJson.of(laws, country == null ? "" : country, check);
        folder.ifPresent(f -> f.write(temporary -> OutputFolder.text(temporary, "law-check.json", json)));
        out.print(shared.json() ? json : LawCheckText.of(laws, check));
        out.flush();
        return check.errors().isEmpty() ? ExitCode.YES : ExitCode.NO;
    }

    private static LawCheck check(SharedOptions shared, Path laws) {
        try (Progress progress = shared.progress()) {
            progress.stage("reading the laws");
            DataPackage data = shared.dataPackage();
            ReadableLaw read = ReadableLaw.read(laws, KnownNames.of(data));
            progress.stage("checking the laws");
            return LawCheck.of(read, Laws.rows(data));
        }
    }
}
