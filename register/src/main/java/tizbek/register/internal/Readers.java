package tizbek.register.internal;

import java.sql.Connection;
import java.sql.SQLException;
import tizbek.register.StoreException;

/** Asks the tables, on a connection that the store keeps ready. */
public final class Readers {

    private final Store store;

    public Readers(Store store) {
        this.store = store;
    }

    /** A question to the tables. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    /**
     * Asks.
     *
     * @throws StoreException if the database is away, or too many ask at once
     */
    public <T> T read(Reading<T> reading) {
        try (Connection connection = store.connect()) {
            return reading.read(connection);
        } catch (SQLException e) {
            throw new StoreException("register cannot be read", e);
        }
    }
}
