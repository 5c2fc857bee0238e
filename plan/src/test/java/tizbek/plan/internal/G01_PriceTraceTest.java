package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.SmallChain.METAL;
import static tizbek.plan.internal.SmallChain.ORE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Real;
import tizbek.plan.World;

/** A price told back to the mine: the terms add up to it, and each is what the curve or the limit says on its own. */
class G01_PriceTraceTest {

    /** Half a step of two thousandths where use is inelastic, and the width of a price interval beside it. */
    private static final double STEP = 0.05;

    static Worth worth(SmallWorld.Planned planned) {
        return new Worth(planned.world(), planned.year(0), titles(planned.world()));
    }

    /** Titles of a world of which no country has a name. */
    static Titles titles(World world) {
        Plan real = Real.controls();
        return new Titles(real, world);
    }

    private static PriceTrace.Traced trace(SmallWorld.Planned planned, String node) {
        return new PriceTrace(worth(planned)).shown(SmallWorld.index(planned.world(), node));
    }

    private static double of(PriceTrace.Traced traced, TermKind kind) {
        return traced.terms().stream()
                .filter(t -> t.kind() == kind)
                .mapToDouble(Term::usdPerTonne)
                .sum();
    }

    private static SmallWorld overTheBorder() {
        return new SmallWorld()
                .mine("AAA", METAL, 100, 1000)
                .use("BBB", METAL, 100, 1200)
                .lane("AAA", "BBB", METAL, 200);
    }

    @Test
    void aPriceAbroadIsTheCostOfTheMineAndTheFreight() {
        SmallWorld.Planned planned = overTheBorder().planned();
        PriceTrace.Traced traced = trace(planned, "metal@BBB");
        assertThat(traced.usdPerTonne()).isCloseTo(planned.price("metal@BBB"), within(1e-6));
        assertThat(of(traced, TermKind.MINING)).isCloseTo(1000, within(10.0));
        assertThat(of(traced, TermKind.FREIGHT)).isCloseTo(200, within(1e-9));
        assertThat(Math.abs(of(traced, TermKind.STEP))).isLessThan(STEP * 1200);
        assertThat(traced.byUse()).isFalse();
        assertThat(traced.hops()).extracting(PriceTrace.Hop::by).containsExactly("way", "mine");
    }

    @Test
    void whereALicenceBindsThePriceIsThatOfTheUsersAndTheLicenceIsATerm() {
        SmallWorld.Planned planned = overTheBorder().planned(Map.of("AAA>BBB", 50.0));
        PriceTrace.Traced traced = trace(planned, "metal@BBB");
        assertThat(traced.usdPerTonne()).isCloseTo(planned.price("metal@BBB"), within(1e-6));
        assertThat(of(traced, TermKind.MEASURE)).isCloseTo(planned.measureCost("AAA>BBB"), within(1e-9));
        assertThat(of(traced, TermKind.MEASURE)).isGreaterThan(2000);
        assertThat(traced.byUse()).isTrue();
    }

    @Test
    void aSmelterThatIsFullIsTheTermThatLimits() {
        SmallWorld.Planned planned = new SmallWorld()
                .mine("AAA", ORE, 400, 300)
                .smelter("AAA", 60, 60, 500)
                .use("AAA", METAL, 100, 1500)
                .planned();
        PriceTrace.Traced traced = trace(planned, "metal@AAA");
        assertThat(traced.usdPerTonne()).isCloseTo(planned.price("metal@AAA"), within(1e-6));
        assertThat(of(traced, TermKind.PLANT_CAPACITY))
                .isCloseTo(planned.year(0).rent()[0], within(1e-9))
                .isPositive();
        // The ore of a tonne of metal: 1 / 0.45 t at the cost of its last tonne.
        assertThat(of(traced, TermKind.MINING)).isCloseTo(planned.price("ore@AAA") / 0.45, within(0.01 * 300 / 0.45));
        assertThat(of(traced, TermKind.OPERATING)).isEqualTo(500);
        assertThat(traced.byUse()).isTrue();
    }

    @Test
    void ofTwoSuppliersTheOneThatCouldBringMoreIsFollowed() {
        SmallWorld.Planned planned = new SmallWorld()
                .mine("AAA", METAL, 100, 1000)
                .mine("CCC", METAL, 400, 1100)
                .use("CCC", METAL, 350, 1100)
                .use("BBB", METAL, 150, 1300)
                .lane("AAA", "BBB", METAL, 200)
                .lane("CCC", "BBB", METAL, 200)
                .planned(Map.of("AAA>BBB", 80.0));
        PriceTrace.Traced traced = trace(planned, "metal@BBB");
        // A sends more, but its licence is used up; C could send more.
        assertThat(traced.hops().getLast().id()).isEqualTo("mine-CCC");
        assertThat(of(traced, TermKind.MEASURE)).isZero();
    }

    @Test
    void everyPriceOfARealPlanIsTheSumOfItsTerms() {
        Plan plan = Real.controls();
        for (PeriodPlan period : plan.periods()) {
            Worth worth = new Worth(plan.world(), period, new Titles(plan, plan.world()));
            PriceTrace trace = new PriceTrace(worth);
            int told = 0;
            for (int n = 0; n < plan.world().nodes().size(); n++) {
                if (worth.isActive(n)) {
                    PriceTrace.Traced traced = trace.shown(n);
                    double price = period.price()[n];
                    assertThat(traced.usdPerTonne())
                            .as(plan.world().nodeName(n))
                            .isCloseTo(price, within(1e-6 * Math.max(1, Math.abs(price))));
                    assertThat(Math.abs(of(traced, TermKind.STEP)))
                            .as("steps in the price of " + plan.world().nodeName(n) + " " + traced.terms())
                            .isLessThan(STEP * Math.max(1000, Math.abs(price)));
                    told++;
                }
            }
            assertThat(told).isGreaterThan(20);
        }
    }

    @Test
    void theDearMetalAbroadIsTracedToAFullSmelterOrALicence() {
        Plan plan = Real.controls();
        PeriodPlan last = plan.periods().getLast();
        PriceTrace trace = new PriceTrace(new Worth(plan.world(), last, new Titles(plan, plan.world())));
        int usa = SmallWorld.index(plan.world(), "antimony.metal@USA");
        assertThat(trace.shown(usa).byUse()).isTrue();
        assertThat(List.of(TermKind.PLANT_CAPACITY, TermKind.MEASURE, TermKind.SOURCE_LIMIT))
                .anySatisfy(kind -> assertThat(of(trace.shown(usa), kind)).isGreaterThan(10_000));
    }
}
