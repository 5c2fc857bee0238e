package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several chains from one command: one screen, and a folder with a folder for each chain. */
class RegionCommandTest {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Spoken both;

    @BeforeAll
    static void planTwoChains() throws IOException {
        scenario("two", "chains: [tantalum, beryllium]");
        both = plan("two", "--calibration");
    }

    private static void scenario(String id, String chains) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("scenarios")).resolve(id + ".yaml"), """
                title: {en: "Two chains", ru: "Две цепочки"}
                summary: {en: "A test", ru: "Проба"}
                %s
                from: 2024
                to: 2025
                law: {}
                """.formatted(chains));
    }

    private static Spoken plan(String... words) {
        List<String> rest = List.of(
                "--scenarios",
                folder.resolve("scenarios").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--futures",
                "0",
                "--quiet");
        return Spoken.by(
                CHECKOUT,
                Stream.concat(Stream.concat(Stream.of("plan"), Stream.of(words)), rest.stream())
                        .toArray(String[]::new));
    }

    private static Path out() {
        return folder.resolve("out");
    }

    @Test
    void oneScreenHasALineForEachChainAndTheTest() {
        assertThat(both.code()).as(both.err()).isEqualTo(ExitCode.YES);
        assertThat(both.err()).isEmpty();
        assertThat(both.out())
                .contains("Two chains  [two]", "2 chains, 2024-2025", "Tantalum", "Beryllium", "hold")
                .contains("Test on the year after the base year", "same as last year, %")
                .contains("Not covered:", "nickel: ")
                .contains("Written: ", "index.html, region.json and a folder for each chain")
                .doesNotContain("NaN", "null", "FAILED");
        assertThat(both.out().lines().count()).isLessThan(60);
    }

    @Test
    void eachChainHasAFolderBesideTheOverview() throws IOException {
        for (String chain : List.of("tantalum", "beryllium")) {
            assertThat(out().resolve(chain)).isDirectoryContaining("glob:**/{report.html}");
            JsonNode json = JsonMapper.shared()
                    .readTree(Files.readString(out().resolve(chain).resolve("plan.json")));
            assertThat(json.path("schema").asString()).isEqualTo("tizbek-plan/1");
            assertThat(out().resolve(chain).resolve("markets.csv")).isNotEmptyFile();
        }
        assertThat(Files.readString(out().resolve("index.html")))
                .contains("tantalum/report.html", "beryllium/report.html");
    }

    @Test
    void theDocumentIsTheOneThatJsonPrints() throws IOException {
        Spoken json = plan("two", "--json");
        assertThat(json.code()).as(json.err()).isEqualTo(ExitCode.YES);
        JsonNode printed = JsonMapper.shared().readTree(json.out());
        assertThat(printed).isEqualTo(JsonMapper.shared().readTree(Files.readString(out().resolve("region.json"))));
        assertThat(printed.path("schema").asString()).isEqualTo("tizbek-region/1");
        assertThat(printed.path("chains"))
                .extracting(c -> c.path("chain").asString())
                .containsExactly("tantalum", "beryllium");
    }

    /** The folder of a chain that is no longer asked for goes, and a file that somebody laid into one is not deleted. */
    @Test
    void aSecondRunReplacesTheFolderAsAWhole() throws IOException {
        scenario("three", "chains: [beryllium, graphite]");
        Path own = folder.resolve("again");
        Spoken first = Spoken.by(CHECKOUT, command("two", own));
        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.YES);
        Spoken second = Spoken.by(CHECKOUT, command("three", own));
        assertThat(second.code()).as(second.err()).isEqualTo(ExitCode.YES);
        assertThat(own.resolve("graphite/plan.json")).exists();
        assertThat(own.resolve("tantalum")).doesNotExist();
        Files.writeString(own.resolve("graphite/notes.txt"), "read on the train");
        Spoken third = Spoken.by(CHECKOUT, command("two", own));
        assertThat(third.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(third.err()).contains("graphite/notes.txt");
        assertThat(own.resolve("graphite/notes.txt")).exists();
    }

    private static String[] command(String id, Path own) {
        return new String[] {
            "plan",
            id,
            "--to",
            "2024",
            "--scenarios",
            folder.resolve("scenarios").toString(),
            "--out",
            own.toString(),
            "--futures",
            "0",
            "--quiet"
        };
    }

    @Test
    void inRussianOnDemand() {
        Spoken spoken = plan("two", "--lang", "ru", "--to", "2024");
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(ExitCode.YES);
        assertThat(spoken.out()).contains("Две цепочки", "Тантал", "Не охвачено:", "Записано: ");
    }

    @Test
    void theChainsThereAreAreListedAndNothingIsPlanned() {
        Spoken spoken = Spoken.by(CHECKOUT, "plan", "--chains");
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(ExitCode.YES);
        assertThat(spoken.out())
                .contains("antimony", "2023", "concentrate > metal > oxide", "rhenium", "perrhenate > metal")
                .contains("Not covered:", "nickel: ");
        assertThat(Spoken.by(CHECKOUT, "plan", "--chains", "--lang", "ru").out())
                .contains("Сурьма", "концентрат > металл > оксид", "Не охвачено:");
    }

    @Test
    void aScenarioHasAChainOrChainsNotBoth() throws IOException {
        scenario("mixed", "chain: zinc\nchains: [zinc, lead]");
        Spoken spoken = plan("mixed");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err())
                .contains("scenarios/mixed.yaml:4: a scenario has chain or chains, not both")
                .doesNotContain("at tizbek.");
    }

    @Test
    void aChainThatIsNotThereIsBadInputWithTheNearest() throws IOException {
        scenario("misspelt", "chains: [tantalum, berylium]");
        Spoken spoken = plan("misspelt");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err())
                .contains("chain (berylium) is not known", "Maybe (beryllium) was meant.")
                .doesNotContain("at tizbek.");
    }
}
