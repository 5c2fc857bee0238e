package tizbek.cli.internal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of the answer on corridors, for the screen and for a document.
 *
 * @param key names its place in a document
 * @param words how many of the first columns hold words; the others hold numbers and stand to the right
 * @param remarks what a reader must know of single rows; on the screen they follow the table
 */
record CorridorSection(
        String key, String title, List<String> heads, int words, List<List<String>> rows, List<String> remarks) {

    /** For the screen; nothing where there is no row. */
    String text() {
        if (rows.isEmpty()) {
            return "";
        }
        LineTable table = new LineTable();
        for (int i = 0; i < heads.size(); i++) {
            if (i < words) {
                table.words(heads.get(i));
            } else {
                table.numbers(heads.get(i));
            }
        }
        rows.forEach(table::row);
        StringBuilder text = new StringBuilder(title).append('\n').append(table.text());
        remarks.forEach(r -> text.append("  * ").append(r).append('\n'));
        return text.append('\n').toString();
    }

    /** For a document, between marks that name it. */
    String markdown() {
        StringBuilder text = new StringBuilder("<!-- begin ").append(key).append(" -->\n\n");
        line(text, heads);
        text.append('|');
        for (int i = 0; i < heads.size(); i++) {
            text.append(i < words ? "---|" : "--:|");
        }
        text.append('\n');
        rows.forEach(row -> line(
                text,
                IntStream.range(0, row.size())
                        .mapToObj(i -> i < words ? row.get(i) : LineTable.grouped(row.get(i)))
                        .toList()));
        if (!remarks.isEmpty()) {
            text.append('\n');
            remarks.forEach(r -> text.append("- ").append(r).append('\n'));
        }
        return text.append("\n<!-- end ").append(key).append(" -->\n").toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
