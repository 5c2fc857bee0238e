package tizbek.desk.internal.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One address and what answers it.
 *
 * @param template such as {@code /api/minerals/{id}}; a part in braces stands for one segment
 * @param kept whether equal questions have equal answers until the data changes, so that the answer may be kept
 */
public record Route(String method, String template, boolean kept, Handler handler) {

    /** Answers a request, or throws a {@link Problem} or an input's defects. */
    @FunctionalInterface
    public interface Handler {
        Answer answer(Asked asked) throws InterruptedException;
    }

    /** A question whose answer depends on the data alone. */
    public static Route kept(String template, Handler handler) {
        return new Route("GET", template, true, handler);
    }

    /** A question whose answer may change at any time. */
    public static Route live(String template, Handler handler) {
        return new Route("GET", template, false, handler);
    }

    /** Something that changes the state of the server. */
    public static Route doing(String method, String template, Handler handler) {
        return new Route(method, template, false, handler);
    }

    /** What stands in the place of each part in braces, if the segments fit. */
    Optional<Map<String, String>> match(List<String> segments) {
        List<String> own = segments(template);
        if (own.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            String expected = own.get(i);
            String found = segments.get(i);
            if (expected.startsWith("{")) {
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                parts.put(expected.substring(1, expected.length() - 1), found);
            } else if (!expected.equals(found)) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    /** Fewer parts in braces are more exact. */
    int vagueness() {
        return (int) template.chars().filter(c -> c == '{').count();
    }

    /** The segments of a path, without the empty one before its first stroke; a last stroke is not counted. */
    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
        segments.removeFirst();
        if (segments.size() > 1 && segments.getLast().isEmpty()) {
            segments.removeLast();
        }
        return segments;
    }
}
