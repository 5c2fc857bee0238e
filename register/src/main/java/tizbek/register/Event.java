package tizbek.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import tizbek.register.internal.Json;

/**
 * An entry of the log.
 *
 * @param seq from 1, without gaps
 * @param body the {@link Deed} as it was written, in JSON; what is hashed is this text
 * @param previous hash of the entry before, sixty-four zeros before the first
 * @param hash SHA-256 over previous, seq, at, actor and body, each on a line of its own
 */
public record Event(long seq, Instant at, String actor, String body, String previous, String hash) {

    /** What stands before the first entry. */
    public static final String NOTHING = "0".repeat(64);

    /** The entry that follows one with the hash {@code previous}. */
    public static Event after(String previous, long seq, Instant at, String actor, String body) {
        return new Event(seq, at, actor, body, previous, hash(previous, seq, at, actor, body));
    }

    /** What the entry says happened. */
    public Deed deed() {
        return Json.read(body, Deed.class);
    }

    /** Whether the hash is that of what stands here. */
    public boolean holds() {
        return hash.equals(hash(previous, seq, at, actor, body));
    }

    private static String hash(String previous, long seq, Instant at, String actor, String body) {
        String text = previous + "\n" + seq + "\n" + at + "\n" + actor + "\n" + body;
        return sha256(text);
    }

    /** SHA-256 of a text in UTF-8, in hexadecimal. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
