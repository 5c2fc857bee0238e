package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.Market.demand;
import static tizbek.plan.internal.Market.root;
import static tizbek.plan.internal.Market.supply;
import static tizbek.plan.internal.SmallChain.METAL;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tizbek.plan.World;

/** The price at which use ends, and what a charge on extraction does. */
class B07_ChokeAndChargeTest {

    @Test
    void useEndsAtTheChokePriceAndSaysWhatItMisses() {
        // The mine gives at most 15 t; at ten times the price use still wants 100 / sqrt(10) t.
        SmallWorld.Planned plan = new SmallWorld()
                .mine("AAA", METAL, 10, 1000)
                .use("AAA", METAL, 100, 1000)
                .planned();
        assertThat(plan.price("metal@AAA")).isCloseTo(10_000, within(1.0));
        assertThat(plan.year(0).used()[0]).isCloseTo(15, within(1e-6));
        assertThat(plan.year(0).unserved()[0]).isCloseTo(100 / Math.sqrt(10) - 15, within(1e-4));
    }

    @Test
    void belowTheChokePriceNothingIsMissed() {
        SmallWorld.Planned plan = new SmallWorld()
                .mine("AAA", METAL, 100, 1000)
                .use("AAA", METAL, 100, 1000)
                .planned();
        assertThat(plan.year(0).unserved()[0]).isZero();
    }

    private static double priceWithCharge(Map<Integer, Double> usdPerTonne) {
        return new SmallWorld()
                .mine("AAA", METAL, 100, 1000, Map.of(), new World.Charges(usdPerTonne, Map.of(), "law", false))
                .use("AAA", METAL, 100, 1000)
                .planned()
                .price("metal@AAA");
    }

    @Test
    void aNewChargeShiftsThePrice() {
        double expected = root(p -> demand(100, 1000, p) - supply(100, 1000, p - 200), 1, 10_000);
        assertThat(expected).isBetween(1050.0, 1150.0);
        assertThat(priceWithCharge(Map.of(2023, 0.0, 2024, 200.0))).isCloseTo(expected, within(0.01 * expected));
    }

    @Test
    void aChargeThatStoodInTheBaseYearIsInTheBasePrice() {
        assertThat(priceWithCharge(Map.of(2023, 200.0))).isCloseTo(1000, within(10.0));
    }

    @Test
    void aChargeThatIsTakenOffLowersThePrice() {
        double expected = root(p -> demand(100, 1000, p) - supply(100, 800, p), 1, 10_000);
        assertThat(priceWithCharge(Map.of(2023, 200.0, 2024, 0.0))).isCloseTo(expected, within(0.01 * expected));
    }

    @Test
    void whatNobodyWantsIsNotMinedForNothing() {
        SmallWorld.Planned plan = new SmallWorld()
                .mine("AAA", METAL, 100, 1000)
                .use("BBB", METAL, 100, 1000)
                .planned();
        assertThat(plan.year(0).mined()[0]).isLessThan(1e-6);
        assertThat(plan.year(0).discarded()[0]).isLessThan(1e-6);
    }
}
