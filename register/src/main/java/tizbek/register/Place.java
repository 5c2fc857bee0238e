package tizbek.register;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a register is kept.
 *
 * @param folder with the key of the register, and, where there is no server, with its database
 * @param urlOrNull JDBC address of a PostgreSQL server, such as {@code jdbc:postgresql://db/register}; null for a database in
 *     the folder
 * @param userOrNull and {@code passwordOrNull}: of the server
 */
public record Place(
        Path folder,
        @Nullable String urlOrNull,
        @Nullable String userOrNull,
        @Nullable String passwordOrNull) {

    /** In a folder, with nothing to install. */
    public static Place in(Path folder) {
        return new Place(folder, null, null, null);
    }

    @Override
    public String toString() {
        return urlOrNull == null ? folder.toString() : urlOrNull;
    }
}
