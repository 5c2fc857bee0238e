package tizbek.cli.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.facts.GroupedNumber;
import tizbek.facts.Listing;
import tizbek.facts.QueryColumn;
import tizbek.facts.QueryRow;

/**
 * Rows for people. Where nobody named the columns, those that say nothing here are left out: columns that are empty in
 * every row, and those about the bookkeeping of rival figures; then, if the rest is too wide, those that say least. What
 * was left out is said. Named columns are all shown, one below the other if they are too many for the width.
 */
public final class RowsText {

    /** How wide a screen is. */
    public static final int WIDTH = 100;

    /** Before a rival figure that is not the chosen one. */
    public static final String RIVAL = "~";

    private static final List<String> BOOKKEEPING = List.of("claim", "chosen", "why", "as_of", "note");

    private final List<Listing.Column> columns;
    private final List<QueryRow> rows;
    private final boolean named;
    private final boolean marked;

    /** {@code named} is whether somebody asked for just these columns; {@code marked}, whether rivals get a mark. */
    public RowsText(List<Listing.Column> columns, List<QueryRow> rows, boolean named, boolean marked) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.named = named;
        this.marked = marked;
    }

    /** The rows as lines, and a line about what was left out. */
    public String text() {
        if (rows.isEmpty()) {
            return "";
        }
        if (named) {
            TextTable table = table(columns);
            return table.fits(WIDTH) ? table.text(WIDTH) : oneBelowTheOther();
        }
        List<Listing.Column> shown = new ArrayList<>(columns.stream()
                .filter(c -> !BOOKKEEPING.contains(c.name()) && rows.stream().anyMatch(r -> r.value(c.name()) != null))
                .toList());
        while (!table(shown).fits(WIDTH) && shown.size() > 1) {
            shown.remove(least(shown));
        }
        return table(shown).text(WIDTH) + leftOut(shown);
    }

    private String leftOut(List<Listing.Column> shown) {
        List<String> names = columns.stream()
                .filter(c -> !shown.contains(c))
                .filter(c -> rows.stream().anyMatch(r -> r.value(c.name()) != null))
                .map(Listing.Column::name)
                .toList();
        return names.isEmpty()
                ? ""
                : String.join(
                                "\n  ",
                                TextTable.wrap(
                                        "Not shown: " + String.join(", ", names) + " (see --columns)", WIDTH - 2, " "))
                        + "\n";
    }

    /** The column that says least, of several the longest; never the first. */
    private Listing.Column least(List<Listing.Column> shown) {
        return shown.stream()
                .skip(1)
                .min(Comparator.comparingInt(ColumnRank::of).thenComparingInt(c -> -width(c)))
                .orElseThrow();
    }

    private int width(Listing.Column column) {
        return rows.stream().mapToInt(r -> cell(column, r).length()).max().orElse(0);
    }

    private TextTable table(List<Listing.Column> shown) {
        List<TextTable.Column> headings = new ArrayList<>();
        if (marked) {
            headings.add(new TextTable.Column("", false));
        }
        shown.forEach(c -> headings.add(new TextTable.Column(heading(c), isNumber(c))));
        TextTable table = new TextTable(headings);
        for (QueryRow row : rows) {
            List<String> cells = new ArrayList<>();
            if (marked) {
                cells.add(isRival(row) ? RIVAL : "");
            }
            shown.forEach(c -> cells.add(cell(c, row)));
            table.add(cells);
        }
        return table;
    }

    /** Whether another figure about the same thing was chosen over this one, or none was. */
    private static boolean isRival(QueryRow row) {
        return row.findTruth("_chosen").filter(chosen -> !chosen).isPresent();
    }

    private String oneBelowTheOther() {
        int indent = columns.stream().mapToInt(c -> heading(c).length()).max().orElse(0) + 2;
        return rows.stream()
                .map(row -> columns.stream()
                        .filter(c -> row.value(c.name()) != null)
                        .map(c -> line(c, row, indent))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Listing.Column column, QueryRow row, int indent) {
        String heading = heading(column);
        List<String> lines = TextTable.wrap(cell(column, row), WIDTH - indent, " ;,/-.");
        return heading + " ".repeat(indent - heading.length()) + String.join("\n" + " ".repeat(indent), lines) + "\n";
    }

    private static boolean isNumber(Listing.Column column) {
        return column.type() == QueryColumn.Type.NUMBER || column.type() == QueryColumn.Type.INTEGER;
    }

    /** The name, and the unit unless the name says it already: {@code quantity_t}, {@code grade [pct]}. */
    private static String heading(Listing.Column column) {
        boolean said = column.unit().isEmpty()
                || column.unit().equals("1")
                || column.name().endsWith("_" + column.unit().toLowerCase(Locale.ROOT));
        return said ? column.name() : column.name() + " [" + column.unit() + "]";
    }

    private static String cell(Listing.Column column, QueryRow row) {
        return cell(column, row.value(column.name()));
    }

    private static String cell(Listing.Column column, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> GroupedNumber.text(number);
            case Long number -> column.year() ? number.toString() : GroupedNumber.text(number);
            case Boolean truth -> truth ? "y" : "n";
            case List<?> items -> items.stream().map(String::valueOf).collect(Collectors.joining("; "));
            case Object text -> text.toString();
        };
    }
}
