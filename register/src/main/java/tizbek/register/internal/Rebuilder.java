package tizbek.register.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import tizbek.register.Deed;
import tizbek.register.StoreException;

/** Makes the tables of the state anew from the log, in one transaction. */
public final class Rebuilder {

    private static final int KEPT_AT_ONCE = 2_000;

    private Rebuilder() {}

    /** Folds the log; how many entries it has. */
    public static long rebuild(Store store) {
        try (Connection connection = store.connect()) {
            connection.setAutoCommit(false);
            try {
                long folded = rebuild(connection);
                connection.commit();
                store.makeDurable(connection);
                return folded;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException("register cannot be rebuilt", e);
        }
    }

    /** Folded in memory first, so that what came and went in between is never written. */
    static long rebuild(Connection connection) throws SQLException {
        Store.head(connection, true);
        try (Statement statement = connection.createStatement()) {
            for (String table : Tables.DERIVED) {
                statement.execute("delete from " + table);
            }
            for (Lookup.Table table : Lookup.Table.values()) {
                statement.execute("delete from " + table.word());
            }
        }
        MemoryState folded = new MemoryState();
        Store.read(connection, 1, event -> {
            folded.at(event.seq());
            Fold.apply(folded, Json.read(event.body(), Deed.class));
        });
        List<MemoryState.Placed> all = folded.placed();
        for (int from = 0; from < all.size(); from += KEPT_AT_ONCE) {
            JdbcState state = new JdbcState(connection);
            for (MemoryState.Placed one : all.subList(from, Math.min(from + KEPT_AT_ONCE, all.size()))) {
                state.at(one.seq());
                state.put(one.kept());
            }
            state.flush(List.of());
        }
        List<Lookup.Row> touched = List.copyOf(folded.subjects());
        for (int from = 0; from < touched.size(); from += KEPT_AT_ONCE) {
            Lookup.flush(connection, List.of(), touched.subList(from, Math.min(from + KEPT_AT_ONCE, touched.size())));
        }
        return folded.last();
    }
}
