package tizbek.desk.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The front: one shell for every page address, and the files that it loads. They lie in the jar under {@code
 * tizbek/desk/app}; beside a file may lie the same pressed together, {@code .br} or {@code .gz}.
 */
public final class Pages {

    private static final String APP = "/tizbek/desk/app/";

    /** Stands in as long as the front has not been built. */
    private static final String PLACEHOLDER = "/tizbek/desk/placeholder/index.html";

    /** What may stand in an address of a file: no name begins with a point, so that none leads out of its folder. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}");

    /** Addresses that are pages; a part in braces is any one segment. */
    private static final List<Route> KNOWN = List.of(
            page("/"),
            page("/map"),
            page("/mineral"),
            page("/mineral/{id}"),
            page("/country"),
            page("/country/{iso3}"),
            page("/scenario"),
            page("/scenario/{id}"),
            page("/compare"),
            page("/law"),
            page("/corridors"),
            page("/register"),
            page("/register/right/{id}"),
            page("/register/party/{id}"),
            page("/register/sign-in"),
            page("/register/queue"),
            page("/register/application/{id}"),
            page("/register/file"),
            page("/register/mine"),
            page("/register/log"),
            page("/register/accounts"),
            page("/claims"),
            page("/sources"),
            page("/sources/{id}"));

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("html", Answer.HTML),
            Map.entry("ico", "image/x-icon"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", Answer.JSON),
            Map.entry("map", Answer.JSON),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"));

    private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();

    private static Route page(String template) {
        return Route.live(template, asked -> {
            throw new IllegalStateException("a page is no route");
        });
    }

    /** Whether the address belongs to the front and not to the data. */
    static boolean isPage(List<String> segments) {
        return !List.of("api", "ogc").contains(segments.getFirst());
    }

    /** The shell, a file of the front, or the shell with 404. */
    Answer.Whole answer(List<String> segments, String encodings) {
        if (segments.getFirst().equals("static")) {
            return file(segments, encodings)
                    .map(f -> f.with("Cache-Control", "public, max-age=31536000, immutable"))
                    .orElseThrow(() -> Problem.of(404, "", "file (" + String.join("/", segments) + ") is not there"));
        }
        if (segments.size() == 1 && segments.getFirst().contains(".")) {
            // An icon, a manifest: files that browsers look for at the root.
            Optional<Answer.Whole> root = file(segments, encodings);
            if (root.isPresent()) {
                return root.get().with("Cache-Control", "public, max-age=86400");
            }
        }
        boolean known = KNOWN.stream().anyMatch(r -> r.match(segments).isPresent());
        return shell(known ? 200 : 404, encodings);
    }

    private Answer.Whole shell(int status, String encodings) {
        Answer.Whole shell = pressed("index.html", encodings)
                .orElseGet(() -> Answer.of(
                        200,
                        Answer.HTML,
                        read(PLACEHOLDER)
                                .orElseThrow(() -> new IllegalStateException("the jar lacks (" + PLACEHOLDER + ")"))));
        return new Answer.Whole(status, shell.type(), shell.body(), shell.headers());
    }

    private Optional<Answer.Whole> file(List<String> segments, String encodings) {
        if (!segments.stream().allMatch(s -> NAME.matcher(s).matches())) {
            return Optional.empty();
        }
        return pressed(String.join("/", segments), encodings);
    }

    private Optional<Answer.Whole> pressed(String name, String encodings) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        Optional<byte[]> small = takes("br", encodings) ? read(APP + name + ".br") : Optional.empty();
        if (small.isPresent()) {
            return Optional.of(Answer.of(200, type, small.get())
                    .with("Content-Encoding", "br")
                    .with("Vary", "Accept-Encoding"));
        }
        small = Gate.takesGzip(encodings) ? read(APP + name + ".gz") : Optional.empty();
        if (small.isPresent()) {
            return Optional.of(Answer.of(200, type, small.get())
                    .with("Content-Encoding", "gzip")
                    .with("Vary", "Accept-Encoding"));
        }
        return read(APP + name).map(b -> Answer.of(200, type, b).with("Vary", "Accept-Encoding"));
    }

    private static boolean takes(String encoding, String encodings) {
        return Pattern.compile("(^|[ ,])" + encoding + "\\s*(;\\s*q=(1|0\\.0*[1-9])[0-9.]*)?\\s*(,|$)")
                .matcher(encodings)
                .find();
    }

    /** A file of the jar; read once, for there are few. */
    private Optional<byte[]> read(String resource) {
        Optional<byte[]> known = files.get(resource);
        if (known != null) {
            return known;
        }
        try (InputStream in = Pages.class.getResourceAsStream(resource)) {
            if (in == null) {
                // Not remembered: anybody can think of names that are not there.
                return Optional.empty();
            }
            Optional<byte[]> read = Optional.of(in.readAllBytes());
            files.put(resource, read);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
