package tizbek.law.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    ScopeReader(Map<String, Set<String>> groups, KnownNames names) {
        this.groups = groups;
        this.names = names;
    }

    Scope read(YamlNode node) {
        node.only("act", "materials", "commodities", "groups", "except", "target", "when", "hs6");
        Set<ActKind> acts = EnumSet.noneOf(ActKind.class);
        node.get("act").items().forEach(item -> acts.add(Fields.constant(item, "act", ActKind.class)));
        Set<String> materials = known(node, "materials", "material", names.materials());
        Set<String> commodities = known(node, "commodities", "commodity", names.commodities());
        Set<String> byGroup = new HashSet<>();
        known(node, "groups", "group", groups.keySet()).forEach(g -> byGroup.addAll(members(node, g)));
        for (YamlNode item : node.findItems("except")) {
            if (!byGroup.remove(item.text())) {
                throw Fields.bad(item, "except", item.text(), "a member of the groups it is taken out of");
            }
        }
        if (materials.isEmpty() && commodities.isEmpty() && byGroup.isEmpty()) {
            throw new InputException(new Defect.MissingValue(node.where(), "commodities"));
        }
        boolean crosses = acts.contains(ActKind.EXPORT) || acts.contains(ActKind.IMPORT);
        node.find("target").filter(target -> !crosses).ifPresent(ScopeReader::refuseTarget);
        return new Scope(
                acts,
                materials,
                commodities,
                byGroup,
                crosses ? targets(node.get("target")) : Set.of(),
                conditions(node),
                hs6(node));
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

    private static Map<String, String> conditions(YamlNode node) {
        Map<String, String> conditions = new HashMap<>();
        node.find("when")
                .ifPresent(when ->
                        when.entries().forEach((fact, value) -> conditions.put(fact, Fields.named(fact, value::text))));
        return conditions;
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
