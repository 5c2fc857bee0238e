package tizbek.register.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import tizbek.register.Deed;
import tizbek.register.Event;

/** Makes the tables of the state anew from the log, in one transaction. */
public final class Rebuilder {

    private static final int ENTRIES_AT_ONCE = 2_000;

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

    private static long rebuild(Connection connection) throws SQLException {
        Store.head(connection, true);
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("document", "held_square", "waiting_square")) {
                statement.execute("delete from " + table);
            }
            for (Lookup.Table table : Lookup.Table.values()) {
                statement.execute("delete from " + table.word());
            }
        }
        long folded = 0;
        List<Event> events = new ArrayList<>();
        do {
            events.clear();
            Store.read(connection, folded + 1, ENTRIES_AT_ONCE, events::add);
            JdbcState state = new JdbcState(connection);
            for (Event event : events) {
                state.at(event.seq());
                Fold.apply(state, Json.read(event.body(), Deed.class));
            }
            state.flush();
            folded += events.size();
        } while (events.size() == ENTRIES_AT_ONCE);
        return folded;
    }
}
