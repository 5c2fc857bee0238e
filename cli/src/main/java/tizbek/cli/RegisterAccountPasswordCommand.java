package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.Register;

/** {@code tizbek register account password}: another password. */
@Command(
        name = "password",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Set the password of the own account, or as an administrator of any; the new one comes from the environment variable "
                        + RegisterDoor.NEW_PASSWORD + ", or is asked for.",
        footer = {"", "Example: tizbek register account password aida --by aida"})
final class RegisterAccountPasswordCommand implements Callable<Integer> {

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
                    ? run.told(register.accounts().password(run.options().by(), id, door.newPassword(id)))
                    : ExitCode.NO;
        }
    }
}
