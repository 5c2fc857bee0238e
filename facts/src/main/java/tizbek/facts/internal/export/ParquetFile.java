package tizbek.facts.internal.export;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tizbek.facts.Defect;
import tizbek.facts.internal.FieldSchema;
import tizbek.facts.internal.query.Engine;
import tizbek.facts.internal.query.TableLoader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parquet with the types of the columns; a cell that does not hold what its column says is null. The units and
 * descriptions of the columns stand as JSON in the file's key-value metadata, beside title, version and licence. The
 * engine here runs no query but ours, and so may write files.
 */
public final class ParquetFile implements TableWriter {

    private final PackageText text;

    public ParquetFile(PackageText text) {
        this.text = text;
    }

    @Override
    public List<Defect> write(Selected table, Path file) {
        try (Engine engine = Engine.start()) {
            List<Defect> defects = TableLoader.load(engine, table.schema(), table.columns(), table.rows());
            engine.run(
                    "COPY (SELECT * FROM " + TableLoader.quoted(table.schema().name()) + ") TO "
                            + literal(file.toString()) + " (FORMAT parquet, COMPRESSION zstd, KV_METADATA {"
                            + metadata(table) + "})");
            return defects;
        }
    }

    private String metadata(Selected table) {
        return "title: " + literal(text.title()) + ", version: " + literal(text.version()) + ", description: "
                + literal(table.schema().description()) + ", licence: "
                + literal(text.licence(List.of(table)).stream().collect(Collectors.joining("\n"))) + ", columns: "
                + literal(columns(table));
    }

    private static String columns(Selected table) {
        ObjectNode columns = JsonMapper.shared().createObjectNode();
        for (FieldSchema field : table.fields()) {
            columns.putObject(field.name()).put("unit", field.unit()).put("description", field.description());
        }
        return JsonMapper.shared().writeValueAsString(columns);
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
