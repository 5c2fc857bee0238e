package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.SmallChain.METAL;
import static tizbek.plan.internal.SmallChain.ORE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tizbek.network.RouteCarbon;
import tizbek.plan.Audit;
import tizbek.plan.Plan;
import tizbek.plan.Real;
import tizbek.plan.Reconciliation;
import tizbek.plan.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carbon dioxide of freight and energy of a plant in a world whose sums can be made in the head. */
class F04_CarbonTest {

    /** 30 kg a tonne in AAA, 20 in BBB, 10 on the water. */
    private static final RouteCarbon KNOWN =
            new RouteCarbon(Map.of("AAA", 30_000.0, "BBB", 20_000.0, RouteCarbon.AT_SEA, 10_000.0), 12_000, List.of());

    private static final RouteCarbon PARTLY = new RouteCarbon(Map.of("AAA", 30_000.0), 0, List.of("ferry"));

    private static SmallWorld world(RouteCarbon carbon) {
        return new SmallWorld()
                .mine("AAA", ORE, 200, 300)
                .smelter("AAA", 50, 80, 700)
                .use("BBB", METAL, 50, 3000)
                .carbon(carbon)
                .lane("AAA", "BBB", METAL, 100);
    }

    private static ObjectNode json(SmallWorld now, SmallWorld before, Map<String, Double> energy) {
        Plan whole = plan(now.planned(), before.planned());
        ObjectNode root = Json.object();
        new CarbonJson(
                        whole,
                        energy,
                        Yearly.of(whole.world(), whole.periods()),
                        Yearly.of(whole.baselineWorld(), whole.baseline()))
                .write(root);
        return root;
    }

    private static double of(JsonNode rows, String country, String field) {
        for (JsonNode row : rows) {
            if (row.path("country").asString("").equals(country)) {
                return row.path(field).asDouble();
            }
        }
        throw new AssertionError(country + " has no row");
    }

    @Test
    void freightGivesOffItsTonnesTimesTheFactorInEachCountry() {
        double moved = world(KNOWN).planned().shipped("AAA>BBB");
        assertThat(moved).isGreaterThan(10);
        ObjectNode root = json(world(KNOWN), world(KNOWN), Map.of());
        JsonNode rows = root.path("freightCarbon");
        assertThat(of(rows, "AAA", "co2Tonnes")).isCloseTo(moved * 0.030, within(1e-5));
        assertThat(of(rows, "BBB", "co2Tonnes")).isCloseTo(moved * 0.020, within(1e-5));
        assertThat(of(rows, "SEA", "co2Tonnes")).isCloseTo(moved * 0.010, within(1e-5));
        JsonNode sum = root.path("carbon").get(0);
        assertThat(sum.path("freightCo2Tonnes").asDouble()).isCloseTo(moved * 0.060, within(1e-5));
        assertThat(sum.path("genericFactorShare").asDouble()).isCloseTo(0.2, within(1e-6));
        assertThat(sum.path("uncountedTonnes").asDouble()).isZero();
    }

    @Test
    void theBaselineHasItsOwnWays() {
        RouteCarbon dirty = new RouteCarbon(Map.of("CCC", 90_000.0), 0, List.of());
        JsonNode rows = json(world(KNOWN), world(dirty), Map.of()).path("freightCarbon");
        double moved = world(dirty).planned().shipped("AAA>BBB");
        assertThat(of(rows, "CCC", "baselineCo2Tonnes")).isCloseTo(moved * 0.090, within(1e-5));
        assertThat(of(rows, "CCC", "co2Tonnes")).isZero();
        assertThat(of(rows, "AAA", "baselineCo2Tonnes")).isZero();
    }

    @Test
    void whatHasNoFactorIsCountedAndNamedAndNotGuessed() {
        double moved = world(PARTLY).planned().shipped("AAA>BBB");
        JsonNode sum =
                json(world(PARTLY), world(KNOWN), Map.of()).path("carbon").get(0);
        assertThat(sum.path("uncountedTonnes").asDouble()).isCloseTo(moved, within(1e-4));
        assertThat(sum.path("baselineUncountedTonnes").asDouble()).isZero();
        assertThat(sum.path("freightCo2Tonnes").asDouble()).isCloseTo(moved * 0.030, within(1e-5));
        assertThat(sum.path("missing").path("en").asString())
                .contains(
                        "freight without a factor of CO2: ferry",
                        "emission factors of electricity are not in the data");
        assertThat(sum.path("missing").path("ru").asString()).contains("ferry", "коэффициентов выбросов");
        World.Way way = world(PARTLY).world().ways().getFirst();
        assertThat(way.carbonKgPerTonne()).isNaN();
        assertThat(world(KNOWN).world().ways().getFirst().carbonKgPerTonne()).isCloseTo(60, within(1e-9));
    }

    @Test
    void energyIsOutputTimesTheFigureOfTheProcess() {
        double made = world(KNOWN).planned().year(0).made()[0];
        ObjectNode root = json(world(KNOWN), world(KNOWN), Map.of("smelting", 3000.0));
        JsonNode plant = root.path("processEnergy").get(0);
        assertThat(plant.path("energyMwh").asDouble()).isCloseTo(made * 3, within(1e-3));
        assertThat(root.path("carbon").get(0).path("processEnergyMwh").asDouble())
                .isCloseTo(made * 3, within(1e-3));
        assertThat(root.path("carbon").get(0).path("outputWithoutEnergyTonnes").asDouble())
                .isZero();
    }

    @Test
    void aProcessWithoutAFigureHasNoneAndIsNamed() {
        double made = world(KNOWN).planned().year(0).made()[0];
        ObjectNode root = json(world(KNOWN), world(KNOWN), Map.of());
        JsonNode plant = root.path("processEnergy").get(0);
        assertThat(plant.has("energyMwh")).isFalse();
        assertThat(plant.has("kwhPerTonne")).isFalse();
        JsonNode sum = root.path("carbon").get(0);
        assertThat(sum.path("outputWithoutEnergyTonnes").asDouble()).isCloseTo(made, within(1e-4));
        assertThat(sum.path("missing").path("en").asString())
                .contains("processes without a figure of energy: smelting");
    }

    /** A plan made of two small worlds, with as little else as it takes. */
    private static Plan plan(SmallWorld.Planned now, SmallWorld.Planned before) {
        return new Plan(
                Real.scenario("baseline"),
                now.world(),
                new Reconciliation(2023, List.of()),
                now.result().periods(),
                before.world(),
                before.result().periods(),
                List.of(),
                Audit.NONE,
                1,
                List.of());
    }
}
