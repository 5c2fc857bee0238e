package tizbek.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tizbek.solve.Programs.INF;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the builder refuses, and that it names the culprit. */
class A03_BadInputTest {

    private ProgramBuilder builder = new ProgramBuilder();
    private int x;
    private int r;

    @BeforeEach
    void oneColumnAndOneRow() {
        builder = new ProgramBuilder();
        x = builder.column("flow of antimony", 0, 10, 1);
        r = builder.row("balance at Osh", 0, 0);
    }

    private static void refuses(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call).isInstanceOf(ProgramException.class).hasMessageContainingAll(parts);
    }

    @Test
    void numbersThatAreNone() {
        refuses(() -> builder.column("a", Double.NaN, 1, 0), "lower bound", "(a)", "NaN");
        refuses(() -> builder.column("a", 0, Double.NaN, 0), "upper bound", "(a)", "NaN");
        refuses(() -> builder.column("a", 0, 1, Double.NaN), "cost", "(a)", "NaN");
        refuses(() -> builder.column("a", 0, 1, INF), "cost", "(a)", "Infinity");
        refuses(() -> builder.row("b", Double.NaN, 1), "row", "(b)", "NaN");
        refuses(() -> builder.coefficient(r, x, Double.NaN), "balance at Osh", "flow of antimony", "NaN");
        refuses(() -> builder.coefficient(r, x, -INF), "balance at Osh", "flow of antimony", "-Infinity");
        refuses(() -> builder.offset(INF), "offset");
    }

    @Test
    void numbersThatASolverWouldTakeForOthers() {
        refuses(() -> builder.column("big", 0, 1e20, 0), "(big)", "1.0E20", "Maybe no bound is meant");
        refuses(() -> builder.column("none", INF, INF, 0), "(none)", "leave no number");
        builder.coefficient(r, x, 3e-12);
        refuses(builder::build, "balance at Osh", "flow of antimony", "3.0E-12", "Maybe other units");
    }

    @Test
    void namesTwiceAndNumbersOfNothing() {
        refuses(() -> builder.column("flow of antimony", 0, 1, 0), "column (flow of antimony) stands twice", "0");
        refuses(() -> builder.row("balance at Osh", 0, 1), "row (balance at Osh) stands twice");
        refuses(() -> builder.coefficient(1, x, 1), "row number (1)", "1 rows");
        refuses(() -> builder.coefficient(r, -1, 1), "column number (-1)");
    }

    @Test
    void aCurveTheWrongWay() {
        builder.quadratic(x, -1);
        refuses(builder::build, "flow of antimony", "-1.0", "Maybe the sign");
    }

    @Test
    void aBuilderIsUsedOnce() {
        builder.build();
        refuses(() -> builder.column("late", 0, 1, 0), "after build()");
    }

    @Test
    void duplicatesAreAddedUpAndZerosLeaveNoTrace() {
        int y = builder.column("y", 0, 1, 0);
        int z = builder.column("z", 0, 1, 0);
        int s = builder.row("s", 0, 1);
        builder.coefficient(s, z, 5);
        builder.coefficient(r, z, 1.5);
        builder.coefficient(r, y, 0);
        builder.coefficient(r, x, 0.1);
        builder.coefficient(r, z, 2);
        builder.coefficient(r, x, 0.2);
        builder.coefficient(r, x, -0.3); // leaves 5e-17 in doubles
        Program program = builder.build();

        assertThat(program.nonzeros()).isEqualTo(2);
        assertThat(program.start(x)).isEqualTo(program.start(z)).isZero();
        assertThat(program.entryRow(0)).isEqualTo(r);
        assertThat(program.entryValue(0)).isEqualTo(3.5);
        assertThat(program.entryRow(1)).isEqualTo(s);
        assertThat(program.start(z + 1)).isEqualTo(2);
    }

    /** The solver works to 1e-7: beside 1e6 kilogrammes it would not see a coefficient of 1e-6. */
    @Test
    void coefficientsOfARowThatDifferTooMuchAreRefusedByName() {
        refuses(
                () -> ofRow(1e-6, 2e6).build(),
                "row (balance of ore)",
                "from (1.0E-6, column grammes) to (2000000.0, column tonnes)",
                "Maybe one of them is in another unit");
        assertThat(ofRow(1e-5, 1e6).build().nonzeros()).isEqualTo(2);
    }

    private static ProgramBuilder ofRow(double small, double large) {
        ProgramBuilder wide = new ProgramBuilder();
        int row = wide.row("balance of ore", 0, 1);
        wide.coefficient(row, wide.column("grammes", 0, 1, 1), small);
        wide.coefficient(row, wide.column("tonnes", 0, 1, 1), -large);
        return wide;
    }

    @Test
    void namesAreFoundAmongMany() {
        ProgramBuilder many = new ProgramBuilder();
        for (int j = 0; j < 10_000; j++) {
            assertThat(many.column("поток[" + j + "]", 0, 1, 0)).isEqualTo(j);
        }
        Program program = many.build();
        assertThat(program.columnName(9_876)).isEqualTo("поток[9876]");
        assertThat(program.findColumn("поток[1234]")).hasValue(1234);
        assertThat(program.findColumn("поток[10000]")).isEmpty();
        assertThat(program.findRow("поток[1]")).isEmpty();
    }

    @Test
    void changedCopiesCheckTheirNumbersToo() {
        Program program = builder.build();
        refuses(() -> program.withCosts(new double[2]), "number of values (2)", "(1)");
        refuses(() -> program.withColumnBounds(new double[] {Double.NaN}, new double[1]), "flow of antimony", "NaN");
        refuses(() -> program.withCosts(new double[] {INF}), "flow of antimony");
    }
}
