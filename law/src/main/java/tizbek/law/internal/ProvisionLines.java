package tizbek.law.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import tizbek.law.Words;

/** What a provision says, line by line, to be held against another version of it. */
final class ProvisionLines {

    private static final Words VALUE = new Words("value", "значение");

    private ProvisionLines() {}

    /** The lines that differ. */
    static List<ValueChange> compare(Provision before, Provision after) {
        Map<Words, String> old = lines(before);
        Map<Words, String> now = lines(after);
        Set<Words> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        List<ValueChange> changes = new ArrayList<>();
        for (Words what : all) {
            String was = old.getOrDefault(what, "");
            String is = now.getOrDefault(what, "");
            if (!was.equals(is)) {
                changes.add(new ValueChange(what, was, is));
            }
        }
        changes.addAll(minerals(before, after));
        return changes;
    }

    /** Whether the line is a row of a table of rates by mineral. */
    static boolean isOfMineral(ValueChange line, Provision before, Provision after) {
        return rated(before).contains(line.what().en())
                || rated(after).contains(line.what().en());
    }

    /** The value in one line, with its unit. */
    static String value(Provision p) {
        Value value = p.valueOrNull();
        return value == null ? "" : RateText.of(value.rate()) + " " + value.unit();
    }

    private static Set<String> rated(Provision p) {
        Value value = p.valueOrNull();
        return value != null && value.rate() instanceof Rate.ByCommodity table ? table.commodities() : Set.of();
    }

    private static Map<Words, String> lines(Provision p) {
        Map<Words, String> lines = new LinkedHashMap<>();
        Value value = p.valueOrNull();
        if (value != null) {
            rate(value, lines);
            put(lines, "taken of", "от чего", value.base());
            put(lines, "times", "умножается на", text(value.timesOrNull()));
        }
        Terms terms = p.terms();
        put(lines, "effect", "действие нормы", p.effect().name().toLowerCase(java.util.Locale.ROOT));
        put(lines, "if", "если", text(p.whenOrNull()));
        put(lines, "needs", "требуется", text(terms.needsOrNull()));
        put(lines, "measured", "показатель", terms.measure());
        Term term = terms.termOrNull();
        put(
                lines,
                "term",
                "срок",
                term == null ? "" : term.number() + " " + term.unit().word());
        return lines;
    }

    private static void rate(Value value, Map<Words, String> lines) {
        if (value.rate() instanceof Rate.ByCommodity(Map<String, Rate.Entry> entries)) {
            for (String mineral : new TreeSet<>(entries.keySet())) {
                Rate.Entry entry = entries.get(mineral);
                if (entry != null) {
                    lines.put(new Words(mineral, mineral), entry.figure() + " " + value.unit());
                }
            }
            return;
        }
        lines.put(VALUE, RateText.of(value.rate()) + " " + value.unit());
    }

    private static void put(Map<Words, String> lines, String en, String ru, String text) {
        if (!text.isEmpty()) {
            lines.put(new Words(en, ru), text);
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
        return List.of(new ValueChange(
                new Words("minerals", "полезные ископаемые"), String.join(", ", left), String.join(", ", came)));
    }

    private static Set<String> minerals(Provision p) {
        Set<String> minerals = new TreeSet<>(p.applies().commodities());
        minerals.addAll(p.applies().byGroup());
        minerals.addAll(p.applies().materials());
        return minerals;
    }
}
