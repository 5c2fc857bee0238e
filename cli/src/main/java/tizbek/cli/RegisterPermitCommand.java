package tizbek.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.DisclosureRequest;
import tizbek.register.Permit;

/** {@code tizbek register permit}: a permit of another authority is recorded. */
@Command(
        name = "permit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Record a permit that a right needs, such as an environmental one, with its days.",
        footer = {
            "",
            "Example: tizbek register permit e-1 --right r-1 --fact integrated_permit --number KZ-7 --from 2026-01-01 --until 2036-01-01 --document permit.pdf"
        })
final class RegisterPermitCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the permit.")
    private String id = "";

    @Option(names = "--right", paramLabel = "ID", required = true, description = "The right.")
    private String right = "";

    @Option(
            names = "--fact",
            paramLabel = "NAME",
            required = true,
            description = "The yes-no fact of the law room that says it is held.")
    private String fact = "";

    @Option(names = "--number", paramLabel = "TEXT", required = true, description = "As its authority counts it.")
    private String number = "";

    @Option(names = "--from", paramLabel = "DAY", required = true, description = "First day.")
    private String from = "";

    @Option(names = "--until", paramLabel = "DAY", required = true, description = "First day without it.")
    private String until = "";

    @Option(names = "--document", paramLabel = "FILE", required = true, description = "The paper.")
    private Path document = Path.of("");

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.ask(new DisclosureRequest.EnterPermit(
                run.options().by(),
                new Permit(
                        id,
                        right,
                        fact,
                        number,
                        RegisterInput.day(run.options(), "--from", from),
                        RegisterInput.day(run.options(), "--until", until),
                        RegisterInput.digests(run, List.of(document)).getFirst())));
    }
}
