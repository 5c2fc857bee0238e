package tizbek.law;

import java.util.List;
import java.util.OptionalDouble;
import tizbek.facts.Location;
import tizbek.facts.Row;
import tizbek.facts.Table;

/**
 * A row of the table of provisions, which the law must carry or leave out with a reason.
 *
 * @param number its value where that is a plain number
 */
public record TableRow(String id, String country, OptionalDouble number, String unit, Location where) {

    private static final String PLAIN = "[+-]?[0-9]+(\\.[0-9]+)?";

    /**
     * The rows of a table with the columns {@code id}, {@code country}, {@code value}, {@code unit}.
     *
     * @throws tizbek.facts.InputException if one of them is missing, or a row has no id
     */
    public static List<TableRow> of(Table table) {
        return table.require(List.of("id", "country", "value", "unit")).map(TableRow::of);
    }

    private static TableRow of(Row row) {
        OptionalDouble number = row.findText("value").stream()
                .filter(v -> v.matches(PLAIN))
                .mapToDouble(Double::parseDouble)
                .findFirst();
        return new TableRow(
                row.getText("id"),
                row.getText("country"),
                number,
                row.findText("unit").orElse(""),
                row.where());
    }
}
