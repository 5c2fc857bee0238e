package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LawCheckCommandTest {

    private static final String LAW = """
            instruments:
              - {id: act, name: {en: An act, ru: Закон}}
            provisions:
              - id: ban
                instrument: act
                title: {en: Closed, ru: Закрыто}
                topic: rights
                applies: {act: mine, commodities: [antimony]}
                effect: prohibits
                from: 2020-01-01
                until: 2021-01-01
                sources: [general-knowledge]
                basis: recalled
            examples:
              - {act: {what: mine, commodity: antimony}, on: 2020-12-31, expect: barred, cites: [ban]}
            """;

    private static final String FIRST_DAY =
            "  - {act: {what: mine, commodity: antimony}, on: 2020-01-01, expect: barred, cites: [ban]}\n";

    @TempDir
    private Path home;

    /** The data of the repository, and a law of one provision whose first day no example shows. */
    @BeforeEach
    void law() throws IOException {
        Path root = root();
        Files.createSymbolicLink(home.resolve("data"), root.resolve("data"));
        Files.createDirectories(home.resolve("laws/AAA"));
        Files.copy(root.resolve("laws/acts.yaml"), home.resolve("laws/acts.yaml"));
        Files.writeString(home.resolve("laws/AAA/law.yaml"), LAW);
    }

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("laws/groups.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no laws/groups.yaml in any folder upwards");
    }

    @Test
    void anErrorIsTheAnswerNoWithFileAndLine() {
        Spoken spoken = Spoken.by(home, "law", "check", "--country", "AAA");
        assertThat(spoken.code()).isEqualTo(ExitCode.NO);
        assertThat(spoken.out()).isEqualTo("""
                laws/AAA/law.yaml: 1 error
                  laws/AAA/law.yaml:4: error (days): no example on (2020-01-01) cites (ban), whose first day it is
                    Maybe an example is to be added: on: 2020-01-01, cites: [ban].

                country  provisions  read  derived  recalled  assumed  claims_without_act  proposed  examples
                AAA               1     0        0         1        0                   0         0         1

                laws (%s): 1 error, 0 warnings in 1 provision, 1 example
                """.formatted(home.resolve("laws")));
        assertThat(spoken.err()).contains("reading the laws ...", "checking the laws ...");
    }

    @Test
    void lawsInOrderAreTheAnswerYes() throws IOException {
        Files.writeString(home.resolve("laws/AAA/law.yaml"), LAW + FIRST_DAY);
        Spoken spoken = Spoken.by(home, "law", "check", "--country", "AAA", "--quiet");
        assertThat(spoken.code()).isEqualTo(ExitCode.YES);
        assertThat(spoken.out()).endsWith(") are in order: 0 errors, 0 warnings in 1 provision, 2 examples\n");
        assertThat(spoken.err()).isEmpty();
    }

    @Test
    void withoutACountryTheRowsOfAllAreAskedFor() {
        Spoken spoken = Spoken.by(home, "law", "check", "--quiet");
        assertThat(spoken.code()).isEqualTo(ExitCode.NO);
        assertThat(spoken.out())
                .contains(
                        "data/provisions.csv:2: error (row): row (kz-block-side) of KAZ is neither carried nor left out");
    }

    @Test
    void defectsOfAFileAreTheAnswerNoBesideWhatElseIsWrong() throws IOException {
        Files.createDirectories(home.resolve("laws/BBB"));
        Files.writeString(
                home.resolve("laws/BBB/law.yaml"),
                LAW.replace("from: 2020-01-01", "from: 40 June").replace("id: act,", "id: b-act,"));
        Spoken spoken = Spoken.by(home, "law", "check", "--quiet");
        assertThat(spoken.code()).isEqualTo(ExitCode.NO);
        assertThat(spoken.out())
                .contains("laws/BBB/law.yaml:10: error (form): field (from) has the value (40 June)")
                .contains("laws/BBB:1: notice (unread): laws of (BBB) are not checked further")
                .contains("laws/AAA/law.yaml:4: error (days)");
    }

    @Test
    void jsonStandsAloneOnStdoutAndInTheFolder() {
        Spoken spoken = Spoken.by(home, "law", "check", "--country", "AAA", "--json", "--out", "result");
        JsonNode document = JsonMapper.shared().readTree(spoken.out());
        assertThat(document.path("laws").asString())
                .isEqualTo(home.resolve("laws").toString());
        assertThat(document.path("country").asString()).isEqualTo("AAA");
        assertThat(document.path("errors").asInt()).isEqualTo(1);
        JsonNode finding = document.path("findings").get(0);
        assertThat(finding.path("rule").asString()).isEqualTo("days");
        assertThat(finding.path("weight").asString()).isEqualTo("error");
        assertThat(finding.path("country").asString()).isEqualTo("AAA");
        assertThat(finding.path("subject").asString()).isEqualTo("ban");
        assertThat(finding.path("file").asString()).isEqualTo("laws/AAA/law.yaml");
        assertThat(finding.path("line").asInt()).isEqualTo(4);
        assertThat(finding.path("message").asString()).contains("(2020-01-01)");
        assertThat(finding.path("remedy").asString()).contains("cites: [ban]");
        assertThat(document.path("rules")).anySatisfy(rule -> {
            assertThat(rule.path("id").asString()).isEqualTo("days");
            assertThat(rule.path("findings").asInt()).isEqualTo(1);
        });
        JsonNode tally = document.path("tallies").get(0);
        assertThat(tally.path("basis").path("recalled").asInt()).isEqualTo(1);
        assertThat(tally.path("examples").asInt()).isEqualTo(1);
        assertThat(home.resolve("result").resolve("law-check.json")).hasContent(spoken.out());
    }

    @Test
    void aCountryWithoutLawsIsBadInput() {
        Spoken spoken = Spoken.by(home, "law", "check", "--country", "AAB");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains("country (AAB) is not known", "(AAA) was meant");
        assertThat(spoken.out()).isEmpty();
    }
}
