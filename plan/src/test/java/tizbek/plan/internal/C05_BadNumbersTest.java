package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tizbek.facts.Assumptions;
import tizbek.facts.InputException;
import tizbek.plan.Chain;
import tizbek.plan.Period;
import tizbek.plan.Real;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;
import tizbek.solve.Program;
import tizbek.solve.ProgramBuilder;

/** Numbers that are numbers and cannot be right: refused in one sentence that says which. */
class C05_BadNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "sb-elasticity-demand-short, 0, below zero: use falls as the price rises",
        "sb-elasticity-demand-long, 0.5, below zero: use falls as the price rises",
        "sb-elasticity-supply-short, 0, above zero: supply rises with the price",
        "sb-elasticity-supply-long, -0.7, above zero: supply rises with the price",
        "reallocation-elasticity, 0, above zero: the margin of a pair rises with its trade",
        "elasticity-drift-years, 0, above zero",
        "supply-floor, 1.2, above 0 and at most 1",
        "use-ceiling, 0.5, 1 or more: a user can take what it took in the base year"
    })
    void anElasticityOfZeroOrOfTheWrongSign(String id, double value, String expected) {
        Assumptions changed = Real.assumptions().with(id, value);
        InputException e = catchThrowableOfType(
                InputException.class, () -> Real.planner().plan(Real.scenario("baseline"), changed));
        assertThat(e.getMessage())
                .startsWith("data/assumptions.csv:")
                .contains(": assumption (" + id + ") has the value (" + value + "), which is not " + expected)
                .contains("Maybe a sign or a decimal point is wrong there");
    }

    private static Chain.Conversion process(String id, Chain.Material from, Chain.Material to, double recovery) {
        return new Chain.Conversion(id, SmallChain.words(id), from, to, recovery, 1, SmallChain.MADE_UP);
    }

    @Test
    void aLoopThatMakesMaterial() {
        Chain.Conversion out = process("roasting", SmallChain.ORE, SmallChain.METAL, 1.25);
        Chain.Conversion back = process("dissolving", SmallChain.METAL, SmallChain.ORE, 0.9);
        assertThatThrownBy(() -> LoopCheck.require(List.of(out, back)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("processes (roasting, dissolving) form a loop that makes (1.125) tonnes of the"
                        + " element from one");
        Chain.Conversion lossy = process("roasting", SmallChain.ORE, SmallChain.METAL, 1);
        assertThatCode(() -> LoopCheck.require(List.of(lossy, back))).doesNotThrowAnyException();
    }

    @Test
    void aProcessWithMoreElementInItsOutputThanInItsInput() {
        assertThatThrownBy(() -> LoopCheck.require(List.of(process("magic", SmallChain.ORE, SmallChain.METAL, 1.01))))
                .hasMessageContaining("process (magic) has the recovery (1.01), which is not above 0 and at most 1");
        assertThatThrownBy(() -> LoopCheck.require(List.of(process("none", SmallChain.ORE, SmallChain.METAL, 0))))
                .hasMessageContaining("process (none) has the recovery (0.0)");
    }

    /** An ore of which a tonne of metal would take 1e13 tonnes: the balance of the ore holds 1 and 1e13. */
    @Test
    void numbersThatDifferByATrillionInOneRow() {
        World plain = new SmallWorld()
                .mine("AAA", SmallChain.ORE, 200, 1000)
                .smelter("AAA", 90, 100, 500)
                .use("AAA", SmallChain.METAL, 80, 4000)
                .world();
        World.Plant p = plain.plants().getFirst();
        World.Plant thin = new World.Plant(
                p.id(),
                p.title(),
                p.country(),
                p.process(),
                p.inputNode(),
                p.outputNode(),
                1e-13,
                p.baseOutputTonnes(),
                p.operatingCostUsdPerTonne(),
                p.marginalUsdPerTonne(),
                new TreeMap<>(p.capacities()),
                p.status(),
                p.provenance());
        World world = new World(
                plain.chain(),
                plain.baseYear(),
                plain.priceYear(),
                plain.places(),
                plain.nodes(),
                plain.sources(),
                List.of(thin),
                plain.uses(),
                plain.lanes(),
                plain.ways(),
                plain.quotas(),
                plain.cappedLinks(),
                plain.maps(),
                plain.terms());
        List<Period> year = Calendar.periods(2024, 2024, null, 5);
        Window window =
                new Window(world, year, SmallWorld.caps(world, year, Map.of()), SmallWorld.nothing(world), null);
        assertThatThrownBy(() -> new Equilibrium(new HighsSolver(), Precision.FINE)
                        .solve(window, Equilibrium.fromBase(world, year), false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("row (balance 2024-01-01 ore@AAA) has coefficients from (1.0, ")
                .hasMessageContaining(
                        "to (1.0E13, column made 2024-01-01 smelter-AAA 0), which differ by 1e12 or more");
    }

    private final List<Observation> observations = new ArrayList<>();

    private void observe(Observation.Kind kind, String country, String partner, double tonnes, double error) {
        observations.add(new Observation(kind, country, partner, "ore", tonnes, error, SmallChain.MADE_UP));
    }

    private BaseFlows reconciled(String... users) {
        Set<BaseFlows.Key> keys = new LinkedHashSet<>();
        Arrays.stream(users).forEach(u -> keys.add(new BaseFlows.Key(u, "ore")));
        return new Reconciler(SmallChain.CHAIN, observations, keys, Set.of()).reconcile(2023);
    }

    /**
     * A mines 1000 +- 10 and sells all of it, for nobody there uses ore; B says it bought 100 +- 5, and C that it sold B
     * 50 +- 5. Both cannot be: the least is that what A mined moves by 795 beyond its limit or that what was sold does.
     * The sale of C contradicts nothing.
     */
    @Test
    void observationsThatContradictEachOtherAreNamedWithTheLeastThatWouldHaveToGive() {
        observe(Observation.Kind.MINE, "AAA", "", 1000, 10);
        observe(Observation.Kind.TRADE, "AAA", "BBB", 100, 5);
        observe(Observation.Kind.MINE, "CCC", "", 50, 5);
        observe(Observation.Kind.TRADE, "CCC", "BBB", 50, 5);
        InputException e = catchThrowableOfType(InputException.class, () -> reconciled("BBB"));
        assertThat(e.getMessage())
                .contains("observations (mine AAA ore, 1000 +- 10, test:1), (trade AAA to BBB ore, 100 +- 5, test:1)"
                        + " contradict each other")
                .doesNotContain("CCC")
                // 20 errors of the sale are 100 t, and 60 more of 10 t bring the mine down to 200.
                .contains("The least that would have to give: mine AAA ore, 1000 +- 10, test:1 would have to be 200 (80"
                        + " standard errors away)");
    }

    @Test
    void withOneOfThemLessSureTheyAreReconciled() {
        observe(Observation.Kind.MINE, "AAA", "", 1000, 100);
        observe(Observation.Kind.TRADE, "AAA", "BBB", 100, 5);
        assertThat(reconciled("BBB").mined().get("AAA")).isLessThan(200);
    }

    /** Each member of the set is needed: with any one of them released, the others can be kept. */
    @Test
    void aSetOfContradictionsIsMinimal() {
        ProgramBuilder builder = new ProgramBuilder().minimize();
        int row = builder.row("a + b = c", 0, 0);
        Map<Integer, Observation> observed = new LinkedHashMap<>();
        double[] raw = {10, 10, 100, 7};
        double[] sign = {1, 1, -1, 0};
        for (int i = 0; i < 4; i++) {
            int column = builder.column("u" + i, -raw[i], Double.POSITIVE_INFINITY, 0);
            int fixed = builder.column("raw " + i, 1, 1, 0);
            builder.coefficient(row, column, sign[i]);
            builder.coefficient(row, fixed, sign[i] * raw[i]);
            observed.put(
                    column, new Observation(Observation.Kind.MINE, "C" + i, "", "ore", raw[i], 1, SmallChain.MADE_UP));
        }
        Program program = builder.build();
        double[] far = new double[program.columns()];
        Arrays.fill(far, 100);
        assertThatCode(() -> new Irreconcilable(program, observed, 30).require(far))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Irreconcilable(program, observed, 20).require(far))
                .hasMessageContaining(
                        "observations (mine C0 ore, 10 +- 1, test:1), (mine C1 ore, 10 +- 1, test:1), (mine C2"
                                + " ore, 100 +- 1, test:1) contradict each other")
                .hasMessageNotContainingAny("C3");
        assertThatCode(() -> new Irreconcilable(program, observed, 20).require(new double[program.columns()]))
                .as("a known adjustment within the limit is enough")
                .doesNotThrowAnyException();
    }
}
