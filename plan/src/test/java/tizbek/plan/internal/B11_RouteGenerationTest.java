package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans made of routes against the same plans written arc by arc, on maps of which at least a third of the links are full. */
class B11_RouteGenerationTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void generatedRoutesReachWhatArcsReach(long seed) {
        SmallMap map = new SmallMap(seed);
        SmallWorld.Planned plan = map.planned(map);
        double arcs = map.byArcs(plan.result().draft());
        assertThat(plan.result().solution().objective()).isCloseTo(arcs, within(1e-6 * Math.abs(arcs)));
        long full = map.links().stream().filter(l -> plan.toll(l.id()) > 0.01).count();
        assertThat(3 * full)
                .as("full links, thrice")
                .isGreaterThanOrEqualTo(map.links().size());
    }

    /** The test above can fail: by the cheapest routes alone welfare is lost. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void withoutThePricingStepWelfareIsLost(long seed) {
        SmallMap map = new SmallMap(seed);
        SmallWorld.Planned plan = map.planned(Pricing.NONE);
        double arcs = map.byArcs(plan.result().draft());
        assertThat(plan.result().solution().objective()).isLessThan(arcs - 1e-3 * Math.abs(arcs));
    }
}
