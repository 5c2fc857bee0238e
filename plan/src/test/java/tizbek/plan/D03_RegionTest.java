package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tizbek.facts.InputException;
import tizbek.solve.HighsSolver;
import tizbek.solve.Program;
import tizbek.solve.SolveOptions;
import tizbek.solve.Solver;
import tizbek.solve.SolverSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several chains under one scenario: those that others come with are planned first, and none stops the others. */
class D03_RegionTest {

    /** Indium comes with zinc. Of beryllium nothing can be planned, for the solver below asks too much of it. */
    private static final List<String> ASKED = List.of("indium", "beryllium", "zinc");

    private static final List<String> SOLVED = Collections.synchronizedList(new ArrayList<>());

    /** Notes which chain a program is of, and leaves no plan for beryllium. */
    private record Noting(Solver solver) implements Solver {
        @Override
        public SolverSession open(Program program, SolveOptions options) {
            List<String> rows = IntStream.range(0, program.rows())
                    .mapToObj(program::rowName)
                    .toList();
            String chain = rows.stream()
                    .filter(r -> r.startsWith("balance 2024-01-01 "))
                    .findFirst()
                    .map(r -> r.substring("balance 2024-01-01 ".length(), r.indexOf('.')))
                    .orElse("none");
            SOLVED.add(chain);
            if (!chain.equals("beryllium")) {
                return solver.open(program, options);
            }
            double[] lower = program.rowLowers();
            double[] upper = program.rowUppers();
            int row = rows.indexOf(rows.stream()
                    .filter(r -> r.startsWith("capacity 2024-01-01 "))
                    .findFirst()
                    .orElseThrow());
            lower[row] = 1e6;
            upper[row] = 1e6;
            return solver.open(program.withRowBounds(lower, upper), options);
        }
    }

    private static Planner planner(Solver solver) {
        return new Planner(
                Real.planner().data(),
                Real.planner().law(),
                Real.planner().network(),
                Real.planner().scenarios(),
                solver);
    }

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static RegionAnswer answer;

    @BeforeAll
    static void planThree() {
        Scenario scenario = Real.planner().scenarios().get("region").withYears(2024, 2024);
        answer = new RegionPlanner(planner(new Noting(new HighsSolver())))
                .answer(Real.ofChains(scenario, ASKED), 0, PlanProgress.silent());
    }

    @Test
    void hostsAreSolvedBeforeWhatComesWithThem() {
        assertThat(SOLVED).contains("zinc", "indium");
        assertThat(SOLVED.lastIndexOf("zinc")).isLessThan(SOLVED.indexOf("indium"));
    }

    /** Were both begun at once, indium would plan zinc for itself, and zinc would be solved twice. */
    @Test
    void aHostIsPlannedOnce() {
        long together = SOLVED.stream().filter("zinc"::equals).count();
        List<String> before = List.copyOf(SOLVED);
        planner(new Noting(new HighsSolver()))
                .plan(Real.planner().scenarios().get("region").ofChain("zinc").withYears(2024, 2024));
        long alone = SOLVED.stream().filter("zinc"::equals).count() - together;
        SOLVED.clear();
        SOLVED.addAll(before);
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void answersStandInTheOrderOfTheScenario() {
        assertThat(answer.answers())
                .extracting(a -> a.plan().world().chain().id())
                .containsExactly("indium", "zinc");
    }

    @Test
    void aChainWithoutAPlanDoesNotLoseTheOthers() {
        assertThat(answer.withoutPlan()).containsOnlyKeys("beryllium");
        assertThat(answer.withoutPlan().get("beryllium")).hasMessageContaining("infeasible");
        assertThat(RegionOverview.of(answer, Real.planner()).withoutPlan()).containsExactly("beryllium");
    }

    @Test
    void indiumFollowsTheZincOfThePlan() {
        Answer indium = answer.answers().getFirst();
        assertThat(indium.plan().world().sources())
                .filteredOn(s -> s.country().equals("KOR"))
                .singleElement()
                .satisfies(s -> assertThat(s.host()).isEqualTo("zinc"));
    }

    @Test
    void theOverviewHasALineForEachPlanAndWhatIsNotCovered() {
        RegionOverview overview = RegionOverview.of(answer, Real.planner());
        assertThat(overview.lines()).extracting(RegionOverview.Line::chain).containsExactly("indium", "zinc");
        assertThat(overview.lines()).allSatisfy(line -> {
            assertThat(line.year()).isEqualTo(2024);
            assertThat(line.price()).isPositive();
            assertThat(line.mined()).isPositive();
            assertThat(line.checksHold()).isTrue();
            assertThat(line.test()).as("2024 is the base year itself").isEmpty();
        });
        assertThat(overview.notPlanned())
                .extracting(RegionOverview.NotPlanned::commodity)
                .contains("nickel");
    }

    @Test
    void theDocumentSaysTheSame() {
        JsonNode json = JsonMapper.shared().readTree(RegionJson.of(RegionOverview.of(answer, Real.planner())));
        assertThat(json.path("schema").asString()).isEqualTo("tizbek-region/1");
        assertThat(json.path("chains"))
                .extracting(c -> c.path("chain").asString())
                .containsExactly("indium", "zinc");
        assertThat(json.path("withoutPlan").get(0).asString()).isEqualTo("beryllium");
        assertThat(json.path("scenario").path("to").asInt()).isEqualTo(2024);
    }

    @Test
    void allChainsAreThoseOfTheTable() {
        Scenario region = Real.planner().scenarios().get("region");
        assertThat(region.isOfSeveralChains()).isTrue();
        assertThat(Real.planner().chainsOf(region))
                .isEqualTo(Chain.list(Real.planner().data()));
        assertThat(Real.planner().chainsOf(Real.scenario("baseline"))).containsExactly("antimony");
    }

    @Test
    void aChainThatIsNotThereIsRefusedWithTheNearest() {
        Scenario misspelt = Real.ofChains(
                Real.planner().scenarios().get("region").withYears(2024, 2024), List.of("tellurium", "berylium"));
        assertThatThrownBy(() -> new RegionPlanner(Real.planner()).answer(misspelt, 0, PlanProgress.silent()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("scenarios/region.yaml:")
                .hasMessageContaining("chain (berylium) is not known")
                .hasMessageContaining("Maybe (beryllium) was meant.");
    }

    /** Three chains carry 60 t each over a link with room for 100: together they overfill it, two of them do too. */
    @Test
    void aLinkIsOverfullWhereTheChainsTogetherCarryMoreThanThereIsRoomFor() {
        Map<String, Double> two = Map.of("zinc", 60.0, "lead", 60.0);
        assertThat(new RegionOverview.LinkLoad(2024, "a--b", 100, 120, two).isOverfull())
                .isTrue();
        assertThat(new RegionOverview.LinkLoad(2024, "a--b", 120, 120, two).isOverfull())
                .isFalse();
        assertThat(Optional.of(RegionOverview.of(answer, Real.planner()).overfull()))
                .as("a small amount of metal fills no corridor")
                .hasValue(List.of());
    }
}
