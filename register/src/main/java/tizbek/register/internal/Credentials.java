package tizbek.register.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.register.AccessRequest;
import tizbek.register.Request;

/** The table of secrets. */
public final class Credentials {

    private Credentials() {}

    /**
     * A refusal where a request speaks of secrets, or of a document, that did not come with it; null for any other.
     *
     * @param own whether the register itself asks
     */
    static @Nullable Ruling vouch(Request request, @Nullable Secrets secrets, boolean own) {
        if (request instanceof AccessRequest.KeepDocument && !own) {
            return new Ruling.No(
                    "document",
                    "a document is handed in with its content\n  Maybe the address for documents.",
                    "документ представляют вместе с содержанием");
        }
        AccessRequest.Proof proof = proof(request);
        boolean together = proof == null
                ? secrets == null
                : secrets != null
                        && secrets.proof().equals(proof)
                        && secrets.account().equals(account(request));
        return together
                ? null
                : new Ruling.No(
                        "secrets",
                        "secrets are not given in a request\n  Maybe the command for passwords and second factors.",
                        "секреты не передаются в запросе");
    }

    private static AccessRequest.@Nullable Proof proof(Request request) {
        return switch (request) {
            case AccessRequest.OpenAccount open -> open.proofOrNull();
            case AccessRequest.ChangeSecrets change -> change.proof();
            default -> null;
        };
    }

    private static String account(Request request) {
        return switch (request) {
            case AccessRequest.OpenAccount open -> open.account();
            case AccessRequest.ChangeSecrets change -> change.account();
            default -> "";
        };
    }

    /** Writes what came with a request that is recorded; nothing with any other. */
    static void write(Connection connection, Request request, @Nullable Secrets secrets) throws SQLException {
        if (secrets == null || proof(request) == null) {
            return;
        }
        try (PreparedStatement removal = connection.prepareStatement("delete from credential where account = ?");
                PreparedStatement insertion =
                        connection.prepareStatement("insert into credential (account, body) values (?, ?)")) {
            removal.setString(1, secrets.account());
            removal.executeUpdate();
            insertion.setString(1, secrets.account());
            insertion.setString(2, Json.of(secrets));
            insertion.executeUpdate();
        }
    }

    public static Optional<Secrets> find(Connection connection, String account) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select body from credential where account = ?")) {
            statement.setString(1, account);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(Json.read(rows.getString(1), Secrets.class)) : Optional.empty();
            }
        }
    }

    /** The text of each row, by account. */
    static Map<String, String> all(Connection connection) throws SQLException {
        Map<String, String> all = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement("select account, body from credential");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.put(rows.getString(1), rows.getString(2));
            }
        }
        return all;
    }
}
