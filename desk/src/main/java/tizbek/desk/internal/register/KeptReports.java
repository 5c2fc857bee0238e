package tizbek.desk.internal.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tizbek.desk.internal.web.Problem;

/**
 * Reports that walk through the whole register: each is made once while the log does not grow, and never two at a time, so that
 * strangers who ask again and again cost no more than one who asks.
 */
final class KeptReports {

    private static final int MOST = 64;
    private static final int PATIENCE_SECONDS = 20;

    private record Made(long entries, Object report) {}

    private final Map<Object, Made> made = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Made> eldest) {
            return size() > MOST;
        }
    };
    private final ReentrantLock making = new ReentrantLock();

    /**
     * A report, made or found.
     *
     * @param key what it is a report of; equal keys have reports of equal types
     * @param entries of the log when it was asked
     */
    @SuppressWarnings("unchecked") // by the contract of the key
    <T> T get(Object key, long entries, Supplier<T> maker) throws InterruptedException {
        Object known = find(key, entries);
        if (known != null) {
            return (T) known;
        }
        if (!making.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw Problem.of(503, "", "reports are being made for others", "ask again in a while.", "");
        }
        try {
            Object meanwhile = find(key, entries);
            if (meanwhile != null) {
                return (T) meanwhile;
            }
            T report = maker.get();
            synchronized (made) {
                made.put(key, new Made(entries, report));
            }
            return report;
        } finally {
            making.unlock();
        }
    }

    private @Nullable Object find(Object key, long entries) {
        synchronized (made) {
            Made known = made.get(key);
            return known != null && known.entries() >= entries ? known.report() : null;
        }
    }
}
