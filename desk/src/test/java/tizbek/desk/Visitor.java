package tizbek.desk;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who signed in to the desk, as a browser would. */
final class Visitor {

    private static final Map<Served, Map<String, Visitor>> KNOWN = new java.util.HashMap<>();

    private final Served served;
    private final String cookie;
    private final String csrf;

    private Visitor(Served served, String account) {
        this.served = served;
        HttpResponse<String> answer = served.post(
                "/api/register/session",
                JsonMapper.shared().writeValueAsString(served.estate().credentials(account)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(account + " is not let in: " + answer.statusCode() + " " + answer.body());
        }
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        csrf = JsonMapper.shared().readTree(answer.body()).path("csrf").asString();
    }

    /** Signs in, once for all tests. */
    static synchronized Visitor as(Served served, String account) {
        return KNOWN.computeIfAbsent(served, s -> new java.util.HashMap<>())
                .computeIfAbsent(account, a -> new Visitor(served, a));
    }

    HttpRequest.Builder asking(String address) {
        return served.asking(address).header("Cookie", cookie);
    }

    HttpResponse<String> get(String address) {
        return served.send(asking(address));
    }

    JsonNode json(String address) {
        HttpResponse<String> answer = get(address);
        if (answer.statusCode() != 200) {
            throw new AssertionError(address + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    HttpResponse<String> post(String address, String body, String... headers) {
        HttpRequest.Builder request = asking(address)
                .header("Content-Type", "application/json")
                .header("X-Tizbek-Csrf", csrf)
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return served.send(request);
    }
}
