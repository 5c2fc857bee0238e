package tizbek.cli.internal;

import java.util.List;

/** A page of text of 100 columns: lines, headings, paragraphs and items, all wrapped. */
final class LawPage {

    static final int WIDTH = 100;
    private static final int LABEL = 14;
    private static final String BREAKS = " ";

    private final StringBuilder text = new StringBuilder();

    LawPage line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    /** A paragraph from the left margin; its further lines stand under it, two blanks in. */
    LawPage paragraph(String words) {
        return hanging("", words, 2, BREAKS);
    }

    /** A blank line and a heading. */
    LawPage heading(String words) {
        return line("").line(words);
    }

    /** A list item. */
    LawPage item(String words) {
        return hanging("  - ", words, 4, BREAKS);
    }

    /** A paragraph two blanks in. */
    LawPage indented(String words) {
        return hanging("  ", words, 4, BREAKS);
    }

    /** What belongs to the item above. */
    LawPage under(String words) {
        return hanging("    ", words, 4, BREAKS);
    }

    /** An option and the values it takes, which may go on in the next line. */
    LawPage choices(String words) {
        return hanging("    ", words, 4, " |");
    }

    /** A labelled line; nothing where there is nothing to say. */
    LawPage field(String label, String words) {
        if (!words.isEmpty()) {
            hanging("  " + label + " ".repeat(Math.max(1, LABEL - label.length())), words, LABEL + 2, BREAKS);
        }
        return this;
    }

    LawPage table(TextTable table) {
        table.text(WIDTH - 2).lines().forEach(line -> line("  " + line));
        return this;
    }

    private LawPage hanging(String mark, String words, int indent, String breaks) {
        List<String> lines = TextTable.wrap(words, WIDTH - Math.max(indent, mark.length()), breaks);
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? mark : " ".repeat(indent)) + lines.get(i));
        }
        return this;
    }

    String text() {
        return text.toString();
    }
}
