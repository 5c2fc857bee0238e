package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tizbek.plan.internal.Figures;
import tizbek.plan.internal.PlanChecks;

/** Every scenario of the repository loads, and plans the year its headline is of without a failed check. */
class D05_AllScenariosTest {

    @Test
    void everyScenarioLoadsAndAsksForChainsThatThereAre() {
        List<String> chains = Chain.list(Real.planner().data());
        assertThat(Real.planner().listScenarios()).hasSizeGreaterThan(40).allSatisfy(s -> {
            assertThat(chains).as(s.id()).containsAll(Real.planner().chainsOf(s));
            assertThat(s.title().ru()).as(s.id()).isNotEqualTo(s.title().en());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kazakh-gallium", "boguty-apt", "uranium-before-us-ban"})
    void aHeadlineYearIsPlannedWithoutAFailedCheck(String id) {
        planHeadlineYear(Real.planner().scenarios().get(id));
    }

    static Stream<Scenario> all() {
        return Real.planner().listScenarios().stream().filter(s -> !s.isOfSeveralChains());
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("all")
    void everyHeadlineYearIsPlannedWithoutAFailedCheck(Scenario scenario) {
        planHeadlineYear(scenario);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("ofSeveral")
    void everyChainOfAScenarioOfSeveralIsPlanned(Scenario scenario) {
        RegionAnswer answer = new RegionPlanner(Real.planner())
                .answer(scenario.withYears(scenario.firstYear(), scenario.firstYear()), 0, PlanProgress.silent());
        assertThat(answer.withoutPlan()).isEmpty();
        assertThat(answer.answers()).allSatisfy(a -> assertChecked(a.plan()));
    }

    static Stream<Scenario> ofSeveral() {
        return Real.planner().listScenarios().stream().filter(Scenario::isOfSeveralChains);
    }

    /** The years up to the headline, which a plan of a few years shows; owners who look ahead need no more to be checked. */
    private static void planHeadlineYear(Scenario scenario) {
        int wanted = scenario.headlineYearOrNull() != null
                ? scenario.headlineYearOrNull()
                : scenario.announced().map(d -> d.getYear() + 1).orElse(scenario.firstYear());
        int last = Math.clamp(wanted, scenario.firstYear(), scenario.lastYear());
        int first = scenario.announced().isPresent() ? scenario.firstYear() : last;
        Plan plan = Real.planner().plan(scenario.withYears(first, last));
        assertThat(plan.periods().getLast().period().year()).isEqualTo(Figures.year(plan));
        assertChecked(plan);
    }

    /** Where a scenario changes the map, a mine from which no way leads is an input that nobody can use, as it is meant. */
    private static void assertChecked(Plan plan) {
        boolean changesMap = !plan.scenario().mapChanges().isEmpty();
        assertThat(PlanChecks.of(plan))
                .as(plan.scenario().id() + ", " + plan.world().chain().id())
                .isNotEmpty()
                .allMatch(c -> c.ok() || (changesMap && c.id().equals("unused")));
    }
}
