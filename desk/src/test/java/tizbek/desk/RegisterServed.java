package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tizbek.facts.DataPackage;
import tizbek.law.Law;
import tizbek.register.Accounts;
import tizbek.register.Jurisdiction;
import tizbek.register.Outcome;
import tizbek.register.Party;
import tizbek.register.Place;
import tizbek.register.Register;
import tizbek.register.Request;
import tizbek.register.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk with a register and its accounts, and browsers before it. */
final class RegisterServed implements AutoCloseable {

    static final String PASSWORD = "vier lose Steine im Bach";
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    final List<Throwable> faults = new CopyOnWriteArrayList<>();
    final Map<String, Accounts.SecondFactor> factors = new HashMap<>();
    private final Desk desk;

    RegisterServed(Path folder) {
        Map<String, Jurisdiction> countries = Jurisdiction.readAll(HOME.resolve("registers"));
        try (Register register =
                Register.open(Place.in(folder), countries, Law.read(HOME.resolve("laws")), Clock.systemUTC())) {
            register.submit(new Request.EnterParty("root", "steppe", Party.Kind.COMPANY, "KAZ", "Steppe"));
            open(register, "root", null, Role.ADMINISTRATOR);
            open(register, "clerk", null, Role.CLERK);
            open(register, "aida", null, Role.DECIDER);
            open(register, "auditor", null, Role.AUDITOR);
            open(register, "holder", "steppe", Role.HOLDER);
        }
        desk = Desk.start(new DeskSettings(
                "127.0.0.1",
                0,
                DataPackage.open(HOME.resolve("data")),
                HOME,
                "tizbek test",
                faults::add,
                Place.in(folder)));
    }

    private void open(Register register, String id, @Nullable String party, Role role) {
        Accounts.Made made = register.accounts().open("root", id, new TreeSet<>(List.of(role)), party, PASSWORD);
        assertThat(made.outcome()).isInstanceOf(Outcome.Recorded.class);
        if (made.secondFactorOrNull() != null) {
            factors.put(id, made.secondFactorOrNull());
        }
    }

    /** A recovery code, each for one sign-in: so that tests need not wait for the next code of the app. */
    String code(String id, int number) {
        return factors.containsKey(id)
                ? java.util.Objects.requireNonNull(factors.get(id)).codes().get(number)
                : "";
    }

    int port() {
        return desk.port();
    }

    Browser browser() {
        return new Browser(desk.port());
    }

    @Override
    public void close() {
        desk.close();
    }

    /** Keeps its cookies and the mark of its session. */
    static final class Browser {
        private final int port;
        private final HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        final Map<String, String> cookies = new HashMap<>();

        @Nullable
        String csrf;

        Browser(int port) {
            this.port = port;
        }

        HttpRequest.Builder asking(String address) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                    .timeout(Duration.ofMinutes(2));
            if (!cookies.isEmpty()) {
                StringBuilder all = new StringBuilder();
                cookies.forEach((name, value) -> all.append(all.isEmpty() ? "" : "; ")
                        .append(name)
                        .append('=')
                        .append(value));
                request.header("Cookie", all.toString());
            }
            if (csrf != null) {
                request.header("X-Tizbek-Csrf", csrf);
            }
            return request;
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
                return answer;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void keep(String cookie) {
            String pair = cookie.replaceFirst(";.*", "");
            int sign = pair.indexOf('=');
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair.substring(0, sign));
            } else {
                cookies.put(pair.substring(0, sign), pair.substring(sign + 1));
            }
        }

        HttpResponse<String> get(String address) {
            return send(asking(address));
        }

        HttpResponse<String> post(String address, String json) {
            return send(asking(address)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json)));
        }

        HttpResponse<String> signIn(String account, String password, String code) {
            HttpResponse<String> answer = post(
                    "/api/register/session",
                    JsonMapper.shared()
                            .writeValueAsString(Map.of("account", account, "password", password, "code", code)));
            csrf = Optional.of(json(answer).path("csrf").asString(""))
                    .filter(c -> !c.isEmpty())
                    .orElse(null);
            return answer;
        }

        static JsonNode json(HttpResponse<String> answer) {
            return JsonMapper.shared().readTree(answer.body());
        }
    }
}
