package tizbek.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tizbek register account}: who may sign in. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            RegisterAccountOpenCommand.class,
            RegisterAccountRolesCommand.class,
            RegisterAccountLockCommand.class,
            RegisterAccountPasswordCommand.class,
            RegisterAccountSecondFactorCommand.class,
            RegisterAccountListCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        description = "Accounts of a register: from the first one on nobody is believed without a password.",
        footer = {"", "Example: tizbek register account open administrator --role administrator"})
final class RegisterAccountCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw RootCommand.missingCommand(spec);
    }
}
