package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.Register;

/** {@code tizbek register account second-factor}: another second factor. */
@Command(
        name = "second-factor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Make another second factor for the own account, or as an administrator for any, and show it once; the one before is worth nothing any more.",
        footer = {"", "Example: tizbek register account second-factor aida --by administrator"})
final class RegisterAccountSecondFactorCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the account.")
    private String id = "";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        try (Register register = run.options().open(run.shared())) {
            RegisterDoor door = RegisterDoor.of(run, register);
            return door.lets(run.options().by())
                    ? door.told(register.accounts().secondFactor(run.options().by(), id))
                    : ExitCode.NO;
        }
    }
}
