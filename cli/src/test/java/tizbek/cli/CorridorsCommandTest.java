package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CorridorsCommandTest {

    private static final Pattern BLOCK = Pattern.compile("<!-- begin (\\w+) -->.*?<!-- end \\1 -->", Pattern.DOTALL);

    private static Path home;

    @BeforeAll
    static void repository() {
        home = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(p -> Files.isDirectory(p.resolve("scenarios")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTablesOfTheDocumentAreThoseOfTheCommand() throws IOException {
        String document = Files.readString(home.resolve("docs").resolve("corridors.md"));
        String printed = Spoken.by(home, "corridors", "--markdown", "-q").out();
        List<String> blocks =
                BLOCK.matcher(printed).results().map(MatchResult::group).toList();
        assertThat(blocks).hasSize(10);
        assertThat(BLOCK.matcher(document).results().map(MatchResult::group))
                .as("./tizbek corridors --markdown prints the tables")
                .containsExactlyElementsOf(blocks);
    }

    @Test
    void oneCorridorIsAskedFor() {
        Spoken spoken = Spoken.by(home, "corridors", "cku", "-q");
        assertThat(spoken.code()).isEqualTo(ExitCode.YES);
        assertThat(spoken.out())
                .contains("Китай – Кыргызстан – Узбекистан")
                .containsPattern("cku-length +2025 +yes +523 +533")
                .doesNotContain("titr");
    }

    @Test
    void jsonHasTheLinksOfACorridor() {
        JsonNode document = JsonMapper.shared()
                .readTree(Spoken.by(home, "corridors", "titr", "--json", "-q").out());
        JsonNode titr = document.path("corridors").path(0);
        assertThat(titr.path("chain").size()).isEqualTo(titr.path("places").size() - 1);
        assertThat(titr.path("trunk").path(0).asString()).isEqualTo("aktau-port--alat-port--sea");
        assertThat(document.path("days"))
                .anySatisfy(d -> assertThat(d.path("medianDays").asDouble())
                        .isGreaterThan(d.path("lowDays").asDouble()));
    }

    @Test
    void anUnknownCorridorIsBadInput() {
        Spoken spoken = Spoken.by(home, "corridors", "titrr", "-q");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains("titrr").contains("titr");
    }
}
