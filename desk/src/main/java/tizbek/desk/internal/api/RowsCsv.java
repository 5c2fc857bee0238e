package tizbek.desk.internal.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Listing;
import tizbek.facts.QueryRow;

/** Rows as CSV (UTF-8, one header line, a point as decimal sign), as the tables themselves are written. */
final class RowsCsv {

    private RowsCsv() {}

    static String of(List<Listing.Column> columns, List<QueryRow> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns.stream().map(Listing.Column::name).toList());
            for (QueryRow row : rows) {
                csv.writeRecord(
                        columns.stream().map(c -> cell(row.value(c.name()))).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number
            when number == Math.rint(number) && Math.abs(number) < 1e15 -> String.valueOf(number.longValue());
            case Boolean truth -> truth ? "y" : "n";
            case List<?> items -> items.stream().map(String::valueOf).collect(Collectors.joining(";"));
            case Object other -> other.toString();
        };
    }
}
