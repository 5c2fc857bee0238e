package tizbek.solve.internal;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tizbek.solve.SolveOptions.Progress;

/** What HiGHS calls back while it solves: passes progress on, and tells it to stop when somebody wants that. */
final class Watcher {

    static final int SIMPLEX_INTERRUPT = 1;
    static final int IPM_INTERRUPT = 2;
    static final int MIP_INTERRUPT = 6;

    /** HiGHS asks at every iteration; a person does not read faster than this. */
    private static final long PROGRESS_EVERY_NANOS = 200_000_000;

    private final HighsLibrary library;
    private final @Nullable Consumer<Progress> progress;
    private final @Nullable BooleanSupplier cancelled;
    private final MemorySegment seconds = name("running_time");
    private final MemorySegment simplex = name("simplex_iteration_count");
    private final MemorySegment interior = name("ipm_iteration_count");
    private final MemorySegment nodes = name("mip_node_count");
    private final MemorySegment primalBound = name("mip_primal_bound");
    private final MemorySegment dualBound = name("mip_dual_bound");
    private final double sense;
    private long lastProgress = System.nanoTime() - PROGRESS_EVERY_NANOS;
    private volatile @Nullable Throwable thrown;

    Watcher(
            HighsLibrary library,
            @Nullable Consumer<Progress> progress,
            @Nullable BooleanSupplier cancelled,
            double sense) {
        this.library = library;
        this.progress = progress;
        this.cancelled = cancelled;
        this.sense = sense;
    }

    /** What the caller's own progress or cancellation code threw, if anything. */
    @Nullable
    Throwable thrown() {
        return thrown;
    }

    /** Called by HiGHS. Nothing may be thrown from here: it would end the process. */
    @SuppressWarnings("unused") // by name, from HighsLibrary
    void called(int kind, MemorySegment message, MemorySegment out, MemorySegment in, MemorySegment data) {
        try {
            if (thrown != null || (cancelled != null && cancelled.getAsBoolean())) {
                interrupt(in);
            }
            long now = System.nanoTime();
            if (progress != null && now - lastProgress >= PROGRESS_EVERY_NANOS) {
                lastProgress = now;
                progress.accept(read(kind == MIP_INTERRUPT, out));
            }
        } catch (Throwable e) {
            thrown = e;
            interrupt(in);
        }
    }

    /** The first field of what HiGHS reads back is the wish to stop. */
    private static void interrupt(MemorySegment in) {
        if (in.address() != 0) {
            in.reinterpret(JAVA_INT.byteSize()).set(JAVA_INT, 0, 1);
        }
    }

    private Progress read(boolean mip, MemorySegment out) {
        long iterations = (long) integer(out, simplex) + integer(out, interior);
        return new Progress(
                number(out, seconds),
                iterations,
                mip ? item(out, nodes, JAVA_LONG.byteSize()).get(JAVA_LONG, 0) : 0,
                mip ? sense * number(out, primalBound) : Double.NaN,
                mip ? sense * number(out, dualBound) : Double.NaN);
    }

    private double number(MemorySegment out, MemorySegment what) {
        return item(out, what, JAVA_DOUBLE.byteSize()).get(JAVA_DOUBLE, 0);
    }

    private int integer(MemorySegment out, MemorySegment what) {
        return item(out, what, JAVA_INT.byteSize()).get(JAVA_INT, 0);
    }

    /** Found by name, so that a changed order of HiGHS's struct does not matter. */
    private MemorySegment item(MemorySegment out, MemorySegment what, long size) {
        Object found = library.call(HighsFunction.CALLBACK_ITEM, out, what);
        if (!(found instanceof MemorySegment item) || item.address() == 0) {
            throw new IllegalStateException("HiGHS does not tell " + what.getString(0) + " while it solves");
        }
        return item.reinterpret(size);
    }

    /** Kept as long as this object: HiGHS may call from a thread of its own. */
    private static MemorySegment name(String text) {
        return Arena.ofAuto().allocateFrom(text);
    }
}
