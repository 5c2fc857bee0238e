package tizbek.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tizbek.solve.Programs.INF;

import org.junit.jupiter.api.Test;
import tizbek.solve.Conflict.Kind;

/** Each answer a solve can have, on programs worked out by hand. */
class A02_OutcomesTest {

    private final Solver solver = new HighsSolver();

    /**
     * Two mines (21 and 30) and three smelters (10, 25, 15), one tonne to spare at mine 0. By hand: demand 0 comes from
     * mine 0 at 2, demand 1 from mine 1 at 3, demand 2 from mine 1 as far as its 5 left reach (at 4) and 10 from mine 0
     * (at 7): 20 + 75 + 20 + 70 = 185. One more tonne at mine 1 saves 7 - 4 = 3; mine 0 has some left, so its price is
     * 0 and the prices at the smelters are 2, 3 + 3, 7.
     */
    @Test
    void transportWithShadowPrices() {
        Program program = Programs.transport(
                new double[] {21, 30}, new double[] {10, 25, 15}, new double[][] {{2, 9, 7}, {8, 3, 4}});

        Solution solution = solver.solve(program).requireOptimal();

        assertThat(solution.objective()).isCloseTo(185, within(1e-9));
        assertThat(solution.duals()).containsExactly(new double[] {0, -3, 2, 6, 7}, within(1e-9));
        int unused = program.findColumn("0 to 1").orElseThrow();
        assertThat(solution.reducedCost(unused)).isCloseTo(9 - 6, within(1e-9));
    }

    /** A dual is what the objective really changes by: the same program with one more unit at each row. */
    @Test
    void dualsAreTheChangeOfTheObjectivePerUnitOfTheBound() {
        for (boolean maximize : new boolean[] {false, true}) {
            double[] cost = maximize ? new double[] {3, 5} : new double[] {-3, -5};
            double[][] a = {{1, 0}, {0, 2}, {3, 2}};
            double[] low = {-INF, -INF, -INF};
            double[] bounds = {0, 0};
            double[] unbounded = {INF, INF};
            Solution base = solver.solve(
                            Programs.dense(maximize, cost, bounds, unbounded, a, low, new double[] {4, 12, 18}))
                    .requireOptimal();
            for (int row = 0; row < 3; row++) {
                double[] more = {4, 12, 18};
                more[row] += 0.5;
                double after = solver.solve(Programs.dense(maximize, cost, bounds, unbounded, a, low, more))
                        .requireOptimal()
                        .objective();
                assertThat((after - base.objective()) / 0.5).isCloseTo(base.dual(row), within(1e-9));
            }
        }
    }

    @Test
    void infeasibleNamesTheBoundsThatContradictEachOther() {
        // 60 in all is wanted, mines give 50; the third mine and the price limit have nothing to do with it.
        ProgramBuilder builder = new ProgramBuilder().minimize();
        int a = builder.column("mine a", 0, 20, 1);
        int b = builder.column("mine b", 0, 30, 2);
        int other = builder.column("other", 0, 5, 1);
        int target = builder.row("target", 60, INF);
        int unrelated = builder.row("unrelated", -INF, 3);
        builder.coefficient(target, a, 1);
        builder.coefficient(target, b, 1);
        builder.coefficient(unrelated, other, 1);

        Outcome outcome = solver.solve(builder.build());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Infeasible.class, infeasible -> {
            assertThat(infeasible.conflict().minimal()).isTrue();
            assertThat(infeasible.conflict().bounds())
                    .extracting(Conflict.Bound::text)
                    .containsExactly("row (target) >= 60.0", "column (mine a) <= 20.0", "column (mine b) <= 30.0");
        });
        assertThatThrownBy(outcome::requireOptimal)
                .isInstanceOf(SolveException.class)
                .hasMessageContaining("row (target) >= 60.0");
    }

    @Test
    void crossedBoundsAreAConflictOfTwo() {
        ProgramBuilder builder = new ProgramBuilder();
        builder.column("x", 0, 1, 1);
        builder.row("share", 5, 4);
        assertThat(solver.solve(builder.build()))
                .isInstanceOfSatisfying(
                        Outcome.Infeasible.class,
                        infeasible -> assertThat(infeasible.conflict().bounds())
                                .extracting(Conflict.Bound::kind)
                                .containsExactly(Kind.ROW_LOWER, Kind.ROW_UPPER));
    }

    @Test
    void unboundedNamesTheColumnsThatGrowForEver() {
        ProgramBuilder builder = new ProgramBuilder().maximize();
        int made = builder.column("made", 0, INF, 0);
        int sold = builder.column("sold", 0, INF, 3);
        builder.column("limited", 0, 7, 1);
        int balance = builder.row("balance", 0, INF);
        builder.coefficient(balance, made, 1);
        builder.coefficient(balance, sold, -1);

        assertThat(solver.solve(builder.build())).isInstanceOfSatisfying(Outcome.Unbounded.class, unbounded -> {
            assertThat(unbounded.ray())
                    .extracting(Outcome.Unbounded.Direction::name)
                    .containsExactlyInAnyOrder("made", "sold");
            assertThat(unbounded.text()).contains("Maybe a capacity");
        });
    }

    /** Unbounded below, were it not for the contradiction: presolve alone cannot tell the two. */
    @Test
    void aContradictionIsFoundEvenWhereTheObjectiveWouldBeUnbounded() {
        ProgramBuilder builder = new ProgramBuilder().maximize();
        builder.column("free", 0, INF, 1);
        int x = builder.column("x", 0, 1, 0);
        builder.coefficient(builder.row("floor", 2, INF), x, 1);

        assertThat(solver.solve(builder.build()))
                .isInstanceOfSatisfying(
                        Outcome.Infeasible.class,
                        infeasible -> assertThat(infeasible.conflict().bounds())
                                .extracting(Conflict.Bound::name)
                                .containsExactly("floor", "x"));
    }

    /** Beale's program, on which a careless simplex method cycles for ever; optimum -1/20 (Beale 1955). */
    @Test
    void degenerate() {
        Program program = Programs.dense(
                false,
                new double[] {-0.75, 150, -0.02, 6},
                new double[4],
                new double[] {INF, INF, INF, INF},
                new double[][] {{0.25, -60, -0.04, 9}, {0.5, -90, -0.02, 3}, {0, 0, 1, 0}},
                new double[] {-INF, -INF, -INF},
                new double[] {0, 0, 1});
        for (SolveOptions.Method method : SolveOptions.Method.values()) {
            Solution solution = solver.solve(program, SolveOptions.DEFAULT.withMethod(method))
                    .requireOptimal();
            assertThat(solution.objective()).as(method.name()).isCloseTo(-0.05, within(1e-9));
        }
    }

    /**
     * min x^2 + y^2 - 2x - 6y over x + y <= 3: without the row (1, 3); on it, by symmetry of the two curvatures, each
     * gives up half of the excess 1: (0.5, 2.5), objective -9.5. The row's price is 2x - 2 = -1.
     */
    @Test
    void quadraticWithAPrice() {
        for (double sense : new double[] {1, -1}) {
            ProgramBuilder builder = new ProgramBuilder();
            if (sense < 0) {
                builder.maximize();
            }
            int x = builder.column("x", -INF, INF, -2 * sense);
            int y = builder.column("y", -INF, INF, -6 * sense);
            builder.quadratic(x, 2 * sense);
            builder.quadratic(y, 2 * sense);
            int row = builder.row("sum", -INF, 3);
            builder.coefficient(row, x, 1);
            builder.coefficient(row, y, 1);

            Solution solution = solver.solve(builder.build()).requireOptimal();

            assertThat(solution.value(x)).isCloseTo(0.5, within(1e-5));
            assertThat(solution.value(y)).isCloseTo(2.5, within(1e-5));
            assertThat(solution.objective()).isCloseTo(-9.5 * sense, within(1e-5));
            assertThat(solution.dual(row)).isCloseTo(-sense, within(1e-5));
        }
    }

    /** Supply p = 1 + q meets demand p = 10 - 2q: welfare 10q - q^2 - q - q^2/2 is greatest at q = 3, price 4. */
    @Test
    void quadraticWelfareGivesTheMarketPrice() {
        ProgramBuilder builder = new ProgramBuilder().maximize();
        int supply = builder.column("supply", 0, INF, -1);
        builder.quadratic(supply, -1);
        int demand = builder.column("demand", 0, INF, 10);
        builder.quadratic(demand, -2);
        int balance = builder.row("balance", 0, 0);
        builder.coefficient(balance, demand, 1);
        builder.coefficient(balance, supply, -1);

        Solution solution = solver.solve(builder.build()).requireOptimal();

        assertThat(solution.value(demand)).isCloseTo(3, within(1e-5));
        assertThat(Math.abs(solution.dual(balance))).isCloseTo(4, within(1e-5));
    }

    /** Weights 5 4 6 3, worths 10 40 30 50, room for 10: the second and the fourth, 90. */
    @Test
    void knapsackAndThePricesOfItsFixedProgram() {
        double[] weights = {5, 4, 6, 3};
        double[] worths = {10, 40, 30, 50};
        ProgramBuilder builder = new ProgramBuilder().maximize();
        int room = builder.row("room", -INF, 10);
        for (int j = 0; j < 4; j++) {
            int column = builder.column("item " + j, 0, 1, worths[j]);
            builder.integer(column);
            builder.coefficient(room, column, weights[j]);
        }
        Program program = builder.build();

        Outcome outcome = solver.solve(program);
        Solution solution = outcome.requireOptimal();

        assertThat(solution.values()).containsExactly(0, 1, 0, 1);
        assertThat(solution.objective()).isEqualTo(90);
        assertThat(((Outcome.Optimal) outcome).verification().dualsChecked()).isFalse();
        assertThatThrownBy(() -> solution.dual(room))
                .isInstanceOf(ProgramException.class)
                .hasMessageContaining("withIntegersFixedAt");
        Solution fixed =
                solver.solve(program.withIntegersFixedAt(solution.values())).requireOptimal();
        assertThat(fixed.objective()).isEqualTo(90);
        assertThat(fixed.dual(room)).isZero();
    }

    @Test
    void aConflictThatOnlyWholeNumbersMake() {
        ProgramBuilder builder = new ProgramBuilder();
        int x = builder.column("x", 0, 10, 1);
        builder.integer(x);
        int odd = builder.row("twice x is odd", 3, 3);
        builder.coefficient(odd, x, 2);
        assertThat(solver.solve(builder.build())).isInstanceOfSatisfying(Outcome.Infeasible.class, infeasible -> {
            assertThat(infeasible.conflict().minimal()).isTrue();
            assertThat(infeasible.conflict().bounds())
                    .extracting(Conflict.Bound::text)
                    .containsExactly("row (twice x is odd) >= 3.0", "row (twice x is odd) <= 3.0");
        });
    }

    @Test
    void programsWithoutColumnsOrRows() {
        ProgramBuilder onlyRow = new ProgramBuilder().offset(7);
        onlyRow.row("zero", -1, 1);
        assertThat(solver.solve(onlyRow.build()).requireOptimal().objective()).isEqualTo(7);

        ProgramBuilder unmet = new ProgramBuilder();
        unmet.row("one", 1, 1);
        assertThat(solver.solve(unmet.build())).isInstanceOf(Outcome.Infeasible.class);

        ProgramBuilder onlyColumn = new ProgramBuilder().maximize();
        int x = onlyColumn.column("x", 0, 4, 2);
        Solution solution = solver.solve(onlyColumn.build()).requireOptimal();
        assertThat(solution.objective()).isEqualTo(8);
        assertThat(solution.reducedCost(x)).isEqualTo(2);
    }

    @Test
    void quadraticAndWholeAtOnceIsAnHonestFailure() {
        ProgramBuilder builder = new ProgramBuilder();
        int x = builder.column("x", 0, 4, -3);
        builder.integer(x);
        builder.quadratic(x, 1);
        assertThat(solver.solve(builder.build()))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains("mixed-integer at once"));
    }
}
