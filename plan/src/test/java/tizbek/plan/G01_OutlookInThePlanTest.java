package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tizbek.facts.Location;
import tizbek.plan.internal.Json;
import tools.jackson.databind.JsonNode;

/**
 * Antimony to 2030, all years seen: the Tajik plants may be built, nine tenths of what is mined there must be smelted there from 2027, and
 * no country may ship the Union more than a tenth of its oxide.
 */
class G01_OutlookInThePlanTest {

    private static final Location HERE = new Location("scenarios/test.yaml", 1);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static JsonNode json;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Map<String, String> tables;

    @BeforeAll
    static void plan() {
        Outlook outlook = new Outlook(
                Double.POSITIVE_INFINITY,
                new Outlook.Invest(List.of(), List.of("TJK", "KGZ"), Double.POSITIVE_INFINITY, null, HERE),
                List.of(new Outlook.ShareLimit("EU", "antimony.oxide", 0.1, 2025, HERE)),
                List.of(new Outlook.LocalProcessing("TJK", "antimony.concentrate", 0.9, 2027, HERE)));
        Scenario scenario =
                Real.planner().scenarios().get("baseline").withYears(2024, 2029).withOutlook(outlook);
        // Without what exploration adds, the reserves of Turkey last thirteen years.
        Planner strict = new Planner(
                Real.planner().data().with(Real.assumptions().with("reserve-replacement", 0)),
                Real.planner().law(),
                Real.planner().network(),
                Real.planner().scenarios(),
                Real.planner().solver());
        String text = PlanJson.of(strict.answer(scenario, 0, PlanProgress.silent()), strict);
        json = Json.read(text);
        tables = PlanTables.of(text);
    }

    @Test
    void ofEachPlantItSaysWhatItReturnedOrWhatWasMissing() {
        JsonNode investments = json.path("investments");
        assertThat(investments.size()).isEqualTo(2);
        for (JsonNode plant : investments) {
            assertThat(plant.path("annuityUsdPerTonne").asDouble())
                    .isCloseTo(
                            0.117460 * plant.path("capitalUsdPerTonne").asDouble(),
                            within(1e-4 * plant.path("capitalUsdPerTonne").asDouble()));
            double returned = plant.path("returnedShare").asDouble();
            if (plant.path("openedTonnes").asDouble() > 0) {
                // A little less than it was built for: maps change in years that nobody foresaw.
                assertThat(returned).isGreaterThan(0.95);
                assertThat(plant.path("opens").asInt()).isGreaterThanOrEqualTo(2027);
            } else {
                assertThat(returned).isLessThan(1.001);
                assertThat(plant.path("gapUsdPerTonne").asDouble()).isGreaterThanOrEqualTo(0);
            }
        }
        // Nobody says how large a restart at Kadamjay may be: the assumption is nothing, and a note says so.
        assertThat(json.path("notes").toString()).contains("kadamjay-metal");
    }

    @Test
    void noCountryShipsMoreThanItsShareAndTheLimitHasAPrice() {
        JsonNode limits = json.path("shareLimits");
        assertThat(limits.size()).isPositive();
        boolean binds = false;
        for (JsonNode limit : limits) {
            assertThat(limit.path("year").asInt()).isGreaterThanOrEqualTo(2025);
            assertThat(limit.path("share").asDouble()).isLessThanOrEqualTo(0.1 + 1e-6);
            binds |= limit.path("usdPerTonne").asDouble() > 1;
        }
        assertThat(binds).isTrue();
    }

    @Test
    void whatIsMinedAtHomeIsSmeltedAtHome() {
        JsonNode floors = json.path("processingFloors");
        assertThat(floors.size()).isEqualTo(3);
        for (JsonNode floor : floors) {
            assertThat(floor.path("processedTonnes").asDouble())
                    .isGreaterThanOrEqualTo(0.9 * floor.path("minedTonnes").asDouble() - 0.01);
        }
    }

    @Test
    void theFloorIsWhatBuildsTheTajikSmelter() {
        JsonNode smelter = json.path("investments").get(0);
        assertThat(smelter.path("plant").asString()).isEqualTo("talco-gold-smelter");
        assertThat(smelter.path("openedTonnes").asDouble()).isPositive();
        for (JsonNode plant : json.path("plants")) {
            if (plant.path("id").asString().equals("talco-gold-smelter")) {
                double capacity = plant.path("capacityTonnes").asDouble();
                assertThat(capacity > 0)
                        .isEqualTo(plant.path("year").asInt()
                                >= smelter.path("opens").asInt());
                assertThat(plant.path("outputTonnes").asDouble()).isLessThanOrEqualTo(capacity + 1e-3);
            }
        }
    }

    @Test
    void turkeyIsBoundByItsReservesAndTheTablesSayTheSame() {
        assertThat(json.path("reserves").toString()).contains("mines-TUR");
        assertThat(tables).containsKeys("reserves.csv", "investments.csv", "share_limits.csv", "processing_floors.csv");
        assertThat(json.path("scenario").path("foresightYears").asString()).isEqualTo("perfect");
    }

    @Test
    void theChecksHold() {
        for (JsonNode check : json.path("checks")) {
            assertThat(check.path("ok").asBoolean()).as(check.toString()).isTrue();
        }
    }
}
