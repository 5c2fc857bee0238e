package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code tizbek desk}: starts, says where, answers what the command line prints, and stops. */
class DeskCommandTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final AtomicInteger CODE = new AtomicInteger(-1);
    private static final StringWriter ERR = new StringWriter();

    @TempDir
    private static Path folder;

    private static Thread running = new Thread();
    private static String address = "";

    @BeforeAll
    static void start() throws Exception {
        StringWriter out = new StringWriter();
        running = new Thread(() -> CODE.set(Main.run(
                new Surroundings(HOME, folder, false),
                new PrintWriter(out, true),
                new PrintWriter(ERR, true),
                "desk",
                "--port",
                "0",
                "--json",
                "--out",
                folder.resolve("out").toString())));
        running.start();
        for (int i = 0; i < 600 && out.toString().isEmpty() && running.isAlive(); i++) {
            Thread.sleep(100);
        }
        address = JsonMapper.shared().readTree(out.toString()).path("address").asString();
    }

    /** Interrupted, it ends with its own exit code, and answers no more. */
    @AfterAll
    static void stop() throws Exception {
        running.interrupt();
        running.join(20_000);
        assertThat(CODE.get()).as(ERR.toString()).isEqualTo(ExitCode.YES);
    }

    private static String get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address).resolve(path))
                                    .timeout(Duration.ofMinutes(2))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void itSaysWhereItListens() throws Exception {
        assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/");
        assertThat(Files.readString(folder.resolve("out/desk.json"))).contains(address);
        assertThat(get("/")).containsIgnoringCase("<!doctype html>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/law/on?day=2024-05-01&country=KGZ&act=explore&mineral=uranium | law on 2024-05-01 --country KGZ --act explore --mineral uranium",
                "/api/law/on?day=2024-05-01&country=KGZ | law on 2024-05-01 --country KGZ",
                "/api/law/timeline?country=KGZ&mineral=uranium | law timeline --country KGZ --mineral uranium",
                "/api/law/diff?from=2025-12-31&to=2026-01-01&country=KAZ | law diff 2025-12-31 2026-01-01 --country KAZ",
                "/api/law/show/kgz-u-ban-law | law show kgz-u-ban-law",
                "/api/law/calendars/KAZ | law show calendar KAZ",
                "/api/routes?from=kadamjay&to=rotterdam&material=antimony.metal&tonnes=500&date=2026-06-01&avoid=RUS,IRN | route kadamjay rotterdam --material antimony.metal --tonnes 500 --date 2026-06-01 --avoid RUS,IRN",
                "/api/routes?from=khorog&to=meghri&date=2026-06-01 | route khorog meghri --date 2026-06-01",
                "/api/corridors/titr | corridors titr",
                "/api/claims | facts claims",
                "/api/claims/b04 | facts claims b04",
                "/api/programmes | facts programmes",
                "/api/sources | facts sources",
                "/api/sources/usgs-mcs-2026 | facts sources usgs-mcs-2026",
            })
    void theDeskAnswersWhatTheCommandLinePrints(String path, String words) throws Exception {
        Spoken spoken = Spoken.by(HOME, (words + " --json").split(" "));
        assertThat(document(get(path))).isEqualTo(document(spoken.out()));
    }

    /**
     * Without the folder of the data, for the desk names no path of its machine; and without the last digits of means,
     * which the engine adds up in any order.
     */
    private static JsonNode document(String json) {
        String rounded = json.replaceAll("(\\d+\\.\\d{9})\\d+", "$1");
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(rounded);
        document.remove("data");
        return document;
    }

    @Test
    void itsProblemsHaveTheWordsOfTheCommandLine() throws Exception {
        JsonNode problem = JsonMapper.shared().readTree(get("/api/law/on?country=KGZ&day=2024-05-01&mineral=uranum"));
        Spoken spoken = Spoken.by(HOME, "law", "on", "2024-05-01", "--country", "KGZ", "--mineral", "uranum");
        assertThat(spoken.err())
                .contains(problem.path("detail").asString() + "\n  Maybe "
                        + problem.path("remedy").asString());
    }

    @Test
    void aPortThatIsTakenIsABadInput() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Spoken spoken = Spoken.by(HOME, "desk", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(spoken.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(spoken.err()).contains("the port is taken").doesNotContain("Exception");
            assertThat(spoken.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desk --port 70000 | is not a number from 0 to 65535",
                "desk --port seven | seven",
                "desk --data nowhere | is not there",
                "desk --host no.such.host.invalid --port 0 | nobody knows this host",
            })
    void whatIsNotUnderstoodIsABadInput(String words, String message) {
        Spoken spoken = Spoken.by(HOME, words.split(" "));
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(spoken.err()).contains(message).doesNotContain("Exception");
    }
}
