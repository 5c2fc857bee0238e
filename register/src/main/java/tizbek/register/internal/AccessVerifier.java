package tizbek.register.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tizbek.register.Account;
import tizbek.register.Upload;

/** Holds the secrets of accounts and the documents in the folder against the log. */
final class AccessVerifier {

    private AccessVerifier() {}

    static List<String> findings(Connection connection, MemoryState state, Path uploads) throws SQLException {
        List<String> findings = new ArrayList<>();
        Map<String, String> rows = Credentials.all(connection);
        for (Account account : state.all(Account.class)) {
            String row = rows.remove(account.id());
            if (account.secretsOrNull() == null ? row != null : row == null || !isOf(account, row)) {
                findings.add("secrets of account (" + account.id() + ") are missing or were changed");
            }
        }
        rows.keySet().forEach(a -> findings.add("secrets of account (" + a + ") are of no account of the log"));
        for (Upload upload : state.all(Upload.class)) {
            Path file = Blobs.at(uploads, upload.id());
            if (!Files.exists(file)) {
                findings.add("document (" + upload.id() + ") is missing in the folder");
            } else if (!Blobs.digest(file).equals(upload.id())) {
                findings.add("document (" + upload.id() + ") was changed in the folder");
            }
        }
        return findings;
    }

    private static boolean isOf(Account account, String row) {
        try {
            Secrets secrets = Json.read(row, Secrets.class);
            return secrets.account().equals(account.id())
                    && secrets.proof().digest().equals(account.secretsOrNull());
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
