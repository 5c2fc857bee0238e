package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.Market.demand;
import static tizbek.plan.internal.Market.root;
import static tizbek.plan.internal.Market.supply;
import static tizbek.plan.internal.SmallChain.METAL;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A measure lets only so much through: its cost per tonne is the price gap beyond the freight. */
class B04_RestrictionTest {

    private static final SmallWorld WORLD = new SmallWorld()
            .mine("AAA", METAL, 100, 1000)
            .use("AAA", METAL, 50, 1000)
            .mine("BBB", METAL, 20, 1200)
            .use("BBB", METAL, 70, 1200)
            .lane("AAA", "BBB", METAL, 200);

    private static double wantedInA(double price) {
        return demand(50, 1000, price) - supply(100, 1000, price);
    }

    private static double wantedInB(double price) {
        return demand(70, 1200, price) - supply(20, 1200, price);
    }

    @Test
    void aLicenceParts() {
        SmallWorld.Planned plan = WORLD.planned(Map.of("AAA>BBB", 20.0));
        double a = root(p -> wantedInA(p) + 20, 1, 30_000);
        double b = root(p -> wantedInB(p) - 20, 1, 30_000);
        assertThat(plan.shipped("AAA>BBB")).isCloseTo(20, within(1e-6));
        assertThat(plan.price("metal@AAA")).isCloseTo(a, within(0.01 * a));
        assertThat(plan.price("metal@BBB")).isCloseTo(b, within(0.01 * b));
        assertThat(plan.measureCost("AAA>BBB")).isCloseTo(b - a - 200, within(0.01 * b));
        assertThat(plan.measureCost("AAA>BBB"))
                .isCloseTo(plan.price("metal@BBB") - plan.price("metal@AAA") - 200, within(0.01));
    }

    @Test
    void aBanIsolates() {
        SmallWorld.Planned plan = WORLD.planned(Map.of("AAA>BBB", 0.0));
        double a = root(B04_RestrictionTest::wantedInA, 1, 30_000);
        double b = root(B04_RestrictionTest::wantedInB, 1, 30_000);
        assertThat(plan.shipped("AAA>BBB")).isZero();
        assertThat(plan.price("metal@AAA")).isCloseTo(a, within(0.01 * a));
        assertThat(plan.price("metal@BBB")).isCloseTo(b, within(0.01 * b));
    }

    @Test
    void aMeasureThatDoesNotBindCostsNothing() {
        SmallWorld.Planned free = WORLD.planned();
        SmallWorld.Planned wide = WORLD.planned(Map.of("AAA>BBB", 1.5 * free.shipped("AAA>BBB")));
        assertThat(wide.measureCost("AAA>BBB")).isCloseTo(0, within(1e-9));
        assertThat(wide.price("metal@BBB")).isCloseTo(free.price("metal@BBB"), within(1e-6));
    }

    @Test
    void aTighterMeasureNeverRaisesWelfare() {
        double before = WORLD.planned().result().solution().objective();
        for (double cap = 40; cap >= 0; cap -= 5) {
            double now =
                    WORLD.planned(Map.of("AAA>BBB", cap)).result().solution().objective();
            assertThat(now).as("let through " + cap).isLessThanOrEqualTo(before + 1e-9 * Math.abs(before));
            before = now;
        }
    }
}
