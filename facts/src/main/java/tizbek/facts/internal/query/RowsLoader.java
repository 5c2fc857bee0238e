package tizbek.facts.internal.query;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import tizbek.facts.ParquetTable;
import tizbek.facts.QueryEngineException;

/** Puts rows that are typed already into the database. */
public final class RowsLoader {

    private RowsLoader() {}

    public static void load(Engine engine, ParquetTable table) {
        engine.run("CREATE TABLE " + TableLoader.quoted(table.name()) + " ("
                + table.columns().stream()
                        .map(c -> TableLoader.quoted(c.name()) + " " + sqlType(c.type()))
                        .collect(Collectors.joining(", "))
                + ")");
        try (DuckDBAppender appender = engine.connection().createAppender("main", table.name())) {
            for (Map<String, Object> row : table.rows()) {
                appender.beginRow();
                for (ParquetTable.Column column : table.columns()) {
                    TableLoader.append(appender, row.get(column.name()));
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new QueryEngineException("table (" + table.name() + ") cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static String sqlType(ParquetTable.Type type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case NUMBER -> "DOUBLE";
            case WHOLE -> "BIGINT";
            case TRUTH -> "BOOLEAN";
            case LIST -> "VARCHAR[]";
        };
    }
}
