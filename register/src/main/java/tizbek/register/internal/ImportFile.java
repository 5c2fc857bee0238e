package tizbek.register.internal;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.register.Event;
import tizbek.register.ImportMapping;

/**
 * The rows of an existing register.
 *
 * @param digest SHA-256 of the file
 */
public record ImportFile(String digest, List<Row> rows) {

    private static final long MOST_BYTES = 500L << 20;

    public ImportFile {
        rows = List.copyOf(rows);
    }

    /**
     * A row: what it says under the names of the mapping.
     *
     * @param number from 1, without the line of the columns
     * @param systemOrNull EPSG code of its geometry; null where that is text in a column
     * @param geometryOrNull of a GeoPackage
     */
    public record Row(
            int number,
            Map<String, String> cells,
            @Nullable String systemOrNull,
            @Nullable Geometry geometryOrNull) {

        /** What it says of something; empty where nothing. */
        public String cell(String what) {
            return cells.getOrDefault(what, "").strip();
        }

        /** SHA-256 of all it says that the mapping knows. */
        public String digest() {
            return Event.sha256(new TreeMap<>(cells) + "\n" + (geometryOrNull == null ? "" : geometryOrNull.toText()));
        }
    }

    /**
     * Reads a file: a GeoPackage by its name, CSV otherwise.
     *
     * @throws InputException where it cannot be read, or lacks a column of the mapping
     */
    public static ImportFile read(Path file, ImportMapping mapping) {
        Location where = new Location(String.valueOf(file.getFileName()), 1);
        try {
            if (!Files.isRegularFile(file)) {
                throw new InputException(new Defect.MissingFile(where, "register to be taken over"));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new InputException(
                        new Defect.TooLarge(where, "register to be taken over", Files.size(file), MOST_BYTES));
            }
            if (Files.size(file) == 0) {
                throw new InputException(new Defect.EmptyFile(where));
            }
            boolean packed = file.toString().endsWith(".gpkg");
            return new ImportFile(digest(file), packed ? geoPackage(file, mapping, where) : csv(file, mapping, where));
        } catch (CharacterCodingException e) {
            throw new InputException(new Defect.Unreadable(where, "it is not in " + mapping.encoding()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> csv(Path file, ImportMapping mapping, Location where) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .fieldSeparator(mapping.delimiter())
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(Files.newBufferedReader(file, mapping.encoding()))) {
            for (NamedCsvRecord record : csv) {
                if (rows.isEmpty()) {
                    known(mapping, record.getHeader(), where);
                }
                Map<String, String> cells = new LinkedHashMap<>();
                mapping.columns()
                        .forEach((what, column) ->
                                cells.put(what, record.findField(column).orElse("")));
                rows.add(new Row(rows.size() + 1, cells, null, null));
            }
        } catch (CsvParseException e) {
            throw new InputException(new Defect.Unreadable(where, String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return rows;
    }

    private static List<Row> geoPackage(Path file, ImportMapping mapping, Location where) {
        if (mapping.layerOrNull() == null) {
            throw new InputException(new Defect.MissingValue(new Location("mapping", 1), "layer"));
        }
        List<GeoPackage.Row> read = new ArrayList<>();
        try {
            int system = GeoPackage.read(file, mapping.layerOrNull(), (row, number) -> read.add(row));
            List<Row> rows = new ArrayList<>();
            for (GeoPackage.Row row : read) {
                if (rows.isEmpty()) {
                    known(mapping, List.copyOf(row.cells().keySet()), where);
                }
                Map<String, String> cells = new LinkedHashMap<>();
                mapping.columns()
                        .forEach((what, column) -> cells.put(what, row.cells().getOrDefault(column, "")));
                rows.add(new Row(rows.size() + 1, cells, "EPSG:" + system, row.geometryOrNull()));
            }
            return rows;
        } catch (SQLException e) {
            throw new InputException(new Defect.Unreadable(where, String.valueOf(e.getMessage())));
        }
    }

    private static void known(ImportMapping mapping, List<String> header, Location where) {
        List<Defect> missing = new ArrayList<>();
        for (String column : new TreeMap<>(mapping.columns()).values()) {
            if (!header.contains(column)) {
                missing.add(new Defect.UnknownName(where, "column", column, NearestName.of(column, header)));
            }
        }
        if (!missing.isEmpty()) {
            throw new InputException(missing);
        }
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (java.io.InputStream in = Files.newInputStream(file)) {
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
