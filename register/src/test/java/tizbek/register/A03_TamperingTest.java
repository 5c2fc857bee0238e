package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever changes the database behind the register's back is found. */
class A03_TamperingTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void aRegisterWithAHistory() {
        desk = Desk.in(folder).on("2026-03-10").company("steppe").party("aigul", Party.Kind.PERSON, "KAZ");
        desk.granted("r-1", "steppe", "2026-03-10", "4500:2900");
        desk.granted("r-2", "steppe", "2026-03-10", "4501:2900");
        desk.recorded(Desk.file("waits", "steppe", "4600:2900"));
        desk.holds();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void behindItsBack(String sql) {
        try (Connection connection = Stores.connect(folder);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as("rows changed").isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update event set body = replace(body, 'steppe', 'stepqe') where seq = 4 | entry (4) was changed
            update event set actor = 'somebody' where seq = 3                       | entry (3) was changed
            delete from event where seq = 5                                         | entry (5) of the log is missing
            delete from event where seq = 7                                         | log ends at entry (6)
            update event set seq = seq + 100 where seq in (4)                       | entry (4) of the log is missing
            update head set applications = 9                                        | counts (9) applications
            update head set signature = 'AAAA'                                      | is not signed
            update document set body = replace(body, 'LIVE', 'REVOKED') where id = 'r-1' | right r-1 is in the tables otherwise
            update document set status = 'REVOKED' where id = 'r-1'                 | right r-1 is in the tables otherwise
            delete from document where id = 'waits'                                 | application waits is in the log, and not
            update held_square set holder = 'r-2' where holder = 'r-1'              | is held by (r-2) in the tables
            delete from waiting_square                                              | is asked for by (waits) by the log
            update sealed set body = '{"name":"other"}'                             | sealed data of party (aigul)
            delete from sealed                                                      | sealed data of party (aigul)
            """)
    void aChangedRowIsFound(String sql, String finding) {
        behindItsBack(sql);
        assertThat(desk.register.verify().findings())
                .anySatisfy(f -> assertThat(f).contains(finding));
    }

    @Test
    void entriesThatChangedPlacesAreFound() {
        behindItsBack("update event set seq = 104 where seq = 4");
        behindItsBack("update event set seq = 4 where seq = 5");
        behindItsBack("update event set seq = 5 where seq = 104");
        assertThat(desk.register.verify().findings())
                .contains(
                        "entry (4) does not follow the entry before it", "entry (4) was changed after it was written");
    }

    @Test
    void whoRewritesTheWholeLogCannotSignItsEnd() {
        Receipt receipt =
                desk.recorded(Desk.file("kept", "steppe", "4700:2900")).receipt();
        List<Event> events = desk.register.log(1, 100);
        String previous = Event.NOTHING;
        for (Event event : events) {
            Event forged = Event.after(
                    previous,
                    event.seq(),
                    event.at(),
                    event.actor(),
                    event.body().replace("kept", "gone"));
            behindItsBack("update event set body = '" + forged.body() + "', previous = '" + forged.previous()
                    + "', hash = '" + forged.hash() + "' where seq = " + forged.seq());
            previous = forged.hash();
        }
        behindItsBack("update head set hash = '" + previous + "'");
        assertThat(desk.register.verify().findings())
                .contains("end of the log is not signed with the key of this register");
        assertThat(desk.register.holds(receipt)).isFalse();
    }

    @Test
    void whatWasDamagedIsRebuiltFromTheLog() {
        behindItsBack("delete from document");
        behindItsBack("update held_square set holder = 'nobody'");
        assertThat(desk.register.verify().holds()).isFalse();
        assertThat(desk.register.rebuild()).isEqualTo(7);
        desk.holds();
        desk.recorded(Desk.decide("waits", "r-3"));
        desk.holds();
    }

    @Test
    void personalDataAreSealedReadOnRecordAndRemovedWithoutBreakingTheChain() {
        assertThat(desk.register.log(1, 100).toString()).doesNotContain("Name of aigul");
        assertThat(desk.register.personName("auditor", "aigul")).contains("Name of aigul");
        assertThat(desk.register.log(1, 100).getLast().body()).contains("PersonRead", "aigul");
        assertThat(desk.register.log(1, 100).getLast().actor()).isEqualTo("auditor");
        desk.recorded(new Request.ErasePerson("admin", "second", "aigul"));
        desk.holds();
        assertThat(desk.register.personName("auditor", "aigul")).isEmpty();
        assertThat(desk.refused(new Request.ErasePerson("admin", "second", "aigul"))
                        .rule())
                .isEqualTo("person");
        desk.holds();
    }

    @Test
    void theSameLogMakesTheSameStateElsewhere() {
        assertThat(desk.register.log(1, 100)).extracting(Event::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        desk.ask(new Request.Decide("decider", "second", "nothing", "r-9", Map.of(), null));
        assertThat(desk.register.verify().entries())
                .as("a refusal leaves no entry")
                .isEqualTo(7);
    }

    @Test
    void nobodyElseReadsTheKey() throws java.io.IOException {
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        java.nio.file.Files.getPosixFilePermissions(folder.resolve("key.private"))))
                .isEqualTo("rw-------");
    }
}
