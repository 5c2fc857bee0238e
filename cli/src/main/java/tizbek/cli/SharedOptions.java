package tizbek.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.facts.DataPackage;

/**
 * The options of every command: {@code --data}, {@code --out}, {@code --json}, {@code --quiet}. A command takes them as
 * a picocli mixin:
 *
 * <pre>{@code
 * @Mixin
 * private SharedOptions shared;
 * }</pre>
 */
public final class SharedOptions {

    private final Surroundings surroundings;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Your data: tables laid row by row over those of Tizbek, or a whole package with a"
                    + " datapackage.json (default: data/ of Tizbek).")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the result into this folder.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print JSON on stdout, and nothing else there.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress on stderr.")
    private boolean quiet;

    SharedOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The folder that {@code --data} names, or {@code data/} beside the launcher; to be named in messages. */
    public Path data() {
        return data == null ? bundled() : resolved(data);
    }

    /**
     * The data to work with: those of Tizbek, with the rows of the folder that {@code --data} names laid over them; or
     * the package in that folder alone, if it is a whole one.
     *
     * @throws tizbek.facts.InputException if the folder is not there
     */
    public DataPackage dataPackage() {
        return data == null ? DataPackage.open(bundled()) : DataPackage.open(resolved(data), bundled());
    }

    private Path bundled() {
        return surroundings.home().resolve("data");
    }

    /** The folder of {@code --out}, if the user named one. */
    public Optional<Path> findOut() {
        return out == null ? Optional.empty() : Optional.of(resolved(out));
    }

    /** Whether stdout must carry JSON and nothing else. */
    public boolean quiet() {
        return quiet;
    }

    public boolean json() {
        return json;
    }

    /** Where the user stands and where Tizbek lives. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** The progress of the command these options belong to. */
    public Progress progress() {
        if (command == null) {
            throw new IllegalStateException("SharedOptions is not mixed into a command.");
        }
        return Progress.on(command.commandLine().getErr(), surroundings.terminal(), quiet);
    }

    private Path resolved(Path path) {
        return surroundings.workingFolder().resolve(path).normalize();
    }
}
