package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tizbek.register.Transitions;

/** {@code tizbek register transitions}: which dealing leads a right where. */
@Command(
        name = "transitions",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Print the table of transitions: which dealing leads a right from which state to which.",
        footer = {"", "Example: tizbek register transitions"})
final class RegisterTransitionsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        run.print(Transitions.markdown());
        return ExitCode.YES;
    }
}
