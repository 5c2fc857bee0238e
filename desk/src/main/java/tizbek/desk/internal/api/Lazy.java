package tizbek.desk.internal.api;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something made when it is first asked for, once; a failure is not remembered. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    // Not a monitor: those who wait are virtual threads, and the maker may take seconds.
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T known = made;
        if (known != null) {
            return known;
        }
        lock.lock();
        try {
            known = made;
            if (known == null) {
                known = maker.get();
                made = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** What was made, or null. */
    @Nullable
    T peek() {
        return made;
    }
}
