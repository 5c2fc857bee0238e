package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tizbek.plan.Contradiction;
import tizbek.plan.NoPlanException;
import tizbek.plan.Period;
import tizbek.plan.Real;
import tizbek.plan.Scenarios;
import tizbek.plan.World;
import tizbek.solve.Conflict;
import tizbek.solve.HighsSolver;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.SolveOptions;
import tizbek.solve.Solver;
import tizbek.solve.SolverSession;

/** Where nothing meets all limits, the answer names the limits that contradict each other. */
class C02_NoPlanTest {

    /** A opens the year owing 50 t of metal; it has no mine, and at most 20 t may come from B. */
    @Test
    void theRowsThatContradictAreNamed() {
        World world = new SmallWorld()
                .mine("BBB", SmallChain.METAL, 100, 1000)
                .use("AAA", SmallChain.METAL, 10, 1000)
                .lane("BBB", "AAA", SmallChain.METAL, 100)
                .world();
        List<Period> periods = Calendar.periods(2024, 2024, null, 5);
        double[] owed = SmallWorld.nothing(world);
        owed[SmallWorld.index(world, "metal@AAA")] = -50;
        double[][] caps = {{20}};
        NoPlanException e = catchThrowableOfType(
                NoPlanException.class, () -> SmallWorld.solved(new Window(world, periods, caps, owed, null)));
        assertThat(e.getMessage())
                .startsWith("infeasible: these bounds contradict each other")
                .contains("row (balance 2024-01-01 metal@AAA)")
                .contains("row (restriction 2024-01-01 metal BBB>AAA) <= ");
        assertThat(e.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Infeasible.class,
                        o -> assertThat(o.conflict().bounds())
                                .extracting(Conflict.Bound::name)
                                .doesNotContain("balance 2024-01-01 metal@BBB"));
    }

    /** The words name the measure and the least that would have to give: B sends the 50 t that A owes, not 20. */
    @Test
    void theContradictionIsToldWithTheLeastThatWouldHaveToGive() {
        World world = new SmallWorld()
                .mine("BBB", SmallChain.METAL, 100, 1000)
                .use("AAA", SmallChain.METAL, 10, 1000)
                .lane("BBB", "AAA", SmallChain.METAL, 100)
                .world();
        double[] owed = SmallWorld.nothing(world);
        owed[SmallWorld.index(world, "metal@AAA")] = -50;
        NoPlanException e = catchThrowableOfType(
                NoPlanException.class,
                () -> SmallWorld.solved(
                        new Window(world, Calendar.periods(2024, 2024, null, 5), new double[][] {{20}}, owed, null)));
        Contradiction told = e.findContradiction().orElseThrow();
        assertThat(told.minimal()).isTrue();
        assertThat(told.members())
                .extracting(Contradiction.Member::row)
                .contains("balance 2024-01-01 metal@AAA", "restriction 2024-01-01 metal BBB>AAA");
        assertThat(told.easings()).hasSize(1).allSatisfy(easing -> {
            assertThat(easing.what().en()).contains("what the measure lets through", "BBB → AAA");
            assertThat(easing.tonnes()).isCloseTo(30, within(1e-6));
        });
        assertThat(told.text().en()).contains("without any one of them", "at most 20.0 t", "30.0 t more");
        assertThat(told.text().ru()).contains("без любого из них", "не более 20.0 т");
    }

    @Test
    void withOneOfThemRelaxedThereIsAPlan() {
        World world = new SmallWorld()
                .mine("BBB", SmallChain.METAL, 100, 1000)
                .use("AAA", SmallChain.METAL, 10, 1000)
                .lane("BBB", "AAA", SmallChain.METAL, 100)
                .world();
        double[] owed = SmallWorld.nothing(world);
        owed[SmallWorld.index(world, "metal@AAA")] = -50;
        double[][] caps = {{60}};
        SmallWorld.Planned plan =
                SmallWorld.solved(new Window(world, Calendar.periods(2024, 2024, null, 5), caps, owed, null));
        assertThat(plan.year(0).shipped()[0]).isGreaterThan(50);
    }

    /** A solver that asks of every program one thing too much. */
    private record Demanding(Solver solver) implements Solver {
        @Override
        public SolverSession open(Program program, SolveOptions options) {
            double[] lower = program.rowLowers();
            double[] upper = program.rowUppers();
            int row = program.findRow("capacity 2024-01-01 sohar").orElseThrow();
            lower[row] = 1e6;
            upper[row] = 1e6;
            return solver.open(program.withRowBounds(lower, upper), options);
        }
    }

    @Test
    void aPlannerPassesTheContradictionOn() {
        tizbek.plan.Planner planner = new tizbek.plan.Planner(
                Real.planner().data(),
                Real.planner().law(),
                Real.planner().network(),
                Scenarios.in(Real.root().resolve("scenarios")),
                new Demanding(new HighsSolver()));
        assertThatThrownBy(() -> planner.plan(Real.scenario("baseline").withYears(2024, 2024)))
                .isInstanceOf(NoPlanException.class)
                .hasMessageContaining("infeasible: these bounds contradict each other")
                .hasMessageContaining("row (capacity 2024-01-01 sohar) >= 1000000.0");
    }
}
