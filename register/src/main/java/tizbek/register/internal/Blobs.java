package tizbek.register.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files by the SHA-256 of their content: one is whole or not there, and the same content is there once. */
public final class Blobs {

    private static final int PART = 64 << 10;

    private Blobs() {}

    /** What came in, and lies aside until it is kept or thrown away. */
    public record Arrived(Path file, String sha256, long bytes) {}

    /** More came than may. */
    public static final class TooLargeException extends Exception {
        private static final long serialVersionUID = 1;
    }

    public static Path at(Path folder, String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Writes what comes into a file aside, never more than {@code most} bytes; what is too large is gone at once. */
    public static Arrived take(Path folder, InputStream in, long most) throws IOException, TooLargeException {
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, "arriving-", ".part");
        boolean whole = false;
        MessageDigest digest = sha256();
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(aside)) {
            byte[] part = new byte[PART];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                bytes += read;
                if (bytes > most) {
                    throw new TooLargeException();
                }
                digest.update(part, 0, read);
                out.write(part, 0, read);
            }
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(aside);
            }
        }
        return new Arrived(aside, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    /** Puts it in its place, on the disk, at once and whole. */
    public static void keep(Path folder, Arrived arrived) throws IOException {
        Path place = at(folder, arrived.sha256());
        Files.createDirectories(place.getParent());
        try (FileChannel channel = FileChannel.open(arrived.file(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(arrived.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static String digest(Path file) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
