package tizbek.register.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** What a file is by its content. Names and what the sender says of it count for nothing. */
public final class FileKind {

    private static final int HEAD = 4096;
    private static final String SQLITE = "SQLite format 3\0";
    private static final int APPLICATION_ID = 68;
    private static final int MOST_ENTRIES = 10_000;

    private FileKind() {}

    /** What is taken. */
    public static String words() {
        return "PDF, PNG, JPEG, GeoJSON, CSV, XLSX, GeoPackage";
    }

    /** The media type; empty where it is none that is taken. */
    public static Optional<String> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (starts(head, "%PDF-1.") || starts(head, "%PDF-2.")) {
            return Optional.of("application/pdf");
        }
        if (starts(head, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})) {
            return Optional.of("image/png");
        }
        if (starts(head, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return Optional.of("image/jpeg");
        }
        if (starts(head, SQLITE)) {
            return isGeoPackage(head) ? Optional.of("application/geopackage+sqlite3") : Optional.empty();
        }
        if (starts(head, new byte[] {'P', 'K', 3, 4})) {
            return isWorkbook(file)
                    ? Optional.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                    : Optional.empty();
        }
        return text(file, head);
    }

    private static boolean isGeoPackage(byte[] head) {
        if (head.length < APPLICATION_ID + 4) {
            return false;
        }
        String id = new String(head, APPLICATION_ID, 4, StandardCharsets.ISO_8859_1);
        return List.of("GPKG", "GP10", "GP11").contains(id);
    }

    /** A workbook without macros. */
    private static boolean isWorkbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() <= MOST_ENTRIES
                    && zip.getEntry("[Content_Types].xml") != null
                    && zip.getEntry("xl/workbook.xml") != null
                    && zip.stream().map(ZipEntry::getName).noneMatch(n -> n.endsWith("vbaProject.bin"));
        } catch (java.util.zip.ZipException e) {
            return false;
        }
    }

    private static Optional<String> text(Path file, byte[] head) throws IOException {
        if (head.length == 0 || !isText(file)) {
            return Optional.empty();
        }
        String start =
                new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
        if (start.startsWith("{")) {
            return isGeoJson(file) ? Optional.of("application/geo+json") : Optional.empty();
        }
        // A page or a drawing can carry a script; a table begins with neither.
        if (start.startsWith("<") || start.startsWith("[")) {
            return Optional.empty();
        }
        String line = start.lines().findFirst().orElse("");
        return line.contains(",") || line.contains(";") || line.contains("\t")
                ? Optional.of("text/csv")
                : Optional.empty();
    }

    /** UTF-8 to its end, without control characters. */
    private static boolean isText(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        for (byte b : all) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(all));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** JSON to its end, with a type of GeoJSON at its top. */
    private static boolean isGeoJson(Path file) throws IOException {
        List<String> types = List.of(
                "FeatureCollection",
                "Feature",
                "Point",
                "MultiPoint",
                "LineString",
                "MultiLineString",
                "Polygon",
                "MultiPolygon",
                "GeometryCollection");
        boolean typed = false;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(tools.jackson.core.ObjectReadContext.empty(), in)) {
            int depth = 0;
            String name = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token == JsonToken.PROPERTY_NAME) {
                    name = depth == 1 ? String.valueOf(parser.currentName()) : "";
                } else if (depth == 1 && name.equals("type")) {
                    typed |= types.contains(parser.getString());
                }
            }
            return typed;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static boolean starts(byte[] head, String text) {
        return starts(head, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean starts(byte[] head, byte[] start) {
        return head.length >= start.length && Arrays.equals(Arrays.copyOf(head, start.length), start);
    }
}
