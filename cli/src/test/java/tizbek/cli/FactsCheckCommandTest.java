package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        assertThat(Spoken.by(home, "facts", "check", "--data", "nowhere", "--out", "result")
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
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

    /** A package of one table whose second row lacks its year. */
    private void packageWithOneDefect() throws IOException {
        Path data = Files.createDirectory(home.resolve("data"));
        Files.writeString(data.resolve("datapackage.json"), """
                {"name": "sample", "version": "0.1.0", "resources": [
                  {"name": "sources", "path": "sources.csv", "schema": {"fields": [
                    {"name": "id", "type": "string", "constraints": {"required": true}},
                    {"name": "year", "type": "integer", "constraints": {"required": true}}]}}]}
                """);
        Files.writeString(data.resolve("sources.csv"), "id,year\na,2024\nb,\n");
    }

    @Test
    void defectsAreTheAnswerNoWithFileAndLine() throws IOException {
        packageWithOneDefect();
        Spoken spoken = Spoken.by(home, "facts", "check", "--quiet");
        assertThat(spoken.code()).isEqualTo(ExitCode.NO);
        assertThat(spoken.out()).contains("data/sources.csv:3: ", "(year)", "in (" + home.resolve("data") + ")");
        assertThat(spoken.err()).isEmpty();
    }

    @Test
    void jsonStandsAloneOnStdoutAndInTheFolder() throws IOException {
        packageWithOneDefect();
        Spoken spoken = Spoken.by(home, "facts", "check", "--json", "--out", "result");
        JsonNode document = JsonMapper.shared().readTree(spoken.out());
        assertThat(document.path("data").asString())
                .isEqualTo(home.resolve("data").toString());
        assertThat(document.path("defects")).anySatisfy(defect -> {
            assertThat(defect.path("file").asString()).isEqualTo("data/sources.csv");
            assertThat(defect.path("line").asInt()).isEqualTo(3);
            assertThat(defect.path("message").asString()).contains("(year)");
        });
        assertThat(home.resolve("result").resolve("check.json")).hasContent(spoken.out());
    }

    @Test
    void quietSaysNothingOfProgress() {
        assertThat(Spoken.by(home, "facts", "check").err()).contains("checking ");
        assertThat(Spoken.by(home, "facts", "check", "--quiet").err()).doesNotContain("checking ");
    }
}
