package tizbek.facts;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What rests on sources as the JSON that {@code facts sources --json} documents. */
public final class SourceJson {

    private SourceJson() {}

    /** The document, ending in a line feed. With {@code rows}, each source lists every row that names it. */
    public static String of(
            String data, List<SourceUse> sources, Map<String, Map<String, Integer>> basis, boolean rows) {
        ObjectNode root = RowsJson.document();
        root.put("data", data);
        ArrayNode list = root.putArray("sources");
        for (SourceUse use : sources) {
            ObjectNode node = list.addObject();
            source(node, use.source());
            node.put("reliability", use.reliability())
                    .put("rows", use.uses().size())
                    .put("alone", use.alone());
            ObjectNode tables = node.putObject("tables");
            use.byTable().forEach(tables::put);
            if (rows) {
                ArrayNode uses = node.putArray("uses");
                use.uses().forEach(u -> use(uses.addObject(), u));
            }
        }
        ObjectNode known = root.putObject("basis");
        basis.forEach((table, counts) -> counts.forEach(known.putObject(table)::put));
        return RowsJson.text(root);
    }

    /** A source with what a citation needs. */
    public static void source(ObjectNode node, Source source) {
        node.put("id", source.id())
                .put("title", source.title())
                .put("publisher", source.publisher())
                .put("date", source.date())
                .put("url", source.url())
                .put("kind", source.kind());
    }

    private static void use(ObjectNode node, SourceUse.Use use) {
        node.put("table", use.table());
        node.put("file", use.where().file()).put("line", use.where().line());
        node.put("key", use.key())
                .put("figure", use.figure())
                .put("unit", use.unit())
                .put("basis", use.basis())
                .put("alone", use.alone());
    }
}
