package tizbek.desk.internal.access;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tizbek.desk.internal.web.Problem;

/** How often something may be asked within a time. Kept in memory, and never of more than so many askers. */
final class Limits {

    private static final int MOST_KEYS = 50_000;

    private final Clock clock;
    /** The one counted longest ago first. */
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true);

    private record Window(long start, int count) {}

    Limits(Clock clock) {
        this.clock = clock;
    }

    /** Counts, and refuses with 429 and how long to wait where it is too often. */
    synchronized void count(String what, String who, int most, Duration within) {
        String key = what + " " + who;
        long now = clock.millis();
        Window before = windows.get(key);
        Window window = before == null || now >= before.start() + within.toMillis()
                ? new Window(now, 1)
                : new Window(before.start(), before.count() + 1);
        windows.put(key, window);
        if (windows.size() > MOST_KEYS) {
            windows.remove(windows.keySet().iterator().next());
        }
        if (window.count() > most) {
            throw tooOften((window.start() + within.toMillis() - now + 999) / 1000);
        }
    }

    static Problem tooOften(long seconds) {
        return Problem.of(429, "", "too many requests", "wait " + seconds + " seconds.", "")
                .with("Retry-After", String.valueOf(Math.max(1, seconds)));
    }
}
