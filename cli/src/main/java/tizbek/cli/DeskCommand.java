package tizbek.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tizbek.cli.internal.FailureReport;
import tizbek.cli.internal.StopSignal;
import tizbek.desk.Desk;
import tizbek.desk.DeskException;
import tizbek.desk.DeskSettings;
import tizbek.facts.RowsJson;
import tizbek.register.Place;

/**
 * {@code tizbek desk}: the web application over the same data and laws, on this machine alone unless told otherwise. It
 * prints its address and answers until it is interrupted.
 *
 * <p>JSON: {@code {"address"}}, printed when it listens; with {@code --out} the same as {@code desk.json}.
 */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Open the desk: maps, minerals, countries, scenarios, law, corridors and sources in a browser, and"
                        + " the same data for programs under /api and /ogc. Stops on Ctrl-C.",
        footer = {
            "",
            "Exit codes: 0 after it was stopped; 2 if it cannot listen there or the data cannot be found.",
            "",
            "Example: tizbek desk --open",
            "         tizbek desk --port 8080 --data my-data",
            "         tizbek desk --register demo"
        })
final class DeskCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where it listens; 0 for any free port; default: ${DEFAULT-VALUE}.")
    private int port = 7070;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "On which address; 0.0.0.0 lets everybody in who can reach this machine; default:"
                    + " ${DEFAULT-VALUE}, this machine alone.")
    private String host = "127.0.0.1";

    @Option(
            names = "--register",
            paramLabel = "DIR",
            description = "Serve the register in this folder, too; whoever changes it signs in.")
    private @Nullable Path register;

    @Option(
            names = "--register-url",
            paramLabel = "JDBC",
            description = "The register's PostgreSQL server; its password comes from the environment variable "
                    + RegisterOptions.PASSWORD + ".")
    private @Nullable String registerUrl;

    @Option(names = "--register-user", paramLabel = "NAME", description = "Account at that server.")
    private @Nullable String registerUser;

    @Option(names = "--open", description = "Open it in the browser of this machine.")
    private boolean open;

    @Override
    public Integer call() {
        if (spec == null || shared == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        if (port < 0 || port > 65_535) {
            throw new ParameterException(
                    spec.commandLine(), "option --port (" + port + ") is not a number from 0 to 65535");
        }
        Optional<OutputFolder> folder = shared.findOut().map(OutputFolder::at);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        CountDownLatch stopping = new CountDownLatch(1);
        StopSignal signal = StopSignal.handle(stopping::countDown);
        try (Desk desk = start(shared, err)) {
            String address = desk.address().toString();
            String json = RowsJson.text(RowsJson.document().put("address", address));
            folder.ifPresent(f -> f.write(temporary -> OutputFolder.text(temporary, "desk.json", json)));
            out.print(shared.json() ? json : address + System.lineSeparator());
            out.flush();
            if (open) {
                open(desk.address(), err);
            }
            stopping.await();
        } catch (InterruptedException e) {
            // Whoever runs the command within a program stops it so.
            Thread.currentThread().interrupt();
        } finally {
            signal.close();
        }
        return ExitCode.YES;
    }

    private Desk start(SharedOptions options, PrintWriter err) {
        FailureReport failures = new FailureReport(
                options.surroundings().home().resolve("target").resolve("logs"));
        try {
            return Desk.start(new DeskSettings(
                    host,
                    port,
                    options.dataPackage(),
                    options.surroundings().home(),
                    new Version().getVersion()[0],
                    fault -> failures.report(fault, err),
                    place(options)));
        } catch (DeskException e) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Place place(SharedOptions options) {
        if (register == null) {
            if (registerUrl != null || registerUser != null) {
                throw new ParameterException(
                        java.util.Objects.requireNonNull(spec).commandLine(),
                        "--register-url and --register-user need the folder with the key of the register\n  Maybe --register"
                                + " DIR as well.");
            }
            return null;
        }
        return new Place(
                options.surroundings().workingFolder().resolve(register).normalize(),
                registerUrl,
                registerUser,
                System.getenv(RegisterOptions.PASSWORD));
    }

    /** A machine without a browser is no failure: the address was printed. */
    private static void open(URI address, PrintWriter err) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("mac")
                ? List.of("open", address.toString())
                : system.contains("windows")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                        : List.of("xdg-open", address.toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            err.println("tizbek: no browser could be opened; the address is (" + address + ")");
            err.flush();
        }
    }
}
