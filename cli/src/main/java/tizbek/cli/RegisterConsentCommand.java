package tizbek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.CaseRequest;
import tizbek.register.Transitions;

/** {@code tizbek register consent}: the authority is asked to consent to a transfer, and answers. */
@Command(
        name = "consent",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Ask the authority to consent to a transfer, an enforcement or a change of control; give it or refuse it.",
        footer = {
            "",
            "Example: tizbek register consent ask k-1 --right r-1 --from steppe-copper --to buyer --percent 60"
        })
final class RegisterConsentCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(index = "0", paramLabel = "WHAT", description = "ask, give or refuse.")
    private String what = "";

    @Parameters(index = "1", paramLabel = "ID", description = "Of the consent.")
    private String id = "";

    @Option(names = "--right", paramLabel = "ID", description = "The right.")
    private String right = "";

    @Option(
            names = "--what",
            paramLabel = "transfer|enforcement|control",
            description = "What is asked for; default: ${DEFAULT-VALUE}.")
    private String step = "transfer";

    @Option(names = "--from", paramLabel = "PARTY", description = "Who gives.")
    private String from = "";

    @Option(names = "--to", paramLabel = "PARTY", description = "Who takes.")
    private String to = "";

    @Option(names = "--percent", paramLabel = "N", description = "Of the right, or of the holder.")
    private double percent = 100;

    @Option(names = "--second", paramLabel = "ACCOUNT", description = "The second pair of eyes, where two are needed.")
    private String second = "";

    @Option(names = "--document", paramLabel = "FILE", description = "Papers; may be given several times.")
    private List<Path> documents = new ArrayList<>();

    @Option(names = "--ground", paramLabel = "TEXT", description = "The act or reason on which it rests.")
    private @Nullable String ground;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        String by = run.options().by();
        return switch (what) {
            case "ask" ->
                run.ask(new CaseRequest.AskConsent(
                        by,
                        id,
                        right,
                        RegisterInput.oneOf(run.options(), "--what", step, Transitions.Step.class),
                        from,
                        to,
                        percent,
                        RegisterInput.digests(run, documents)));
            case "give" -> run.ask(new CaseRequest.AnswerConsent(by, second, id, true, ground));
            case "refuse" -> run.ask(new CaseRequest.AnswerConsent(by, second, id, false, ground));
            default ->
                throw RegisterInput.noneOf(run.options(), "step of a consent", what, List.of("ask", "give", "refuse"));
        };
    }
}
