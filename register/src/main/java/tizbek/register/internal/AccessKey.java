package tizbek.register.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which secrets of second factors lie in the database (AES-256-GCM): who has the database alone has none of
 * them. It lies in the folder of the register, in a file that only its owner can read.
 */
public final class AccessKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    private AccessKey(Path file) {
        this.file = file;
    }

    /** The key of a folder; made when it is first needed. */
    public static AccessKey in(Path folder) {
        return new AccessKey(folder.resolve("access.key"));
    }

    private synchronized SecretKeySpec key() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            byte[] key = Base64.getMimeDecoder().decode(Files.readString(file));
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException("key (" + file + ") is no key of 256 bits");
            }
            return new SecretKeySpec(key, "AES");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        boolean posix = folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix");
        Files.createFile(
                file,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
    }

    /** Under the key; bound to an account, so that the row of one cannot be given to another. */
    public String close(String account, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, account, nonce, secret);
        Base64.Encoder base64 = Base64.getEncoder();
        return base64.encodeToString(nonce) + "." + base64.encodeToString(closed);
    }

    /**
     * What lies under the key.
     *
     * @throws IllegalStateException if it was changed, is another account's, or the key is another
     */
    public byte[] open(String account, String closed) {
        int dot = closed.indexOf('.');
        if (dot < 0) {
            throw new IllegalStateException("second factor of (" + account + ") was changed");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return run(
                Cipher.DECRYPT_MODE,
                account,
                base64.decode(closed.substring(0, dot)),
                base64.decode(closed.substring(dot + 1)));
    }

    private byte[] run(int mode, String account, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "second factor of (" + account + ") cannot be read with the key (" + file + ")", e);
        }
    }
}
