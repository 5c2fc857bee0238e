package tizbek.law.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Basis;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.NearestName;
import tizbek.facts.Provenance;
import tizbek.facts.YamlNode;
import tizbek.law.Expression;
import tizbek.law.Fact;
import tizbek.law.FactType;
import tizbek.law.Figure;
import tizbek.law.KnownNames;
import tizbek.law.Parameter;
import tizbek.law.Rate;
import tizbek.law.Throughput;
import tizbek.law.Value;
import tizbek.law.Vocabulary;

/** Reads the numbers of a provision. */
final class ValueReader {

    private static final String NOT_FOUND = "not-found";
    private static final double MOST_PERCENT = 100;
    private static final double HUNDRED = 100;
    private static final String MONEY = "money";
    private static final List<String> FORMS = List.of("number", "assumption", "parameter", "formula", "rates", "steps");

    private final KnownNames names;
    private final Vocabulary vocabulary;
    private final Cel cel;
    private final Set<String> units;
    private final Map<String, Parameter> parameters;

    ValueReader(
            KnownNames names, Vocabulary vocabulary, Cel cel, Set<String> units, Map<String, Parameter> parameters) {
        this.names = names;
        this.vocabulary = vocabulary;
        this.cel = cel;
        this.units = units;
        this.parameters = parameters;
    }

    @Nullable
    Value value(YamlNode node) {
        YamlNode value = node.find("value").orElse(null);
        if (value == null) {
            return null;
        }
        if (value.isSingle()) {
            if (!value.text().equals(NOT_FOUND)) {
                throw Fields.bad(value, "value", value.text(), NOT_FOUND + ", or fields such as number and unit");
            }
            return new Value(new Rate.NotFound(), "", "", null);
        }
        value.only("number", "assumption", "parameter", "formula", "rates", "steps", "plus", "unit", "base", "times");
        Set<String> known = new TreeSet<>(units);
        known.addAll(parameters.keySet());
        String unit = unit(value, known);
        double highest = highest(unit);
        Rate rate = rate(value, highest);
        YamlNode plus = value.find("plus").orElse(null);
        if (plus != null) {
            plus.only(FORMS.toArray(new String[0]));
            rate = new Rate.Sum(List.of(rate, rate(plus, highest)));
        }
        Expression times = value.find("times")
                .map(t -> cel.formula(Fields.text(value, "times"), "times", t.where()))
                .orElse(null);
        return new Value(rate, unit, base(value, unit), times);
    }

    /** A percentage ends at a hundred; nothing else is known to. */
    static double highest(String unit) {
        return unit.equals(Value.PERCENT) ? MOST_PERCENT : Double.MAX_VALUE;
    }

    static String unit(YamlNode value, Set<String> known) {
        String unit = Fields.text(value, "unit");
        String currency = unit.contains("/") ? unit.substring(0, unit.indexOf('/')) : unit;
        if (!known.contains(unit) && !isCurrency(currency)) {
            throw new InputException(
                    new Defect.UnknownName(value.get("unit").where(), "unit", unit, NearestName.of(unit, known)));
        }
        return unit;
    }

    static boolean isCurrency(String code) {
        return java.util.Currency.getAvailableCurrencies().stream()
                .anyMatch(c -> c.getCurrencyCode().equals(code));
    }

    private String base(YamlNode value, String unit) {
        String base = value.findText("base").orElse("");
        if (base.isEmpty()) {
            return base;
        }
        if (!unit.equals(Value.PERCENT)) {
            throw Fields.bad(value.get("base"), "base", base, "for a value in per cent");
        }
        number(value.get("base"), "base", base);
        return base;
    }

    /** Refuses a name that is no fact, or a fact that is no number. */
    void number(YamlNode where, String field, String name) {
        Fact fact = vocabulary.facts().get(name);
        if (fact == null) {
            throw new InputException(new Defect.UnknownName(
                    where.where(),
                    "fact",
                    name,
                    NearestName.of(name, vocabulary.facts().keySet())));
        }
        if (fact.type() != FactType.NUMBER) {
            throw Fields.bad(where, field, name, "a fact that is a number");
        }
    }

    /** Refuses to hold tonnes against kilometres. */
    void checkMeasured(YamlNode node, String measure, Value value) {
        String unit = unitOf(measure);
        String bound = value.isPercentOfBase()
                ? unitOf(value.base())
                : Optional.ofNullable(parameters.get(value.unit()))
                        .map(Parameter::unit)
                        .orElse(value.unit());
        if (unit.isEmpty() || bound.isEmpty() || unit.equals(bound) || (unit.equals(MONEY) && isCurrency(bound))) {
            return;
        }
        throw new InputException(new Defect.Contradiction(
                node.where(),
                "provision (%s) measures (%s), which is in (%s), against a value in (%s)"
                        .formatted(node.getText("id"), measure, unit, bound),
                bound.equals(Value.PERCENT)
                        ? "(base) is missing: what the percentage is taken of."
                        : "another fact, or another unit was meant."));
    }

    private String unitOf(String fact) {
        Fact known = vocabulary.facts().get(fact);
        return known == null ? "" : known.unit();
    }

    private Rate rate(YamlNode node, double highest) {
        List<String> given =
                FORMS.stream().filter(form -> node.find(form).isPresent()).toList();
        if (given.size() != 1) {
            throw given.isEmpty()
                    ? new InputException(new Defect.MissingValue(node.where(), "number"))
                    : Fields.bad(node, "value", String.join(", ", given), "given in one way only");
        }
        return switch (given.getFirst()) {
            case "parameter" -> parameter(node);
            case "formula" ->
                new Rate.Computed(cel.formula(
                        Fields.text(node, "formula"),
                        "formula",
                        node.get("formula").where()));
            case "rates" -> byCommodity(node.get("rates"), highest);
            case "steps" -> stepped(node.get("steps"), highest);
            default -> new Rate.Plain(figure(node, highest));
        };
    }

    private Rate parameter(YamlNode node) {
        String id = Fields.text(node, "parameter");
        if (!parameters.containsKey(id)) {
            throw new InputException(new Defect.UnknownName(
                    node.get("parameter").where(), "parameter", id, NearestName.of(id, parameters.keySet())));
        }
        return new Rate.OfParameter(id);
    }

    private Rate byCommodity(YamlNode rates, double highest) {
        Map<String, Rate.Entry> entries = new LinkedHashMap<>();
        rates.entries().forEach((commodity, entry) -> {
            Fields.check(entry, "commodity", commodity, names.commodities());
            entries.put(commodity, entry(commodity, entry, highest));
        });
        return new Rate.ByCommodity(entries);
    }

    private Rate.Entry entry(String commodity, YamlNode node, double highest) {
        if (node.isSingle()) {
            return new Rate.Entry(stated(node, commodity, highest), null);
        }
        node.only("number", "assumption", "sources", "basis", "note");
        Provenance provenance = null;
        if (node.find("basis").isPresent()) {
            node.findItems("sources").forEach(s -> Fields.check(s, "source", s.text(), names.sources()));
            provenance = new Provenance(
                    Fields.texts(node, "sources"),
                    Fields.constant(node.get("basis"), "basis", Basis.class),
                    node.findText("note").orElse(""),
                    node.where());
        }
        return new Rate.Entry(figure(node, highest), provenance);
    }

    private Rate stepped(YamlNode node, double highest) {
        List<Rate.Step> steps = new ArrayList<>();
        List<YamlNode> items = node.items();
        for (int i = 0; i < items.size(); i++) {
            YamlNode item = items.get(i);
            item.only("when", "number", "assumption", "parameter", "formula");
            YamlNode when = item.find("when").orElse(null);
            if (when == null && i < items.size() - 1) {
                throw new InputException(new Defect.MissingValue(item.where(), "when"));
            }
            Expression condition = when == null ? null : cel.condition(Fields.text(item, "when"), "when", when.where());
            steps.add(new Rate.Step(condition, rate(item, highest)));
        }
        if (steps.isEmpty()) {
            throw new InputException(new Defect.MissingValue(node.where(), "steps"));
        }
        return new Rate.Stepped(steps);
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

    static Figure.Stated stated(YamlNode node, String field, double highest) {
        double number = Fields.named(field, node::number);
        if (number < 0 || (number > highest && highest == Double.MAX_VALUE)) {
            throw Fields.bad(node, field, node.text(), highest == Double.MAX_VALUE ? "zero or more" : range(highest));
        }
        if (number > highest) {
            throw new InputException(new Defect.Contradiction(
                    node.where(),
                    "field (%s) has the value (%s), which is not %s".formatted(field, node.text(), range(highest)),
                    number <= highest * HUNDRED
                            ? "(%s) was meant: a point was forgotten, or per cent were given for a share."
                                    .formatted(new java.math.BigDecimal(node.text())
                                            .movePointLeft(2)
                                            .stripTrailingZeros()
                                            .toPlainString())
                            : ""));
        }
        return new Figure.Stated(number);
    }

    private static String range(double highest) {
        return "from 0 to " + (int) highest;
    }

    @Nullable
    Throughput throughput(YamlNode node) {
        YamlNode throughput = node.find("throughput").orElse(null);
        if (throughput == null) {
            return null;
        }
        List<YamlNode> items = throughput.items();
        List<Throughput.Step> steps = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            steps.add(passing(items.get(i), i == items.size() - 1));
        }
        return new Throughput(steps);
    }

    private Throughput.Step passing(YamlNode node, boolean last) {
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
}
