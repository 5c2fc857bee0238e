package tizbek.desk.internal.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A small body of JSON with texts under known names; nothing of it is ever repeated in an answer. */
record Body(ObjectNode document) {

    private static final int MOST_BYTES = 8 << 10;
    private static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    static Body of(Asked asked, String... names) {
        String type = Optional.ofNullable(asked.headers().get("Content-Type")).orElse("");
        if (!type.replaceFirst(";.*", "").strip().equalsIgnoreCase("application/json")) {
            throw Problem.of(
                    415,
                    "Content-Type",
                    "a body of the type (" + type + ") is not taken",
                    "(application/json) was meant.",
                    "application/json");
        }
        try {
            JsonNode read = READER.readTree(new String(asked.content(MOST_BYTES), StandardCharsets.UTF_8));
            if (read instanceof ObjectNode object) {
                Set<String> known = Set.of(names);
                for (String name : object.propertyNames()) {
                    if (!known.contains(name)) {
                        throw Asked.unknown(name, known);
                    }
                }
                return new Body(object);
            }
        } catch (JacksonException e) {
            // Told below; what stood there may be a password.
        }
        throw Problem.of(400, "", "the body is no object of JSON");
    }

    /** A text; empty where it is not there. */
    String text(String name) {
        JsonNode value = document.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw Problem.of(400, name, "(" + name + ") is no text");
        }
        return value.asString();
    }
}
