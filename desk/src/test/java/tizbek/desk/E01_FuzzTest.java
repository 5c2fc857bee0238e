package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tizbek.desk.internal.Endpoints;
import tizbek.desk.internal.api.Stock;
import tizbek.desk.internal.run.Planning;
import tizbek.desk.internal.run.Runs;
import tizbek.desk.internal.web.Route;
import tizbek.facts.DataPackage;

/** Whatever is asked, the desk answers in words and never with a fault of its own. */
class E01_FuzzTest {

    private static final List<String> WORDS = List.of(
            "",
            "a",
            "KAZ",
            "antimony",
            "antimony.metal",
            "2024-05-01",
            "today",
            "0",
            "-1",
            "1e308",
            "NaN",
            "Infinity",
            "9999999999999999999",
            "2024-02-30",
            "null",
            "undefined",
            "true",
            "[]",
            "{}",
            "'",
            "\"",
            "\\",
            "%",
            "%00",
            "../../etc/passwd",
            "..\\..\\x",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "; DROP TABLE x",
            "' OR '1'='1",
            "a=b",
            "=b",
            "a=",
            ",",
            ",,,",
            ":",
            "::",
            "|",
            "кадамжай",
            "Қарағанды",
            "中国",
            "🙂",
            "\u0000",
            "\u202e",
            "\r\nX: y",
            "a".repeat(300),
            "46,35,88,56",
            "74.9,48.3,75.1,48.4",
            "-180,-90,180,90",
            "1e300,1,-1e300,2",
            "kaz-block:4500:2900",
            "4500:2900-4502:2901",
            "-999999:-999999-999999:999999",
            "exploration-licence",
            "live",
            "transfer",
            "blocks=x",
            "../..",
            "../2020-01-01",
            "-0",
            "1,2",
            "*",
            "?",
            "#");

    private static final List<String> PARAMETERS = List.of(
            "day",
            "country",
            "act",
            "mineral",
            "material",
            "target",
            "fact",
            "claim",
            "reform",
            "lang",
            "from",
            "to",
            "topic",
            "q",
            "limit",
            "offset",
            "format",
            "columns",
            "sort",
            "layer",
            "date",
            "tonnes",
            "avoid",
            "prefer",
            "via",
            "corridor",
            "vehicle",
            "service",
            "value",
            "routes",
            "bbox",
            "datetime",
            "f",
            "crs",
            "a",
            "b",
            "chain",
            "id",
            "name",
            "year",
            "after",
            "holder",
            "square",
            "squares",
            "commodity",
            "kind",
            "status",
            "step",
            "about",
            "actor",
            "preview",
            "nonsense",
            "");

    private final Served served = Served.one();

    @Test
    void noQuestionIsOurFault() throws IOException {
        ask(1, 400);
    }

    @Tag("long")
    @Test
    void noQuestionOfManyIsOurFault() throws IOException {
        ask(2, 20_000);
    }

    private void ask(long seed, int times) throws IOException {
        List<Route> routes = routes();
        SplittableRandom random = new SplittableRandom(seed);
        int before = served.faults().size();
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String request = random.nextInt(12) == 0 ? body(random) : address(routes, random);
            String answer = served.raw(request);
            if (answer.startsWith("HTTP/1.1 5") && !answer.startsWith("HTTP/1.1 503")) {
                bad.add(request.lines().findFirst().orElse("") + " -> "
                        + answer.lines().findFirst().orElse(""));
            }
        }
        assertThat(bad).as("questions that were answered as a fault of ours").isEmpty();
        assertThat(served.faults().subList(before, served.faults().size())).isEmpty();
    }

    private static List<Route> routes() {
        Stock stock = new Stock(DataPackage.open(Served.HOME.resolve("data")), Served.HOME, "test");
        Planning planning = new Planning(stock);
        try (Runs runs = new Runs(planning, fault -> {})) {
            return Endpoints.of(stock, runs, planning).list().stream()
                    .filter(r -> r.method().equals("GET"))
                    .toList();
        }
    }

    private static String word(SplittableRandom random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String encoded(String text, SplittableRandom random) {
        // Now and then what a careless client sends: nothing encoded but what would end the line.
        return random.nextInt(8) == 0
                ? text.replaceAll("[\\s\\u0000]", "+")
                : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String address(List<Route> routes, SplittableRandom random) {
        Route route = routes.get(random.nextInt(routes.size()));
        StringBuilder address = new StringBuilder();
        for (String segment : route.template().substring(1).split("/", -1)) {
            address.append('/').append(segment.startsWith("{") ? encoded(known(segment, random), random) : segment);
        }
        int parameters = random.nextInt(4);
        for (int i = 0; i < parameters; i++) {
            String name = PARAMETERS.get(random.nextInt(PARAMETERS.size()));
            address.append(i == 0 ? '?' : '&').append(encoded(name, random));
            if (random.nextInt(10) > 0) {
                address.append('=').append(encoded(word(random), random));
            }
        }
        String method = random.nextInt(20) == 0 ? "PUT" : random.nextInt(20) == 0 ? "HEAD" : "GET";
        return method + " " + address
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Encoding: gzip\r\n\r\n";
    }

    /** Half of the time something that is there, so that the question gets further. */
    private static String known(String segment, SplittableRandom random) {
        if (random.nextBoolean()) {
            return word(random);
        }
        return switch (segment) {
            case "{iso3}", "{country}" -> "KAZ";
            case "{table}" -> "deposits";
            case "{collection}" -> "links";
            case "{id}" -> random.nextBoolean() ? "r-1" : "antimony";
            default -> "antimony";
        };
    }

    private static String body(SplittableRandom random) {
        StringBuilder body = new StringBuilder();
        if (random.nextBoolean()) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            body.append(new String(bytes, StandardCharsets.ISO_8859_1));
        } else {
            body.append("{\"")
                    .append(random.nextBoolean() ? "scenario" : "yaml")
                    .append("\":\"");
            body.append(word(random).replaceAll("[\"\\\\\\p{Cntrl}]", ""))
                    .append("\",\"to\":")
                    .append(random.nextInt());
            body.append('}');
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return "POST /api/runs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + "Content-Length: " + bytes.length + "\r\n\r\n" + new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
