package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.SmallChain.METAL;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;

/**
 * Year after year under a measure that lets a fiftieth through, in the belief that it ends two years on: the end recedes,
 * and only the first year of each outlook is kept.
 */
class B08_RollingTest {

    private static final World WORLD = new SmallWorld()
            .mine("AAA", METAL, 100, 1000)
            .use("AAA", METAL, 50, 1000)
            .use("BBB", METAL, 50, 1200)
            .lane("AAA", "BBB", METAL, 200)
            .world();
    private static final World.PassShare LITTLE = (lane, days) -> 0.02;
    private static final int A = SmallWorld.index(WORLD, "metal@AAA");
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static Rolling rolling() {
        return new Rolling(
                new Equilibrium(new HighsSolver(), Precision.FINE), WORLD, Calendar.periods(2024, 2027, null, 5));
    }

    private static List<PeriodPlan> measured(@Nullable LocalDate announced, double beliefYears) {
        Rolling rolling = rolling();
        return rolling.measured(LITTLE, rolling.free(4), 2, announced, beliefYears);
    }

    @Test
    void withoutAMeasureEveryYearIsTheSame() {
        List<PeriodPlan> free = rolling().free(2);
        assertThat(free.get(0).price()[A]).isCloseTo(1000, within(10.0));
        assertThat(free.get(1).price()[A]).isCloseTo(free.get(0).price()[A], within(10.0));
        assertThat(free.get(0).shipped()[0]).isCloseTo(50, within(0.5));
    }

    @Test
    void whatPassesIsTheShareOfTheFlowWithoutTheMeasure() {
        Rolling rolling = rolling();
        List<PeriodPlan> free = rolling.free(4);
        List<PeriodPlan> plan = rolling.measured(LITTLE, free, 1, null, NEVER);
        assertThat(plan.getFirst().allowed()[0])
                .isCloseTo(0.02 * free.getFirst().shipped()[0], within(1e-6));
        assertThat(plan.getFirst().shipped()[0]).isCloseTo(plan.getFirst().allowed()[0], within(1e-6));
    }

    @Test
    void whereNothingIsHeldBackThePlanIsThatOfTheFreeWorld() {
        Rolling rolling = rolling();
        List<PeriodPlan> free = rolling.free(4);
        assertThat(rolling.measured((lane, days) -> 1, free, 2, null, 2)).isEqualTo(free.subList(0, 2));
    }

    @Test
    void withoutABeliefNobodyStores() {
        for (PeriodPlan year : measured(null, NEVER)) {
            assertThat(year.stock()).containsOnly(0);
        }
    }

    /**
     * Without stock the price would be 507 USD. At the believed end stock is worth 0.8 of the free price p. A tonne kept two years pays holding (0.12 of that
     * worth) twice, and the discount once, for worth and holding fall due in the second year.
     */
    @Test
    void thePriceInsideIsTheWorthOfStockAtTheBelievedEndLessHoldingAndDiscount() {
        double worth = 0.8 * rolling().free(4).get(1).price()[A];
        double holding = SmallWorld.HOLDING * worth;
        double expected = (worth - holding) / (1 + SmallWorld.DISCOUNT) - holding;
        PeriodPlan first = measured(null, 2).getFirst();
        assertThat(first.stock()[A]).isGreaterThan(1);
        assertThat(first.price()[A]).isCloseTo(expected, within(0.01 * expected));
    }

    @Test
    void theEndRecedesAndTheStockGrows() {
        List<PeriodPlan> plan = measured(null, 2);
        assertThat(plan.get(1).openingStock()[A]).isEqualTo(plan.get(0).stock()[A]);
        assertThat(plan.get(1).stock()[A]).isGreaterThan(plan.get(0).stock()[A]);
        assertThat(plan.get(1).price()[A])
                .isCloseTo(plan.get(0).price()[A], within(0.02 * plan.get(0).price()[A]));
    }

    @Test
    void beforeTheAnnouncementNobodyKnows() {
        Rolling rolling = rolling();
        List<PeriodPlan> free = rolling.free(4);
        List<PeriodPlan> plan = rolling.measured(LITTLE, free, 2, LocalDate.of(2025, 1, 1), 2);
        assertThat(plan.get(0)).isSameAs(free.get(0));
        assertThat(plan.get(1).shipped()[0]).isLessThan(0.3 * free.get(1).shipped()[0]);
    }
}
