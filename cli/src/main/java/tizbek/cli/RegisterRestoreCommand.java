package tizbek.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.RegisterText;
import tizbek.register.BackupException;
import tizbek.register.Register;
import tizbek.register.RightsJson;
import tizbek.register.Verification;

/** {@code tizbek register restore}: a register from a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Make a register from a backup, in an empty folder or an empty PostgreSQL database, and verify it.",
        footer = {"", "Example: tizbek register restore 2026-11-26.backup --register restored"})
final class RegisterRestoreCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "FILE", description = "Written by 'tizbek register backup'.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        Path source = run.shared().surroundings().workingFolder().resolve(file).normalize();
        if (!Files.isRegularFile(source)) {
            throw run.options().refusal("file (" + source + ") is not there");
        }
        try {
            Register.restore(source, run.options().place(run.shared()));
        } catch (BackupException e) {
            throw run.options().refusal(String.valueOf(e.getMessage()));
        }
        return run.look(register -> {
            Verification verification = register.verify();
            run.print(
                    run.shared().json()
                            ? RightsJson.of(verification) + "\n"
                            : RegisterText.of(verification, run.options().english()));
            return verification.holds() ? ExitCode.YES : ExitCode.NO;
        });
    }
}
