package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.Market.demand;
import static tizbek.plan.internal.Market.root;
import static tizbek.plan.internal.Market.supply;
import static tizbek.plan.internal.SmallChain.METAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import tizbek.plan.World;

/** Three regions and all six lanes (the conditions of Takayama and Judge, 1971). */
class B02_ThreeRegionsTest {

    private static SmallWorld world() {
        SmallWorld world = new SmallWorld()
                .mine("AAA", METAL, 200, 1000)
                .use("AAA", METAL, 40, 1000)
                .mine("BBB", METAL, 30, 2000)
                .use("BBB", METAL, 90, 2000)
                .mine("CCC", METAL, 10, 2500)
                .use("CCC", METAL, 70, 2500);
        List<String> regions = List.of("AAA", "BBB", "CCC");
        for (String from : regions) {
            for (String to : regions) {
                if (!from.equals(to)) {
                    world.lane(from, to, METAL, freight(from, to));
                }
            }
        }
        return world;
    }

    private static double freight(String from, String to) {
        return switch (from + to) {
            case "AAABBB", "BBBAAA" -> 300;
            case "AAACCC", "CCCAAA" -> 450;
            default -> 200;
        };
    }

    @Test
    void oneSellerServesTwoBuyers() {
        SmallWorld.Planned plan = world().planned();
        double a = root(
                p -> demand(40, 1000, p)
                        - supply(200, 1000, p)
                        + demand(90, 2000, p + 300)
                        - supply(30, 2000, p + 300)
                        + demand(70, 2500, p + 450)
                        - supply(10, 2500, p + 450),
                1,
                30_000);
        assertThat(plan.price("metal@AAA")).isCloseTo(a, within(0.01 * a));
        assertThat(plan.price("metal@BBB")).isCloseTo(a + 300, within(0.01 * a));
        assertThat(plan.price("metal@CCC")).isCloseTo(a + 450, within(0.01 * a));
        double toB = demand(90, 2000, a + 300) - supply(30, 2000, a + 300);
        assertThat(plan.shipped("AAA>BBB")).isCloseTo(toB, within(0.02 * toB));
    }

    @Test
    void noLaneIsWorthMoreThanItCostsAndUsedLanesAreWorthIt() {
        SmallWorld.Planned plan = world().planned();
        for (World.Lane lane : plan.world().lanes()) {
            double gap = plan.price("metal@" + lane.to()) - plan.price("metal@" + lane.from());
            double freight = freight(lane.from(), lane.to());
            assertThat(gap).as(lane.from() + ">" + lane.to()).isLessThanOrEqualTo(freight + 0.01);
            if (plan.shipped(lane.from() + ">" + lane.to()) > 1e-3) {
                assertThat(gap).isCloseTo(freight, within(0.01));
            }
        }
    }
}
