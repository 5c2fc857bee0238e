package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.Assumption;
import tizbek.facts.Assumptions;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.plan.Figure;
import tizbek.plan.PlanProgress;
import tizbek.plan.Sensitivity;
import tizbek.plan.Words;

/** A sweep over a model that can be reckoned by head: price = 100 + 10 a + b, with a from 1 to 4 and b from 0 to 8. */
class F01_SweepTest {

    @TempDir
    private Path folder;

    private Assumptions assumptions() {
        Path csv = folder.resolve("assumptions.csv");
        try {
            Files.writeString(csv, """
                    id,chain,what,value,low,high,unit,rule,reason
                    a,all,slope,2,1,4,1,,
                    b,all,shift,3,0,8,1,,
                    opens,all,a year,2026,2025,2028,year,,
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Assumptions.read(csv, "assumptions.csv");
    }

    private static Map<String, Double> price(Assumptions a) {
        return Map.of("price", 100 + 10 * a.value("a") + a.value("b"));
    }

    private Sensitivity sweep(Function<Assumptions, Map<String, Double>> model, int draws) {
        Assumptions assumptions = assumptions();
        List<Assumption> ranged = List.copyOf(assumptions.list());
        return new Sweep(assumptions, ranged, model, price(assumptions), PlanProgress.silent()).run(draws);
    }

    private static Figure figure() {
        return new Figure(
                "price", new Words("price", "цена"), "usd/t", 2025, 123, 100, Double.NaN, Double.NaN, List.of());
    }

    @Test
    void eachAssumptionIsMovedAloneToBothEnds() {
        Sensitivity.Effect a = sweep(F01_SweepTest::price, 0).effects().getFirst();
        assertThat(a.atLow()).containsEntry("price", 113.0);
        assertThat(a.atHigh()).containsEntry("price", 143.0);
        assertThat(a.move("price", 123)).isCloseTo(20.0 / 123, within(1e-12));
    }

    @Test
    void anAssumptionThatNothingReadsLeavesTheBandAsItWas() {
        Assumptions assumptions = assumptions();
        List<Assumption> all = List.copyOf(assumptions.list());
        List<Assumption> without =
                all.stream().filter(a -> !a.id().equals("opens")).toList();
        List<Assumption> unreadFirst = new ArrayList<>(without);
        unreadFirst.addFirst(all.getLast());
        List<List<Map<String, Double>>> drawn = new ArrayList<>();
        for (List<Assumption> ranged : List.of(without, unreadFirst)) {
            drawn.add(new Sweep(assumptions, ranged, F01_SweepTest::price, price(assumptions), PlanProgress.silent())
                    .run(20)
                    .draws());
        }
        assertThat(all.getLast().id()).isEqualTo("opens");
        assertThat(drawn.getFirst()).hasSize(20).doesNotHaveDuplicates().isEqualTo(drawn.getLast());
    }

    @Test
    void onlyWhatMovesAFigureByMoreThanATenthDecides() {
        Figure banded = sweep(F01_SweepTest::price, 0).banded(List.of(figure())).getFirst();
        assertThat(banded.deciders()).containsExactly("a");
        assertThat(banded.hasBand()).as("no draws, no band").isFalse();
    }

    @Test
    void theBandHoldsTheValueAndLiesWithinWhatIsPossible() {
        Figure banded =
                sweep(F01_SweepTest::price, 40).banded(List.of(figure())).getFirst();
        assertThat(banded.low()).isBetween(110.0, 123.0);
        assertThat(banded.high()).isBetween(123.0, 148.0);
        assertThat(banded.low()).isLessThan(banded.high());
    }

    @Test
    void drawsStayInTheirRangesFillThemAndKeepYearsWhole() {
        List<Double> seen = Collections.synchronizedList(new ArrayList<>());
        sweep(
                a -> {
                    assertThat(a.value("opens")).isEqualTo(Math.rint(a.value("opens")));
                    assertThat(a.value("b")).isBetween(0.0, 8.0);
                    seen.add(a.value("a"));
                    return price(a);
                },
                20);
        assertThat(seen).allSatisfy(v -> assertThat(v).isBetween(1.0, 4.0));
        // The hypercube puts a draw into each twentieth of the distribution, so both tails are met.
        assertThat(seen.stream().filter(v -> v < 1.4 && v != 1)).isNotEmpty();
        assertThat(seen.stream().filter(v -> v > 3.3 && v != 4)).isNotEmpty();
    }

    @Test
    void theSameDataGiveTheSameDraws() {
        assertThat(sweep(F01_SweepTest::price, 12).draws())
                .isEqualTo(sweep(F01_SweepTest::price, 12).draws());
    }

    @Test
    void aRangeThatReachesWhereThereIsNoPlanIsSaidAndTheRestStands() {
        Sensitivity sensitivity = sweep(
                a -> {
                    if (a.value("a") == 4) {
                        throw new InputException(new Defect.Contradiction(new Location("x", 1), "no plan there", ""));
                    }
                    return price(a);
                },
                0);
        assertThat(sensitivity.failed())
                .singleElement()
                .asString()
                .startsWith("a = 4.0: ")
                .contains("no plan there");
        assertThat(sensitivity.effects().getFirst().atLow()).containsEntry("price", 113.0);
        assertThat(sensitivity.effects().getFirst().atHigh()).isEmpty();
    }

    @Test
    void aCoarserModelIsCarriedOverToTheFiguresOfThePlan() {
        // The sweep's own model says twice the price; its moves count, not its level.
        Sensitivity.Effect a = sweep(x -> Map.of("price", 2 * (100 + 10 * x.value("a") + x.value("b"))), 0)
                .effects()
                .getFirst();
        assertThat(a.atLow()).hasEntrySatisfying("price", v -> assertThat(v).isCloseTo(113, within(1e-9)));
    }
}
