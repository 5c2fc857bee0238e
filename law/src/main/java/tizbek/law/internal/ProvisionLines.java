package tizbek.law.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.law.Expression;
import tizbek.law.Provision;
import tizbek.law.Rate;
import tizbek.law.RateText;
import tizbek.law.Term;
import tizbek.law.Terms;
import tizbek.law.Value;
import tizbek.law.ValueChange;
import tizbek.law.Vocabulary;
import tizbek.law.Words;

/** What a provision says, line by line, to be held against another version of it. */
final class ProvisionLines {

    private static final Words VALUE = new Words("value", "значение");
    private static final Words NOT_FOUND = new Words("not found", "не найдено");
    private static final Words BY_CASE = new Words("by case", "по случаям");
    private static final Words BY_MINERAL = new Words("by mineral", "по ископаемым");

    private final Vocabulary vocabulary;
    private final Map<Words, Words> lines = new LinkedHashMap<>();

    private ProvisionLines(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The lines that differ. */
    static List<ValueChange> compare(Provision before, Provision after, Vocabulary vocabulary) {
        List<ValueChange> changes = differing(lines(before, vocabulary), lines(after, vocabulary));
        changes.addAll(minerals(before, after));
        return changes;
    }

    /** The lines that are otherwise on the one side than on the other. */
    static List<ValueChange> differing(Map<Words, Words> old, Map<Words, Words> now) {
        Set<Words> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        List<ValueChange> changes = new ArrayList<>();
        for (Words what : all) {
            Words was = old.getOrDefault(what, ValueChange.NONE);
            Words is = now.getOrDefault(what, ValueChange.NONE);
            if (!was.equals(is)) {
                changes.add(new ValueChange(what, was, is));
            }
        }
        return changes;
    }

    /** Whether the line is a row of a table of rates by mineral. */
    static boolean isOfMineral(ValueChange line, Provision before, Provision after) {
        return rated(before).contains(line.what().en())
                || rated(after).contains(line.what().en());
    }

    /** The value in one line, and the provision it stands in. */
    static Words elsewhere(Provision p, Vocabulary vocabulary) {
        Words value = lines(p, vocabulary).getOrDefault(VALUE, ValueChange.NONE);
        return new Words(value.en() + " (" + p.id() + ")", value.ru() + " (" + p.id() + ")");
    }

    private static Set<String> rated(Provision p) {
        Value value = p.valueOrNull();
        return value != null && value.rate() instanceof Rate.ByCommodity table ? table.commodities() : Set.of();
    }

    private static Map<Words, Words> lines(Provision p, Vocabulary vocabulary) {
        return new ProvisionLines(vocabulary).read(p);
    }

    private Map<Words, Words> read(Provision p) {
        Value value = p.valueOrNull();
        if (value != null) {
            rate(value.rate(), value.unit(), "");
            put("taken of", "от чего", value.base());
            put("times", "умножается на", text(value.timesOrNull()));
        }
        Terms terms = p.terms();
        put("effect", "действие нормы", p.effect().name().toLowerCase(Locale.ROOT));
        put("if", "если", text(p.whenOrNull()));
        put("needs", "требуется", text(terms.needsOrNull()));
        put("measured", "показатель", terms.measure());
        Term term = terms.termOrNull();
        if (term != null) {
            lines.put(
                    new Words("term", "срок"),
                    with(String.valueOf(term.number()), term.unit().word()));
        }
        return lines;
    }

    /** A plain number on the line of the value; a table row by row, and steps case by case. */
    private void rate(Rate rate, String unit, String plus) {
        switch (rate) {
            case Rate.ByCommodity(Map<String, Rate.Entry> entries) -> {
                lines.put(VALUE, BY_MINERAL);
                new TreeMap<>(entries)
                        .forEach((mineral, entry) -> lines.put(
                                new Words(mineral, mineral), with(entry.figure().toString(), unit)));
            }
            case Rate.Stepped(List<Rate.Step> steps) -> {
                lines.put(VALUE, BY_CASE);
                for (Rate.Step step : steps) {
                    Expression when = step.whenOrNull();
                    String condition = when == null ? "else" : "if " + when.text();
                    String russian = when == null ? "иначе" : "если " + when.text();
                    lines.put(new Words(plus + condition, plus + russian), with(RateText.of(step.rate()), unit));
                }
            }
            case Rate.Sum(List<Rate> parts) -> {
                for (int i = 0; i < parts.size(); i++) {
                    rate(parts.get(i), unit, i == 0 ? plus : plus + "+ ");
                }
            }
            case Rate.NotFound none -> lines.put(named(plus), NOT_FOUND);
            case Rate.Plain plain -> lines.put(named(plus), with(RateText.of(plain), unit));
            case Rate.OfParameter parameter -> lines.put(named(plus), with(RateText.of(parameter), unit));
            case Rate.Computed computed -> lines.put(named(plus), with(RateText.of(computed), unit));
        }
    }

    private static Words named(String plus) {
        return plus.isEmpty() ? VALUE : new Words(plus + VALUE.en(), plus + VALUE.ru());
    }

    private Words with(String number, String unit) {
        if (unit.equals(Value.PERCENT)) {
            return new Words(number + " %", number + " %");
        }
        Words words = vocabulary.units().getOrDefault(unit, new Words(unit, unit));
        return new Words(number + " " + words.en(), number + " " + words.ru());
    }

    private void put(String en, String ru, String text) {
        if (!text.isEmpty()) {
            lines.put(new Words(en, ru), new Words(text, text));
        }
    }

    private static String text(@Nullable Expression expression) {
        return expression == null ? "" : expression.text();
    }

    /** Minerals that came under the rule or left it, where no table of rates says so. */
    private static List<ValueChange> minerals(Provision before, Provision after) {
        Set<String> tabled = new TreeSet<>(rated(before));
        tabled.addAll(rated(after));
        Set<String> left = minerals(before);
        left.removeAll(minerals(after));
        left.removeAll(tabled);
        Set<String> came = minerals(after);
        came.removeAll(minerals(before));
        came.removeAll(tabled);
        if (left.isEmpty() && came.isEmpty()) {
            return List.of();
        }
        return List.of(new ValueChange(new Words("minerals", "полезные ископаемые"), joined(left), joined(came)));
    }

    private static Words joined(Set<String> ids) {
        String text = String.join(", ", ids);
        return new Words(text, text);
    }

    private static Set<String> minerals(Provision p) {
        Set<String> minerals = new TreeSet<>(p.applies().commodities());
        minerals.addAll(p.applies().byGroup());
        minerals.addAll(p.applies().materials());
        return minerals;
    }
}
