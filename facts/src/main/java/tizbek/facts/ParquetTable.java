package tizbek.facts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tizbek.facts.internal.export.ParquetRows;
import tizbek.facts.internal.query.Engine;

/**
 * A table that some answer made, not one of the package, to be written as Parquet with the types of its columns and their
 * units in the metadata, as {@code facts export} writes ours.
 *
 * @param rows cells by column: {@code String}, {@code Double}, {@code Long}, {@code Boolean} or a {@code List} of texts,
 *     as the type of the column says; an absent one is null in the file
 */
public record ParquetTable(String name, List<Column> columns, List<Map<String, Object>> rows) {

    /** What a column holds. */
    public enum Type {
        TEXT,
        NUMBER,
        WHOLE,
        TRUTH,
        LIST
    }

    /**
     * A column.
     *
     * @param unit of its numbers; empty where it has none or it is not known
     */
    public record Column(String name, Type type, String unit) {}

    public ParquetTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Writes the file.
     *
     * @param about what stands beside the units in the metadata of the file, such as title and version
     * @throws QueryEngineException if the engine cannot be used on this machine
     */
    public void write(Path file, Map<String, String> about) {
        ParquetRows.write(this, file, about);
    }

    /**
     * Asks for the engine before long work whose result it is to write.
     *
     * @throws QueryEngineException if it cannot be used on this machine
     */
    public static void requireEngine() {
        try (Engine engine = Engine.start()) {
            engine.run("SELECT 1");
        } catch (QueryEngineException e) {
            throw new QueryEngineException("Parquet cannot be written: " + e.getMessage(), e);
        }
    }
}
