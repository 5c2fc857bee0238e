package tizbek.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.Request;

/** {@code tizbek register answer}: who goes before others takes a share or lets it go. */
@Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Answer an offer: accept, waive, or lapse where its term is over.",
        footer = {"", "Example: tizbek register answer o-1 waive"})
final class RegisterAnswerCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(index = "0", paramLabel = "ID", description = "Of the offer.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "ANSWER", description = "accept, waive or lapse.")
    private String answer = "";

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        Request.Answer meant;
        try {
            meant = Request.Answer.valueOf(answer.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw run.options().refusal("answer (" + answer + ") is none of accept, waive, lapse");
        }
        return run.ask(new Request.AnswerOffer(run.options().by(), id, meant));
    }
}
