package tizbek.law.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.YamlNode;
import tizbek.law.Act;
import tizbek.law.ActKind;
import tizbek.law.Example;

/** Reads the cases that stand beside the law. */
final class ExampleReader {

    private static final Set<String> VERDICTS =
            new TreeSet<>(Set.of("allowed", "barred", "owes", "unknown", "conflict"));

    private final Set<String> provisions;
    private final Set<String> facts;

    /** {@code facts} are the names of facts that some provision asks for. */
    ExampleReader(Set<String> provisions, Set<String> facts) {
        this.provisions = provisions;
        this.facts = facts;
    }

    Example read(YamlNode node, String country) {
        node.only("act", "on", "expect", "percent", "missing", "cites");
        String expected = Fields.text(node, "expect");
        Fields.check(node.get("expect"), "verdict", expected, VERDICTS);
        for (YamlNode cited : node.findItems("cites")) {
            known(cited, "provision", cited.text(), provisions);
        }
        LocalDate day = Fields.date(node, "on");
        return new Example(
                act(node.get("act"), country),
                day,
                expected,
                Fields.names(node, "cites"),
                Fields.names(node, "missing"),
                node.find("percent").isPresent() ? Fields.number(node, "percent") : null,
                node.where());
    }

    private Act act(YamlNode node, String country) {
        node.only("what", "commodity", "material", "target", "facts");
        String material = node.findText("material").orElse(null);
        String commodity = material == null ? Fields.text(node, "commodity") : Act.commodityOf(material);
        Map<String, String> known = new LinkedHashMap<>();
        node.find("facts")
                .ifPresent(given -> given.entries().forEach((name, value) -> {
                    known(value, "fact", name, facts);
                    known.put(name, Fields.named(name, value::text));
                }));
        return new Act(
                Fields.constant(node.get("what"), "what", ActKind.class),
                country,
                commodity,
                material,
                node.findText("target").orElse(null),
                known);
    }

    /** Unlike elsewhere an empty set knows nothing here: a law without provisions has none to cite. */
    private static void known(YamlNode where, String kind, String name, Set<String> known) {
        if (known.isEmpty()) {
            throw new InputException(new Defect.UnknownName(where.where(), kind, name, ""));
        }
        Fields.check(where, kind, name, known);
    }
}
