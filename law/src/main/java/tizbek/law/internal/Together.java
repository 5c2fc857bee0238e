package tizbek.law.internal;

import dev.cel.common.ast.CelExpr;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tizbek.law.Expression;
import tizbek.law.Fact;
import tizbek.law.FactType;
import tizbek.law.Numbers;
import tizbek.law.Vocabulary;
import tizbek.measure.Interval;

/**
 * Whether two conditions can hold at once. Each fact, and whatever is computed from facts, is tried at, below and above
 * every constant it is compared with, each text at each of its words, each two that are compared as less, equal and
 * greater. That is exact where each fact stands in one of these terms only; where it stands in several (blocks, and twice
 * the blocks) they are tried as if they had nothing to do with each other, so that a contradiction is never overlooked,
 * and sometimes one is seen that cannot be. Where there is more to try than can be, the conditions count as meeting.
 */
final class Together {

    private static final int MOST = 50_000;
    private static final LocalDate LATE = LocalDate.of(2090, 1, 1);
    private static final String OTHER = "other";

    private final Vocabulary vocabulary;
    private final Interval days;
    private final Set<String> commodities;
    private int tried;

    /**
     * {@code days} are those on which both are in force; {@code commodities} those to which both apply, empty where that
     * is any.
     */
    Together(Vocabulary vocabulary, Interval days, Set<String> commodities) {
        this.vocabulary = vocabulary;
        this.days = days;
        this.commodities = commodities;
    }

    /** In which case both hold, in words that end a sentence, perhaps none; nothing if they cannot. */
    Optional<String> find(@Nullable Expression one, @Nullable Expression other) {
        List<CelExpr> conditions = Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .filter(CelExpression.class::isInstance)
                .map(e -> ((CelExpression) e).tree().root())
                .toList();
        Truth truth = new Truth(conditions);
        Map<String, List<Object>> tries = new LinkedHashMap<>();
        truth.pairs().forEach(pair -> tries.put(pair, List.of(0, -1, 1)));
        truth.constants().forEach((term, constants) -> tries.put(term, tries(term, constants)));
        List<String> terms = new ArrayList<>(tries.keySet());
        terms.sort(Comparator.comparingInt(
                        (String t) -> tries.getOrDefault(t, List.of()).size())
                .thenComparing(Comparator.naturalOrder()));
        tried = 0;
        return search(truth, terms, 0, tries, new TreeMap<>());
    }

    private Optional<String> search(
            Truth truth, List<String> terms, int next, Map<String, List<Object>> tries, Map<String, Object> chosen) {
        Boolean holds = truth.holds(chosen);
        if (holds != null) {
            return holds ? Optional.of(words(chosen)) : Optional.empty();
        }
        String term = terms.get(next);
        for (Object value : tries.getOrDefault(term, List.of())) {
            if (++tried > MOST) {
                return Optional.of(": there are more facts in the conditions than can be tried");
            }
            chosen.put(term, value);
            Optional<String> found = search(truth, terms, next + 1, tries, chosen);
            if (found.isPresent()) {
                return found;
            }
            chosen.remove(term);
        }
        return Optional.empty();
    }

    private static String words(Map<String, Object> chosen) {
        return chosen.isEmpty()
                ? ""
                : chosen.entrySet().stream()
                        .map(e -> shown(e.getKey(), e.getValue()))
                        .collect(Collectors.joining(", ", ", where ", ""));
    }

    private static String shown(String term, Object value) {
        return switch (value) {
            case Integer order -> term.replace(Truth.BETWEEN, order == 0 ? " = " : order < 0 ? " < " : " > ");
            case Double number -> term + " = " + Numbers.plain(number);
            case Boolean truth -> term + " = " + (truth ? "yes" : "no");
            default -> term + " = " + value;
        };
    }

    private List<Object> tries(String term, Set<Object> constants) {
        Fact fact = vocabulary.facts().get(term);
        if (term.equals(Bindings.DAY)) {
            return days(constants);
        }
        if (fact != null && fact.type() == FactType.TEXT) {
            return List.copyOf(fact.values());
        }
        return switch (constants.stream().findFirst().orElse(true)) {
            case Double number -> numbers(constants);
            case LocalDate day -> dates(constants);
            case String word -> texts(term, constants);
            default -> List.of(true, false);
        };
    }

    private List<Object> texts(String term, Set<Object> constants) {
        if (term.equals(Bindings.COMMODITY) && !commodities.isEmpty()) {
            return List.copyOf(new TreeSet<>(commodities));
        }
        Set<Object> words = new LinkedHashSet<>(constants);
        words.add(OTHER);
        return List.copyOf(words);
    }

    private static List<Object> numbers(Set<Object> constants) {
        TreeSet<Double> bounds = new TreeSet<>();
        constants.forEach(c -> bounds.add((Double) c));
        TreeSet<Double> tries = new TreeSet<>(bounds);
        tries.add(bounds.first() - 1);
        tries.add(bounds.last() + 1);
        Double before = null;
        for (Double bound : bounds) {
            if (before != null) {
                tries.add((before + bound) / 2);
            }
            before = bound;
        }
        return List.copyOf(tries);
    }

    private static List<Object> dates(Set<Object> constants) {
        Set<LocalDate> tries = new TreeSet<>();
        for (Object constant : constants) {
            LocalDate day = (LocalDate) constant;
            tries.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        }
        return List.copyOf(tries);
    }

    private List<Object> days(Set<Object> constants) {
        Set<Object> tries = new TreeSet<>(dates(constants));
        tries.add(days.from());
        tries.add(days.until().map(u -> u.minusDays(1)).orElse(LATE));
        return tries.stream().filter(d -> days.contains((LocalDate) d)).toList();
    }
}
