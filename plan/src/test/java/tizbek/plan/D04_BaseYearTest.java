package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tizbek.plan.internal.PlanChecks;

/**
 * What is planned for the base year itself is the base year, for every chain there is: what each country mines and makes
 * comes out within 1 % of the reconciled base year. Prices are calibrated at the gateway of a country. Where its mines and
 * plants stand one by one, each has its own way there, and so they share the work of the country a little differently:
 * within 4 %, and what follows them too. What moves more is named below.
 */
class D04_BaseYearTest {

    private static final double EVERYWHERE = 0.015;
    private static final double AT_OWN_SITES = 0.04;

    /** Slag and ore of Kazakhstan are worth little beside the freight to their buyers. */
    private static final Map<String, Double> NAMED = Map.of(
            "made KAZ titanium.slag", 0.18,
            "mined KAZ titanium.concentrate", 0.08,
            "mined KAZ manganese.ore", 0.08,
            // Molybdenum oxide of both moves with the works of Uzbekistan, which buy from and sell to the same markets.
            "made IRN molybdenum.oxide", 0.03,
            "made RUS molybdenum.oxide", 0.03);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static RegionAnswer region;

    /** All chains but antimony have 2024 for a base year. */
    @BeforeAll
    static void planAllChains() {
        region = new RegionPlanner(Real.planner())
                .answer(Real.planner().scenarios().get("region").withYears(2024, 2024), 0, PlanProgress.silent());
    }

    private static Plan antimony() {
        return Real.planner()
                .plan(Real.planner()
                        .scenarios()
                        .get("region")
                        .ofChain("antimony")
                        .withYears(2023, 2023));
    }

    @Test
    void everyChainHasAPlanWithoutAFailedCheck() {
        assertThat(region.withoutPlan()).isEmpty();
        assertThat(region.answers())
                .hasSize(Chain.list(Real.planner().data()).size())
                .allSatisfy(a -> assertThat(PlanChecks.of(a.plan()))
                        .as(a.plan().world().chain().id())
                        .allMatch(PlanChecks.Check::ok));
    }

    @Test
    void everyCountryMinesAndMakesWhatItDid() {
        int compared = 0;
        for (Answer answer : region.answers()) {
            if (answer.plan().world().baseYear() == 2024) {
                compared += compare(answer.plan());
            }
        }
        assertThat(compared).isGreaterThan(400);
    }

    @Test
    void theBaseYearOfAntimonyComesOutToo() {
        assertThat(compare(antimony())).isGreaterThan(20);
    }

    /** Planned and reconciled tonnes, and whether something of it stands at a site of its own or follows a host. */
    private static final class Sum {
        private double planned;
        private double base;
        private boolean own;
    }

    private static int compare(Plan plan) {
        World world = plan.world();
        PeriodPlan year = plan.periods().getFirst();
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            String what = (source.mined() ? "mined " : "by-product ") + source.country() + " "
                    + world.materialOf(source.node()).id();
            add(sums, what, year.mined()[s], source.baseTonnes(), source.isCompanion() || isOwn(world, source.node()));
        }
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            String what =
                    "made " + plant.country() + " " + plant.process().output().id();
            add(sums, what, year.made()[f], plant.baseOutputTonnes(), isOwn(world, plant.outputNode()));
        }
        sums.forEach((what, sum) -> {
            double tolerance = NAMED.getOrDefault(what, sum.own ? AT_OWN_SITES : EVERYWHERE);
            assertThat(sum.planned).as(what).isCloseTo(sum.base, within(1e-6 + tolerance * sum.base));
        });
        return sums.size();
    }

    private static boolean isOwn(World world, int node) {
        return !world.placeOf(node).id().equals(world.placeOf(node).country());
    }

    private static void add(Map<String, Sum> sums, String what, double planned, double base, boolean own) {
        Sum sum = sums.computeIfAbsent(what, w -> new Sum());
        sum.planned += planned;
        sum.base += base;
        sum.own |= own;
    }

    /** Mozambique mines ilmenite and rutile; what is left of its rutile would not last a year of both. */
    @Test
    void theReserveOfOneFormDoesNotBindAMineOfAnother() {
        World world = region.answers().stream()
                .map(a -> a.plan().world())
                .filter(w -> w.chain().id().equals("titanium"))
                .findFirst()
                .orElseThrow();
        assertThat(world.limits().unknownReserves()).contains("mines-MOZ").doesNotContain("mines-UKR");
        assertThat(world.limits().reserves())
                .extracting(r -> world.sources().get(r.source()).id())
                .doesNotContain("mines-MOZ");
    }
}
