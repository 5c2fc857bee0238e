package tizbek.facts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one CSV file with all its faults: a ragged row is told with its line, and so is every other one. */
final class TableReader {

    /** Our largest table has about half a megabyte; a file beyond this is a mistake or an attack. */
    static final long MAX_BYTES = 64L << 20;

    static final int MAX_CELL_CHARACTERS = 20_000;
    static final int MAX_ROWS = 1_000_000;

    private static final Pattern LINE_IN_MESSAGE = Pattern.compile("line (\\d+)");

    private final String shownAs;
    private final List<Defect> defects = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private List<String> columns = List.of();

    private TableReader(String shownAs) {
        this.shownAs = shownAs;
    }

    static Table read(Path file, String shownAs) {
        String text = TextFile.read(file, shownAs, "table", MAX_BYTES);
        TableReader reader = new TableReader(shownAs);
        reader.readAll(text);
        if (reader.defects.isEmpty() && reader.rows.isEmpty()) {
            reader.defects.add(new Defect.NoRows(new Location(shownAs, 1)));
        }
        if (!reader.defects.isEmpty()) {
            throw new InputException(reader.defects);
        }
        return new Table(shownAs, reader.columns, reader.rows);
    }

    private void readAll(String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                if (columns.isEmpty()) {
                    header(line);
                } else {
                    row(line);
                }
                if (rows.size() > MAX_ROWS) {
                    defects.add(new Defect.TooLarge(at(line), "number of rows", rows.size(), MAX_ROWS));
                    return;
                }
            }
        } catch (CsvParseException e) {
            defects.add(unreadable(e));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
    }

    private Defect unreadable(CsvParseException e) {
        String reason = String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        Matcher line = LINE_IN_MESSAGE.matcher(String.valueOf(e.getMessage()));
        return new Defect.Unreadable(new Location(shownAs, line.find() ? Integer.parseInt(line.group(1)) : 1), reason);
    }

    private void header(CsvRecord line) {
        columns = line.getFields().stream().map(String::strip).toList();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty()) {
                defects.add(new Defect.MissingValue(at(line), "name of column " + (i + 1)));
            } else if (columns.indexOf(columns.get(i)) < i) {
                defects.add(new Defect.Duplicate(at(line), "column", columns.get(i), at(line)));
            }
        }
    }

    private void row(CsvRecord line) {
        if (line.getFieldCount() != columns.size()) {
            defects.add(new Defect.FieldCount(at(line), line.getFieldCount(), columns.size()));
            return;
        }
        Map<String, String> cells = LinkedHashMap.newLinkedHashMap(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            String cell = line.getField(i).strip();
            if (cell.length() > MAX_CELL_CHARACTERS) {
                defects.add(new Defect.TooLarge(
                        at(line), "length of field " + columns.get(i), cell.length(), MAX_CELL_CHARACTERS));
                return;
            }
            cells.put(columns.get(i), cell);
        }
        rows.add(new Row(at(line), cells));
    }

    private Location at(CsvRecord line) {
        return new Location(shownAs, (int) line.getStartingLineNumber());
    }
}
