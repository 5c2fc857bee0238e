package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.Market.root;
import static tizbek.plan.internal.SmallChain.METAL;
import static tizbek.plan.internal.SmallChain.ORE;

import org.junit.jupiter.api.Test;

/** A mine, a smelter and a market: the smelter's rent is what the metal is worth beyond ore and cost. */
class B03_ProcessingTest {

    /** 0.45 t of metal from a tonne of ore. */
    private static final double YIELD = 0.45;

    /** The cost of the last tonne: 500 USD at 90 t, rising by 500 / (3 x the larger of capacity and base). */
    private static double cost(double made, double capacity) {
        return 500 + 500 / (3 * Math.max(capacity, 90)) * (made - Math.min(90, capacity));
    }

    private static double orePrice(double made) {
        return 1000 * Math.pow(made / YIELD / 200, 1 / SmallWorld.SUPPLY_ELASTICITY);
    }

    private static double metalPrice(double made) {
        return 3000 * Math.pow(made / 90, 1 / SmallWorld.DEMAND_ELASTICITY);
    }

    private static SmallWorld.Planned planned(double capacity) {
        return new SmallWorld()
                .mine("AAA", ORE, 200, 1000)
                .smelter("AAA", 90, capacity, 500)
                .use("AAA", METAL, 90, 3000)
                .planned();
    }

    @Test
    void aSmelterWithRoomEarnsNothingBeyondItsCost() {
        double made = root(m -> metalPrice(m) - orePrice(m) / YIELD - cost(m, 200), 1, 180);
        SmallWorld.Planned plan = planned(200);
        assertThat(plan.year(0).made()[0]).isCloseTo(made, within(0.01 * made));
        assertThat(plan.year(0).mined()[0]).isCloseTo(made / YIELD, within(0.01 * made / YIELD));
        assertThat(plan.price("metal@AAA")).isCloseTo(metalPrice(made), within(0.01 * metalPrice(made)));
        assertThat(plan.price("ore@AAA")).isCloseTo(orePrice(made), within(0.01 * orePrice(made)));
        assertThat(plan.year(0).rent()[0]).isCloseTo(0, within(1e-6));
    }

    @Test
    void aFullSmelterEarnsTheMarginAsRent() {
        SmallWorld.Planned plan = planned(60);
        double ore = orePrice(60);
        double metal = metalPrice(60);
        assertThat(plan.year(0).made()[0]).isCloseTo(60, within(1e-6));
        assertThat(plan.price("ore@AAA")).isCloseTo(ore, within(0.01 * ore));
        assertThat(plan.price("metal@AAA")).isCloseTo(metal, within(0.01 * metal));
        double rent = metal - ore / YIELD - cost(60, 60);
        assertThat(plan.year(0).rent()[0]).isCloseTo(rent, within(0.01 * metal));
        // The rent is exactly what the plan's own prices leave, but for the height of the last step of its cost.
        assertThat(plan.year(0).rent()[0])
                .isCloseTo(plan.price("metal@AAA") - plan.price("ore@AAA") / YIELD - cost(60, 60), within(1.0));
    }

    @Test
    void withoutCapacityThereIsNoMetalAndTheOreStaysInTheGround() {
        SmallWorld.Planned plan = planned(0);
        assertThat(plan.year(0).made()[0]).isZero();
        assertThat(plan.year(0).mined()[0]).isLessThan(1e-6);
        // Use ends at the choke price; what it would have taken there is reported.
        assertThat(plan.year(0).unserved()[0]).isCloseTo(90 * Math.pow(10, -0.5), within(1e-6));
    }
}
