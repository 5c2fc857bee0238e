package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.SmallChain.METAL;
import static tizbek.plan.internal.SmallChain.ORE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;
import tizbek.solve.Program;
import tizbek.solve.Solution;

/** What holds in every world, tried on worlds drawn at random: mines, smelters, users, links and limits of all kinds. */
class C04_RandomWorldsTest {

    private static final List<String> COUNTRIES = List.of("AAA", "BBB", "CCC", "DDD");
    private static final List<Period> YEAR = Calendar.periods(2024, 2024, null, 5);

    /** How tight the limits of a world are; 1 is how they were drawn. */
    private record Limits(double capacity, double quota, double restriction, double link) {
        static final Limits DRAWN = new Limits(1, 1, 1, 1);
    }

    private static World world(long seed, Limits limits) {
        Random random = new Random(seed);
        SmallWorld world = new SmallWorld();
        for (String country : COUNTRIES) {
            world.mine(country, ORE, random.nextInt(50, 300), random.nextInt(500, 2000));
            // Built for more than it made, so that the cost of a tonne does not depend on the capacity.
            double built = random.nextInt(20, 60);
            world.smelter(country, built, limits.capacity() * built, random.nextInt(300, 900));
            world.use(country, METAL, random.nextInt(20, 80), random.nextInt(3000, 9000));
        }
        for (String from : COUNTRIES) {
            for (String to : COUNTRIES) {
                if (!from.equals(to)) {
                    world.lane(from, to, ORE, random.nextInt(50, 300), "pass-" + random.nextInt(3));
                    world.lane(from, to, METAL, random.nextInt(50, 300), "pass-" + random.nextInt(3));
                }
            }
        }
        for (int link = 0; link < 3; link++) {
            world.capped("pass-" + link, limits.link() * random.nextInt(20, 80));
        }
        double tonnes = limits.quota() * random.nextInt(5, 30);
        world.quota(new World.Quota("of-AAA", "AAA", Set.of(0, 1), Set.of(), Map.of(2024, tonnes)));
        return world.world();
    }

    /** One country's sales are held back, to the same tonnes however the other limits stand. */
    private static Window window(World world, Limits limits) {
        double[][] caps = SmallWorld.caps(world, YEAR, Map.of());
        for (int l = 0; l < caps[0].length; l++) {
            if (world.lanes().get(l).from().equals("BBB")) {
                caps[0][l] = 8 * limits.restriction();
            }
        }
        return new Window(world, YEAR, caps, SmallWorld.nothing(world), null);
    }

    /** One solve over steps that are the same for all limits, so that the welfare of two is compared exactly. */
    private static double welfare(long seed, Limits limits) {
        World world = world(seed, limits);
        Amounts centres = Amounts.ofBase(world(seed, Limits.DRAWN));
        Draft draft = new Draft(window(world, limits), List.of(centres), 0.02);
        Formulation.ALL.forEach(f -> f.write(draft));
        Program program = draft.program.build();
        Solution solution = new HighsSolver().solve(program).requireOptimal();
        return solution.objective();
    }

    @Test
    void aTightenedLimitNeverRaisesWelfare() {
        int[] lowered = new int[4];
        for (long seed = 1; seed <= 25; seed++) {
            double before = welfare(seed, Limits.DRAWN);
            List<Limits> tighter = List.of(
                    new Limits(0.6, 1, 1, 1),
                    new Limits(1, 0.3, 1, 1),
                    new Limits(1, 1, 0.2, 1),
                    new Limits(1, 1, 1, 0.3));
            for (int i = 0; i < tighter.size(); i++) {
                double now = welfare(seed, tighter.get(i));
                assertThat(now).as(tighter.get(i) + " of seed " + seed).isLessThan(before + 1e-9 * Math.abs(before));
                lowered[i] += now < before - 1e-6 * Math.abs(before) ? 1 : 0;
            }
        }
        // A limit that never bites would prove nothing.
        assertThat(Arrays.stream(lowered).min().orElseThrow())
                .as(Arrays.toString(lowered))
                .isGreaterThan(5);
    }

    @Test
    void theElementBalancesAndTheProgramsHoldInEveryWorld() {
        for (long seed = 1; seed <= 15; seed++) {
            World world = world(seed, Limits.DRAWN);
            SmallWorld.Planned plan = SmallWorld.solved(window(world, Limits.DRAWN));
            assertThat(ElementBalance.error(world, plan.year(0)))
                    .as("seed " + seed)
                    .isLessThan(1e-9);
            assertThat(plan.result().audit().objective()).isLessThan(1e-9);
            assertThat(plan.result().audit().dualityGap()).isLessThan(1e-7);
            assertThat(plan.result().audit().slackness()).isLessThan(1e-6);
        }
    }

    /** Tonnes are kilogrammes and dollars are mills: a thousand times the numbers, and the same answer. */
    @ParameterizedTest
    @ValueSource(strings = {"tonnes", "money", "both"})
    void aThousandTimesTheUnitIsTheSameAnswer(String what) {
        double tonnes = what.equals("money") ? 1 : 1000;
        double money = what.equals("tonnes") ? 1 : 1000;
        for (long seed = 1; seed <= 6; seed++) {
            World world = world(seed, Limits.DRAWN);
            PeriodPlan plan = SmallWorld.solved(window(world, Limits.DRAWN)).year(0);
            World scaled = InUnits.of(world, tonnes, money);
            Window window = window(scaled, new Limits(1, 1, tonnes, 1));
            PeriodPlan other = SmallWorld.solved(window).year(0);
            assertSame(plan.used(), other.used(), tonnes);
            assertSame(plan.made(), other.made(), tonnes);
            assertSame(plan.price(), other.price(), money / tonnes);
            assertSame(plan.toll(), other.toll(), money / tonnes);
            assertSame(plan.measureCost(), other.measureCost(), money / tonnes);
            assertSame(plan.quotaCost(), other.quotaCost(), money / tonnes);
            assertSame(plan.rent(), other.rent(), money / tonnes);
        }
    }

    private static void assertSame(double[] one, double[] other, double factor) {
        double largest = Math.max(1e-9, Arrays.stream(one).map(Math::abs).max().orElse(0));
        for (int i = 0; i < one.length; i++) {
            assertThat(other[i] / factor).isCloseTo(one[i], within(1e-5 * largest));
        }
    }

    /** With everything let through there is no row, and nothing moves at all. */
    @Test
    void throughputOneChangesNothing() {
        for (long seed = 1; seed <= 4; seed++) {
            World world = world(seed, Limits.DRAWN);
            List<Period> years = Calendar.periods(2024, 2025, null, 5);
            Rolling rolling = new Rolling(new Equilibrium(new HighsSolver(), Precision.QUICK), world, years);
            List<PeriodPlan> free = rolling.free(2);
            List<PeriodPlan> measured = rolling.measured((lane, days) -> 1, free, 2, null, 2);
            for (int t = 0; t < 2; t++) {
                assertThat(measured.get(t).shipped())
                        .containsExactly(free.get(t).shipped());
                assertThat(measured.get(t).price()).containsExactly(free.get(t).price());
                assertThat(measured.get(t).measureCost()).containsOnly(0);
            }
        }
    }

    /** The same world in other units. */
    private record InUnits(double tonnes, double money) {

        static World of(World w, double tonnes, double money) {
            InUnits units = new InUnits(tonnes, money / tonnes);
            World.Terms t = w.terms();
            return new World(
                    w.chain(),
                    w.baseYear(),
                    w.priceYear(),
                    w.places(),
                    w.nodes(),
                    w.sources().stream().map(units::source).toList(),
                    w.plants().stream().map(units::plant).toList(),
                    w.uses().stream()
                            .map(u -> new World.Use(
                                    u.country(),
                                    u.node(),
                                    u.baseTonnes() * tonnes,
                                    u.basePriceUsdPerTonne() * units.money()))
                            .toList(),
                    w.lanes().stream().map(units::lane).toList(),
                    w.ways().stream().map(units::way).toList(),
                    w.quotas().stream().map(units::quota).toList(),
                    w.cappedLinks().stream()
                            .map(c -> new World.CappedLink(c.link(), times(c.residualTonnes(), tonnes)))
                            .toList(),
                    w.maps(),
                    new World.Terms(
                            t.discountRate(),
                            t.demandShort(),
                            t.demandLong(),
                            t.supplyShort(),
                            t.supplyLong(),
                            t.driftYears(),
                            t.reallocation(),
                            t.chokeRatio(),
                            t.holdingRate(),
                            t.stockEndValue(),
                            t.reExportShare(),
                            t.disposalUsdPerTonne() * units.money(),
                            t.supplyFloor(),
                            t.supplyCeiling(),
                            t.useCeiling()));
        }

        private static Map<Integer, Double> times(Map<Integer, Double> values, double factor) {
            return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue() * factor));
        }

        private World.Source source(World.Source s) {
            return new World.Source(
                    s.id(),
                    s.title(),
                    s.country(),
                    s.node(),
                    s.mined(),
                    s.baseTonnes() * tonnes,
                    times(s.changes(), tonnes),
                    s.marginalUsdPerTonne() * money,
                    s.charges(),
                    s.opening(),
                    s.host(),
                    s.provenance());
        }

        private World.Plant plant(World.Plant p) {
            return new World.Plant(
                    p.id(),
                    p.title(),
                    p.country(),
                    p.process(),
                    p.inputNode(),
                    p.outputNode(),
                    p.outputPerInput(),
                    p.baseOutputTonnes() * tonnes,
                    p.operatingCostUsdPerTonne() * money,
                    p.marginalUsdPerTonne() * money,
                    new TreeMap<>(times(p.capacities(), tonnes)),
                    p.status(),
                    p.provenance());
        }

        private World.Lane lane(World.Lane l) {
            return new World.Lane(
                    l.material(),
                    l.from(),
                    l.to(),
                    l.baseTonnes() * tonnes,
                    l.marginUsdPerTonne() * money,
                    l.referenceFreightUsdPerTonne() * money,
                    l.scaleTonnes() * tonnes,
                    l.maxTonnes() * tonnes,
                    l.charges());
        }

        private World.Way way(World.Way w) {
            return new World.Way(
                    w.lane(),
                    w.fromNode(),
                    w.toNode(),
                    w.vehicle(),
                    w.freightUsdPerTonne() * money,
                    w.days(),
                    w.points(),
                    w.countries(),
                    w.genericLegs(),
                    w.maps(),
                    new ArrayList<>(w.links()),
                    w.carbon());
        }

        private World.Quota quota(World.Quota q) {
            return new World.Quota(
                    q.provision(), q.exporter(), q.materials(), q.targets(), times(q.tonnesContained(), tonnes));
        }
    }
}
