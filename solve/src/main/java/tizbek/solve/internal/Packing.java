package tizbek.solve.internal;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import tizbek.solve.Program;

/** Copies what a program holds into native arrays of an arena, in the form that HiGHS takes. */
final class Packing {

    private final Arena arena;
    private final Program program;
    /** The columns with a quadratic cost. */
    private final int[] curved;

    Packing(Arena arena, Program program) {
        this.arena = arena;
        this.program = program;
        this.curved = program.isQuadratic()
                ? java.util.stream.IntStream.range(0, program.columns())
                        .filter(j -> program.quadratic(j) != 0)
                        .toArray()
                : new int[0];
    }

    MemorySegment numbers(int count, IntToDoubleFunction value) {
        MemorySegment segment = arena.allocate(JAVA_DOUBLE, count);
        for (int i = 0; i < count; i++) {
            segment.setAtIndex(JAVA_DOUBLE, i, value.applyAsDouble(i));
        }
        return segment;
    }

    MemorySegment integers(int count, IntUnaryOperator value) {
        MemorySegment segment = arena.allocate(JAVA_INT, count);
        for (int i = 0; i < count; i++) {
            segment.setAtIndex(JAVA_INT, i, value.applyAsInt(i));
        }
        return segment;
    }

    /** The number of nonzeros of the (diagonal) Hessian. */
    int quadratics() {
        return curved.length;
    }

    MemorySegment quadraticStarts() {
        if (curved.length == 0) {
            return MemorySegment.NULL;
        }
        MemorySegment starts = arena.allocate(JAVA_INT, program.columns());
        int before = 0;
        for (int j = 0; j < program.columns(); j++) {
            starts.setAtIndex(JAVA_INT, j, before);
            if (program.quadratic(j) != 0) {
                before++;
            }
        }
        return starts;
    }

    MemorySegment quadraticRows() {
        return curved.length == 0 ? MemorySegment.NULL : integers(curved.length, k -> curved[k]);
    }

    MemorySegment quadraticValues() {
        double sense = HighsModel.sense(program);
        return curved.length == 0
                ? MemorySegment.NULL
                : numbers(curved.length, k -> sense * program.quadratic(curved[k]));
    }

    MemorySegment integrality() {
        return program.isMixedInteger()
                ? integers(program.columns(), j -> program.isInteger(j) ? 1 : 0)
                : MemorySegment.NULL;
    }
}
