package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static tizbek.plan.internal.SmallChain.METAL;
import static tizbek.plan.internal.SmallChain.ORE;

import java.io.IOException;
import java.io.StreamTokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tizbek.plan.Audit;
import tizbek.plan.Limits;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;

/** Plants that open in whole units: as many as by hand, prices those with the units fixed, sites those of OR-Library. */
class B18_WholeUnitsTest {

    private static final double YIELD = 0.45;
    private static final double UNIT = 10;
    private static final double NO_BUDGET = Double.POSITIVE_INFINITY;
    private static final Limits.Building AT_ONCE = new Limits.Building(List.of(1.0), 0, 1, NO_BUDGET);

    /** A smelter of 60 t that may grow by three units of 10 t. */
    private static SmallWorld growing(double annuity, Limits.Building how) {
        return new SmallWorld()
                .mine("AAA", ORE, 200, 1000)
                .smelter("AAA", 90, 60, 500)
                .buildable(30, 10 * annuity, annuity, UNIT)
                .building(how)
                .use("AAA", METAL, 90, 3000);
    }

    /** What a tonne of capacity earns when so much is made: metal less ore less cost, which rises over all 90 t. */
    private static double rent(double made) {
        double metal = 3000 * Math.pow(made / 90, 1 / SmallWorld.DEMAND_ELASTICITY);
        double ore = 1000 * Math.pow(made / YIELD / 200, 1 / SmallWorld.SUPPLY_ELASTICITY);
        return metal - ore / YIELD - (500 + 500 / (3 * 90.0) * (made - 90));
    }

    /** What a tonne of the k-th unit earns in the mean, by Simpson's rule. */
    private static double mean(int k) {
        double from = 60 + UNIT * (k - 1);
        int parts = 200;
        double sum = 0;
        for (int i = 0; i <= parts; i++) {
            int weight = i == 0 || i == parts ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.max(0, rent(from + UNIT * i / parts));
        }
        return sum / 3 / parts;
    }

    private record Built(List<PeriodPlan> plan, World world, Rolling rolling) {
        double opened() {
            return world.limits().openings().stream()
                    .mapToDouble(Limits.Opening::tonnes)
                    .sum();
        }
    }

    private static Built planned(World world, int years) {
        List<Period> periods = Calendar.periods(2024, 2023 + years, null, 5);
        Rolling rolling = new Rolling(new Equilibrium(new HighsSolver(), Precision.FINE), world, periods)
                .seeing(Sight.of(Double.POSITIVE_INFINITY, 2023 + years));
        List<PeriodPlan> plan = rolling.free(years);
        assertThat(rolling.audit().objective()).isLessThan(1e-9);
        assertThat(List.of(
                        rolling.audit().primal(),
                        rolling.audit().dual(),
                        rolling.audit().slackness(),
                        rolling.audit().dualityGap(),
                        rolling.audit().elements()))
                .as("our checks hold on the programs with the units fixed")
                .allSatisfy(error -> assertThat(error).isLessThan(1e-6));
        return new Built(plan, rolling.freeWorld(), rolling);
    }

    /** A unit opens where it earns its annuity in the mean over all its tonnes; the first and the last decide nothing. */
    @Test
    void asManyUnitsOpenAsEarnTheirAnnuityInTheMean() {
        assertThat(mean(1)).isGreaterThan(1.2 * mean(2));
        assertThat(mean(2)).isGreaterThan(1.2 * mean(3)).isGreaterThan(1.05 * rent(80));
        for (int k = 1; k <= 3; k++) {
            assertThat(planned(growing(1.01 * mean(k), AT_ONCE).world(), 2).opened())
                    .as("unit %d, a hundredth too dear", k)
                    .isEqualTo(UNIT * (k - 1));
            assertThat(planned(growing(0.99 * mean(k), AT_ONCE).world(), 2).opened())
                    .as("unit %d, a hundredth below what it earns", k)
                    .isEqualTo(UNIT * k);
        }
    }

    @Test
    void pricesAreThoseWithTheUnitsFixed() {
        double annuity = 0.9 * mean(1);
        Built built = planned(growing(annuity, AT_ONCE).world(), 2);
        assertThat(built.opened()).isEqualTo(10);
        assertThat(built.plan()).allSatisfy(year -> {
            assertThat(year.made()[0]).isCloseTo(70, within(1e-6));
            assertThat(year.rent()[0]).isCloseTo(rent(70), within(0.01 * rent(70)));
        });
        assertThat(rent(70))
                .as("below what it costs, and yet it is the best choice")
                .isLessThan(0.95 * annuity);
    }

    @Test
    void aYearlyShareBelowAUnitLetsOneUnitAYearOpen() {
        Built built = planned(
                growing(1, new Limits.Building(List.of(1.0), 0, 0.1, NO_BUDGET)).world(), 4);
        assertThat(built.world().limits().openings())
                .extracting(Limits.Opening::year)
                .containsExactly(2024, 2025, 2026);
        assertThat(built.world().limits().openings())
                .extracting(Limits.Opening::tonnes)
                .containsOnly(UNIT);
    }

    /** 150,000 USD a year buy one unit of 100,000 and no half of another. */
    @Test
    void aBudgetBuysWholeUnits() {
        Built built = planned(
                growing(1000, new Limits.Building(List.of(1.0), 0, 1, 150_000)).world(), 2);
        assertThat(built.world().limits().openings())
                .extracting(Limits.Opening::tonnes)
                .containsExactly(UNIT, UNIT);
    }

    /** Two countries, each with a smelter of its own to build; all four choices by hand. */
    @Test
    void ofTwoSitesTheBestChoiceOfFourIsTaken() {
        for (double[] annuities : List.of(
                new double[] {800, 820}, new double[] {1500, 1300}, new double[] {400, 1900}, new double[] {2600, 2600
                })) {
            double best = Double.NEGATIVE_INFINITY;
            String choice = "";
            for (int first = 0; first <= 1; first++) {
                for (int second = 0; second <= 1; second++) {
                    double welfare = welfare(first, second) - 20 * (first * annuities[0] + second * annuities[1]);
                    if (welfare > best) {
                        best = welfare;
                        choice = first + " " + second;
                    }
                }
            }
            Built built = planned(two(annuities, 20, 20).world(), 1);
            String opened = opened(built, 0) + " " + opened(built, 1);
            assertThat(opened).isEqualTo(choice);
        }
    }

    private static long opened(Built built, int candidate) {
        return built.world().limits().openings().stream()
                .filter(o -> o.candidate() == candidate)
                .count();
    }

    private static SmallWorld two(double[] annuities, double firstUnit, double secondUnit) {
        return new SmallWorld()
                .mine("AAA", ORE, 130, 1000)
                .mine("BBB", ORE, 110, 1100)
                .smelter("AAA", 60, 40, 500)
                .buildable(20, annuities[0], annuities[0], firstUnit)
                .smelter("BBB", 50, 30, 400)
                .buildable(20, annuities[1], annuities[1], secondUnit)
                .building(AT_ONCE)
                .use("CCC", METAL, 100, 3000)
                .lane("AAA", "CCC", METAL, 100)
                .lane("BBB", "CCC", METAL, 50);
    }

    /** The objective of one year in which this stands already, in dollars before what is paid for it. */
    private static double welfare(int first, int second) {
        World world = two(new double[] {0, 0}, 20, 20).world();
        List<Limits.Opening> stands = new ArrayList<>();
        if (first > 0) {
            stands.add(new Limits.Opening(0, 2024, 20));
        }
        if (second > 0) {
            stands.add(new Limits.Opening(1, 2024, 20));
        }
        World built = world.opening(stands);
        World closed = new World(
                built.chain(),
                built.baseYear(),
                built.priceYear(),
                built.places(),
                built.nodes(),
                built.sources(),
                built.plants(),
                built.uses(),
                built.lanes(),
                built.ways(),
                built.quotas(),
                built.cappedLinks(),
                built.maps(),
                built.terms());
        return java.util.Objects.requireNonNull(
                                SmallWorld.planned(closed).year(0).pieces())
                        .sum()
                * 1e6;
    }

    /**
     * Warehouse locations of OR-Library (Beasley, Journal of the Operational Research Society 41, 1990) with their
     * published optima, in thousands: capacitated, a customer may be served from several.
     */
    @ParameterizedTest
    @CsvSource({"cap61, 932615.750", "cap64, 1045650.250", "cap71, 932615.750", "cap74, 1034976.975"})
    void sitesAreThoseOfTheLibrary(String name, double optimum) throws IOException {
        String named = System.getenv("TIZBEK_CASES");
        Path folder = named == null ? Path.of("..", "..", "shared", "cases") : Path.of(named);
        Path path = folder.resolve("orlib").resolve(name + ".txt");
        if (!Files.isRegularFile(path)) {
            System.err.println("SKIPPED: no published case at " + path + "; set TIZBEK_CASES");
        }
        assumeTrue(Files.isRegularFile(path), "published case (" + path + ") is there; Maybe set TIZBEK_CASES");
        assertThat(cost(path)).isCloseTo(optimum / 1000, within(1e-6 * optimum / 1000));
    }

    /** The instance of our own in the room solve: 109, all from the first of two. */
    @Test
    void aSmallWarehouseLocationOfOurOwn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.txt"), "2 2\n10000 100000\n10000 20000\n4000\n4000 40000\n5000\n5000 50000\n");
        assertThat(cost(file)).isCloseTo(109, within(1e-6));
    }

    /** Tonnes and dollars are thousands of those in the file. */
    private static double cost(Path file) throws IOException {
        double[] numbers = numbers(file);
        int m = (int) numbers[0];
        int n = (int) numbers[1];
        TextbookWorld world = new TextbookWorld();
        for (int i = 0; i < m; i++) {
            world.warehouse("W" + i, numbers[2 + 2 * i] / 1000, numbers[3 + 2 * i] / 1000);
        }
        for (int j = 0; j < n; j++) {
            int at = 2 + 2 * m + j * (m + 1);
            world.fixedDemand("C" + j, numbers[at] / 1000, 200);
            for (int i = 0; i < m; i++) {
                world.path("W" + i, "C" + j, numbers[at + 1 + i] / numbers[at]);
            }
        }
        TextbookWorld.Solved solved = world.solved();
        Audit audit = solved.result().audit();
        assertThat(Math.max(Math.max(audit.primal(), audit.dual()), audit.dualityGap()))
                .isLessThan(1e-6);
        return solved.freightUsd() + solved.openedUsd();
    }

    private static double[] numbers(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            StreamTokenizer tokens = new StreamTokenizer(reader);
            var numbers = java.util.stream.DoubleStream.builder();
            while (tokens.nextToken() != StreamTokenizer.TT_EOF) {
                numbers.add(tokens.nval);
            }
            return numbers.build().toArray();
        }
    }
}
