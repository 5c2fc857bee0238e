package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.SmallChain.METAL;
import static tizbek.plan.internal.SmallChain.ORE;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.plan.Audit;
import tizbek.plan.BackTest;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Real;
import tizbek.plan.Reconciliation;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;

/** A plan is held against the year after its base year, beside the guess that nothing changes. */
class G05_BackTestTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SmallTables tables;

    /** Of the year before and of the year itself; what is told counts the element, and is told in tonnes of it. */
    @BeforeEach
    void twoYearsWereObserved() {
        tables = new SmallTables(folder)
                .row("chain_observations", "small,mine,ore,tin,,mine,,,test,x,read,")
                .row("chain_observations", "small,made,metal,tin,,refined,,,test,x,read,")
                .row("chain_observations", "small,trade,metal,tin,,,800110,,test,x,read,")
                .known("mine", "AAA", "", "ore", "100")
                .mined("AAA", 2023, 100, "unstated")
                .mined("AAA", 2024, 120, "unstated");
    }

    /** A mines 200 t of ore, half of it element, and smelts it; B mines as much as a row says it will. */
    private static SmallWorld world() {
        return new SmallWorld()
                .mine("AAA", ORE, 200, 1000)
                .mine("BBB", ORE, 80, 1000, Map.of(2024, 60.0), World.Charges.NONE)
                .smelter("AAA", 90, 100, 500)
                .use("AAA", METAL, 40, 3000)
                .use("BBB", METAL, 50, 3100)
                .use("BBB", ORE, 80, 1000)
                .lane("AAA", "BBB", METAL, 100);
    }

    private static Plan planned(int from) {
        World world = world().world();
        List<Period> periods = Calendar.periods(from, from, null, 5);
        List<PeriodPlan> plans =
                new Rolling(new Equilibrium(new HighsSolver(), Precision.FINE), world, periods).free(1);
        return new Plan(
                Real.scenario("baseline"),
                world,
                new Reconciliation(2023, List.of()),
                plans,
                world,
                plans,
                List.of(),
                Audit.NONE,
                1,
                List.of());
    }

    private BackTest tested() {
        return BackTest.of(planned(2024), tables.open()).orElseThrow();
    }

    private static BackTest.Line line(BackTest test, String kind, String country) {
        return test.lines().stream()
                .filter(l -> l.kind().equals(kind) && l.country().equals(country))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFigureObservedInBothYearsIsALine() {
        BackTest.Line line = line(tested(), "mine", "AAA");
        assertThat(line.observedLastYear()).isEqualTo(100);
        assertThat(line.observed()).isEqualTo(120);
        double mined = planned(2024).periods().getFirst().mined()[0];
        assertThat(line.planned()).as("ore is half element").isCloseTo(mined * 0.5, within(1e-9));
        assertThat(line.told()).isFalse();
    }

    @Test
    void whatIsMadeAndTradedIsHeldAgainstThePlanToo() {
        tables.row("production", "AAA,tin,,refined,2023,90,unstated,y,x,read,")
                .row("production", "AAA,tin,,refined,2024,95,unstated,y,x,read,")
                .row("trade_flows", "AAA,BBB,tin,800110,2023,50,y,x,read,")
                .row("trade_flows", "AAA,BBB,tin,800110,2024,55,y,x,read,");
        BackTest test = tested();
        PeriodPlan plan = planned(2024).periods().getFirst();
        assertThat(line(test, "made", "AAA").planned()).isCloseTo(plan.made()[0], within(1e-9));
        assertThat(line(test, "trade", "AAA").planned()).isCloseTo(plan.shipped()[0], within(1e-9));
        assertThat(line(test, "trade", "AAA").partner()).isEqualTo("BBB");
    }

    /** The base year starts from 80 t where the table has 100: the plan is held as if it had started from the table. */
    @Test
    void whereTheBaseYearHasAnotherFigureThePlanIsHeldInProportion() {
        double asTold = line(tested(), "mine", "AAA").planned();
        tables = new SmallTables(folder)
                .row("chain_observations", "small,mine,ore,tin,,mine,,,test,x,read,")
                .known("mine", "AAA", "", "ore", "80")
                .mined("AAA", 2023, 100, "unstated")
                .mined("AAA", 2024, 120, "unstated");
        assertThat(line(tested(), "mine", "AAA").planned()).isCloseTo(asTold * 100 / 80, within(1e-9));
    }

    @Test
    void whatWasObservedInOneYearOnlyAndTheRestOfTheWorldAreNoLines() {
        tables.mined("BBB", 2023, 40, "unstated")
                .mined("CCC", 2024, 40, "unstated")
                .mined("XXX", 2023, 40, "unstated")
                .mined("XXX", 2024, 40, "unstated");
        assertThat(tested().lines()).extracting(BackTest.Line::country).containsExactly("AAA");
    }

    /** B's output of 2024 stands in a row of the tables: that the plan has it proves nothing. */
    @Test
    void whatThePlanWasToldIsShownAndNotCounted() {
        tables.mined("BBB", 2023, 40, "unstated").mined("BBB", 2024, 30, "unstated");
        BackTest test = tested();
        assertThat(line(test, "mine", "BBB").told()).isTrue();
        assertThat(test.scores()).singleElement().satisfies(s -> {
            assertThat(s.figures()).isEqualTo(1);
            assertThat(s.sameAsLastYear()).isCloseTo(20 / 120.0, within(1e-9));
        });
    }

    @Test
    void aPlanThatDoesNotHoldTheYearHasNoTest() {
        assertThat(BackTest.of(planned(2025), tables.open())).isEqualTo(Optional.empty());
    }

    private static BackTest.Line made(String material, double last, double observed, double planned, boolean told) {
        return new BackTest.Line(
                "made",
                SmallChain.words("made"),
                "AAA",
                "",
                material,
                last,
                observed,
                planned,
                told,
                SmallChain.MADE_UP);
    }

    /** |90 - 100| + |230 - 200| over 300, and |110 - 100| + |180 - 200| over 300. */
    @Test
    void aScoreIsTheSumOfTheErrorsOverWhatWasObserved() {
        BackTest test = new BackTest(
                2024,
                List.of(
                        made("metal", 110, 100, 90, false),
                        made("metal", 180, 200, 230, false),
                        made("metal", 5, 500, 500, true),
                        made("ore", 10, 10, 10, false)));
        assertThat(test.scores()).extracting(BackTest.Score::material).containsExactly("metal", "ore");
        assertThat(test.scores().getFirst().figures()).isEqualTo(2);
        assertThat(test.scores().getFirst().planned()).isCloseTo(40 / 300.0, within(1e-12));
        assertThat(test.scores().getFirst().sameAsLastYear()).isCloseTo(30 / 300.0, within(1e-12));
        assertThat(test.scores().getLast().planned()).isZero();
    }
}
