package tizbek.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.DisclosureRequest;
import tizbek.register.StatementFile;

/** {@code tizbek register statement}: what lies in a deposit is stated. */
@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Record a statement of resources and reserves from a file in YAML: classes of one system, with who answers for it.",
        footer = {"", "Example: tizbek register statement north-2026.yaml"})
final class RegisterStatementCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "FILE", description = "The statement.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        Path path = run.shared().surroundings().workingFolder().resolve(file);
        if (!java.nio.file.Files.isRegularFile(path)) {
            throw run.options().refusal("file (" + file + ") is not there");
        }
        return run.ask(new DisclosureRequest.StateResources(run.options().by(), StatementFile.read(path)));
    }
}
