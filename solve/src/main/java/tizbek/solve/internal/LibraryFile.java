package tizbek.solve.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import tizbek.solve.NativeLibraryException;

/**
 * Finds the file of the HiGHS library: the one named by a system property, or the one on the class path, which is
 * copied once into a folder of the user's own, under the hash of its content.
 */
public final class LibraryFile {

    /** System property that names another library file. */
    public static final String PROPERTY = "tizbek.highs.library";

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private LibraryFile() {}

    public static Path find() {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isEmpty()) {
            Path file = Path.of(named);
            if (!Files.isRegularFile(file)) {
                throw new NativeLibraryException(
                        "system property " + PROPERTY + " (" + named
                                + ") names no file\n  Maybe leave the property out: the solver then comes from the class path.");
            }
            return file.toAbsolutePath();
        }
        return extract(Platform.current(), cacheFolder());
    }

    /** The library of a platform as a file under {@code cache}; copied there from the class path if need be. */
    static Path extract(Platform platform, Path cache) {
        byte[] content = content(platform);
        String hash = sha256(content);
        Path file = cache.resolve(hash.substring(0, 32)).resolve(platform.fileName());
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !hash.equals(sha256(Files.readAllBytes(file)))) {
                write(content, file);
            }
            return file;
        } catch (IOException e) {
            throw new NativeLibraryException(
                    "the solver's library cannot be written to (" + file + "): " + e
                            + "\n  Maybe the disk is full or the folder is not yours; java -Djava.io.tmpdir and"
                            + " XDG_CACHE_HOME move it, -D" + PROPERTY + "=FILE does without.",
                    e);
        }
    }

    private static byte[] content(Platform platform) {
        try (InputStream in = LibraryFile.class.getResourceAsStream(platform.resource())) {
            if (in == null) {
                throw new NativeLibraryException("the solver's library (" + platform.resource()
                        + ") is not on the class path\n  Maybe add the artifact com.google.ortools:"
                        + platform.artifact()
                        + ", or name a HiGHS 1.12 library by -D" + PROPERTY + "=FILE.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new NativeLibraryException(
                    "the artifact com.google.ortools:" + platform.artifact() + " cannot be read: " + e
                            + "\n  Maybe it was cut off while downloading; remove it and build again.",
                    e);
        }
    }

    /** Written beside and moved into place in one step, so that nobody ever loads half a library. */
    private static void write(byte[] content, Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""), ownerOnly());
        Path unfinished = Files.createTempFile(folder, "highs", ".part");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * The user's cache folder if it can be used; otherwise a fresh private folder under the temporary one, never a
     * fixed name there, which another user could have prepared.
     */
    private static Path cacheFolder() {
        String home = System.getProperty("user.home", "");
        String chosen =
                Arrays.asList(env("XDG_CACHE_HOME"), env("LOCALAPPDATA"), home.isEmpty() ? "" : home + "/.cache")
                        .stream()
                        .filter(f -> !f.isEmpty())
                        .findFirst()
                        .orElse("");
        try {
            if (!chosen.isEmpty()) {
                try {
                    return Files.createDirectories(Path.of(chosen, "tizbek", "native"), ownerOnly());
                } catch (IOException e) {
                    // A read-only home is common in containers; the temporary folder serves as well.
                }
            }
            return Files.createTempDirectory("tizbek-native");
        } catch (IOException e) {
            throw new NativeLibraryException(
                    "no folder for the solver's library can be made: " + e + "\n  Maybe set XDG_CACHE_HOME to one.", e);
        }
    }

    private static String env(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
