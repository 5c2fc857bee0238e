package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tizbek.facts.DataPackage;
import tizbek.facts.InputException;
import tizbek.facts.Row;
import tizbek.plan.Chain;
import tizbek.plan.Real;
import tizbek.plan.Reconciliation;
import tizbek.plan.Scenario;

/** The base year is adjusted as little as its weights allow, until every country's balance holds. */
class A06_ReconcilerTest {

    /** What keeps the system regular where nothing was observed moves a tonnage by some grams. */
    private static final Offset<Double> GRAMS = within(1e-4);

    private final List<Observation> observations = new ArrayList<>();
    private final Set<BaseFlows.Key> users = new LinkedHashSet<>();

    private void mine(String country, double tonnes, double error) {
        observe(Observation.Kind.MINE, country, "", "ore", tonnes, error);
    }

    private void trade(String material, String from, String to, double tonnes, double error) {
        observe(Observation.Kind.TRADE, from, to, material, tonnes, error);
    }

    private void observe(Observation.Kind kind, String country, String partner, String material, double v, double e) {
        observations.add(new Observation(kind, country, partner, material, v, e, SmallChain.MADE_UP));
    }

    private void user(String country, String material) {
        users.add(new BaseFlows.Key(country, material));
    }

    private BaseFlows reconciled(String... withPlant) {
        return new Reconciler(SmallChain.CHAIN, observations, users, Set.of(withPlant)).reconcile(2023);
    }

    private static BaseFlows.Pair pair(String material, String from, String to) {
        return new BaseFlows.Pair(material, from, to);
    }

    @Test
    void whatNobodyObservedIsTheResidualAndNothingElseMoves() {
        mine("AAA", 100, 10);
        trade("ore", "AAA", "BBB", 70, 5);
        user("AAA", "ore");
        user("BBB", "ore");
        BaseFlows flows = reconciled();
        assertThat(flows.mined().get("AAA")).isCloseTo(100, GRAMS);
        assertThat(flows.used().get(new BaseFlows.Key("AAA", "ore"))).isCloseTo(30, GRAMS);
        assertThat(flows.used().get(new BaseFlows.Key("BBB", "ore"))).isCloseTo(70, GRAMS);
        assertThat(flows.table().totalAdjustmentTonnes()).isCloseTo(0, GRAMS);
        assertThat(flows.table().lines())
                .filteredOn(Reconciliation.Line::isResidual)
                .extracting(Reconciliation.Line::country)
                .containsExactly("AAA", "BBB");
    }

    /** Nobody in A uses ore, so what is mined is sold: 100 +- 10 against 70 +- 5 meet where squares are least, at 76. */
    @Test
    void aContradictionIsSharedByTheSquaresOfTheErrors() {
        mine("AAA", 100, 10);
        trade("ore", "AAA", "BBB", 70, 5);
        user("BBB", "ore");
        BaseFlows flows = reconciled();
        assertThat(flows.mined().get("AAA")).isCloseTo(76, GRAMS);
        assertThat(flows.traded().get(pair("ore", "AAA", "BBB"))).isCloseTo(76, GRAMS);
        assertThat(flows.table().totalAdjustmentTonnes()).isCloseTo(24 + 6, GRAMS);
    }

    @Test
    void theFirmerFigureMovesLess() {
        mine("AAA", 100, 5);
        trade("ore", "AAA", "BBB", 70, 10);
        user("BBB", "ore");
        assertThat(reconciled().mined().get("AAA")).isCloseTo(94, GRAMS);
    }

    /**
     * A smelts all it mines and sells the metal to B, who uses it. With m = 100 + a mined and 80 + b sold, 0.9 m = 80 +
     * b; (a / 10)^2 + b^2 is least at a = -9 / 0.82, b = 10 + 0.9 a.
     */
    @Test
    void lossesOfTheSmelterAreCountedBetweenMineAndMarket() {
        mine("AAA", 100, 10);
        trade("metal", "AAA", "BBB", 80, 1);
        user("BBB", "metal");
        BaseFlows flows = reconciled();
        double a = -9 / 0.82;
        assertThat(flows.mined().get("AAA")).isCloseTo(100 + a, GRAMS);
        assertThat(flows.processed().get(new BaseFlows.Key("AAA", "smelting"))).isCloseTo(100 + a, GRAMS);
        assertThat(flows.traded().get(pair("metal", "AAA", "BBB"))).isCloseTo(90 + 0.9 * a, GRAMS);
    }

    /** 100 t +- 10 of ore give 90 of metal, of which 80 +- 1 were seen to be made: 0.9 a + 10 over 1, a over 10. */
    @Test
    void whatIsMadeIsATotalOfWhatItsProcessesBring() {
        mine("AAA", 100, 10);
        observe(Observation.Kind.MADE, "AAA", "", "metal", 80, 1);
        user("AAA", "metal");
        BaseFlows flows = reconciled();
        double a = -9 / 0.82;
        assertThat(flows.mined().get("AAA")).isCloseTo(100 + a, GRAMS);
        assertThat(flows.processed().get(new BaseFlows.Key("AAA", "smelting"))).isCloseTo(100 + a, GRAMS);
        assertThat(flows.table().lines())
                .filteredOn(l -> l.rawTonnes() == 80)
                .singleElement()
                .satisfies(l -> assertThat(l.adjustedTonnes()).isCloseTo(90 + 0.9 * a, GRAMS));
    }

    @Test
    void whereItIsObservedWhoMakesAMaterialNobodyElseDoes() {
        mine("AAA", 100, 10);
        mine("BBB", 50, 5);
        observe(Observation.Kind.MADE, "AAA", "", "metal", 90, 9);
        trade("metal", "BBB", "AAA", 10, 10);
        user("AAA", "metal");
        user("BBB", "ore");
        BaseFlows flows = reconciled();
        assertThat(flows.processed()).containsOnlyKeys(new BaseFlows.Key("AAA", "smelting"));
        assertThat(flows.traded().get(pair("metal", "BBB", "AAA")))
                .as("B sells metal that nobody there makes")
                .isCloseTo(0, GRAMS);
    }

    /** Nobody sells, so that what is mined is used: 100 +- 10 and 70 +- 5 meet at 76, and no residual is left. */
    @Test
    void anObservedUseIsReconciledAndNoResidual() {
        mine("AAA", 100, 10);
        observe(Observation.Kind.USE, "AAA", "", "ore", 70, 5);
        user("AAA", "ore");
        BaseFlows flows = reconciled();
        assertThat(flows.mined().get("AAA")).isCloseTo(76, GRAMS);
        assertThat(flows.used().get(new BaseFlows.Key("AAA", "ore"))).isCloseTo(76, GRAMS);
        assertThat(flows.table().lines()).noneMatch(Reconciliation.Line::isResidual);
    }

    /** 10 +- 1 and 20 +- 2 against a total of 36 +- 1: the six missing tonnes are shared as 1 : 4 : 1. */
    @Test
    void aTotalIsTheSumOfItsParts() {
        mine("AAA", 100, 10);
        mine("BBB", 100, 10);
        List.of("AAA", "BBB", "CCC").forEach(c -> user(c, "ore"));
        observe(Observation.Kind.IMPORT_TOTAL, "CCC", "", "ore", 36, 1);
        trade("ore", "AAA", "CCC", 10, 1);
        trade("ore", "BBB", "CCC", 20, 2);
        BaseFlows flows = reconciled();
        assertThat(flows.traded().get(pair("ore", "AAA", "CCC"))).isCloseTo(11, GRAMS);
        assertThat(flows.traded().get(pair("ore", "BBB", "CCC"))).isCloseTo(24, GRAMS);
        assertThat(flows.table().lines())
                .filteredOn(l -> l.country().equals("CCC") && l.rawTonnes() == 36)
                .singleElement()
                .satisfies(l -> assertThat(l.adjustedTonnes()).isCloseTo(35, GRAMS));
    }

    @Test
    void aShareOfUseIsKeptAndAUseTotalCountsAllMaterials() {
        mine("AAA", 200, 10);
        user("AAA", "ore");
        user("AAA", "metal");
        observe(Observation.Kind.USE_SHARE, "AAA", "", "metal", 0.25, 0.1);
        observe(Observation.Kind.USE_TOTAL, "AAA", "", "", 100, 1e-3);
        BaseFlows flows = reconciled("AAA smelting");
        assertThat(flows.used().get(new BaseFlows.Key("AAA", "metal"))).isCloseTo(25, within(1e-3));
        assertThat(flows.used().get(new BaseFlows.Key("AAA", "ore"))).isCloseTo(75, within(1e-3));
        // What is mined is what is used as ore and what is smelted for the metal.
        assertThat(flows.mined().get("AAA")).isCloseTo(75 + 25 / 0.9, within(1e-2));
    }

    @Test
    void noTonnageEndsBelowZero() {
        mine("AAA", 1, 100);
        trade("ore", "AAA", "BBB", 50, 1);
        trade("ore", "CCC", "AAA", 0, 100);
        mine("CCC", 0, 100);
        user("BBB", "ore");
        BaseFlows flows = reconciled();
        assertThat(flows.mined().values()).allMatch(t -> t >= 0);
        assertThat(flows.traded().values()).allMatch(t -> t >= 0);
    }

    @Test
    void whatNobodyTakesIsAdjustedAwayInPlainSight() {
        // B neither uses nor smelts ore, so nothing can arrive there: the line says that 70 t were taken off.
        trade("ore", "AAA", "BBB", 70, 5);
        mine("AAA", 100, 10);
        user("AAA", "ore");
        BaseFlows flows = reconciled();
        assertThat(flows.traded().get(pair("ore", "AAA", "BBB"))).isCloseTo(0, GRAMS);
        assertThat(flows.table().lines())
                .filteredOn(l -> l.rawTonnes() == 70)
                .singleElement()
                .satisfies(l -> assertThat(l.differenceTonnes()).isCloseTo(-70, GRAMS));
    }

    @Test
    void theBaseYearOfAntimonyBalancesPerCountryAndMaterial() {
        DataPackage data = Real.planner().data();
        Scenario scenario = Real.scenario("baseline");
        Chain chain = Chain.read(data, "antimony", scenario.where());
        Set<BaseFlows.Key> known = new LinkedHashSet<>();
        for (Row row : data.table("chain_users", "chain", "country", "material").rows()) {
            known.add(new BaseFlows.Key(row.getText("country"), row.getText("material")));
        }
        Set<String> plants = new TreeSet<>();
        PlantTable.read(data, chain, scenario).list().stream()
                .filter(p -> p.operates() && p.baseShare() > 0)
                .forEach(p -> plants.add(p.country() + " " + p.process().id()));
        BaseFlows flows =
                new Reconciler(chain, new BaseYearTable(data, chain).observations(), known, plants).reconcile(2023);
        Set<String> countries = new TreeSet<>(flows.mined().keySet());
        flows.traded().keySet().forEach(p -> countries.addAll(List.of(p.from(), p.to())));
        flows.used().keySet().forEach(k -> countries.add(k.country()));
        assertThat(countries).hasSizeGreaterThan(20);
        for (String country : countries) {
            for (Chain.Material material : chain.materials()) {
                assertBalanced(flows, chain, country, material);
            }
        }
    }

    private static void assertBalanced(BaseFlows flows, Chain chain, String country, Chain.Material material) {
        BaseFlows.Key key = new BaseFlows.Key(country, material.id());
        boolean first = material.equals(chain.materials().getFirst());
        double in = (first ? flows.mined().getOrDefault(country, 0.0) : 0)
                + flows.byProduct().getOrDefault(key, 0.0)
                + flows.imported(country, material.id());
        double out = flows.used().getOrDefault(key, 0.0) + flows.exported(country, material.id());
        for (Chain.Conversion process : chain.processes()) {
            double through = flows.processed().getOrDefault(new BaseFlows.Key(country, process.id()), 0.0);
            out += process.input().equals(material) ? through : 0;
            in += process.output().equals(material) ? through * process.recovery() : 0;
        }
        assertThat(in).as(country + " " + material.id()).isCloseTo(out, within(1e-6 * Math.max(1, out)));
    }

    @Test
    void aChainWithoutABaseYearIsRefused() {
        Chain chain =
                new Chain("small", SmallChain.words("small"), "Xx", 2023, SmallChain.CHAIN.materials(), List.of());
        assertThatThrownBy(() -> BaseYear.read(Real.planner().data(), chain))
                .isInstanceOf(InputException.class)
                .hasMessage("data/base_year.csv:1: field (rows of the chain small) has no value, and must have one");
    }
}
