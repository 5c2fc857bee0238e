package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second run of these tests is on PostgreSQL indeed, and two registers of one server do not see each other. */
class B01_StoreTest {

    @Test
    void theDatabaseIsTheOneOfThisRun(@TempDir Path folder) throws SQLException {
        try (Desk desk = Desk.in(folder)) {
            desk.holds();
            try (Connection connection = Stores.connect(folder)) {
                assertThat(connection.getMetaData().getDatabaseProductName())
                        .isEqualTo(Stores.isServer() ? "PostgreSQL" : "H2");
                assertThat(connection.getMetaData().getDatabaseMajorVersion())
                        .isGreaterThanOrEqualTo(Stores.isServer() ? 15 : 2);
            }
        }
    }

    @Test
    void aRegisterStaysWhereItWasKept(@TempDir Path one, @TempDir Path other) {
        try (Desk desk = Desk.in(one);
                Desk second = Desk.in(other)) {
            desk.company("steppe").granted("r-1", "steppe", "2026-03-10", "4500:2900");
            assertThat(second.register.findRight("r-1")).isEmpty();
        }
        try (Desk again = Desk.in(one)) {
            assertThat(again.right("r-1").shares()).containsKey("steppe");
            again.holds();
        }
    }
}
