package tizbek.register.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tizbek.register.Application;
import tizbek.register.Block;
import tizbek.register.Kept;
import tizbek.register.Right;
import tizbek.register.StoreException;

/**
 * The state in the tables of a database, seen through one transaction: what was changed here is kept beside them and written
 * at once by {@link #flush}. That no two live rights hold one square is the primary key of the table of squares.
 */
final class JdbcState implements State {

    private final Connection connection;
    private final Map<Key, Kept> changed = new LinkedHashMap<>();
    private final Map<Square, Optional<String>> squares = new LinkedHashMap<>();
    private final Map<Square, String> taken = new LinkedHashMap<>();
    private final Map<Square, String> released = new LinkedHashMap<>();
    private final Set<PlotSquare> plotTaken = new LinkedHashSet<>();
    private final Set<PlotSquare> plotReleased = new LinkedHashSet<>();
    private final Map<Long, Application> waits = new TreeMap<>();
    private final Map<Long, Application> waitsNoMore = new TreeMap<>();
    private final Map<Key, Long> places = new LinkedHashMap<>();
    private final Set<Lookup.Row> subjects = new LinkedHashSet<>();
    private long filed = -1;
    private long place;

    private record Key(String kind, String id) {}

    private record Square(String layer, Block block) {}

    private record PlotSquare(String layer, Block block, String right) {}

    JdbcState(Connection connection) {
        this.connection = connection;
    }

    // ---- what holds

    @Override
    public <T extends Kept> Optional<T> find(Class<T> type, String id) {
        String kind = Kept.kind(type);
        Kept known = changed.get(new Key(kind, id));
        if (known != null) {
            return Optional.of(type.cast(known));
        }
        String sql = "select body from document where kind = ? and id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, kind);
            statement.setString(2, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(Json.read(rows.getString(1), type)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StoreException("document (" + kind + " " + id + ") cannot be read", e);
        }
    }

    @Override
    public <T extends Kept> List<T> about(Class<T> type, String about) {
        String kind = Kept.kind(type);
        Map<String, T> found = new LinkedHashMap<>();
        String sql = "select body from document where kind = ? and about = ? order by place, id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, kind);
            statement.setString(2, about);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    T one = Json.read(rows.getString(1), type);
                    found.put(one.id(), one);
                }
            }
        } catch (SQLException e) {
            throw new StoreException("documents (" + kind + ") of (" + about + ") cannot be read", e);
        }
        changed.forEach((key, kept) -> {
            if (key.kind().equals(kind)) {
                found.remove(key.id());
                if (kept.about().equals(about)) {
                    found.put(key.id(), type.cast(kept));
                }
            }
        });
        return List.copyOf(found.values());
    }

    @Override
    public List<Held> holdersOf(String layer, Collection<Block> blocks) {
        TreeSet<Block> asked = new TreeSet<>(blocks);
        TreeMap<Block, String> found = new TreeMap<>();
        try {
            new Squares(connection).holders(layer, asked, found);
        } catch (SQLException e) {
            throw new StoreException("squares of layer (" + layer + ") cannot be read", e);
        }
        squares.forEach((square, right) -> {
            if (square.layer().equals(layer) && asked.contains(square.block())) {
                found.remove(square.block());
                right.ifPresent(r -> found.put(square.block(), r));
            }
        });
        List<Held> held = new ArrayList<>();
        found.forEach((block, right) -> held.add(new Held(block, right)));
        return held;
    }

    @Override
    public List<Right> plotsOn(String layer, Collection<Block> blocks) {
        TreeSet<Block> asked = new TreeSet<>(blocks);
        TreeMap<Block, SortedSet<String>> found = new TreeMap<>();
        try {
            new Squares(connection).plots(layer, asked, found);
        } catch (SQLException e) {
            throw new StoreException("plots of layer (" + layer + ") cannot be read", e);
        }
        TreeSet<String> ids = new TreeSet<>();
        found.forEach((block, rights) -> rights.stream()
                .filter(r -> !plotReleased.contains(new PlotSquare(layer, block, r)))
                .forEach(ids::add));
        plotTaken.stream()
                .filter(p -> p.layer().equals(layer) && asked.contains(p.block()))
                .forEach(p -> ids.add(p.right()));
        return ids.stream().map(id -> findRight(id).orElseThrow()).toList();
    }

    @Override
    public List<Application> waitingFor(Collection<Block> blocks) {
        TreeSet<Block> asked = new TreeSet<>(blocks);
        TreeMap<Long, String> numbers = new TreeMap<>();
        try {
            new Squares(connection).waiting(asked, numbers);
        } catch (SQLException e) {
            throw new StoreException("waiting applications cannot be read", e);
        }
        waits.forEach((number, application) -> {
            if (application.squares().stream().anyMatch(asked::contains)) {
                numbers.put(number, application.id());
            }
        });
        waitsNoMore.keySet().stream().filter(n -> !waits.containsKey(n)).forEach(numbers::remove);
        return numbers.values().stream()
                .map(id -> findApplication(id).orElseThrow())
                .toList();
    }

    @Override
    public long applications() {
        if (filed < 0) {
            try (PreparedStatement statement = connection.prepareStatement("select applications from head");
                    ResultSet rows = statement.executeQuery()) {
                filed = rows.next() ? rows.getLong(1) : 0;
            } catch (SQLException e) {
                throw new StoreException("number of applications cannot be read", e);
            }
        }
        return filed;
    }

    // ---- what changes

    @Override
    public void at(long seq) {
        place = seq;
    }

    @Override
    public void put(Kept kept) {
        Key key = new Key(Kept.kind(kept.getClass()), kept.id());
        switch (kept) {
            case Application application -> await(application);
            case Right right -> hold(right);
            default -> {}
        }
        changed.remove(key);
        changed.put(key, kept);
        places.put(key, place);
        subjects.addAll(Lookup.subjects(kept, place));
    }

    @Override
    public void touch(Class<? extends Kept> type, String id) {
        subjects.add(Lookup.subject(id, Kept.kind(type), place));
    }

    private void await(Application application) {
        long number = application.number();
        filed = Math.max(applications(), number);
        if (application.status() == Application.Status.FILED) {
            waits.put(number, application);
        } else {
            waits.remove(number);
            waitsNoMore.put(number, application);
        }
    }

    private void hold(Right right) {
        Optional<Right> live = findRight(right.id()).filter(Right::isLive);
        live.filter(r -> r.plotOrNull() != null)
                .ifPresent(r -> r.squares().forEach(b -> {
                    PlotSquare square = new PlotSquare(r.layer(), b, r.id());
                    if (!plotTaken.remove(square)) {
                        plotReleased.add(square);
                    }
                }));
        if (right.isLive() && right.plotOrNull() != null) {
            right.squares().forEach(b -> {
                PlotSquare square = new PlotSquare(right.layer(), b, right.id());
                if (!plotReleased.remove(square)) {
                    plotTaken.add(square);
                }
            });
        }
        SortedSet<Block> before = live.map(Right::blocks).orElse(Collections.emptySortedSet());
        SortedSet<Block> now = right.isLive() ? right.blocks() : Collections.emptySortedSet();
        before.stream().filter(b -> !now.contains(b)).forEach(b -> release(new Square(right.layer(), b), right.id()));
        now.stream().filter(b -> !before.contains(b)).forEach(b -> take(new Square(right.layer(), b), right.id()));
    }

    private void release(Square square, String right) {
        squares.put(square, Optional.empty());
        if (!taken.remove(square, right)) {
            released.put(square, right);
        }
    }

    private void take(Square square, String right) {
        squares.put(square, Optional.of(right));
        if (!released.remove(square, right)) {
            String other = taken.put(square, right);
            if (other != null) {
                throw new IllegalStateException(
                        "square (" + square.block() + ") is taken by (" + other + ") and by (" + right + ")");
            }
        }
    }

    /** Writes what was changed. */
    void flush() throws SQLException {
        flush(subjects);
    }

    /** As {@link #flush()}, where it is known otherwise what the entries touched. */
    void flush(Collection<Lookup.Row> touched) throws SQLException {
        documents();
        Squares table = new Squares(connection);
        released.forEach((square, right) -> table.release(square.layer(), square.block(), right));
        taken.forEach((square, right) -> table.take(square.layer(), square.block(), right));
        plotReleased.forEach(p -> table.releasePlot(p.layer(), p.block(), p.right()));
        plotTaken.forEach(p -> table.takePlot(p.layer(), p.block(), p.right()));
        for (Application application : waitsNoMore.values()) {
            table.waitNoMore(application);
        }
        for (Application application : waits.values()) {
            table.wait(application);
        }
        table.flush();
        Lookup.flush(connection, changed.values(), touched);
    }

    private void documents() throws SQLException {
        String remove = "delete from document where kind = ? and id = ?";
        String insert = "insert into document (kind, id, about, status, place, body) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement removal = connection.prepareStatement(remove);
                PreparedStatement insertion = connection.prepareStatement(insert)) {
            for (Map.Entry<Key, Kept> entry : changed.entrySet()) {
                removal.setString(1, entry.getKey().kind());
                removal.setString(2, entry.getKey().id());
                removal.addBatch();
                insertion.setString(1, entry.getKey().kind());
                insertion.setString(2, entry.getKey().id());
                insertion.setString(3, entry.getValue().about());
                insertion.setString(4, entry.getValue().standing());
                insertion.setLong(5, places.getOrDefault(entry.getKey(), 0L));
                insertion.setString(6, Json.of(entry.getValue()));
                insertion.addBatch();
            }
            removal.executeBatch();
            insertion.executeBatch();
        }
    }
}
