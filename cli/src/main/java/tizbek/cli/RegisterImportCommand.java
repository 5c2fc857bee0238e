package tizbek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.RegisterImportText;
import tizbek.register.ImportMapping;
import tizbek.register.RegisterImport;
import tizbek.register.RightsJson;

/** {@code tizbek register import}: an existing register is taken over. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Take over an existing register from CSV or GeoPackage, and tell what does not fit.",
        footer = {
            "",
            "The same file again changes nothing. Exit code 1 where a row changed since, or does not fit.",
            "",
            "Example: tizbek register import registers/samples/invented.csv --mapping registers/samples/invented.yaml --second bolat --dry-run"
        })
final class RegisterImportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "FILE", description = "CSV, or a GeoPackage (.gpkg).")
    private Path file = Path.of("");

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            required = true,
            description = "What its columns and words mean, as in registers/samples/invented.yaml.")
    private Path mapping = Path.of("");

    @Option(names = "--second", paramLabel = "ACCOUNT", required = true, description = "The second pair of eyes.")
    private String second = "";

    @Option(names = "--dry-run", description = "Only tell what would happen; nothing is recorded.")
    private boolean rehearsal;

    @Option(names = "--report", paramLabel = "FILE", description = "Every row and what became of it, as .csv or .json.")
    private @Nullable Path report;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        Path folder = run.shared().surroundings().workingFolder();
        boolean english = run.options().english();
        ImportMapping read = ImportMapping.read(folder.resolve(mapping), mapping.toString());
        return run.look(register -> {
            List<RegisterImport.Finding> found = RegisterImport.run(
                    register, read, folder.resolve(file), run.options().by(), second, rehearsal);
            if (report != null) {
                write(run, folder.resolve(report), found, english);
            }
            run.print(
                    run.shared().json()
                            ? RightsJson.of(found) + "\n"
                            : RegisterImportText.of(found, rehearsal, english));
            return found.stream()
                            .allMatch(f -> f.result() == RegisterImport.Result.TAKEN
                                    || f.result() == RegisterImport.Result.UNCHANGED)
                    ? ExitCode.YES
                    : ExitCode.NO;
        });
    }

    private static void write(RegisterRun run, Path to, List<RegisterImport.Finding> found, boolean english) {
        try {
            String text = to.toString().endsWith(".json")
                    ? RightsJson.of(found) + "\n"
                    : RegisterImportText.csv(found, english);
            Files.writeString(to, text);
        } catch (IOException e) {
            throw run.options().refusal("--report (" + to + ") cannot be written");
        }
    }
}
