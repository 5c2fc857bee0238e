package tizbek.desk.internal.register;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tizbek.desk.internal.access.Session;
import tizbek.desk.internal.access.Sessions;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.register.Permissions;
import tizbek.register.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who asks, and what was sent along. */
final class Asker {

    /** A request with a thousand squares and a hundred facts. */
    private static final int MOST_BYTES = 512 << 10;

    static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Asker() {}

    /** Who is signed in and may read it. */
    static Session require(Sessions sessions, Asked asked, Permissions.Reading reading) {
        return sessions.require(
                asked,
                Permissions.readers(reading).stream()
                        .filter(r -> r != Role.PUBLIC)
                        .toArray(Role[]::new));
    }

    /** For which party alone it may read; empty for officials, who may read all. */
    static Optional<String> own(Session session, Permissions.Reading reading) {
        boolean official = session.roles().stream()
                .anyMatch(r -> r != Role.HOLDER
                        && r != Role.PUBLIC
                        && Permissions.readers(reading).contains(r));
        return official
                ? Optional.empty()
                : Optional.of(Optional.ofNullable(session.partyOrNull()).orElse(""));
    }

    /** The body as a JSON object; an empty body is an empty one. */
    static ObjectNode body(Asked asked) {
        String type = Optional.ofNullable(asked.headers().get("Content-Type")).orElse("");
        byte[] bytes = asked.content(MOST_BYTES);
        if (bytes.length == 0) {
            return Papers.document();
        }
        if (!type.replaceFirst(";.*", "").strip().equalsIgnoreCase("application/json")) {
            throw Problem.of(
                    415,
                    "Content-Type",
                    "a body of the type (" + type + ") is not taken",
                    "(application/json) was meant.",
                    "application/json");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (READER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (CharacterCodingException e) {
            throw Problem.of(400, "body", "the body is not UTF-8");
        } catch (JacksonException e) {
            throw Problem.of(400, "body", "the body is no JSON: " + words(e));
        }
        throw Problem.of(400, "body", "the body is no JSON object");
    }

    /** What Jackson says, in its first line, without the names of our classes and of its own. */
    static String words(JacksonException e) {
        return String.valueOf(e.getOriginalMessage())
                .replaceFirst("(?s)\n.*", "")
                .replaceAll(" ?\\(bound as [^)]*\\)|: not allowed as per .*", "")
                .replaceAll("\\b[a-z]+(?:\\.[a-z]+)+\\.(?:[A-Z]\\w*[.$])*([A-Z]\\w*)", "$1");
    }
}
