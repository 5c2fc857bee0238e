package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.DataPackage;
import tizbek.register.Documents;
import tizbek.register.Place;

/** Signing in, signing out and handing in over HTTP, as a browser and as an attacker. */
class F02_SignInTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static RegisterServed served;

    @BeforeAll
    static void start() {
        served = new RegisterServed(folder);
    }

    @AfterAll
    static void stop() {
        assertThat(served.faults).isEmpty();
        served.close();
    }

    private static RegisterServed.Browser signedIn(String account, int code) {
        RegisterServed.Browser browser = served.browser();
        HttpResponse<String> answer = browser.signIn(account, RegisterServed.PASSWORD, served.code(account, code));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return browser;
    }

    @Test
    void whoSignsInHasACookieThatNoScriptCanReadAndNoOtherSiteCanSend() {
        RegisterServed.Browser browser = served.browser();
        assertThat(RegisterServed.Browser.json(browser.get("/api/register/session"))
                        .path("account")
                        .isNull())
                .isTrue();
        HttpResponse<String> answer = browser.signIn("clerk", RegisterServed.PASSWORD, "");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("tizbek-session=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).contains("\"account\" : \"clerk\"", "\"clerk\"", "\"csrf\"", "\"expiresAt\"");
        assertThat(RegisterServed.Browser.json(browser.get("/api/register/session"))
                        .path("account")
                        .asString())
                .isEqualTo("clerk");
        assertThat(browser.send(browser.asking("/api/register/session").DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.cookies).isEmpty();
        assertThat(browser.get("/api/register/sign-ins").statusCode()).isEqualTo(401);
    }

    @Test
    void theSameIsSaidWhateverWasWrong() {
        String wrong =
                served.browser().signIn("holder", "wrong but long enough", "").body();
        assertThat(served.browser()
                        .signIn("nobody-at-all", "wrong but long enough", "")
                        .body())
                .isEqualTo(wrong);
        assertThat(served.browser()
                        .signIn("auditor", RegisterServed.PASSWORD, "000000")
                        .body())
                .isEqualTo(wrong);
        assertThat(wrong).contains("401").doesNotContain("wrong but long enough");
    }

    @Test
    void whoTriesTooOftenWaitsWhetherOrNotTheAccountIsThere() {
        for (String account : List.of("aida", "no-such-aida")) {
            HttpResponse<String> answer = served.browser().signIn(account, "wrong but long enough", "");
            for (int i = 0; i < 10; i++) {
                answer = served.browser().signIn(account, "wrong but long enough", "");
            }
            assertThat(answer.statusCode()).as(account).isEqualTo(429);
            assertThat(answer.headers()
                            .firstValue("Retry-After")
                            .map(Integer::parseInt)
                            .orElse(0))
                    .isBetween(1, 300);
        }
    }

    @Test
    void aRequestOfAnotherSiteIsRefusedEvenWithTheCookie() {
        RegisterServed.Browser browser = signedIn("clerk", 0);
        HttpRequest.Builder foreign = browser.asking("/api/register/documents")
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("%PDF-1.7 x"));
        assertThat(browser.send(foreign).statusCode()).isEqualTo(403);
        browser.csrf = null;
        assertThat(browser.send(browser.asking("/api/register/documents")
                                .POST(HttpRequest.BodyPublishers.ofString("%PDF-1.7 x")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theAuditorReadsWhoSignedInAndTheClerkDoesNot() {
        RegisterServed.Browser auditor = signedIn("auditor", 0);
        assertThat(auditor.get("/api/register/sign-ins").body())
                .contains("\"account\" : \"auditor\"", "\"what\" : \"in\"", "127.0.0.1");
        assertThat(signedIn("clerk", 0).get("/api/register/sign-ins").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoChangesAPasswordKnowsTheOldOneAndIsSignedOutEverywhere() {
        RegisterServed.Browser holder = signedIn("holder", 0);
        String address = "/api/register/accounts/holder/password";
        assertThat(holder.post(address, "{\"password\":\"neun neue Steine im See\",\"old\":\"not it, sorry\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(holder.post(address, "{\"password\":\"short\",\"old\":\"" + RegisterServed.PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(holder.post(
                                "/api/register/accounts/clerk/password",
                                "{\"password\":\"neun neue Steine im See\",\"old\":\"" + RegisterServed.PASSWORD
                                        + "\"}")
                        .statusCode())
                .as("of another account")
                .isEqualTo(403);
        HttpResponse<String> done = holder.post(
                address, "{\"password\":\"neun neue Steine im See\",\"old\":\"" + RegisterServed.PASSWORD + "\"}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(RegisterServed.Browser.json(holder.get("/api/register/session"))
                        .path("account")
                        .isNull())
                .isTrue();
        // Back again, for the other tests.
        RegisterServed.Browser again = served.browser();
        assertThat(again.signIn("holder", "neun neue Steine im See", "").statusCode())
                .isEqualTo(200);
        assertThat(again.post(
                                address,
                                "{\"password\":\"" + RegisterServed.PASSWORD
                                        + "\",\"old\":\"neun neue Steine im See\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    // ---- documents

    private static HttpResponse<String> handIn(RegisterServed.Browser browser, String content) {
        return browser.send(browser.asking("/api/register/documents")
                .header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofString(content)));
    }

    @Test
    void aDocumentIsServedAsAnAttachmentToWhoMayHaveItAlone() {
        RegisterServed.Browser clerk = signedIn("clerk", 0);
        HttpResponse<String> kept = handIn(clerk, "%PDF-1.7 survey of the clerk");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(RegisterServed.Browser.json(kept).path("type").asString()).isEqualTo("application/pdf");
        String address = "/api/register/documents/"
                + RegisterServed.Browser.json(kept).path("sha256").asString();
        HttpResponse<String> given = clerk.get(address);
        assertThat(given.body()).isEqualTo("%PDF-1.7 survey of the clerk");
        assertThat(given.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(given.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(given.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(given.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(signedIn("holder", 0).get(address).statusCode())
                .as("not its own")
                .isEqualTo(404);
        assertThat(served.browser().get(address).statusCode()).isEqualTo(401);
        assertThat(handIn(clerk, "<html><script>alert(1)</script>").statusCode())
                .as("its type is said to be PDF")
                .isEqualTo(415);
        assertThat(clerk.get("/api/register/documents/..%2f..%2fkey.private").statusCode())
                .isNotEqualTo(200);
        assertThat(clerk.get("/api/register/documents/" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
    }

    /** What the server says to a request whose body is never sent to its end, and how much of it was taken. */
    private static String raw(RegisterServed.Browser browser, String headers, long bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/register/documents HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: tizbek-session="
                            + browser.cookies.get("tizbek-session") + "\r\nX-Tizbek-Csrf: " + browser.csrf + "\r\n"
                            + headers + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            byte[] part = new byte[64 << 10];
            java.util.Arrays.fill(part, (byte) 'a');
            boolean chunked = headers.contains("chunked");
            try {
                for (long sent = 0; sent < bytes; sent += part.length) {
                    if (chunked) {
                        out.write("10000\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    }
                    out.write(part);
                    if (chunked) {
                        out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    }
                }
                out.flush();
            } catch (SocketException e) {
                // The server has heard enough.
            }
            try {
                return new String(socket.getInputStream().readNBytes(200), StandardCharsets.ISO_8859_1);
            } catch (SocketException e) {
                return "closed";
            }
        }
    }

    @Test
    void twoGigabytesAreRefusedBeforeTheyAreReadOrCutOffEarly() throws IOException {
        RegisterServed.Browser clerk = signedIn("clerk", 0);
        assertThat(raw(clerk, "Content-Length: 2147483648", 0)).startsWith("HTTP/1.1 413");
        // Nothing says how long it is: it is cut off where it becomes too long, and nothing of it is left.
        String said = raw(clerk, "Transfer-Encoding: chunked", Documents.MOST_BYTES * 4);
        assertThat(said)
                .satisfiesAnyOf(
                        s -> assertThat(s).startsWith("HTTP/1.1 413"),
                        s -> assertThat(s).isEqualTo("closed"));
        try (Stream<Path> files = Files.walk(folder.resolve("documents"))) {
            assertThat(files.filter(f -> f.toString().endsWith(".part"))).isEmpty();
        }
    }

    // ---- the register of the desk

    /** The database as another process has it: with a class loader of its own it knows nothing of ours. */
    @Test
    void aDeskWhoseRegisterIsOpenElsewhereSaysSoAndDoesNotStart(@TempDir Path held) throws Exception {
        URL library = Class.forName("org.h2.Driver")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        try (URLClassLoader elsewhere = new URLClassLoader(new URL[] {library}, ClassLoader.getPlatformClassLoader())) {
            Driver driver = (Driver) elsewhere
                    .loadClass("org.h2.Driver")
                    .getDeclaredConstructor()
                    .newInstance();
            try (Connection connection = driver.connect("jdbc:h2:file:" + held.resolve("register"), new Properties())) {
                assertThat(connection.isValid(1)).isTrue();
                DeskSettings settings = new DeskSettings(
                        "127.0.0.1",
                        0,
                        DataPackage.open(RegisterServed.HOME.resolve("data")),
                        RegisterServed.HOME,
                        "tizbek test",
                        served.faults::add,
                        Place.in(held));
                assertThatThrownBy(() -> Desk.start(settings))
                        .isInstanceOf(DeskException.class)
                        .hasMessageContaining("is open in another process")
                        .hasMessageContaining("Maybe");
            }
        }
    }

    @Test
    void withoutARegisterTheAddressesSayHowToOpenOne() {
        try (Desk desk = Desk.start(new DeskSettings(
                "127.0.0.1",
                0,
                DataPackage.open(RegisterServed.HOME.resolve("data")),
                RegisterServed.HOME,
                "tizbek test",
                served.faults::add))) {
            HttpResponse<String> answer = new RegisterServed.Browser(desk.port()).get("/api/register/session");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("--register DIR");
        }
    }
}
