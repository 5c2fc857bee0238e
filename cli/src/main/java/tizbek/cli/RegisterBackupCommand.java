package tizbek.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tizbek.register.BackupManifest;
import tizbek.register.RightsJson;

/** {@code tizbek register backup}: the whole register in one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Write the whole register into one file that only you can read: log, sealed data, accounts,"
                + " documents, key. It can be restored into either database.",
        footer = {"", "Example: tizbek register backup 2026-11-26.backup"})
final class RegisterBackupCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Parameters(paramLabel = "FILE", description = "Where to; must not be there yet.")
    private Path file = Path.of("");

    @Option(
            names = "--without-key",
            description =
                    "Leave the private key out: what is restored can then be read, and not be continued, until the"
                            + " key is put into its folder.")
    private boolean withoutKey;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        Path target = run.shared().surroundings().workingFolder().resolve(file).normalize();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw run.options().refusal("folder (" + folder + ") of the backup is not there");
        }
        if (Files.exists(target)) {
            throw run.options().refusal("file (" + target + ") is there already; a backup replaces nothing");
        }
        return run.look(register -> {
            BackupManifest written = register.backup(target, !withoutKey);
            run.print(
                    run.shared().json()
                            ? RightsJson.of(written) + "\n"
                            : "backed up: (" + written.entries() + ") entries of the log, the last " + written.hash()
                                    + "\n"
                                    + (written.withKey()
                                            ? "The private key is in it: keep it where only the keeper of the register reads.\n"
                                            : "The private key is not in it: keep that apart.\n"));
            return ExitCode.YES;
        });
    }
}
