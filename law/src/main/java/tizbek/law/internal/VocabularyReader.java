package tizbek.law.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.YamlNode;
import tizbek.law.Fact;
import tizbek.law.FactType;
import tizbek.law.Vocabulary;
import tizbek.law.Words;

/** Reads the words of the law: acts, facts, units. */
final class VocabularyReader {

    private static final Map<String, FactType> TYPES =
            Map.of("yes-no", FactType.TRUTH, "number", FactType.NUMBER, "date", FactType.DATE, "text", FactType.TEXT);

    /** Names that conditions use for the act itself, or that CEL keeps for itself. */
    private static final Set<String> TAKEN =
            Set.of(Bindings.DAY, Bindings.COMMODITY, Bindings.MATERIAL, Bindings.TARGET, "in", "true", "false", "null");

    private final Map<String, Words> acts = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Words> units = new LinkedHashMap<>();
    private final Map<String, Words> minerals = new LinkedHashMap<>();

    VocabularyReader() {}

    /** Reads more words on top of those of {@code base}. */
    VocabularyReader(Vocabulary base) {
        acts.putAll(base.acts());
        facts.putAll(base.facts());
        units.putAll(base.units());
        minerals.putAll(base.minerals());
    }

    void act(YamlNode node) {
        node.only("id", "title", "note");
        put(acts, node, Fields.text(node, "id"), Fields.words(node, "title"), "act");
    }

    void unit(YamlNode node) {
        node.only("id", "title");
        put(units, node, Fields.text(node, "id"), Fields.words(node, "title"), "unit");
    }

    void mineral(YamlNode node) {
        node.only("id", "title", "note");
        put(minerals, node, Fields.text(node, "id"), Fields.words(node, "title"), "mineral");
    }

    void fact(YamlNode node) {
        node.only("id", "type", "unit", "values", "title", "note");
        String id = Fields.text(node, "id");
        if (!id.matches("[a-z][a-z0-9_]*") || TAKEN.contains(id)) {
            throw Fields.bad(
                    node.get("id"),
                    "id",
                    id,
                    "a name that conditions can use: small letters, digits and _, such as term_years");
        }
        String word = Fields.text(node, "type");
        FactType type = TYPES.get(word);
        if (type == null) {
            throw Fields.bad(node.get("type"), "type", word, "one of yes-no, number, date, text");
        }
        List<String> values = Fields.texts(node, "values");
        if ((type == FactType.TEXT) == values.isEmpty()) {
            throw type == FactType.TEXT
                    ? new InputException(new Defect.MissingValue(node.where(), "values"))
                    : Fields.bad(node.get("values"), "values", String.join(", ", values), "for a fact that is text");
        }
        if (type != FactType.NUMBER && node.find("unit").isPresent()) {
            throw Fields.bad(node.get("unit"), "unit", node.getText("unit"), "for a fact that is a number");
        }
        put(
                facts,
                node,
                id,
                new Fact(id, type, node.findText("unit").orElse(""), values, Fields.words(node, "title")),
                "fact");
    }

    private static <T> void put(Map<String, T> known, YamlNode node, String id, T value, String kind) {
        if (known.putIfAbsent(id, value) != null) {
            throw Fields.bad(node, "id", id, "new: a " + kind + " of that id stands above or in another file");
        }
    }

    Vocabulary vocabulary() {
        return new Vocabulary(acts, facts, units, minerals);
    }
}
