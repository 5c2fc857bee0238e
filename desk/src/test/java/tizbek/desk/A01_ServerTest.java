package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Addresses, headers and limits of the server, whatever it serves. */
class A01_ServerTest {

    private final Served served = Served.one();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/map",
                "/mineral/antimony",
                "/country/KAZ",
                "/scenario",
                "/scenario/0123",
                "/compare?a=1&b=2",
                "/law?lang=ru",
                "/corridors",
                "/register",
                "/register/right/r-1",
                "/register/file?country=KAZ",
                "/claims",
                "/sources",
                "/sources/usgs-mcs-2026"
            })
    void everyPageAddressGivesTheShell(String address) {
        HttpResponse<String> answer = served.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.body()).containsIgnoringCase("<!doctype html>");
    }

    @Test
    void anUnknownPageIsTheShellToo() {
        HttpResponse<String> answer = served.get("/nowhere/at/all");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).containsIgnoringCase("<!doctype html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/overview", "/api/nothing", "/static/none.js", "/ogc", "/nowhere"})
    void everyAnswerIsGuarded(String address) {
        HttpResponse<String> answer = served.get(address);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        HttpResponse<String> first = served.get("/api/assumptions");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                served.send(served.asking("/api/assumptions").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void answersArePressedForThoseWhoTakeIt() throws IOException {
        HttpResponse<byte[]> pressed =
                served.sendForBytes(served.asking("/api/assumptions").header("Accept-Encoding", "gzip"));
        assertThat(pressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(pressed.headers().firstValue("Vary")).contains("Accept-Encoding");
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(pressed.body())).readAllBytes();
        assertThat(new String(plain, java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(served.get("/api/assumptions").body());
        assertThat(pressed.body().length).isLessThan(plain.length / 2);
        assertThat(served.send(served.asking("/api/assumptions").header("Accept-Encoding", "gzip;q=0"))
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void headIsGetWithoutABody() {
        HttpResponse<String> answer =
                served.send(served.asking("/api/assumptions").method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(0))
                .isEqualTo(
                        served.get("/api/assumptions").body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/overview", "/ogc/collections", "/static/x.js"})
    void otherMethodsAreRefusedWithThoseThatAreTaken(String address) {
        HttpResponse<String> answer = served.send(served.asking(address).DELETE());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
        assertThat(Served.problem(answer).path("status").asInt()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../index.html",
                "/static/..%2findex.html",
                "/static/%2e%2e/index.html",
                "/static/..;/x",
                "/..%5c..%5cetc/passwd",
                "/static//etc/passwd",
                "/api/tables/..%2f..%2fpom",
                "/api/scenarios/..%2f..%2fpom",
                "/api/law/show/%00",
                "/%",
                "/%zz",
                "/%c0%ae%c0%ae/x",
                "/api/runs/..%2fx/plan.json"
            })
    void noAddressLeadsOutOfItsFolder(String address) throws IOException {
        String answer = served.raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
        assertThat(answer).doesNotContain("root:", "<project", "modelVersion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /api/overview HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
                "POST /api/runs HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /api/runs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
                "\u0016\u0003\u0001\u0002",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX y: z\r\n\r\n"
            })
    void whatIsNoRequestIsRefusedInWords(String text) throws IOException {
        String answer = served.raw(text);
        assertThat(answer).doesNotContain("HTTP/1.1 500", "HTTP/1.1 2", "Exception", "jetty", "our fault");
    }

    @Test
    void anAddressOrAHeaderTooLongIsRefused() throws IOException {
        String longAddress = "/api/places?q=" + "a".repeat(20_000);
        refusedAsTooLong("GET " + longAddress + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        refusedAsTooLong("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(40_000) + "\r\n\r\n");
        assertThat(served.get("/api/places?q=x" + "&q=y".repeat(200)).statusCode())
                .isEqualTo(400);
    }

    /** The connection is closed while the rest is still being sent, which may cost the reader a part of the answer. */
    private void refusedAsTooLong(String request) throws IOException {
        String answer = served.raw(request);
        assertThat(answer).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
        if (!answer.isEmpty()) {
            assertThat(answer).containsPattern("\"status\" : 4(14|31)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:7070", "127.0.0.1.evil.example", "localhost.evil.example"})
    void aNameThatIsNotOursIsRefusedOnLoopback(String host) throws IOException {
        String answer = served.raw("GET /api/overview HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 421 ").contains("is not a name of this server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:1", "127.0.0.1", "127.0.0.1:7070", "[::1]:7070"})
    void ourOwnNamesAreTaken(String host) throws IOException {
        assertThat(served.raw("GET /map HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aPageOfAnotherSiteStartsNothing() throws IOException {
        String body = "{\"scenario\":\"baseline\"}";
        for (String header : List.of("Origin: http://evil.example", "Sec-Fetch-Site: cross-site")) {
            String answer = served.raw("POST /api/runs HTTP/1.1\r\nHost: localhost\r\n" + header
                    + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body);
            assertThat(answer).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void aPortThatIsTakenIsTold() {
        assertThatThrownBy(() -> Desk.start(Served.settings(served.port(), new CopyOnWriteArrayList<>())))
                .isInstanceOf(DeskException.class)
                .hasMessageContaining("the port is taken")
                .hasMessageContaining("--port " + (served.port() + 1));
    }

    @Test
    void aHostThatIsNotThisMachineIsTold() {
        DeskSettings settings = Served.settings(0, new CopyOnWriteArrayList<>());
        DeskSettings elsewhere = new DeskSettings(
                "203.0.113.7", 0, settings.data(), settings.home(), settings.version(), settings.faults());
        assertThatThrownBy(() -> Desk.start(elsewhere))
                .isInstanceOf(DeskException.class)
                .hasMessageContaining("no such address");
    }

    @Test
    void aClosedDeskAnswersNoMore() throws IOException {
        Desk desk = Desk.start(Served.settings(0, new CopyOnWriteArrayList<>()));
        int port = desk.port();
        desk.close();
        assertThatThrownBy(() -> new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void problemsSayWhatWhereAndTheNearest() {
        JsonNode problem = served.problem("/api/minerals/antimny");
        assertThat(problem.path("status").asInt()).isEqualTo(404);
        assertThat(problem.path("title").asString()).isEqualTo("Not Found");
        assertThat(problem.path("detail").asString()).isEqualTo("mineral (antimny) is not known");
        assertThat(problem.path("nearest").asString()).isEqualTo("antimony");
        JsonNode parameter = served.problem("/api/law/timeline?contry=KAZ");
        assertThat(parameter.path("status").asInt()).isEqualTo(400);
        assertThat(parameter.path("where").asString()).isEqualTo("contry");
        assertThat(parameter.path("nearest").asString()).isEqualTo("country");
    }
}
