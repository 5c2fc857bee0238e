package tizbek.facts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A table as it stands in a CSV file (UTF-8, one header line), with the line of each row. */
public final class Table {

    private final String name;
    private final List<String> columns;
    private final List<Row> rows;

    private Table(String name, List<String> columns, List<Row> rows) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads {@code file}; {@code shownAs} is how messages name it.
     *
     * @throws InputException if it is missing, empty, or not a CSV
     */
    public static Table read(Path file, String shownAs, List<String> requiredColumns) {
        Location start = new Location(shownAs, 1);
        if (!Files.isRegularFile(file)) {
            throw new InputException(new Defect.MissingFile(start, "table"));
        }
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord csv : reader) {
                header = csv.getHeader();
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(
                            header.get(i),
                            i < csv.getFieldCount() ? csv.getField(i).strip() : "");
                }
                rows.add(new Row(new Location(shownAs, (int) csv.getStartingLineNumber()), cells));
            }
        } catch (CsvParseException e) {
            throw new InputException(new Defect.Unreadable(start, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty()) {
            throw new InputException(new Defect.EmptyFile(start));
        }
        List<Defect> missing = new ArrayList<>();
        for (String column : requiredColumns) {
            if (!header.contains(column)) {
                missing.add(new Defect.MissingColumn(start, column));
            }
        }
        if (!missing.isEmpty()) {
            throw new InputException(missing);
        }
        return new Table(shownAs, header, rows);
    }

    public String name() {
        return name;
    }

    public List<String> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /**
     * Turns every row into a value.
     *
     * @throws InputException with the defects of all rows, if any has one
     */
    public <T> List<T> map(Function<Row, T> read) {
        List<T> values = new ArrayList<>();
        List<Defect> defects = new ArrayList<>();
        for (Row row : rows) {
            try {
                values.add(read.apply(row));
            } catch (InputException e) {
                defects.addAll(e.defects());
            }
        }
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
        return values;
    }
}
