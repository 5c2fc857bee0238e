package tizbek.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The smallest program with a price: who reads one test only should read this one. */
class A01_FirstProgramTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    /** Two products share two machines: max 3a + 5b, a <= 4, 2b <= 12, 3a + 2b <= 18 (Hillier and Lieberman's Wyndor). */
    @Test
    void theOptimumAndTheWorthOfOneMoreHour() {
        ProgramBuilder builder = new ProgramBuilder().maximize();
        int doors = builder.column("doors", 0, INF, 3);
        int windows = builder.column("windows", 0, INF, 5);
        int plant1 = builder.row("plant 1", -INF, 4);
        int plant2 = builder.row("plant 2", -INF, 12);
        int plant3 = builder.row("plant 3", -INF, 18);
        builder.coefficient(plant1, doors, 1);
        builder.coefficient(plant2, windows, 2);
        builder.coefficient(plant3, doors, 3);
        builder.coefficient(plant3, windows, 2);

        Solution solution = new HighsSolver().solve(builder.build()).requireOptimal();

        assertThat(solution.objective()).isCloseTo(36, within(1e-9));
        assertThat(solution.value(doors)).isCloseTo(2, within(1e-9));
        assertThat(solution.value(windows)).isCloseTo(6, within(1e-9));
        assertThat(solution.dual(plant1)).isCloseTo(0, within(1e-9));
        assertThat(solution.dual(plant2)).isCloseTo(1.5, within(1e-9));
        assertThat(solution.dual(plant3)).isCloseTo(1, within(1e-9));
        assertThat(solution.activity(plant1)).isCloseTo(2, within(1e-9));
    }
}
