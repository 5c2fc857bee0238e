package tizbek.register.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import tizbek.register.Application;
import tizbek.register.Block;

/** The tables of squares: who holds them, whose plots reach into them, and who waits for them. Read by runs of neighbours in a row. */
final class Squares {

    private final Connection connection;
    private final List<Change> removals = new ArrayList<>();
    private final List<Change> holds = new ArrayList<>();
    private final List<Change> plotRemovals = new ArrayList<>();
    private final List<Change> plotHolds = new ArrayList<>();
    private final List<Change> waitsNoMore = new ArrayList<>();
    private final List<Change> waits = new ArrayList<>();

    private record Change(String layer, Block block, String id, long number) {}

    private record Run(String grid, int j, int from, int to) {}

    Squares(Connection connection) {
        this.connection = connection;
    }

    void holders(String layer, SortedSet<Block> asked, Map<Block, String> found) throws SQLException {
        String sql = "select i, holder from held_square where layer = ? and grid = ? and j = ? and i between ? and ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Run run : runs(asked)) {
                statement.setString(1, layer);
                statement.setString(2, run.grid());
                statement.setInt(3, run.j());
                statement.setInt(4, run.from());
                statement.setInt(5, run.to());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(new Block(run.grid(), rows.getInt(1), run.j()), rows.getString(2));
                    }
                }
            }
        }
    }

    /** Rights whose plots reach into one of the squares. */
    void plots(String layer, SortedSet<Block> asked, Map<Block, SortedSet<String>> found) throws SQLException {
        String sql = "select i, holder from plot_square where layer = ? and grid = ? and j = ? and i between ? and ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Run run : runs(asked)) {
                statement.setString(1, layer);
                statement.setString(2, run.grid());
                statement.setInt(3, run.j());
                statement.setInt(4, run.from());
                statement.setInt(5, run.to());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.computeIfAbsent(
                                        new Block(run.grid(), rows.getInt(1), run.j()), b -> new java.util.TreeSet<>())
                                .add(rows.getString(2));
                    }
                }
            }
        }
    }

    void waiting(SortedSet<Block> asked, Map<Long, String> numbers) throws SQLException {
        String sql = "select number, application from waiting_square where grid = ? and j = ? and i between ? and ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Run run : runs(asked)) {
                statement.setString(1, run.grid());
                statement.setInt(2, run.j());
                statement.setInt(3, run.from());
                statement.setInt(4, run.to());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        numbers.put(rows.getLong(1), rows.getString(2));
                    }
                }
            }
        }
    }

    /** Neighbours of one row together; squares are sorted by row, then by column. */
    private static List<Run> runs(SortedSet<Block> asked) {
        List<Run> runs = new ArrayList<>();
        for (Block block : asked) {
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null
                    && last.grid().equals(block.grid())
                    && last.j() == block.j()
                    && last.to() + 1 == block.i()) {
                runs.set(runs.size() - 1, new Run(last.grid(), last.j(), last.from(), block.i()));
            } else {
                runs.add(new Run(block.grid(), block.j(), block.i(), block.i()));
            }
        }
        return runs;
    }

    void release(String layer, Block block, String right) {
        removals.add(new Change(layer, block, right, 0));
    }

    void take(String layer, Block block, String right) {
        holds.add(new Change(layer, block, right, 0));
    }

    void releasePlot(String layer, Block block, String right) {
        plotRemovals.add(new Change(layer, block, right, 0));
    }

    void takePlot(String layer, Block block, String right) {
        plotHolds.add(new Change(layer, block, right, 0));
    }

    void wait(Application application) {
        waitNoMore(application);
        application.squares().forEach(b -> waits.add(new Change("", b, application.id(), application.number())));
    }

    void waitNoMore(Application application) {
        application.squares().forEach(b -> waitsNoMore.add(new Change("", b, application.id(), application.number())));
    }

    /** Squares that are let go before those that are taken, so that a square can change hands in one transaction. */
    void flush() throws SQLException {
        Filling held = (s, c) -> {
            s.setString(1, c.layer());
            square(s, 2, c.block());
            s.setString(5, c.id());
        };
        batch(
                "delete from held_square where layer = ? and grid = ? and j = ? and i = ? and holder = ?",
                removals,
                held);
        batch(
                "delete from plot_square where layer = ? and grid = ? and j = ? and i = ? and holder = ?",
                plotRemovals,
                held);
        batch("insert into held_square (layer, grid, j, i, holder) values (?, ?, ?, ?, ?)", holds, held);
        batch("insert into plot_square (layer, grid, j, i, holder) values (?, ?, ?, ?, ?)", plotHolds, held);
        batch("delete from waiting_square where grid = ? and j = ? and i = ? and number = ?", waitsNoMore, (s, c) -> {
            square(s, 1, c.block());
            s.setLong(4, c.number());
        });
        String wait = "insert into waiting_square (grid, j, i, number, application) values (?, ?, ?, ?, ?)";
        batch(wait, waits, (s, c) -> {
            square(s, 1, c.block());
            s.setLong(4, c.number());
            s.setString(5, c.id());
        });
    }

    private interface Filling {
        void fill(PreparedStatement statement, Change change) throws SQLException;
    }

    private void batch(String sql, List<Change> changes, Filling filling) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Change change : changes) {
                filling.fill(statement, change);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void square(PreparedStatement statement, int first, Block block) throws SQLException {
        statement.setString(first, block.grid());
        statement.setInt(first + 1, block.j());
        statement.setInt(first + 2, block.i());
    }
}
