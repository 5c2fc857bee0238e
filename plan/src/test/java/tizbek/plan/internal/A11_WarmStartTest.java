package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static tizbek.plan.internal.SmallChain.METAL;

import org.junit.jupiter.api.Test;

/** A basis is carried over only between programs of the same curves. */
class A11_WarmStartTest {

    private static SmallWorld world() {
        return new SmallWorld()
                .mine("AAA", METAL, 100, 1000)
                .use("AAA", METAL, 50, 1000)
                .use("BBB", METAL, 50, 1100)
                .lane("AAA", "BBB", METAL, 100);
    }

    @Test
    void aWorldWithOneMoreMineInAsManyRowsStartsFromNothing() {
        Equilibrium.Result one = world().planned().result();
        Equilibrium.Result same = world().planned().result();
        Equilibrium.Result more = world().mine("BBB", METAL, 10, 1100).planned().result();
        assertThat(more.program().rows())
                .as("a mine has no row")
                .isEqualTo(one.program().rows());
        assertThat(WarmStart.carry(one.draft(), one.solution().findBasis().orElseThrow(), same.draft()))
                .isPresent();
        assertThat(WarmStart.carry(one.draft(), one.solution().findBasis().orElseThrow(), more.draft()))
                .isEmpty();
        assertThat(WarmStart.carry(more.draft(), more.solution().findBasis().orElseThrow(), one.draft()))
                .isEmpty();
    }
}
