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

/** {@code tizbek register correction}: what is missing in an application. */
@Command(
        name = "correction",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Ask for what is missing in an application, or hand it in.",
        footer = {"", "Example: tizbek register correction ask a-1 --what \"no map\""})
final class RegisterCorrectionCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(index = "0", paramLabel = "WHAT", description = "ask or answer.")
    private String what = "";

    @Parameters(index = "1", paramLabel = "APPLICATION", description = "The application.")
    private String id = "";

    @Option(names = "--what", paramLabel = "TEXT", description = "What is missing.")
    private String missing = "";

    @Option(names = "--document", paramLabel = "FILE", description = "Papers; may be given several times.")
    private List<Path> documents = new ArrayList<>();

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        String by = run.options().by();
        return switch (what) {
            case "ask" -> run.ask(new CaseRequest.AskCorrection(by, id, missing));
            case "answer" -> run.ask(new CaseRequest.HandIn(by, id, RegisterInput.digests(run, documents)));
            default ->
                throw RegisterInput.noneOf(run.options(), "step of a correction", what, List.of("ask", "answer"));
        };
    }
}
