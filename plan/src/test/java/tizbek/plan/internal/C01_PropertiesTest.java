package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tizbek.plan.Chain;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Real;
import tizbek.plan.World;
import tizbek.solve.Basis;
import tizbek.solve.HighsSolver;
import tizbek.solve.Solution;
import tizbek.solve.SolveOptions;
import tizbek.solve.Verification;

/** What holds for every plan, tried on the real world of antimony under the Chinese controls. */
class C01_PropertiesTest {

    /** One year of the real world with the lanes out of China held at a share of the free flow. */
    private static Equilibrium.Result heldAt(double share) {
        World world = Real.controls().world();
        PeriodPlan free = Real.controls().baseline().getLast();
        Period period = free.period();
        double[] caps = new double[world.lanes().size()];
        for (int l = 0; l < caps.length; l++) {
            boolean held = world.lanes().get(l).from().equals("CHN") && share < 1;
            caps[l] = held ? share * free.shipped()[l] : Double.POSITIVE_INFINITY;
        }
        Window window = new Window(world, List.of(period), new double[][] {caps}, SmallWorld.nothing(world), null);
        // Steps laid at the same places in every run, so that the runs differ by the measure alone.
        return new Equilibrium(new HighsSolver(), Precision.FINE)
                .solve(window, List.of(Equilibrium.amounts(free)), false);
    }

    @Test
    void strongDualityAndComplementarySlacknessHold() {
        Equilibrium.Result result = heldAt(0.2);
        Verification figures = Verification.of(result.program(), result.solution());
        assertThat(figures.primal()).isLessThan(1e-7);
        assertThat(figures.dual()).isLessThan(1e-7);
        assertThat(figures.slackness()).isLessThan(1e-7);
        assertThat(figures.gap()).isLessThan(1e-7);
        assertThat(figures.stationarity()).isLessThan(1e-7);
    }

    @Test
    void theTermsOfTheObjectiveAddUpToWhatTheSolverSays() {
        assertThat(heldAt(0.2).gap()).isLessThan(1e-9);
        assertThat(Real.controls().largestGap()).isLessThan(1e-9);
    }

    /**
     * A measure never raises the welfare of the world. The steps of two plans differ a little, and with them the
     * objective by far less than the measure moves it: the slack is a millionth.
     */
    @Test
    void aTighterMeasureNeverRaisesWelfare() {
        double before = heldAt(1).solution().objective();
        for (double share : new double[] {0.75, 0.5, 0.25, 0}) {
            double now = heldAt(share).solution().objective();
            assertThat(now).as("share " + share).isLessThan(before + 1e-6 * Math.abs(before));
            before = now;
        }
    }

    /** The steps are fine enough: laid again around the solution, and again, they move no price by one per cent. */
    @Test
    void aPlanThatStartsFromItselfStaysThere() {
        Equilibrium.Result once = heldAt(0.2);
        Equilibrium equilibrium = new Equilibrium(new HighsSolver(), Precision.FINE);
        Equilibrium.Result again = once;
        for (int i = 0; i < 3; i++) {
            List<Amounts> itself = List.of(Equilibrium.amounts(again.periods().getFirst()));
            again = equilibrium.solve(once.draft().window, itself, true);
        }
        World world = once.draft().world;
        for (World.Use use : world.uses()) {
            double price = again.periods().getFirst().price()[use.node()];
            assertThat(once.periods().getFirst().price()[use.node()])
                    .as(world.nodeName(use.node()))
                    .isCloseTo(price, within(0.01 * price));
        }
    }

    /** Where a solve starts changes the way to the optimum, not the optimum. */
    @Test
    void aCarriedBasisLeadsToTheSameOptimum() {
        Equilibrium.Result result = heldAt(0.2);
        Basis basis = result.solution().findBasis().orElseThrow();
        Basis carried = WarmStart.carry(result.draft(), basis, result.draft()).orElseThrow();
        SolveOptions warm = SolveOptions.DEFAULT.withStart(carried);
        Solution again = new HighsSolver().solve(result.program(), warm).requireOptimal();
        double objective = result.solution().objective();
        assertThat(again.objective()).isCloseTo(objective, within(1e-9 * Math.abs(objective)));
        Solution cold = new HighsSolver().solve(result.program()).requireOptimal();
        assertThat(again.effort().iterations()).isLessThan(cold.effort().iterations());
    }

    @Test
    void noElementIsLostOrMade() {
        Plan plan = Real.controls();
        double[] stock = SmallWorld.nothing(plan.world());
        for (PeriodPlan period : plan.periods()) {
            assertElementBalances(plan.world(), period, stock);
            stock = period.stock();
        }
        assertThat(Arrays.stream(stock).sum()).isGreaterThan(1_000);
        for (PeriodPlan period : plan.baseline()) {
            assertElementBalances(plan.baselineWorld(), period, SmallWorld.nothing(plan.world()));
        }
    }

    /** mined = used + lost in processing + added to stock + discarded, in contained element. */
    private static void assertElementBalances(World world, PeriodPlan plan, double[] openingStock) {
        double mined = 0;
        for (int s = 0; s < world.sources().size(); s++) {
            mined += plan.mined()[s] * content(world, world.sources().get(s).node());
        }
        double used = 0;
        for (int u = 0; u < world.uses().size(); u++) {
            used += plan.used()[u] * content(world, world.uses().get(u).node());
        }
        double lost = 0;
        for (int f = 0; f < world.plants().size(); f++) {
            Chain.Conversion process = world.plants().get(f).process();
            lost += plan.made()[f] * process.output().content() * (1 / process.recovery() - 1);
        }
        double stored = 0;
        double discarded = 0;
        for (int n = 0; n < world.nodes().size(); n++) {
            stored += (plan.stock()[n] - openingStock[n]) * content(world, n);
            discarded += plan.discarded()[n] * content(world, n);
        }
        assertThat(mined)
                .as(plan.period().days().toString())
                .isCloseTo(used + lost + stored + discarded, within(1e-6 * mined));
        assertThat(mined).isGreaterThan(10_000);
    }

    private static double content(World world, int node) {
        return world.materialOf(node).content();
    }

    @Test
    void everyMaterialBalancesAtEveryPlace() {
        World world = Real.controls().world();
        double[] stock = SmallWorld.nothing(world);
        for (PeriodPlan period : Real.controls().periods()) {
            double[] in = inflow(world, period, stock);
            double[] out = outflow(world, period);
            for (int n = 0; n < in.length; n++) {
                assertThat(in[n]).as(world.nodeName(n)).isCloseTo(out[n], within(1e-6 * Math.max(100, out[n])));
            }
            stock = period.stock();
        }
    }

    private static double[] inflow(World world, PeriodPlan plan, double[] openingStock) {
        double[] in = openingStock.clone();
        for (int s = 0; s < world.sources().size(); s++) {
            in[world.sources().get(s).node()] += plan.mined()[s];
        }
        for (int f = 0; f < world.plants().size(); f++) {
            in[world.plants().get(f).outputNode()] += plan.made()[f];
        }
        for (int w = 0; w < world.ways().size(); w++) {
            in[world.ways().get(w).toNode()] += plan.way()[w];
        }
        return in;
    }

    private static double[] outflow(World world, PeriodPlan plan) {
        double[] out = new double[world.nodes().size()];
        for (int n = 0; n < out.length; n++) {
            out[n] = plan.stock()[n] + plan.discarded()[n];
        }
        for (int u = 0; u < world.uses().size(); u++) {
            out[world.uses().get(u).node()] += plan.used()[u];
        }
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            out[plant.inputNode()] += plan.made()[f] / plant.outputPerInput();
        }
        for (int w = 0; w < world.ways().size(); w++) {
            out[world.ways().get(w).fromNode()] += plan.way()[w];
        }
        return out;
    }

    @Test
    void noMeasureLetsMoreThroughThanItAllowsAndOnlyTheFullOnesCost() {
        World world = Real.controls().world();
        int binding = 0;
        for (PeriodPlan period : Real.controls().periods()) {
            for (int l = 0; l < world.lanes().size(); l++) {
                double allowed = period.allowed()[l];
                assertThat(period.shipped()[l]).isLessThanOrEqualTo(allowed + 1e-6 * Math.max(1, allowed));
                assertThat(period.measureCost()[l]).isGreaterThan(-0.01);
                if (period.measureCost()[l] > 1) {
                    assertThat(period.shipped()[l]).isCloseTo(allowed, within(1e-6 * Math.max(1, allowed)));
                    binding++;
                }
            }
        }
        assertThat(binding).isGreaterThan(10);
    }

    @Test
    void onlyFullPlantsEarnARent() {
        World world = Real.controls().world();
        PeriodPlan year = Real.controls().periods().getLast();
        int full = 0;
        for (int f = 0; f < world.plants().size(); f++) {
            double capacity = world.plants().get(f).capacity(year.period().year());
            assertThat(year.made()[f]).isLessThanOrEqualTo(capacity + 1e-6 * Math.max(1, capacity));
            if (year.rent()[f] > 1) {
                assertThat(year.made()[f]).isCloseTo(capacity, within(1e-6 * capacity));
                full++;
            }
        }
        assertThat(full).isGreaterThan(3);
    }

    /** Tonnes are counted in whatever unit suits the solver: a world a thousand times as large has the same prices. */
    @Test
    void theScaleOfTheWorldChangesNoPrice() {
        Map<String, Double> caps = Map.of("AAA>BBB", 15.0);
        SmallWorld.Planned small = scaled(1).planned(caps);
        SmallWorld.Planned large = scaled(1000).planned(Map.of("AAA>BBB", 15_000.0));
        List<String> places = List.of("ore@AAA", "metal@AAA", "metal@BBB");
        for (String place : places) {
            assertThat(large.price(place)).as(place).isCloseTo(small.price(place), within(1e-6 * small.price(place)));
        }
        assertThat(large.year(0).made()[0])
                .isCloseTo(
                        1000 * small.year(0).made()[0],
                        within(1e-3 * small.year(0).made()[0]));
        assertThat(large.measureCost("AAA>BBB")).isCloseTo(small.measureCost("AAA>BBB"), within(1e-3));
    }

    private static SmallWorld scaled(double factor) {
        return new SmallWorld(1_000 * factor)
                .mine("AAA", SmallChain.ORE, 200 * factor, 1000)
                .smelter("AAA", 90 * factor, 80 * factor, 500)
                .use("AAA", SmallChain.METAL, 50 * factor, 4000)
                .use("BBB", SmallChain.METAL, 40 * factor, 4000)
                .lane("AAA", "BBB", SmallChain.METAL, 200);
    }
}
