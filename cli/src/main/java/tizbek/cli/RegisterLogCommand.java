package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.register.RightsJson;

/** {@code tizbek register log}: the entries behind it all. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Show entries of the log.",
        footer = {"", "Example: tizbek register log --from 1 --limit 20"})
final class RegisterLogCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Option(names = "--from", paramLabel = "N", description = "First entry; default: ${DEFAULT-VALUE}.")
    private long from = 1;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; default: ${DEFAULT-VALUE}.")
    private int limit = 50;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.look(register -> {
            register.log(from, limit)
                    .forEach(e -> run.print(
                            run.shared().json()
                                    ? RightsJson.of(e) + "\n"
                                    : "%d  %s  %s%n    %s%n    %s%n"
                                            .formatted(e.seq(), e.at(), e.actor(), e.body(), e.hash())));
            return ExitCode.YES;
        });
    }
}
