package tizbek.register.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes of passwords: Argon2id (RFC 9106) with 32 MiB, two passes, one lane, a salt of 16 bytes; OWASP's least is 19 MiB with
 * two passes. The parameters stand in each hash, so that later ones can be stronger.
 */
public final class Passwords {

    static final int KIBIBYTES = 32 << 10;
    static final int PASSES = 2;
    static final int LANES = 1;
    private static final int SALT = 16;
    private static final int LENGTH = 32;

    /** Each takes its memory and a processor: more at once would stop everybody else. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private static final long WAIT_SECONDS = 10;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{4,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]{16,64})\\$([A-Za-z0-9+/]{32,128})");
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Of nobody: who does not exist takes as long as who does. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    /** The hash of a password, with a new salt. */
    public static String hash(String password) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        byte[] hash = argon2(password, salt, KIBIBYTES, PASSES, LANES, LENGTH);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(KIBIBYTES, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** Whether a password is that of a hash. */
    public static boolean holds(String hash, String password) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            return false;
        }
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] expected = base64.decode(parts.group(5));
        byte[] found = argon2(
                password,
                base64.decode(parts.group(4)),
                Math.min(Integer.parseInt(parts.group(1)), 1 << 20),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, found);
    }

    /** As much work as a check, for nothing. */
    public static void pretend(String password) {
        holds(NOBODY, password);
    }

    private static byte[] argon2(String password, byte[] salt, int kibibytes, int passes, int lanes, int length) {
        try {
            if (!AT_ONCE.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withSalt(salt)
                    .withMemoryAsKB(kibibytes)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(normal(password).getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            AT_ONCE.release();
        }
    }

    /** The same letters typed on another keyboard are the same password (NIST SP 800-63B, 5.1.1.2). */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Too many passwords are checked at once. */
    public static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1;

        BusyException() {
            super("too many sign in at once");
        }
    }
}
