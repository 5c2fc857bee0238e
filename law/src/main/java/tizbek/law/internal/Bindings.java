package tizbek.law.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.law.Act;
import tizbek.law.Fact;
import tizbek.law.Vocabulary;

/** What is known of an act, under the names that conditions use. */
final class Bindings {

    static final String DAY = "day";
    static final String COMMODITY = "commodity";
    static final String MATERIAL = "material";
    static final String TARGET = "target";

    private static final Location ASKED = new Location("act", 1);

    private Bindings() {}

    static Map<String, Object> of(Act act, LocalDate day, Vocabulary vocabulary) {
        Map<String, Object> known = new HashMap<>();
        act.facts().forEach((name, text) -> {
            Fact fact = vocabulary.facts().get(name);
            if (fact == null) {
                throw new InputException(new Defect.UnknownName(
                        ASKED,
                        "fact",
                        name,
                        NearestName.of(name, vocabulary.facts().keySet())));
            }
            known.put(name, fact.parse(text, ASKED));
        });
        known.put(DAY, day);
        put(known, COMMODITY, act.commodityOrNull());
        put(known, MATERIAL, act.materialOrNull());
        put(known, TARGET, act.targetOrNull());
        return known;
    }

    private static void put(Map<String, Object> known, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            known.put(name, value);
        }
    }
}
