package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.Market.demand;
import static tizbek.plan.internal.Market.root;
import static tizbek.plan.internal.Market.supply;
import static tizbek.plan.internal.SmallChain.METAL;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tizbek.plan.World;

/** A bar on mining for a part of the year, a charge at the border, an export quota: what each does and what it costs. */
class B09_LawRowsTest {

    private static final double NEAR = 0.01;

    private static SmallWorld.Planned barred(double share) {
        return new SmallWorld()
                .opening(share < 1 ? new World.Opening(Map.of(2024, share), "bar") : World.Opening.ALWAYS)
                .mine("AAA", METAL, 100, 1000)
                .use("AAA", METAL, 100, 1000)
                .planned();
    }

    @Test
    void aMineThatIsBarredAllYearBringsNothing() {
        assertThat(barred(0).year(0).mined()[0]).isCloseTo(0, within(1e-9));
    }

    @Test
    void aMineThatIsOpenAThirdOfTheYearBringsAThirdOfWhatItCanAndTheBarHasAPrice() {
        // It can bring 150 t in a whole year, so 50 t; use pays more for the last tonne than it costs to mine.
        SmallWorld.Planned plan = barred(1.0 / 3);
        assertThat(plan.year(0).mined()[0]).isCloseTo(50, within(1e-6));
        double price = root(p -> demand(100, 1000, p) - 50, 1, 20_000);
        double cost = root(p -> 50 - supply(100, 1000, p), 1, 20_000);
        assertThat(plan.price("metal@AAA")).isCloseTo(price, within(NEAR * price));
        assertThat(plan.year(0).barCost()[0]).isCloseTo(price - cost, within(NEAR * price));
    }

    @Test
    void aMineThatIsNeverBarredHasNoRow() {
        assertThat(barred(1).year(0).barCost()[0]).isZero();
        assertThat(barred(1).price("metal@AAA")).isCloseTo(1000, within(NEAR * 1000));
    }

    private static SmallWorld trade() {
        return new SmallWorld().mine("AAA", METAL, 100, 1000).use("BBB", METAL, 100, 1100);
    }

    private static double priceInBbb(Map<Integer, Double> charge) {
        return trade().border(new World.Charges(charge, Map.of(), "duty", false))
                .lane("AAA", "BBB", METAL, 100)
                .planned()
                .price("metal@BBB");
    }

    @Test
    void aNewDutyStandsBetweenThePrices() {
        double expected = root(p -> demand(100, 1100, p) - supply(100, 1000, p - 100 - 250), 1, 10_000);
        assertThat(priceInBbb(Map.of(2023, 0.0, 2024, 250.0))).isCloseTo(expected, within(NEAR * expected));
    }

    @Test
    void aDutyThatStoodInTheBaseYearIsInTheMarginOfThatYear() {
        assertThat(priceInBbb(Map.of(2023, 250.0))).isCloseTo(1100, within(NEAR * 1100));
    }

    private static SmallWorld.Planned quota(double tonnes) {
        return trade().quota(new World.Quota(
                        "quota", "AAA", Set.of(SmallChain.CHAIN.indexOf(METAL.id())), Set.of(), Map.of(2024, tonnes)))
                .lane("AAA", "BBB", METAL, 100)
                .planned();
    }

    @Test
    void aQuotaCountsContainedTonnesAndItsPriceIsWhatOneMoreIsWorth() {
        SmallWorld.Planned plan = quota(60 * METAL.content());
        assertThat(plan.year(0).shipped()[0]).isCloseTo(60, within(1e-6));
        double price = root(p -> demand(100, 1100, p) - 60, 1, 20_000);
        double cost = root(p -> 60 - supply(100, 1000, p), 1, 20_000);
        assertThat(plan.year(0).quotaCost()[0] * METAL.content()).isCloseTo(price - cost - 100, within(NEAR * price));
    }

    @Test
    void aQuotaThatIsNotReachedCostsNothing() {
        assertThat(quota(1000).year(0).quotaCost()[0]).isZero();
    }
}
