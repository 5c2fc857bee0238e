package tizbek.facts.internal.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.QueryEngineException;
import tizbek.facts.Row;
import tizbek.facts.internal.CellValue;
import tizbek.facts.internal.FieldSchema;
import tizbek.facts.internal.TableSchema;

/**
 * Puts a table into the database: once in the schema {@code traced}, with the file and line of each row, and as a view
 * without them under its own name.
 */
public final class TableLoader {

    private final DuckDBAppender appender;
    private final List<Defect> defects = new ArrayList<>();

    private TableLoader(DuckDBAppender appender) {
        this.appender = appender;
    }

    /** The defects of the cells that do not hold what their column says; they are NULL in the database. */
    public static List<Defect> load(Engine engine, TableSchema schema, List<String> columns, List<Row> rows) {
        List<FieldSchema> fields =
                schema.fields().stream().filter(f -> columns.contains(f.name())).toList();
        String name = quoted(schema.name());
        engine.run("CREATE TABLE traced." + name + " ("
                + fields.stream()
                        .map(f -> quoted(f.name()) + " " + sqlType(f) + ", ")
                        .collect(Collectors.joining())
                + "_file VARCHAR, _line BIGINT)");
        engine.run("CREATE VIEW " + name + " AS SELECT * EXCLUDE (_file, _line) FROM traced." + name);
        engine.loaded(schema.name(), fields.stream().map(FieldSchema::name).toList());
        try (DuckDBAppender appender = engine.connection().createAppender("traced", schema.name())) {
            TableLoader loader = new TableLoader(appender);
            for (Row row : rows) {
                loader.append(fields, row);
            }
            return loader.defects;
        } catch (SQLException e) {
            throw new QueryEngineException("table (" + schema.name() + ") cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** An identifier as SQL wants it, whatever it is made of. */
    public static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    private static String sqlType(FieldSchema field) {
        return switch (field.type()) {
            case STRING -> "VARCHAR";
            case NUMBER -> "DOUBLE";
            case INTEGER, YEAR -> "BIGINT";
            case BOOLEAN -> "BOOLEAN";
            case LIST -> "VARCHAR[]";
        };
    }

    private void append(List<FieldSchema> fields, Row row) throws SQLException {
        appender.beginRow();
        for (FieldSchema field : fields) {
            append(appender, read(field, row));
        }
        appender.append(row.where().file());
        appender.append((long) row.where().line());
        appender.endRow();
    }

    private @Nullable Object read(FieldSchema field, Row row) {
        try {
            return CellValue.read(field, row);
        } catch (InputException e) {
            defects.addAll(e.defects());
            return null;
        }
    }

    static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case Double number -> appender.append(number.doubleValue());
            case Long number -> appender.append(number.longValue());
            case Boolean truth -> appender.append(truth.booleanValue());
            case List<?> items -> appender.append(items);
            case Object text -> appender.append(text.toString());
        }
    }
}
