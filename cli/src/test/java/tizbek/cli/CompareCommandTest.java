package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The compare command: two scenarios planned now, two files, and what it refuses. */
class CompareCommandTest {

    private static final String[] SHORT = {"--to", "2025", "--quiet"};

    @TempDir
    private static Path folder;

    private static Spoken controls;

    @BeforeAll
    static void compareOnce() {
        controls = said("baseline", "tajik-smelter", "--out", folder + "/both");
    }

    private static Path repository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), java.util.Objects::nonNull, Path::getParent)
                .filter(p -> Files.isDirectory(p.resolve("scenarios")))
                .findFirst()
                .orElseThrow();
    }

    private static Spoken said(String... words) {
        return Spoken.by(
                repository(),
                Stream.of(new String[] {"compare"}, words, SHORT)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    @Test
    void oneScreenSaysWhatDiffersAndWhy() {
        assertThat(controls.code()).as(controls.err()).isEqualTo(ExitCode.YES);
        assertThat(controls.out())
                .contains(
                        "[baseline]", "[tajik-smelter]", "Plants: ", "Surplus, million USD a year: gain ", "Written: ")
                .doesNotContain("NaN", "null");
        assertThat(controls.out().lines().count()).isLessThan(60);
        assertThat(controls.err()).isEmpty();
    }

    @Test
    void theFolderHoldsReportDocumentAndTables() throws IOException {
        Path written = folder.resolve("both");
        assertThat(written).isDirectoryContaining("glob:**report.html").isDirectoryContaining("glob:**totals.csv");
        JsonNode document = JsonMapper.shared().readTree(Files.readString(written.resolve("compare.json")));
        assertThat(document.path("schema").asString()).isEqualTo("tizbek-compare/1");
        assertThat(document.path("a").path("id").asString()).isEqualTo("baseline");
        assertThat(document.path("b").path("id").asString()).isEqualTo("tajik-smelter");
        assertThat(Files.readString(written.resolve("report.html"))).contains("tizbek-compare/1");
    }

    @Test
    void twoFilesAreReadAsTheyAreAndSpeakRussianOnDemand() throws IOException {
        Path plans = folder.resolve("plans");
        Spoken.by(
                repository(),
                "plan",
                "baseline",
                "--from",
                "2025",
                "--to",
                "2025",
                "--futures",
                "0",
                "--quiet",
                "--out",
                plans.toString());
        String plan = plans.resolve("plan.json").toString();
        Spoken same =
                Spoken.by(repository(), "compare", plan, plan, "--lang", "ru", "--quiet", "--out", folder + "/same");
        assertThat(same.code()).as(same.err()).isEqualTo(ExitCode.YES);
        assertThat(same.out()).contains("ни один итог не меняется", "Ни одна цена не меняется", "Записано");
        Spoken json = Spoken.by(repository(), "compare", plan, plan, "--json", "--quiet", "--out", folder + "/json");
        assertThat(JsonMapper.shared().readTree(json.out()).path("flows")).isEmpty();
        // Another year is said to be one.
        Files.writeString(
                folder.resolve("other.json"),
                Files.readString(Path.of(plan)).replace("\"priceYear\" : 2023", "\"priceYear\" : 1999"));
        Spoken other = Spoken.by(
                repository(), "compare", plan, folder.resolve("other.json").toString(), "--out", folder + "/no");
        assertThat(other.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).contains("other.json", "priceYear", "1999", "2023");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void anUnknownScenarioIsAnsweredWithTheNearestNameBeforeAnythingIsPlanned() {
        Spoken spoken = said("baseline", "tajik-smelte", "--out", folder + "/unknown");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains("scenario (tajik-smelte) is not known", "tajik-smelter");
        assertThat(folder.resolve("unknown")).doesNotExist();
    }

    @Test
    void scenariosOfOtherYearsAreRefusedWithTheWayToPlanThemAlike() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        for (String id : new String[] {"long", "short"}) {
            String last = id.equals("long") ? "to: 2027" : "to: 2026";
            String text = Files.readString(repository().resolve("scenarios").resolve("baseline.yaml"))
                    .replaceFirst("(?m)^to:.*$", last);
            Files.writeString(own.resolve(id + ".yaml"), text);
        }
        Spoken spoken = Spoken.by(
                repository(), "compare", "long", "short", "--scenarios", own.toString(), "--out", folder + "/years");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains("short.yaml", "2024-2026", "2024-2027", "--from and --to");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Spoken spoken = said("baseline", "nowhere/plan.json", "--out", folder + "/none");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains("nowhere/plan.json");
    }
}
