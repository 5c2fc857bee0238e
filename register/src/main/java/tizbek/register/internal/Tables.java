package tizbek.register.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which tables a register has, and which of them can be made from the log again. */
final class Tables {

    /** What {@link Rebuilder} empties and fills. Whoever adds a table of the state by a migration adds it here. */
    static final List<String> DERIVED = List.of("document", "held_square", "plot_square", "waiting_square");

    private static final String MIGRATIONS = "flyway_schema_history";

    private Tables() {}

    /** The tables that nothing else can make again. */
    static Set<String> kept(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        String sql = "select lower(table_name) from information_schema.tables where table_schema = current_schema";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        DERIVED.forEach(names::remove);
        for (Lookup.Table table : Lookup.Table.values()) {
            names.remove(table.word());
        }
        names.remove(MIGRATIONS);
        return names;
    }

    /** The columns of a table, in their order. */
    static List<String> columns(ResultSet rows) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.add(rows.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT));
        }
        return columns;
    }
}
