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

/** {@code tizbek register account lock}: nobody signs in to it any more. */
@Command(
        name = "lock",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lock an account; --open opens it again, and forgets failed tries to sign in.",
        footer = {"", "Example: tizbek register account lock aida --why \"left the office\" --by administrator"})
final class RegisterAccountLockCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the account.")
    private String id = "";

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "The reason; it stands in the log.")
    private String why = "";

    @Option(names = "--open", description = "Open it again.")
    private boolean open;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        int code = run.ask(new AccessRequest.LockAccount(run.options().by(), id, !open, why));
        if (code == ExitCode.YES && open) {
            run.look(register -> {
                register.accounts().forgive(id);
                return ExitCode.YES;
            });
        }
        return code;
    }
}
