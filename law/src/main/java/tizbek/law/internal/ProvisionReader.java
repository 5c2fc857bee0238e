package tizbek.law.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Basis;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Provenance;
import tizbek.facts.YamlNode;
import tizbek.law.ActKind;
import tizbek.law.Effect;
import tizbek.law.Figure;
import tizbek.law.Instrument;
import tizbek.law.KnownNames;
import tizbek.law.Provision;
import tizbek.law.Scope;
import tizbek.law.Throughput;
import tizbek.law.Value;
import tizbek.measure.Interval;

/** Reads one provision and refuses what cannot be meant; what needs other provisions is left to {@link CrossChecks}. */
final class ProvisionReader {

    private static final Set<String> TOPICS = new TreeSet<>(Set.of("export", "import", "rights", "extraction"));

    private final Map<String, Instrument> instruments;
    private final Map<String, Set<String>> groups;
    private final KnownNames names;

    ProvisionReader(Map<String, Instrument> instruments, Map<String, Set<String>> groups, KnownNames names) {
        this.instruments = instruments;
        this.groups = groups;
        this.names = names;
    }

    Provision read(YamlNode node, String country) {
        node.only(
                "id",
                "instrument",
                "article",
                "title",
                "topic",
                "applies",
                "effect",
                "needs",
                "value",
                "throughput",
                "announced",
                "from",
                "until",
                "ended-by",
                "suspends",
                "sources",
                "basis",
                "checked",
                "note");
        String topic = Fields.text(node, "topic");
        Fields.check(node.get("topic"), "topic", topic, TOPICS);
        Effect effect = Fields.constant(node.get("effect"), "effect", Effect.class);
        Scope scope = scope(node.get("applies"));
        Interval interval = interval(node);
        Provision provision = new Provision(
                Fields.text(node, "id"),
                country,
                instrument(node),
                node.findText("article").orElse(""),
                Fields.words(node, "title"),
                topic,
                scope,
                effect,
                node.findText("needs").orElse(null),
                value(node),
                throughput(node),
                announced(node, interval.from()),
                interval,
                node.findText("ended-by").orElse(null),
                Fields.names(node, "suspends"),
                provenance(node),
                checked(node));
        FormRules.check(provision);
        return provision;
    }

    private Instrument instrument(YamlNode node) {
        String id = Fields.text(node, "instrument");
        Fields.check(node.get("instrument"), "instrument", id, instruments.keySet());
        Instrument found = instruments.get(id);
        if (found == null) {
            throw new InputException(
                    new Defect.UnknownName(node.get("instrument").where(), "instrument", id, ""));
        }
        return found;
    }

    private Scope scope(YamlNode node) {
        node.only("act", "materials", "commodities", "groups", "except", "target", "when", "hs6");
        Set<ActKind> acts = EnumSet.noneOf(ActKind.class);
        node.get("act").items().forEach(item -> acts.add(Fields.constant(item, "act", ActKind.class)));
        Set<String> materials = known(node, "materials", "material", names.materials());
        Set<String> commodities = known(node, "commodities", "commodity", names.commodities());
        Set<String> byGroup = new HashSet<>();
        known(node, "groups", "group", groups.keySet()).forEach(g -> byGroup.addAll(members(node, g)));
        byGroup.removeAll(known(node, "except", "commodity", names.commodities()));
        if (materials.isEmpty() && commodities.isEmpty() && byGroup.isEmpty()) {
            throw new InputException(new Defect.MissingValue(node.where(), "commodities"));
        }
        boolean crosses = acts.contains(ActKind.EXPORT) || acts.contains(ActKind.IMPORT);
        return new Scope(
                acts,
                materials,
                commodities,
                byGroup,
                crosses ? targets(node.get("target")) : Set.of(),
                conditions(node),
                hs6(node));
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

    private @Nullable Value value(YamlNode node) {
        YamlNode value = node.find("value").orElse(null);
        if (value == null) {
            return null;
        }
        value.only("number", "assumption", "unit", "base");
        String unit = Fields.text(value, "unit");
        if (!unit.equals("percent")) {
            throw Fields.bad(value.get("unit"), "unit", unit, "percent");
        }
        return new Value(figure(value, 100), unit, Fields.text(value, "base"));
    }

    /** A number from 0 to {@code highest}, or the id of an assumption. */
    private Figure figure(YamlNode node, double highest) {
        String assumption = node.findText("assumption").orElse(null);
        if (assumption != null) {
            Fields.check(node.get("assumption"), "assumption", assumption, names.assumptions());
            return new Figure.Assumed(assumption);
        }
        return stated(node.get("number"), "number", highest);
    }

    private static Figure stated(YamlNode node, String field, double highest) {
        double number = Fields.named(field, node::number);
        if (number < 0 || number > highest) {
            throw Fields.bad(node, field, node.text(), "from 0 to " + (int) highest);
        }
        return new Figure.Stated(number);
    }

    private @Nullable Throughput throughput(YamlNode node) {
        YamlNode throughput = node.find("throughput").orElse(null);
        if (throughput == null) {
            return null;
        }
        List<YamlNode> items = throughput.items();
        List<Throughput.Step> steps = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            steps.add(step(items.get(i), i == items.size() - 1));
        }
        return new Throughput(steps);
    }

    private Throughput.Step step(YamlNode node, boolean last) {
        if (node.isSingle()) {
            if (!last) {
                throw new InputException(new Defect.MissingValue(node.where(), "months"));
            }
            return new Throughput.Step(stated(node, "throughput", 1), 0);
        }
        node.only("number", "assumption", "months");
        if (last) {
            if (node.find("months").isPresent()) {
                throw Fields.bad(
                        node.get("months"), "months", node.getText("months"), "for the last step, which has no end");
            }
            return new Throughput.Step(figure(node, 1), 0);
        }
        double months = Fields.number(node, "months");
        if (months < 1 || months != Math.rint(months)) {
            throw Fields.bad(node.get("months"), "months", node.getText("months"), "a whole number of months");
        }
        return new Throughput.Step(figure(node, 1), (int) months);
    }

    private static @Nullable LocalDate announced(YamlNode node, LocalDate from) {
        LocalDate announced = Fields.dateOrNull(node, "announced");
        if (announced != null && announced.isAfter(from)) {
            throw Fields.bad(
                    node.get("announced"),
                    "announced",
                    node.getText("announced"),
                    "on or before the first day in force (" + from + ")");
        }
        return announced;
    }

    private static Interval interval(YamlNode node) {
        LocalDate from = Fields.date(node, "from");
        LocalDate until = Fields.dateOrNull(node, "until");
        if (until != null && !until.isAfter(from)) {
            throw Fields.bad(
                    node.get("until"), "until", node.getText("until"), "after the first day in force (" + from + ")");
        }
        return new Interval(from, until);
    }

    private Provenance provenance(YamlNode node) {
        YamlNode sources = node.get("sources");
        if (sources.items().isEmpty()) {
            throw new InputException(new Defect.MissingValue(sources.where(), "sources"));
        }
        sources.items().forEach(s -> Fields.check(s, "source", s.text(), names.sources()));
        return new Provenance(
                Fields.texts(node, "sources"),
                Fields.constant(node.get("basis"), "basis", Basis.class),
                node.findText("note").orElse("").strip(),
                node.where());
    }

    /** What was read or computed was read on some day; what is recalled or assumed need not have been. */
    private static @Nullable LocalDate checked(YamlNode node) {
        Basis basis = Fields.constant(node.get("basis"), "basis", Basis.class);
        return basis == Basis.READ || basis == Basis.DERIVED
                ? Fields.date(node, "checked")
                : Fields.dateOrNull(node, "checked");
    }
}
