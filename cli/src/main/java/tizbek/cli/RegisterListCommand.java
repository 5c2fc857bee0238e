package tizbek.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.RegisterText;
import tizbek.register.RightsJson;

/** {@code tizbek register list}: what there is. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List rights, applications or parties in the order of their ids.",
        footer = {"", "Example: tizbek register list rights --limit 20"})
final class RegisterListCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(
            paramLabel = "WHAT",
            defaultValue = "rights",
            description = "rights, applications or parties; default: ${DEFAULT-VALUE}.")
    private String what = "rights";

    @Option(names = "--after", paramLabel = "ID", description = "Only those after this id.")
    private String after = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; default: ${DEFAULT-VALUE}.")
    private int limit = 50;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        boolean english = run.options().english();
        return run.look(register -> {
            List<String> lines = switch (what) {
                case "rights" ->
                    register.rights(after, limit).stream()
                            .map(r -> run.shared().json() ? RightsJson.of(r) + "\n" : RegisterText.of(r, english))
                            .toList();
                case "applications" ->
                    register.applications(after, limit).stream()
                            .map(a -> run.shared().json() ? RightsJson.of(a) + "\n" : RegisterText.of(a, english))
                            .toList();
                case "parties" ->
                    register.parties(after, limit).stream()
                            .map(p -> run.shared().json() ? RightsJson.of(p) + "\n" : RegisterText.of(p))
                            .toList();
                default -> throw run.options().refusal("(" + what + ") is none of rights, applications, parties");
            };
            lines.forEach(run::print);
            return ExitCode.YES;
        });
    }
}
