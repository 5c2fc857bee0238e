package tizbek.register;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tizbek.law.Law;
import tizbek.register.internal.AccessKey;
import tizbek.register.internal.Backup;
import tizbek.register.internal.Json;
import tizbek.register.internal.Readers;
import tizbek.register.internal.Rebuilder;
import tizbek.register.internal.Restoration;
import tizbek.register.internal.Signer;
import tizbek.register.internal.State;
import tizbek.register.internal.Store;
import tizbek.register.internal.Verifier;
import tizbek.register.internal.Writer;

/**
 * A register of subsoil rights. All changes are {@link Request}s; each is judged by the law of its day, recorded in the log or
 * refused, and answered when it is on the disk.
 */
public final class Register implements AutoCloseable {

    private final Store store;
    private final Path folder;
    private final Signer signer;
    private final Writer writer;
    private final Map<String, Jurisdiction> jurisdictions;
    private final Readers readers;
    private final Law law;
    private final Clock clock;
    private final Accounts accounts;
    private final Documents documents;

    private Register(
            Store store, Place place, Signer signer, Map<String, Jurisdiction> jurisdictions, Law law, Clock clock) {
        this.store = store;
        this.folder = place.folder();
        this.signer = signer;
        this.writer = new Writer(store, signer, jurisdictions, law, clock);
        this.jurisdictions = jurisdictions;
        this.readers = new Readers(store);
        this.law = law;
        this.clock = clock;
        this.accounts = new Accounts(store, writer, AccessKey.in(place.folder()), clock);
        this.documents = new Documents(store, writer, place.folder());
    }

    /** Opens a register, or makes an empty one where there is none. */
    public static Register open(Place place, Map<String, Jurisdiction> jurisdictions, Law law, Clock clock) {
        Store store = Store.open(place);
        Signer signer = Signer.in(place.folder());
        if (store.isGrown()) {
            Rebuilder.rebuild(store);
        }
        return new Register(store, place, signer, jurisdictions, law, clock);
    }

    /** Who may sign in. */
    public Accounts accounts() {
        return accounts;
    }

    /** What was handed in. */
    public Documents documents() {
        return documents;
    }

    /** How it is searched. */
    public Catalogue catalogue() {
        return new Catalogue(readers, jurisdictions);
    }

    /** The law by which it decides. */
    public Law law() {
        return law;
    }

    /** The day that it is in a country. */
    public LocalDate today(String country) {
        Jurisdiction known = jurisdictions.get(country);
        return LocalDate.ofInstant(clock.instant(), known == null ? ZoneOffset.UTC : known.zone());
    }

    /** What would become of a request now, by the same judgement as if it were made. Nothing is recorded. */
    public Preview preview(Request request) {
        return reading(c -> writer.preview(c, request));
    }

    /** As {@link #preview(Request)}, whoever asks: what the law and the register say of the matter alone. */
    public Preview previewMatter(Request request) {
        return reading(c -> writer.previewMatter(c, request));
    }

    /** What stands in the way of a step of a right now, whoever takes part in it; no deeds where nothing does. */
    public Preview preview(Right right, Transitions.Step step, Map<String, String> facts) {
        return reading(c -> writer.preview(c, right, step, facts));
    }

    public Map<String, Jurisdiction> jurisdictions() {
        return jurisdictions;
    }

    /** Asks, and waits for the answer. */
    public Outcome submit(Request request) {
        return join(begin(request));
    }

    /**
     * As {@link #submit(Request)}, exactly once: what was recorded for a key is answered again, and nothing is recorded again,
     * even if the program was killed before it could answer. A refusal is not kept: whoever asks again is judged again.
     *
     * @param key thought out by the one who asks, one for each thing that is asked; keys of two actors are two
     */
    public Outcome submit(Request request, String key) {
        return join(writer.submitOnce(request, key));
    }

    private static Outcome join(CompletableFuture<Outcome> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new StoreException("request cannot be recorded", e.getCause() == null ? e : e.getCause());
        }
    }

    /** Asks; the answer comes when it is on the disk. */
    public CompletableFuture<Outcome> begin(Request request) {
        return writer.submit(request);
    }

    /** What would become of requests, one after the other, if they were asked; empty where it would be recorded. */
    public List<Optional<Refusal>> rehearse(List<Request> requests) {
        try {
            return writer.rehearse(requests);
        } catch (SQLException e) {
            throw new StoreException("register cannot be read", e);
        }
    }

    public <T extends Kept> Optional<T> find(Class<T> type, String id) {
        return reading(c -> State.of(c).find(type, id));
    }

    /** What belongs to something, such as the offers on a right; what changed last stands last. */
    public <T extends Kept> List<T> about(Class<T> type, String about) {
        return reading(c -> State.of(c).about(type, about));
    }

    public Optional<Party> findParty(String id) {
        return reading(c -> State.of(c).findParty(id));
    }

    public Optional<Application> findApplication(String id) {
        return reading(c -> State.of(c).findApplication(id));
    }

    public Optional<Right> findRight(String id) {
        return reading(c -> State.of(c).findRight(id));
    }

    public Optional<PriorityOffer> findOffer(String id) {
        return reading(c -> State.of(c).findOffer(id));
    }

    /** Which live rights of a layer hold some of these squares, by square; {@link #plots} tells whose plots reach into them. */
    public Map<Block, String> holders(String layer, Collection<Block> blocks) {
        return reading(c -> {
            Map<Block, String> held = new java.util.TreeMap<>();
            State.of(c).holdersOf(layer, blocks).forEach(h -> held.put(h.block(), h.right()));
            return held;
        });
    }

    /** Live rights of a layer whose plots have more than a border in common with one of these squares. */
    public List<Right> plots(String layer, Collection<Block> blocks) {
        return reading(c -> State.of(c).plotsOn(layer, blocks));
    }

    /** The countries in which rights were ever given here, in order. */
    public List<String> countriesOfRights() {
        return reading(connection -> {
            List<String> countries = new ArrayList<>();
            String sql = "select distinct about from document where kind = ? order by about";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, Kept.kind(Right.class));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        countries.add(rows.getString(1));
                    }
                }
            }
            return countries;
        });
    }

    /** Rights in the order of their ids, after one: at most {@code limit}. */
    public List<Right> rights(String after, int limit) {
        return page(Right.class, after, limit);
    }

    /** Applications in the order of their ids, after one: at most {@code limit}. */
    public List<Application> applications(String after, int limit) {
        return page(Application.class, after, limit);
    }

    /** Parties in the order of their ids, after one: at most {@code limit}. */
    public List<Party> parties(String after, int limit) {
        return page(Party.class, after, limit);
    }

    /** All of a kind in the order of their ids, after one: at most {@code limit}. */
    public <T extends Kept> List<T> page(Class<T> type, String after, int limit) {
        String sql = "select body from document where kind = ? and id > ? order by id limit ?";
        return reading(connection -> {
            List<T> page = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, Kept.kind(type));
                statement.setString(2, after);
                statement.setInt(3, limit);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        page.add(Json.read(rows.getString(1), type));
                    }
                }
            }
            return page;
        });
    }

    /** The log from an entry on: at most {@code limit} entries. */
    public List<Event> log(long from, int limit) {
        return reading(connection -> {
            List<Event> events = new ArrayList<>();
            Store.read(connection, from, limit, events::add);
            return events;
        });
    }

    /** Whether a receipt is one of this register's, and the log still holds what it says. */
    public boolean holds(Receipt receipt) {
        String text = Receipt.signedText(receipt.about(), receipt.number(), receipt.at(), receipt.hash());
        return signer.holds(text, receipt.signature())
                && log(receipt.number(), 1).stream()
                        .anyMatch(e -> e.seq() == receipt.number() && e.hash().equals(receipt.hash()) && e.holds());
    }

    /** As {@link #personName(String, String, String)} in a register without accounts, where no reason must be given. */
    public Optional<String> personName(String actor, String party) {
        return personName(actor, party, "");
    }

    /** The name of a person; that somebody asked, and what for, is recorded first. Empty where it was removed. */
    public Optional<String> personName(String actor, String party, String why) {
        return submit(new Request.ReadPerson(actor, party, why)) instanceof Outcome.Recorded
                ? sealedName(party)
                : Optional.empty();
    }

    /** The names of several persons, by party; that somebody asked, and what for, is one entry. Empty where it may not. */
    public Map<String, String> personNames(String actor, Collection<String> parties, String why) {
        Map<String, String> names = new java.util.TreeMap<>();
        if (submit(new AccessRequest.ReadPersons(actor, new java.util.TreeSet<>(parties), why))
                instanceof Outcome.Recorded) {
            parties.forEach(p -> sealedName(p).ifPresent(n -> names.put(p, n)));
        }
        return names;
    }

    private Optional<String> sealedName(String party) {
        return sealed(party).map(told -> String.valueOf(told.get("name")));
    }

    /**
     * What is told of a person, without an entry: for what the law opens to all. Empty where it was removed, or it is no person.
     */
    Optional<Map<?, ?>> sealed(String party) {
        String sql = "select body from sealed where hash = ?";
        String hash = findParty(party).map(Party::sealedOrNull).orElse("");
        return reading(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, hash);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(Json.read(rows.getString(1), Map.class)) : Optional.empty();
                }
            }
        });
    }

    /** Recomputes the chain and the state. */
    public Verification verify() {
        return Verifier.verify(store, signer, documents.folder());
    }

    /** Makes the tables anew from the log; how many entries it has. */
    public long rebuild() {
        return Rebuilder.rebuild(store);
    }

    /**
     * Writes the whole register into one file that only its owner can read; see {@link Backup}.
     *
     * @param withKey whether the private key goes along; without it a restored register can be read, not continued
     */
    public BackupManifest backup(Path file, boolean withKey) {
        return Backup.write(store, folder, file, withKey);
    }

    /**
     * Makes a register from a backup, in either database.
     *
     * @throws BackupException if the file is none, or the place is not empty
     */
    public static BackupManifest restore(Path file, Place place) {
        return Restoration.restore(file, place);
    }

    private <T> T reading(Readers.Reading<T> reading) {
        return readers.read(reading);
    }

    @Override
    public void close() {
        writer.close();
        store.close();
    }
}
