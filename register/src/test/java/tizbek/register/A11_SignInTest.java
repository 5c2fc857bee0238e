package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in: what lets in and what does not, and who tries too often. */
class A11_SignInTest {

    private static final String NOW = "2026-03-10T06:00:00Z";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Staff staff;

    @BeforeEach
    void open() {
        desk = Desk.in(folder).at(NOW).company("steppe");
        staff = Staff.of(desk, "aida", "clerk");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private SignIn clerk(String password, String from) {
        return staff.signIn("clerk", password, "", from);
    }

    private static SignIn.Why why(SignIn signIn) {
        assertThat(signIn).isInstanceOf(SignIn.Refused.class);
        return ((SignIn.Refused) signIn).why();
    }

    @Test
    void theLogAndTheStateHoldNoSecretAndTheDatabaseNoneInTheClear() throws SQLException, IOException {
        String all = desk.register.log(1, 100).toString()
                + desk.register.page(Account.class, "", 100)
                + rows("select body from credential");
        assertThat(all)
                .contains("$argon2id$")
                .doesNotContain(Staff.PASSWORD)
                .doesNotContain(staff.factor("aida").secret())
                .doesNotContain(staff.factor("aida").codes().getFirst());
        assertThat(desk.register.log(1, 100).toString()).doesNotContain("argon2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("access.key"))))
                .isEqualTo("rw-------");
    }

    private String rows(String sql) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = Stores.connect(folder);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update credential set body = (select replace(body, '"clerk"', '"aida"') from credential where account = 'clerk') where account = 'aida' | secrets of account (aida)
            delete from credential where account = 'clerk' | secrets of account (clerk)
            update credential set account = 'nobody' where account = 'clerk' | are of no account of the log
            update document set body = replace(body, '"locked":false', '"locked":true') where id = 'clerk' | account clerk is in the tables otherwise
            """)
    void exchangedSecretsAreFoundAndLetNobodyIn(String sql, String finding) throws SQLException {
        try (Connection connection = Stores.connect(folder);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
        assertThat(desk.register.verify().findings())
                .anySatisfy(f -> assertThat(f).contains(finding));
        assertThat(why(staff.signIn("aida".equals(finding) ? "aida" : "clerk", "anything at all", "", "here")))
                .isNotNull();
        assertThat(staff.signIn("aida", Staff.PASSWORD, "", "here")).isInstanceOf(SignIn.Refused.class);
    }

    // ---- signing in

    @Test
    void thePasswordLetsInAndNothingElse() {
        assertThat(clerk(Staff.PASSWORD, "here")).isInstanceOf(SignIn.In.class);
        assertThat(why(clerk("vier lose Steine im See", "here"))).isEqualTo(SignIn.Why.PASSWORD);
        assertThat(why(clerk("", "here"))).isEqualTo(SignIn.Why.PASSWORD);
        assertThat(why(staff.signIn("nobody", Staff.PASSWORD, "", "here"))).isEqualTo(SignIn.Why.UNKNOWN);
        desk.recorded(new AccessRequest.LockAccount("root-account", "clerk", true, "left"));
        assertThat(why(clerk(Staff.PASSWORD, "here"))).isEqualTo(SignIn.Why.LOCKED);
    }

    @Test
    void aCodeIsNeededIsTakenOnceAndNotTwice() {
        Instant now = Instant.parse(NOW);
        assertThat(why(staff.signIn("aida", Staff.PASSWORD, "", "here"))).isEqualTo(SignIn.Why.CODE);
        assertThat(why(staff.signIn("aida", "wrong but long enough", staff.code("aida", now), "here")))
                .isEqualTo(SignIn.Why.PASSWORD);
        assertThat(staff.signIn("aida", Staff.PASSWORD, staff.code("aida", now), "here"))
                .isInstanceOf(SignIn.In.class);
        assertThat(why(staff.signIn("aida", Staff.PASSWORD, staff.code("aida", now), "here")))
                .as("replayed")
                .isEqualTo(SignIn.Why.CODE);
        assertThat(why(staff.signIn("aida", Staff.PASSWORD, staff.code("aida", now.minusSeconds(30)), "here")))
                .as("an older one")
                .isEqualTo(SignIn.Why.CODE);
        assertThat(staff.signIn("aida", Staff.PASSWORD, staff.code("aida", now.plusSeconds(30)), "here"))
                .isInstanceOf(SignIn.In.class);
        desk.holds();
    }

    @Test
    void aRecoveryCodeLetsInOnceAndStandsInTheLog() {
        String code = staff.factor("aida").codes().get(3);
        assertThat(staff.signIn("aida", Staff.PASSWORD, code.toUpperCase(java.util.Locale.ROOT), "here"))
                .isInstanceOf(SignIn.In.class);
        assertThat(desk.register.log(1, 100).getLast().body()).contains("RECOVERY_CODE_USED");
        assertThat(why(staff.signIn("aida", Staff.PASSWORD, code, "here"))).isEqualTo(SignIn.Why.CODE);
        desk.holds();
    }

    @Test
    void anotherSecondFactorMakesTheOldOneWorthNothing() {
        String before = staff.code("aida", Instant.parse(NOW));
        Accounts.Made made = desk.register.accounts().secondFactor("root-account", "aida");
        assertThat(made.secondFactorOrNull()).isNotNull();
        assertThat(why(staff.signIn("aida", Staff.PASSWORD, before, "here"))).isEqualTo(SignIn.Why.CODE);
        assertThat(desk.register.accounts().secondFactor("clerk", "aida").outcome())
                .as("a clerk changes nobody's")
                .isInstanceOf(Outcome.NotRecorded.class);
        desk.holds();
    }

    @Test
    void secretsCannotComeInARequest() {
        AccessRequest.Proof forged = new AccessRequest.Proof("0".repeat(64), true);
        String before = desk.register.accounts().find("clerk").orElseThrow().secretsOrNull();
        assertThat(desk.refused(new AccessRequest.ChangeSecrets(
                                "clerk", "clerk", AccessRequest.Change.PASSWORD, before, forged))
                        .rule())
                .isEqualTo("secrets");
        assertThat(desk.refused(new AccessRequest.OpenAccount(
                                "root-account", "x", new TreeSet<>(List.of(Role.DECIDER)), null, forged))
                        .rule())
                .isEqualTo("secrets");
    }

    // ---- tries

    @Test
    void wrongPasswordsMakeTheNextTryWaitLongerAndLonger() {
        IntStream.range(0, 3)
                .forEach(i ->
                        assertThat(why(clerk("wrong password " + i, "here"))).isEqualTo(SignIn.Why.PASSWORD));
        assertThat(why(clerk(Staff.PASSWORD, "here")))
                .as("the right one has to wait, too")
                .isEqualTo(SignIn.Why.WAITS);
        assertThat(clerk(Staff.PASSWORD, "there")).as("not from elsewhere").isInstanceOf(SignIn.In.class);
        desk.at("2026-03-10T06:00:01Z");
        assertThat(why(clerk("wrong password 4", "here"))).isEqualTo(SignIn.Why.PASSWORD);
        desk.at("2026-03-10T06:00:02Z");
        assertThat(why(clerk(Staff.PASSWORD, "here"))).as("two seconds now").isEqualTo(SignIn.Why.WAITS);
        desk.at("2026-03-10T06:00:03Z");
        assertThat(clerk(Staff.PASSWORD, "here")).isInstanceOf(SignIn.In.class);
        assertThat(why(clerk("wrong password 5", "here")))
                .as("all is forgotten")
                .isEqualTo(SignIn.Why.PASSWORD);
    }

    @Test
    void aHundredWrongOnesCloseTheAccountToStrangersAndNotToItsOwner() throws SQLException {
        assertThat(clerk(Staff.PASSWORD, "own desk")).isInstanceOf(SignIn.In.class);
        // As if a hundred places had tried; the hashing of a hundred passwords is left out.
        assertThat(why(clerk("wrong password", "stranger-0"))).isEqualTo(SignIn.Why.PASSWORD);
        try (Connection connection = Stores.connect(folder);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update sign_in_try set failures = 100 where account = 'clerk' and source = ''");
        }
        assertThat(why(clerk(Staff.PASSWORD, "stranger-100"))).isEqualTo(SignIn.Why.BARRED);
        assertThat(clerk(Staff.PASSWORD, "own desk"))
                .as("its owner is not locked out")
                .isInstanceOf(SignIn.In.class);
        assertThat(clerk(Staff.PASSWORD, "stranger-100"))
                .as("and has opened it")
                .isInstanceOf(SignIn.In.class);
    }

    @Test
    void manyTriesAtOnceAreNotMoreThanManyOneAfterAnother() {
        List<CompletableFuture<SignIn>> tries = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> clerk("wrong password " + i, "here")))
                .toList();
        long looked = tries.stream()
                .map(CompletableFuture::join)
                .filter(s -> why(s) == SignIn.Why.PASSWORD)
                .count();
        assertThat(looked).isEqualTo(3);
    }

    @Test
    void whoCameAndWhoFailedIsWrittenDownAndCannotFillTheDisk() {
        clerk(Staff.PASSWORD, "own desk");
        desk.register.accounts().signOut("clerk", "own desk");
        Stream.of("x1", "x2", "correct horse battery staple")
                .forEach(n -> staff.signIn(n, "whatever it may be", "", "attacker"));
        IntStream.range(0, 30).forEach(i -> staff.signIn("no-" + i, "whatever it may be", "", "place-" + i));
        List<SignIn.Line> lines = desk.register.accounts().signIns(100);
        assertThat(lines).extracting(SignIn.Line::what).contains("in", "out", "unknown");
        assertThat(lines)
                .as("a name that nobody has may be a password typed into the wrong field")
                .extracting(SignIn.Line::account)
                .containsOnly("clerk", "?");
        List<SignIn.Line> unknown =
                lines.stream().filter(l -> l.account().equals("?")).toList();
        assertThat(unknown.stream().mapToLong(SignIn.Line::times).sum()).isEqualTo(33);
        assertThat(unknown).hasSizeLessThanOrEqualTo(21);
        desk.holds();
    }
}
