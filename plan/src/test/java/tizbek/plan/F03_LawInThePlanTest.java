package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;
import tizbek.law.Act;
import tizbek.law.Amount;
import tizbek.law.AssumedValues;
import tizbek.law.Citation;
import tizbek.law.Due;
import tizbek.law.Figure;
import tizbek.law.Law;
import tizbek.law.Verdict;
import tizbek.measure.Interval;

/** What the law room answers is what the plan prices: the same provision, the same figure, the same days. */
class F03_LawInThePlanTest {

    private static final Planner PLANNER = Real.planner();

    private static Plan plan(String scenario, int from, int to) {
        return Real.plan(
                scenario + from + to,
                () -> PLANNER.plan(PLANNER.scenarios().get(scenario).withYears(from, to)));
    }

    private static Law law(String scenario) {
        return PLANNER.lawOf(PLANNER.scenarios().get(scenario));
    }

    private static World.Source mine(Plan plan, String country) {
        return plan.world().sources().stream()
                .filter(s -> s.country().equals(country) && s.mined())
                .findFirst()
                .orElseThrow();
    }

    private static World.Lane lane(Plan plan, String material, String from, String to) {
        return plan.world().lanes().stream()
                .filter(l ->
                        plan.world().chain().materials().get(l.material()).id().equals(material)
                                && l.from().equals(from)
                                && l.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRoyaltyThatIsOwedIsTheChargeOfTheMine() {
        Plan plan = plan("baseline", 2026, 2026);
        World.Source mine = mine(plan, "TJK");
        Verdict verdict = law("baseline").judge(Act.mine("TJK", "antimony"), LocalDate.of(2026, 7, 1));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Owes.class, owes -> {
            assertThat(owes.dues().getFirst().provision().id())
                    .isEqualTo(mine.charges().provision());
            assertThat(mine.charges().rate().get(2026)).isCloseTo(percent(owes.dues()) / 100, within(1e-12));
        });
    }

    @Test
    void theKyrgyzTaxOnIncomeOfMinesIsPricedBesideTheRoyalty() {
        Plan plan = plan("baseline", 2026, 2026);
        World.Charges charges = mine(plan, "KGZ").charges();
        assertThat(charges.provision()).isEqualTo("kgz-mining-tax-antimony-copper, kgz-royalty-metals");
        Act mining = Act.mine("KGZ", "antimony");
        double price = charges.in(2026)
                / charges.rate().getOrDefault(2026, 0.0)
                / plan.world().materialOf(mine(plan, "KGZ").node()).content();
        Act earning = new Act(new tizbek.law.ActKind("earn"), "KGZ", "antimony", null, null, mining.facts())
                .withFact("price_usd_per_t", String.valueOf(Math.rint(price)))
                .withFact("product_form", "concentrate");
        double owed = percent(owed(law("baseline").judge(mining, LocalDate.of(2026, 7, 1))))
                + percent(owed(law("baseline").judge(earning, LocalDate.of(2026, 7, 1))).stream()
                        .filter(d -> d.provision().id().equals("kgz-mining-tax-antimony-copper"))
                        .toList());
        assertThat(charges.rate().get(2026)).isCloseTo(owed / 100, within(1e-12));
    }

    private static List<Due> owed(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Owes.class);
        return verdict instanceof Verdict.Owes owes ? owes.dues() : List.of();
    }

    private static double percent(List<Due> dues) {
        return dues.stream()
                .mapToDouble(d -> d.amount() instanceof Amount.Percent(Figure percent, String base)
                        ? percent.value(AssumedValues.none())
                        : Double.NaN)
                .sum();
    }

    @Test
    void aDutyOfAReformStandsInThePlanAsTheLawGivesItAndIsGoneWhenItIsDropped() {
        Plan duty = plan("tajik-export-duty", 2026, 2027);
        Plan dropped = plan("tajik-export-reform", 2026, 2027);
        World.Charges charged = lane(duty, "antimony.concentrate", "TJK", "CHN").charges();
        assertThat(charged.provision()).isEqualTo("tjk-export-duty-supposed");
        assertThat(charged.rate().get(2026)).isCloseTo(0.10, within(1e-12));
        AssumedValues values = AssumedValues.of(Real.assumptions());
        double byLaw = law("tajik-export-reform")
                .borderCharges("antimony.concentrate", "TJK", "CHN", Interval.year(2026), values)
                .charges()
                .getFirst()
                .percent();
        assertThat(byLaw).isEqualTo(10.0);
        assertThat(law("tajik-export-reform")
                        .borderCharges("antimony.concentrate", "TJK", "CHN", Interval.year(2027), values)
                        .charges())
                .isEmpty();
        assertThat(lane(dropped, "antimony.concentrate", "TJK", "CHN").charges().in(2027))
                .isZero();
        // Towards others no duty is taken.
        assertThat(lane(duty, "antimony.concentrate", "TJK", "IND").charges().in(2026))
                .isZero();
    }

    @Test
    void theDutyLowersThePriceAtTheMineAndKeepsOreForTheSmelterAtHome() {
        Plan duty = plan("tajik-export-duty", 2026, 2027);
        Plan baseline = plan("baseline", 2026, 2027);
        int node = mine(duty, "TJK").node();
        assertThat(duty.periods().getFirst().price()[node])
                .isLessThan(baseline.periods().getFirst().price()[node]);
        assertThat(smelted(duty)).isGreaterThan(smelted(baseline) * 1.05);
    }

    private static double smelted(Plan plan) {
        double tonnes = 0;
        for (int f = 0; f < plan.world().plants().size(); f++) {
            World.Plant plant = plan.world().plants().get(f);
            tonnes += plant.country().equals("TJK")
                            && plant.process().output().stage().equals("metal")
                    ? plan.periods().getFirst().made()[f]
                    : 0;
        }
        return tonnes;
    }

    @Test
    void aMoratoriumBarsInTheVerdictAndEmptiesTheMineInThePlanForTheSameYear() {
        Plan plan = plan("kyrgyz-antimony-closed", 2026, 2027);
        int mine = plan.world().sources().indexOf(mine(plan, "KGZ"));
        assertThat(plan.periods().get(0).mined()[mine]).isCloseTo(0, within(1e-6));
        assertThat(plan.periods().get(1).mined()[mine]).isGreaterThan(1);
        assertThat(plan.periods().get(0).barCost()[mine]).isPositive();
        Act act = Act.mine("KGZ", "antimony");
        Law law = law("kyrgyz-antimony-closed");
        assertThat(law.judge(act, LocalDate.of(2026, 12, 31)))
                .isInstanceOfSatisfying(
                        Verdict.Barred.class,
                        b -> assertThat(b.citations())
                                .extracting(Citation::provision)
                                .containsExactly(mine(plan, "KGZ").opening().provision()));
        assertThat(law.judge(act, LocalDate.of(2027, 1, 1))).isInstanceOf(Verdict.Owes.class);
    }

    @Test
    void aClaimThatIsSwitchedOnCostsWhatItsAssumptionSaysAndOffCostsNothing() {
        World.Charges on = lane(plan("tajik-certification", 2027, 2027), "antimony.metal", "TJK", "USA")
                .charges();
        assertThat(on.provision()).isEqualTo("tjk-triple-certification-cost");
        assertThat(on.in(2027)).isEqualTo(Real.assumptions().value("tjk-certification-cost"));
        assertThat(lane(plan("baseline", 2026, 2026), "antimony.metal", "TJK", "USA")
                        .charges()
                        .in(2026))
                .isZero();
    }

    @Test
    void aPlantThatTheLawBarsToItsHolderIsRefusedWithTheArticle(@TempDir Path folder) throws IOException {
        Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
        Files.createDirectories(scenarios.resolve("reforms"));
        for (String copied : List.of("baseline", "kadamjay-restart", "china-antimony-controls")) {
            Files.copy(Real.root().resolve("scenarios/" + copied + ".yaml"), scenarios.resolve(copied + ".yaml"));
        }
        Files.writeString(scenarios.resolve("reforms/state-only.yaml"), """
                country: KGZ
                instruments:
                  - {id: kg-state-only, name: {en: A reform, ru: Реформа}}
                provisions:
                  - id: kgz-antimony-state-only
                    instrument: kg-state-only
                    article: "7"
                    title: {en: Only the state may smelt antimony, ru: Выплавка сурьмы только государством}
                    topic: ownership
                    applies: {act: process, commodities: [antimony]}
                    when: holder != 'state'
                    effect: prohibits
                    from: 2025-01-01
                    sources: [pillars-2026]
                    basis: assumed
                """);
        String scenario = """
                title: {en: A foreign smelter, ru: Иностранный завод}
                summary: {en: A foreign smelter, ru: Иностранный завод}
                extends: baseline
                law: {frozen-on: 2024-08-14, reforms: [state-only]}
                compare-with: baseline
                plants:
                  - {plant: kadamjay-metal, capacity-t: 5000, opens: 2025, holder: foreign}
                """;
        Files.writeString(scenarios.resolve("foreign.yaml"), scenario);
        Files.writeString(scenarios.resolve("state.yaml"), scenario.replace("holder: foreign", "holder: state"));
        Planner planner = Real.planner(Real.root().resolve("data"), scenarios);
        assertThatThrownBy(() -> planner.plan(planner.scenarios().get("foreign").withYears(2024, 2025)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "scenarios/foreign.yaml:7: the plant (kadamjay-metal) cannot be opened by (foreign)"
                                + " on 2025-01-01: Only the state may smelt antimony (A reform, Art. 7; from 2025-01-01) bars it");
        assertThat(planner.plan(planner.scenarios().get("state").withYears(2024, 2025))
                        .periods())
                .isNotEmpty();
    }

    @Test
    void aReformWrittenOutInTheScenarioNeedsNoFile(@TempDir Path folder) throws IOException {
        Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
        Files.copy(Real.root().resolve("scenarios/baseline.yaml"), scenarios.resolve("baseline.yaml"));
        String scenario = """
                title: {en: A ban, ru: Запрет}
                summary: {en: A ban, ru: Запрет}
                extends: baseline
                compare-with: baseline
                law:
                  frozen-on: 2024-08-14
                  reforms:
                    - country: TJK
                      instruments: [{id: own-1, name: {en: A ban, ru: Запрет}}]
                      provisions:
                        - id: own-ban-1
                          instrument: own-1
                          title: {en: No metal to the United States, ru: Без вывоза металла в США}
                          topic: export
                          applies: {act: export, materials: [antimony.metal], target: USA}
                          effect: prohibits
                          throughput: 0
                          from: 2025-01-01
                          sources: [pillars-2026]
                          basis: %s
                """;
        Files.writeString(scenarios.resolve("ban.yaml"), scenario.formatted("assumed"));
        Files.writeString(scenarios.resolve("typo.yaml"), scenario.formatted("assumd"));
        Planner planner = Real.planner(Real.root().resolve("data"), scenarios);
        assertThat(planner.lawOf(planner.scenarios().get("ban")).find("own-ban-1"))
                .hasValueSatisfying(ban -> assertThat(ban.effect()).isEqualTo(tizbek.law.Effect.PROHIBITS));
        assertThat(planner.lawOf(planner.scenarios().get("baseline")).find("own-ban-1"))
                .isEmpty();
        assertThatThrownBy(() -> planner.lawOf(planner.scenarios().get("typo")))
                .hasMessageStartingWith("scenarios/typo.yaml:20: ");
    }

    @Test
    void aReformOrAClaimThatIsNotThereIsRefusedWithTheNearest(@TempDir Path folder) throws IOException {
        Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
        Files.createDirectories(scenarios.resolve("reforms"));
        Files.copy(Real.root().resolve("scenarios/baseline.yaml"), scenarios.resolve("baseline.yaml"));
        Files.copy(
                Real.root().resolve("scenarios/reforms/tjk-export-duty-supposed.yaml"),
                scenarios.resolve("reforms/tjk-export-duty-supposed.yaml"));
        String scenario = """
                title: {en: A, ru: А}
                summary: {en: A, ru: А}
                extends: baseline
                law: {frozen-on: 2024-08-14, %s}
                """;
        Files.writeString(scenarios.resolve("reform.yaml"), scenario.formatted("reforms: [tjk-export-duty-suposed]"));
        Files.writeString(scenarios.resolve("claim.yaml"), scenario.formatted("claims: [tjk-triple-certificate]"));
        Planner planner = Real.planner(Real.root().resolve("data"), scenarios);
        assertThatThrownBy(() -> planner.lawOf(planner.scenarios().get("reform")))
                .hasMessage("""
                scenarios/reform.yaml:1: reform (tjk-export-duty-suposed) is not known
                  Maybe (tjk-export-duty-supposed) was meant.""");
        assertThatThrownBy(() -> planner.lawOf(planner.scenarios().get("claim")))
                .hasMessage("""
                scenarios/claim.yaml:1: provision (tjk-triple-certificate) is not known
                  Maybe (tjk-triple-certification) was meant.""");
    }
}
