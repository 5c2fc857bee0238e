package tizbek.cli.internal;

import java.nio.file.Path;
import java.util.Locale;
import tizbek.facts.Basis;
import tizbek.law.LawCheck;
import tizbek.law.LawFinding;
import tizbek.law.LawRule;
import tizbek.law.LawTally;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A check of the laws as the JSON that {@code law check --json} documents. */
public final class LawCheckJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private LawCheckJson() {}

    /** The document, ending in a line feed. */
    public static String of(Path laws, String country, LawCheck check) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("laws", laws.toString())
                .put("country", country)
                .put("provisions", check.provisions())
                .put("examples", check.examples())
                .put("errors", check.errors().size())
                .put("warnings", check.warnings().size());
        ArrayNode rules = root.putArray("rules");
        for (LawRule rule : LawRule.values()) {
            rules.addObject()
                    .put("id", rule.id())
                    .put("weight", rule.weight().word())
                    .put("sentence", rule.sentence())
                    .put(
                            "findings",
                            check.findings().stream()
                                    .filter(f -> f.rule() == rule)
                                    .count());
        }
        ArrayNode findings = root.putArray("findings");
        check.findings().forEach(finding -> tell(findings.addObject(), finding));
        ArrayNode tallies = root.putArray("tallies");
        check.tallies().forEach(tally -> count(tallies.addObject(), tally));
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void tell(ObjectNode node, LawFinding finding) {
        node.put("rule", finding.rule().id())
                .put("weight", finding.weight().word())
                .put("country", finding.country())
                .put("subject", finding.subject())
                .put("file", finding.where().file())
                .put("line", finding.where().line())
                .put("message", finding.sentence())
                .put("remedy", finding.remedy());
    }

    private static void count(ObjectNode node, LawTally tally) {
        node.put("country", tally.country())
                .put("provisions", tally.provisions())
                .put("examples", tally.examples());
        ObjectNode basis = node.putObject("basis");
        for (Basis b : Basis.values()) {
            basis.put(b.name().toLowerCase(Locale.ROOT), tally.byBasis().getOrDefault(b, 0));
        }
        node.put("claimed", tally.claimed()).put("proposed", tally.proposed());
    }
}
