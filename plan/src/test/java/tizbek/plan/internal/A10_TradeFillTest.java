package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.Basis;

/** Trade that nobody published: what is over goes to those that lack it, in proportion and less over a distance. */
class A10_TradeFillTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SmallTables tables;

    private final Map<String, Double> net = new TreeMap<>();
    private final List<Observation> known = new ArrayList<>();

    @BeforeEach
    void fourCountriesAtOnePoint() {
        tables = new SmallTables(folder);
    }

    private List<Observation> filled() {
        return new TradeFill(tables.open(), SmallChain.METAL, known).fill(net, 1000);
    }

    private static double of(List<Observation> filled, String from, String to) {
        return filled.stream()
                .filter(o -> o.country().equals(from) && o.partner().equals(to))
                .mapToDouble(Observation::value)
                .sum();
    }

    /** A has 60 over and B 40; C lacks 70, the rest of the world 30. */
    private void twoSellersAndTwoBuyers() {
        net.putAll(Map.of("AAA", 60.0, "BBB", 40.0, "CCC", -70.0, "ROW", -30.0));
    }

    @Test
    void withoutDistanceEachBuyerTakesOfEachSellerInProportion() {
        twoSellersAndTwoBuyers();
        List<Observation> filled = filled();
        assertThat(of(filled, "AAA", "CCC")).isCloseTo(42, within(1e-6));
        assertThat(of(filled, "AAA", "ROW")).isCloseTo(18, within(1e-6));
        assertThat(of(filled, "BBB", "CCC")).isCloseTo(28, within(1e-6));
        assertThat(of(filled, "BBB", "ROW")).isCloseTo(12, within(1e-6));
    }

    @Test
    void whatIsFilledInIsMarkedAndUnsure() {
        twoSellersAndTwoBuyers();
        assertThat(filled()).allSatisfy(o -> {
            assertThat(o.kind()).isEqualTo(Observation.Kind.TRADE);
            assertThat(o.provenance().basis()).isEqualTo(Basis.DERIVED);
            assertThat(o.standardError()).isCloseTo(0.5 * o.value(), within(1e-9));
        });
    }

    /**
     * A and C are neighbours, and so are B and the rest of the world: they trade more with each other than in proportion.
     * With a 2x2 table the cross ratio of the seed stays: 42 x 12 / (18 x 28) times that of the distances.
     */
    @Test
    void nearerPairsGetMoreAndRowsAndColumnsStillAddUp() {
        twoSellersAndTwoBuyers();
        tables.place("BBB", 0, 90).place("ROW", 0, 90);
        List<Observation> filled = filled();
        double near = of(filled, "AAA", "CCC") * of(filled, "BBB", "ROW");
        double far = of(filled, "AAA", "ROW") * of(filled, "BBB", "CCC");
        double quarterOfTheEarth = 6371 * Math.PI / 2;
        assertThat(near / far).isCloseTo(Math.exp(2 * quarterOfTheEarth / 3000), within(1e-3 * near / far));
        assertThat(of(filled, "AAA", "CCC")).isGreaterThan(42);
        assertThat(of(filled, "AAA", "CCC") + of(filled, "AAA", "ROW")).isCloseTo(60, within(1e-6));
        assertThat(of(filled, "BBB", "CCC") + of(filled, "BBB", "ROW")).isCloseTo(40, within(1e-6));
        assertThat(of(filled, "AAA", "CCC") + of(filled, "BBB", "CCC")).isCloseTo(70, within(1e-6));
        assertThat(of(filled, "AAA", "ROW") + of(filled, "BBB", "ROW")).isCloseTo(30, within(1e-6));
    }

    @Test
    void aKnownPairGetsNothingMore() {
        twoSellersAndTwoBuyers();
        known.add(new Observation(Observation.Kind.TRADE, "BBB", "ROW", "metal", 5, 1, SmallChain.MADE_UP));
        List<Observation> filled = filled();
        assertThat(filled)
                .noneMatch(o -> o.country().equals("BBB") && o.partner().equals("ROW"));
        assertThat(of(filled, "AAA", "ROW")).isCloseTo(30, within(1e-6));
        assertThat(of(filled, "BBB", "CCC")).isCloseTo(40, within(1e-6));
    }

    @Test
    void tradeOfAnotherMaterialIsNotThatPair() {
        twoSellersAndTwoBuyers();
        known.add(new Observation(Observation.Kind.TRADE, "BBB", "ROW", "ore", 5, 1, SmallChain.MADE_UP));
        assertThat(of(filled(), "BBB", "ROW")).isCloseTo(12, within(1e-6));
    }

    /** At most 15 of 1000 t is too little for a pair of its own: B to the rest of the world (12 t) goes. */
    @Test
    void smallPairsAreDroppedAndTheOthersStillAddUp() {
        twoSellersAndTwoBuyers();
        tables.assume("trade-fill-least", 0.015);
        List<Observation> filled = filled();
        assertThat(filled)
                .noneMatch(o -> o.country().equals("BBB") && o.partner().equals("ROW"));
        assertThat(of(filled, "AAA", "CCC")).isCloseTo(30, within(1e-6));
        assertThat(of(filled, "AAA", "ROW")).isCloseTo(30, within(1e-6));
        assertThat(of(filled, "BBB", "CCC")).isCloseTo(40, within(1e-6));
    }

    @Test
    void theLargestPairOfACountryIsNeverDropped() {
        net.putAll(Map.of("AAA", 99.0, "BBB", 1.0, "CCC", -99.5, "ROW", -0.5));
        tables.assume("trade-fill-least", 0.5);
        List<Observation> filled = filled();
        assertThat(of(filled, "BBB", "CCC")).isCloseTo(1, within(1e-6));
        assertThat(of(filled, "AAA", "ROW")).isCloseTo(0.5, within(1e-6));
        assertThat(filled).hasSize(3);
    }

    /** 100 t are over and 50 are lacked: the figures differ, and half of each surplus is sold. */
    @Test
    void whereFiguresDifferTheSmallerSideHolds() {
        net.putAll(Map.of("AAA", 60.0, "BBB", 40.0, "CCC", -50.0));
        List<Observation> filled = filled();
        assertThat(of(filled, "AAA", "CCC")).isCloseTo(30, within(1e-6));
        assertThat(of(filled, "BBB", "CCC")).isCloseTo(20, within(1e-6));
    }

    @Test
    void nobodyGetsMoreThanThereIs() {
        net.putAll(Map.of("AAA", 50.0, "BBB", -60.0, "CCC", -40.0));
        List<Observation> filled = filled();
        assertThat(of(filled, "AAA", "BBB")).isCloseTo(30, within(1e-6));
        assertThat(of(filled, "AAA", "CCC")).isCloseTo(20, within(1e-6));
    }

    @Test
    void whereNobodyLacksAnythingNothingIsTraded() {
        net.putAll(Map.of("AAA", 60.0, "BBB", 0.0));
        assertThat(filled()).isEmpty();
    }
}
