package tizbek.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import tizbek.cli.internal.FailureReport;
import tizbek.cli.internal.Misspelling;

/** Where the program starts. {@code ./tizbek} at the root finds a JDK, builds, and comes here. */
public final class Main {

    private Main() {}

    /** Runs one command and leaves the JVM with its {@link ExitCode}. */
    public static void main(String[] args) {
        // The platform's encoding may be anything; names in Cyrillic must survive a pipe.
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(Surroundings.ofThisProcess(), out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs one command with the given surroundings and streams, and returns its {@link ExitCode}. */
    public static int run(Surroundings surroundings, PrintWriter out, PrintWriter err, String... args) {
        FailureReport failures =
                new FailureReport(surroundings.home().resolve("target").resolve("logs"));
        try {
            return commandLine(surroundings, failures).setOut(out).setErr(err).execute(args);
        } catch (Error e) {
            // picocli lets errors pass: a library that cannot be linked, too little memory.
            return failures.report(e, err);
        }
    }

    static CommandLine commandLine(Surroundings surroundings, FailureReport failures) {
        return new CommandLine(new RootCommand(), new CommandFactory(surroundings))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new Misspelling())
                .setExecutionExceptionHandler(failures);
    }
}
