package tizbek.law.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.YamlNode;
import tizbek.law.Act;
import tizbek.law.ActKind;
import tizbek.law.Example;
import tizbek.law.KnownNames;
import tizbek.law.Vocabulary;

/** Reads the cases that stand beside the law. */
final class ExampleReader {

    private static final Set<String> VERDICTS =
            new TreeSet<>(Set.of("allowed", "barred", "owes", "unknown", "conflict"));

    private final Set<String> provisions;
    private final Vocabulary vocabulary;
    private final KnownNames names;

    ExampleReader(Set<String> provisions, Vocabulary vocabulary, KnownNames names) {
        this.provisions = provisions;
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /** One example, or one for each commodity of {@code each}, which then owes that percentage. */
    List<Example> read(YamlNode node, String country) {
        YamlNode each = node.find("each").orElse(null);
        if (each == null) {
            node.only("act", "on", "expect", "percent", "owes", "missing", "cites", "claims");
            return List.of(example(node, country));
        }
        node.only("each", "act", "on", "cites");
        List<Example> examples = new ArrayList<>();
        each.entries()
                .forEach((commodity, percent) -> examples.add(new Example(
                        act(node.get("act"), country, commodity),
                        Fields.date(node, "on"),
                        Set.of(),
                        "owes",
                        cited(node),
                        Set.of(),
                        Map.of(),
                        Fields.named("each", () -> plain(percent)),
                        percent.where())));
        return examples;
    }

    private Example example(YamlNode node, String country) {
        String expected = Fields.text(node, "expect");
        Fields.check(node.get("expect"), "verdict", expected, VERDICTS);
        LocalDate day = Fields.date(node, "on");
        Map<String, String> owes = new LinkedHashMap<>();
        node.find("owes")
                .ifPresent(o -> o.entries().forEach((id, text) -> {
                    known(text, "provision", id, provisions);
                    owes.put(id, Fields.named("owes", text::text).strip());
                }));
        node.findItems("claims").forEach(claim -> known(claim, "provision", claim.text(), provisions));
        return new Example(
                act(node.get("act"), country, null),
                day,
                Fields.names(node, "claims"),
                expected,
                cited(node),
                Fields.names(node, "missing"),
                owes,
                node.find("percent")
                        .map(p -> Fields.named("percent", () -> plain(p)))
                        .orElse(""),
                node.where());
    }

    private static String plain(YamlNode number) {
        return new java.math.BigDecimal(String.valueOf(number.number()))
                .stripTrailingZeros()
                .toPlainString();
    }

    private Set<String> cited(YamlNode node) {
        for (YamlNode cited : node.findItems("cites")) {
            known(cited, "provision", cited.text(), provisions);
        }
        return Fields.names(node, "cites");
    }

    private Act act(YamlNode node, String country, @Nullable String each) {
        node.only("what", "commodity", "material", "target", "facts");
        String material = node.findText("material").orElse(null);
        String commodity = each != null
                ? each
                : material == null ? node.findText("commodity").orElse(null) : Act.commodityOf(material);
        if (commodity != null) {
            Fields.check(node, "commodity", commodity, names.commodities());
        }
        if (material != null) {
            Fields.check(node, "material", material, names.materials());
        }
        Map<String, String> facts = new LinkedHashMap<>();
        node.find("facts")
                .ifPresent(given ->
                        given.entries().forEach((name, value) -> facts.put(name, Fields.named(name, value::text))));
        Act act = new Act(
                new ActKind(Fields.text(node, "what")),
                country,
                commodity,
                material,
                node.findText("target").orElse(null),
                facts);
        vocabulary.check(act, node.where());
        return act;
    }

    /** Unlike elsewhere an empty set knows nothing here: a law without provisions has none to cite. */
    private static void known(YamlNode where, String kind, String name, Set<String> known) {
        if (known.isEmpty()) {
            throw new InputException(new Defect.UnknownName(where.where(), kind, name, ""));
        }
        Fields.check(where, kind, name, known);
    }
}
