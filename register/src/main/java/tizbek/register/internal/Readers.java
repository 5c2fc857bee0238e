package tizbek.register.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Connections for reading, kept open between questions: to open one on a server takes longer than most questions do. */
public final class Readers implements AutoCloseable {

    private static final int MOST = 24;
    private static final long PATIENCE_SECONDS = 20;

    private final Store store;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore places = new Semaphore(MOST);
    private volatile boolean closed;

    public Readers(Store store) {
        this.store = store;
    }

    /** A question to the tables. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    /** Asks. A connection that broke meanwhile is given up, and the question asked once more on a new one. */
    public <T> T read(Reading<T> reading) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreException("register cannot be read: too many read it already");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("register was not read: interrupted", e);
        }
        try {
            Connection kept = idle.pollLast();
            if (kept != null) {
                try {
                    return read(kept, reading);
                } catch (SQLException e) {
                    // Tried again below, on a connection that is new.
                }
            }
            return read(store.connect(), reading);
        } catch (SQLException e) {
            throw new StoreException("register cannot be read", e);
        } finally {
            places.release();
        }
    }

    private <T> T read(Connection connection, Reading<T> reading) throws SQLException {
        boolean whole = false;
        try {
            T answer = reading.read(connection);
            whole = true;
            return answer;
        } finally {
            if (whole && !closed) {
                idle.addLast(connection);
            } else {
                connection.close();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection one = idle.pollLast(); one != null; one = idle.pollLast()) {
            try {
                one.close();
            } catch (SQLException e) {
                throw new StoreException("register cannot be closed", e);
            }
        }
    }
}
