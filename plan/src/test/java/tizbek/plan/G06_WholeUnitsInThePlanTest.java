package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tizbek.facts.Location;
import tizbek.plan.internal.Json;
import tools.jackson.databind.JsonNode;

/** The real antimony chain with Tajik plants that open in whole units. */
class G06_WholeUnitsInThePlanTest {

    private static final Location HERE = new Location("scenarios/test.yaml", 1);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static JsonNode json;

    @BeforeAll
    static void plan() {
        Outlook outlook = new Outlook(
                Double.POSITIVE_INFINITY,
                new Outlook.Invest(
                        List.of(),
                        List.of("TJK"),
                        Double.POSITIVE_INFINITY,
                        new Outlook.WholeUnits(Map.of("talco-gold-smelter", 4000.0), HERE),
                        HERE),
                List.of(),
                List.of());
        Scenario scenario =
                Real.planner().scenarios().get("baseline").withYears(2024, 2027).withOutlook(outlook);
        json = Json.read(PlanJson.of(Real.planner().answer(scenario, 0, PlanProgress.silent()), Real.planner()));
    }

    @Test
    void aPlantOpensInUnitsOrNotAtAll() {
        JsonNode investments = json.path("investments");
        assertThat(investments.size()).isEqualTo(2);
        for (JsonNode plant : investments) {
            double unit = plant.path("plant").asString().equals("talco-gold-smelter") ? 4000 : 6000;
            assertThat(plant.path("unitTonnes").asDouble()).isEqualTo(unit);
            assertThat(plant.path("openedTonnes").asDouble())
                    .isEqualTo(unit * plant.path("unitsOpened").asInt());
            assertThat(plant.path("openedTonnes").asDouble())
                    .isLessThanOrEqualTo(plant.path("sizeTonnes").asDouble());
            for (JsonNode opening : plant.path("openings")) {
                assertThat(opening.path("tonnes").asDouble())
                        .isEqualTo(unit * opening.path("units").asInt());
            }
            assertThat(plant.path("reason").path("ru").asString()).contains("остроен");
        }
    }

    @Test
    void thePlanSaysWhosePricesTheseAre() {
        assertThat(json.path("notes"))
                .anySatisfy(n -> assertThat(n.path("text").path("en").asString())
                        .contains("Prices are those of the program with the units fixed"));
        assertThat(json.path("checks"))
                .allSatisfy(c -> assertThat(c.path("ok").asBoolean())
                        .as(c.path("id").asString())
                        .isTrue());
    }
}
