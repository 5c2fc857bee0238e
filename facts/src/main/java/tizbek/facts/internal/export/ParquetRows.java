package tizbek.facts.internal.export;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tizbek.facts.ParquetTable;
import tizbek.facts.internal.query.Engine;
import tizbek.facts.internal.query.RowsLoader;
import tizbek.facts.internal.query.TableLoader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the rows of an answer as Parquet, in the form of {@link ParquetFile}. */
public final class ParquetRows {

    private ParquetRows() {}

    public static void write(ParquetTable table, Path file, Map<String, String> about) {
        try (Engine engine = Engine.start()) {
            RowsLoader.load(engine, table);
            Map<String, String> metadata = new TreeMap<>(about);
            metadata.put("columns", units(table));
            engine.run("COPY (SELECT * FROM " + TableLoader.quoted(table.name()) + ") TO "
                    + ParquetFile.literal(file.toString()) + " (FORMAT parquet, COMPRESSION zstd, KV_METADATA {"
                    + metadata.entrySet().stream()
                            .map(e -> TableLoader.quoted(e.getKey()) + ": " + ParquetFile.literal(e.getValue()))
                            .collect(Collectors.joining(", "))
                    + "})");
        }
    }

    private static String units(ParquetTable table) {
        ObjectNode columns = JsonMapper.shared().createObjectNode();
        table.columns().forEach(c -> columns.putObject(c.name()).put("unit", c.unit()));
        return JsonMapper.shared().writeValueAsString(columns);
    }
}
