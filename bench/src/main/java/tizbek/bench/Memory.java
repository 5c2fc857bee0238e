package tizbek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much memory the process has at a moment, in megabytes (10^6 bytes).
 *
 * @param heapUsed on the Java heap after a collection
 * @param heapCommitted what the Java heap has from the system
 * @param resident of the whole process, NaN where the system does not tell (only Linux does, in /proc)
 */
record Memory(double heapUsed, double heapCommitted, double resident) {

    static Memory now() {
        System.gc();
        return withoutCollection();
    }

    static Memory withoutCollection() {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Memory(heap.getUsed() / 1e6, heap.getCommitted() / 1e6, residentNow());
    }

    /** What the process has outside the Java heap. */
    double outsideHeap() {
        return resident - heapCommitted;
    }

    private static double residentNow() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
