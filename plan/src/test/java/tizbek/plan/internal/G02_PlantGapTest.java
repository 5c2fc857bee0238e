package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.SmallChain.METAL;
import static tizbek.plan.internal.SmallChain.ORE;

import org.junit.jupiter.api.Test;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Real;
import tizbek.plan.World;

/** Why a plant stands: its gap is the sum of its terms, and closing the gap starts it. */
class G02_PlantGapTest {

    /** A mines ore and sells it to the smelter of B, which sells the metal to C; D has a smelter that costs more. */
    private static SmallWorld.Planned world(double costInD) {
        return new SmallWorld()
                .mine("AAA", ORE, 200, 300)
                .smelter("BBB", 80, 200, 500)
                .smelter("DDD", 0, 50, costInD)
                .use("CCC", METAL, 90, 1500)
                .lane("AAA", "BBB", ORE, 20)
                .lane("AAA", "DDD", ORE, 40)
                .lane("BBB", "CCC", METAL, 100)
                .lane("DDD", "CCC", METAL, 150)
                .planned();
    }

    private static PlantGap gap(SmallWorld.Planned planned) {
        return new PlantGap(G01_PriceTraceTest.worth(planned), 1);
    }

    private static double of(PlantGap.Account account, TermKind kind) {
        return account.terms().stream()
                .filter(t -> t.kind() == kind)
                .mapToDouble(Term::usdPerTonne)
                .sum();
    }

    @Test
    void theGapOfAnIdlePlantIsTheSumOfItsTermsAlongTheBestChain() {
        SmallWorld.Planned planned = world(2000);
        PlantGap gap = gap(planned);
        PlantGap.Account account = gap.account().orElseThrow();
        assertThat(planned.year(0).made()[1]).isZero();
        double byHand = planned.price("metal@CCC") - 150 - 2000 - (planned.price("ore@AAA") + 40) / 0.45;
        assertThat(account.gapUsdPerTonne()).isCloseTo(byHand, within(1e-6)).isNegative();
        assertThat(Term.sum(account.terms())).isCloseTo(account.gapUsdPerTonne(), within(1e-6));
        assertThat(of(account, TermKind.PRICE)).isCloseTo(planned.price("metal@CCC"), within(1e-9));
        assertThat(of(account, TermKind.INPUT)).isCloseTo(-planned.price("ore@AAA") / 0.45, within(1e-9));
        assertThat(of(account, TermKind.FREIGHT)).isCloseTo(-150 - 40 / 0.45, within(1e-9));
        assertThat(gap.text().en())
                .startsWith("Stands idle: one tonne would lose")
                .contains("It would run if");
    }

    @Test
    void aPlantWhoseCostFallsByMoreThanTheGapRunsAndByLessStands() {
        double missing = -gap(world(2000)).account().orElseThrow().gapUsdPerTonne();
        assertThat(world(2000 - 1.05 * missing).year(0).made()[1]).isPositive();
        assertThat(world(2000 - 0.95 * missing).year(0).made()[1]).isZero();
    }

    @Test
    void whatAFullPlantLeavesIsItsScarcityRent() {
        SmallWorld.Planned planned = new SmallWorld()
                .mine("AAA", ORE, 400, 300)
                .smelter("BBB", 60, 200, 500)
                .smelter("DDD", 40, 40, 300)
                .use("CCC", METAL, 200, 1500)
                .lane("AAA", "BBB", ORE, 20)
                .lane("AAA", "DDD", ORE, 40)
                .lane("BBB", "CCC", METAL, 100)
                .lane("DDD", "CCC", METAL, 100)
                .planned();
        double rent = planned.year(0).rent()[1];
        assertThat(rent).isGreaterThan(50);
        assertThat(gap(planned).account().orElseThrow().gapUsdPerTonne()).isCloseTo(rent, within(0.02 * 1500));
        assertThat(gap(planned).text().en()).startsWith("Runs at capacity");
    }

    /** By linear duality no plant that is open can earn more on a tonne than its rent, whatever chain is tried. */
    @Test
    void noPlantOfARealPlanLeavesMoneyOnTheTable() {
        Plan plan = Real.controls();
        World world = plan.world();
        int idle = 0;
        for (PeriodPlan period : plan.periods()) {
            Worth worth = new Worth(world, period, new Titles(plan, world));
            for (int f = 0; f < world.plants().size(); f++) {
                PlantGap gap = new PlantGap(worth, f);
                if (gap.account().isEmpty() || !gap.isOpen()) {
                    continue;
                }
                PlantGap.Account account = gap.account().orElseThrow();
                double near = 0.03 * Math.max(1000, account.marketUsdPerTonne());
                String name =
                        world.plants().get(f).id() + " in " + period.period().days() + ": " + account;
                assertThat(account.gapUsdPerTonne()).as(name).isLessThan(period.rent()[f] + near);
                if (gap.runs()) {
                    assertThat(account.gapUsdPerTonne()).as(name).isCloseTo(period.rent()[f], within(near));
                } else {
                    idle++;
                }
            }
        }
        assertThat(idle).as("idle plants looked at").isPositive();
    }
}
