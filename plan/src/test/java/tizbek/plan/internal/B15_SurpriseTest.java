package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.SmallChain.METAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;

/** Owners who see all years spare their ore for what they know of; what nobody announced they do not know of. */
class B15_SurpriseTest {

    private static final LocalDate NEW_YEAR_2026 = LocalDate.of(2026, 1, 1);
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** From 2026 on a tenth passes the border. */
    private static final World.PassShare SHUT = (lane, days) -> days.from().getYear() < 2026 ? 1 : 0.1;

    private static SmallWorld seller(World.Charges charges) {
        return new SmallWorld(100_000)
                .mine("AAA", METAL, 10_000, 10_000, Map.of(), charges)
                .reserve(30_000)
                .use("AAA", METAL, 3_000, 10_000)
                .use("BBB", METAL, 7_000, 12_000)
                .lane("AAA", "BBB", METAL, 2_000);
    }

    private static Rolling rolling(World world, Sight sight) {
        List<Period> periods = Calendar.periods(2024, 2027, null, 5);
        return new Rolling(new Equilibrium(new HighsSolver(), Precision.FINE), world, periods).seeing(sight);
    }

    private static List<PeriodPlan> measured(@Nullable LocalDate announced) {
        Rolling rolling = rolling(seller(World.Charges.NONE).world(), Sight.of(NEVER, 2027));
        List<PeriodPlan> free = rolling.free(4);
        List<PeriodPlan> plan = rolling.measured(SHUT, free, 4, announced, NEVER);
        if (announced != null) {
            assertThat(plan.get(0)).isSameAs(free.get(0));
            assertThat(plan.get(1)).isSameAs(free.get(1));
        }
        return plan;
    }

    @Test
    void aMeasureKnownFromTheStartIsMinedBefore() {
        List<PeriodPlan> known = measured(null);
        List<PeriodPlan> surprised = measured(NEW_YEAR_2026);
        assertThat(known.get(1).mined()[0]).isGreaterThan(surprised.get(1).mined()[0] + 500);
        // Then the ore of the surprised is worth less than they thought, and more of it is left.
        assertThat(surprised.get(1).limitCosts().resourceRent()[0]).isGreaterThan(1_000);
        assertThat(surprised.get(2).limitCosts().resourceRent()[0])
                .isLessThan(surprised.get(1).limitCosts().resourceRent()[0] / 2);
    }

    @Test
    void whatIsLeftInTheGroundIsHandedOn() {
        for (List<PeriodPlan> plan : List.of(measured(null), measured(NEW_YEAR_2026))) {
            assertThat(plan.stream().mapToDouble(p -> p.mined()[0]).sum()).isLessThanOrEqualTo(30_000 + 1e-3);
        }
    }

    /** A charge of 8,000 USD on mining from 2026: who knows of it mines before. */
    @Test
    void aLawThatIsAnnouncedLaterIsNotSeenBefore() {
        World.Charges charged = new World.Charges(Map.of(2023, 0.0, 2026, 8_000.0), Map.of(), "", false);
        World known = seller(charged).world();
        OtherLaw before = new OtherLaw(seller(World.Charges.NONE).world());
        List<PeriodPlan> seen = rolling(known, Sight.of(NEVER, 2027)).free(4);
        List<PeriodPlan> unseen = rolling(known, new Sight(NEVER, 2027, NEW_YEAR_2026, before::over))
                .free(4);
        List<PeriodPlan> never = rolling(seller(World.Charges.NONE).world(), Sight.of(NEVER, 2027))
                .free(4);
        assertThat(unseen.get(0).mined()[0]).isCloseTo(never.get(0).mined()[0], within(30.0));
        assertThat(seen.get(0).mined()[0]).isGreaterThan(unseen.get(0).mined()[0] + 300);
        // Little can be mined less, for what is left has no other use: the charge falls on the rent.
        assertThat(unseen.get(2).limitCosts().resourceRent()[0])
                .isLessThan(never.get(2).limitCosts().resourceRent()[0] - 3_000);
    }

    /** The belief that the measure ends two years on: stocks are kept in a window that sees further than that. */
    @Test
    void stocksAreSoldAtTheBelievedEndThoughOwnersSeeFurther() {
        Rolling rolling = rolling(seller(World.Charges.NONE).world(), Sight.of(NEVER, 2027));
        List<PeriodPlan> free = rolling.free(4);
        List<PeriodPlan> plan = rolling.measured((lane, days) -> 0.02, free, 2, null, 2);
        assertThat(plan.get(0)
                        .stock()[SmallWorld.index(seller(World.Charges.NONE).world(), "metal@AAA")])
                .isGreaterThanOrEqualTo(0);
        assertThat(plan.get(1).openingStock()).isEqualTo(plan.get(0).stock());
        assertThat(rolling.audit().elements()).isLessThan(1e-9);
    }
}
