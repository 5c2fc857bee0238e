package tizbek.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The system's PostgreSQL, started for the tests of one run on a free port, and gone with it. */
final class Server {

    private static final int STOPPED_AFTER_SECONDS = 60;
    private static final String NAME = "register";

    private static final Optional<Server> ONLY = start();

    private final Path programs;
    private final Path folder;
    private final int port;

    private Server(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Empty where this machine has none. */
    static Optional<Server> find() {
        return ONLY;
    }

    /** A register whose tables stand in a schema of their own: equal folders have equal schemas. */
    Place place(Path keys) {
        String schema = "r_" + Event.sha256(keys.toAbsolutePath().toString()).substring(0, 16);
        try (Connection connection = DriverManager.getConnection(url("public"), NAME, NAME);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Place(keys, url(schema), NAME, NAME);
    }

    private String url(String schema) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?currentSchema=" + schema;
    }

    /** Dies as if the power went, and comes up again. */
    void crash() {
        try {
            control("-m", "immediate", "stop");
            control("-w", "-l", folder.resolve("log").toString(), "-o", options(folder, port), "start");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void control(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("pg_ctl").toString(),
                "-D",
                folder.resolve("data").toString()));
        command.addAll(List.of(words));
        run(folder, command);
    }

    private static Optional<Server> start() {
        try {
            Optional<Path> programs = programs();
            if (programs.isEmpty()) {
                System.err.println("SKIPPED: the register on PostgreSQL was not tested, for there is no PostgreSQL here"
                        + " (Debian: 'apt install postgresql'; 15 or later)");
                return Optional.empty();
            }
            Path folder = Files.createTempDirectory("register-server");
            Path password = Files.writeString(folder.resolve("password"), NAME + "\n");
            run(
                    folder,
                    List.of(
                            programs.get().resolve("initdb").toString(),
                            "-D",
                            folder.resolve("data").toString(),
                            "-U",
                            NAME,
                            "--pwfile=" + password,
                            "-A",
                            "scram-sha-256"));
            Server server = new Server(programs.get(), folder, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            server.control("-w", "-l", folder.resolve("log").toString(), "-o", options(folder, server.port), "start");
            return Optional.of(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String options(Path folder, int port) {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder;
    }

    private static int freePort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void stop() {
        try {
            control("-m", "immediate", "stop");
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("the PostgreSQL of the tests could not be stopped: " + e);
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

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        // The server refuses to run as root.
        boolean root = "root".equals(System.getProperty("user.name"));
        List<String> words = new ArrayList<>();
        if (root) {
            new ProcessBuilder("chown", "-R", "postgres:postgres", folder.toString())
                    .start()
                    .waitFor();
            words.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        words.addAll(command);
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(STOPPED_AFTER_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(words + " failed: " + Files.readString(said));
        }
    }
}
