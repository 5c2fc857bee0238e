package tizbek.law.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.YamlNode;
import tizbek.law.ActKind;
import tizbek.law.KnownNames;
import tizbek.law.Scope;

/** Reads to what a provision applies. */
final class ScopeReader {

    private final Map<String, Set<String>> groups;
    private final KnownNames names;
    private final Set<String> known;
    private final Set<String> minerals;

    /**
     * {@code acts} are the words of the acts; {@code minerals} the commodities a law may name, empty where they are not
     * checked.
     */
    ScopeReader(Map<String, Set<String>> groups, KnownNames names, Set<String> acts, Set<String> minerals) {
        this.groups = groups;
        this.names = names;
        this.known = acts;
        this.minerals = minerals;
    }

    /** {@code rated} are commodities that a table of rates of the same provision names. */
    Scope read(YamlNode node, Set<String> rated) {
        node.only("act", "materials", "commodities", "groups", "except", "target", "hs6");
        Set<ActKind> acts = new TreeSet<>();
        for (YamlNode item : node.get("act").items()) {
            String word = Fields.named("act", item::text);
            Fields.check(item, "act", word, known);
            acts.add(new ActKind(word));
        }
        Set<String> materials = known(node, "materials", "material", names.materials());
        Set<String> commodities = new TreeSet<>(known(node, "commodities", "commodity", minerals));
        commodities.addAll(rated);
        Set<String> byGroup = new HashSet<>();
        known(node, "groups", "group", groups.keySet()).forEach(g -> byGroup.addAll(members(node, g)));
        for (YamlNode item : node.findItems("except")) {
            if (!byGroup.remove(item.text())) {
                throw Fields.bad(item, "except", item.text(), "a member of the groups it is taken out of");
            }
        }
        boolean crosses = acts.contains(ActKind.EXPORT) || acts.contains(ActKind.IMPORT);
        node.find("target").filter(target -> !crosses).ifPresent(ScopeReader::refuseTarget);
        return new Scope(
                acts, materials, commodities, byGroup, crosses ? targets(node.get("target")) : Set.of(), hs6(node));
    }

    private static void refuseTarget(YamlNode target) {
        throw new InputException(new Defect.Contradiction(
                target.where(),
                "field (target) stands where no border is crossed",
                "the act is export or import, or the field can go."));
    }

    private Set<String> members(YamlNode node, String group) {
        Set<String> members = groups.get(group);
        if (members == null) {
            throw new InputException(new Defect.UnknownName(node.get("groups").where(), "group", group, ""));
        }
        return members;
    }

    private static Set<String> known(YamlNode node, String field, String kind, Set<String> known) {
        Set<String> found = new HashSet<>();
        for (YamlNode item : node.findItems(field)) {
            String name = Fields.named(field, item::text);
            Fields.check(item, kind, name, known);
            found.add(name);
        }
        return found;
    }

    private static Set<String> targets(YamlNode node) {
        Set<String> targets = new HashSet<>();
        for (YamlNode item : node.items()) {
            String code = Fields.named("target", item::text);
            if (!code.equals("all") && !code.matches("[A-Z]{3}")) {
                throw Fields.bad(item, "target", code, "all, or the three letters of a country");
            }
            targets.add(code);
        }
        return targets.contains("all") ? Set.of() : targets;
    }

    private static List<String> hs6(YamlNode node) {
        List<String> codes = new ArrayList<>();
        for (YamlNode item : node.findItems("hs6")) {
            String code = Fields.named("hs6", item::text);
            if (!code.matches("[0-9]{6}")) {
                throw Fields.bad(item, "hs6", code, "six digits of the Harmonized System");
            }
            codes.add(code);
        }
        return codes;
    }
}
