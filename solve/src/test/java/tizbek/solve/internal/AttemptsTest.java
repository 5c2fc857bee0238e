package tizbek.solve.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tizbek.solve.Program;
import tizbek.solve.ProgramBuilder;
import tizbek.solve.SolveOptions;
import tizbek.solve.SolveOptions.Method;
import tizbek.solve.internal.HighsSession.Attempt;

/** What is tried in turn when an answer does not stand our checks. */
class AttemptsTest {

    private static final SolveOptions SIMPLEX = SolveOptions.DEFAULT.withMethod(Method.SIMPLEX);

    private static Program program(boolean whole) {
        ProgramBuilder builder = new ProgramBuilder();
        int x = builder.column("x", 0, 1, 1);
        if (whole) {
            builder.integer(x);
        }
        return builder.build();
    }

    @Test
    void warmThenColdThenTheOtherMethod() {
        assertThat(Attempt.plan(program(false), SIMPLEX, true))
                .containsExactly(
                        new Attempt(Method.SIMPLEX, true, false),
                        new Attempt(Method.SIMPLEX, true, true),
                        new Attempt(Method.INTERIOR_POINT, true, true));
    }

    @Test
    void whatWasColdAlreadyIsRepeatedWithoutPresolve() {
        assertThat(Attempt.plan(program(false), SIMPLEX.withMethod(Method.INTERIOR_POINT), false))
                .containsExactly(
                        new Attempt(Method.INTERIOR_POINT, true, true),
                        new Attempt(Method.INTERIOR_POINT, false, true),
                        new Attempt(Method.SIMPLEX, true, true));
    }

    @Test
    void aSearchForWholeNumbersHasNoOtherMethod() {
        assertThat(Attempt.plan(program(true), SIMPLEX, false))
                .containsExactly(new Attempt(Method.SIMPLEX, true, true), new Attempt(Method.SIMPLEX, false, true));
    }
}
