package tizbek.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import tizbek.register.internal.Authority;
import tizbek.register.internal.Blobs;
import tizbek.register.internal.FileKind;
import tizbek.register.internal.State;
import tizbek.register.internal.Store;
import tizbek.register.internal.Writer;

/**
 * Documents that were handed in: in the folder of the register, under the SHA-256 of their content. That one was handed in, by
 * whom, stands in the log.
 */
public final class Documents {

    /** The largest that is taken: 20 MiB. */
    public static final long MOST_BYTES = 20L << 20;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Store store;
    private final Writer writer;
    private final Path folder;

    Documents(Store store, Writer writer, Path register) {
        this.store = store;
        this.writer = writer;
        this.folder = register.resolve("documents");
    }

    /** What became of a document. */
    public sealed interface Taken {

        /** It is in its place, and in the log. */
        record In(String sha256, String type, long bytes) implements Taken {}

        /** It is not, and nothing is left of it. */
        record Not(Refusal refusal) implements Taken {}
    }

    /** Where they lie. */
    Path folder() {
        return folder;
    }

    /**
     * Takes a document. It is read once, to a file aside; what is too large is cut off where it becomes so.
     *
     * @throws IOException if it could not be read to its end
     */
    public Taken keep(String actor, InputStream in) throws IOException {
        Blobs.Arrived arrived;
        try {
            arrived = Blobs.take(folder, in, MOST_BYTES);
        } catch (Blobs.TooLargeException e) {
            return new Taken.Not(tooLarge());
        }
        try {
            return kept(actor, arrived);
        } finally {
            Files.deleteIfExists(arrived.file());
        }
    }

    /** Why a document is not taken that is too large. */
    public static Refusal tooLarge() {
        return Refusal.of(
                "size",
                "document has more than " + MOST_BYTES + " bytes (20 MiB)\n  Maybe in parts.",
                "документ больше " + MOST_BYTES + " байт (20 МиБ)");
    }

    /** One at a time, so that nobody takes away what another has just handed in. */
    private synchronized Taken kept(String actor, Blobs.Arrived arrived) throws IOException {
        Optional<String> type = FileKind.of(arrived.file());
        if (type.isEmpty()) {
            return new Taken.Not(Refusal.of(
                    "type",
                    "document is by its content none of (" + FileKind.words() + "); its name counts for nothing",
                    "документ по содержанию не является ни одним из (" + FileKind.words() + ")"));
        }
        Taken.In in = new Taken.In(arrived.sha256(), type.get(), arrived.bytes());
        // First the file, then the entry: what the log names is there.
        boolean there = Files.exists(Blobs.at(folder, arrived.sha256()));
        if (!there) {
            Blobs.keep(folder, arrived);
        }
        Outcome outcome = writer.submitOwn(new AccessRequest.KeepDocument(actor, in.sha256(), in.type(), in.bytes()))
                .join();
        return switch (outcome) {
            case Outcome.Recorded recorded -> in;
            case Outcome.NotRecorded not when not.refusal().rule().equals("known") -> in;
            case Outcome.NotRecorded not -> {
                if (!there && find(in.sha256()).isEmpty()) {
                    Files.deleteIfExists(Blobs.at(folder, in.sha256()));
                }
                yield new Taken.Not(not.refusal());
            }
        };
    }

    /** What the log says of a document. */
    public Optional<Upload> find(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            return Optional.empty();
        }
        try (Connection connection = store.connect()) {
            return State.of(connection).find(Upload.class, sha256);
        } catch (SQLException e) {
            throw new StoreException("documents cannot be read", e);
        }
    }

    /** Whether an account may have it: of holders who handed it in, and whoever acts for the same party; officials all. */
    public boolean isOpenTo(Upload upload, Account account) {
        try (Connection connection = store.connect()) {
            return Authority.handedInBy(State.of(connection), upload, account);
        } catch (SQLException e) {
            throw new StoreException("documents cannot be read", e);
        }
    }

    /** Where the content of a known document lies, for reading alone. */
    public Path file(Upload upload) {
        return Blobs.at(folder, upload.id());
    }
}
