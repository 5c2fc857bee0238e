package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Instances whose answers others have published, through the planner's own formulation. Data and answers were read
 * where each test says; steps of 0.2 per cent stand for the straight lines of the equilibria.
 */
class B20_PublishedEquilibriaTest {

    private static final List<String> REGIONS = List.of("AAA", "BBB", "CCC");

    /**
     * Three countries: p = 42 - 2q, 54 - 3q, 51 - q; p = 9 + q, 3 + 2q, 18 + q (Miranda and Fackler, Applied Computational
     * Economics and Finance, MIT Press 2002, p. 56). Data and the answer below read in the notebook "14 Spacial
     * Equilibrium Model" of October 2021 in the repository randall-romero/CompEcon, which gives the book's demslv14:
     * prices 24, 27, 30, net exports 6, 3, -9; without trade 20, 23.4, 34.5.
     */
    private static TextbookWorld mirandaFackler() {
        return new TextbookWorld()
                .demandLine("AAA", 42, 2)
                .demandLine("BBB", 54, 3)
                .demandLine("CCC", 51, 1)
                .supplyLine("AAA", 9, 1)
                .supplyLine("BBB", 3, 2)
                .supplyLine("CCC", 18, 1);
    }

    @Test
    void mirandaAndFacklerWithTrade() {
        TextbookWorld.Solved solved = mirandaFackler()
                .lane("AAA", "BBB", 3)
                .lane("AAA", "CCC", 9)
                .lane("BBB", "AAA", 3)
                .lane("BBB", "CCC", 3)
                .lane("CCC", "AAA", 6)
                .lane("CCC", "BBB", 3)
                .solved();
        double[] prices = {24, 27, 30};
        double[] exports = {6, 3, -9};
        for (int r = 0; r < 3; r++) {
            String region = REGIONS.get(r);
            assertThat(solved.price(region)).as(region).isCloseTo(prices[r], within(0.005 * prices[r]));
            assertThat(solved.supplied(region) - solved.demanded(region)).isCloseTo(exports[r], within(0.1));
        }
    }

    @Test
    void mirandaAndFacklerWithoutTrade() {
        TextbookWorld.Solved solved = mirandaFackler().solved();
        double[] prices = {20, 23.4, 34.5};
        for (int r = 0; r < 3; r++) {
            assertThat(solved.price(REGIONS.get(r))).isCloseTo(prices[r], within(0.005 * prices[r]));
        }
    }

    /** Demand q = a - b p of each region, then supply q = -c + d p, of one commodity. */
    private static TextbookWorld.Solved takayamaJudge(double[] a, double[] b, double c, double[] d, double[] freight) {
        TextbookWorld world = new TextbookWorld();
        for (int r = 0; r < 3; r++) {
            world.demandLine(REGIONS.get(r), a[r] / b[r], 1 / b[r]).supplyLine(REGIONS.get(r), c / d[r], 1 / d[r]);
        }
        return world.lane("AAA", "BBB", freight[0])
                .lane("BBB", "AAA", freight[0])
                .lane("AAA", "CCC", freight[1])
                .lane("CCC", "AAA", freight[1])
                .lane("BBB", "CCC", freight[2])
                .lane("CCC", "BBB", freight[2])
                .solved();
    }

    private static double[] prices(TextbookWorld.Solved solved) {
        return REGIONS.stream().mapToDouble(solved::price).toArray();
    }

    /**
     * Three regions and two products (Takayama and Judge, Spatial Equilibrium and Quadratic Programming, Journal of Farm
     * Economics 46, 1964, 67-93), as the GAMS Model Library states them (SPATEQU, SEQ 354, contributed by Phan Sy Hieu,
     * November 2010; read in the repository GAMS-dev/gamspy, scripts/gams_models/spatequ.gms). There the cross terms of
     * demand and supply fall on the own price, so each product is a market of its own: slopes are the sums of the rows.
     * The model's objective, which does have the cross terms, was read as 7906.95 in a report of GAMS runs over that
     * library (nlp2mcp, convexity verification, January 2026). It is made of all six prices and of the freight.
     */
    @Test
    void takayamaAndJudge() {
        TextbookWorld.Solved first = takayamaJudge(
                new double[] {200, 100, 160},
                new double[] {9, 4, 7},
                50,
                new double[] {10.5, 20.5, 10.5},
                new double[] {2, 2, 1});
        TextbookWorld.Solved second = takayamaJudge(
                new double[] {300, 200, 250},
                new double[] {9, 19, 9},
                60,
                new double[] {15.5, 25.5, 15.5},
                new double[] {3, 3, 2});
        double objective = surplus(prices(first), prices(second)) - first.freightUsd() - second.freightUsd();
        assertThat(objective).isCloseTo(7906.95, within(0.0005 * 7906.95));
        // Where a product flows, prices differ by the freight: from the second region to both others.
        for (TextbookWorld.Solved solved : List.of(first, second)) {
            double freight = solved.equals(first) ? 2 : 3;
            assertThat(solved.price("AAA") - solved.price("BBB")).isCloseTo(freight, within(1e-3));
            assertThat(solved.price("CCC") - solved.price("BBB")).isCloseTo(freight - 1, within(1e-3));
            assertThat(solved.shipped("BBB", "AAA")).isGreaterThan(30);
        }
    }

    /** DINT less SINT of the model, by region: what it calls the integrals of demand and of supply. */
    private static double surplus(double[] p, double[] q) {
        double[][] demand = {{200, -5, 300, -5}, {100, -2.5, 200, -10}, {160, -4, 250, -5}};
        double[][] supply = {{-50, 5, -60, 7.5}, {-50, 10, -60, 12.5}, {-50, 5, -60, 7.5}};
        double sum = 0;
        for (int r = 0; r < 3; r++) {
            sum += integral(demand[r], 1, p[r], q[r]) - integral(supply[r], 0.5, p[r], q[r]);
        }
        return sum;
    }

    private static double integral(double[] c, double cross, double p, double q) {
        return (c[0] + c[1] * p + cross * q) * p + (c[2] + c[3] * q + cross * p) * q;
    }

    /**
     * Dantzig's canneries (Linear Programming and Extensions, Princeton University Press 1963, chapter 3.3) as the GAMS
     * Model Library states them (TRNSPORT, SEQ 1; read in GAMS-dev/gamspy, scripts/gams_models/trnsport.gms): 350 and 600
     * cases, 325, 300 and 275 wanted, 90 dollars a case and thousand miles. The answer was read in a listing of GLPK: cost 153.675 thousand dollars, 300 from Seattle to Chicago, 325 and 275 from San
     * Diego, prices 225, 153, 126 at the markets and nothing at the canneries.
     */
    @Test
    void dantzigsCanneries() {
        TextbookWorld.Solved solved = new TextbookWorld()
                .fixedSupply("Seattle", 350)
                .fixedSupply("San-Diego", 600)
                .fixedDemand("New-York", 325, 10_000)
                .fixedDemand("Chicago", 300, 10_000)
                .fixedDemand("Topeka", 275, 10_000)
                .lane("Seattle", "New-York", 225)
                .lane("Seattle", "Chicago", 153)
                .lane("Seattle", "Topeka", 162)
                .lane("San-Diego", "New-York", 225)
                .lane("San-Diego", "Chicago", 162)
                .lane("San-Diego", "Topeka", 126)
                .solved();
        assertThat(solved.freightUsd()).isCloseTo(153_675, within(0.01));
        assertThat(solved.shipped("Seattle", "Chicago")).isCloseTo(300, within(1e-6));
        assertThat(solved.shipped("San-Diego", "Topeka")).isCloseTo(275, within(1e-6));
        assertThat(solved.shipped("Seattle", "New-York") + solved.shipped("San-Diego", "New-York"))
                .isCloseTo(325, within(1e-6));
        assertThat(solved.price("New-York")).isCloseTo(225, within(1e-3));
        assertThat(solved.price("Chicago")).isCloseTo(153, within(1e-3));
        assertThat(solved.price("Topeka")).isCloseTo(126, within(1e-3));
        assertThat(solved.price("Seattle")).isCloseTo(0, within(1e-3));
        assertThat(solved.price("San-Diego")).isCloseTo(0, within(1e-3));
    }

    /**
     * Minimum-cost flows in DIMACS form (NETGEN and a transport problem) with the optima that come with them: each arc is a way inside one country over a link of its capacity. Read from the folder named by
     * TIZBEK_CASES, or from shared/cases beside the checkout; without it skipped, loudly.
     */
    @ParameterizedTest
    @CsvSource({"transport_40x30, 42667", "netgen_8_08a, 142274536"})
    void minimumCostFlows(String name, double optimum) {
        assertThat(flow(cases("mcf/" + name + ".min")).solved().freightUsd())
                .isCloseTo(optimum, within(1e-7 * optimum));
    }

    /** A flow of our own: 4 units from 1 to 3; 3 fit through place 2 at 1 + 1, the last goes directly at 5: 11. */
    @Test
    void aSmallFlowOfOurOwn() {
        TextbookWorld world = new TextbookWorld()
                .fixedSupply("1", 4)
                .fixedDemand("3", 4, 1000)
                .arc("1", "2", 1, 3)
                .arc("2", "3", 1, 9)
                .arc("1", "3", 5, 9);
        assertThat(world.solved().freightUsd()).isCloseTo(11, within(1e-6));
    }

    private static Path cases(String file) {
        String named = System.getenv("TIZBEK_CASES");
        Path folder = named == null ? Path.of("..", "..", "shared", "cases") : Path.of(named);
        Path path = folder.resolve(file).toAbsolutePath().normalize();
        if (!Files.isRegularFile(path)) {
            System.err.println("SKIPPED: the published case " + file + " is not at " + path
                    + "; set TIZBEK_CASES to the folder that holds orlib/ and mcf/");
        }
        assumeTrue(Files.isRegularFile(path), "published case (" + path + ") is there; Maybe set TIZBEK_CASES");
        return path;
    }

    private static TextbookWorld flow(Path file) {
        TextbookWorld world = new TextbookWorld();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] word = line.trim().split("\\s+", -1);
                if (word[0].equals("n")) {
                    double supply = Double.parseDouble(word[2]);
                    if (supply > 0) {
                        world.fixedSupply(word[1], supply);
                    } else {
                        world.fixedDemand(word[1], -supply, 1e6);
                    }
                } else if (word[0].equals("a")) {
                    assertThat(word[3]).as("the least on an arc").isEqualTo("0");
                    world.arc(word[1], word[2], Double.parseDouble(word[5]), Double.parseDouble(word[4]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return world;
    }
}
