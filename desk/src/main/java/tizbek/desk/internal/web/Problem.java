package tizbek.desk.internal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.RowsJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why there is no answer, as the problem document of RFC 9457: {@code {"type", "title", "status", "detail", "where",
 * "remedy", "nearest", "defects": [{"where", "message", "remedy", "nearest"}]}}. {@code detail} is what the command
 * line would say; {@code where} names the parameter or {@code file:line}.
 */
public final class Problem extends RuntimeException {

    private final int status;
    private final transient List<Part> parts;
    private final transient Map<String, String> headers;

    /**
     * One thing that is wrong.
     *
     * @param where the parameter, or file and line; empty where it stands nowhere
     * @param remedy what would mend it; empty where nobody can say
     * @param nearest the valid choice that was probably meant; empty where none is near
     */
    public record Part(String where, String message, String remedy, String nearest) {}

    private Problem(int status, List<Part> parts) {
        this(status, parts, Map.of());
    }

    private Problem(int status, List<Part> parts, Map<String, String> headers) {
        super(parts.getFirst().message(), null, false, false);
        this.status = status;
        this.parts = List.copyOf(parts);
        this.headers = Map.copyOf(headers);
    }

    /** With a header beside the document, such as how long to wait. */
    public Problem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, parts, more);
    }

    /** A problem in one sentence. */
    public static Problem of(int status, String where, String message) {
        return of(status, where, message, "", "");
    }

    public static Problem of(int status, String where, String message, String remedy, String nearest) {
        return new Problem(status, List.of(new Part(where, message, remedy, nearest)));
    }

    /** A parameter that cannot be understood. */
    public static Problem parameter(String name, String message, String remedy) {
        return of(400, name, message, remedy, "");
    }

    /** Names that nobody knows, and everything else that is wrong with an input. */
    public static Problem of(int status, InputException input) {
        return new Problem(status, input.defects().stream().map(Problem::part).toList());
    }

    /** What was typed stands in no file, so the parameter is where. */
    public static Problem of(int status, String where, InputException input) {
        return new Problem(
                status,
                input.defects().stream()
                        .map(Problem::part)
                        .map(p -> new Part(where, p.message(), p.remedy(), p.nearest()))
                        .toList());
    }

    private static Part part(Defect defect) {
        return new Part(
                defect.where().file().isEmpty()
                        ? defect.field()
                        : defect.where().toString(),
                defect.message(),
                defect.remedy().orElse(""),
                nearest(defect).orElse(""));
    }

    private static Optional<String> nearest(Defect defect) {
        String near = switch (defect) {
            case Defect.UnknownName name -> name.nearest();
            case Defect.NotOneOf one -> one.nearest();
            case Defect.UnknownReference reference -> reference.nearest();
            default -> "";
        };
        return Optional.of(near).filter(n -> !n.isEmpty());
    }

    public int status() {
        return status;
    }

    /** The document. */
    public Answer.Whole answer() {
        ObjectNode document = document(status, parts.getFirst());
        if (parts.size() > 1) {
            ArrayNode all = document.putArray("defects");
            parts.forEach(p -> put(all.addObject(), "message", p));
        }
        Answer.Whole answer = Answer.of(
                        status,
                        Answer.PROBLEM,
                        RowsJson.text(document).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    /** The same as a part of another document, such as of a run that failed. */
    public ObjectNode document() {
        return document(status, parts.getFirst());
    }

    private static ObjectNode document(int status, Part part) {
        ObjectNode document = RowsJson.document()
                .put("type", "about:blank")
                .put("title", title(status))
                .put("status", status);
        put(document, "detail", part);
        return document;
    }

    private static void put(ObjectNode node, String message, Part part) {
        node.put(message, part.message())
                .put("where", part.where())
                .put("remedy", part.remedy())
                .put("nearest", part.nearest());
    }

    /** The phrase of the status, as RFC 9457 wants it for {@code about:blank}. */
    static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 408 -> "Request Timeout";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 411 -> "Length Required";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 415 -> "Unsupported Media Type";
            case 421 -> "Misdirected Request";
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            case 431 -> "Request Header Fields Too Large";
            case 500 -> "Internal Server Error";
            case 501 -> "Not Implemented";
            case 503 -> "Service Unavailable";
            case 505 -> "HTTP Version Not Supported";
            default -> status < 500 ? "Bad Request" : "Internal Server Error";
        };
    }
}
