package tizbek.register.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tizbek.register.BackupManifest;
import tizbek.register.StoreException;

/**
 * A register in one file, the same from either database: a zip of {@code manifest.json}, a file of JSON lines for each table
 * that the log does not make, and the files of the register's folder. Written while no request is being recorded.
 */
public final class Backup {

    static final String FORMAT = "tizbek-register-backup/1";
    static final String MANIFEST = "manifest.json";
    static final String TABLE = "tables/";
    static final String FILE = "files/";
    static final String SECRET = "key.private";

    /** The database itself, and what it leaves beside it. */
    private static final Pattern DATABASE = Pattern.compile("register\\.(mv|trace|lock|temp)\\..*");

    private static final int ROWS_AT_ONCE = 2_000;

    private Backup() {}

    /**
     * Writes a backup, aside first and then in place of what had its name.
     *
     * @param withKey whether the private key is in it; without it the register can be read again, and not be continued
     * @throws StoreException if the database cannot be read
     */
    public static BackupManifest write(Store store, Path folder, Path file, boolean withKey) {
        Path aside = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (Connection connection = store.connect()) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setAutoCommit(false);
                Store.Head head = Store.head(connection, true);
                BackupManifest manifest = new BackupManifest(FORMAT, head.seq(), head.hash(), withKey);
                Files.createFile(aside, ownerOnly(aside));
                try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(aside))) {
                    zip.putNextEntry(new ZipEntry(MANIFEST));
                    line(zip, manifest);
                    for (String table : Tables.kept(connection)) {
                        table(connection, table, zip);
                    }
                    files(folder, zip, withKey, List.of(file.toAbsolutePath(), aside.toAbsolutePath()));
                }
                connection.rollback();
                move(aside, file);
                return manifest;
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (SQLException e) {
            throw new StoreException("register cannot be backed up", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path aside, Path file) throws IOException {
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Nobody but its owner reads a file with secrets. */
    static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        boolean posix = folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void line(ZipOutputStream zip, Object record) throws IOException {
        zip.write((Json.of(record) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The first line has the names of the columns, each other line a row. */
    private static void table(Connection connection, String table, ZipOutputStream zip)
            throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(TABLE + table + ".jsonl"));
        // The name comes from the catalogue of the database itself.
        try (PreparedStatement statement = connection.prepareStatement("select * from " + table + " order by 1")) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> columns = Tables.columns(rows);
                line(zip, columns);
                while (rows.next()) {
                    List<@Nullable Object> row = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        row.add(value(rows.getObject(i), table, columns.get(i - 1)));
                    }
                    line(zip, row);
                }
            }
        }
    }

    private static @Nullable Object value(@Nullable Object stored, String table, String column) {
        return switch (stored) {
            case null -> null;
            case String text -> text;
            case Number number -> number;
            case Boolean bool -> bool;
            case byte[] bytes -> Map.of("base64", Base64.getEncoder().encodeToString(bytes));
            default ->
                throw new IllegalStateException("column (" + table + "." + column + ") is of a type no backup knows: "
                        + stored.getClass().getName());
        };
    }

    private static void files(Path folder, ZipOutputStream zip, boolean withKey, List<Path> without)
            throws IOException {
        Map<String, Path> found = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).sorted().forEach(f -> found.put(name(folder, f), f));
        }
        for (Map.Entry<String, Path> file : found.entrySet()) {
            String name = file.getKey();
            boolean left = DATABASE.matcher(name).matches()
                    || name.endsWith(".part")
                    || without.contains(file.getValue().toAbsolutePath())
                    || (name.equals(SECRET) && !withKey);
            if (!left) {
                zip.putNextEntry(new ZipEntry(FILE + name));
                Files.copy(file.getValue(), zip);
            }
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
