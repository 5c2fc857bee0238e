package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may what: one table, and accounts that are records like all others. */
class A10_PermissionsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Staff staff;

    @BeforeEach
    void open() {
        desk = Desk.in(folder)
                .on("2026-03-10")
                .company("steppe")
                .company("rival")
                .party("aigul", Party.Kind.PERSON, "KAZ");
        staff = Staff.of(desk, "aida", "bolat", "clerk", "auditor");
        staff.open("root-account", "holder", "steppe", Role.HOLDER);
    }

    @AfterEach
    void close() {
        desk.holds();
        desk.close();
    }

    @Test
    void everyRequestStandsInTheTable() {
        assertThat(Permissions.missing())
                .as("say in Permissions.table() which roles may ask for it; nobody may for what is not there")
                .isEmpty();
    }

    @Test
    void theTableStandsInTheDocumentation() throws IOException {
        assertThat(Files.readString(Desk.ROOT.resolve("docs/register-access.md")))
                .as("renew it: ./tizbek register permissions")
                .contains(Permissions.markdown());
    }

    @Test
    void aHolderMayOnlyWhatIsItsOwnPartys() {
        desk.recorded(asks("holder", Desk.file("a-1", "steppe", "4500:2900")));
        assertThat(desk.refused(asks("holder", Desk.file("a-2", "rival", "4600:2900")))
                        .rule())
                .isEqualTo("own");
        desk.recorded(asks("clerk", Desk.file("a-3", "rival", "4700:2900")));
        assertThat(desk.refused(new Request.Withdraw("holder", "a-3")).rule()).isEqualTo("own");
        desk.recorded(new Request.Withdraw("holder", "a-1"));
        assertThat(desk.refused(new Request.EnterParty("holder", "x", Party.Kind.COMPANY, "KAZ", "X"))
                        .rule())
                .isEqualTo("role");
        assertThat(desk.refused(new Request.ReadPerson("holder", "aigul", "curious"))
                        .rule())
                .isEqualTo("role");
    }

    @Test
    void whoHasNoAccountOrTheWrongRoleOrIsLockedIsRefused() {
        assertThat(desk.refused(asks("somebody", Desk.file("a-1", "steppe", "4500:2900")))
                        .rule())
                .isEqualTo("account");
        assertThat(desk.refused(asks("auditor", Desk.file("a-1", "steppe", "4500:2900")))
                        .rule())
                .isEqualTo("role");
        assertThat(desk.refused(new AccessRequest.LockAccount("clerk", "aida", true, "no reason"))
                        .rule())
                .isEqualTo("role");
        desk.recorded(new AccessRequest.LockAccount("root-account", "clerk", true, "left the office"));
        assertThat(desk.refused(asks("clerk", Desk.file("a-1", "steppe", "4500:2900")))
                        .rule())
                .isEqualTo("locked");
        desk.recorded(new AccessRequest.LockAccount("root-account", "clerk", false, "came back"));
        desk.recorded(asks("clerk", Desk.file("a-1", "steppe", "4500:2900")));
        desk.recorded(new AccessRequest.ChangeRoles("root-account", "clerk", new TreeSet<>(List.of(Role.AUDITOR))));
        assertThat(desk.refused(asks("clerk", Desk.file("a-2", "steppe", "4500:2900")))
                        .text()
                        .en())
                .as("it never had a second factor")
                .contains("roles (auditor)");
    }

    @Test
    void aStrongRoleSleepsUntilThereIsASecondFactor() {
        desk.recorded(new AccessRequest.OpenAccount(
                "root-account", "new", new TreeSet<>(List.of(Role.CLERK, Role.DECIDER)), null, null));
        desk.recorded(asks("new", Desk.file("a-1", "steppe", "4500:2900")));
        assertThat(desk.refused(new AccessRequest.Propose("new", Desk.decide("a-1", "r-1")))
                        .text()
                        .en())
                .contains("no second factor");
    }

    @Test
    void theFirstAccountIsAnAdministratorAndTheLastOneStays(@TempDir Path other) {
        try (Desk fresh = Desk.in(other).on("2026-03-10")) {
            assertThat(fresh.refused(new AccessRequest.OpenAccount(
                                    "anybody", "x", new TreeSet<>(List.of(Role.CLERK)), null, null))
                            .rule())
                    .isEqualTo("first");
            assertThat(fresh.refused(new AccessRequest.OpenAccount(
                                    "anybody", "x", new TreeSet<>(List.of(Role.ADMINISTRATOR)), null, null))
                            .rule())
                    .as("without secrets nobody could ever sign in")
                    .isEqualTo("first");
            assertThat(fresh.register.accounts().exist()).isFalse();
        }
        assertThat(desk.refused(new AccessRequest.LockAccount("root-account", "root-account", true, "leaves"))
                        .rule())
                .isEqualTo("last");
        assertThat(desk.refused(new AccessRequest.ChangeRoles(
                                "root-account", "root-account", new TreeSet<>(List.of(Role.CLERK))))
                        .rule())
                .isEqualTo("last");
        staff.open("root-account", "second-root", null, Role.ADMINISTRATOR);
        desk.recorded(new AccessRequest.LockAccount("second-root", "root-account", true, "leaves"));
    }

    @Test
    void rolesThatMustBeApartAre() {
        for (List<Role> roles : List.of(
                List.of(Role.ADMINISTRATOR, Role.DECIDER),
                List.of(Role.AUDITOR, Role.CLERK),
                List.of(Role.HOLDER, Role.CLERK),
                List.of(Role.PUBLIC),
                List.<Role>of())) {
            assertThat(desk.refused(new AccessRequest.OpenAccount(
                                    "root-account", "x", new TreeSet<>(roles), "steppe", null))
                            .rule())
                    .as("%s", roles)
                    .isEqualTo("roles");
        }
        assertThat(desk.refused(new AccessRequest.OpenAccount(
                                "root-account", "x", new TreeSet<>(List.of(Role.HOLDER)), null, null))
                        .rule())
                .isEqualTo("party");
    }

    @Test
    void whoLooksAtPersonalDataSaysWhatForAndStandsInTheLog() {
        assertThat(desk.refused(new Request.ReadPerson("auditor", "aigul")).rule())
                .isEqualTo("why");
        assertThat(desk.register.personName("auditor", "aigul", "complaint 7")).contains("Name of aigul");
        assertThat(desk.register.log(1, 100).getLast().body()).contains("PersonRead", "aigul", "complaint 7");
        assertThat(desk.register.personNames("clerk", List.of("aigul", "steppe"), "letters of March"))
                .isEqualTo(Map.of("aigul", "Name of aigul"));
        Event bulk = desk.register.log(1, 100).getLast();
        assertThat(bulk.actor()).isEqualTo("clerk");
        assertThat(bulk.body()).contains("PersonsRead", "aigul", "steppe", "letters of March");
        assertThat(desk.register.personNames("holder", List.of("aigul"), "curious"))
                .isEmpty();
        assertThat(desk.register.personNames("clerk", List.of("aigul"), " ")).isEmpty();
        // Removed by two; nothing of the name is left in any table of accounts or proposals.
        desk.recorded(new AccessRequest.Propose("aida", new Request.ErasePerson("aida", "x", "aigul")));
        desk.recorded(new AccessRequest.Confirm("bolat", "p-1"));
        assertThat(desk.register.personNames("clerk", List.of("aigul"), "again"))
                .isEmpty();
        desk.holds();
    }

    @Test
    void theSameLogMakesTheSameAccounts() {
        desk.recorded(new AccessRequest.LockAccount("root-account", "clerk", true, "left"));
        List<Account> before = desk.register.page(Account.class, "", 100);
        desk.register.rebuild();
        assertThat(desk.register.page(Account.class, "", 100)).isEqualTo(before).hasSize(6);
    }

    static Request asks(String actor, Request.File file) {
        return new Request.File(
                actor,
                file.application(),
                file.country(),
                file.kind(),
                file.commodity(),
                file.applicant(),
                file.blocks(),
                file.termYears(),
                file.facts(),
                file.documents());
    }
}
