package tizbek.desk.internal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tizbek.facts.RowsJson;
import tools.jackson.databind.node.ObjectNode;

/** What goes back over the wire: whole, from memory, or as a stream that lasts. */
public sealed interface Answer {

    /** Types that are worth pressing together, and that the desk sends. */
    String JSON = "application/json; charset=utf-8";

    String GEOJSON = "application/geo+json; charset=utf-8";
    String PROBLEM = "application/problem+json; charset=utf-8";
    String HTML = "text/html; charset=utf-8";
    String CSV = "text/csv; charset=utf-8";
    String YAML = "application/yaml; charset=utf-8";

    int status();

    Map<String, String> headers();

    /** An answer that is known to its end. */
    final class Whole implements Answer {

        /** Less than this fits into one packet as it is. */
        private static final int WORTH_PRESSING = 1400;

        private final int status;
        private final String type;
        private final byte[] body;
        private final Map<String, String> headers;
        private final String tag;
        private volatile byte @Nullable [] pressed;

        Whole(int status, String type, byte[] body, Map<String, String> headers) {
            this.status = status;
            this.type = type;
            this.body = body;
            this.headers = new LinkedHashMap<>(headers);
            this.tag = tagOf(body);
        }

        @Override
        public int status() {
            return status;
        }

        public String type() {
            return type;
        }

        @Override
        public Map<String, String> headers() {
            return headers;
        }

        byte[] body() {
            return body;
        }

        /** Names the content, so that a browser which has it need not get it again. */
        String tag() {
            return tag;
        }

        boolean canBePressed() {
            return body.length >= WORTH_PRESSING
                    && !headers.containsKey("Content-Encoding")
                    && (type.startsWith("text/")
                            || type.startsWith("application/json")
                            || type.startsWith("application/geo+json")
                            || type.startsWith("application/yaml")
                            || type.startsWith("application/vnd.oai")
                            || type.startsWith("image/svg"));
        }

        /** The body by gzip; made once. */
        byte[] pressed() {
            byte[] known = pressed;
            if (known == null) {
                ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
                try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                    gzip.write(body);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                known = out.toByteArray();
                pressed = known;
            }
            return known;
        }

        public Whole with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Whole(status, type, body, more);
        }

        private static String tagOf(byte[] body) {
            CRC32C sum = new CRC32C();
            sum.update(body);
            return "\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(body.length) + "\"";
        }
    }

    /** An answer that is written while it happens. */
    record Lasting(int status, String type, Map<String, String> headers, Writing writing) implements Answer {
        public Lasting {
            headers = Map.copyOf(headers);
        }
    }

    /** Writes until it is done or the reader is gone, of which an {@link IOException} tells. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    static Whole of(int status, String type, byte[] body) {
        return new Whole(status, type, body, Map.of());
    }

    static Whole text(String type, String text) {
        return of(200, type, text.getBytes(StandardCharsets.UTF_8));
    }

    static Whole json(String text) {
        return text(JSON, text);
    }

    static Whole json(ObjectNode document) {
        return json(RowsJson.text(document));
    }

    static Whole json(int status, ObjectNode document) {
        return of(status, JSON, RowsJson.text(document).getBytes(StandardCharsets.UTF_8));
    }
}
