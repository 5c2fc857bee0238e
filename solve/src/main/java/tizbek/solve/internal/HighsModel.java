package tizbek.solve.internal;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tizbek.solve.Basis;
import tizbek.solve.Program;

/**
 * One instance of HiGHS and the program in it. HiGHS is always told to minimise: a maximisation goes in with its
 * objective negated, so that only one of its two senses has to be trusted. Values come out as HiGHS says them; the
 * session turns the sign back.
 *
 * <p>Every return code is looked at: an error is a {@link HighsRefusal}; a warning is none, because what HiGHS warns of
 * shows in the model status or in the verification.
 */
final class HighsModel implements AutoCloseable {

    private static final int ERROR = -1;
    private static final int COLUMNWISE = 1;
    private static final int TRIANGULAR = 1;
    private static final int MINIMIZE = 1;

    /** The number of threads with which this thread's scheduler of HiGHS was set up. */
    private static final ThreadLocal<Integer> SCHEDULED = new ThreadLocal<>();

    private final HighsLibrary library;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment highs;
    private final int columns;
    private final int rows;
    private long insideNanos;
    private boolean closed;

    HighsModel(HighsLibrary library, Program program) {
        this.library = library;
        this.columns = program.columns();
        this.rows = program.rows();
        Object created = timed(HighsFunction.CREATE);
        if (!(created instanceof MemorySegment instance) || instance.address() == 0) {
            arena.close();
            throw new HighsRefusal(HighsFunction.CREATE, "no memory");
        }
        this.highs = instance;
        try {
            option("output_flag", false);
            requireFourByteIntegers();
            pass(program);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** HiGHS refused a call. */
    static final class HighsRefusal extends RuntimeException {
        HighsRefusal(HighsFunction function, String about) {
            super(function.symbol() + " refused (" + about + ")");
        }
    }

    private void requireFourByteIntegers() {
        if (!Integer.valueOf(Integer.BYTES).equals(timed(HighsFunction.SIZE_OF_INT, highs))) {
            throw new HighsRefusal(HighsFunction.SIZE_OF_INT, "its integers have 8 bytes; a build with 4 is needed");
        }
    }

    /** The arrays live natively only while HiGHS copies them. */
    private void pass(Program p) {
        try (Arena passing = Arena.ofConfined()) {
            Packing pack = new Packing(passing, p);
            check(
                    HighsFunction.PASS_MODEL,
                    p.toString(),
                    highs,
                    columns,
                    rows,
                    p.nonzeros(),
                    pack.quadratics(),
                    COLUMNWISE,
                    TRIANGULAR,
                    MINIMIZE,
                    sense(p) * p.offset(),
                    pack.numbers(columns, j -> sense(p) * p.cost(j)),
                    pack.numbers(columns, p::lower),
                    pack.numbers(columns, p::upper),
                    pack.numbers(rows, p::rowLower),
                    pack.numbers(rows, p::rowUpper),
                    pack.integers(columns, p::start),
                    pack.integers(p.nonzeros(), p::entryRow),
                    pack.numbers(p.nonzeros(), p::entryValue),
                    pack.quadraticStarts(),
                    pack.quadraticRows(),
                    pack.quadraticValues(),
                    pack.integrality());
        }
    }

    static double sense(Program program) {
        return program.isMaximize() ? -1 : 1;
    }

    void option(String name, boolean value) {
        try (Arena brief = Arena.ofConfined()) {
            check(HighsFunction.SET_BOOL, name, highs, brief.allocateFrom(name), value ? 1 : 0);
        }
    }

    void option(String name, int value) {
        try (Arena brief = Arena.ofConfined()) {
            check(HighsFunction.SET_INT, name, highs, brief.allocateFrom(name), value);
        }
    }

    void option(String name, double value) {
        try (Arena brief = Arena.ofConfined()) {
            check(HighsFunction.SET_DOUBLE, name, highs, brief.allocateFrom(name), value);
        }
    }

    void option(String name, String value) {
        try (Arena brief = Arena.ofConfined()) {
            check(
                    HighsFunction.SET_STRING,
                    name + " = " + value,
                    highs,
                    brief.allocateFrom(name),
                    brief.allocateFrom(value));
        }
    }

    /** Sets the number of threads; HiGHS keeps one scheduler per calling thread, which must be taken down first. */
    void threads(int count) {
        Integer before = SCHEDULED.get();
        if (before != null && before != count) {
            timed(HighsFunction.RESET_SCHEDULER, 1);
        }
        SCHEDULED.set(count);
        option("threads", count);
    }

    void watch(Watcher watcher) {
        check(HighsFunction.SET_CALLBACK, "callback", highs, HighsLibrary.callback(watcher, arena), MemorySegment.NULL);
        for (int kind : new int[] {Watcher.SIMPLEX_INTERRUPT, Watcher.IPM_INTERRUPT, Watcher.MIP_INTERRUPT}) {
            check(HighsFunction.START_CALLBACK, "kind " + kind, highs, kind);
        }
    }

    /** Solves; an error of the run itself shows in the status. */
    ModelStatus run() {
        check(HighsFunction.ZERO_CLOCKS, "clocks", highs);
        Object code = timed(HighsFunction.RUN, highs);
        ModelStatus status = ModelStatus.of((int) required(timed(HighsFunction.MODEL_STATUS, highs)));
        boolean failed = Integer.valueOf(ERROR).equals(code);
        return failed && status == ModelStatus.OPTIMAL ? ModelStatus.SOLVE_ERROR : status;
    }

    /** Drops the last solution and basis, and keeps the program and the options. */
    void forget() {
        check(HighsFunction.CLEAR_SOLVER, "solver", highs);
    }

    /** Values and reduced costs of columns, activities and duals of rows, in this order. */
    double[][] solution() {
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment x = brief.allocate(JAVA_DOUBLE, columns);
            MemorySegment z = brief.allocate(JAVA_DOUBLE, columns);
            MemorySegment activity = brief.allocate(JAVA_DOUBLE, rows);
            MemorySegment y = brief.allocate(JAVA_DOUBLE, rows);
            check(HighsFunction.SOLUTION, "solution", highs, x, z, activity, y);
            return new double[][] {
                x.toArray(JAVA_DOUBLE), z.toArray(JAVA_DOUBLE), activity.toArray(JAVA_DOUBLE), y.toArray(JAVA_DOUBLE)
            };
        }
    }

    /** The basis, or null if HiGHS has none that is valid. */
    @Nullable
    Basis basis() {
        if (intInfo("basis_validity") != 1) {
            return null;
        }
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment column = brief.allocate(JAVA_INT, columns);
            MemorySegment row = brief.allocate(JAVA_INT, rows);
            check(HighsFunction.GET_BASIS, "basis", highs, column, row);
            return new Basis(bytes(column, columns), bytes(row, rows));
        }
    }

    /** Whether HiGHS took the basis. */
    boolean startFrom(Basis basis) {
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment column = brief.allocate(JAVA_INT, columns);
            MemorySegment row = brief.allocate(JAVA_INT, rows);
            for (int j = 0; j < columns; j++) {
                column.setAtIndex(JAVA_INT, j, basis.columnCode(j));
            }
            for (int i = 0; i < rows; i++) {
                row.setAtIndex(JAVA_INT, i, basis.rowCode(i));
            }
            return !Integer.valueOf(ERROR).equals(timed(HighsFunction.SET_BASIS, highs, column, row));
        }
    }

    void changeColumnBounds(int[] which, IntToDoubleFunction lower, IntToDoubleFunction upper) {
        changeBounds(HighsFunction.CHANGE_COLUMN_BOUNDS, which, lower, upper);
    }

    void changeRowBounds(int[] which, IntToDoubleFunction lower, IntToDoubleFunction upper) {
        changeBounds(HighsFunction.CHANGE_ROW_BOUNDS, which, lower, upper);
    }

    private void changeBounds(
            HighsFunction function, int[] which, IntToDoubleFunction lower, IntToDoubleFunction upper) {
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment lowers = brief.allocate(JAVA_DOUBLE, which.length);
            MemorySegment uppers = brief.allocate(JAVA_DOUBLE, which.length);
            for (int i = 0; i < which.length; i++) {
                lowers.setAtIndex(JAVA_DOUBLE, i, lower.applyAsDouble(which[i]));
                uppers.setAtIndex(JAVA_DOUBLE, i, upper.applyAsDouble(which[i]));
            }
            check(
                    function,
                    which.length + " bounds",
                    highs,
                    which.length,
                    brief.allocateFrom(JAVA_INT, which),
                    lowers,
                    uppers);
        }
    }

    /** Costs with the sign for a minimisation. */
    void changeCosts(int[] which, IntToDoubleFunction cost) {
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment costs = brief.allocate(JAVA_DOUBLE, which.length);
            for (int i = 0; i < which.length; i++) {
                costs.setAtIndex(JAVA_DOUBLE, i, cost.applyAsDouble(which[i]));
            }
            check(
                    HighsFunction.CHANGE_COSTS,
                    which.length + " costs",
                    highs,
                    which.length,
                    brief.allocateFrom(JAVA_INT, which),
                    costs);
        }
    }

    int intInfo(String name) {
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment value = brief.allocate(JAVA_INT);
            check(HighsFunction.INT_INFO, name, highs, brief.allocateFrom(name), value);
            return value.get(JAVA_INT, 0);
        }
    }

    long longInfo(String name) {
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment value = brief.allocate(JAVA_LONG);
            check(HighsFunction.LONG_INFO, name, highs, brief.allocateFrom(name), value);
            return value.get(JAVA_LONG, 0);
        }
    }

    double doubleInfo(String name) {
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment value = brief.allocate(JAVA_DOUBLE);
            check(HighsFunction.DOUBLE_INFO, name, highs, brief.allocateFrom(name), value);
            return value.get(JAVA_DOUBLE, 0);
        }
    }

    /** Wall time inside the library since this was last asked. */
    long takeInsideNanos() {
        long nanos = insideNanos;
        insideNanos = 0;
        return nanos;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            timed(HighsFunction.DESTROY, highs);
            arena.close();
        }
    }

    private void check(HighsFunction function, String about, Object... arguments) {
        if (Integer.valueOf(ERROR).equals(timed(function, arguments))) {
            throw new HighsRefusal(function, about);
        }
    }

    private @Nullable Object timed(HighsFunction function, Object... arguments) {
        long begin = System.nanoTime();
        try {
            return library.call(function, arguments);
        } finally {
            insideNanos += System.nanoTime() - begin;
        }
    }

    private static Object required(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("a native function that returns something returned nothing");
        }
        return value;
    }

    private static byte[] bytes(MemorySegment integers, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) integers.getAtIndex(JAVA_INT, i);
        }
        return bytes;
    }
}
