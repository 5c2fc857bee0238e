package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.Market.root;
import static tizbek.plan.internal.SmallChain.METAL;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;

/** A mine that runs out (Hotelling, 1931): who sees it coming spares the ore, and his rent rises with the interest. */
class B12_DepletionTest {

    private static final List<Period> FOUR = Calendar.periods(2024, 2027, null, 5);
    private static final double PERFECT = Double.POSITIVE_INFINITY;

    /** 10,000 t a year at 10,000 USD, used at home: large enough for the scale of the program. */
    private static SmallWorld mine(double left) {
        return new SmallWorld().mine("AAA", METAL, 10_000, 10_000).reserve(left).use("AAA", METAL, 10_000, 10_000);
    }

    private static Rolling rolling(World world, double foresight) {
        return new Rolling(new Equilibrium(new HighsSolver(), Precision.FINE), world, FOUR)
                .seeing(Sight.of(foresight, 2027));
    }

    private static List<PeriodPlan> plan(double left, double foresight) {
        return rolling(mine(left).world(), foresight).free(4);
    }

    private static List<Double> mined(List<PeriodPlan> plan) {
        List<Double> mined = new ArrayList<>();
        plan.forEach(p -> mined.add(p.mined()[0]));
        return mined;
    }

    private static double rent(PeriodPlan year) {
        return year.limitCosts().resourceRent()[0];
    }

    /** Price less cost of the last tonne, both with elasticities of a half: 10,000 (x^-2 - x^2) at x = q / 10,000. */
    private static double netPrice(double tonnes) {
        double x = tonnes / 10_000;
        return 10_000 * (Math.pow(x, -2) - Math.pow(x, 2));
    }

    private static double tonnes(double rent) {
        return root(q -> netPrice(q) - rent, 4_100, 15_000);
    }

    @Test
    void theRentRisesWithTheDiscountRateAndThePriceHoldsIt() {
        double first = root(
                r -> {
                    double sum = 0;
                    for (int t = 0; t < 4; t++) {
                        sum += tonnes(r * Math.pow(1 + SmallWorld.DISCOUNT, t));
                    }
                    return sum - 30_000;
                },
                1,
                30_000);
        List<PeriodPlan> plan = plan(30_000, PERFECT);
        assertThat(mined(plan).stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(30_000, within(1e-3));
        for (int t = 0; t < 4; t++) {
            double expected = first * Math.pow(1 + SmallWorld.DISCOUNT, t);
            assertThat(rent(plan.get(t))).isCloseTo(expected, within(0.02 * expected));
            assertThat(plan.get(t).mined()[0]).isCloseTo(tonnes(expected), within(50.0));
            assertThat(plan.get(t).price()[0] - 10_000 * Math.pow(plan.get(t).mined()[0] / 10_000, 2))
                    .isCloseTo(rent(plan.get(t)), within(150.0));
        }
        // Exactly, for it is one dual told in the money of each year.
        assertThat(rent(plan.get(3)) / rent(plan.get(2))).isCloseTo(1 + SmallWorld.DISCOUNT, within(1e-9));
    }

    @Test
    void whoSeesOnlyTheYearMinesAsEverUntilNothingIsLeft() {
        List<PeriodPlan> plan = plan(25_000, 1);
        assertThat(mined(plan).get(0)).isCloseTo(10_000, within(50.0));
        assertThat(mined(plan).get(1)).isCloseTo(10_000, within(50.0));
        assertThat(rent(plan.get(1))).isZero();
        assertThat(mined(plan).get(2)).isCloseTo(5_000, within(100.0));
        assertThat(rent(plan.get(2))).isCloseTo(netPrice(mined(plan).get(2)), within(500.0));
        assertThat(mined(plan).get(3)).isLessThan(1e-3);
        assertThat(mined(plan).stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(25_000, within(1e-3));
    }

    @Test
    void whoSeesTwoYearsSparesALittleLater() {
        List<Double> near = mined(plan(25_000, 2));
        List<Double> far = mined(plan(25_000, PERFECT));
        assertThat(far.get(0)).isLessThan(7_500);
        assertThat(near.get(0)).isCloseTo(10_000, within(50.0));
        assertThat(near.get(1)).isBetween(7_000.0, 8_000.0);
        assertThat(near.get(3)).isGreaterThan(1_000);
    }

    @Test
    void whatDoesNotRunOutIsPlannedYearByYearAndCostsNothing() {
        Rolling far = rolling(mine(100_000).world(), PERFECT);
        Rolling none = rolling(
                new SmallWorld()
                        .mine("AAA", METAL, 10_000, 10_000)
                        .use("AAA", METAL, 10_000, 10_000)
                        .world(),
                1);
        List<PeriodPlan> plan = far.free(4);
        assertThat(mined(plan)).isEqualTo(mined(none.free(4)));
        assertThat(far.solves()).isEqualTo(none.solves());
        assertThat(plan).allSatisfy(year -> assertThat(rent(year)).isZero());
    }

    @Test
    void aPlanThatSeesAllIsWorthMore() {
        assertThat(worth(plan(25_000, PERFECT))).isGreaterThan(worth(plan(25_000, 1)) + 1);
    }

    private static double worth(List<PeriodPlan> plan) {
        double worth = 0;
        for (PeriodPlan year : plan) {
            worth += java.util.Objects.requireNonNull(year.pieces()).sum()
                    * Math.pow(1 + SmallWorld.DISCOUNT, -year.period().middle(2023));
        }
        return worth;
    }
}
