package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Marginal values, their integrals, and the steps that a program sees. */
class A02_CurveTest {

    static Stream<Curve> curves() {
        return Stream.of(
                Curve.Isoelastic.demand(100, 12_000, -0.2, 10, 2),
                Curve.Isoelastic.demand(100, 12_000, -0.5, 10, 2),
                Curve.Isoelastic.demand(100, 12_000, -1, 10, 2), // its integral is a logarithm
                Curve.Isoelastic.demand(3, 12_000, -2, 5, 2),
                Curve.Isoelastic.supply(100, 4_000, 0.1, 0.4, 1.5),
                Curve.Isoelastic.supply(100, 4_000, 0.7, 0.4, 1.5),
                new Curve.Line(40, 500, 3, 100, 200),
                new Curve.Line(0, -20, 0.5, 10, 50));
    }

    @Test
    void demandAtTheBaseAmountIsTheBasePrice() {
        assertThat(Curve.Isoelastic.demand(100, 12_000, -0.5, 10, 2).at(100)).isCloseTo(12_000, within(1e-9));
        assertThat(Curve.Isoelastic.supply(100, 4_000, 0.7, 0.4, 1.5).at(100)).isCloseTo(4_000, within(1e-9));
    }

    @Test
    void elasticityIsWhatItSays() {
        // e = -0.5: four times the price halves the use.
        assertThat(Curve.Isoelastic.demand(100, 12_000, -0.5, 10, 2).at(50)).isCloseTo(48_000, within(1e-6));
        // e = 0.5: half the output costs a quarter.
        assertThat(Curve.Isoelastic.supply(100, 4_000, 0.5, 0.4, 1.5).at(50)).isCloseTo(1_000, within(1e-6));
    }

    @Test
    void noUsePaysMoreThanTheChokePriceAndNoMineCostsLessThanItsFlatPart() {
        Curve.Isoelastic use = Curve.Isoelastic.demand(100, 12_000, -0.5, 10, 2);
        assertThat(use.at(0)).isCloseTo(120_000, within(1e-6));
        assertThat(use.at(use.flatBelow() / 2)).isEqualTo(use.at(0));
        Curve.Isoelastic mine = Curve.Isoelastic.supply(100, 4_000, 0.5, 0.4, 1.5);
        assertThat(mine.at(10)).isEqualTo(mine.at(40));
        assertThat(mine.max()).isEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("curves")
    void theIntegralIsThatOfTheCurve(Curve curve) {
        for (double share : new double[] {0.01, 0.2, 0.4, 0.5, 0.9, 1}) {
            double to = share * curve.max();
            assertThat(curve.integral(to)).isCloseTo(midpointSum(curve, 0, to), within(scale(curve, to) * 1e-4));
        }
        assertThat(curve.integral(0)).isZero();
    }

    @ParameterizedTest
    @MethodSource("curves")
    void theSecantIsTheMeanOverTheStep(Curve curve) {
        double from = 0.3 * curve.max();
        double to = 0.45 * curve.max();
        assertThat(curve.secant(from, to))
                .isCloseTo(midpointSum(curve, from, to) / (to - from), within(scale(curve, 1) * 1e-4));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void stepsAscendAndCoverTheCurve(Curve curve) {
        for (double finest : new double[] {0.1, 0.02, 0.004}) {
            for (double share : new double[] {0, 1e-7, 0.001, 0.3, 0.5, 0.99, 1}) {
                double[] ends = Curve.breakpoints(curve, share * curve.max(), finest);
                assertThat(ends).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2);
                assertThat(ends[0]).isZero();
                assertThat(ends[ends.length - 1]).isEqualTo(curve.max());
                double area = 0;
                for (int k = 0; k + 1 < ends.length; k++) {
                    area += curve.secant(ends[k], ends[k + 1]) * (ends[k + 1] - ends[k]);
                }
                assertThat(area).isCloseTo(curve.integral(curve.max()), within(scale(curve, curve.max()) * 1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("curves")
    void theStepAroundTheCentreHasTheValueOfTheCurve(Curve curve) {
        double centre = 0.5 * curve.max();
        double[] ends = Curve.breakpoints(curve, centre, 0.004);
        int k = 0;
        while (ends[k + 1] < centre) {
            k++;
        }
        assertThat(centre).isBetween(ends[k], ends[k + 1]);
        assertThat(ends[k + 1] - ends[k]).isCloseTo(0.004 * centre, within(1e-9 * centre));
        assertThat(curve.secant(ends[k], ends[k + 1])).isCloseTo(curve.at(centre), within(scale(curve, 1) * 1e-4));
    }

    private static double midpointSum(Curve curve, double from, double to) {
        int n = 20_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += curve.at(from + (i + 0.5) * (to - from) / n);
        }
        return sum * (to - from) / n;
    }

    /** The largest value of the curve, times an amount: what an error is measured against. */
    private static double scale(Curve curve, double amount) {
        return Math.max(Math.abs(curve.at(0)), Math.abs(curve.at(curve.max()))) * amount;
    }
}
