package tizbek.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.Register;
import tizbek.register.Role;

/** {@code tizbek register account open}: somebody may sign in. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Open an account. Its password comes from the environment variable " + RegisterDoor.NEW_PASSWORD
                + ", or is asked for; the first account of a register is an administrator.",
        footer = {"", "Example: tizbek register account open aida --role decider --by administrator"})
final class RegisterAccountOpenCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "ID", description = "Small letters, digits, hyphens.")
    private String id = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "holder, clerk, decider, auditor or administrator; may be given several times.")
    private List<String> roles = new ArrayList<>();

    @Option(names = "--party", paramLabel = "ID", description = "For whom it acts; needed of a holder.")
    private @Nullable String party;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        SortedSet<Role> meant = RegisterDoor.roles(run, roles);
        try (Register register = run.options().open(run.shared())) {
            RegisterDoor door = RegisterDoor.of(run, register);
            if (!door.lets(run.options().by())) {
                return ExitCode.NO;
            }
            return door.told(register.accounts().open(run.options().by(), id, meant, party, door.newPassword(id)));
        }
    }
}
