package tizbek.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tizbek} itself: lists its commands. A new command is a class of its own and one name in this list. */
@Command(
        name = "tizbek",
        mixinStandardHelpOptions = true,
        subcommands = {
            PlanCommand.class,
            CompareCommand.class,
            RouteCommand.class,
            CorridorsCommand.class,
            LawCommand.class,
            FactsCommand.class,
            DeskCommand.class
        },
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Models and plans Central Asia's critical-minerals system.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "The launcher ./tizbek knows two more:",
            "  test [--long]  run the whole test suite",
            "  bench          run the measurements",
            "",
            "Exit codes: 0 yes; 1 the answer is no; 2 the input was not understood; 3 our fault.",
            "",
            "Example: tizbek plan china-antimony-controls",
        })
final class RootCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw missingCommand(spec);
    }

    /** What to throw where a command was expected and none was given. */
    static RuntimeException missingCommand(@Nullable CommandSpec spec) {
        if (spec == null) {
            return new IllegalStateException("The command has no specification.");
        }
        return new ParameterException(
                spec.commandLine(),
                "command is missing after (" + spec.qualifiedName() + ")\n  Maybe one of ("
                        + String.join(", ", spec.subcommands().keySet()) + ") was meant.");
    }
}
