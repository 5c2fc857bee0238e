package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.SmallChain.METAL;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Real;
import tizbek.plan.World;

/** Who has what of the welfare: the shares of all countries add up to the objective, and those of a licence are known. */
class G03_SurplusTest {

    private static double sum(Map<String, Surplus.Parts> countries) {
        return countries.values().stream().mapToDouble(Surplus.Parts::sum).sum();
    }

    private static double objective(PeriodPlan period) {
        return Objects.requireNonNull(period.pieces()).sum() * 1e6;
    }

    private static Surplus.Parts of(Map<String, Surplus.Parts> countries, String country) {
        return Objects.requireNonNull(countries.get(country));
    }

    private static SmallWorld.Planned licence(double tonnes) {
        return new SmallWorld()
                .mine("AAA", METAL, 100, 1000)
                .use("AAA", METAL, 50, 1000)
                .mine("BBB", METAL, 20, 1200)
                .use("BBB", METAL, 70, 1200)
                .lane("AAA", "BBB", METAL, 200)
                .planned(Map.of("AAA>BBB", tonnes));
    }

    @Test
    void aLicenceGivesToUsersAtHomeTakesFromThoseAbroadAndTheRentGoesToTrade() {
        SmallWorld.Planned free = licence(1000);
        SmallWorld.Planned held = licence(20);
        Map<String, Surplus.Parts> before = Surplus.of(G01_PriceTraceTest.worth(free));
        Map<String, Surplus.Parts> after = Surplus.of(G01_PriceTraceTest.worth(held));
        assertThat(of(after, "AAA").users).isGreaterThan(of(before, "AAA").users);
        assertThat(of(after, "AAA").mines).isLessThan(of(before, "AAA").mines);
        assertThat(of(after, "BBB").users).isLessThan(of(before, "BBB").users);
        assertThat(of(after, "BBB").mines).isGreaterThan(of(before, "BBB").mines);
        assertThat(of(after, "AAA").rents).isCloseTo(20 * held.measureCost("AAA>BBB"), within(1e-6));
        assertThat(of(after, "AAA").trade).isCloseTo(of(after, "AAA").rents, within(1.0));
        double change = objective(held.year(0)) - objective(free.year(0));
        assertThat(change).isNegative();
        assertThat(sum(after) - sum(before)).isCloseTo(change, within(1e-3 * Math.abs(change)));
    }

    /** The change between plan and baseline by country adds up to the change of the objective, stocks and all. */
    @Test
    void theChangesOfARealPlanAddUpToTheChangeOfTheObjective() {
        Plan plan = Real.controls();
        for (int t = 0; t < plan.periods().size(); t++) {
            double now = shared(plan, plan.world(), plan.periods(), t);
            double before = shared(plan, plan.baselineWorld(), plan.baseline(), t);
            double change =
                    objective(plan.periods().get(t)) - objective(plan.baseline().get(t));
            double use = Objects.requireNonNull(plan.periods().get(t).pieces()).use() * 1e6;
            assertThat(now - before).as("period " + t).isCloseTo(change, within(1e-5 * use));
        }
    }

    private static double shared(Plan plan, World world, List<PeriodPlan> periods, int t) {
        return sum(Surplus.of(new Worth(world, periods.get(t), new Titles(plan, world))));
    }
}
