package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.Market.root;
import static tizbek.plan.internal.SmallChain.METAL;
import static tizbek.plan.internal.SmallChain.ORE;

import java.util.List;
import org.junit.jupiter.api.Test;
import tizbek.plan.Limits;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;

/** A smelter of 60 t that may grow by 30: it does exactly as far as its rent covers the annuity. */
class B13_InvestmentTest {

    private static final double YIELD = 0.45;
    private static final double PERFECT = Double.POSITIVE_INFINITY;
    private static final double NO_BUDGET = Double.POSITIVE_INFINITY;
    private static final Limits.Building AT_ONCE = new Limits.Building(List.of(1.0), 0, 1, NO_BUDGET);

    private static World world(double annuity, Limits.Building how) {
        return new SmallWorld()
                .mine("AAA", ORE, 200, 1000)
                .smelter("AAA", 90, 60, 500)
                .buildable(30, 10 * annuity, annuity)
                .building(how)
                .use("AAA", METAL, 90, 3000)
                .world();
    }

    /** What a tonne of capacity earns when so much is made: metal less ore less cost, which rises over all 90 t. */
    private static double rent(double made) {
        double metal = 3000 * Math.pow(made / 90, 1 / SmallWorld.DEMAND_ELASTICITY);
        double ore = 1000 * Math.pow(made / YIELD / 200, 1 / SmallWorld.SUPPLY_ELASTICITY);
        return metal - ore / YIELD - (500 + 500 / (3 * 90.0) * (made - 90));
    }

    private record Built(List<PeriodPlan> plan, World world) {
        double opened() {
            return world.limits().openings().stream()
                    .mapToDouble(Limits.Opening::tonnes)
                    .sum();
        }
    }

    private static Built planned(World world, int years, double foresight) {
        List<Period> periods = Calendar.periods(2024, 2023 + years, null, 5);
        Rolling rolling = new Rolling(new Equilibrium(new HighsSolver(), Precision.FINE), world, periods)
                .seeing(Sight.of(foresight, 2023 + years));
        List<PeriodPlan> plan = rolling.free(years);
        assertThat(rolling.audit().objective()).isLessThan(1e-9);
        return new Built(plan, rolling.freeWorld());
    }

    @Test
    void itIsBuiltExactlyWhenTheRentCoversTheAnnuity() {
        double atSixty = rent(60);
        assertThat(atSixty).isGreaterThan(3000);
        assertThat(planned(world(1.03 * atSixty, AT_ONCE), 3, PERFECT).opened()).isZero();
        assertThat(planned(world(0.97 * atSixty, AT_ONCE), 3, PERFECT).opened()).isBetween(0.1, 2.0);
    }

    @Test
    void itGrowsUntilTheRentIsTheAnnuity() {
        double annuity = 2000;
        double made = root(m -> rent(m) - annuity, 60, 90);
        Built built = planned(world(annuity, AT_ONCE), 3, PERFECT);
        assertThat(built.opened()).isCloseTo(made - 60, within(0.01 * made));
        assertThat(built.plan()).allSatisfy(year -> {
            assertThat(year.made()[0]).isCloseTo(made, within(0.01 * made));
            assertThat(year.rent()[0]).isCloseTo(annuity, within(0.01 * annuity));
        });
        assertThat(built.world().limits().openings())
                .singleElement()
                .satisfies(o -> assertThat(o.year()).isEqualTo(2024));
        assertThat(built.world().plants().getFirst().capacity(2026)).isCloseTo(60 + built.opened(), within(1e-9));
    }

    @Test
    void itNeverGrowsBeyondItsSize() {
        Built built = planned(world(1, AT_ONCE), 2, PERFECT);
        assertThat(built.opened()).isCloseTo(30, within(1e-6));
        assertThat(built.plan().getFirst().rent()[0]).isGreaterThan(100);
    }

    @Test
    void aNewPlantRampsUpAndPaysForTheYearsInWhichItDoesNotRunInFull() {
        double annuity = 2000;
        Limits.Building slow = new Limits.Building(List.of(0.4, 0.7, 1.0), 0, 1, NO_BUDGET);
        Built built = planned(world(annuity, slow), 4, PERFECT);
        List<Limits.Opening> openings = built.world().limits().openings();
        double opened = openings.getFirst().tonnes();
        assertThat(openings.getFirst().year()).isEqualTo(2024);
        assertThat(built.world().plants().getFirst().capacity(2024)).isCloseTo(60 + 0.4 * opened, within(1e-9));
        double rents = 0;
        double annuities = 0;
        for (int t = 0; t < 4; t++) {
            double today = Math.pow(1 + SmallWorld.DISCOUNT, -t);
            rents += slow.working(t) * built.plan().get(t).rent()[0] * today;
            annuities += annuity * today;
        }
        assertThat(rents).isCloseTo(annuities, within(1e-3 * annuities));
    }

    @Test
    void whoSeesTheYearAloneBuildsNothingThatOpensLater() {
        Limits.Building late = new Limits.Building(List.of(1.0), 2, 1, NO_BUDGET);
        assertThat(planned(world(1000, late), 4, 1).opened()).isZero();
        assertThat(planned(world(1000, late), 4, 2).opened()).isZero();
        Built built = planned(world(1000, late), 4, 3);
        assertThat(built.opened()).isGreaterThan(10);
        assertThat(built.world().limits().openings().getFirst().year()).isEqualTo(2026);
        assertThat(built.plan().get(1).made()[0]).isCloseTo(60, within(1e-6));
        assertThat(built.plan().get(2).made()[0]).isGreaterThan(70);
    }

    @Test
    void aRollingPlanKeepsWhatItDecidedAndDecidesAnewYearByYear() {
        Limits.Building late = new Limits.Building(List.of(1.0), 1, 0.4, NO_BUDGET);
        Built rolling = planned(world(1, late), 5, 3);
        Built perfect = planned(world(1, late), 5, PERFECT);
        for (Built built : List.of(rolling, perfect)) {
            assertThat(built.world().limits().openings())
                    .extracting(Limits.Opening::year)
                    .containsExactly(2025, 2026, 2027);
            assertThat(built.world().limits().openings().get(0).tonnes()).isCloseTo(12, within(1e-6));
            assertThat(built.world().limits().openings().get(2).tonnes()).isCloseTo(6, within(1e-6));
        }
    }

    @Test
    void aBudgetBoundsWhatOpensInAYear() {
        Limits.Building poor = new Limits.Building(List.of(1.0), 0, 1, 50_000);
        // A tonne a year costs 10 x 1000 USD to build, so 5 t open each year.
        Built built = planned(world(1000, poor), 2, PERFECT);
        assertThat(built.world().limits().openings())
                .extracting(o -> Math.round(o.tonnes() * 1e6) / 1e6)
                .containsExactly(5.0, 5.0);
    }

    @Test
    void theAnnuityPaysCapitalAndInterest() {
        double share = LimitTables.annuityShare(0.1, 20);
        assertThat(share).isCloseTo(0.11746, within(1e-5));
        double debt = 1;
        for (int year = 0; year < 20; year++) {
            debt = debt * 1.1 - share;
        }
        assertThat(debt).isCloseTo(0, within(1e-9));
        assertThat(LimitTables.annuityShare(0, 20)).isCloseTo(0.05, within(1e-12));
    }
}
