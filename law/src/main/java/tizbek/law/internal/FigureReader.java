package tizbek.law.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.YamlNode;
import tizbek.law.Figure;
import tizbek.law.KnownNames;
import tizbek.law.Throughput;
import tizbek.law.Value;

/** Reads the numbers of a provision: stated, or by the id of an assumption. */
final class FigureReader {

    private final KnownNames names;

    FigureReader(KnownNames names) {
        this.names = names;
    }

    @Nullable
    Value value(YamlNode node) {
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

    @Nullable
    Throughput throughput(YamlNode node) {
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
}
