package tizbek.bench;

/** Watches what the process has outside the Java heap, ten times a second, and keeps the most it saw. */
final class PeakMemory implements AutoCloseable {

    private static final int EVERY_MS = 100;

    private final Thread watcher;
    private volatile double outsideHeap = Double.NEGATIVE_INFINITY;
    private volatile boolean open = true;

    /** Watches until closed, or not at all. */
    PeakMemory(boolean watch) {
        watcher = Thread.ofPlatform().daemon().unstarted(this::watch);
        if (watch) {
            watcher.start();
        }
    }

    /** The most seen so far, in megabytes; NaN where the system does not tell. */
    double outsideHeap() {
        return Math.max(outsideHeap, Memory.withoutCollection().outsideHeap());
    }

    private void watch() {
        while (open) {
            outsideHeap = Math.max(outsideHeap, Memory.withoutCollection().outsideHeap());
            try {
                Thread.sleep(EVERY_MS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        open = false;
        watcher.interrupt();
    }
}
