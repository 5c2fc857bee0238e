package tizbek.register.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import tizbek.register.Event;
import tizbek.register.Place;
import tizbek.register.RegisterBusyException;
import tizbek.register.StoreException;

/** The database of a register: H2 in the folder, or PostgreSQL; the same tables in both. */
public final class Store implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 5_000;
    private static final int MOST_CONNECTIONS = 24;
    private static final long PATIENCE_MS = 20_000;
    /** Kept, so that its level stays. That it was not tried with so new a database is no news to a user: our tests are. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private static final Logger CONNECTIONS = Logger.getLogger("com.zaxxer.hikari");

    private final String url;
    private final Properties account = new Properties();
    private final boolean embedded;
    private boolean grown;
    /** Keeps the embedded database open. */
    private final Connection first;
    /** Connections are kept for the next reader: to open one at a server takes longer than most questions. */
    private final HikariDataSource pool;

    private Store(Place place) throws SQLException, IOException {
        embedded = place.urlOrNull() == null;
        Files.createDirectories(place.folder());
        url = embedded
                ? "jdbc:h2:file:" + place.folder().toAbsolutePath().resolve("register")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                : String.valueOf(place.urlOrNull());
        if (place.userOrNull() != null) {
            account.setProperty("user", place.userOrNull());
        }
        if (place.passwordOrNull() != null) {
            account.setProperty("password", place.passwordOrNull());
        }
        // Not from the pool: what is wrong with the address or the account is told at once, and as it is.
        first = DriverManager.getConnection(url, account);
        pool = new HikariDataSource(settings());
    }

    private HikariConfig settings() {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("register");
        settings.setJdbcUrl(url);
        settings.setDataSourceProperties(account);
        settings.setUsername(account.getProperty("user"));
        settings.setPassword(account.getProperty("password"));
        settings.setMaximumPoolSize(MOST_CONNECTIONS);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(PATIENCE_MS);
        settings.setInitializationFailTimeout(-1);
        return settings;
    }

    /** Opens, and brings the tables to this version. */
    public static Store open(Place place) {
        MIGRATIONS.setLevel(Level.SEVERE);
        CONNECTIONS.setLevel(Level.SEVERE);
        try {
            Store store = new Store(place);
            store.grown = Flyway.configure()
                            .dataSource(
                                    store.url, store.account.getProperty("user"), store.account.getProperty("password"))
                            .locations("classpath:tizbek/register/migrations")
                            .placeholders(Map.of("binary", store.embedded ? "" : " collate \"C\""))
                            .load()
                            .migrate()
                            .migrationsExecuted
                    > 0;
            return store;
        } catch (SQLException | FlywayException e) {
            if (isOpenElsewhere(e)) {
                throw new RegisterBusyException(place, e);
            }
            throw new StoreException("register (" + place + ") cannot be opened", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOpenElsewhere(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }

    public Connection connect() throws SQLException {
        return pool.getConnection();
    }

    /** What was committed is on the disk, not only with the operating system. */
    void makeDurable(Connection connection) throws SQLException {
        if (embedded) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
        }
    }

    /** The end of the log. */
    record Head(long seq, String hash, long applications, String signature) {
        static String signedText(long seq, String hash, long applications) {
            return "tizbek-head/1\n" + seq + "\n" + hash + "\n" + applications;
        }
    }

    /** Reads the end of the log; {@code lock} keeps all other writers off until the transaction ends. */
    static Head head(Connection connection, boolean lock) throws SQLException {
        String sql = "select seq, hash, applications, signature from head where one = 1" + (lock ? " for update" : "");
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? new Head(rows.getLong(1), rows.getString(2), rows.getLong(3), rows.getString(4))
                    : new Head(0, Event.NOTHING, 0, "");
        }
    }

    static void write(Connection connection, Head head) throws SQLException {
        try (PreparedStatement removal = connection.prepareStatement("delete from head where one = 1");
                PreparedStatement insertion = connection.prepareStatement(
                        "insert into head (one, seq, hash, applications, signature) values (1, ?, ?, ?, ?)")) {
            removal.executeUpdate();
            insertion.setLong(1, head.seq());
            insertion.setString(2, head.hash());
            insertion.setLong(3, head.applications());
            insertion.setString(4, head.signature());
            insertion.executeUpdate();
        }
    }

    static void append(Connection connection, List<Event> events) throws SQLException {
        String sql = "insert into event (seq, at, actor, body, previous, hash) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Event event : events) {
                statement.setLong(1, event.seq());
                statement.setString(2, event.at().toString());
                statement.setString(3, event.actor());
                statement.setString(4, event.body());
                statement.setString(5, event.previous());
                statement.setString(6, event.hash());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The log in its order, from an entry on. */
    static void read(Connection connection, long from, Consumer<Event> each) throws SQLException {
        long next = from;
        long read;
        do {
            read = read(connection, next, ROWS_AT_ONCE, each);
            next += read;
        } while (read == ROWS_AT_ONCE);
    }

    /** At most so many entries of the log from one on; how many there were. */
    public static long read(Connection connection, long from, int most, Consumer<Event> each) throws SQLException {
        String sql = "select seq, at, actor, body, previous, hash from event where seq >= ? order by seq limit ?";
        long read = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read++;
                    each.accept(event(rows));
                }
            }
        }
        return read;
    }

    /** An entry from a row of seq, at, actor, body, previous, hash. */
    public static Event event(ResultSet rows) throws SQLException {
        return new Event(
                rows.getLong(1),
                Instant.parse(rows.getString(2)),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6));
    }

    /** Whether tables were added that have to be filled from the log. */
    public boolean isGrown() {
        return grown;
    }

    @Override
    public void close() {
        pool.close();
        try {
            first.close();
        } catch (SQLException e) {
            throw new StoreException("register cannot be closed", e);
        }
    }
}
