package tizbek.desk.internal.register;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tizbek.desk.internal.web.Answer;
import tizbek.register.Party;
import tizbek.register.Register;
import tizbek.register.Right;
import tizbek.register.RightsJson;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records of the register as JSON, in the form in which the register itself writes them. */
final class Papers {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Papers() {}

    static ObjectNode document() {
        return MAPPER.createObjectNode();
    }

    /** A record as it is kept. */
    static ObjectNode of(Object record) {
        return MAPPER.valueToTree(record);
    }

    static byte[] bytes(Object document) {
        byte[] line = MAPPER.writeValueAsBytes(document);
        byte[] ended = java.util.Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        return ended;
    }

    static Answer.Whole answer(ObjectNode document) {
        return Answer.of(200, Answer.JSON, bytes(document));
    }

    /** What only the one who asked may see; nobody on the way keeps it. */
    static Answer.Whole own(int status, ObjectNode document) {
        return Answer.of(status, Answer.JSON, bytes(document)).with("Cache-Control", "no-store");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Rights with their holders by name and their area; of a holder that is a person the name is null. */
    static ArrayNode rights(Register register, List<Right> rights) {
        TreeSet<String> ids = new TreeSet<>();
        rights.forEach(r -> ids.addAll(r.shares().keySet()));
        Map<String, Party> parties = register.catalogue().parties(ids);
        ArrayNode rows = MAPPER.createArrayNode();
        for (Right right : rights) {
            ObjectNode row = of(right);
            ArrayNode holders = row.putArray("holders");
            right.shares().forEach((party, percent) -> {
                Party known = parties.get(party);
                holders.addObject()
                        .put("party", party)
                        .put("percent", percent)
                        .put("name", known == null ? null : publicName(known));
            });
            Object area = RightsJson.properties(register, right).get("area");
            row.set("areaKm2", MAPPER.valueToTree(area));
            rows.add(row);
        }
        return rows;
    }

    static ObjectNode right(Register register, Right right) {
        return (ObjectNode) rights(register, List.of(right)).get(0);
    }

    /** The name that everybody may read; null of a person. */
    static @org.jspecify.annotations.Nullable String publicName(Party party) {
        return party.kind() == Party.Kind.PERSON ? null : party.nameOrNull();
    }
}
