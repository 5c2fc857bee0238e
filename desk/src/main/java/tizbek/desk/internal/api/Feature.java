package tizbek.desk.internal.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tizbek.network.LineJson;
import tizbek.network.Position;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something on a map.
 *
 * @param lines its lines, each two points or more; or one list with one point; none where nobody knows the place
 * @param properties words, numbers, truths; a list of words stays a list
 * @param from first year in which it is there; absent where nobody says
 * @param to last year in which it is there; absent where none is
 */
public record Feature(
        String id,
        List<List<Position>> lines,
        Map<String, @Nullable Object> properties,
        OptionalInt from,
        OptionalInt to) {

    public Feature {
        lines = List.copyOf(lines);
    }

    /** Smallest box around it: west, south, east, north. */
    public Optional<double[]> box() {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        double[] box = {180, 90, -180, -90};
        lines.forEach(line -> line.forEach(p -> {
            box[0] = Math.min(box[0], p.longitude());
            box[1] = Math.min(box[1], p.latitude());
            box[2] = Math.max(box[2], p.longitude());
            box[3] = Math.max(box[3], p.latitude());
        }));
        return Optional.of(box);
    }

    /** Writes it as GeoJSON (RFC 7946). */
    public void write(ObjectNode node) {
        node.put("type", "Feature").put("id", id);
        geometry(node);
        ObjectNode values = node.putObject("properties");
        properties.forEach((name, value) -> value(values, name, value));
    }

    private void geometry(ObjectNode node) {
        if (lines.isEmpty()) {
            node.putNull("geometry");
        } else if (lines.size() == 1 && lines.getFirst().size() == 1) {
            Position at = lines.getFirst().getFirst();
            node.putObject("geometry")
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(at.longitude())
                    .add(at.latitude());
        } else if (lines.size() == 1) {
            LineJson.put(node.putObject("geometry"), lines.getFirst());
        } else {
            LineJson.putAll(node.putObject("geometry"), lines);
        }
    }

    private static void value(ObjectNode node, String name, @Nullable Object value) {
        switch (value) {
            case null -> node.putNull(name);
            case Double number -> node.put(name, number);
            case Integer number -> node.put(name, number);
            case Boolean truth -> node.put(name, truth);
            case List<?> items -> {
                ArrayNode array = node.putArray(name);
                items.forEach(item -> array.add(String.valueOf(item)));
            }
            case Object text -> node.put(name, text.toString());
        }
    }
}
