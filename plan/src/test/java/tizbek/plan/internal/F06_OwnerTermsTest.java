package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.SmallChain.METAL;
import static tizbek.plan.internal.SmallChain.ORE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.law.AssumedValues;
import tizbek.law.Law;
import tizbek.plan.Audit;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Real;
import tizbek.plan.Reconciliation;
import tizbek.plan.Words;
import tizbek.plan.World;

/** Provisions on owners, first buyers, staff and certificates, priced in a made-up country at prices known from the plan. */
class F06_OwnerTermsTest {

    private static final String HEAD = """
            instruments:
              - {id: act, name: {en: Act, ru: Закон}, number: "1", adopted: 2000-01-01}
            provisions:
            """;

    @TempDir
    private Path folder;

    private final SmallWorld.Planned planned = new SmallWorld()
            .ofRegion()
            .mine("AAA", ORE, 200, 300)
            .smelter("AAA", 50, 80, 700)
            .use("BBB", METAL, 50, 3000)
            .lane("AAA", "BBB", METAL, 100)
            .planned();

    private Path laws = Path.of("");

    @BeforeEach
    void words() throws IOException {
        laws = Files.createDirectories(folder.resolve("laws"));
        for (String file : List.of("acts.yaml", "facts.yaml", "units.yaml")) {
            Files.copy(Real.root().resolve("laws").resolve(file), laws.resolve(file));
        }
    }

    private List<OwnerTerms.Line> lines(String provisions) throws IOException {
        return lines(provisions, SiteFacts.NONE);
    }

    private List<OwnerTerms.Line> lines(String provisions, SiteFacts facts) throws IOException {
        Files.writeString(Files.createDirectories(laws.resolve("AAA")).resolve("law.yaml"), HEAD + provisions);
        World world = planned.world();
        List<PeriodPlan> periods = planned.result().periods();
        Plan plan = new Plan(
                Real.scenario("baseline"),
                world,
                new Reconciliation(2023, List.of()),
                periods,
                world,
                periods,
                List.of(),
                Audit.NONE,
                1,
                List.of());
        return new OwnerTerms(plan, Law.read(laws), AssumedValues.none(), facts, SmallWorld.YEAR).lines();
    }

    private static String provision(String id, String topic, String rest) {
        return """
              - id: %s
                instrument: act
                article: "7"
                title: {en: %s, ru: %s}
                topic: %s
                from: 2000-01-01
                sources: [general-knowledge]
                basis: assumed
            %s
            """.formatted(id, id, id, topic, rest.indent(4).stripTrailing());
    }

    private OwnerTerms.Line only(String provisions) throws IOException {
        List<OwnerTerms.Line> lines = lines(provisions);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static String missing(OwnerTerms.Line line) {
        return String.join("; ", line.missing().stream().map(Words::en).toList());
    }

    private static String conditions(OwnerTerms.Line line) {
        return String.join("; ", line.conditions().stream().map(Words::en).toList());
    }

    private double mined() {
        return planned.year(0).mined()[0];
    }

    /** Below the flat part at 0.4 of the reference output the cost of a tonne does not fall: area of p0 (q / q0)^2. */
    private double cost() {
        double q = mined();
        double flat = 0.4 * 200;
        double low = 300 * Math.pow(0.4, 2);
        return low * flat + 300 / (3 * 200.0 * 200) * (Math.pow(q, 3) - Math.pow(flat, 3));
    }

    private double margin() {
        return planned.price("ore@AAA") * mined() - cost();
    }

    @Test
    void aShareOfTheStateIsThatShareOfTheMarginOfTheMine() throws IOException {
        OwnerTerms.Line line = only(provision("share", "ownership", """
                applies: {act: found}
                effect: requires
                measure: state_share_percent
                value: {number: 75, unit: percent}
                """));
        assertThat(line.kind()).isEqualTo("state-participation");
        assertThat(line.site().mine()).isTrue();
        assertThat(margin()).isGreaterThan(1000);
        assertThat(line.baseUsd()).isCloseTo(margin(), within(0.002 * margin()));
        assertThat(line.worthUsd()).isCloseTo(0.75 * margin(), within(0.002 * margin()));
        assertThat(missing(line)).contains("what it pays for it", "capital is not taken off");
    }

    @Test
    void aDutyOnMiningExpensesIsItsShareOfTheCostOfTheMine() throws IOException {
        OwnerTerms.Line line = only(provision("research", "local-content", """
                applies: {act: develop}
                effect: requires
                measure: rnd_spend
                value: {number: 1, unit: percent, base: mining_expenses_previous_year}
                otherwise: owes
                """));
        assertThat(line.kind()).isEqualTo("local-content");
        assertThat(line.worthUsd()).isCloseTo(0.01 * cost(), within(0.002 * cost() * 0.01));
        assertThat(line.missing()).isEmpty();
    }

    @Test
    void aFirstRefusalWithoutAPriceHasNoAmountAndSaysSo() throws IOException {
        List<OwnerTerms.Line> lines = lines(provision("refusal", "priority", """
                applies: {act: sell}
                effect: requires
                needs: state_waived
                """));
        assertThat(lines)
                .extracting(l -> l.site().mine())
                .as("mine and smelter")
                .containsExactly(true, false);
        OwnerTerms.Line smelter = lines.getLast();
        assertThat(smelter.kind()).isEqualTo("first-refusal");
        assertThat(smelter.worthUsd()).isNaN();
        double product = planned.price("metal@AAA") * planned.year(0).made()[0];
        assertThat(smelter.baseUsd()).isCloseTo(product, within(0.02 * product));
        assertThat(missing(smelter)).contains("the price at which the state buys");
    }

    @Test
    void aCertificateCostsItsRateOnWhatIsExported() throws IOException {
        List<OwnerTerms.Line> lines = lines(provision("papers", "export", """
                applies: {act: export, target: all}
                effect: charges
                levy: certification
                value: {number: 12, unit: USD/t}
                """));
        OwnerTerms.Line smelter = lines.getLast();
        assertThat(smelter.kind()).isEqualTo("certification");
        double shipped = planned.shipped("AAA>BBB");
        assertThat(shipped).isGreaterThan(10);
        assertThat(smelter.worthUsd()).isCloseTo(12 * shipped, within(0.1));
        assertThat(lines.getFirst().worthUsd()).as("no ore leaves").isZero();
    }

    @Test
    void whatIsOnlyClaimedIsToldAsSuchAndWhatHangsOnAFactNamesIt() throws IOException {
        OwnerTerms.Line line = only(provision("claim", "ownership", """
                status: claimed
                applies: {act: found}
                when: national_importance
                effect: requires
                measure: state_share_percent
                value: {number: 30, unit: percent}
                """));
        assertThat(missing(line)).contains("an act: none was found");
        assertThat(conditions(line))
                .contains(
                        "whether it is done under this law: found or hold a venture",
                        "whether: a deposit of national importance");
        assertThat(line.mayApply()).isTrue();
    }

    private static final String PLACER_RULE = provision("diggers", "priority", """
            applies: {act: sell}
            when: right == 'placer-permit'
            effect: requires
            needs: state_waived
            """);

    @Test
    void aRuleForPlacersIsToldAtAPlacerAndWhereTheKindOfMineIsUnknownAndNowhereElse() throws IOException {
        String mine = planned.world().sources().getFirst().id();
        assertThat(lines(PLACER_RULE, new SiteFacts(Map.of(mine, "rock"))))
                .as("a mine in the rock, and a smelter, have no placer permit")
                .isEmpty();
        assertThat(lines(PLACER_RULE, new SiteFacts(Map.of(mine, "tailings")))).isEmpty();
        for (SiteFacts facts : List.of(SiteFacts.NONE, new SiteFacts(Map.of(mine, "placer")))) {
            assertThat(lines(PLACER_RULE, facts)).singleElement().satisfies(line -> {
                assertThat(line.site().mine()).isTrue();
                assertThat(line.mayApply()).isTrue();
                assertThat(conditions(line)).isEqualTo("whether: kind of right");
            });
        }
    }

    @Test
    void whatHoldsUnderEveryRightByWhichAMineMayWorkAppliesAndWhatHoldsUnderOneMay() throws IOException {
        String share = """
                applies: {act: develop}
                when: "%s"
                effect: requires
                measure: rnd_spend
                value: {number: 1, unit: percent, base: mining_expenses_previous_year}
                otherwise: owes
                """;
        SiteFacts rock =
                new SiteFacts(Map.of(planned.world().sources().getFirst().id(), "rock"));
        String all = "right in ['mining-licence', 'contract']";
        assertThat(lines(provision("all", "local-content", share.formatted(all)), rock))
                .singleElement()
                .satisfies(l -> assertThat(l.mayApply()).isFalse());
        assertThat(lines(provision("one", "local-content", share.formatted("right == 'contract'")), rock))
                .singleElement()
                .satisfies(l -> assertThat(conditions(l)).isEqualTo("whether: kind of right"));
        assertThat(lines(provision("none", "local-content", share.formatted("right == 'exploration-licence'")), rock))
                .as("nobody mines under it")
                .isEmpty();
        assertThat(lines(provision("dump", "local-content", share.formatted("man_made_deposit")), rock))
                .as("the data know that it is none")
                .isEmpty();
        assertThat(lines(provision("ground", "local-content", share.formatted("!man_made_deposit")), rock))
                .singleElement()
                .satisfies(l -> assertThat(l.mayApply()).isFalse());
    }

    @Test
    void whatDoesNotBearOnItIsNotTold() throws IOException {
        String share = "effect: requires\nmeasure: state_share_percent\nvalue: {number: 75, unit: percent}\n";
        assertThat(lines(provision("other", "ownership", "applies: {act: found, commodities: [copper]}\n" + share)))
                .as("another commodity")
                .isEmpty();
        assertThat(lines(provision("over", "ownership", "until: 2020-01-01\napplies: {act: found}\n" + share)))
                .as("no longer in force")
                .isEmpty();
        assertThat(lines(provision("tax", "fiscal", "applies: {act: found}\n" + share)))
                .as("another topic")
                .isEmpty();
        assertThat(lines(provision("not", "ownership", "applies: {act: found}\nwhen: commodity == 'copper'\n" + share)))
                .as("a condition that does not hold")
                .isEmpty();
    }
}
