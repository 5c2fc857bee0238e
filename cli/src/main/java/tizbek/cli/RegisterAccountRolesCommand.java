package tizbek.cli;

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
import tizbek.register.AccessRequest;

/** {@code tizbek register account roles}: an account gets other roles. */
@Command(
        name = "roles",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Give an account other roles in place of those it has.",
        footer = {"", "Example: tizbek register account roles aida --role clerk --role decider --by administrator"})
final class RegisterAccountRolesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Of the account.")
    private String id = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "holder, clerk, decider, auditor or administrator; may be given several times.")
    private List<String> roles = new ArrayList<>();

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        return run.ask(new AccessRequest.ChangeRoles(run.options().by(), id, RegisterDoor.roles(run, roles)));
    }
}
