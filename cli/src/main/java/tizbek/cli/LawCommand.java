package tizbek.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tizbek law}: what the law says. */
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            LawOnCommand.class,
            LawShowCommand.class,
            LawTimelineCommand.class,
            LawDiffCommand.class,
            LawProcedureCommand.class,
            LawClaimsCommand.class,
            LawCheckCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        description = "Ask the law. A research tool, not legal advice.",
        footer = {"", "Example: tizbek law on 2024-05-01 --country KGZ --act explore --mineral uranium"})
final class LawCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw RootCommand.missingCommand(spec);
    }
}
