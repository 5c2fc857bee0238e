package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.AccessRequest;

/** {@code tizbek register decline}: the second pair of eyes does not confirm. */
@Command(
        name = "decline",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Decline a proposal with a reason, or take an own one back.",
        footer = {"", "Example: tizbek register decline p-1 --by bolat --why \"the map of excluded land is missing\""})
final class RegisterDeclineCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the proposal.")
    private String id = "";

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "The reason; it stands in the log.")
    private String why = "";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.ask(new AccessRequest.Decline(run.options().by(), id, why));
    }
}
