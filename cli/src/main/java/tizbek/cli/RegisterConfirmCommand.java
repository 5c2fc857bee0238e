package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.AccessRequest;

/** {@code tizbek register confirm}: the second pair of eyes confirms. */
@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Confirm a proposal of another account: what it asks for is decided by the law of today, and recorded with both names.",
        footer = {"", "Example: tizbek register confirm p-1 --by bolat"})
final class RegisterConfirmCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the proposal.")
    private String id = "";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.ask(new AccessRequest.Confirm(run.options().by(), id));
    }
}
