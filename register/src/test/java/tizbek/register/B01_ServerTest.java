package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same register on the system's PostgreSQL, which the test starts; where there is none it says so and does nothing. */
class B01_ServerTest {

    private static final int PORT = 54_329;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folder;

    private static @Nullable Path programs;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Optional<Path> found = programs();
        if (found.isEmpty()) {
            System.err.println("SKIPPED: the register on PostgreSQL was not tested, for there is no PostgreSQL here"
                    + " (Debian: 'apt install postgresql'; 15 or later)");
            return;
        }
        Path data = folder.resolve("data");
        Path password = Files.writeString(folder.resolve("password"), "register\n");
        run(found.get().resolve("initdb"), "-D", data, "-U", "register", "--pwfile=" + password, "-A", "scram-sha-256");
        run(
                found.get().resolve("pg_ctl"),
                "-D",
                data,
                "-w",
                "-l",
                folder.resolve("log"),
                "-o",
                "-p " + PORT + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder,
                "start");
        programs = found.get();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (programs != null) {
            run(programs.resolve("pg_ctl"), "-D", folder.resolve("data"), "-m", "immediate", "stop");
        }
    }

    /** The folder of the newest server's programs. */
    private static Optional<Path> programs() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(v -> v.resolve("bin"))
                    .filter(b -> Files.isExecutable(b.resolve("initdb")) && Files.isExecutable(b.resolve("pg_ctl")))
                    .max(Path::compareTo);
        }
    }

    private static void run(Object... command) throws IOException, InterruptedException {
        // The server refuses to run as root.
        boolean root = "root".equals(System.getProperty("user.name"));
        List<String> words = Stream.concat(
                        root
                                ? Stream.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups")
                                : Stream.of(),
                        Stream.of(command).map(Object::toString))
                .toList();
        if (root) {
            new ProcessBuilder("chown", "-R", "postgres:postgres", folder.toString())
                    .start()
                    .waitFor();
        }
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as("%s: %s", words, Files.readString(folder.resolve("said")))
                .isZero();
    }

    private static Place place(Path keys) {
        return new Place(keys, "jdbc:postgresql://127.0.0.1:" + PORT + "/postgres", "register", "register");
    }

    @Test
    void aRightFromTheFilingToItsEnd(@TempDir Path keys) throws SQLException {
        if (programs == null) {
            return;
        }
        try (Desk desk = new Desk(place(keys))) {
            desk.on("2026-03-10").company("steppe").company("buyer").party("aigul", Party.Kind.PERSON, "KAZ");
            desk.granted("r-1", "steppe", "2026-03-10", "4500:2900", "4501:2900");
            desk.recorded(Desk.file("a-2", "buyer", "4501:2900"));
            assertThat(desk.recorded(Desk.decide("a-2", "r-2")).deeds().getFirst())
                    .isInstanceOf(Deed.Refused.class);
            desk.on("2027-03-24")
                    .recorded(Desk.deal(new Dealing.Relinquishment("r-1", Desk.squares("4501:2900")), Map.of()));
            desk.granted("r-3", "buyer", "2027-03-24", "4501:2900");
            assertThat(desk.register.personName("auditor", "aigul")).contains("Name of aigul");
            Box near = new Box(74.9, 48.3, 75.1, 48.4);
            RightFilter all = new RightFilter("KAZ", null, "copper", Right.Status.LIVE, "buyer", "BUYER", null, near);
            assertThat(desk.register.catalogue().rights(all, "", 5))
                    .extracting(Right::id)
                    .containsExactly("r-3");
            RightFilter byMineral = new RightFilter("KAZ", null, "copper", null, null, null, null, null);
            assertThat(desk.register.catalogue().rights(byMineral, "r-1", 5))
                    .extracting(Right::id)
                    .containsExactly("r-3");
            assertThat(desk.register.catalogue().log(1, 9, "aigul", "auditor")).hasSize(1);
            assertThat(desk.register.catalogue().heldIn(near, 9).squares()).hasSize(2);
            desk.holds();
            desk.register.rebuild();
            desk.holds();
            try (Connection connection = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + PORT + "/postgres", "register", "register");
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("update held_square set holder = 'r-1' where holder = 'r-3'");
            }
            assertThat(desk.register.verify().findings())
                    .anySatisfy(f -> assertThat(f).contains("is held by (r-1)"));
        }
        try (Desk again = new Desk(place(keys))) {
            assertThat(again.right("r-3").shares()).containsKey("buyer");
        }
    }

    @Test
    void accountsTriesAndASecondPairOfEyes(@TempDir Path keys) throws SQLException {
        if (programs == null) {
            return;
        }
        String server = "jdbc:postgresql://127.0.0.1:" + PORT + "/";
        try (Connection connection = DriverManager.getConnection(server + "postgres", "register", "register");
                Statement statement = connection.createStatement()) {
            statement.execute("create database accounts");
        }
        try (Desk desk = new Desk(new Place(keys, server + "accounts", "register", "register"))) {
            desk.on("2026-03-10").company("steppe");
            Staff staff = Staff.of(desk, "clerk", "aida", "bolat");
            desk.recorded(A10_PermissionsTest.asks("clerk", Desk.file("a-1", "steppe", "4500:2900")));
            desk.recorded(new AccessRequest.Propose("aida", Desk.decide("a-1", "r-1")));
            desk.recorded(new AccessRequest.Confirm("bolat", "p-1"));
            assertThat(staff.signIn("clerk", "wrong password", "", "here")).isInstanceOf(SignIn.Refused.class);
            assertThat(staff.signIn("clerk", Staff.PASSWORD, "", "here")).isInstanceOf(SignIn.In.class);
            assertThat(staff.signIn(
                            "aida", Staff.PASSWORD, staff.factor("aida").codes().getFirst(), "here"))
                    .isInstanceOf(SignIn.In.class);
            String code = staff.code("aida", java.time.Instant.parse("2026-03-10T06:00:00Z"));
            assertThat(staff.signIn("aida", Staff.PASSWORD, code, "here")).isInstanceOf(SignIn.In.class);
            assertThat(staff.signIn("aida", Staff.PASSWORD, code, "here")).isInstanceOf(SignIn.Refused.class);
            assertThat(desk.register.accounts().signIns(10)).isNotEmpty();
            desk.holds();
            desk.register.rebuild();
            desk.holds();
        }
    }
}
