package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsCheckCommandTest {

    @TempDir
    private Path home;

    @Test
    void aFolderThatIsNoDataPackageIsBadInputWithoutAStackTrace() {
        Spoken spoken = Spoken.by(home, "facts", "check", "--data", "nowhere");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).contains("nowhere").doesNotContain("Exception", "\tat ");
    }

    @Test
    void badInputLeavesNoOutputFolder() {
        Spoken.by(home, "facts", "check", "--data", "nowhere", "--out", "result");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aForeignOutputFolderIsRefusedBeforeAnythingIsRead() throws IOException {
        Files.writeString(home.resolve("thesis.txt"), "years of work");
        Spoken spoken = Spoken.by(home, "facts", "check", "--out", ".");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains("holds files that tizbek did not write");
        assertThat(home.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void quietSaysNothingOfProgress() {
        assertThat(Spoken.by(home, "facts", "check").err()).contains("checking ");
        assertThat(Spoken.by(home, "facts", "check", "--quiet").err()).doesNotContain("checking ");
    }
}
