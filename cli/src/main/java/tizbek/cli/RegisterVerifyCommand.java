package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
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
            if (run.shared().json()) {
                run.print(RightsJson.of(found) + "\n");
            } else {
                run.print("%d entries, the last with the hash %s%n".formatted(found.entries(), found.hash()));
                found.findings().forEach(f -> run.print("  - " + f + "\n"));
                run.print(
                        found.holds()
                                ? "the register is what its log says\n"
                                : "the register is NOT what its log says\n");
            }
            return found.holds() ? ExitCode.YES : ExitCode.NO;
        });
    }
}
