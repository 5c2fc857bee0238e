package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tizbek.plan.internal.Json;
import tools.jackson.databind.JsonNode;

/** The provisions of the real laws at the mines and plants of the region. */
class F07_OwnerTermsInThePlanTest {

    private static List<JsonNode> rows(Plan plan, String provision) {
        String json = PlanJson.of(new Answer(plan, List.of(), Sensitivity.none(), List.of()), Real.planner());
        List<JsonNode> rows = new ArrayList<>();
        Json.read(json).path("lawTerms").forEach(row -> {
            if (row.path("provisions").path(0).asString("").equals(provision)) {
                rows.add(row);
            }
        });
        return rows;
    }

    @Test
    void theShareOfTheNationalCompanyInUraniumIsPricedMineByMine() {
        Scenario uranium = Real.planner().scenarios().get("uranium").withYears(2026, 2026);
        List<JsonNode> rows =
                rows(Real.plan("uranium26", () -> Real.planner().plan(uranium)), "kaz-uranium-share-2026");
        assertThat(rows).hasSizeGreaterThan(5).allSatisfy(row -> {
            assertThat(row.path("kind").asString()).isEqualTo("state-participation");
            assertThat(row.path("country").asString()).isEqualTo("KAZ");
            assertThat(row.path("percent").asDouble()).isEqualTo(75);
            assertThat(row.path("worthUsd").asDouble())
                    .isCloseTo(
                            0.75 * row.path("baseUsd").asDouble(),
                            within(1.0 + 1e-5 * row.path("baseUsd").asDouble()));
            assertThat(row.path("missing").path("ru").asString()).contains("доля");
        });
    }

    /** A scenario that switches the claim on lives under it; what a tonne pays is that of its charge at the border. */
    @Test
    void theCertificatesThatAScenarioSwitchesOnCostWhatTheyCostAtTheBorder() {
        Scenario scenario =
                Real.planner().scenarios().get("tajik-certification").withYears(2027, 2027);
        Plan plan = Real.plan("certificates27", () -> Real.planner().plan(scenario));
        List<JsonNode> rows = rows(plan, "tjk-triple-certification-cost");
        double atTheBorder = rows.stream()
                .filter(r -> r.path("kind").asString().equals("border-charge"))
                .findFirst()
                .orElseThrow()
                .path("usdPerTonne")
                .asDouble();
        List<JsonNode> sites = rows.stream()
                .filter(r -> r.path("kind").asString().equals("certification"))
                .toList();
        assertThat(atTheBorder).isPositive();
        assertThat(sites)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.path("status").asString()).isEqualTo("enacted"))
                .filteredOn(r -> r.path("tonnes").asDouble() > 1)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.path("usdPerTonne").asDouble()).isCloseTo(atTheBorder, within(1e-3)));
    }

    /** Diggers on placers sell to the state first; the antimony of the region is mined in the rock and smelted in plants. */
    @Test
    void aRuleForDiggersOnPlacersIsNotToldAtAMineInTheRockNorAtASmelter() {
        assertThat(rows(Real.controls(), "tjk-placer-sale")).isEmpty();
    }

    @Test
    void whatNobodyKnewWhenTheLawWasFrozenIsNotTold() {
        assertThat(rows(Real.controls(), "tjk-triple-certification-cost")).isEmpty();
    }
}
