package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tizbek.facts.InputException;
import tizbek.plan.internal.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two plans side by side: what differs is the difference of the two documents, and is explained. */
class H01_ComparisonTest {

    private static final String BASELINE =
            json(Real.plan("baseline", () -> Real.planner().plan(Real.scenario("baseline"))));
    private static final String CONTROLS = json(Real.controls());
    private static final JsonNode DOCUMENT =
            Json.read(compare(BASELINE, CONTROLS).json());

    private static String json(Plan plan) {
        return PlanJson.of(new Answer(plan, List.of(), Sensitivity.none(), List.of()), Real.planner());
    }

    private static Comparison compare(String a, String b) {
        return Comparison.of(new Comparison.Side("a.json", a), new Comparison.Side("b.json", b));
    }

    private static JsonNode find(JsonNode rows, Map<String, String> fields) {
        for (JsonNode row : rows) {
            if (fields.entrySet().stream()
                    .allMatch(e -> row.path(e.getKey()).asString("").equals(e.getValue()))) {
                return row;
            }
        }
        throw new AssertionError("no row with " + fields);
    }

    @Test
    void aPriceIsThatOfBothDocuments() {
        Map<String, String> usa = Map.of("country", "USA", "material", "antimony.metal", "year", "2025");
        JsonNode row = find(DOCUMENT.path("prices"), usa);
        double inA = find(Json.read(BASELINE).path("markets"), usa)
                .path("priceUsdPerTonne")
                .asDouble();
        double inB = find(Json.read(CONTROLS).path("markets"), usa)
                .path("priceUsdPerTonne")
                .asDouble();
        assertThat(row.path("a").asDouble()).isEqualTo(inA);
        assertThat(row.path("b").asDouble()).isEqualTo(inB).isGreaterThan(2 * inA);
        assertThat(row.path("difference").asDouble()).isCloseTo(inB - inA, within(0.01));
        assertThat(row.path("text").path("en").asString()).startsWith("Moves by: ");
    }

    @Test
    void theCarbonOfFreightIsThatOfBothDocuments() {
        JsonNode row = find(DOCUMENT.path("totals"), Map.of("id", "freight-co2", "year", "2025"));
        double inA = find(Json.read(BASELINE).path("carbon"), Map.of("year", "2025"))
                .path("freightCo2Tonnes")
                .asDouble();
        double inB = find(Json.read(CONTROLS).path("carbon"), Map.of("year", "2025"))
                .path("freightCo2Tonnes")
                .asDouble();
        assertThat(inA).isGreaterThan(1000);
        assertThat(row.path("a").asDouble()).isEqualTo(inA);
        assertThat(row.path("difference").asDouble()).isCloseTo(inB - inA, within(0.01));
    }

    /** The parts of an explained price in 2025, a year of one period, move by as much as the price. */
    @Test
    void thePartsThatMoveAddUpToTheMove() {
        int told = 0;
        for (JsonNode row : DOCUMENT.path("prices")) {
            if (row.path("year").asInt() == 2025 && row.has("termDifferences")) {
                double moved = 0;
                for (JsonNode term : row.path("termDifferences")) {
                    moved += term.path("difference").asDouble();
                }
                double price = row.path("b").asDouble();
                assertThat(moved)
                        .as(row.toString())
                        .isCloseTo(row.path("difference").asDouble(), within(1e-4 * price));
                told++;
            }
        }
        assertThat(told).isGreaterThan(5);
    }

    @Test
    void chinaSellsLessAbroadAndTheRegionSmeltsMore() {
        double china = 0;
        for (JsonNode row : DOCUMENT.path("flows")) {
            boolean fromChina = row.path("fromCountry").asString().equals("CHN");
            china += fromChina && row.path("year").asInt() == 2025
                    ? row.path("difference").asDouble()
                    : 0;
        }
        assertThat(china).isLessThan(-10_000);
        JsonNode smelted = find(DOCUMENT.path("totals"), Map.of("id", "region-made-antimony.metal", "year", "2025"));
        assertThat(smelted.path("difference").asDouble()).isPositive();
    }

    @Test
    void aPlanAgainstItselfDiffersInNothing() {
        JsonNode same = Json.read(compare(CONTROLS, CONTROLS).json());
        for (String list : List.of("totals", "prices", "plants", "mines", "revenue", "laws", "tolls")) {
            for (JsonNode row : same.path(list)) {
                assertThat(row.path("difference").asDouble()).as(list + row).isZero();
            }
        }
        assertThat(same.path("flows")).isEmpty();
        assertThat(same.path("refining")).isEmpty();
        assertThat(same.path("answer").path("en").asString()).contains("no total moves");
    }

    @Test
    void whatIsGainedIsWhatTheSecondChangesBeyondTheFirst() {
        Map<String, Double> sums = new TreeMap<>();
        for (JsonNode row : DOCUMENT.path("gains")) {
            double parts = 0;
            for (String part : List.of("users", "mines", "plants", "trade", "stocks")) {
                parts += row.path(part + "ChangeUsd").asDouble();
            }
            double sum = row.path("sumChangeUsd").asDouble();
            assertThat(parts).isCloseTo(sum, within(1e-3 * Math.max(1e6, Math.abs(sum))));
            sums.merge(row.path("year").asString(), sum, Double::sum);
        }
        // The baseline changes nothing, so it is the change of the controls, whose limits can only cost.
        JsonNode own = Json.read(CONTROLS).path("explanations").path("welfareSums");
        assertThat(sums).hasSize(own.size());
        own.forEach(row -> assertThat(sums)
                .hasEntrySatisfying(
                        row.path("year").asString(),
                        sum -> assertThat(sum)
                                .isNegative()
                                .isCloseTo(row.path("sharedOutChangeUsd").asDouble(), within(1e-3 * Math.abs(sum)))));
    }

    @Test
    void otherYearsAnotherChainAndNoPlanAreRefusedWithAWordOnEach() {
        ObjectNode other = Json.read(CONTROLS);
        other.putArray("years").add(2024);
        other.putObject("chain").put("id", "tungsten");
        assertThatThrownBy(() -> compare(BASELINE, Json.write(other)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("b.json")
                .hasMessageContaining("tungsten")
                .hasMessageContaining("2024-2024")
                .hasMessageContaining("--from and --to");
        assertThatThrownBy(() -> compare("[]", CONTROLS))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not an object");
        assertThatThrownBy(() -> compare(BASELINE, "{\"schema\": \"tizbek-plan/9\"}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("tizbek-plan/9")
                .hasMessageContaining("tizbek-plan/1");
        assertThatThrownBy(() -> compare(BASELINE, "{\"schema\": "))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("b.json:1");
    }
}
