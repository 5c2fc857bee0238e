package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tizbek.plan.internal.SmallChain.METAL;
import static tizbek.plan.internal.SmallChain.ORE;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;
import tizbek.plan.Audit;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Real;
import tizbek.plan.Reconciliation;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;

/** What comes with the product of another chain follows its host, and no price lets it outrun it. */
class B16_CompanionsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SmallTables tables;

    @BeforeEach
    void aFolderOfTables() {
        tables = new SmallTables(folder);
    }

    /** A mines ore and smelts it; from 2025 on its mine brings half. */
    private static SmallWorld host() {
        return new SmallWorld()
                .mine("AAA", ORE, 200, 1000, Map.of(2025, 100.0), World.Charges.NONE)
                .smelter("AAA", 90, 100, 500)
                .smelter("BBB", 0, 10, 500)
                .use("AAA", METAL, 90, 3000);
    }

    private static Plan planned(SmallWorld small) {
        World world = small.world();
        List<Period> periods = Calendar.periods(2024, 2025, null, 5);
        List<PeriodPlan> plans =
                new Rolling(new Equilibrium(new HighsSolver(), Precision.FINE), world, periods).free(2);
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

    private Companions companions(Plan host) {
        return new Companions(tables.open(), "small", Hosts.of(Map.of("host", host)), 2024, 2025);
    }

    /** 10 t a year in A that go with the metal smelted there. */
    private static World.Source source() {
        return new SmallWorld().mine("AAA", METAL, 10, 1000).world().sources().getFirst();
    }

    private void row(String producer, String material, String host, String yield) {
        tables.row("chain_companions", "small,AAA,metal,%s,host,%s,%s,%s".formatted(producer, material, host, yield));
    }

    private World.Source followed() {
        return companions(planned(host())).follow(source(), METAL);
    }

    @Test
    void outputFollowsTheThroughputOfTheHost() {
        row("", "metal", "", "");
        Plan host = planned(host());
        World.Source followed = companions(host).follow(source(), METAL);
        assertThat(followed.isCompanion()).isTrue();
        assertThat(followed.host()).isEqualTo("host");
        for (int t = 0; t < 2; t++) {
            double made = host.periods().get(t).made()[0];
            assertThat(followed.referenceTonnes(2024 + t)).isCloseTo(10 * made / 90, within(1e-9));
        }
        assertThat(followed.referenceTonnes(2024)).isBetween(10.0, 10.5);
        assertThat(followed.referenceTonnes(2025)).isBetween(5.0, 8.0);
    }

    @Test
    void aHostMayBeAMineToo() {
        row("", "ore", "mine-AAA", "");
        double mined = planned(host()).periods().get(1).mined()[0];
        assertThat(followed().referenceTonnes(2025)).isCloseTo(10 * mined / 200, within(1e-9));
    }

    @Test
    void aYieldIsTonnesPerTonneOfTheHost() {
        row("", "metal", "", "1 / 4");
        double made = planned(host()).periods().getFirst().made()[0];
        assertThat(followed().referenceTonnes(2024)).isCloseTo(made / 4, within(1e-9));
        assertThat(followed().baseTonnes()).isEqualTo(10);
    }

    @Test
    void whoHasNoRowFollowsNobody() {
        row("another-mine", "metal", "", "");
        World.Source source = source();
        assertThat(companions(planned(host())).follow(source, METAL)).isSameAs(source);
        assertThat(companions(planned(host())).follow(source, ORE)).isSameAs(source);
    }

    @Test
    void aHostThatMadeNothingIsRefused() {
        tables.row("chain_companions", "small,BBB,metal,,host,metal,,");
        World.Source inB =
                new SmallWorld().mine("BBB", METAL, 10, 1000).world().sources().getFirst();
        Companions companions = companions(planned(host()));
        assertThatThrownBy(() -> companions.follow(inB, METAL))
                .isInstanceOf(InputException.class)
                .hasMessage("""
                data/chain_companions.csv:3: the host made nothing in the base year, so that the output of (mine-BBB) cannot follow it
                  Maybe a yield_formula is needed: tonnes of metal per tonne of the host's metal.""");
    }

    @Test
    void anUnknownMaterialOfTheHostIsRefusedWithTheNearest() {
        row("", "mettal", "", "");
        assertThatThrownBy(this::followed).isInstanceOf(InputException.class).hasMessage("""
                data/chain_companions.csv:3: material (mettal) is not known
                  Maybe (metal) was meant.""");
    }

    @Test
    void aHostThatIsNotThereIsRefused() {
        row("", "metal", "smelter-AAB", "");
        assertThatThrownBy(this::followed)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "data/chain_companions.csv:3: nothing of the chain (host) makes (metal) in (AAA)"
                                + " under the id (smelter-AAB)");
    }

    @Test
    void aChainThatNobodyPlannedIsRefusedWithTheNearest() {
        tables.row("chain_companions", "small,AAA,metal,,hosst,metal,,");
        assertThatThrownBy(this::followed).isInstanceOf(InputException.class).hasMessage("""
                data/chain_companions.csv:3: planned host chain (hosst) is not known
                  Maybe (host) was meant.""");
    }

    @Test
    void hostsOfHostsAreNamedTheNearestFirst() {
        row("", "metal", "", "");
        tables.row("chain_companions", "host,AAA,metal,,further,metal,,");
        assertThat(Companions.hostsOf(tables.open(), "small")).containsExactly("host");
        assertThat(Companions.allHostsOf(tables.open(), "small")).containsExactly("host", "further");
    }

    /** Use would pay ten times the cost for more; a mine of its own would bring half as much again (the ceiling). */
    @Test
    void atNoPriceDoesItOutrunItsHost() {
        double alone = new SmallWorld()
                .mine("AAA", METAL, 10, 100)
                .use("AAA", METAL, 20, 1000)
                .planned()
                .year(0)
                .mined()[0];
        double following = new SmallWorld()
                .companionsOf("host")
                .mine("AAA", METAL, 10, 100)
                .use("AAA", METAL, 20, 1000)
                .planned()
                .year(0)
                .mined()[0];
        assertThat(alone).isCloseTo(15, within(1e-6));
        assertThat(following).isCloseTo(10, within(1e-6));
    }
}
