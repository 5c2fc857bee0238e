package tizbek.desk;

import java.nio.file.Path;
import java.util.function.Consumer;
import tizbek.facts.DataPackage;

/**
 * What a desk is started with.
 *
 * @param host where it listens; {@code 127.0.0.1} is for this machine alone
 * @param port where it listens; 0 for any that is free
 * @param data what it answers from
 * @param home the folder with {@code laws/} and {@code scenarios/}
 * @param version of the program, to be shown
 * @param faults is told every failure that is ours, to be written down
 */
public record DeskSettings(
        String host, int port, DataPackage data, Path home, String version, Consumer<Throwable> faults) {}
