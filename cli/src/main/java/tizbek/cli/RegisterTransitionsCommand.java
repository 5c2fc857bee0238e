package tizbek.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.register.Appeal;
import tizbek.register.Call;
import tizbek.register.Transitions;

/** {@code tizbek register transitions}: which dealing leads a right where. */
@Command(
        name = "transitions",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Print the table of transitions: which dealing leads a right, or which step a call or an appeal, from which state to which.",
        footer = {"", "Example: tizbek register transitions"})
final class RegisterTransitionsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Option(names = "--of", paramLabel = "rights|calls|appeals", description = "Of what; default: ${DEFAULT-VALUE}.")
    private String of = "rights";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        run.print(
                switch (of) {
                    case "rights" -> Transitions.markdown();
                    case "calls" -> Call.markdown();
                    case "appeals" -> Appeal.markdown();
                    default ->
                        throw RegisterInput.noneOf(run.options(), "--of", of, List.of("rights", "calls", "appeals"));
                });
        return ExitCode.YES;
    }
}
