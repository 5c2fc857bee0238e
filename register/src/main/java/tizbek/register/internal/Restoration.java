package tizbek.register.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tizbek.register.BackupException;
import tizbek.register.BackupManifest;
import tizbek.register.Place;
import tizbek.register.StoreException;

/** Makes a register from a {@link Backup}: all of it or nothing, and only where there is none. */
public final class Restoration {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final Pattern COLUMN = Pattern.compile("[a-z_][a-z0-9_]*");

    private final ZipFile zip;
    private final Path folder;

    private Restoration(ZipFile zip, Path folder) {
        this.zip = zip;
        this.folder = folder;
    }

    /**
     * Restores a backup.
     *
     * @throws BackupException if the file is no backup, or the place has a register already
     */
    public static BackupManifest restore(Path file, Place place) {
        if (Files.exists(place.folder().resolve(Backup.SECRET))) {
            throw new BackupException(
                    "folder (" + place.folder() + ") has a register already",
                    "another folder was meant: --register DIR; or move this one away.");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Restoration restoration = new Restoration(zip, place.folder());
            BackupManifest manifest = restoration.manifest(file);
            try (Store store = Store.open(place)) {
                restoration.into(store);
            }
            return manifest;
        } catch (ZipException e) {
            throw noBackup(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BackupException noBackup(Path file) {
        return new BackupException(
                "file (" + file + ") is no whole backup of a register",
                "one was meant that 'tizbek register backup' made.");
    }

    private BackupManifest manifest(Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw noBackup(file);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            BackupManifest manifest = Json.read(text, BackupManifest.class);
            if (!manifest.format().equals(Backup.FORMAT)) {
                throw noBackup(file);
            }
            return manifest;
        } catch (IllegalStateException e) {
            throw noBackup(file);
        }
    }

    private void into(Store store) throws IOException {
        try (Connection connection = store.connect()) {
            connection.setAutoCommit(false);
            try {
                if (Store.head(connection, true).seq() > 0) {
                    throw new BackupException("the database has a register already", "an empty database was meant.");
                }
                Set<String> tables = Tables.kept(connection);
                for (ZipEntry entry : entries()) {
                    if (entry.getName().startsWith(Backup.TABLE)) {
                        table(connection, entry, tables);
                    }
                }
                Rebuilder.rebuild(connection);
                files();
                connection.commit();
                store.makeDurable(connection);
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException("backup cannot be restored", e);
        }
    }

    private List<ZipEntry> entries() {
        List<ZipEntry> entries = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            entries.add(all.nextElement());
        }
        return entries;
    }

    private void table(Connection connection, ZipEntry entry, Set<String> tables) throws SQLException, IOException {
        String name = entry.getName().substring(Backup.TABLE.length()).replace(".jsonl", "");
        if (!tables.contains(name)) {
            throw new BackupException(
                    "table (" + name + ") of the backup is not one of this version's", "a newer version was meant.");
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            String head = lines.readLine();
            List<String> columns = List.of(Json.read(head == null ? "[]" : head, String[].class));
            if (columns.isEmpty()
                    || !columns.stream().allMatch(c -> COLUMN.matcher(c).matches())) {
                throw new BackupException("table (" + name + ") of the backup is cut off", "an older backup is whole.");
            }
            String marks = String.join(", ", columns.stream().map(c -> "?").toList());
            String sql = "insert into " + name + " (" + String.join(", ", columns) + ") values (" + marks + ")";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                rows(statement, lines, columns.size());
            }
        }
    }

    private static void rows(PreparedStatement statement, BufferedReader lines, int columns)
            throws SQLException, IOException {
        int waiting = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Object[] row = Json.read(line, Object[].class);
            for (int i = 0; i < columns; i++) {
                statement.setObject(i + 1, value(row[i]));
            }
            statement.addBatch();
            waiting++;
            if (waiting % ROWS_AT_ONCE == 0) {
                statement.executeBatch();
            }
        }
        statement.executeBatch();
    }

    private static @Nullable Object value(@Nullable Object read) {
        return read instanceof Map<?, ?> bytes ? Base64.getDecoder().decode(String.valueOf(bytes.get("base64"))) : read;
    }

    private void files() throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        for (ZipEntry entry : entries()) {
            if (!entry.getName().startsWith(Backup.FILE)) {
                continue;
            }
            Path file = root.resolve(entry.getName().substring(Backup.FILE.length()))
                    .normalize();
            if (!file.startsWith(root) || file.equals(root)) {
                throw new BackupException(
                        "file (" + entry.getName() + ") of the backup leads out of its folder",
                        "somebody changed the backup.");
            }
            Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
            Files.createFile(file, Backup.ownerOnly(file));
            try (InputStream in = zip.getInputStream(entry);
                    java.io.OutputStream out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
        }
    }
}
