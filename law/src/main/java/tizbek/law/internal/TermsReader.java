package tizbek.law.internal;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.NearestName;
import tizbek.facts.YamlNode;
import tizbek.law.Effect;
import tizbek.law.Expression;
import tizbek.law.Fact;
import tizbek.law.FactType;
import tizbek.law.Otherwise;
import tizbek.law.Term;
import tizbek.law.Terms;
import tizbek.law.Value;
import tizbek.law.Vocabulary;
import tizbek.law.Words;

/** Reads what a provision asks, takes or gives. */
final class TermsReader {

    private final Vocabulary vocabulary;
    private final Cel cel;
    private final ValueReader values;

    TermsReader(Vocabulary vocabulary, Cel cel, ValueReader values) {
        this.vocabulary = vocabulary;
        this.cel = cel;
        this.values = values;
    }

    Terms read(YamlNode node, Effect effect, String topic) {
        Expression needs = node.find("needs")
                .map(n -> cel.condition(Fields.text(node, "needs"), "needs", n.where()))
                .orElse(null);
        String measure = node.findText("measure").orElse("");
        if (!measure.isEmpty()) {
            values.number(node.get("measure"), "measure", measure);
        }
        Value value = effect == Effect.DEADLINE ? null : values.value(node);
        if (value != null && !measure.isEmpty()) {
            values.checkMeasured(node, measure, value);
        }
        return new Terms(
                needs,
                measure,
                node.find("strict").map(YamlNode::truth).orElse(false),
                value,
                node.findText("levy").orElse(effect == Effect.CHARGES ? topic : ""),
                node.find("otherwise")
                        .map(o -> Fields.constant(o, "otherwise", Otherwise.class))
                        .orElse(Otherwise.BARRED),
                node.find("loses").isPresent() ? Fields.words(node, "loses") : null,
                term(node, effect),
                who(node));
    }

    private static @Nullable Words who(YamlNode node) {
        return node.find("who").isPresent() ? Fields.words(node, "who") : null;
    }

    private @Nullable Term term(YamlNode node, Effect effect) {
        if (effect == Effect.DEADLINE) {
            YamlNode value = node.get("value");
            value.only("number", "unit");
            String after = node.findText("after").orElse("");
            if (!after.isEmpty()) {
                date(node.get("after"), after);
            }
            return term(value, after);
        }
        YamlNode due = node.find("due").orElse(null);
        if (due == null) {
            return null;
        }
        due.only("number", "unit", "after");
        date(due.get("after"), Fields.text(due, "after"));
        return term(due, Fields.text(due, "after"));
    }

    private void date(YamlNode where, String name) {
        Fact fact = vocabulary.facts().get(name);
        if (fact == null) {
            throw new InputException(new Defect.UnknownName(
                    where.where(),
                    "fact",
                    name,
                    NearestName.of(name, vocabulary.facts().keySet())));
        }
        if (fact.type() != FactType.DATE) {
            throw Fields.bad(where, "after", name, "a fact that is a date");
        }
    }

    /** A whole number of days, months or years. */
    static Term term(YamlNode node, String after) {
        double number = Fields.number(node, "number");
        if (number < 0 || number != Math.rint(number) || number > 10_000) {
            throw Fields.bad(
                    node.get("number"), "number", node.getText("number"), "a whole number of days, months or years");
        }
        String word = Fields.text(node, "unit");
        for (Term.Unit unit : Term.Unit.values()) {
            if (unit.word().equals(word)) {
                return new Term((int) number, unit, after);
            }
        }
        String known = Set.of(Term.Unit.values()).stream()
                .map(Term.Unit::word)
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        throw Fields.bad(node.get("unit"), "unit", word.toLowerCase(Locale.ROOT), "one of " + known);
    }
}
