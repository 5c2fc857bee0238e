package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.Location;
import tizbek.plan.internal.Json;
import tools.jackson.databind.JsonNode;

/** What provisions of real laws cost whom: the antimony plan against itself without each of them. */
class G07_LawEffectsTest {

    private static final String LICENCE = "chn-antimony-export-licence";
    private static final int YEAR = 2025;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Answer answer;

    @BeforeAll
    static void plan() {
        Scenario controls =
                Real.planner().scenarios().get("china-antimony-controls").withYears(2024, YEAR);
        answer = Real.planner().answer(controls, 0, PlanProgress.silent());
    }

    private static LawEffects.Effect effect(String provision) {
        return answer.lawEffects().effects().stream()
                .filter(e -> e.provision().equals(provision))
                .findFirst()
                .orElseThrow();
    }

    private static LawEffects.Change change(LawEffects.Effect effect, String country) {
        return effect.changes().stream()
                .filter(c -> c.country().equals(country))
                .findFirst()
                .orElse(new LawEffects.Change(country, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void theMeasureCostsUsersAbroadAndBringsThoseWhoSmeltThere() {
        assertThat(answer.lawEffects().year()).isEqualTo(YEAR);
        LawEffects.Effect licence = effect(LICENCE);
        assertThat(answer.lawEffects().effects().getFirst())
                .as("it weighs most")
                .isEqualTo(licence);
        assertThat(licence.kind()).isEqualTo("measure");
        assertThat(licence.citation().ru()).isNotBlank();
        assertThat(change(licence, "USA").usersUsd()).isLessThan(-1e8);
        assertThat(change(licence, "JPN").usersUsd()).isLessThan(-1e8);
        assertThat(change(licence, "TJK").plantsUsd()).isGreaterThan(1e8);
        assertThat(change(licence, "CHN").usersUsd()).as("cheap at home").isPositive();
        assertThat(licence.all(LawEffects.Change::sumUsd))
                .as("a limit never raises welfare")
                .isNegative();
        assertThat(licence.extreme(true).orElseThrow().country()).isEqualTo("TJK");
    }

    /** Without the licence is the same as a scenario that never adds it: another way to the same number. */
    @Test
    void withoutAProvisionIsTheScenarioThatDoesNotAddIt(@TempDir Path folder) throws IOException {
        for (String file : List.of("baseline.yaml", "china-antimony-controls.yaml")) {
            Files.copy(Real.root().resolve("scenarios").resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("others.yaml"), """
                title: {en: Without the licence, ru: Без лицензии}
                summary: {en: The ban alone, ru: Только запрет}
                extends: china-antimony-controls
                law:
                  frozen-on: 2024-08-14
                  add: [chn-us-ban-antimony, chn-us-ban-antimony-suspension, chn-us-ban-antimony-military]
                """);
        Scenario others = Scenarios.in(folder).get("others").withYears(2024, YEAR);
        Plan without = Real.planner().plan(others);
        double difference = objective(answer.plan()) - objective(without);
        LawEffects.Effect licence = effect(LICENCE);
        double shared = licence.all(LawEffects.Change::sumUsd) - licence.all(LawEffects.Change::stateUsd);
        assertThat(difference).isNegative();
        assertThat(shared).isCloseTo(difference, within(0.01 * Math.abs(difference)));
    }

    private static double objective(Plan plan) {
        return plan.periods().stream()
                .filter(p -> p.period().year() == YEAR)
                .mapToDouble(p -> java.util.Objects.requireNonNull(p.pieces()).sum() * 1e6)
                .sum();
    }

    /** What a state takes its mines pay, where the price is made abroad. */
    @Test
    void aRoyaltyGoesFromTheMinesToTheState() {
        LawEffects.Effect royalty = effect("tjk-royalty-metals");
        LawEffects.Change own = change(royalty, "TJK");
        assertThat(royalty.kind()).isEqualTo("extraction-charge");
        assertThat(own.stateUsd()).isGreaterThan(1e5);
        assertThat(own.minesUsd() + own.plantsUsd()).isNegative();
        assertThat(own.minesUsd()).isCloseTo(-own.stateUsd(), within(0.5 * own.stateUsd()));
    }

    @Test
    void itStandsInTheDocumentWithACountOfWhatWasNotTried() {
        JsonNode json = Json.read(PlanJson.of(answer, Real.planner())).path("explanations");
        assertThat(json.path("lawEffectsLeftOut").asInt())
                .isEqualTo(answer.lawEffects().leftOut());
        Map<String, Double> users = new TreeMap<>();
        json.path("lawEffects").forEach(row -> {
            assertThat(row.path("title").path("ru").asString()).isNotBlank();
            if (row.path("provision").asString().equals(LICENCE)) {
                users.put(row.path("country").asString(), row.path("usersUsd").asDouble());
            }
        });
        assertThat(users.get("USA")).isLessThan(-1e8);
    }

    @Test
    void aFloorOfTheScenarioIsTriedToo() {
        Location here = new Location("scenarios/test.yaml", 1);
        Outlook outlook = new Outlook(
                1, null, List.of(), List.of(new Outlook.LocalProcessing("TJK", "antimony.concentrate", 0.95, 0, here)));
        Scenario scenario =
                Real.planner().scenarios().get("baseline").withYears(2024, 2025).withOutlook(outlook);
        LawEffects effects =
                Real.planner().answer(scenario, 0, PlanProgress.silent()).lawEffects();
        LawEffects.Effect floor = effects.effects().stream()
                .filter(e -> e.kind().equals("processing-floor"))
                .findFirst()
                .orElseThrow();
        assertThat(change(floor, "TJK").sumUsd())
                .as("mines, smelters and the state of the country")
                .isNegative();
        assertThat(change(floor, "TJK").minesUsd()).as("they pay for it").isNegative();
        assertThat(floor.all(LawEffects.Change::sumUsd)).isNegative();
        assertThat(floor.citation().en()).isEqualTo("asked by the scenario");
    }
}
