package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What those who signed in may read and ask: queue, judgement, requests, second pairs of eyes, the log. */
class G03_RequestsTest {

    private static final Served OWN = Served.another();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Visitor clerk = Visitor.as(OWN, "demo-clerk");
    private final Visitor holder = Visitor.as(OWN, "demo-holder");
    private final Visitor first = Visitor.as(OWN, "demo-decider-1");
    private final Visitor second = Visitor.as(OWN, "demo-decider-2");
    private final Visitor auditor = Visitor.as(OWN, "demo-auditor");

    private static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> is(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static long entries() {
        return OWN.json("/api/register").path("entries").asLong();
    }

    private static String file(String id, String applicant, String square) {
        return JSON.writeValueAsString(Map.of(
                "application",
                id,
                "country",
                "KAZ",
                "kind",
                "exploration-licence",
                "commodity",
                "copper",
                "applicant",
                applicant,
                "blocks",
                List.of("kaz-block:" + square),
                "termYears",
                6,
                "facts",
                Estate.EXPLORING,
                "documents",
                List.of()));
    }

    @Test
    void theQueueIsInOrderAndAHolderSeesItsOwn() {
        JsonNode queue = clerk.json("/api/register/applications?status=filed&order=number&limit=500");
        assertThat(queue.path("applications")
                        .valueStream()
                        .map(a -> a.path("id").asString()))
                .containsSubsequence("a-2", "a-3", "a-4");
        JsonNode fourth = queue.path("applications")
                .valueStream()
                .filter(a -> a.path("id").asString().equals("a-4"))
                .findFirst()
                .orElseThrow();
        assertThat(fourth.path("rivals").asInt()).isEqualTo(1);
        assertThat(fourth.path("dueInDays").isNumber()).isTrue();
        holder.json("/api/register/applications?limit=500")
                .path("applications")
                .forEach(a -> assertThat(a.path("applicant").asString()).isEqualTo("demo-company-1"));
        is(404, holder.get("/api/register/applications/a-3"));
        JsonNode own = holder.json("/api/register/applications/a-4");
        assertThat(own.path("rivals").path(0).path("applicant").isNull()).isTrue();
        JsonNode page = clerk.json("/api/register/applications?limit=2");
        JsonNode next = clerk.json(
                "/api/register/applications?limit=2&after=" + page.path("next").asString());
        assertThat(next.path("applications").path(0).path("number").asInt()).isEqualTo(3);
    }

    @Test
    void theJudgementIsThatOfTheDecision() {
        JsonNode held = clerk.json("/api/register/applications/a-2");
        assertThat(held.path("conflicts").path(0).path("right").asString()).isEqualTo("r-1");
        assertThat(held.path("judgement").path("state").asString()).isEqualTo("barred");
        JsonNode third = clerk.json("/api/register/applications/a-3");
        assertThat(third.path("judgement").path("state").asString()).isEqualTo("open");
        assertThat(third.path("judgement").path("provisions").toString()).contains("kaz-first-come");
        JsonNode unclear = clerk.json("/api/register/applications/a-3?fact=excluded_land=yes");
        assertThat(unclear.path("judgement").path("state").asString()).isEqualTo("barred");
        assertThat(unclear.path("judgement").path("grounds").toString()).contains("Art.");
    }

    @Test
    void aDecisionIsProposedAndAnotherConfirmsIt() {
        is(200, clerk.post("/api/register/requests/File", file("b-1", "steppe-copper", "5100:2900")));
        String decide = "{\"application\":\"b-1\",\"right\":\"rb-1\",\"facts\":{}}";
        JsonNode preview = read(is(200, first.post("/api/register/requests/Decide?preview=true", decide)));
        assertThat(preview.path("would").asString()).isEqualTo("proposed");
        assertThat(preview.path("provisions").toString()).contains("kaz-first-come");
        long before = entries();
        JsonNode proposed = read(is(202, first.post("/api/register/requests/Decide", decide)));
        assertThat(entries()).isEqualTo(before + 1);
        String proposal = proposed.path("proposed").asString();
        JsonNode waiting = second.json("/api/register/proposals?limit=500");
        assertThat(waiting.toString()).contains("\"id\":\"" + proposal + "\"", "\"request\":\"Decide\"");
        assertThat(read(is(409, first.post("/api/register/proposals/" + proposal + "/confirm", "")))
                        .path("rule")
                        .asString())
                .isEqualTo("two-eyes");
        JsonNode confirmed = read(is(200, second.post("/api/register/proposals/" + proposal + "/confirm", "")));
        assertThat(confirmed.path("recorded").asBoolean()).isTrue();
        assertThat(confirmed.path("deeds").toString()).contains("Granted", "kaz-first-come");
        assertThat(OWN.json("/api/register/rights/rb-1")
                        .path("right")
                        .path("status")
                        .asString())
                .isEqualTo("LIVE");
    }

    @Test
    void aProposalIsDeclinedWithItsReason() {
        is(200, clerk.post("/api/register/requests/File", file("b-2", "steppe-copper", "5110:2900")));
        JsonNode proposed = read(is(
                202,
                first.post(
                        "/api/register/requests/Decide", "{\"application\":\"b-2\",\"right\":\"rb-2\",\"facts\":{}}")));
        String address = "/api/register/proposals/" + proposed.path("proposed").asString() + "/decline";
        is(400, second.post(address, "{}"));
        is(200, second.post(address, "{\"why\":\"papers are old\"}"));
        is(409, second.post(address, "{\"why\":\"again\"}"));
        is(404, OWN.get("/api/register/rights/rb-2"));
    }

    @Test
    void whatIsNotRecordedSaysTheRuleInBothLanguages() {
        String foreign = file("b-3", "steppe-copper", "5120:2900");
        JsonNode own = read(is(403, holder.post("/api/register/requests/File", foreign)));
        assertThat(own.path("rule").asString()).isEqualTo("own");
        JsonNode twice = read(is(
                409,
                clerk.post(
                        "/api/register/requests/File",
                        file("a-2", "steppe-copper", "5120:2900"),
                        "Accept-Language",
                        "ru")));
        assertThat(twice.path("rule").asString()).isEqualTo("id");
        assertThat(twice.path("detail").asString()).contains("уже есть в реестре");
        assertThat(twice.path("text").path("en").asString()).contains("in the register already");
        is(403, clerk.post("/api/register/requests/Decide", "{\"application\":\"a-3\",\"right\":\"x\",\"facts\":{}}"));
        JsonNode missing = read(is(
                409,
                first.post(
                        "/api/register/requests/Deal",
                        "{\"dealing\":{\"what\":\"Transfer\",\"right\":\"r-1\",\"from\":\"steppe-copper\","
                                + "\"to\":\"aigul\",\"percent\":100},\"facts\":{}}")));
        assertThat(missing.path("rule").asString()).isEqualTo("barred");
        assertThat(missing.path("grounds").toString()).contains("Art. 40");
    }

    @Test
    void aRequestSentAgainIsAnsweredAndNotRecordedAgain() {
        String body = file("b-4", "demo-company-1", "5130:2900");
        JsonNode once = read(is(200, holder.post("/api/register/requests/File", body, "Idempotency-Key", "k-1")));
        long after = entries();
        JsonNode again = read(is(200, holder.post("/api/register/requests/File", body, "Idempotency-Key", "k-1")));
        assertThat(again).isEqualTo(once);
        assertThat(entries()).isEqualTo(after);
        is(
                422,
                holder.post(
                        "/api/register/requests/File",
                        file("b-5", "demo-company-1", "5140:2900"),
                        "Idempotency-Key",
                        "k-1"));
        is(400, holder.post("/api/register/requests/File", body, "Idempotency-Key", "k".repeat(101)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Fil | {} | 404",
                "KeepDocument | {} | 404",
                "ChangeSecrets | {} | 404",
                "Propose | {} | 404",
                "File | [] | 400",
                "File | {\"x | 400",
                "File | {} | 400",
                "File | {\"actor\":\"root\"} | 400",
                "Withdraw | {\"application\":null} | 400",
                "Withdraw | {\"application\":{\"a\":1}} | 400",
                "Withdraw | {\"application\":\"a-2\",\"seconder\":\"x\"} | 400",
                "Withdraw | {\"application\":\"a-2\"} {} | 400",
                "EnterParty | {\"id\":\"p\",\"kind\":\"COMPANI\",\"country\":\"KAZ\",\"name\":\"P\"} | 400",
                "EnterParty | {\"id\":\"P P\",\"kind\":\"COMPANY\",\"country\":\"KAZ\",\"name\":\"P\"} | 409",
                "Deal | {\"dealing\":{\"what\":\"Steal\",\"right\":\"r-1\"},\"facts\":{}} | 400",
                "Deal | {\"dealing\":{\"right\":\"r-1\"},\"facts\":{}} | 400",
                "Deal | {\"dealing\":{\"what\":\"Transfer\",\"right\":\"r-1\"},\"facts\":{}} | 400",
                "Deal | {\"dealing\":\"Transfer\",\"facts\":{}} | 400"
            })
    void aRequestThatCannotBeUnderstoodIsRefusedInWords(String name, String body, int status) {
        long before = entries();
        HttpResponse<String> answer = clerk.post("/api/register/requests/" + name, body);
        is(status, answer);
        assertThat(answer.body()).doesNotContain("tizbek.register", "jackson", "java.");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void squaresAndListsOfRequestsAreChecked() {
        for (String blocks :
                List.of("null", "\"kaz-block:1:1\"", "[null]", "[1]", "[\"x\"]", "[[\"kaz-block:1:1\"]]")) {
            String body = file("b-9", "steppe-copper", "5120:2900")
                    .replaceFirst("\"blocks\":\\[[^]]*]", "\"blocks\":" + blocks);
            is(400, clerk.post("/api/register/requests/File", body));
        }
        String facts =
                file("b-9", "steppe-copper", "5120:2900").replaceFirst("\"facts\":\\{", "\"facts\":{\"x\":null,");
        is(400, clerk.post("/api/register/requests/File", facts));
        is(413, clerk.post("/api/register/requests/File", "{\"x\":\"" + "a".repeat(1 << 20) + "\"}"));
        is(400, clerk.post("/api/register/requests/File", "[".repeat(5000)));
    }

    @Test
    void nothingChangesWithoutTheMarkOfTheSession() {
        HttpResponse<String> bare = OWN.send(clerk.asking("/api/register/requests/Withdraw")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"application\":\"a-2\"}")));
        is(403, bare);
        is(401, OWN.post("/api/register/requests/Withdraw", "{\"application\":\"a-2\"}"));
        is(401, OWN.post("/api/register/verify", ""));
    }

    @Test
    void theAuditorReadsTheLogAndChecksIt() {
        JsonNode about = auditor.json("/api/register/log?about=r-1");
        assertThat(about.path("entries").valueStream().map(e -> e.path("deed").asString()))
                .startsWith("Granted");
        JsonNode page = auditor.json("/api/register/log?limit=5");
        assertThat(page.path("next").asLong()).isEqualTo(6);
        assertThat(auditor.json("/api/register/log?actor=demo-administrator&limit=500")
                        .path("entries")
                        .valueStream()
                        .map(e -> e.path("deed").asString()))
                .contains("AccountOpened");
        JsonNode verified = read(is(200, auditor.post("/api/register/verify", "")));
        assertThat(verified.path("holds").asBoolean()).as(verified.toString()).isTrue();
        is(403, clerk.get("/api/register/log"));
        is(403, clerk.post("/api/register/verify", ""));
        is(403, holder.get("/api/register/proposals"));
        is(403, clerk.get("/api/register/accounts"));
        assertThat(auditor.json("/api/register/accounts").toString())
                .contains("\"account\":\"demo-clerk\"", "\"enabled\":true")
                .doesNotContain("secrets");
        is(400, auditor.get("/api/register/log?from=x"));
    }

    @Test
    void whatIsAnsweredToOneIsKeptByNobody() {
        assertThat(clerk.get("/api/register/applications").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }
}
