package tizbek.desk.internal;

import java.util.Set;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan's JSON, known to be JSON of the schema the page can show. */
public record PlanText(String json) {

    /** The one schema that this version of the page reads. */
    public static final String SCHEMA = "tizbek-plan/1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Checks the text.
     *
     * @param shownAs how messages name where the text came from
     * @throws InputException if it is empty, no JSON, or of another schema
     */
    public static PlanText of(String json, String shownAs) {
        return of(json, shownAs, SCHEMA);
    }

    /** Checks a text of another schema, such as a comparison of two plans. */
    public static PlanText of(String json, String shownAs, String expected) {
        if (json.isBlank()) {
            throw new InputException(new Defect.EmptyFile(new Location(shownAs, 1)));
        }
        JsonNode root = tree(json, shownAs);
        Location start = new Location(shownAs, 1);
        if (!root.isObject()) {
            throw new InputException(new Defect.BadValue(start, "plan", "not an object", "a JSON object { ... }"));
        }
        JsonNode schema = root.get("schema");
        if (schema == null) {
            throw new InputException(new Defect.MissingValue(start, "schema"));
        }
        String found = schema.isString() ? schema.stringValue() : schema.toString();
        if (!found.equals(expected)) {
            throw new InputException(
                    new Defect.UnknownName(start, "schema", found, NearestName.of(found, Set.of(expected))));
        }
        return new PlanText(json);
    }

    private static JsonNode tree(String json, String shownAs) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new InputException(
                    new Defect.Unreadable(new Location(shownAs, line), String.valueOf(e.getOriginalMessage())));
        }
    }

    /**
     * The text as it may stand inside an HTML script element: {@code <} can only occur inside a JSON string, where
     * its escape means the same, so that no {@code </script>} and no {@code <!--} can end or change the element.
     */
    public String insideScript() {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
