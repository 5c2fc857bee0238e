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

/** The plan command on the bundled data, laws and scenarios; two years and no draws, so that it stays short. */
class PlanCommandTest {

    private static final String[] SHORT = {"--to", "2025", "--futures", "0", "--quiet"};

    @TempDir
    private static Path folder;

    private static Spoken controls;

    @BeforeAll
    static void planOnce() {
        controls = Spoken.by(repository(), with("china-antimony-controls", "--out", folder + "/controls"));
    }

    /** The repository: the folder above that holds the scenarios. */
    private static Path repository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), java.util.Objects::nonNull, Path::getParent)
                .filter(p -> Files.isDirectory(p.resolve("scenarios")))
                .findFirst()
                .orElseThrow();
    }

    private static String[] with(String... words) {
        return Stream.of(new String[] {"plan"}, words, SHORT)
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }

    @Test
    void oneScreenSaysWhatChanged() {
        assertThat(controls.code()).as(controls.err()).isEqualTo(ExitCode.YES);
        assertThat(controls.out())
                .contains("China's antimony controls of 2024", "Metal outside China", "Tajikistan: metal made")
                .contains("quoted: cif USA yearly mean", "Kadamjay, metal", "Checks: all 7 hold")
                .doesNotContain("NaN", "null");
        assertThat(controls.out().lines().count()).isLessThan(50);
        assertThat(controls.err()).isEmpty();
    }

    @Test
    void parquetStandsBesideTheCsvOnlyOnRequest() {
        Path out = folder.resolve("typed");
        Spoken spoken = Spoken.by(repository(), with("china-antimony-controls", "--parquet", "--out", out.toString()));
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(ExitCode.YES);
        assertThat(out).isDirectoryContaining("glob:**markets.csv").isDirectoryContaining("glob:**markets.parquet");
        assertThat(out.resolve("markets.parquet")).isNotEmptyFile();
        assertThat(folder.resolve("controls")).isDirectoryNotContaining("glob:**.parquet");
    }

    @Test
    void theFolderHoldsReportJsonAndTables() throws IOException {
        Path written = folder.resolve("controls");
        assertThat(written).isDirectoryContaining("glob:**report.html").isDirectoryContaining("glob:**markets.csv");
        JsonNode plan = JsonMapper.shared().readTree(Files.readString(written.resolve("plan.json")));
        assertThat(plan.path("schema").asString()).isEqualTo("tizbek-plan/1");
        assertThat(plan.path("years")).hasSize(2);
        assertThat(plan.path("markets")).isNotEmpty().allSatisfy(market -> {
            assertThat(market.path("priceUsdPerTonne").asDouble()).isPositive();
            assertThat(market.path("priceLow").asDouble())
                    .isLessThanOrEqualTo(market.path("priceUsdPerTonne").asDouble());
        });
        assertThat(plan.path("checks"))
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.path("ok").asBoolean()).isTrue());
        assertThat(Files.readString(written.resolve("markets.csv")).lines().findFirst())
                .hasValueSatisfying(head -> assertThat(head).startsWith("country,material,year,priceUsdPerTonne"));
        assertThat(Files.readString(written.resolve("report.html"))).contains("tizbek-plan/1");
    }

    @Test
    void whatIsMadeOfTheElementIsUsedLostOrStored() throws IOException {
        JsonNode plan = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("controls").resolve("plan.json")));
        double mined = 0;
        double ends = 0;
        for (JsonNode mine : plan.path("mines")) {
            mined += mine.path("tonnesContained").asDouble();
        }
        for (JsonNode flow : plan.path("chainFlows")) {
            String to = flow.path("toStage").asString();
            boolean end = to.startsWith("use-") || to.equals("loss") || to.equals("stock");
            ends += end ? flow.path("tonnesContained").asDouble() : 0;
        }
        // What left stock again is in both years' ends; flows below a tonne are left out.
        assertThat(ends).isBetween(0.99 * mined, 1.02 * mined);
    }

    @Test
    void russianOnDemand() {
        Spoken spoken = Spoken.by(repository(), with("baseline", "--lang", "ru", "--out", folder + "/ru"));
        assertThat(spoken.code()).isEqualTo(ExitCode.YES);
        assertThat(spoken.out()).contains("Цены, долл./т", "Кадамжай", "Записано");
    }

    @Test
    void anUnknownScenarioIsBadInputWithTheNearestName() {
        Spoken spoken = Spoken.by(repository(), with("china-antimony-control", "--out", folder + "/unknown"));
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains("scenario (china-antimony-control) is not known", "china-antimony-controls");
        assertThat(folder.resolve("unknown")).doesNotExist();
    }

    @Test
    void yearsThatRunBackwardsAreBadInput() {
        Spoken spoken = Spoken.by(
                repository(), "plan", "baseline", "--from", "2026", "--to", "2025", "--out", folder + "/backwards");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains("scenarios/baseline.yaml", "2026 to 2025");
        assertThat(folder.resolve("backwards")).doesNotExist();
    }

    @Test
    void tooFewDrawsAreRefused() {
        Spoken spoken = Spoken.by(repository(), "plan", "--futures", "3");
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains("--futures (3)");
    }

    @Test
    void aScenarioOfOnesOwnWithAMisspeltFieldNamesFileLineAndField() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("mine.yaml"), "title:\n  en: A\n  ru: B\nsumary:\n  en: A\n  ru: B\n");
        Spoken spoken = Spoken.by(repository(), with("mine", "--scenarios", own.toString(), "--out", folder + "/mine"));
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains("own/mine.yaml:", "(sumary)", "(summary) was meant");
        assertThat(folder.resolve("mine")).doesNotExist();
    }

    /** A figure of the base year, raised by a tenth under another source. */
    private static void raisedByATenth(Path own) throws IOException {
        String observed = "antimony,2023,mine,TUR,,antimony.concentrate,contained,";
        double tonnes = Files.readAllLines(repository().resolve("data").resolve("base_year.csv")).stream()
                .filter(line -> line.startsWith(observed))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(observed.length()).split(",", 2)[0]))
                .findFirst()
                .orElseThrow();
        Files.createDirectories(own);
        Files.writeString(
                own.resolve("base_year.csv"),
                "chain,year,kind,country,partner,material,content_basis,formula,source,as_of,basis\n" + observed
                        + (1.1 * tonnes) + ",general-knowledge,2026-11,assumed\n");
        Files.writeString(own.resolve("eiti.csv"), "country,withdrawn\nKAZ,y\n");
    }

    private static double rawMineOutput(Path plan) throws IOException {
        for (JsonNode line :
                JsonMapper.shared().readTree(Files.readString(plan)).path("reconciliation")) {
            if (line.path("country").asString().equals("TUR")
                    && line.path("item").path("en").asString().equals("mined")) {
                return line.path("rawTonnes").asDouble();
            }
        }
        throw new AssertionError("no mine output in " + plan);
    }

    @Test
    void aPlanStandsOnTheUsersOwnRowsAndSaysSo() throws IOException {
        Path own = folder.resolve("own-data");
        raisedByATenth(own);
        Path out = folder.resolve("own-plan");
        Spoken spoken = Spoken.by(
                repository(), with("china-antimony-controls", "--data", own.toString(), "--out", out.toString()));
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(ExitCode.YES);
        assertThat(spoken.out())
                .contains("Own data (own-data): 1 row in tables that this plan reads: base_year 1.")
                .contains("Own data (own-data): 1 row without effect, in tables that this plan does not read: eiti 1.");
        JsonNode plan = JsonMapper.shared().readTree(Files.readString(out.resolve("plan.json")));
        assertThat(plan.path("overlaid")).hasSize(2);
        assertThat(plan.path("notes").toString()).contains("own-data/base_year.csv:2: formula");
        assertThat(Files.readString(out.resolve("report.html"))).contains("Own data (own-data): 1 row in tables");
        assertThat(rawMineOutput(out.resolve("plan.json"))
                        / rawMineOutput(folder.resolve("controls").resolve("plan.json")))
                .isCloseTo(1.1, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(controls.out()).doesNotContain("Own data");
    }

    @Test
    void aPlanIsRefusedWhileTheUsersDataCannotBeUnderstood() throws IOException {
        Path own = Files.createDirectories(folder.resolve("misspelt"));
        Files.writeString(own.resolve("base_years.csv"), "chain\nantimony\n");
        Spoken spoken =
                Spoken.by(repository(), with("baseline", "--data", own.toString(), "--out", folder + "/misspelt-plan"));
        assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err())
                .contains(
                        "misspelt/base_years.csv:1: table (base_years.csv) is not known", "(base_year.csv) was meant");
        assertThat(folder.resolve("misspelt-plan")).doesNotExist();
    }
}
