package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.Market.root;
import static tizbek.plan.internal.SmallChain.METAL;
import static tizbek.plan.internal.SmallChain.ORE;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a buyer asks of the origin of what reaches it, and a country of what it mines. */
class B14_ShareAndFloorTest {

    /** A sells at 1000, C at 1500; B buys, and makes nothing. Freight is 100 from either. */
    private static SmallWorld twoSellers() {
        return new SmallWorld()
                .mine("AAA", METAL, 100, 1000)
                .mine("CCC", METAL, 40, 1500)
                .use("BBB", METAL, 100, 1500)
                .lane("AAA", "BBB", METAL, 100)
                .lane("CCC", "BBB", METAL, 100);
    }

    @Test
    void aShareThatDoesNotBindCostsNothing() {
        SmallWorld.Planned free = twoSellers().planned();
        SmallWorld.Planned limited =
                twoSellers().share(Set.of("BBB"), METAL, "AAA", 0.95).planned();
        double share = free.shipped("AAA>BBB") / (free.shipped("AAA>BBB") + free.shipped("CCC>BBB"));
        assertThat(share).isBetween(0.7, 0.95);
        assertThat(limited.year(0).limitCosts().share()[0]).isZero();
        assertThat(limited.shipped("AAA>BBB")).isCloseTo(free.shipped("AAA>BBB"), within(0.5));
    }

    /** With sigma of A: each pays B's price, A's less (1 - sigma) of the dual, C's and sigma of it more. */
    @Test
    void aShareThatBindsCostsTheDifferenceOfTheTwoPrices() {
        double most = 0.65;
        SmallWorld.Planned plan =
                twoSellers().share(Set.of("BBB"), METAL, "AAA", most).planned();
        double dual = plan.year(0).limitCosts().share()[0];
        double a = plan.shipped("AAA>BBB");
        double c = plan.shipped("CCC>BBB");
        assertThat(a / (a + c)).isCloseTo(most, within(1e-9));
        assertThat(plan.price("metal@CCC") - plan.price("metal@AAA")).isCloseTo(dual, within(1e-3));
        assertThat(plan.price("metal@BBB")).isCloseTo(plan.price("metal@AAA") + 100 + (1 - most) * dual, within(1e-3));
        // By hand: the total q is where use pays 65 % of A's price and 35 % of C's.
        double q = root(
                t -> 1500 * Math.pow(t / 100, 1 / SmallWorld.DEMAND_ELASTICITY)
                        - 100
                        - most * 1000 * Math.pow(most * t / 100, 1 / SmallWorld.SUPPLY_ELASTICITY)
                        - (1 - most) * 1500 * Math.pow((1 - most) * t / 40, 1 / SmallWorld.SUPPLY_ELASTICITY),
                30,
                160);
        assertThat(a + c).isCloseTo(q, within(0.01 * q));
        double wedge = 1500 * Math.pow((1 - most) * q / 40, 2) - 1000 * Math.pow(most * q / 100, 2);
        assertThat(dual).isCloseTo(wedge, within(0.03 * wedge));
    }

    @Test
    void whatMembersSendEachOtherAndMakeThemselvesIsTheirOwn() {
        SmallWorld.Planned plan = new SmallWorld()
                .mine("AAA", METAL, 100, 1000)
                .mine("CCC", METAL, 50, 1500)
                .use("BBB", METAL, 100, 1500)
                .lane("AAA", "BBB", METAL, 100)
                .lane("CCC", "BBB", METAL, 100)
                .share(Set.of("BBB", "CCC"), METAL, "AAA", 0.5)
                .planned();
        assertThat(plan.shipped("AAA>BBB")).isCloseTo(plan.year(0).mined()[1], within(1e-6));
    }

    @Test
    void whereThereIsOneSellerUseFallsAndThePlanStands() {
        SmallWorld.Planned plan = new SmallWorld()
                .mine("AAA", METAL, 100, 1000)
                .use("AAA", METAL, 50, 1000)
                .use("BBB", METAL, 50, 1200)
                .lane("AAA", "BBB", METAL, 200)
                .share(Set.of("BBB"), METAL, "AAA", 0.65)
                .planned();
        assertThat(plan.shipped("AAA>BBB")).isLessThan(1e-6);
        assertThat(plan.year(0).unserved()[1]).isGreaterThan(10);
    }

    /** A mines 200 and sells most as ore; its own smelter costs 3000 where B's costs 500. */
    private static SmallWorld oreSeller() {
        return new SmallWorld()
                .mine("AAA", ORE, 200, 1000)
                .smelter("AAA", 10, 90, 1500)
                .smelter("BBB", 80, 120, 500)
                .use("BBB", METAL, 90, 4500)
                .lane("AAA", "BBB", ORE, 50)
                .lane("AAA", "BBB", METAL, 50);
    }

    @Test
    void aFloorIsPaidByTheMineAndToTheSmelter() {
        SmallWorld.Planned free = oreSeller().planned();
        assertThat(free.year(0).made()[0] / 0.45).isLessThan(0.3 * free.year(0).mined()[0]);
        SmallWorld.Planned plan = oreSeller().floor("AAA", ORE, 0.5).planned();
        double mined = plan.year(0).mined()[0];
        double dual = plan.year(0).limitCosts().floor()[0];
        assertThat(plan.year(0).made()[0] / 0.45).isCloseTo(0.5 * mined, within(1e-6));
        assertThat(dual).isGreaterThan(50);
        // The mine gets the price of ore less half the dual; what it gets is what its last tonne costs.
        assertThat(plan.price("ore@AAA") - 0.5 * dual).isCloseTo(1000 * Math.pow(mined / 200, 2), within(15.0));
        // The smelter pays the price of ore less the dual; with it its last tonne just pays.
        double cost = 1500 + 1500 / (3 * 90.0) * (plan.year(0).made()[0] - 10);
        assertThat(plan.price("metal@AAA") - (plan.price("ore@AAA") - dual) / 0.45)
                .isCloseTo(cost, within(15.0));
    }

    @Test
    void aFloorThatHoldsAnywayCostsNothing() {
        SmallWorld.Planned plan = new SmallWorld()
                .mine("AAA", ORE, 200, 1000)
                .smelter("AAA", 10, 90, 1500)
                .smelter("BBB", 30, 40, 500)
                .use("BBB", METAL, 90, 4500)
                .lane("AAA", "BBB", ORE, 50)
                .lane("AAA", "BBB", METAL, 50)
                .floor("AAA", ORE, 0.3)
                .planned();
        assertThat(plan.year(0).made()[0] / 0.45)
                .isGreaterThan(0.35 * plan.year(0).mined()[0]);
        assertThat(plan.year(0).limitCosts().floor()[0]).isZero();
    }

    @Test
    void whereNothingCanBeProcessedNothingIsMined() {
        SmallWorld.Planned plan = new SmallWorld()
                .mine("AAA", ORE, 200, 1000)
                .smelter("BBB", 80, 120, 500)
                .use("BBB", METAL, 90, 4500)
                .lane("AAA", "BBB", ORE, 50)
                .floor("AAA", ORE, 0.5)
                .planned();
        assertThat(plan.year(0).mined()[0]).isLessThan(1e-6);
    }
}
