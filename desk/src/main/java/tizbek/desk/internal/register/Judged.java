package tizbek.desk.internal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tizbek.law.Missing;
import tizbek.law.Words;
import tizbek.register.Deed;
import tizbek.register.Preview;
import tizbek.register.Refusal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What would become of something today, as a page shows it: open, barred, waiting for others, or unclear. */
final class Judged {

    /** Rules by which an application waits for others, whatever the law says of it. */
    private static final Set<String> WAITS = Set.of("order", "equal-month", "auction", "offer");

    /** Rules that tell that something must still be known or stated. */
    private static final Set<String> UNCLEAR = Set.of("missing", "silent", "conflict-of-law", "unknown");

    private Judged() {}

    static ObjectNode of(Preview preview) {
        return switch (preview) {
            case Preview.Records records -> of(records.deeds());
            case Preview.Refuses refuses -> {
                Refusal refusal = refuses.refusal();
                String state = UNCLEAR.contains(refusal.rule())
                        ? "unclear"
                        : WAITS.contains(refusal.rule()) ? "waits" : "barred";
                yield of(state, refusal.rule(), List.of(), refusal);
            }
        };
    }

    private static ObjectNode of(List<Deed> deeds) {
        for (Deed deed : deeds) {
            if (deed instanceof Deed.Refused refused) {
                return of(
                        "barred",
                        "barred",
                        refused.provisions(),
                        new Refusal("barred", NOTHING, refused.grounds(), List.of()));
            }
        }
        return of("open", "", provisions(deeds), new Refusal("", NOTHING, List.of(), List.of()));
    }

    private static final Words NOTHING = new Words("", "");

    /** The provisions that deeds rest on. */
    static List<String> provisions(List<Deed> deeds) {
        List<String> all = new ArrayList<>();
        for (Deed deed : deeds) {
            all.addAll(
                    switch (deed) {
                        case Deed.Granted granted -> granted.provisions();
                        case Deed.Refused refused -> refused.provisions();
                        case Deed.Dealt dealt -> dealt.provisions();
                        default -> List.of();
                    });
        }
        return all;
    }

    private static ObjectNode of(String state, String rule, List<String> provisions, Refusal refusal) {
        ObjectNode node = Papers.document().put("state", state).put("rule", rule);
        ArrayNode rests = node.putArray("provisions");
        provisions.forEach(rests::add);
        put(node, refusal);
        return node;
    }

    /** What a refusal says: text, grounds, what is missing. */
    static void put(ObjectNode node, Refusal refusal) {
        node.set("text", refusal.text().en().isEmpty() ? null : Papers.of(refusal.text()));
        ArrayNode grounds = node.putArray("grounds");
        refusal.grounds().forEach(g -> grounds.add(Papers.of(g)));
        ArrayNode missing = node.putArray("missing");
        for (Missing one : refusal.missing()) {
            ObjectNode what = missing.addObject().put("what", one.what());
            what.set("text", Papers.of(one.text()));
            what.put("option", "--fact " + one.what() + "=VALUE");
        }
    }
}
