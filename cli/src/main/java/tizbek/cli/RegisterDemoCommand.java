package tizbek.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.AccessText;
import tizbek.register.Demonstration;
import tizbek.register.DemonstrationAccounts;
import tizbek.register.Register;

/** {@code tizbek register demo}: invented rights to try it with. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Fill an empty register with invented rights, marked as such; the same seed makes the same.",
        footer = {"", "Example: tizbek register demo --register demo --rights 2000"})
final class RegisterDemoCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Option(names = "--rights", paramLabel = "N", description = "Applications to file; default: ${DEFAULT-VALUE}.")
    private int count = 2_000;

    @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--accounts",
            description =
                    "Open invented accounts as well, one of each role and two deciders, and print their passwords and"
                            + " second factors.")
    private boolean accounts;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        Demonstration.Made made = made(run);
        run.print("INVENTED: %d applications, %d rights in (%s)%n"
                .formatted(made.applications(), made.rights(), run.options().place(run.shared())));
        if (accounts) {
            try (Register register = run.options().open(run.shared())) {
                DemonstrationAccounts.open(register).forEach(a -> run.print(AccessText.of(a)));
            }
        }
        return ExitCode.YES;
    }

    private Demonstration.Made made(RegisterRun run) {
        try (Progress progress = run.shared().progress()) {
            progress.stage("filing and deciding");
            return Demonstration.fill(
                    run.options().place(run.shared()),
                    run.options().jurisdictions(run.shared()),
                    run.options().law(run.shared()),
                    seed,
                    count,
                    LocalDate.of(FIRST_YEAR, 1, 8),
                    n -> progress.stage("filing and deciding: " + n + " of " + count));
        } catch (IllegalStateException e) {
            throw run.options().refusal(e.getMessage() + "\n  Maybe another folder: --register DIR");
        }
    }

    private static final int FIRST_YEAR = 2024;
}
