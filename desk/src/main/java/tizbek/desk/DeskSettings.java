package tizbek.desk;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tizbek.facts.DataPackage;
import tizbek.register.Place;

/**
 * What a desk is started with.
 *
 * @param host where it listens; {@code 127.0.0.1} is for this machine alone
 * @param port where it listens; 0 for any that is free
 * @param data what it answers from
 * @param home the folder with {@code laws/}, {@code scenarios/} and {@code registers/}
 * @param version of the program, to be shown
 * @param faults is told every failure that is ours, to be written down
 * @param registerOrNull the register that it serves; null for none
 */
public record DeskSettings(
        String host,
        int port,
        DataPackage data,
        Path home,
        String version,
        Consumer<Throwable> faults,
        @Nullable Place registerOrNull) {

    /** Without a register. */
    public DeskSettings(
            String host, int port, DataPackage data, Path home, String version, Consumer<Throwable> faults) {
        this(host, port, data, home, version, faults, null);
    }
}
