package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plans by address: asked for, watched, cancelled, taken, compared. */
class C01_RunApiTest {

    private static final String OWN = """
            title: {en: A year of the base, ru: Один год}
            summary: {en: To be planned quickly., ru: Для быстрого расчёта.}
            extends: baseline
            from: 2024
            to: %d
            """;

    private final Served served = Served.one();

    private JsonNode asked(String body) {
        HttpResponse<String> answer = served.post("/api/runs", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String own(int to, int futures) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        return body.put("yaml", OWN.formatted(to)).put("futures", futures).toString();
    }

    private JsonNode awaited(String id, String... states) throws InterruptedException {
        Instant late = Instant.now().plus(Duration.ofMinutes(10));
        while (Instant.now().isBefore(late)) {
            JsonNode run = served.json("/api/runs/" + id);
            if (List.of(states).contains(run.path("state").asString())) {
                return run;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(
                "run " + id + " came to none of " + List.of(states) + ": " + served.json("/api/runs/" + id));
    }

    private void cancel(String id) {
        served.send(served.asking("/api/runs/" + id).DELETE());
    }

    @Test
    void aPlanIsAskedForWatchedAndTaken() throws Exception {
        JsonNode run = asked(own(2024, 0));
        String id = run.path("id").asString();
        List<JsonNode> seen = new ArrayList<>();
        HttpResponse<java.io.InputStream> events = served.sendForStream(served.asking("/api/runs/" + id + "/events"));
        assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.startsWith("data: "))
                    .forEach(line -> seen.add(JsonMapper.shared().readTree(line.substring(6))));
        }
        assertThat(seen.getLast().path("state").asString())
                .as(seen.getLast().toString())
                .isEqualTo("done");
        double share = -1;
        for (JsonNode one : seen) {
            assertThat(one.path("share").asDouble()).isGreaterThanOrEqualTo(share);
            share = one.path("share").asDouble();
        }
        JsonNode plan = served.json("/api/runs/" + id + "/plan.json");
        assertThat(plan.path("schema").asString()).isEqualTo("tizbek-plan/1");
        assertThat(plan.path("years").size()).isEqualTo(1);
        HttpResponse<String> report = served.get("/api/runs/" + id + "/report.html");
        assertThat(report.body()).contains("tizbek-plan/1");
        assertThat(report.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "sha256-", "frame-ancestors 'none'");
        JsonNode tables = served.json("/api/runs/" + id + "/tables").path("tables");
        assertThat(tables.valueStream().map(JsonNode::asString)).contains("markets.csv");
        assertThat(served.get("/api/runs/" + id + "/tables/markets.csv").body()).contains("material");
        assertThat(served.problem("/api/runs/" + id + "/tables/market.csv")
                        .path("nearest")
                        .asString())
                .isEqualTo("markets.csv");
        // The equal request is answered by the same run, at once.
        assertThat(asked(own(2024, 0)).path("state").asString()).isEqualTo("done");
        // A plan compared with itself differs in nothing.
        assertThat(served.json("/api/compare?a=" + id + "&b=" + id)
                        .path("schema")
                        .asString())
                .isEqualTo("tizbek-compare/1");
        assertThat(served.problem("/api/compare?a=" + id + "&b=0000000000000000")
                        .path("where")
                        .asString())
                .isEqualTo("b");
    }

    @Test
    void aCancelledPlanReallyStops() throws Exception {
        String id = asked(own(2040, 200)).path("id").asString();
        awaited(id, "running");
        Thread.sleep(1_000);
        Instant before = Instant.now();
        cancel(id);
        JsonNode run = awaited(id, "cancelled", "done", "failed");
        assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("cancelled");
        // Hundreds of draws take minutes; to stop takes as long as one solve.
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMinutes(1));
        assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
                .noneMatch(("desk-plan-" + id)::equals);
        assertThat(served.problem("/api/runs/" + id + "/plan.json")
                        .path("status")
                        .asInt())
                .isEqualTo(409);
    }

    @Test
    void oneOfAClientRunsAtATimeAndTheOthersWaitInOrder() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int year = 2036; year < 2039; year++) {
            ids.add(asked(own(year, 150)).path("id").asString());
        }
        awaited(ids.getFirst(), "running");
        assertThat(served.json("/api/runs/" + ids.get(1)).path("position").asInt())
                .isEqualTo(1);
        assertThat(served.json("/api/runs/" + ids.get(2)).path("position").asInt())
                .isEqualTo(2);
        cancel(ids.get(1));
        assertThat(served.json("/api/runs/" + ids.get(1)).path("state").asString())
                .isEqualTo("cancelled");
        assertThat(served.json("/api/runs/" + ids.get(2)).path("position").asInt())
                .isEqualTo(1);
        cancel(ids.get(0));
        awaited(ids.get(2), "running", "done");
        cancel(ids.get(2));
        awaited(ids.get(2), "cancelled", "done");
    }

    @Test
    void aClientThatAsksForTooMuchIsTold() throws Exception {
        List<String> ids = new ArrayList<>();
        int refused = 0;
        for (int futures = 60; futures < 75; futures++) {
            HttpResponse<String> answer = served.post("/api/runs", own(2034, futures));
            if (answer.statusCode() == 429) {
                assertThat(Served.problem(answer).path("detail").asString()).contains("wait already");
                refused++;
            } else {
                ids.add(JsonMapper.shared().readTree(answer.body()).path("id").asString());
            }
        }
        ids.reversed().forEach(this::cancel);
        assertThat(refused).isPositive();
        assertThat(ids.size()).isLessThanOrEqualTo(10);
        for (String id : ids) {
            awaited(id, "cancelled", "done");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | either a scenario",
                "[] | no JSON object",
                "nonsense | no JSON",
                "'' | no JSON",
                "{\"scenario\":\"baselin\"} | scenario (baselin) is not known",
                "{\"scenario\":\"../pom\"} | is not known",
                "{\"scenario\":5} | is not a text",
                "{\"scenario\":\"baseline\",\"too\":2025} | parameter (too) is not known",
                "{\"scenario\":\"baseline\",\"to\":\"soon\"} | is not a whole number",
                "{\"scenario\":\"baseline\",\"to\":1800} | is not a year",
                "{\"scenario\":\"baseline\",\"from\":2025,\"to\":2024} | run backwards",
                "{\"scenario\":\"baseline\",\"to\":2190} | span more than",
                "{\"scenario\":\"baseline\",\"futures\":3} | neither 0 nor",
                "{\"scenario\":\"baseline\",\"futures\":100000} | neither 0 nor",
                "{\"scenario\":\"baseline\",\"chain\":\"antimny\"} | chain (antimny) is not known",
                "{\"yaml\":\"\"} | empty",
                "{\"yaml\":\"title: [\"} | ",
                "{\"yaml\":\"- a\\n- b\"} | ",
                "{\"yaml\":\"titel: x\"} | field (titel) is not known",
                "{\"yaml\":\"title: {en: a, ru: b}\\nsummary: {en: a, ru: b}\\nextends: baselin\"} | baselin",
                "{\"yaml\":\"a: &a [x]\\nb: *a\"} | aliases",
                "{\"yaml\":\"title: !!javax.script.ScriptEngineManager [x]\"} | ",
                "{\"yaml\":\"x\",\"name\":\"../x\"} | small letters",
            })
    void whatIsNoRequestForAPlanIsRefused(String body, String words) {
        HttpResponse<String> answer = served.post("/api/runs", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Served.problem(answer).path("detail").asString()).contains(words == null ? "" : words);
    }

    @Test
    void aScenarioCannotBlowItselfUp() {
        String deep = "a: " + "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(yaml(deep).statusCode()).isEqualTo(400);
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(yaml(bomb.toString()).statusCode()).isEqualTo(400);
        assertThat(yaml("title: " + "x".repeat(400_000)).statusCode()).isEqualTo(413);
        assertThat(served.post("/api/runs", "[".repeat(50_000)).statusCode()).isEqualTo(400);
        HttpResponse<String> pressed = served.send(served.asking("/api/runs")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(new byte[] {31, -117, 8, 0})));
        assertThat(pressed.statusCode()).isEqualTo(415);
        HttpResponse<String> form = served.send(served.asking("/api/runs")
                .header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"scenario\":\"baseline\"}")));
        assertThat(form.statusCode()).isEqualTo(415);
    }

    /** What only a plan can find out ends the run with a problem, and is no fault of ours. */
    @Test
    void anAbsurdFormulaEndsItsRunAlone() throws Exception {
        String formula = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        HttpResponse<String> answer = yaml(OWN.formatted(2024)
                + "plants:\n  - plant: tjk-sb-smelting\n    opens: 2025\n" + "    capacity-t: \"" + formula + "\"\n");
        if (answer.statusCode() == 202) {
            JsonNode run = awaited(
                    JsonMapper.shared().readTree(answer.body()).path("id").asString(), "failed", "done");
            assertThat(run.path("problem").path("status").asInt()).isNotEqualTo(500);
        } else {
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    private HttpResponse<String> yaml(String text) {
        return served.post(
                "/api/runs",
                JsonMapper.shared()
                        .createObjectNode()
                        .put("yaml", text)
                        .put("futures", 0)
                        .toString());
    }

    @Test
    void scenariosAreThereAsDataAndAsText() {
        JsonNode list = served.json("/api/scenarios");
        assertThat(list.path("broken").size()).isZero();
        assertThat(list.path("scenarios").size()).isGreaterThan(30);
        JsonNode one = served.json("/api/scenarios/china-antimony-controls");
        assertThat(one.path("yaml").asString()).contains("title:");
        assertThat(one.path("data").path("title").path("en").asString())
                .isEqualTo(one.path("title").path("en").asString());
        assertThat(served.problem("/api/scenarios/baselin").path("nearest").asString())
                .isEqualTo("baseline");
    }
}
