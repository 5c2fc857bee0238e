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

/** {@code tizbek register person}: a person who owns or answers for something. */
@Command(
        name = "person",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Enter a person who owns a party or answers for an estimate; all that is told of the person is kept sealed.",
        footer = {
            "",
            "Example: tizbek register person aigul --name \"Aigul Example\" --born 1970 --nationality KAZ --exposed no"
        })
final class RegisterPersonCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "What the person is to be called in the register; not the name.")
    private String id = "";

    @Option(names = "--name", paramLabel = "TEXT", required = true, description = "The name.")
    private String name = "";

    @Option(names = "--born", paramLabel = "YEAR", description = "Year of birth.")
    private @Nullable Integer born;

    @Option(names = "--nationality", paramLabel = "CODE", description = "ISO 3166 alpha-3 code.")
    private String nationality = "";

    @Option(
            names = "--exposed",
            paramLabel = "yes|no",
            description = "Whether the person holds a prominent public office.")
    private @Nullable String exposed;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        Boolean pep =
                exposed == null ? null : Boolean.valueOf(DisclosureInput.yes(run.options(), "--exposed", exposed));
        return run.ask(new DisclosureRequest.EnterPerson(run.options().by(), id, name, born, nationality, pep));
    }
}
