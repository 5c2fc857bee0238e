package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever those who signed in send, it is refused in words, and never a fault of ours. */
class G05_RegisterFuzzTest {

    private static final Served OWN = Served.another();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A request of each kind that would be understood. */
    private static final Map<String, String> REQUESTS = Map.of(
            "EnterParty",
            "{\"id\":\"z-1\",\"kind\":\"COMPANY\",\"country\":\"KAZ\",\"name\":\"Z\"}",
            "File",
            "{\"application\":\"z-2\",\"country\":\"KAZ\",\"kind\":\"exploration-licence\",\"commodity\":\"copper\","
                    + "\"applicant\":\"steppe-copper\",\"blocks\":[\"kaz-block:5200:2900\"],\"termYears\":6,"
                    + "\"facts\":{\"excluded_land\":\"no\"},\"documents\":[]}",
            "Withdraw",
            "{\"application\":\"z-2\"}",
            "Decide",
            "{\"application\":\"a-3\",\"right\":\"z-3\",\"facts\":{},\"groundOrNull\":null}",
            "Deal",
            "{\"dealing\":{\"what\":\"Transfer\",\"right\":\"r-1\",\"from\":\"steppe-copper\",\"to\":\"aigul\","
                    + "\"percent\":10},\"facts\":{}}",
            "Offer",
            "{\"offer\":\"z-4\",\"right\":\"r-1\",\"seller\":\"steppe-copper\",\"buyer\":\"aigul\",\"percent\":10,"
                    + "\"price\":1,\"marketPrice\":2,\"currency\":\"KZT\",\"documents\":[]}",
            "AnswerOffer",
            "{\"offer\":\"z-4\",\"answer\":\"WAIVE\"}",
            "ErasePerson",
            "{\"party\":\"aigul\"}");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "1",
            "-1",
            "0",
            "1e308",
            "1e-400",
            "99999999999999999999999999",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"Қ🙂\"",
            "\"" + "a".repeat(5000) + "\"",
            "[]",
            "[null]",
            "[[[]]]",
            "[\"kaz-block:999999:999999\"]",
            "[\"kaz-block:5200:2900\",\"uzb-square:1:1\"]",
            "[\"KAZ\"]",
            "{}",
            "{\"a\":null}",
            "{\"what\":\"Amalgamation\",\"right\":\"r-1\",\"others\":[\"r-1\"]}",
            "{\"what\":\"Renewal\",\"right\":\"r-1\",\"until\":\"+999999999-12-31\"}",
            "{\"what\":\"Relinquishment\",\"right\":\"r-1\",\"blocks\":[]}",
            "{\"what\":\"Pledge\",\"right\":\"r-1\",\"pledge\":\"x\",\"pledgee\":\"" + "b".repeat(300) + "\"}",
            "\"2026-13-40\"",
            "\"NaN\"",
            "\"Infinity\"");

    @Test
    void nothingThatIsSentIsOurFault() {
        SplittableRandom random = new SplittableRandom(11);
        List<Visitor> who = List.of(
                Visitor.as(OWN, "demo-clerk"), Visitor.as(OWN, "demo-decider-1"), Visitor.as(OWN, "demo-holder"));
        List<String> names = REQUESTS.keySet().stream().sorted().toList();
        int before = OWN.faults().size();
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String name = names.get(random.nextInt(names.size()));
            String body = changed(String.valueOf(REQUESTS.get(name)), random);
            String address = "/api/register/requests/" + name + (random.nextBoolean() ? "?preview=true" : "");
            HttpResponse<String> answer = who.get(random.nextInt(who.size())).post(address, body);
            if (answer.statusCode() >= 500) {
                bad.add(address + " " + body + " -> " + answer.body());
            }
        }
        assertThat(bad).isEmpty();
        assertThat(OWN.faults().subList(before, OWN.faults().size())).isEmpty();
        try (var register = OWN.estate().open()) {
            assertThat(register.verify().findings()).isEmpty();
        }
    }

    private static String changed(String text, SplittableRandom random) {
        if (random.nextInt(10) == 0) {
            int at = random.nextInt(text.length());
            return text.substring(0, at) + "}{[]\"".charAt(random.nextInt(5)) + text.substring(at);
        }
        ObjectNode node = (ObjectNode) JSON.readTree(text);
        int changes = 1 + random.nextInt(2);
        for (int i = 0; i < changes; i++) {
            List<String> fields = new ArrayList<>(node.propertyNames());
            String field = fields.get(random.nextInt(fields.size()));
            String value = VALUES.get(random.nextInt(VALUES.size()));
            if (node.path(field) instanceof ObjectNode inner && !inner.isEmpty() && random.nextBoolean()) {
                List<String> within = new ArrayList<>(inner.propertyNames());
                inner.set(within.get(random.nextInt(within.size())), JSON.readTree(value));
            } else {
                node.set(field, JSON.readTree(value));
            }
        }
        return node.toString();
    }
}
