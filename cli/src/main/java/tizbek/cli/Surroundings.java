package tizbek.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command may know of the process it runs in.
 *
 * @param home the root of the checkout, with {@code data/} and {@code scenarios/}; the launcher gives it
 * @param workingFolder where the user stands; relative paths among the options start here
 * @param terminal whether stderr is a terminal, on which progress can rewrite its line
 * @param environment the variables of the environment, by name
 */
public record Surroundings(
        Path home, Path workingFolder, boolean terminal, Function<String, Optional<String>> environment) {

    /** With the environment of this process. */
    public Surroundings(Path home, Path workingFolder, boolean terminal) {
        this(home, workingFolder, terminal, name -> Optional.ofNullable(System.getenv(name)));
    }

    /** From the system properties {@code tizbek.home} and {@code tizbek.terminal}, which the launcher sets. */
    static Surroundings ofThisProcess() {
        Path here = Path.of("").toAbsolutePath();
        String home = System.getProperty("tizbek.home", "");
        return new Surroundings(
                home.isEmpty() ? here : Path.of(home).toAbsolutePath(), here, Boolean.getBoolean("tizbek.terminal"));
    }
}
