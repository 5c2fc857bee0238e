package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tizbek.facts.Location;
import tizbek.measure.Interval;

/** What flowed in the base year flowed under the law of that year: an older measure holds back nothing more. */
class F05_OlderMeasuresTest {

    private static final Chain COPPER = Chain.read(Real.planner().data(), "copper", new Location("data/chains.csv", 1));

    private static final Chain ANTIMONY =
            Chain.read(Real.planner().data(), "antimony", new Location("data/chains.csv", 1));

    private static World.Lane lane(Chain chain, String material, String from, String to, double baseTonnes) {
        return new World.Lane(chain.indexOf(material), from, to, baseTonnes, 100, 100, 1000, 1000, World.Charges.NONE);
    }

    private static double passes(Chain chain, World.Lane lane, int year) {
        return Planner.passShare(Real.planner().law(), chain, Real.assumptions())
                .of(lane, Interval.year(year));
    }

    /** DR Congo has banned the export of copper concentrate since 2021, and still sold some in 2024. */
    @Test
    void aBanOlderThanTheBaseYearHoldsBackNothingMoreWhereThereWasTrade() {
        World.Lane traded = lane(COPPER, "copper.concentrate", "COD", "CHN", 10_000);
        assertThat(passes(COPPER, traded, 2024)).isEqualTo(1);
        assertThat(passes(COPPER, traded, 2030)).isEqualTo(1);
    }

    @Test
    void aPairThatDidNotTradeStaysBarredByIt() {
        assertThat(passes(COPPER, lane(COPPER, "copper.concentrate", "COD", "CHN", 0), 2030))
                .isZero();
    }

    @Test
    void whereNoMeasureIsAllPasses() {
        for (double baseTonnes : List.of(0.0, 10_000.0)) {
            assertThat(passes(COPPER, lane(COPPER, "copper.metal", "COD", "CHN", baseTonnes), 2030))
                    .isEqualTo(1);
        }
    }

    /** China's licence on antimony came after the base year 2023: it holds back what flowed then. */
    @Test
    void aYoungerMeasureHoldsBackWhatFlowed() {
        World.Lane traded = lane(ANTIMONY, "antimony.metal", "CHN", "USA", 1_000);
        assertThat(passes(ANTIMONY, traded, 2023)).isEqualTo(1);
        assertThat(passes(ANTIMONY, traded, 2025)).isLessThan(1);
        assertThat(passes(ANTIMONY, traded, 2025))
                .as("the base year held nothing back, so that the share is that of the law")
                .isEqualTo(passes(ANTIMONY, lane(ANTIMONY, "antimony.metal", "CHN", "USA", 0), 2025));
    }
}
