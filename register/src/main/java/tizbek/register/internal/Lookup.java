package tizbek.register.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tizbek.register.Application;
import tizbek.register.Block;
import tizbek.register.Kept;
import tizbek.register.Party;
import tizbek.register.Right;

/** The tables by which things are found: what stands in them follows from what is kept and from nothing else. */
final class Lookup {

    /** Side of a cell of {@code right_cell}, in squares. */
    static final int CELL = 64;

    /** Of what is longer the beginning is enough to find it. */
    private static final int LONGEST = 200;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Lookup() {}

    /** A table, with the column that names the thing whose rows these are, and all columns in their order. */
    enum Table {
        RIGHT_ENTRY("id", "id, country, kind, commodity, status, application, grid, west, east, south, north"),
        RIGHT_HOLDER("right_id", "right_id, party"),
        RIGHT_CELL("right_id", "right_id, grid, j, i"),
        APPLICATION_ENTRY("number", "number, id, country, status, applicant"),
        PARTY_WORD("party", "party, word"),
        /** What an entry touched is never taken back. */
        EVENT_SUBJECT("", "about, kind, seq");

        private final String owner;
        private final String columns;

        Table(String owner, String columns) {
            this.owner = owner;
            this.columns = columns;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String selection() {
            return "select " + columns + " from " + word();
        }

        private String insertion() {
            return "insert into " + word() + " (" + columns + ") values (" + columns.replaceAll("\\w+", "?") + ")";
        }

        private String removal() {
            return "delete from " + word() + " where " + owner + " = ?";
        }

        int width() {
            return columns.split(",", -1).length;
        }
    }

    /** A row: texts and whole numbers. */
    record Row(Table table, List<Object> values) {
        Row {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return table.word() + " " + values;
        }
    }

    /** The rows of something that is kept. */
    static List<Row> rows(Kept kept) {
        return switch (kept) {
            case Right right -> rows(right);
            case Application a ->
                List.of(new Row(
                        Table.APPLICATION_ENTRY,
                        List.of(
                                a.number(),
                                a.id(),
                                clipped(a.country()),
                                a.status().name(),
                                clipped(a.applicant()))));
            case Party party ->
                words(party).stream()
                        .map(w -> new Row(Table.PARTY_WORD, List.of(party.id(), w)))
                        .toList();
            default -> List.of();
        };
    }

    private static List<Row> rows(Right right) {
        List<Row> rows = new ArrayList<>();
        // Of a plot, the squares that it reaches into.
        SortedSet<Block> blocks = right.squares();
        List<Object> entry = new ArrayList<>(List.of(
                right.id(),
                clipped(right.country()),
                clipped(right.kind()),
                clipped(right.commodity()),
                right.status().name(),
                clipped(right.application())));
        if (blocks.isEmpty()) {
            entry.addAll(List.of("", 0, -1, 0, -1));
        } else {
            entry.addAll(List.of(
                    blocks.getFirst().grid(),
                    blocks.stream().mapToInt(Block::i).min().orElseThrow(),
                    blocks.stream().mapToInt(Block::i).max().orElseThrow(),
                    blocks.stream().mapToInt(Block::j).min().orElseThrow(),
                    blocks.stream().mapToInt(Block::j).max().orElseThrow()));
        }
        rows.add(new Row(Table.RIGHT_ENTRY, entry));
        right.shares().keySet().forEach(p -> rows.add(new Row(Table.RIGHT_HOLDER, List.of(right.id(), clipped(p)))));
        TreeSet<Block> cells = new TreeSet<>();
        blocks.forEach(b -> cells.add(cell(b)));
        cells.forEach(c -> rows.add(new Row(Table.RIGHT_CELL, List.of(right.id(), c.grid(), c.j(), c.i()))));
        return rows;
    }

    private static Block cell(Block block) {
        return new Block(block.grid(), Math.floorDiv(block.i(), CELL), Math.floorDiv(block.j(), CELL));
    }

    private static SortedSet<String> words(Party party) {
        TreeSet<String> words = new TreeSet<>();
        String name = party.nameOrNull();
        if (name != null && party.kind() != Party.Kind.PERSON) {
            words.addAll(words(name));
        }
        words.add(party.id());
        words.addAll(words(party.id()));
        return words;
    }

    /** The words of a text, in small letters. */
    static SortedSet<String> words(String text) {
        TreeSet<String> words = new TreeSet<>();
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty()) {
                words.add(clipped(word));
            }
        }
        return words;
    }

    /**
     * What an entry is about that puts this: the thing, and what it belongs to. Not the country, which is in capitals: nobody
     * looks for half of the log.
     */
    static List<Row> subjects(Kept kept, long seq) {
        String kind = Kept.kind(kept.getClass());
        List<Row> rows = new ArrayList<>(List.of(subject(kept.id(), kind, seq)));
        String about = kept.about();
        if (!about.isEmpty() && !about.equals(kept.id()) && !Character.isUpperCase(about.charAt(0))) {
            rows.add(subject(about, kind, seq));
        }
        return rows;
    }

    static Row subject(String about, String kind, long seq) {
        return new Row(Table.EVENT_SUBJECT, List.of(clipped(about), kind, seq));
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Writes the rows of what was changed in place of those it had, and what the entries touched. */
    static void flush(Connection connection, Collection<Kept> changed, Collection<Row> subjects) throws SQLException {
        for (Table table : Table.values()) {
            if (table != Table.EVENT_SUBJECT) {
                remove(connection, table, changed);
            }
        }
        List<Row> rows = new ArrayList<>(subjects);
        changed.forEach(k -> rows.addAll(rows(k)));
        for (Table table : Table.values()) {
            insert(
                    connection,
                    table,
                    rows.stream().filter(r -> r.table() == table).toList());
        }
    }

    private static void remove(Connection connection, Table table, Collection<Kept> changed) throws SQLException {
        List<Object> owners = changed.stream()
                .map(k -> owner(table, k))
                .flatMap(Optional::stream)
                .toList();
        if (owners.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(table.removal())) {
            for (Object owner : owners) {
                statement.setObject(1, owner);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Optional<Object> owner(Table table, Kept kept) {
        return switch (table) {
            case RIGHT_ENTRY, RIGHT_HOLDER, RIGHT_CELL ->
                kept instanceof Right right ? Optional.of(right.id()) : Optional.empty();
            case APPLICATION_ENTRY -> kept instanceof Application a ? Optional.of(a.number()) : Optional.empty();
            case PARTY_WORD -> kept instanceof Party party ? Optional.of(party.id()) : Optional.empty();
            case EVENT_SUBJECT -> Optional.empty();
        };
    }

    private static void insert(Connection connection, Table table, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(table.insertion())) {
            for (Row row : rows) {
                for (int i = 0; i < table.width(); i++) {
                    statement.setObject(i + 1, row.values().get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
