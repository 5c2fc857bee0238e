package tizbek.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.DisclosureRequest;

/** {@code tizbek register settle}: a clerk accepts what was handed in, or sends it back. */
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Accept a submission, or send it back with a reason; not by the account that handed it in.",
        footer = {"", "Example: tizbek register settle s-1 --accept --by clerk"})
final class RegisterSettleCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the submission.")
    private String id = "";

    @Option(names = "--accept", description = "Accept it.")
    private boolean accept;

    @Option(names = "--send-back", description = "Send it back.")
    private boolean sendBack;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is sent back.")
    private @Nullable String reason;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        if (accept == sendBack) {
            throw run.options().refusal("one of --accept and --send-back is needed");
        }
        return run.ask(new DisclosureRequest.SettleSubmission(run.options().by(), id, accept, reason));
    }
}
