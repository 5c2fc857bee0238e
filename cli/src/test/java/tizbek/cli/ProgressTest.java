package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter err = new StringWriter();

    private void plan(boolean terminal, boolean quiet) {
        try (Progress progress = Progress.on(new PrintWriter(err), terminal, quiet)) {
            progress.stage("solving 2024");
            progress.step(1, 2);
            progress.step(2, 2);
            progress.stage("writing");
        }
    }

    @Test
    void aLogGetsOneLineForEachStage() {
        plan(false, false);
        assertThat(err.toString().lines()).containsExactly("solving 2024 ...", "writing ...");
    }

    @Test
    void aTerminalHasOneLineThatIsBlankInTheEnd() {
        plan(true, false);
        assertThat(err.toString()).doesNotContain("\n").contains("\rsolving 2024 ... 2 of 2");
        assertThat(screen(err.toString())).isBlank();
    }

    @Test
    void aShorterTextLeavesNothingOfALongerOne() {
        try (Progress progress = Progress.on(new PrintWriter(err), true, false)) {
            progress.stage("reading the tables");
            progress.stage("solving");
            assertThat(screen(err.toString())).isEqualTo("solving ...");
        }
    }

    @Test
    void quietSaysNothing() {
        plan(true, true);
        plan(false, true);
        assertThat(err.toString()).isEmpty();
    }

    /** What a terminal of one line shows: a carriage return writes over what stands there. */
    private static String screen(String written) {
        StringBuilder line = new StringBuilder();
        int column = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\r') {
                column = 0;
            } else if (column < line.length()) {
                line.setCharAt(column++, c);
            } else {
                line.append(c);
                column++;
            }
        }
        return line.toString().stripTrailing();
    }
}
