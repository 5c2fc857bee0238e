package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tizbek.register.Permissions;

/** {@code tizbek register permissions}: which role may what. */
@Command(
        name = "permissions",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Print the table of permissions: which role may ask for what, and read what.",
        footer = {"", "Example: tizbek register permissions"})
final class RegisterPermissionsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        run.print(Permissions.markdown());
        return ExitCode.YES;
    }
}
