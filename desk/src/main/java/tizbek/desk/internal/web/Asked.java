package tizbek.desk.internal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.NearestName;

/**
 * One request, decoded: nothing here needs to be decoded again.
 *
 * @param path the address without its query
 * @param parts what stands in the place of each {@code {name}} of the route
 * @param query the parameters in their order, each with all its values
 * @param client who asks, as far as can be told
 * @param origin scheme, host and port as the client named them
 */
public record Asked(
        String method,
        String path,
        Map<String, String> parts,
        Map<String, List<String>> query,
        Headers headers,
        Body body,
        String client,
        String origin) {

    /** The headers, by name in any case. */
    @FunctionalInterface
    public interface Headers {
        @Nullable
        String get(String name);
    }

    /** What was sent along. */
    @FunctionalInterface
    public interface Body {
        InputStream open();
    }

    /** One parameter more than any page has, by far. */
    static final int MOST_PARAMETERS = 64;

    /** A body that trickles is not waited for. */
    private static final long BODY_NANOS = 20_000_000_000L;

    public Asked {
        parts = Map.copyOf(parts);
    }

    Asked with(Map<String, String> found) {
        return new Asked(method, path, found, query, headers, body, client, origin);
    }

    /** What stands in the place of {@code {name}}. */
    public String part(String name) {
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("the route has no part (" + name + ")");
        }
        return part;
    }

    /** A parameter that may be given once. Empty is not given. */
    public Optional<String> find(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.parameter(name, "parameter (" + name + ") is given twice", "");
        }
        return values.stream().filter(v -> !v.isBlank()).map(String::strip).findFirst();
    }

    public String get(String name) {
        return find(name)
                .orElseThrow(() -> Problem.parameter(
                        name, "parameter (" + name + ") is missing", "give it, such as ?" + name + "=..."));
    }

    /** A parameter that may be given several times. */
    public List<String> all(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /** A parameter with values parted by commas, which may be given several times. */
    public List<String> list(String name) {
        List<String> items = new ArrayList<>();
        for (String value : all(name)) {
            for (String item : value.split(",", -1)) {
                if (!item.isBlank()) {
                    items.add(item.strip());
                }
            }
        }
        return items;
    }

    /** A whole number within bounds. */
    public OptionalInt number(String name, int least, int most) {
        Optional<String> text = find(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of bounds.
        }
        throw Problem.parameter(
                name,
                "parameter %s (%s) is not a whole number from %d to %d".formatted(name, text.get(), least, most),
                "");
    }

    /** A number above zero. */
    public OptionalDouble amount(String name) {
        Optional<String> text = find(name);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(text.get());
            if (number > 0 && Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of bounds.
        }
        throw Problem.parameter(name, "parameter %s (%s) is not a number above zero".formatted(name, text.get()), "");
    }

    /** A switch: {@code yes}, {@code true} or {@code 1} is on. */
    public boolean isOn(String name) {
        return oneOf(name, Set.of("yes", "no", "true", "false", "1", "0"))
                .filter(v -> Set.of("yes", "true", "1").contains(v))
                .isPresent();
    }

    /** One of few words. */
    public Optional<String> oneOf(String name, Set<String> words) {
        Optional<String> word = find(name);
        if (word.isPresent() && !words.contains(word.get())) {
            String nearest = NearestName.of(word.get(), words);
            throw Problem.of(
                    400,
                    name,
                    "parameter %s (%s) is none of (%s)"
                            .formatted(name, word.get(), String.join(", ", new TreeSet<>(words))),
                    nearest.isEmpty() ? "" : "(" + nearest + ") was meant.",
                    nearest);
        }
        return word;
    }

    /** Refuses parameters that the route does not know: a misspelt filter must not be taken for none. */
    public Asked only(String... known) {
        Set<String> names = Set.of(known);
        for (String name : query.keySet()) {
            if (!names.contains(name)) {
                throw unknown(name, names);
            }
        }
        return this;
    }

    public static Problem unknown(String name, Set<String> names) {
        String nearest = NearestName.of(name, names);
        return Problem.of(
                400,
                name,
                "parameter (" + name + ") is not known here",
                nearest.isEmpty()
                        ? names.isEmpty()
                                ? "leave it out; this address takes none."
                                : "one of (" + String.join(", ", new TreeSet<>(names)) + ") was meant."
                        : "(" + nearest + ") was meant.",
                nearest);
    }

    /** Whether the reader would rather have a page than data. */
    public boolean prefersHtml() {
        String accepted = headers.get("Accept");
        if (accepted == null) {
            return false;
        }
        int html = accepted.indexOf("text/html");
        int json = accepted.indexOf("json");
        return html >= 0 && (json < 0 || html < json);
    }

    /** The language of names and texts where a document has only one. */
    public boolean english() {
        return oneOf("lang", Set.of("en", "ru")).map(l -> l.equals("en")).orElse(true);
    }

    /** The body, if it is not larger than this and not pressed together. */
    public byte[] content(int most) {
        String encoding = headers.get("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.of(
                    415,
                    "Content-Encoding",
                    "a body in the encoding (" + encoding + ") is not taken",
                    "send it as it is.",
                    "identity");
        }
        long late = System.nanoTime() + BODY_NANOS;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try (InputStream in = body.open()) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                bytes.write(part, 0, read);
                if (bytes.size() > most) {
                    throw Problem.of(413, "", "the body has more than " + most + " bytes");
                }
                if (System.nanoTime() > late) {
                    throw Problem.of(408, "", "the body did not come in time");
                }
            }
        } catch (IOException e) {
            throw Problem.of(400, "", "the body could not be read to its end");
        }
        return bytes.toByteArray();
    }

    /** Path and parameters in one canonical line: equal questions have equal lines. */
    String line() {
        StringBuilder line = new StringBuilder(path);
        Map<String, List<String>> sorted = new java.util.TreeMap<>(query);
        sorted.forEach((name, values) ->
                values.forEach(v -> line.append('\n').append(name).append('=').append(v)));
        return line.toString();
    }

    /** Decodes a query; strict, so that no two readers can understand it in two ways. */
    static Map<String, List<String>> query(@Nullable String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return query;
        }
        int count = 0;
        for (String pair : raw.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST_PARAMETERS) {
                throw Problem.of(400, "", "the address has more than " + MOST_PARAMETERS + " parameters");
            }
            int sign = pair.indexOf('=');
            String name = Percent.decode(sign < 0 ? pair : pair.substring(0, sign), true);
            String value = sign < 0 ? "" : Percent.decode(pair.substring(sign + 1), true);
            query.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
        return query;
    }
}
