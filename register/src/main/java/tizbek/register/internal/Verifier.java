package tizbek.register.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tizbek.register.Application;
import tizbek.register.Block;
import tizbek.register.Deed;
import tizbek.register.Event;
import tizbek.register.Kept;
import tizbek.register.Party;
import tizbek.register.Right;
import tizbek.register.StoreException;
import tizbek.register.Verification;

/** Recomputes the chain and folds the log anew, and holds the tables against it. */
public final class Verifier {

    /** After so many findings it is plain that something is wrong. */
    private static final int MOST_FINDINGS = 100;

    private final Connection connection;
    private final Signer signer;
    private final List<String> findings = new ArrayList<>();
    private final MemoryState state = new MemoryState();
    private long seq;
    private String hash = Event.NOTHING;

    private Verifier(Connection connection, Signer signer) {
        this.connection = connection;
        this.signer = signer;
    }

    /**
     * Holds a register against its log.
     *
     * @param uploads the folder of the documents that were handed in
     * @throws StoreException if the database cannot be read
     */
    public static Verification verify(Store store, Signer signer, Path uploads) {
        try (Connection connection = store.connect()) {
            Verifier verifier = new Verifier(connection, signer);
            Store.read(connection, 1, verifier::entry);
            verifier.head();
            verifier.documents();
            verifier.squares();
            verifier.lookup();
            verifier.sealed();
            AccessVerifier.findings(connection, verifier.state, uploads).forEach(verifier::found);
            return new Verification(verifier.seq, verifier.hash, verifier.findings);
        } catch (SQLException e) {
            throw new StoreException("register cannot be read", e);
        }
    }

    private void found(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private void entry(Event event) {
        if (event.seq() != seq + 1) {
            found("entry (" + (seq + 1) + ") of the log is missing");
        }
        if (!event.previous().equals(hash)) {
            found("entry (" + event.seq() + ") does not follow the entry before it");
        }
        if (!event.holds()) {
            found("entry (" + event.seq() + ") was changed after it was written");
        }
        seq = event.seq();
        hash = event.hash();
        state.at(event.seq());
        try {
            state.at(seq);
            Fold.apply(state, Json.read(event.body(), Deed.class));
        } catch (RuntimeException e) {
            found("entry (" + event.seq() + ") cannot have happened: " + e.getMessage());
        }
    }

    private void head() throws SQLException {
        Store.Head head = Store.head(connection, false);
        if (head.seq() != seq || !head.hash().equals(hash)) {
            found("log ends at entry (" + seq + "), and the register says (" + head.seq() + ")");
        }
        boolean signed =
                signer.holds(Store.Head.signedText(head.seq(), head.hash(), head.applications()), head.signature());
        if (head.seq() > 0 && !signed) {
            found("end of the log is not signed with the key of this register");
        }
        if (head.applications() != state.applications()) {
            found("register counts (" + head.applications() + ") applications, and the log has (" + state.applications()
                    + ")");
        }
    }

    private void documents() throws SQLException {
        Map<String, MemoryState.Placed> expected = new HashMap<>();
        state.placed()
                .forEach(p -> expected.put(
                        Kept.kind(p.kept().getClass()) + " " + p.kept().id(), p));
        try (PreparedStatement statement =
                        connection.prepareStatement("select kind, id, about, status, place, body from document");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String name = rows.getString(1) + " " + rows.getString(2);
                MemoryState.Placed placed = expected.remove(name);
                if (placed == null) {
                    found(name + " is in the tables, and in no entry of the log");
                } else if (!placed.kept().about().equals(rows.getString(3))
                        || !placed.kept().standing().equals(rows.getString(4))
                        || placed.seq() != rows.getLong(5)
                        || !isWritten(placed.kept(), rows.getString(6))) {
                    found(name + " is in the tables otherwise than the log makes it");
                }
            }
        }
        expected.keySet().forEach(name -> found(name + " is in the log, and not in the tables"));
    }

    private static boolean isWritten(Kept known, String body) {
        try {
            return known.equals(Json.read(body, known.getClass()));
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void squares() throws SQLException {
        Map<String, String> held = new HashMap<>();
        state.all(Right.class).stream()
                .filter(Right::isLive)
                .forEach(r -> r.blocks().forEach(b -> held.put(r.layer() + " " + b, r.id())));
        compare("select layer, grid, i, j, holder from held_square", held, "held by");
        Map<String, String> plots = new HashMap<>();
        state.all(Right.class).stream()
                .filter(r -> r.isLive() && r.plotOrNull() != null)
                .forEach(r -> r.squares().forEach(b -> plots.put(r.layer() + "|" + r.id() + " " + b, r.id())));
        compare("select layer || '|' || holder, grid, i, j, holder from plot_square", plots, "of the plot of");
        Map<String, String> waiting = new HashMap<>();
        for (Application application : state.all(Application.class)) {
            if (application.status() == Application.Status.FILED) {
                application.squares().forEach(b -> waiting.put(application.number() + " " + b, application.id()));
            }
        }
        compare("select number, grid, i, j, application from waiting_square", waiting, "asked for by");
    }

    private void compare(String sql, Map<String, String> expected, String word) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Block block = new Block(rows.getString(2), rows.getInt(3), rows.getInt(4));
                String by = expected.remove(rows.getString(1) + " " + block);
                if (!rows.getString(5).equals(by)) {
                    found("square (" + block + ") is " + word + " (" + rows.getString(5) + ") in the tables, and by ("
                            + (by == null ? "nobody" : by) + ") by the log");
                }
            }
        }
        new TreeSet<>(expected.keySet())
                .forEach(square -> found("square (" + square + ") is " + word + " (" + expected.get(square)
                        + ") by the log, and not in the tables"));
    }

    /** The tables by which things are found hold what follows from what is kept, and nothing else. */
    private void lookup() throws SQLException {
        Set<Lookup.Row> expected = new HashSet<>(state.subjects());
        state.all().forEach(k -> expected.addAll(Lookup.rows(k)));
        for (Lookup.Table table : Lookup.Table.values()) {
            try (PreparedStatement statement = connection.prepareStatement(table.selection());
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<Object> values = new ArrayList<>();
                    for (int i = 1; i <= table.width(); i++) {
                        values.add(rows.getObject(i));
                    }
                    Lookup.Row row = new Lookup.Row(table, values);
                    if (!expected.remove(row)) {
                        found("row (" + row + ") by which things are found does not follow from the log");
                    }
                }
            }
        }
        expected.stream()
                .map(Lookup.Row::toString)
                .sorted()
                .forEach(row -> found("row (" + row + ") by which things are found is missing"));
    }

    private void sealed() throws SQLException {
        Map<String, String> bodies = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("select hash, salt, body from sealed");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                bodies.put(rows.getString(1), rows.getString(2) + "\n" + rows.getString(3));
            }
        }
        for (Party party : state.all(Party.class)) {
            String sealed = party.sealedOrNull();
            String body = sealed == null ? null : bodies.get(sealed);
            if (sealed != null && (body == null || !Event.sha256(body).equals(sealed))) {
                found("sealed data of party (" + party.id() + ") are missing or were changed");
            }
        }
    }
}
