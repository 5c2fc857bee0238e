package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.RegisterText;
import tizbek.register.RightsJson;
import tizbek.register.Verification;

/** {@code tizbek register verify}: whether it is what its log says. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Recompute the chain of the log and the state, and hold the tables against them; exit code 1 where something is not as it must be.",
        footer = {"", "Example: tizbek register verify"})
final class RegisterVerifyCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.look(register -> {
            Verification found = register.verify();
            run.print(
                    run.shared().json()
                            ? RightsJson.of(found) + "\n"
                            : RegisterText.of(found, run.options().english()));
            return found.holds() ? ExitCode.YES : ExitCode.NO;
        });
    }
}
