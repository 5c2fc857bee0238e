package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tizbek.plan.internal.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The explanations of an answer as {@code plan.json} has them: sums that must hold, and words in both languages. */
class G04_ExplanationsTest {

    private static final ObjectNode PLAN = Json.read(
            PlanJson.of(new Answer(Real.controls(), List.of(), Sensitivity.none(), List.of()), Real.planner()));
    private static final JsonNode WHY = PLAN.path("explanations");

    private static double terms(JsonNode row) {
        double sum = 0;
        for (JsonNode term : row.path("terms")) {
            sum += term.path("usdPerTonne").asDouble();
        }
        return sum;
    }

    @Test
    void theTermsOfEachPriceAndEachPlantAddUp() {
        assertThat(WHY.path("prices")).isNotEmpty().allSatisfy(row -> {
            double price = row.path("priceUsdPerTonne").asDouble();
            assertThat(terms(row)).as(row.toString()).isCloseTo(price, within(1e-6 * Math.max(1, Math.abs(price))));
        });
        assertThat(WHY.path("plantAccounts"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(terms(row))
                        .isCloseTo(row.path("gapUsdPerTonne").asDouble(), within(1e-6)));
    }

    @Test
    void everyTextStandsInBothLanguagesAndEachIsItsOwn() {
        for (String list : List.of("prices", "plantAccounts")) {
            assertThat(WHY.path(list)).allSatisfy(row -> {
                String en = row.path("text").path("en").asString();
                String ru = row.path("text").path("ru").asString();
                assertThat(en).isNotBlank().doesNotContain("NaN", "null");
                assertThat(ru)
                        .isNotBlank()
                        .isNotEqualTo(en)
                        .containsPattern("[а-я]")
                        .doesNotContain("NaN", "null");
            });
        }
    }

    @Test
    void whatTheCountriesGainAddsUpToTheChangeOfTheObjective() {
        Map<Integer, Double> sums = new TreeMap<>();
        WHY.path("welfare")
                .forEach(row -> sums.merge(
                        row.path("year").asInt(), row.path("sumChangeUsd").asDouble(), Double::sum));
        assertThat(WHY.path("welfareSums")).isNotEmpty().allSatisfy(row -> {
            double change = row.path("objectiveChangeUsd").asDouble();
            assertThat(change).isNegative();
            assertThat(sums.get(row.path("year").asInt())).isCloseTo(change, within(0.01 * Math.abs(change)));
        });
    }

    @Test
    void thePartsOfACountryAddUpToItsSum() {
        assertThat(WHY.path("welfare")).isNotEmpty().allSatisfy(row -> {
            double sum = 0;
            for (String part : List.of("users", "mines", "plants", "trade", "stocks")) {
                sum += row.path(part + "Usd").asDouble();
            }
            assertThat(sum).isCloseTo(row.path("sumUsd").asDouble(), within(1e-4 * Math.max(1e4, Math.abs(sum))));
        });
    }

    @Test
    void sharesOfEachMarketAddUpToOneAndTheIndexIsThatOfItsShares() {
        Map<String, Double> shares = new TreeMap<>();
        Map<String, Double> squares = new TreeMap<>();
        Map<String, Double> index = new TreeMap<>();
        for (JsonNode row : WHY.path("dependence")) {
            String key = String.join(
                    " ",
                    row.path("year").asString(),
                    row.path("country").asString(),
                    row.path("material").asString(),
                    row.path("by").asString());
            double share = row.path("share").asDouble();
            shares.merge(key, share, Double::sum);
            squares.merge(key, share * share * 1e4, Double::sum);
            index.put(key, row.path("herfindahl").asDouble());
        }
        assertThat(shares).hasSizeGreaterThan(50);
        // Origins below two in a thousand are left out.
        shares.forEach((key, share) -> assertThat(share).as(key).isCloseTo(1, within(0.04)));
        index.forEach((key, value) -> assertThat(squares)
                .as(key)
                .hasEntrySatisfying(key, s -> assertThat(s).isCloseTo(value, within(2.0))));
    }

    @Test
    void revenueIsWhatTheChargesOfTheLawAddUpTo() {
        Map<String, Double> charges = new TreeMap<>();
        for (JsonNode row : WHY.path("lawCosts")) {
            if (row.path("kind").asString().endsWith("-charge")) {
                charges.merge(
                        row.path("year").asString() + row.path("receiver").asString(),
                        row.path("usdPerYear").asDouble(),
                        Double::sum);
            }
        }
        assertThat(charges).isNotEmpty();
        for (JsonNode row : WHY.path("stateRevenue")) {
            String key = row.path("year").asString() + row.path("country").asString();
            double usd = row.path("usd").asDouble();
            assertThat(charges.getOrDefault(key, 0.0)).as(key).isCloseTo(usd, within(1e-5 * Math.max(1, usd)));
        }
        for (JsonNode row : WHY.path("lawCosts")) {
            assertThat(row.path("provisions")).as(row.toString()).isNotEmpty();
            assertThat(row.path("citation").path("ru").asString()).isNotBlank();
        }
    }

    @Test
    void theSumOfWhatAMeasureHoldsBackIsWhatTheFlowsLost() {
        double held = 0;
        Set<String> provisions = new TreeSet<>();
        for (JsonNode row : WHY.path("lawCosts")) {
            if (row.path("kind").asString().equals("measure")
                    && row.path("year").asInt() == 2025) {
                held += row.path("heldBackTonnes").asDouble();
                row.path("provisions").forEach(p -> provisions.add(p.asString()));
            }
        }
        assertThat(provisions).contains("chn-antimony-export-licence");
        assertThat(held).isGreaterThan(10_000);
    }

    @Test
    void theTablesOfTheExplanationsAreWrittenWithAColumnForEachTerm() {
        Map<String, String> tables = PlanTables.of(Json.write(PLAN));
        assertThat(tables)
                .containsKeys(
                        "prices.csv",
                        "plant_accounts.csv",
                        "binding.csv",
                        "law_costs.csv",
                        "welfare.csv",
                        "value_added.csv",
                        "dependence.csv");
        assertThat(Objects.requireNonNull(tables.get("prices.csv"))
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .contains("setBy", "term:mining", "term:plant-capacity", "text_ru");
    }
}
