package tizbek.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.cli.ExitCode;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.solve.NativeLibraryException;
import tizbek.solve.Outcome;
import tizbek.solve.SolveException;

/** A user's mistake is a message; a fault of ours names the file with its stack trace. */
class FailureReportTest {

    @TempDir
    private Path logs;

    private final StringWriter err = new StringWriter();

    private int report(Throwable failure) {
        return new FailureReport(logs).report(failure, new PrintWriter(err));
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            return files.toList();
        }
    }

    @Test
    void everyDefectOfTheInputIsPrintedAndNoStackTrace() throws IOException {
        Defect misspelt =
                new Defect.UnknownName(new Location("scenarios/a.yaml", 4), "material", "antimny", "antimony");
        Defect empty = new Defect.MissingValue(new Location("data/plants.csv", 7), "capacity");
        assertThat(report(new InputException(List.of(misspelt, empty)))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("scenarios/a.yaml:4: material (antimny) is not known\n  Maybe (antimony) was meant.")
                .contains("data/plants.csv:7: field (capacity) has no value")
                .doesNotContain("Exception");
        assertThat(written()).isEmpty();
    }

    @Test
    void aLibraryThatCannotBeLinkedIsAdviceAndExitCode3() {
        Throwable failure = new IllegalStateException("solver", new UnsatisfiedLinkError("libhighs.so.1: not found"));
        assertThat(report(failure)).isEqualTo(ExitCode.OUR_FAULT);
        assertThat(err.toString())
                .contains("HiGHS library cannot be used", "libhighs.so.1: not found", "Maybe")
                .doesNotContain("\tat ");
    }

    @Test
    void aMissingSolverIsWhatTheSolverSaysAndExitCode3() {
        Throwable failure = new NativeLibraryException("library (libhighs.so.1) is not there\n  Maybe rebuild.");
        assertThat(report(failure)).isEqualTo(ExitCode.OUR_FAULT);
        assertThat(err.toString())
                .startsWith("tizbek: the solver cannot be used: library (libhighs.so.1) is not there\n  Maybe rebuild.")
                .doesNotContain("our fault");
    }

    @Test
    void aSolverThatFailedInEveryWayIsToldWithWhatWasTriedAndExitCode3() {
        Throwable failure =
                new SolveException(new Outcome.Failed("as asked: a; again without a basis: b; by SIMPLEX: c"));
        assertThat(report(failure)).isEqualTo(ExitCode.OUR_FAULT);
        assertThat(err.toString())
                .startsWith("tizbek: the solver gave no answer that can be trusted: as asked: a; again without a basis:"
                        + " b; by SIMPLEX: c\n  Maybe")
                .doesNotContain("\tat ");
    }

    @Test
    void anythingElseIsOurFaultWithItsStackTraceInAFile() throws IOException {
        assertThat(report(new IllegalStateException("a row was lost"))).isEqualTo(ExitCode.OUR_FAULT);
        assertThat(written()).singleElement().satisfies(file -> {
            assertThat(file).content().contains("a row was lost", "\tat ");
            assertThat(err.toString()).contains("our fault", file.toString()).doesNotContain("\tat ");
        });
    }

    @Test
    void whereTheLogFolderCannotBeMadeTheTemporaryFolderTakesTheTrace() throws IOException {
        Path file = Files.writeString(logs.resolve("a-file"), "");
        new FailureReport(file.resolve("logs")).report(new IllegalStateException("x"), new PrintWriter(err));
        String named = err.toString().lines().toList().getLast().replace("  The stack trace is in ", "");
        assertThat(Path.of(named)).exists();
        Files.delete(Path.of(named));
    }
}
