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
import tizbek.register.Appeal;
import tizbek.register.AppealRequest;

/** {@code tizbek register appeal}: a decision is appealed against, and the appeal decided. */
@Command(
        name = "appeal",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Appeal against a refusal, a revocation or a grant to somebody else: file, decide, withdraw.",
        footer = {
            "",
            "Example: tizbek register appeal file ap-1 --against refusal --about a-1 --for steppe-copper --learnt 2026-12-01"
        })
final class RegisterAppealCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(index = "0", paramLabel = "WHAT", description = "file, decide or withdraw.")
    private String what = "";

    @Parameters(index = "1", paramLabel = "ID", description = "Of the appeal.")
    private String id = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "OUTCOME", description = "uphold or set-aside.")
    private String outcome = "";

    @Option(names = "--against", paramLabel = "refusal|revocation|grant", description = "What is appealed against.")
    private String against = "refusal";

    @Option(names = "--about", paramLabel = "ID", description = "The application that was refused, or the right.")
    private String about = "";

    @Option(names = "--for", paramLabel = "PARTY", description = "Who appeals.")
    private String appellant = "";

    @Option(
            names = "--to",
            paramLabel = "LEVEL",
            description = "To whom, by the file of the country; default: ${DEFAULT-VALUE}.")
    private String level = "authority";

    @Option(names = "--learnt", paramLabel = "DAY", description = "When the appellant learnt of the decision.")
    private String learnt = "";

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
            case "file" ->
                run.ask(new AppealRequest.FileAppeal(
                        by,
                        id,
                        RegisterInput.oneOf(run.options(), "--against", against, Appeal.Against.class),
                        about,
                        appellant,
                        level,
                        RegisterInput.day(run.options(), "--learnt", learnt),
                        RegisterInput.digests(run, documents)));
            case "decide" ->
                run.ask(new AppealRequest.DecideAppeal(
                        by,
                        second,
                        id,
                        RegisterInput.oneOf(run.options(), "outcome", outcome, Appeal.Step.class),
                        ground == null ? "" : ground));
            case "withdraw" -> run.ask(new AppealRequest.WithdrawAppeal(by, id));
            default ->
                throw RegisterInput.noneOf(
                        run.options(), "step of an appeal", what, List.of("file", "decide", "withdraw"));
        };
    }
}
