package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.Market.demand;
import static tizbek.plan.internal.Market.root;
import static tizbek.plan.internal.Market.supply;
import static tizbek.plan.internal.SmallChain.METAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;

/** A link of known capacity: what passes, what room on it is worth, and when it has no row at all. */
class B10_LinkRowsTest {

    private static final double NEAR = 0.01;

    private static SmallWorld trade() {
        return new SmallWorld()
                .mine("AAA", METAL, 100, 1000)
                .use("BBB", METAL, 100, 1100)
                .lane("AAA", "BBB", METAL, 100, "bridge");
    }

    @Test
    void aFullLinkTakesTheDifferenceOfThePricesAsItsToll() {
        SmallWorld.Planned plan = trade().capped("bridge", 60).planned();
        assertThat(plan.shipped("AAA>BBB")).isCloseTo(60, within(1e-6));
        double price = root(p -> demand(100, 1100, p) - 60, 1, 20_000);
        double cost = root(p -> 60 - supply(100, 1000, p), 1, 20_000);
        assertThat(plan.toll("bridge")).isCloseTo(price - cost - 100, within(NEAR * price));
        assertThat(plan.price("metal@BBB")).isCloseTo(price, within(NEAR * price));
    }

    @Test
    void aLinkThatIsNotFullTakesNothing() {
        SmallWorld.Planned plan = trade().capped("bridge", 150).planned();
        assertThat(plan.shipped("AAA>BBB")).isCloseTo(100, within(1.0));
        assertThat(plan.toll("bridge")).isZero();
    }

    @Test
    void theTollIsNoMoreThanTheWayRoundCostsMore() {
        SmallWorld.Planned plan =
                trade().way(150, "detour").capped("bridge", 60).planned();
        double price = root(p -> demand(100, 1100, p) - supply(100, 1000, p - 150), 1, 10_000);
        assertThat(plan.toll("bridge")).isCloseTo(50, within(1e-3));
        assertThat(plan.price("metal@BBB")).isCloseTo(price, within(NEAR * price));
        assertThat(plan.year(0).way()[0]).isCloseTo(60, within(1e-6));
        assertThat(plan.year(0).way()[1]).isCloseTo(demand(100, 1100, price) - 60, within(1.0));
    }

    @Test
    void pairsThatShareALinkPayTheSameForIt() {
        SmallWorld.Planned plan = trade().use("CCC", METAL, 50, 1300)
                .lane("AAA", "CCC", METAL, 200, "bridge", "pass")
                .capped("bridge", 80)
                .planned();
        double toll = plan.toll("bridge");
        double there = plan.price("metal@AAA");
        assertThat(toll).isGreaterThan(10);
        assertThat(plan.shipped("AAA>BBB") + plan.shipped("AAA>CCC")).isCloseTo(80, within(1e-6));
        assertThat(plan.price("metal@BBB")).isCloseTo(there + 100 + toll, within(1e-3));
        assertThat(plan.price("metal@CCC")).isCloseTo(there + 200 + toll, within(1e-3));
    }

    @Test
    void aLinkWithoutRoomCarriesNothing() {
        SmallWorld.Planned plan = trade().way(150, "detour").capped("bridge", 0).planned();
        assertThat(plan.year(0).way()[0]).isCloseTo(0, within(1e-9));
        assertThat(plan.year(0).way()[1]).isGreaterThan(50);
    }

    private static long linkRows(SmallWorld.Planned plan) {
        return IntStream.range(0, plan.result().program().rows())
                .mapToObj(plan.result().program()::rowName)
                .filter(n -> n.startsWith("link "))
                .count();
    }

    @Test
    void aLinkThatNothingCouldFillHasNoRow() {
        assertThat(linkRows(trade().capped("bridge", 1_001).planned())).isZero();
        assertThat(linkRows(trade().capped("bridge", 999).planned())).isEqualTo(1);
        assertThat(linkRows(trade().capped("elsewhere", 1).planned())).isZero();
    }

    @Test
    void theTermsOfTheObjectiveStillAddUp() {
        SmallWorld.Planned plan =
                trade().way(150, "detour").capped("bridge", 60).planned();
        assertThat(plan.result().gap()).isLessThan(1e-9);
    }

    /** On the map of 2024 the way is cheap, on that of 2025 dear, and on that of 2026 there is none. */
    @Test
    void eachPeriodUsesTheWaysOfItsMap() {
        World.Way way = trade().world().ways().getFirst();
        World dated = dated(trade().world(), List.of(on(way, 100, 0), on(way, 300, 1)));
        Rolling rolling = new Rolling(
                new Equilibrium(new HighsSolver(), Precision.FINE), dated, Calendar.periods(2024, 2026, null, 5));
        List<PeriodPlan> plans = rolling.free(3);
        double second = root(p -> demand(100, 1100, p) - supply(100, 1000, p - 300), 1, 10_000);
        int bbb = SmallWorld.index(dated, "metal@BBB");
        assertThat(plans.get(0).price()[bbb]).isCloseTo(1100, within(NEAR * 1100));
        assertThat(plans.get(1).price()[bbb]).isCloseTo(second, within(NEAR * second));
        assertThat(plans.get(1).way()[0]).isZero();
        assertThat(plans.get(1).way()[1]).isCloseTo(demand(100, 1100, second), within(1.0));
        assertThat(plans.get(2).shipped()[0]).isZero();
        assertThat(plans.get(2).unserved()[0]).isGreaterThan(1);
    }

    /** A year that an announcement cuts is one year at scale only where both parts have the same map. */
    @Test
    void thePartsOfAYearWithDifferentMapsArePlannedApart() {
        World.Way way = trade().world().ways().getFirst();
        LocalDate cut = LocalDate.of(2024, 9, 1);
        World dated = dated(
                trade().world(),
                List.of(on(way, 100, 0), on(way, 300, 1)),
                Map.of(LocalDate.of(2024, 5, 2), 0, LocalDate.of(2024, 11, 1), 1));
        Rolling rolling = new Rolling(
                new Equilibrium(new HighsSolver(), Precision.FINE), dated, Calendar.periods(2024, 2024, cut, 5));
        List<PeriodPlan> plans = rolling.free(2);
        int bbb = SmallWorld.index(dated, "metal@BBB");
        assertThat(plans.get(1).price()[bbb] - plans.get(0).price()[bbb]).isGreaterThan(50);
    }

    private static World dated(World plain, List<World.Way> ways) {
        Map<LocalDate, Integer> years =
                Map.of(LocalDate.of(2024, 7, 2), 0, LocalDate.of(2025, 7, 2), 1, LocalDate.of(2026, 7, 2), 2);
        return dated(plain, ways, years);
    }

    private static World dated(World plain, List<World.Way> ways, Map<LocalDate, Integer> maps) {
        return new World(
                plain.chain(),
                plain.baseYear(),
                plain.priceYear(),
                plain.places(),
                plain.nodes(),
                plain.sources(),
                plain.plants(),
                plain.uses(),
                plain.lanes(),
                ways,
                plain.quotas(),
                List.of(),
                new World.Maps(new TreeMap<>(maps)),
                plain.terms());
    }

    private static World.Way on(World.Way way, double freight, int map) {
        return new World.Way(
                way.lane(),
                way.fromNode(),
                way.toNode(),
                way.vehicle(),
                freight,
                way.days(),
                way.points(),
                way.countries(),
                way.genericLegs(),
                Set.of(map),
                way.links(),
                way.carbon());
    }
}
