package tizbek.plan.internal;

import tizbek.plan.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How answers are written as JSON: an unknown number is an absent field, a text stands in both languages. */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Digits that are worth writing: more than any figure knows, few enough to read. */
    private static final int SIGNIFICANT = 7;

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ObjectNode read(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    public static String write(ObjectNode node) {
        return MAPPER.writeValueAsString(node) + "\n";
    }

    /** Writes a number, rounded to seven digits; nothing where it is not known. */
    public static void number(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, rounded(value));
        }
    }

    public static void words(ObjectNode node, String field, Words words) {
        ObjectNode object = node.putObject(field);
        object.put("en", words.en());
        object.put("ru", words.ru());
    }

    /** A point of a line: longitude, latitude, to about a hundred metres. */
    public static void point(ArrayNode line, double longitude, double latitude) {
        ArrayNode point = line.addArray();
        point.add(Math.rint(longitude * 1000) / 1000);
        point.add(Math.rint(latitude * 1000) / 1000);
    }

    static double rounded(double value) {
        if (Math.abs(value) < 1e-6) {
            return 0;
        }
        double scale = Math.pow(10, SIGNIFICANT - 1 - Math.floor(Math.log10(Math.abs(value))));
        return Math.rint(value * scale) / scale;
    }
}
