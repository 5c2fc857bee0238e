package tizbek.register;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Assumptions;

/**
 * The database on which the tests of a run keep their registers: that in the folder, or PostgreSQL. Maven runs all of them
 * twice; {@code -Dtizbek.register.store=postgresql} is the second time.
 */
final class Stores {

    private Stores() {}

    static boolean isServer() {
        return "postgresql".equals(System.getProperty("tizbek.register.store"));
    }

    /** A register of a test in this folder. */
    static Place place(Path folder) {
        if (!isServer()) {
            return Place.in(folder);
        }
        Assumptions.assumeTrue(Server.find().isPresent(), "no PostgreSQL on this machine");
        return Server.find().orElseThrow().place(folder);
    }

    /** Its database, behind its back. */
    static Connection connect(Path folder) throws SQLException {
        Place place = place(folder);
        return DriverManager.getConnection(url(place), place.userOrNull(), place.passwordOrNull());
    }

    /** Its address for JDBC. */
    static String url(Place place) {
        String url = place.urlOrNull();
        return url != null
                ? url
                : "jdbc:h2:file:" + place.folder().toAbsolutePath().resolve("register")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    }
}
