package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The verdict that {@code law on} prints is the one that {@code plan} prices: one law, asked from two sides. */
class LawAndPlanTest {

    @TempDir
    private Path folder = Path.of("");

    private static Path home() {
        return Stream.iterate(Path.of("").toAbsolutePath(), java.util.Objects::nonNull, Path::getParent)
                .filter(p -> Files.isRegularFile(p.resolve("laws/groups.yaml")))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode plan(String scenario, int from, int to) {
        Spoken spoken = Spoken.by(
                home(),
                "plan",
                scenario,
                "--from",
                "" + from,
                "--to",
                "" + to,
                "--futures",
                "0",
                "--json",
                "--quiet",
                "--out",
                folder.resolve(scenario).toString());
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(ExitCode.YES);
        return JsonMapper.shared().readTree(spoken.out());
    }

    private static JsonNode law(String day, String... options) {
        List<String> words = new ArrayList<>(List.of("law", "on", day, "--json", "--quiet"));
        words.addAll(List.of(options));
        Spoken spoken = Spoken.by(home(), words.toArray(new String[0]));
        assertThat(spoken.err()).isEmpty();
        return JsonMapper.shared().readTree(spoken.out());
    }

    private static String reform(String id) {
        return home().resolve("scenarios/reforms/" + id + ".yaml").toString();
    }

    private static List<String> cited(JsonNode verdict) {
        List<String> ids = new ArrayList<>();
        verdict.path("reasons").forEach(r -> ids.add(r.path("provision").asString()));
        return ids;
    }

    private static JsonNode only(JsonNode rows, String field, String value) {
        for (JsonNode row : rows) {
            if (row.path(field).asString().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("no row with " + field + " = " + value);
    }

    @Test
    void theRoyaltyOnTajikAntimony() {
        JsonNode verdict = law("2025-07-01", "--country", "TJK", "--act", "mine", "--mineral", "antimony");
        assertThat(verdict.path("verdict").asString()).isEqualTo("owes");
        JsonNode revenue = only(plan("baseline", 2025, 2025).path("revenue"), "country", "TJK");
        assertThat(cited(verdict)).contains(revenue.path("provision").asString());
        assertThat(verdict.path("dues").get(0).path("amount").asString()).isEqualTo("6 percent");
        assertThat(revenue.path("rate").asDouble()).isCloseTo(0.06, within(1e-9));
    }

    @Test
    void theBanTowardsTheUnitedStates() {
        String[] export = {
            "--country",
            "CHN",
            "--act",
            "export",
            "--material",
            "antimony.metal",
            "--target",
            "USA",
            "--fact",
            "export_licence=yes",
            "--fact",
            "end_user=civil",
            "--fact",
            "listed_exporter=yes"
        };
        JsonNode barred = law("2025-06-01", export);
        assertThat(barred.path("verdict").asString()).isEqualTo("barred");
        assertThat(cited(barred)).containsExactly("chn-us-ban-antimony");
        JsonNode plan = plan("china-antimony-controls", 2024, 2025);
        JsonNode ban = only(plan.path("restrictions"), "provision", "chn-us-ban-antimony");
        // 2025 has the ban up to 8 November; from the ninth the verdict is no longer barred, and a part of the year is
        // open.
        assertThat(law("2025-11-09", export).path("verdict").asString()).isEqualTo("allowed");
        assertThat(ban.path("shadowPrices"))
                .filteredOn(s -> s.path("year").asInt() == 2025
                        && s.path("importer").asString().equals("USA")
                        && s.path("material").asString().equals("antimony.metal"))
                .allSatisfy(s -> assertThat(s.path("allowedTonnes").asDouble())
                        .isLessThan(0.2 * s.path("freeTonnes").asDouble()));
    }

    @Test
    void aSupposedDutyAndItsEnd() {
        String[] export = {
            "--country",
            "TJK",
            "--act",
            "export",
            "--material",
            "antimony.concentrate",
            "--target",
            "CHN",
            "--fact",
            "free_trade_with_target=no",
            "--fact",
            "under_export_duty=yes",
            "--fact",
            "export_duty_paid=yes",
            "--fact",
            "certificate_of_analysis=yes",
            "--reform",
            reform("tjk-export-duty-supposed")
        };
        JsonNode owed = law("2025-07-01", export);
        assertThat(owed.path("verdict").asString()).isEqualTo("owes");
        assertThat(cited(owed)).contains("tjk-export-duty-supposed");
        JsonNode charged = only(plan("tajik-export-duty", 2025, 2025).path("lawTerms"), "kind", "border-charge");
        assertThat(charged.path("provisions").get(0).asString()).isEqualTo("tjk-export-duty-supposed");
        assertThat(charged.path("usdPerTonne").asDouble()).isPositive();
        JsonNode dropped = plan("tajik-export-reform", 2027, 2027);
        assertThat(dropped.path("lawTerms"))
                .noneMatch(term -> term.path("kind").asString().equals("border-charge"));
    }

    @Test
    void aSupposedMoratorium() {
        JsonNode barred = law(
                "2026-07-01",
                "--country",
                "KGZ",
                "--act",
                "mine",
                "--mineral",
                "antimony",
                "--reform",
                reform("kgz-antimony-closed"));
        assertThat(barred.path("verdict").asString()).isEqualTo("barred");
        JsonNode bar = only(plan("kyrgyz-antimony-closed", 2026, 2026).path("lawTerms"), "kind", "mining-bar");
        assertThat(cited(barred)).containsExactly(bar.path("provisions").get(0).asString());
        assertThat(bar.path("tonnes").asDouble()).isCloseTo(0, within(1e-6));
        assertThat(bar.path("usdPerTonne").asDouble()).isPositive();
    }

    @Test
    void theClaimsInTheGuideAreThoseOfTheCommand() throws IOException {
        String table =
                Spoken.by(home(), "law", "claims", "--markdown", "--quiet").out();
        assertThat(Files.readString(home().resolve("docs").resolve("law.md")))
                .as("docs/law.md between its marks: ./tizbek law claims --markdown")
                .contains("<!-- claims -->\n" + table.strip() + "\n<!-- /claims -->");
    }
}
