package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.Market.demand;
import static tizbek.plan.internal.Market.root;
import static tizbek.plan.internal.Market.supply;
import static tizbek.plan.internal.SmallChain.METAL;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A may not sell to C; B buys from A and sells on to C, at most a tenth of what it buys. */
class B05_ReExportTest {

    private static final double FREIGHT = 100;

    private static final SmallWorld WORLD = new SmallWorld()
            .mine("AAA", METAL, 150, 1000)
            .use("AAA", METAL, 50, 1000)
            .use("BBB", METAL, 60, 1000)
            .use("CCC", METAL, 40, 1000)
            .lane("AAA", "BBB", METAL, FREIGHT)
            .lane("AAA", "CCC", METAL, FREIGHT)
            .lane("BBB", "CCC", METAL, FREIGHT);

    private static double priceOfUse(double q0, double used) {
        return Math.min(10_000, 1000 * Math.pow(used / q0, 1 / SmallWorld.DEMAND_ELASTICITY));
    }

    private static double priceInA(double sold) {
        return root(p -> demand(50, 1000, p) - supply(150, 1000, p) + sold, 1, 30_000);
    }

    @Test
    void aBanIsWalkedAroundOnlyAsFarAsTheShareGoes() {
        SmallWorld.Planned plan = WORLD.planned(Map.of("AAA>CCC", 0.0));
        // B buys x and keeps 0.9 x. A tonne bought lets a tenth of a tonne go to C, worth what C pays beyond B and
        // freight.
        double x = root(
                bought -> {
                    double b = priceOfUse(60, 0.9 * bought);
                    double c = priceOfUse(40, 0.1 * bought);
                    return b + 0.1 * (c - b - FREIGHT) - priceInA(bought) - FREIGHT;
                },
                1,
                150);
        assertThat(plan.shipped("AAA>BBB")).isCloseTo(x, within(0.01 * x));
        assertThat(plan.shipped("BBB>CCC")).isCloseTo(0.1 * x, within(0.01 * x));
        assertThat(plan.price("metal@BBB")).isCloseTo(priceOfUse(60, 0.9 * x), within(0.015 * priceOfUse(60, 0.9 * x)));
        assertThat(plan.price("metal@CCC")).isCloseTo(priceOfUse(40, 0.1 * x), within(0.015 * priceOfUse(40, 0.1 * x)));
        assertThat(plan.price("metal@CCC")).isGreaterThan(plan.price("metal@BBB") + FREIGHT);
    }

    @Test
    void whereTheDirectWayIsOpenNothingGoesRound() {
        SmallWorld.Planned plan = WORLD.planned();
        assertThat(plan.shipped("BBB>CCC")).isLessThan(1e-6);
        assertThat(plan.price("metal@CCC")).isCloseTo(plan.price("metal@AAA") + FREIGHT, within(0.01));
    }
}
