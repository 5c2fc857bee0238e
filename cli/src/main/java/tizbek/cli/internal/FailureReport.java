package tizbek.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import tizbek.cli.ExitCode;
import tizbek.cli.OutputException;
import tizbek.facts.InputException;
import tizbek.facts.QueryEngineException;
import tizbek.solve.NativeLibraryException;
import tizbek.solve.SolveException;

/**
 * What a failed command says. A user's mistake is a message without a stack trace; a fault of ours puts the stack trace
 * into a file and names it.
 */
public final class FailureReport implements IExecutionExceptionHandler {

    private final Path logs;

    /** Stack traces go into the folder {@code logs}, or into the system's temporary folder if it is not writable. */
    public FailureReport(Path logs) {
        this.logs = logs;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, @Nullable ParseResult parsed) {
        return report(e, command.getErr());
    }

    /** Prints the failure and returns the exit code that belongs to it. */
    public int report(Throwable failure, PrintWriter err) {
        Answer answer = answer(failure);
        err.println("tizbek: " + answer.text());
        if (answer.code() == ExitCode.OUR_FAULT) {
            err.println(logged(failure));
        }
        err.flush();
        return answer.code();
    }

    private record Answer(int code, String text) {}

    private static Answer answer(Throwable failure) {
        return switch (failure) {
            case InputException input -> new Answer(ExitCode.BAD_INPUT, said(input));
            case OutputException output when output.getCause() == null -> new Answer(ExitCode.BAD_INPUT, said(output));
            case OutputException output -> new Answer(ExitCode.OUR_FAULT, said(output));
            case NativeLibraryException library ->
                new Answer(ExitCode.OUR_FAULT, "the solver cannot be used: " + said(library));
            case SolveException solver ->
                new Answer(
                        ExitCode.OUR_FAULT,
                        said(solver) + "\n  Maybe report it, with the command and the file below: it says nothing about"
                                + " the plan itself.");
            case QueryEngineException engine ->
                new Answer(
                        ExitCode.OUR_FAULT,
                        said(engine)
                                + "\n  Maybe the build is incomplete: 'rm -rf cli/target' in the checkout, then start"
                                + " again.\n  Maybe the temporary folder is full or may not hold libraries"
                                + " (TIZBEK_JAVA_OPTS=-Djava.io.tmpdir=DIR).");
            case OutOfMemoryError memory ->
                new Answer(
                        ExitCode.OUR_FAULT,
                        "the memory of the JVM (" + (Runtime.getRuntime().maxMemory() >> 20) + " MiB) was not enough: "
                                + said(memory) + "\n  Maybe give it more: TIZBEK_JAVA_OPTS=-Xmx6g");
            default -> findNative(failure).map(FailureReport::nativeLibrary).orElseGet(() -> ourFault(failure));
        };
    }

    private static String said(Throwable failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }

    /** The failure, or what caused it, that is a native library which cannot be loaded or called. */
    private static Optional<Throwable> findNative(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .limit(20)
                .filter(t -> t instanceof UnsatisfiedLinkError || t instanceof IllegalCallerException)
                .findFirst();
    }

    private static Answer nativeLibrary(Throwable failure) {
        return new Answer(
                ExitCode.OUR_FAULT,
                "the HiGHS library cannot be used on this machine (" + System.getProperty("os.name") + ", "
                        + System.getProperty("os.arch") + "): " + said(failure)
                        + "\n  Maybe the build is incomplete: 'rm -rf cli/target' in the checkout, then start again."
                        + "\n  Maybe the C++ runtime is missing (Debian: 'apt install libstdc++6')."
                        + "\n  Maybe the JVM was started without --enable-native-access=ALL-UNNAMED: use ./tizbek.");
    }

    private static Answer ourFault(Throwable failure) {
        return new Answer(
                ExitCode.OUR_FAULT,
                "our fault, not yours: " + failure + "\n  Maybe report it, with the command and the file below.");
    }

    private String logged(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            return "  The stack trace is in " + writtenTo(logs, trace.toString());
        } catch (IOException notThere) {
            try {
                Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
                return "  The stack trace is in " + writtenTo(temporary, trace.toString());
            } catch (IOException nowhere) {
                return "  The stack trace could not be written to a file:\n" + trace;
            }
        }
    }

    private static Path writtenTo(Path folder, String text) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(Files.createTempFile(folder, "tizbek-failure-", ".log"), text);
    }
}
