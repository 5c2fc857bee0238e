package tizbek.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of text for a screen: columns aligned, two blanks between them, cells that are too long for their column
 * continued on the next line. Headings break at their blanks and underscores.
 */
public final class TextTable {

    private static final String GAP = "  ";

    /** A text is not wrapped narrower than this, and a number not at all. */
    private static final int NARROWEST = 16;

    /** A column: its heading, and whether its cells are numbers, which stand to the right. */
    public record Column(String heading, boolean number) {}

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Adds a row with one cell for each column. */
    public TextTable add(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "row has (" + cells.size() + ") cells for (" + columns.size() + ") columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Whether the table can be shown in so many characters without breaking a number or a short word. */
    public boolean fits(int width) {
        return total(IntStream.range(0, columns.size()).map(this::least).toArray()) <= width;
    }

    /** The lines of the table, each ending in a line feed; wider than {@code width} only if it does not fit. */
    public String text(int width) {
        int[] widths = widths(width);
        StringBuilder text = new StringBuilder();
        append(text, columns.stream().map(Column::heading).toList(), widths, "_ ");
        rows.forEach(row -> append(text, row, widths, " ;,/-."));
        return text.toString();
    }

    /** The widest column gives way first, one character at a time, down to what it needs at least. */
    private int[] widths(int width) {
        int[] widths = IntStream.range(0, columns.size()).map(this::natural).toArray();
        while (total(widths) > width) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > least(i) && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return widths;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static int total(int[] widths) {
        return IntStream.of(widths).sum() + GAP.length() * Math.max(0, widths.length - 1);
    }

    private int natural(int column) {
        return Math.max(columns.get(column).heading().length(), longest(column));
    }

    private int least(int column) {
        int cells = columns.get(column).number() ? longest(column) : Math.min(NARROWEST, longest(column));
        return Math.max(cells, longestPiece(columns.get(column).heading()));
    }

    private int longest(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static int longestPiece(String heading) {
        return Arrays.stream(heading.split("(?<=[_ ])", -1))
                .mapToInt(piece -> piece.strip().length())
                .max()
                .orElse(0);
    }

    private void append(StringBuilder text, List<String> cells, int[] widths, String breaks) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(wrap(cells.get(i), widths[i], breaks));
        }
        int lines = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                String blanks = " ".repeat(Math.max(0, widths[i] - part.length()));
                out.append(i == 0 ? "" : GAP).append(columns.get(i).number() ? blanks + part : part + blanks);
            }
            text.append(out.toString().stripTrailing()).append('\n');
        }
    }

    /** Breaks after one of the characters {@code breaks}, or anywhere if a word is longer than the line. */
    public static List<String> wrap(String text, int width, String breaks) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width && width > 0) {
            int end = width;
            // A blank may stand just beyond the line: it is not printed.
            for (int i = width; i > 0; i--) {
                boolean here =
                        breaks.indexOf(rest.charAt(i - 1)) >= 0 || (rest.charAt(i) == ' ' && breaks.contains(" "));
                if (here) {
                    end = i;
                    break;
                }
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }
}
