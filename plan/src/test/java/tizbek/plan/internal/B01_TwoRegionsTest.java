package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.Market.demand;
import static tizbek.plan.internal.Market.root;
import static tizbek.plan.internal.Market.supply;
import static tizbek.plan.internal.SmallChain.METAL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two regions and a freight (Samuelson, Spatial price equilibrium and linear programming, American Economic Review 42,
 * 1952): where goods flow, prices differ by the freight; where they differ by less, nothing flows.
 */
class B01_TwoRegionsTest {

    /** A is cheap: 100 t at 1000 USD and 60 t used at 1000; B mines 20 t at 3000 and uses 100 t at 3000. */
    private static SmallWorld world(double freight) {
        return new SmallWorld()
                .mine("AAA", METAL, 100, 1000)
                .use("AAA", METAL, 60, 1000)
                .mine("BBB", METAL, 20, 3000)
                .use("BBB", METAL, 100, 3000)
                .lane("AAA", "BBB", METAL, freight)
                .lane("BBB", "AAA", METAL, freight);
    }

    private static double wantedInA(double price) {
        return demand(60, 1000, price) - supply(100, 1000, price);
    }

    private static double wantedInB(double price) {
        return demand(100, 3000, price) - supply(20, 3000, price);
    }

    @Test
    void eachRegionAloneClearsItsOwnMarket() {
        // Q = 100 sqrt(p/1000) = 60 / sqrt(p/1000): p = 600, below which the mine would be on its flat part.
        SmallWorld alone = new SmallWorld().mine("AAA", METAL, 100, 1000).use("AAA", METAL, 60, 1000);
        SmallWorld.Planned plan = alone.planned();
        assertThat(plan.price("metal@AAA")).isCloseTo(600, within(6.0));
        assertThat(plan.year(0).mined()[0]).isCloseTo(100 * Math.sqrt(0.6), within(0.8));
        assertThat(plan.year(0).used()[0]).isCloseTo(plan.year(0).mined()[0], within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 200, 1000})
    void whereGoodsFlowPricesDifferByTheFreight(double freight) {
        SmallWorld.Planned plan = world(freight).planned();
        double a = root(p -> wantedInA(p) + wantedInB(p + freight), 1, 30_000);
        assertThat(plan.price("metal@AAA")).isCloseTo(a, within(0.01 * a));
        assertThat(plan.price("metal@BBB") - plan.price("metal@AAA")).isCloseTo(freight, within(0.01));
        assertThat(plan.shipped("AAA>BBB")).isCloseTo(-wantedInA(a), within(0.5));
        assertThat(plan.shipped("BBB>AAA")).isLessThan(1e-6);
    }

    @Test
    void whereTheFreightIsMoreThanTheDifferenceNothingFlows() {
        // Alone, A clears at 600 USD and B at 30,000, where use ends.
        double a = root(p -> wantedInA(p), 1, 30_000);
        double b = root(p -> wantedInB(p), 1, 50_000);
        assertThat(b - a).isLessThan(40_000);
        SmallWorld.Planned plan = world(40_000).planned();
        assertThat(plan.shipped("AAA>BBB")).isLessThan(1e-6);
        assertThat(plan.price("metal@AAA")).isCloseTo(a, within(0.01 * a));
        assertThat(plan.price("metal@BBB")).isCloseTo(b, within(0.01 * b));
        assertThat(plan.price("metal@BBB") - plan.price("metal@AAA")).isLessThan(40_000);
    }

    @Test
    void theIntervalOfThePriceIsNarrowAndHoldsThePrice() {
        SmallWorld.Planned plan = world(200).planned();
        for (int u = 0; u < 2; u++) {
            double price = plan.price(u == 0 ? "metal@AAA" : "metal@BBB");
            assertThat(price).isBetween(plan.year(0).priceLow()[u], plan.year(0).priceHigh()[u]);
            assertThat(plan.year(0).priceHigh()[u] - plan.year(0).priceLow()[u]).isLessThan(0.03 * price);
        }
    }
}
