package tizbek.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table as it stands in a CSV file (UTF-8, one header line), with the line of each row. */
public final class Table {

    private final String name;
    private final List<String> columns;
    private final List<Row> rows;

    Table(String name, List<String> columns, List<Row> rows) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads {@code file}; {@code shownAs} is how messages name it. White space around a value does not belong to it.
     *
     * @throws InputException with every defect found, if it is missing, empty, too large, not UTF-8 or not a CSV, has
     *     no rows, a column twice or without a name, a row with too many or too few fields, or lacks a required column
     */
    public static Table read(Path file, String shownAs, List<String> requiredColumns) {
        return TableReader.read(file, shownAs).require(requiredColumns);
    }

    /**
     * This table, if it has the columns.
     *
     * @throws InputException naming every column that is missing
     */
    public Table require(List<String> requiredColumns) {
        List<Defect> missing = new ArrayList<>();
        for (String column : requiredColumns) {
            if (!columns.contains(column)) {
                missing.add(new Defect.MissingColumn(new Location(name, 1), column));
            }
        }
        if (!missing.isEmpty()) {
            throw new InputException(missing);
        }
        return this;
    }

    /** The name that messages give it, such as {@code data/links.csv}. */
    public String name() {
        return name;
    }

    /** The columns in the order of the header. */
    public List<String> columns() {
        return columns;
    }

    /** The rows in the order of the file. */
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
