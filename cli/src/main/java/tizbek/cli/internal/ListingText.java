package tizbek.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tizbek.facts.GroupedNumber;
import tizbek.facts.ListRequest;
import tizbek.facts.Listing;

/** What {@code facts list} prints for people. */
public final class ListingText {

    private ListingText() {}

    /** The rows of one table, what it is, and how many of how many they are. */
    public static String of(Listing listing, ListRequest request) {
        boolean rivals = listing.rows().stream()
                .anyMatch(row -> !row.findTruth("_chosen").orElse(true));
        StringBuilder text = new StringBuilder();
        TextTable.wrap(listing.table() + ": " + listing.description(), RowsText.WIDTH, " ")
                .forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        String rows = new RowsText(
                        listing.columns(), listing.rows(), !request.columns().isEmpty(), rivals)
                .text();
        text.append(rows).append(rows.isEmpty() ? "" : "\n").append(count(listing, request));
        if (rivals) {
            text.append(RowsText.RIVAL + " a rival figure that is not chosen (--chosen leaves it out)\n");
        }
        return text.toString();
    }

    private static String count(Listing listing, ListRequest request) {
        boolean narrowed = !request.where().isBlank() || request.chosen();
        int shown = listing.rows().size();
        String of = narrowed
                ? GroupedNumber.text(listing.matching()) + " that match, of " + GroupedNumber.text(listing.inTable())
                        + " in " + listing.table()
                : GroupedNumber.text(listing.inTable()) + " in " + listing.table();
        boolean whole = shown == listing.matching();
        return GroupedNumber.text(shown) + (shown == 1 ? " row" : " rows") + " of " + of
                + (whole ? "" : "; --all shows them all") + "\n";
    }

    /** The tables with their numbers of rows and what they hold. */
    public static String ofTables(Map<String, Long> counts, UnaryOperator<String> description) {
        TextTable table = new TextTable(List.of(
                new TextTable.Column("table", false),
                new TextTable.Column("rows", true),
                new TextTable.Column("what it holds", false)));
        counts.forEach((name, rows) -> table.add(List.of(name, GroupedNumber.text(rows), description.apply(name))));
        return table.text(RowsText.WIDTH) + "\n" + counts.size()
                + " tables and views; rows of one: tizbek facts list TABLE\n";
    }
}
