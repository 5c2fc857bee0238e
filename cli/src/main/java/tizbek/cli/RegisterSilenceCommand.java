package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.CaseRequest;

/** {@code tizbek register silence}: the day for a decision passed without one. */
@Command(
        name = "silence",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Record what the law says of the silence of the authority, once the day for a decision has passed.",
        footer = {"", "Example: tizbek register silence a-1 --right r-1 --second bolat"})
final class RegisterSilenceCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "APPLICATION", description = "The application.")
    private String id = "";

    @Option(
            names = "--right",
            paramLabel = "ID",
            description = "What the right is to be called where silence grants it.")
    private String right = "";

    @Option(names = "--second", paramLabel = "ACCOUNT", required = true, description = "The second pair of eyes.")
    private String second = "";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.ask(
                new CaseRequest.NoteSilence(run.options().by(), second, id, right.isEmpty() ? "right-" + id : right));
    }
}
