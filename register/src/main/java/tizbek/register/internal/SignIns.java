package tizbek.register.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tizbek.register.SignIn;

/**
 * The tables of tries and of sign-ins. Tries are counted before a password is looked at, so that many at once are not more
 * than many one after another.
 *
 * <p>A wrong password makes the next try from the same place wait, twice as long each time, up to a quarter of an hour. After a
 * hundred wrong ones from anywhere (NIST SP 800-63B, 5.2.2) the account is closed for a day to every place from which it was
 * never signed in to; places it knows go on as before, so that nobody can lock its owner out.
 */
public final class SignIns {

    static final int FREE_TRIES = 3;
    static final int MOST_FAILURES = 100;
    static final long LONGEST_WAIT_SECONDS = 900;
    static final long BARRED_SECONDS = Duration.ofDays(1).toSeconds();
    private static final long KNOWN_SECONDS = Duration.ofDays(30).toSeconds();
    private static final long KEPT_SECONDS = Duration.ofDays(400).toSeconds();
    private static final long HOUR = 3600;
    /** Rows an hour for one account and one thing; further places are one row together. */
    private static final int PLACES_AN_HOUR = 20;

    private static final String ELSEWHERE = "elsewhere";
    private static final String ANYWHERE = "";

    private SignIns() {}

    /** How long to wait, and whether for the account as a whole; counts the try where there is nothing to wait for. */
    record Wait(long seconds, boolean barred) {
        static final Wait NONE = new Wait(0, false);
    }

    private record Tries(int failures, long failed, long good) {}

    static Wait begin(Connection connection, String account, String source, Instant now) throws SQLException {
        Tries here = tries(connection, account, source);
        Tries all = tries(connection, account, ANYWHERE);
        long second = now.getEpochSecond();
        boolean known = here.good() > second - KNOWN_SECONDS;
        if (!known && all.failures() >= MOST_FAILURES && second < all.failed() + BARRED_SECONDS) {
            return new Wait(all.failed() + BARRED_SECONDS - second, true);
        }
        long wait = here.failed() + delay(here.failures()) - second;
        if (here.failures() >= FREE_TRIES && wait > 0) {
            return new Wait(wait, false);
        }
        count(connection, account, source, second);
        count(connection, account, ANYWHERE, second);
        return Wait.NONE;
    }

    static long delay(int failures) {
        return failures < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(20, failures - FREE_TRIES));
    }

    private static Tries tries(Connection connection, String account, String source) throws SQLException {
        String sql = "select failures, failed, good from sign_in_try where account = ? and source = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, account);
            statement.setString(2, source);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? new Tries(rows.getInt(1), rows.getLong(2), rows.getLong(3)) : new Tries(0, 0, 0);
            }
        }
    }

    private static void count(Connection connection, String account, String source, long second) throws SQLException {
        String insert = "insert into sign_in_try (account, source, failures, failed, good) values (?, ?, 0, 0, 0)"
                + " on conflict do nothing";
        String update = "update sign_in_try set failures = failures + 1, failed = ? where account = ? and source = ?";
        try (PreparedStatement insertion = connection.prepareStatement(insert);
                PreparedStatement change = connection.prepareStatement(update)) {
            insertion.setString(1, account);
            insertion.setString(2, source);
            insertion.executeUpdate();
            change.setLong(1, second);
            change.setString(2, account);
            change.setString(3, source);
            change.executeUpdate();
        }
    }

    /** The right password and code: nothing failed any more from here, and the place is known. */
    static void good(Connection connection, String account, String source, Instant now) throws SQLException {
        String sql = "update sign_in_try set failures = 0, good = ? where account = ? and source in (?, ?)";
        String old = "delete from sign_in_try where source <> ? and failed < ? and good < ?";
        long second = now.getEpochSecond();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                PreparedStatement removal = connection.prepareStatement(old)) {
            statement.setLong(1, second);
            statement.setString(2, account);
            statement.setString(3, source);
            statement.setString(4, ANYWHERE);
            statement.executeUpdate();
            removal.setString(1, ANYWHERE);
            removal.setLong(2, second - BARRED_SECONDS);
            removal.setLong(3, second - KNOWN_SECONDS);
            removal.executeUpdate();
        }
    }

    /** An administrator opened the account again: all tries are forgotten. */
    static void forget(Connection connection, String account) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update sign_in_try set failures = 0 where account = ?")) {
            statement.setString(1, account);
            statement.executeUpdate();
        }
    }

    /** Takes the code of a step, once: false where it, or a later one, was taken before. */
    static boolean take(Connection connection, String account, long step) throws SQLException {
        try (PreparedStatement insertion = connection.prepareStatement(
                        "insert into code_use (account, step) values (?, -1) on conflict do nothing");
                PreparedStatement change =
                        connection.prepareStatement("update code_use set step = ? where account = ? and step < ?")) {
            insertion.setString(1, account);
            insertion.executeUpdate();
            change.setLong(1, step);
            change.setString(2, account);
            change.setLong(3, step);
            return change.executeUpdate() == 1;
        }
    }

    /** Writes a line, or counts it to the one of this hour. */
    static void write(Connection connection, String account, String what, String source, Instant now)
            throws SQLException {
        long hour = Math.floorDiv(now.getEpochSecond(), HOUR);
        String place = places(connection, hour, account, what, source) < PLACES_AN_HOUR ? source : ELSEWHERE;
        String insert = "insert into sign_in (in_hour, account, what, source, latest, times) values (?, ?, ?, ?, ?, 0)"
                + " on conflict do nothing";
        String update =
                "update sign_in set times = times + 1, latest = ? where in_hour = ? and account = ? and what = ?"
                        + " and source = ?";
        try (PreparedStatement insertion = connection.prepareStatement(insert);
                PreparedStatement change = connection.prepareStatement(update);
                PreparedStatement removal = connection.prepareStatement("delete from sign_in where in_hour < ?")) {
            insertion.setLong(1, hour);
            insertion.setString(2, account);
            insertion.setString(3, what);
            insertion.setString(4, place);
            insertion.setLong(5, now.getEpochSecond());
            if (insertion.executeUpdate() == 1) {
                removal.setLong(1, hour - KEPT_SECONDS / HOUR);
                removal.executeUpdate();
            }
            change.setLong(1, now.getEpochSecond());
            change.setLong(2, hour);
            change.setString(3, account);
            change.setString(4, what);
            change.setString(5, place);
            change.executeUpdate();
        }
    }

    /** How many other places have a row of their own for the same thing in this hour. */
    private static int places(Connection connection, long hour, String account, String what, String source)
            throws SQLException {
        String sql = "select count(*) from sign_in where in_hour = ? and account = ? and what = ? and source <> ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, hour);
            statement.setString(2, account);
            statement.setString(3, what);
            statement.setString(4, source);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    /** The latest first, at most so many. */
    public static List<SignIn.Line> list(Connection connection, int limit) throws SQLException {
        String sql = "select latest, account, what, source, times from sign_in"
                + " order by latest desc, account, what, source limit ?";
        List<SignIn.Line> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(new SignIn.Line(
                            Instant.ofEpochSecond(rows.getLong(1)),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getLong(5)));
                }
            }
        }
        return lines;
    }
}
