package tizbek.register.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tizbek.register.Deed;
import tizbek.register.Event;
import tizbek.register.Outcome;
import tizbek.register.Receipt;
import tizbek.register.Refusal;
import tizbek.register.Request;

/**
 * What was recorded for requests that bore a key. It is written in the transaction of the entries: whether somebody who got
 * no answer was recorded is told by the same disk, whenever the program was killed.
 */
final class Answered {

    /** So far back in the log a key is remembered. */
    private static final long MOST_ENTRIES = 1_000_000;

    private final Connection connection;
    private final Map<String, Line> fresh = new LinkedHashMap<>();

    /** The entries {@code first} to {@code last} were recorded for a request with this digest. */
    private record Line(String digest, String about, long first, long last) {}

    Answered(Connection connection) {
        this.connection = connection;
    }

    private static String name(String key, Request request) {
        return Event.sha256(request.actor() + "\n" + key);
    }

    /** With the key in it, which nobody else knows: nobody can guess from it the name of a person. */
    private static String digest(String key, Request request) {
        return Event.sha256(key + "\n" + request.getClass().getName() + "\n" + Json.of(request));
    }

    /**
     * The answer of before.
     *
     * @param unwritten entries of this transaction that are not in the table yet
     */
    Optional<Outcome> find(
            @Nullable String key, Request request, List<Event> unwritten, BiFunction<String, Event, Receipt> receipt)
            throws SQLException {
        if (key == null) {
            return Optional.empty();
        }
        Line line = line(name(key, request));
        if (line == null) {
            return Optional.empty();
        }
        if (!line.digest().equals(digest(key, request))) {
            return Optional.of(new Outcome.NotRecorded(Refusal.of(
                    "replay",
                    "another request was recorded under this key\n  Maybe take a new key for each request.",
                    "под этим ключом записано другое обращение\n  Возможно, для каждого обращения нужен новый ключ.")));
        }
        List<Event> events = new ArrayList<>();
        if (unwritten.isEmpty() || line.last() < unwritten.getFirst().seq()) {
            Store.read(connection, line.first(), (int) (line.last() - line.first() + 1), events::add);
        } else {
            unwritten.stream()
                    .filter(e -> e.seq() >= line.first() && e.seq() <= line.last())
                    .forEach(events::add);
        }
        List<Deed> deeds =
                events.stream().map(e -> Json.read(e.body(), Deed.class)).toList();
        return Optional.of(new Outcome.Recorded(receipt.apply(line.about(), events.getLast()), deeds));
    }

    private @Nullable Line line(String name) throws SQLException {
        Line known = fresh.get(name);
        if (known != null) {
            return known;
        }
        String sql = "select digest, about, first_seq, last_seq from answered where name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? new Line(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4))
                        : null;
            }
        }
    }

    void put(@Nullable String key, Request request, String about, long first, long last) {
        if (key != null) {
            fresh.put(name(key, request), new Line(digest(key, request), about, first, last));
        }
    }

    /** Writes what was put, and forgets what lies too far back. */
    void flush(long seq) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        String insert = "insert into answered (name, digest, about, first_seq, last_seq) values (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Map.Entry<String, Line> entry : fresh.entrySet()) {
                statement.setString(1, entry.getKey());
                statement.setString(2, entry.getValue().digest());
                statement.setString(3, entry.getValue().about());
                statement.setLong(4, entry.getValue().first());
                statement.setLong(5, entry.getValue().last());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement = connection.prepareStatement("delete from answered where last_seq < ?")) {
            statement.setLong(1, seq - MOST_ENTRIES);
            statement.executeUpdate();
        }
    }
}
