package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.Request;

/** {@code tizbek register withdraw}: an application is taken back. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Take an application back.",
        footer = {"", "Example: tizbek register withdraw a-1"})
final class RegisterWithdrawCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the application.")
    private String id = "";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.ask(new Request.Withdraw(run.options().by(), id));
    }
}
