package tizbek.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tizbek.facts.DataPackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One desk over our own data for all tests, on any free port; it keeps what it called its own faults. */
final class Served {

    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final Served ONE = new Served();

    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final Estate estate = new Estate();
    private final Desk desk;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private Served() {
        DeskSettings settings = settings(0, faults);
        desk = Desk.start(new DeskSettings(
                settings.host(),
                settings.port(),
                settings.data(),
                settings.home(),
                settings.version(),
                settings.faults(),
                estate.place()));
        Runtime.getRuntime().addShutdownHook(new Thread(desk::close));
    }

    static Served one() {
        return ONE;
    }

    /** Another with a register of its own, for tests that change it. */
    static Served another() {
        return Another.ONE;
    }

    private static final class Another {
        static final Served ONE = new Served();
    }

    static DeskSettings settings(int port, List<Throwable> faults) {
        return new DeskSettings(
                "127.0.0.1", port, DataPackage.open(HOME.resolve("data")), HOME, "tizbek test", faults::add);
    }

    /** The register that it serves. */
    Estate estate() {
        return estate;
    }

    List<Throwable> faults() {
        return faults;
    }

    int port() {
        return desk.port();
    }

    URI at(String address) {
        return URI.create("http://127.0.0.1:" + desk.port() + address);
    }

    HttpRequest.Builder asking(String address) {
        return HttpRequest.newBuilder(at(address)).timeout(Duration.ofMinutes(2));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<InputStream> sendForStream(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofInputStream());
    }

    HttpResponse<String> get(String address) {
        return send(asking(address));
    }

    JsonNode json(String address) {
        HttpResponse<String> answer = get(address);
        if (answer.statusCode() != 200) {
            throw new AssertionError(address + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /** A problem document, with the status it bears. */
    JsonNode problem(String address) {
        return problem(get(address));
    }

    static JsonNode problem(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            throw new AssertionError("no problem document but " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    HttpResponse<String> post(String address, String body) {
        return send(asking(address).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** The first bytes of what the server says to bytes that may be no request at all. */
    String raw(String text) throws IOException {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    String raw(byte[] bytes) throws IOException {
        try (Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), desk.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(4096), StandardCharsets.UTF_8);
        } catch (java.net.SocketException e) {
            // Closed at once, without a word.
            return "";
        }
    }
}
