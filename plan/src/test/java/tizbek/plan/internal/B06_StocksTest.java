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

/** Stocks: who carries a tonne over a year is paid its holding and the discount, no more (Hotelling's rule). */
class B06_StocksTest {

    /** 100 t at 1000 USD, used at home; from 2025 the mine gives only 50 t at the same cost. */
    private static final SmallWorld WORLD = new SmallWorld()
            .mine("AAA", METAL, 100, 1000, Map.of(2025, 50.0), World.Charges.NONE)
            .use("AAA", METAL, 100, 1000);

    private static double price(double mined, double stockTaken) {
        return root(p -> demand(100, 1000, p) - supply(mined, 1000, p) - stockTaken, 1, 10_000);
    }

    @Test
    void thePriceRisesByHoldingAndDiscount() {
        double endValue = 400;
        // Holding is paid on the worth of the stock at the end of the belief.
        double holding = SmallWorld.HOLDING * endValue;
        double carried = root(h -> price(50, h) - (price(100, -h) + holding) * (1 + SmallWorld.DISCOUNT), 0, 60);
        SmallWorld.Planned plan = WORLD.stored(2, endValue, Map.of());
        assertThat(carried).isGreaterThan(5);
        assertThat(plan.stock("metal@AAA", 0)).isCloseTo(carried, within(0.05 * carried));
        assertThat(plan.stock("metal@AAA", 1)).isLessThan(1e-6);
        assertThat(plan.price("metal@AAA", 1))
                .isCloseTo((plan.price("metal@AAA", 0) + holding) * (1 + SmallWorld.DISCOUNT), within(0.1));
        assertThat(plan.price("metal@AAA", 0)).isCloseTo(price(100, -carried), within(0.01 * 1000));
        assertThat(plan.price("metal@AAA", 1)).isCloseTo(price(50, carried), within(0.01 * 1000));
    }

    @Test
    void whatIsLeftAtTheEndHoldsThePriceUpAtItsWorthLessHolding() {
        SmallWorld.Planned plan = WORLD.stored(1, 1500, Map.of());
        assertThat(plan.price("metal@AAA", 0)).isCloseTo(1500 * (1 - SmallWorld.HOLDING), within(0.1));
        double floor = 1500 * (1 - SmallWorld.HOLDING);
        double left = supply(100, 1000, floor) - demand(100, 1000, floor);
        assertThat(plan.stock("metal@AAA", 0)).isCloseTo(left, within(0.02 * left));
    }

    @Test
    void nobodyStoresForAPriceThatDoesNotRiseEnough() {
        SmallWorld steady = new SmallWorld().mine("AAA", METAL, 100, 1000).use("AAA", METAL, 100, 1000);
        SmallWorld.Planned plan = steady.stored(2, 500, Map.of());
        assertThat(plan.stock("metal@AAA", 0)).isLessThan(1e-6);
        assertThat(plan.price("metal@AAA", 0)).isCloseTo(1000, within(10.0));
        assertThat(plan.price("metal@AAA", 1)).isCloseTo(1000, within(10.0));
    }

    @Test
    void anOpeningStockIsSoldOff() {
        SmallWorld.Planned plan = WORLD.stored(1, 100, Map.of("metal@AAA", 30.0));
        double price = price(100, 30);
        assertThat(plan.price("metal@AAA", 0)).isCloseTo(price, within(0.01 * price));
        assertThat(plan.year(0).used()[0] - plan.year(0).mined()[0]).isCloseTo(30, within(1e-6));
    }
}
