package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tizbek.measure.Interval;

/** The answers that someone who knows the trade expects of China's antimony controls of 2024. */
class D01_AnswersTest {

    private static final String LICENCE = "chn-antimony-export-licence";
    private static final String BAN = "chn-us-ban-antimony";
    private static final LocalDate ANNOUNCED = LocalDate.of(2024, 8, 15);

    private static Seen controls() {
        return new Seen(Real.controls());
    }

    @ParameterizedTest
    @ValueSource(strings = {"antimony.metal", "antimony.oxide"})
    void outsideChinaThePriceRisesAndInsideItFalls(String material) {
        for (String buyer : List.of("NLD", "USA", "JPN")) {
            assertThat(controls().priceRatio(material + "@" + buyer)).as(buyer).isGreaterThan(1.2);
        }
        assertThat(controls().priceRatio(material + "@CHN")).isLessThan(0.9);
    }

    @Test
    void tajikMetalGainsInPriceAndInTonnesUpToWhatItsSmelterCanMake() {
        Seen seen = controls();
        assertThat(seen.priceRatio("antimony.metal@ayni")).isGreaterThan(1.2);
        assertThat(seen.made("tjk-sb-smelting")).isGreaterThan(seen.madeInBaseline("tjk-sb-smelting") * 1.05);
        assertThat(seen.made("tjk-sb-smelting")).isCloseTo(seen.capacity("tjk-sb-smelting"), within(1.0));
    }

    @Test
    void kyrgyzMetalGainsInPriceAndHardlyInTonnes() {
        Seen seen = controls();
        assertThat(seen.priceRatio("antimony.metal@kadamjay-waste")).isGreaterThan(1.2);
        // What operates is a plant of 100 t that lives on old slag; the works of Kadamjay stand idle.
        assertThat(seen.made("kadamjay-waste") + seen.made("kadamjay-metal")).isLessThanOrEqualTo(100 + 1e-6);
        assertThat(seen.made("kadamjay-metal")).isZero();
    }

    @Test
    void aRestartOfKadamjayBringsKyrgyzTonnes() {
        Seen restart = new Seen(Real.plan("kadamjay", () -> Real.planner().plan(Real.scenario("kadamjay-restart"))));
        assertThat(restart.made("kadamjay-metal")).isGreaterThan(1_000);
        assertThat(restart.priceRatio("antimony.metal@kadamjay-metal")).isGreaterThan(1.2);
        // More metal outside China: its price rises less than without the restart.
        assertThat(restart.price("antimony.metal@NLD")).isLessThan(controls().price("antimony.metal@NLD"));
    }

    /** Below the threshold the ore that China no longer needs finds no smelter. */
    @ParameterizedTest
    @ValueSource(doubles = {500, 8_000, 12_000})
    void tajikOreFallsWhereSmeltersOutsideChinaAreShort(double soharTonnes) {
        Seen seen = new Seen(Real.controlsWith("omn-sb-capacity", soharTonnes));
        assertThat(seen.spareSmelting()).isLessThan(seen.oreThreshold());
        assertThat(seen.priceRatio("antimony.concentrate@talco-gold-conc")).isLessThan(0.95);
        assertThat(seen.priceRatio("antimony.concentrate@anzob-conc")).isLessThan(0.95);
    }

    /** Above it smelters outside China bid for the ore. */
    @ParameterizedTest
    @ValueSource(doubles = {14_000, 20_000})
    void tajikOreRisesWhereSmeltersOutsideChinaHaveRoom(double soharTonnes) {
        Seen seen = new Seen(Real.controlsWith("omn-sb-capacity", soharTonnes));
        assertThat(seen.spareSmelting()).isGreaterThan(seen.oreThreshold());
        assertThat(seen.priceRatio("antimony.concentrate@talco-gold-conc")).isGreaterThan(1.03);
        assertThat(seen.priceRatio("antimony.concentrate@anzob-conc")).isGreaterThan(1.03);
        assertThat(seen.priceRatio("antimony.metal@ayni")).isGreaterThan(1.2);
    }

    @Test
    void moreSmeltingOutsideChinaDampsThePriceThere() {
        double few = new Seen(Real.controlsWith("omn-sb-capacity", 500)).priceRatio("antimony.metal@NLD");
        double some = controls().priceRatio("antimony.metal@NLD");
        double many = new Seen(Real.controlsWith("omn-sb-capacity", 20_000)).priceRatio("antimony.metal@NLD");
        assertThat(few).isGreaterThan(some);
        assertThat(some).isGreaterThan(many);
    }

    private static Seen withoutBelief() {
        return new Seen(Real.plan("no belief", () -> {
            Scenario s = Real.scenario("china-antimony-controls");
            return Real.planner().plan(Real.with(s, s.addedProvisions(), ANNOUNCED, null));
        }));
    }

    @Test
    void whoExpectsAnEndStoresTheChineseSurplus() {
        assertThat(controls().stockIn("CHN")).isGreaterThan(1_000);
        assertThat(controls().priceRatio("antimony.metal@CHN"))
                .isGreaterThan(withoutBelief().priceRatio("antimony.metal@CHN"));
    }

    @Test
    void whoExpectsNoEndStoresNothingAndMinesLess() {
        Seen seen = withoutBelief();
        for (PeriodPlan period : seen.plan().periods()) {
            assertThat(period.stock()).containsOnly(0);
        }
        assertThat(seen.mined("mines-CHN")).isLessThan(0.9 * seen.minedInBaseline("mines-CHN"));
        assertThat(seen.mined("mines-CHN")).isLessThan(0.9 * controls().mined("mines-CHN"));
    }

    @Test
    void aBanOnOneBuyerMovesLittleOutsideThatBuyer() {
        Seen seen = new Seen(Real.plan(
                "ban alone",
                () -> Real.planner()
                        .plan(Real.with(
                                Real.scenario("china-antimony-controls"),
                                List.of(BAN),
                                LocalDate.of(2024, 12, 3),
                                null))));
        for (String material : List.of("antimony.metal", "antimony.oxide")) {
            double buyer = seen.priceRatio(material + "@USA");
            for (String other : List.of("NLD", "JPN", "KOR", "IND", "CHN")) {
                double ratio = seen.priceRatio(material + "@" + other);
                assertThat(ratio).as(material + "@" + other).isBetween(0.9, 1.1);
                assertThat(buyer).as(material).isGreaterThan(ratio);
            }
        }
        assertThat(seen.priceRatio("antimony.oxide@USA")).isGreaterThan(1);
        assertThat(seen.shipped("CHN", "USA")).isZero();
    }

    @Test
    void atThroughputOneEverythingEqualsTheBaseline() {
        Plan plan = Real.plan(
                "throughput 1",
                () -> Real.planner()
                        .plan(
                                Real.with(
                                        Real.scenario("china-antimony-controls"),
                                        List.of(LICENCE),
                                        ANNOUNCED,
                                        "chn-sb-licence-expected-years"),
                                Real.assumptions()
                                        .with("chn-sb-licence-throughput-first", 1)
                                        .with("chn-sb-licence-throughput-later", 1)));
        for (int t = 0; t < plan.periods().size(); t++) {
            assertSame(plan.periods().get(t), plan.baseline().get(t));
        }
    }

    @Test
    void beforeTheAnnouncementTheWorldIsThatOfTheBaseline() {
        Plan plan = Real.plan(
                "from 2023",
                () -> Real.planner()
                        .plan(Real.planner()
                                .scenarios()
                                .get("china-antimony-controls")
                                .withYears(2023, 2024)));
        assertThat(plan.periods()).hasSize(3);
        assertSame(plan.periods().get(0), plan.baseline().get(0));
        assertSame(plan.periods().get(1), plan.baseline().get(1));
        assertThat(plan.periods().get(1).period().days()).isEqualTo(Interval.of(LocalDate.of(2024, 1, 1), ANNOUNCED));
        assertThat(plan.periods().get(2).price())
                .isNotEqualTo(plan.baseline().get(2).price());
    }

    private static void assertSame(PeriodPlan a, PeriodPlan b) {
        List<List<double[]>> pairs = List.of(
                List.of(a.price(), b.price()),
                List.of(a.mined(), b.mined()),
                List.of(a.made(), b.made()),
                List.of(a.used(), b.used()),
                List.of(a.shipped(), b.shipped()),
                List.of(a.stock(), b.stock()));
        for (List<double[]> pair : pairs) {
            double[] x = pair.getFirst();
            double[] y = pair.getLast();
            assertThat(x).hasSameSizeAs(y);
            for (int i = 0; i < x.length; i++) {
                assertThat(x[i]).isCloseTo(y[i], within(1e-6 * Math.max(1, Math.abs(y[i]))));
            }
        }
    }

    @Test
    void aLargerElasticityOfUseDampsThePrice() {
        double central = controls().priceRatio("antimony.metal@NLD");
        double shortRun =
                new Seen(Real.controlsWith("sb-elasticity-demand-short", -0.4)).priceRatio("antimony.metal@NLD");
        double longRun =
                new Seen(Real.controlsWith("sb-elasticity-demand-long", -0.8)).priceRatio("antimony.metal@NLD");
        assertThat(shortRun).isLessThan(0.9 * central).isGreaterThan(1);
        assertThat(longRun).isLessThan(0.98 * central).isGreaterThan(1);
    }

    @Test
    void moreThroughputDampsThePrice() {
        double tight =
                new Seen(Real.controlsWith("chn-sb-licence-throughput-later", 0)).priceRatio("antimony.oxide@JPN");
        double loose =
                new Seen(Real.controlsWith("chn-sb-licence-throughput-later", 0.3)).priceRatio("antimony.oxide@JPN");
        assertThat(tight).isGreaterThan(controls().priceRatio("antimony.oxide@JPN"));
        assertThat(loose)
                .isLessThan(controls().priceRatio("antimony.oxide@JPN"))
                .isGreaterThan(1);
    }

    /** The ban towards the United States, by the day: in force, suspended, and back. */
    @Test
    void asEnactedTheBanIsBackOnTheDayAfterItsSuspension() {
        assertThat(passesToTheUsa("as-enacted", LocalDate.of(2024, 12, 2))).isGreaterThan(0);
        assertThat(passesToTheUsa("as-enacted", LocalDate.of(2024, 12, 3))).isZero();
        assertThat(passesToTheUsa("as-enacted", LocalDate.of(2025, 11, 8))).isZero();
        assertThat(passesToTheUsa("as-enacted", LocalDate.of(2025, 11, 9))).isGreaterThan(0);
        assertThat(passesToTheUsa("as-enacted", LocalDate.of(2026, 11, 27))).isGreaterThan(0);
        assertThat(passesToTheUsa("as-enacted", LocalDate.of(2026, 11, 28))).isZero();
        assertThat(passesToTheUsa("baseline", LocalDate.of(2026, 11, 28))).isEqualTo(1);
    }

    @Test
    void asEnactedNothingGoesToTheUsaOnceTheBanIsBack() {
        Plan plan = Real.plan(
                "as enacted",
                () -> Real.planner()
                        .plan(Real.planner().scenarios().get("as-enacted").withYears(2024, 2027)));
        List<PeriodPlan> periods = plan.periods();
        assertThat(Seen.shipped(plan.world(), periods.get(3), "CHN", "USA")).isGreaterThan(0);
        assertThat(periods.get(3).period().year()).isEqualTo(2026);
        assertThat(Seen.shipped(plan.world(), periods.get(4), "CHN", "USA")).isZero();
        assertThat(Seen.shipped(plan.world(), periods.get(4), "CHN", "JPN")).isGreaterThan(0);
    }

    private static double passesToTheUsa(String scenario, LocalDate day) {
        Planner planner = Real.planner();
        Plan plan = Real.controls();
        World.PassShare pass = Planner.passShare(
                planner.lawOf(planner.scenarios().get(scenario)), plan.world().chain(), Real.assumptions());
        World.Lane lane = lanes(plan.world())
                .filter(l -> l.from().equals("CHN") && l.to().equals("USA"))
                .findFirst()
                .orElseThrow();
        return pass.of(lane, Interval.of(day, day.plusDays(1)));
    }

    private static Stream<World.Lane> lanes(World world) {
        return world.lanes().stream();
    }

    @Test
    void aNewTajikSmelterIsLimitedByOre() {
        Plan plan = Real.plan(
                "tajik smelter",
                () -> Real.planner()
                        .plan(Real.planner().scenarios().get("tajik-smelter").withYears(2024, 2028)));
        Seen seen = new Seen(plan);
        double made = seen.made("tjk-sb-smelting") + seen.made("talco-gold-smelter");
        assertThat(made).isGreaterThan(controls().made("tjk-sb-smelting"));
        // On top of what stands, after three years of ramp.
        assertThat(seen.capacity("talco-gold-smelter")).isEqualTo(15_000);
        assertThat(made).isLessThan(seen.capacity("tjk-sb-smelting") + seen.capacity("talco-gold-smelter"));
        // With so much room for it, Tajik ore is worth more than without the controls.
        assertThat(seen.spareSmelting()).isGreaterThan(1.2 * seen.oreThreshold());
        assertThat(seen.priceRatio("antimony.concentrate@talco-gold-conc")).isGreaterThan(1.1);
    }
}
