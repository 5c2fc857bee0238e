package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tizbek.plan.internal.SmallChain.METAL;
import static tizbek.plan.internal.SmallChain.ORE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tizbek.plan.Audit;
import tizbek.plan.NoPlanException;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Real;
import tizbek.plan.Words;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.SolveException;
import tizbek.solve.SolveOptions;
import tizbek.solve.Solver;
import tizbek.solve.SolverSession;

/** After each solve our own code goes over the program again; what it finds, and what it finds unused, is told. */
class C03_AuditTest {

    private static SmallWorld smelting() {
        return new SmallWorld()
                .mine("AAA", ORE, 200, 1000)
                .smelter("AAA", 90, 100, 500)
                .use("BBB", METAL, 80, 4000)
                .lane("AAA", "BBB", METAL, 200);
    }

    private static Period year() {
        return Calendar.periods(2024, 2024, null, 5).getFirst();
    }

    private static List<String> unused(World world, Audit audit) {
        return UnusedInputs.of(world, List.of(year()), audit).stream()
                .map(Words::en)
                .toList();
    }

    private static List<String> unused(SmallWorld world) {
        return unused(world.world(), Audit.NONE);
    }

    @Test
    void everyProgramOfAPlanIsGoneOver() {
        Audit audit = smelting().planned().result().audit();
        assertThat(audit.programs())
                .as("one for each round of steps")
                .isEqualTo(Precision.FINE.rounds(false).size());
        assertThat(audit.objective()).isLessThan(1e-9);
        assertThat(List.of(audit.elements(), audit.primal(), audit.dual(), audit.slackness(), audit.dualityGap()))
                .allSatisfy(figure -> assertThat(figure).isLessThan(1e-7));
        Audit real = Real.controls().audit();
        assertThat(real.programs()).isGreaterThan(10);
        assertThat(List.of(real.elements(), real.primal(), real.dual(), real.slackness(), real.dualityGap()))
                .allSatisfy(figure -> assertThat(figure).isLessThan(1e-6));
    }

    @Test
    void theWorstOfEachIsKept() {
        Audit one = new Audit(1, 2, 3, 4, 5, 6, 1, Map.of("quota A", false, "quota B", false));
        Audit other = new Audit(6, 5, Double.NaN, 3, 2, 1, 2, Map.of("quota B", true));
        Audit both = one.and(other);
        assertThat(both.objective()).isEqualTo(6);
        assertThat(both.elements()).isEqualTo(5);
        assertThat(both.primal()).isNaN();
        assertThat(both.dual()).isEqualTo(4);
        assertThat(both.slackness()).isEqualTo(5);
        assertThat(both.dualityGap()).isEqualTo(6);
        assertThat(both.programs()).isEqualTo(3);
        assertThat(both.limitsOnNothing()).containsExactly("quota A");
    }

    /** A millionth of what is mined, more or less of anything, is found. */
    @Test
    void anAmountThatIsNotRightShowsInTheBalance() {
        SmallWorld.Planned plan = smelting().planned();
        PeriodPlan year = plan.year(0);
        assertThat(ElementBalance.error(plan.world(), year)).isLessThan(1e-9);
        for (double[] amounts :
                List.of(year.mined(), year.made(), year.used(), year.way(), year.stock(), year.discarded())) {
            double before = amounts[0];
            amounts[0] += 1e-3;
            assertThat(ElementBalance.error(plan.world(), year)).isGreaterThan(1e-6);
            amounts[0] = before;
        }
    }

    @Test
    void whereAllIsUsedNothingIsSaid() {
        assertThat(unused(smelting())).isEmpty();
    }

    @Test
    void aMineFromWhichNoWayLeads() {
        assertThat(unused(smelting().mine("CCC", METAL, 10, 1000)))
                .containsExactly("mine (mine-CCC) cannot be used: no way leads from metal@CCC to anybody who uses the"
                        + " product or what is made of it.");
    }

    @Test
    void aMineThatBringsNothing() {
        assertThat(unused(smelting().mine("BBB", METAL, 0, 1000)))
                .containsExactly("mine (mine-BBB) brings nothing in any year of the plan.");
    }

    @Test
    void aPlantWhoseInputCannotArrive() {
        assertThat(unused(smelting().smelter("BBB", 0, 50, 500)))
                .containsExactly("smelter (smelter-BBB) cannot run: its input, ore@BBB, cannot arrive.");
    }

    @Test
    void aPlantWhoseOutputNobodyCanTake() {
        assertThat(unused(smelting().smelter("CCC", 0, 50, 500).lane("AAA", "CCC", ORE, 10)))
                .containsExactly("smelter (smelter-CCC) has no use: no way leads from its output, metal@CCC, to anybody"
                        + " who uses it.");
    }

    @Test
    void aUseThatNothingCanServe() {
        assertThat(unused(smelting().use("CCC", METAL, 5, 4000)))
                .containsExactly("The use of metal@CCC cannot be served: the material cannot arrive.");
    }

    @Test
    void aLimitOnNothing() {
        World.Quota onOre = new World.Quota("ore-quota", "BBB", Set.of(0), Set.of(), Map.of(2024, 10.0));
        World.Quota onMetal = new World.Quota("metal-quota", "AAA", Set.of(1), Set.of(), Map.of(2024, 10.0));
        SmallWorld.Planned plan = smelting().quota(onOre).quota(onMetal).planned();
        assertThat(unused(plan.world(), plan.result().audit()))
                .containsExactly("The limit (quota ore-quota) limits nothing: no amount of the plan is under it.");
    }

    /** A solver that fails, so many times, in one of two ways. */
    private static final class Failing implements Solver {

        private final Solver highs = new HighsSolver();
        private final boolean byStatus;
        private int left;

        Failing(boolean byStatus, int times) {
            this.byStatus = byStatus;
            this.left = times;
        }

        @Override
        public SolverSession open(Program program, SolveOptions options) {
            SolverSession session = highs.open(program, options);
            return (SolverSession) java.lang.reflect.Proxy.newProxyInstance(
                    SolverSession.class.getClassLoader(),
                    new Class<?>[] {SolverSession.class},
                    (self, method, args) -> {
                        Object answer = method.invoke(session, args);
                        return answer instanceof Outcome.Optimal optimal && left-- > 0 ? spoiled(optimal) : answer;
                    });
        }

        /** An error, or the solution of nothing moved anywhere, which is feasible and not the best. */
        private Outcome spoiled(Outcome.Optimal optimal) {
            return byStatus
                    ? new Outcome.Failed("ended with the status SOLVE_ERROR")
                    : new Outcome.Optimal(
                            new tizbek.solve.Solution(
                                    0,
                                    new double[optimal.solution().values().length],
                                    new double[optimal.solution().duals().length],
                                    optimal.solution().duals(),
                                    new double[optimal.solution().values().length],
                                    null,
                                    optimal.solution().effort()),
                            optimal.verification());
        }
    }

    private static Equilibrium.Result solve(Solver solver) {
        World world = smelting().world();
        Window window = new Window(
                world,
                List.of(year()),
                SmallWorld.caps(world, List.of(year()), Map.of()),
                SmallWorld.nothing(world),
                null);
        return new Equilibrium(solver, Precision.FINE)
                .solve(window, Equilibrium.fromBase(world, window.periods()), false);
    }

    @Test
    void aSolverThatFailsOnceOrTwiceChangesNothing() {
        double right = solve(new HighsSolver()).solution().objective();
        for (int times : new int[] {1, 2}) {
            assertThat(solve(new Failing(true, times)).solution().objective()).isEqualTo(right);
            assertThat(solve(new Failing(false, times)).solution().objective()).isEqualTo(right);
        }
    }

    /** That says nothing about the plan, so it is not told as if there were none. */
    @Test
    void aSolverThatFailsInEveryWayIsTheFaultOfTheSolver() {
        assertThatThrownBy(() -> solve(new Failing(true, 3)))
                .isInstanceOf(SolveException.class)
                .isNotInstanceOf(NoPlanException.class)
                .hasMessageContaining("as asked: ended with the status SOLVE_ERROR; again without a basis: ended")
                .hasMessageContaining("by INTERIOR_POINT: ended");
        assertThatThrownBy(() -> solve(new Failing(false, 3)))
                .isInstanceOf(SolveException.class)
                .hasMessageContaining("its optimum is none");
    }
}
