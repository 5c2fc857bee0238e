package tizbek.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows as JSON: an array of columns with name, type and unit, and an array of rows, each an object. */
public final class RowsJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RowsJson() {}

    /** An empty document of the same mapper. */
    public static ObjectNode document() {
        return MAPPER.createObjectNode();
    }

    /** Adds {@code columns} and {@code rows} to a document. {@code extra} are names of further values of each row. */
    public static void add(ObjectNode document, List<Listing.Column> columns, List<QueryRow> rows, List<String> extra) {
        ArrayNode described = document.putArray("columns");
        columns.forEach(c -> described
                .addObject()
                .put("name", c.name())
                .put("type", c.type().name().toLowerCase(java.util.Locale.ROOT))
                .put("unit", c.unit()));
        ArrayNode array = document.putArray("rows");
        for (QueryRow row : rows) {
            ObjectNode object = array.addObject();
            put(object, columns, row);
            extra.forEach(name -> put(object, name, row.value(name)));
        }
    }

    /** Writes the values of a row, each by the name of its column. */
    public static void put(ObjectNode object, List<Listing.Column> columns, QueryRow row) {
        columns.forEach(c -> put(object, c.name(), row.value(c.name())));
    }

    /** The document as text, ending in a line feed. */
    public static String text(ObjectNode document) {
        return MAPPER.writeValueAsString(document) + "\n";
    }

    /** The document with what was laid over the bundled data, as its {@code overlaid}. */
    public static String with(String json, List<Overlaid> rows) {
        ObjectNode document = (ObjectNode) MAPPER.readTree(json);
        Overlaid.write(document.putArray("overlaid"), rows);
        return text(document);
    }

    private static void put(ObjectNode object, String name, @Nullable Object value) {
        switch (value) {
            case null -> object.putNull(name);
            // JSON knows no infinity.
            case Double number when !Double.isFinite(number) -> object.putNull(name);
            case Double number -> object.put(name, number);
            case Long number -> object.put(name, number);
            case Boolean truth -> object.put(name, truth);
            case List<?> items -> {
                ArrayNode array = object.putArray(name);
                items.forEach(item -> array.add(String.valueOf(item)));
            }
            case Object text -> object.put(name, text.toString());
        }
    }
}
