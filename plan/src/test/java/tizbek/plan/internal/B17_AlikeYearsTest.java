package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.SmallChain.METAL;
import static tizbek.plan.internal.SmallChain.ORE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tizbek.plan.Limits;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Planner;
import tizbek.plan.Real;
import tizbek.plan.Scenario;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;

/** A year that asks the same of the world as one planned before is not solved again; one that differs is. */
class B17_AlikeYearsTest {

    private static final List<Period> FOUR = Calendar.periods(2024, 2027, null, 5);

    private static final World.Charges LATER = new World.Charges(Map.of(2023, 0.0, 2026, 50.0), Map.of(), "x", false);

    private static Rolling rolling(World world) {
        return new Rolling(new Equilibrium(new HighsSolver(), Precision.FINE), world, FOUR).seeing(Sight.of(1, 2027));
    }

    private static int solves(World world) {
        Rolling rolling = rolling(world);
        rolling.free(4);
        return rolling.solves();
    }

    /** A mines and sells to B, which also smelts what ore A sells. */
    private static SmallWorld pair() {
        return new SmallWorld()
                .mine("AAA", METAL, 100, 1000)
                .use("AAA", METAL, 50, 1000)
                .use("BBB", METAL, 50, 1200)
                .lane("AAA", "BBB", METAL, 200);
    }

    @Test
    void fourYearsAlikeAreSolvedOnce() {
        Rolling rolling = rolling(pair().world());
        List<PeriodPlan> plans = rolling.free(4);
        assertThat(rolling.solves()).isEqualTo(1);
        assertThat(plans).extracting(p -> p.period().year()).containsExactly(2024, 2025, 2026, 2027);
        assertThat(plans.get(3).price()).isEqualTo(plans.get(0).price());
    }

    @Test
    void aYearWithAnotherChargeIsSolved() {
        World world = new SmallWorld()
                .mine("AAA", METAL, 100, 1000, Map.of(), LATER)
                .use("AAA", METAL, 100, 1000)
                .world();
        assertThat(solves(world)).isEqualTo(2);
    }

    @Test
    void aYearWithAnotherOutputOfAMineIsSolved() {
        World world = new SmallWorld()
                .mine("AAA", METAL, 100, 1000, Map.of(2025, 120.0), World.Charges.NONE)
                .use("AAA", METAL, 100, 1000)
                .world();
        assertThat(solves(world)).isEqualTo(2);
    }

    @Test
    void aYearInWhichMiningIsBarredForATimeIsSolvedAndTheNextIsAsBefore() {
        World world = new SmallWorld()
                .opening(new World.Opening(Map.of(2025, 0.5), "x"))
                .mine("AAA", METAL, 100, 1000)
                .use("AAA", METAL, 100, 1000)
                .world();
        Rolling rolling = rolling(world);
        List<PeriodPlan> plans = rolling.free(4);
        assertThat(rolling.solves()).isEqualTo(2);
        assertThat(plans.get(1).mined()[0]).isLessThan(76);
        assertThat(plans.get(2).mined()).isEqualTo(plans.get(0).mined());
    }

    @Test
    void aYearWithAnotherChargeAtTheBorderIsSolved() {
        World world = new SmallWorld()
                .border(LATER)
                .mine("AAA", METAL, 100, 1000)
                .use("BBB", METAL, 100, 1200)
                .lane("AAA", "BBB", METAL, 200)
                .world();
        assertThat(solves(world)).isEqualTo(2);
    }

    @Test
    void aYearWithAQuotaIsSolved() {
        World world = pair().quota(new World.Quota("x", "AAA", Set.of(1), Set.of(), Map.of(2026, 10.0)))
                .world();
        assertThat(solves(world)).isEqualTo(2);
    }

    @Test
    void aYearWithAnotherCapacityIsSolved() {
        World small = new SmallWorld()
                .mine("AAA", ORE, 200, 1000)
                .smelter("AAA", 90, 90, 500)
                .use("AAA", METAL, 90, 3000)
                .world();
        assertThat(solves(small)).isEqualTo(1);
        World.Plant p = small.plants().getFirst();
        World grown = with(
                small,
                List.of(new World.Plant(
                        p.id(),
                        p.title(),
                        p.country(),
                        p.process(),
                        p.inputNode(),
                        p.outputNode(),
                        p.outputPerInput(),
                        p.baseOutputTonnes(),
                        p.operatingCostUsdPerTonne(),
                        p.marginalUsdPerTonne(),
                        Map.of(2023, 90.0, 2026, 40.0),
                        p.status(),
                        p.provenance())),
                small.maps());
        assertThat(solves(grown)).isEqualTo(2);
    }

    private static World with(World w, List<World.Plant> plants, World.Maps maps) {
        return new World(
                w.chain(),
                w.baseYear(),
                w.priceYear(),
                w.places(),
                w.nodes(),
                w.sources(),
                plants,
                w.uses(),
                w.lanes(),
                w.ways(),
                w.quotas(),
                w.cappedLinks(),
                maps,
                w.terms(),
                w.limits());
    }

    @Test
    void aYearOfAnotherMapIsSolved() {
        World one = new SmallWorld()
                .mine("AAA", METAL, 100, 1000)
                .use("AAA", METAL, 100, 1000)
                .world();
        World.Maps two =
                new World.Maps(new TreeMap<>(Map.of(LocalDate.of(2024, 7, 1), 0, LocalDate.of(2026, 7, 1), 1)));
        assertThat(solves(with(one, one.plants(), two))).isEqualTo(2);
    }

    @Test
    void aYearFromWhichAShareOrAFloorIsAskedIsSolved() {
        World world = pair().world();
        Limits none = world.limits();
        Limits.ShareLimit share = new Limits.ShareLimit("b", Set.of("BBB"), 1, "AAA", 1, 2026);
        Limits.Floor floor = new Limits.Floor("AAA", 0, 0, 2026);
        assertThat(solves(world.with(limits(none, List.of(share), List.of())))).isEqualTo(2);
        assertThat(solves(world.with(limits(none, List.of(), List.of(floor))))).isEqualTo(2);
    }

    private static Limits limits(Limits of, List<Limits.ShareLimit> shares, List<Limits.Floor> floors) {
        return new Limits(
                of.reserves(),
                of.candidates(),
                of.building(),
                of.openings(),
                shares,
                floors,
                of.unknownReserves(),
                of.unknownCapital());
    }

    @Test
    void aYearInWhichAMeasureLetsLessThroughIsSolved() {
        Rolling rolling = rolling(pair().world());
        List<PeriodPlan> free = rolling.free(4);
        World.PassShare tighter = (lane, days) -> days.from().getYear() < 2026 ? 0.5 : 0.3;
        List<PeriodPlan> plans = rolling.measured(tighter, free, 4, null, Double.POSITIVE_INFINITY);
        assertThat(rolling.solves()).as("one free, two under the measure").isEqualTo(3);
        assertThat(plans.get(1).shipped()).isEqualTo(plans.get(0).shipped());
        assertThat(plans.get(2).shipped()[0]).isCloseTo(0.3 * free.get(2).shipped()[0], within(1e-6));
    }

    /** Half of the elasticity's way is gone after two and a half years: no year is like the one before. */
    @Test
    void yearsAfterASurpriseDriftAndAreAllSolved() {
        List<Period> drifting = Calendar.periods(2024, 2027, LocalDate.of(2024, 1, 1), 5);
        World world = pair().world();
        Rolling rolling = new Rolling(new Equilibrium(new HighsSolver(), Precision.FINE), world, drifting)
                .seeing(Sight.of(1, 2027));
        rolling.free(drifting.size());
        assertThat(rolling.solves()).isEqualTo(4);
    }

    private static World mine(double left) {
        return new SmallWorld()
                .mine("AAA", METAL, 10_000, 10_000)
                .reserve(left)
                .use("AAA", METAL, 10_000, 10_000)
                .world();
    }

    /** 35,000 t last three years and a half: the last is another. Without the reserve the years are alike. */
    @Test
    void aYearWhoseReserveRunsOutIsSolvedAndTheOthersAreNot() {
        Rolling rolling = rolling(mine(35_000));
        List<PeriodPlan> plans = rolling.free(4);
        assertThat(rolling.solves()).isEqualTo(2);
        assertThat(plans.get(2).mined()).isEqualTo(plans.get(0).mined());
        assertThat(plans.get(3).mined()[0]).isCloseTo(35_000 - 3 * plans.get(0).mined()[0], within(1e-3));
        assertThat(plans.get(3).limitCosts().resourceRent()[0]).isPositive();
    }

    @Test
    void aReserveThatBoundServesOnlyWhereItIsAsLarge() {
        World world = mine(35_000);
        PeriodPlan bound = rolling(mine(5_000)).free(1).getFirst();
        AlikeYears alike = new AlikeYears(world);
        List<double[]> open = List.of(new double[0], new double[0]);
        List<PeriodPlan> plans = List.of(bound);
        List<double[]> found = List.of(new double[] {5_000});
        assertThat(alike.find(plans, open, found, FOUR.get(1), new double[] {5_000}))
                .isSameAs(bound);
        assertThat(alike.find(plans, open, found, FOUR.get(1), new double[] {6_000}))
                .isNull();
        assertThat(alike.find(plans, open, found, FOUR.get(1), new double[] {4_000}))
                .isNull();
    }

    /** The same world in which the map of each year has a number of its own: no year is like another, and nothing else. */
    private static World neverAlike(World world, List<Period> periods) {
        NavigableMap<LocalDate, Integer> numbers = new TreeMap<>();
        Map<Integer, Set<Integer>> again = new TreeMap<>();
        for (int t = 0; t < periods.size(); t++) {
            numbers.put(periods.get(t).middleDay(), t);
            again.computeIfAbsent(world.maps().of(periods.get(t)), m -> new TreeSet<>())
                    .add(t);
        }
        List<World.Way> ways = world.ways().stream()
                .map(w -> new World.Way(
                        w.lane(),
                        w.fromNode(),
                        w.toNode(),
                        w.vehicle(),
                        w.freightUsdPerTonne(),
                        w.days(),
                        w.points(),
                        w.countries(),
                        w.genericLegs(),
                        renumbered(w.maps(), again),
                        w.links(),
                        w.carbon()))
                .toList();
        List<World.CappedLink> links = world.cappedLinks().stream()
                .map(k -> {
                    Map<Integer, Double> left = new TreeMap<>();
                    k.residualTonnes()
                            .forEach((m, t) -> renumbered(Set.of(m), again).forEach(n -> left.put(n, t)));
                    return new World.CappedLink(k.link(), left);
                })
                .toList();
        return new World(
                world.chain(),
                world.baseYear(),
                world.priceYear(),
                world.places(),
                world.nodes(),
                world.sources(),
                world.plants(),
                world.uses(),
                world.lanes(),
                ways,
                world.quotas(),
                links,
                new World.Maps(numbers),
                world.terms(),
                world.limits());
    }

    private static Set<Integer> renumbered(Set<Integer> maps, Map<Integer, Set<Integer>> again) {
        Set<Integer> numbers = new TreeSet<>();
        maps.forEach(m -> numbers.addAll(again.getOrDefault(m, Set.of())));
        return numbers;
    }

    private record Planned(Rolling rolling, List<PeriodPlan> free, List<PeriodPlan> measured) {

        static Planned of(World world, List<Period> periods, World.PassShare pass, Scenario scenario) {
            Rolling rolling = new Rolling(new Equilibrium(new HighsSolver(), Precision.FINE), world, periods)
                    .seeing(Sight.of(1, scenario.lastYear()));
            List<PeriodPlan> free = rolling.free(periods.size());
            List<PeriodPlan> measured =
                    rolling.measured(pass, free, periods.size(), scenario.announcedOrNull(), Double.POSITIVE_INFINITY);
            return new Planned(rolling, free, measured);
        }
    }

    /**
     * Real chains, with reserves and with the measures the laws hold. A year that is solved again starts from the year
     * before, and so has steps elsewhere: it comes out the same but for a step.
     */
    @ParameterizedTest
    @ValueSource(strings = {"tungsten", "tantalum"})
    void yearsTakenOverAreTheYearsSolvedToAStep(String id) {
        Planner planner = Real.planner();
        Scenario scenario = planner.scenarios().get(id).withYears(2030, 2033);
        Plan plan = Real.plan(id + " alike", () -> planner.plan(scenario));
        List<Period> periods = plan.periods().stream().map(PeriodPlan::period).toList();
        World.PassShare pass = Planner.passShare(
                planner.lawOf(scenario), plan.world().chain(), planner.data().assumptions());
        Planned reused = Planned.of(plan.world(), periods, pass, scenario);
        Planned solved = Planned.of(neverAlike(plan.world(), periods), periods, pass, scenario);
        assertThat(reused.rolling().solves()).isLessThan(solved.rolling().solves());
        for (int t = 0; t < periods.size(); t++) {
            assertSame(reused.free().get(t), solved.free().get(t), 0.005);
            assertSame(reused.measured().get(t), solved.measured().get(t), 0.005);
        }
    }

    /** From the same start a year that was taken over from the first comes out the same in every digit that counts. */
    @ParameterizedTest
    @ValueSource(strings = {"tungsten", "tantalum"})
    void aYearTakenOverIsTheYearSolvedFromTheSameStart(String id) {
        Planner planner = Real.planner();
        Scenario scenario = planner.scenarios().get(id).withYears(2030, 2033);
        Plan plan = Real.plan(id + " alike", () -> planner.plan(scenario));
        List<Period> periods = plan.periods().stream().map(PeriodPlan::period).toList();
        List<PeriodPlan> free = new Rolling(new Equilibrium(new HighsSolver(), Precision.FINE), plan.world(), periods)
                .free(periods.size());
        int compared = 0;
        for (int t = 1; t < periods.size(); t++) {
            if (Arrays.equals(free.get(t).price(), free.getFirst().price())) {
                Rolling alone = new Rolling(
                        new Equilibrium(new HighsSolver(), Precision.FINE), plan.world(), List.of(periods.get(t)));
                assertSame(free.get(t), alone.free(1).getFirst(), 1e-6);
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    private static void assertSame(PeriodPlan one, PeriodPlan other, double tolerance) {
        assertSame(one, "price", one.price(), other.price(), tolerance);
        assertSame(one, "mined", one.mined(), other.mined(), tolerance);
        assertSame(one, "made", one.made(), other.made(), tolerance);
        assertSame(one, "used", one.used(), other.used(), tolerance);
    }

    /** Relative to the largest of the list: what is small beside it may move by a step of a larger one. */
    private static void assertSame(PeriodPlan of, String what, double[] one, double[] other, double tolerance) {
        double largest = Math.max(1e-9, Arrays.stream(other).max().orElse(0));
        for (int i = 0; i < one.length; i++) {
            assertThat(one[i])
                    .as(what + " " + i + " in " + of.period().days())
                    .isCloseTo(other[i], within(tolerance * largest));
        }
    }
}
