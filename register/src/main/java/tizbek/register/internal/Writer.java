package tizbek.register.internal;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import tizbek.law.Law;
import tizbek.register.Deed;
import tizbek.register.DisclosureRequest;
import tizbek.register.Event;
import tizbek.register.Jurisdiction;
import tizbek.register.Outcome;
import tizbek.register.Party;
import tizbek.register.Preview;
import tizbek.register.Receipt;
import tizbek.register.Refusal;
import tizbek.register.Request;
import tizbek.register.Right;
import tizbek.register.StoreException;
import tizbek.register.Transitions;

/**
 * The one who writes: takes requests in the order in which they came, several in one transaction, and answers each only when
 * that is on the disk. The row of the head is locked meanwhile, so that a second writer on a server waits.
 */
public final class Writer implements AutoCloseable {

    private static final int MOST_AT_ONCE = 512;
    private static final int SALT_BYTES = 16;

    private final Store store;
    private final Signer signer;
    private final Clerk clerk;
    private final Clock clock;
    private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final SecureRandom random = new SecureRandom();
    private final Thread thread;
    private volatile boolean closed;
    private Instant last = Instant.EPOCH;

    private record Pending(
            @Nullable Request requestOrNull,
            @Nullable Secrets secretsOrNull,
            boolean own,
            @Nullable String keyOrNull,
            CompletableFuture<Outcome> answer) {}

    public Writer(Store store, Signer signer, Map<String, Jurisdiction> jurisdictions, Law law, Clock clock) {
        this.store = store;
        this.signer = signer;
        this.clerk = new Clerk(jurisdictions, law);
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("register writer").daemon().start(this::run);
    }

    /** The answer comes when the request is recorded, or refused. */
    public CompletableFuture<Outcome> submit(Request request) {
        return submit(request, null, false, null);
    }

    /** What the register itself asks for, having seen to what must be seen to: a document lies in its place. */
    public CompletableFuture<Outcome> submitOwn(Request request) {
        return submit(request, null, true, null);
    }

    /** With secrets that are kept apart from the log: written in the same transaction, or not at all. */
    public CompletableFuture<Outcome> submit(Request request, Secrets secrets) {
        return submit(request, secrets, true, null);
    }

    /** Under a key of the one who asks: what was recorded for it is answered again, and not recorded again. */
    public CompletableFuture<Outcome> submitOnce(Request request, String key) {
        return submit(request, null, false, key);
    }

    private CompletableFuture<Outcome> submit(
            Request request, @Nullable Secrets secrets, boolean own, @Nullable String keyOrNull) {
        if (closed) {
            throw new IllegalStateException("the register is closed");
        }
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        queue.add(new Pending(request, secrets, own, keyOrNull, answer));
        return answer;
    }

    /** What would become of a request now. Changes nothing. */
    public Preview preview(Connection connection, Request request) {
        return preview(clerk.rule(State.of(connection), request, clock.instant(), null));
    }

    /** As {@link #preview(Connection, Request)}, whoever asks. */
    public Preview previewMatter(Connection connection, Request request) {
        return preview(clerk.ruled(State.of(connection), request, clock.instant(), null));
    }

    /** What would become of a step of a right now, for whoever takes part in it. Changes nothing. */
    public Preview preview(Connection connection, Right right, Transitions.Step step, Map<String, String> facts) {
        return preview(clerk.ruleStep(State.of(connection), right, step, facts, clock.instant()));
    }

    private static Preview preview(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Entry entry -> new Preview.Records(entry.deeds());
            case Ruling.No no -> new Preview.Refuses(no.refusal());
        };
    }

    /**
     * What would become of requests if they came one after the other; nothing is recorded. The answer of each is its refusal, or
     * empty where it would be recorded.
     */
    public List<Optional<Refusal>> rehearse(List<Request> requests) throws SQLException {
        try (Connection connection = store.connect()) {
            JdbcState state = new JdbcState(connection); // never flushed
            Instant now = clock.instant();
            List<Optional<Refusal>> answers = new ArrayList<>();
            for (Request request : requests) {
                switch (clerk.rule(state, request, now, null)) {
                    case Ruling.No no -> answers.add(Optional.of(no.refusal()));
                    case Ruling.Entry entry -> {
                        entry.deeds().forEach(d -> Fold.apply(state, d));
                        answers.add(Optional.empty());
                    }
                }
            }
            return answers;
        }
    }

    private void run() {
        List<Pending> batch = new ArrayList<>();
        boolean end = false;
        while (!end) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                return;
            }
            queue.drainTo(batch, MOST_AT_ONCE - 1);
            end = batch.removeIf(p -> p.requestOrNull() == null);
            if (!batch.isEmpty()) {
                write(batch);
            }
        }
    }

    /** All in one transaction; where that fails each in its own, so that one bad request harms no other. */
    private void write(List<Pending> batch) {
        try (Connection connection = store.connect()) {
            connection.setAutoCommit(false);
            List<Outcome> outcomes;
            try {
                outcomes = transaction(connection, batch);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
            commit(connection, batch, outcomes);
        } catch (SQLException | RuntimeException e) {
            if (batch.getFirst().answer().isDone()) {
                return; // The connection could not be given back; what was asked has its answer.
            }
            if (batch.size() > 1) {
                batch.forEach(one -> write(List.of(one)));
            } else {
                batch.getFirst().answer().completeExceptionally(e);
            }
        }
    }

    /** Where the server is gone in this moment, nobody knows whether it was recorded, and it must not be tried again. */
    private void commit(Connection connection, List<Pending> batch, List<Outcome> outcomes) {
        try {
            connection.commit();
        } catch (SQLException e) {
            StoreException doubt =
                    new StoreException("it is not known whether this was recorded; look before you ask again", e);
            batch.forEach(p -> p.answer().completeExceptionally(doubt));
            return;
        }
        acknowledge(connection, batch, outcomes);
    }

    /** Only what is on the disk is acknowledged; where it cannot be brought there, nobody may believe that it is. */
    private void acknowledge(Connection connection, List<Pending> batch, List<Outcome> outcomes) {
        try {
            store.makeDurable(connection);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(outcomes.get(i));
            }
        } catch (SQLException e) {
            batch.forEach(p -> p.answer()
                    .completeExceptionally(new StoreException("what was recorded may not be on the disk", e)));
        }
    }

    private List<Outcome> transaction(Connection connection, List<Pending> batch) throws SQLException {
        Store.Head head = Store.head(connection, true);
        JdbcState state = new JdbcState(connection);
        Instant now = now();
        List<Event> events = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        long seq = head.seq();
        String hash = head.hash();
        Answered answered = new Answered(connection);
        for (Pending pending : batch) {
            Request request = Objects.requireNonNull(pending.requestOrNull());
            Optional<Outcome> before = answered.find(pending.keyOrNull(), request, events, this::receipt);
            if (before.isPresent()) {
                outcomes.add(before.get());
                continue;
            }
            Sealed sealed = sealed(request);
            Ruling ruling = Credentials.vouch(request, pending.secretsOrNull(), pending.own());
            ruling = ruling != null ? ruling : clerk.rule(state, request, now, sealed == null ? null : sealed.hash());
            switch (ruling) {
                case Ruling.No no -> outcomes.add(new Outcome.NotRecorded(no.refusal()));
                case Ruling.Entry entry -> {
                    put(connection, sealed);
                    Credentials.write(connection, request, pending.secretsOrNull());
                    for (Deed deed : entry.deeds()) {
                        erase(connection, state, deed);
                        seq++;
                        state.at(seq);
                        Fold.apply(state, deed);
                        Event event = Event.after(hash, seq, now, entry.actor(deed, request.actor()), Json.of(deed));
                        hash = event.hash();
                        events.add(event);
                    }
                    answered.put(
                            pending.keyOrNull(),
                            request,
                            entry.about(),
                            seq - entry.deeds().size() + 1,
                            seq);
                    outcomes.add(new Outcome.Recorded(receipt(entry.about(), seq, now, hash), entry.deeds()));
                }
            }
        }
        if (!events.isEmpty()) {
            Store.append(connection, events);
            state.flush();
            answered.flush(seq);
            long applications = state.applications();
            String signed = signer.sign(Store.Head.signedText(seq, hash, applications));
            Store.write(connection, new Store.Head(seq, hash, applications, signed));
        }
        return outcomes;
    }

    /** Never before the time of the entry before, whatever the clock does. */
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        last = now.isBefore(last) ? last : now;
        return last;
    }

    private Receipt receipt(String about, Event event) {
        return receipt(about, event.seq(), event.at(), event.hash());
    }

    private Receipt receipt(String about, long seq, Instant at, String hash) {
        return new Receipt(about, seq, at, hash, signer.sign(Receipt.signedText(about, seq, at, hash)));
    }

    /** Personal data, with the salt that keeps anybody from guessing them from their hash. */
    private record Sealed(String hash, String salt, String body) {}

    /** What a request brings of personal data; null for any other. */
    private @Nullable Sealed sealed(Request request) {
        Map<String, Object> told = told(request);
        if (told.isEmpty()) {
            return null;
        }
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        String body = Json.of(told);
        return new Sealed(Event.sha256(salt + "\n" + body), salt, body);
    }

    private static Map<String, Object> told(Request request) {
        return switch (request) {
            case Request.EnterParty enter when enter.kind() == Party.Kind.PERSON -> Map.of("name", enter.name());
            case DisclosureRequest.EnterPerson enter -> Disclosures.told(enter);
            default -> Map.of();
        };
    }

    private static void put(Connection connection, @Nullable Sealed sealed) throws SQLException {
        if (sealed == null) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("insert into sealed (hash, salt, body) values (?, ?, ?)")) {
            statement.setString(1, sealed.hash());
            statement.setString(2, sealed.salt());
            statement.setString(3, sealed.body());
            statement.executeUpdate();
        }
    }

    private static void erase(Connection connection, State state, Deed deed) throws SQLException {
        if (deed instanceof Deed.PersonErased erased) {
            String hash = state.findParty(erased.party()).orElseThrow().sealedOrNull();
            try (PreparedStatement statement = connection.prepareStatement("delete from sealed where hash = ?")) {
                statement.setString(1, hash);
                statement.executeUpdate();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        queue.add(new Pending(null, null, false, null, new CompletableFuture<>()));
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
