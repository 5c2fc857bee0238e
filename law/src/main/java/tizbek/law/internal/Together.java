package tizbek.law.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.facts.InputException;
import tizbek.law.Expression;
import tizbek.law.Fact;
import tizbek.law.FactType;
import tizbek.law.Vocabulary;

/**
 * Whether two conditions can hold at once. Conditions compare facts with constants, so it is enough to try each fact at,
 * below and above every constant it is compared with, and each word it may be; that is exact for such conditions. Where
 * there are too many combinations, or facts are compared with each other beyond that, it tries what it can and assumes
 * that they can meet, so that a contradiction is never overlooked.
 */
final class Together {

    private static final int MOST = 20_000;
    private static final LocalDate EARLY = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATE = LocalDate.of(2090, 1, 1);

    private final Vocabulary vocabulary;

    Together(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Facts with which both hold, in words; an empty text where neither asks for any; nothing if they cannot. */
    Optional<String> find(@Nullable Expression one, @Nullable Expression other) {
        List<Expression> conditions = new ArrayList<>();
        if (one != null) {
            conditions.add(one);
        }
        if (other != null && !other.equals(one)) {
            conditions.add(other);
        }
        Set<String> names = new TreeSet<>();
        conditions.forEach(c -> names.addAll(c.names()));
        Map<String, List<Object>> tries = new LinkedHashMap<>();
        long combinations = 1;
        for (String name : names) {
            List<Object> values = tries(name, conditions);
            tries.put(name, values);
            combinations = Math.min(MOST + 1L, combinations * values.size());
        }
        if (combinations > MOST) {
            return Optional.of("the conditions may both hold");
        }
        return search(conditions, new ArrayList<>(names), 0, tries, new HashMap<>());
    }

    private Optional<String> search(
            List<Expression> conditions,
            List<String> names,
            int next,
            Map<String, List<Object>> tries,
            Map<String, Object> chosen) {
        if (next == names.size()) {
            return conditions.stream().allMatch(c -> holds(c, chosen))
                    ? Optional.of(words(names, chosen))
                    : Optional.empty();
        }
        String name = names.get(next);
        for (Object value : tries.getOrDefault(name, List.of())) {
            chosen.put(name, value);
            Optional<String> found = search(conditions, names, next + 1, tries, chosen);
            if (found.isPresent()) {
                return found;
            }
        }
        chosen.remove(name);
        return Optional.empty();
    }

    private static boolean holds(Expression condition, Map<String, Object> chosen) {
        try {
            return condition.evaluate(chosen) instanceof Expression.Result.Truth(boolean holds) && holds;
        } catch (InputException e) {
            // Divided by zero, say: it does not hold there.
            return false;
        }
    }

    private static String words(List<String> names, Map<String, Object> chosen) {
        return names.stream().map(n -> n + " = " + shown(chosen.get(n))).collect(Collectors.joining(", "));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Double number
                ? java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : value instanceof Boolean truth ? truth ? "yes" : "no" : String.valueOf(value);
    }

    private List<Object> tries(String name, List<Expression> conditions) {
        Fact fact = vocabulary.facts().get(name);
        FactType type = fact != null ? fact.type() : name.equals(Bindings.DAY) ? FactType.DATE : FactType.TEXT;
        return switch (type) {
            case TRUTH -> List.of(true, false);
            case TEXT -> new ArrayList<>(texts(name, fact, conditions));
            case NUMBER -> numbers(name, conditions);
            case DATE -> dates(conditions);
        };
    }

    private static Set<Object> texts(String name, @Nullable Fact fact, List<Expression> conditions) {
        Set<Object> words = new LinkedHashSet<>(fact == null ? List.of("other") : fact.values());
        for (Expression condition : conditions) {
            if (condition instanceof CelExpression cel) {
                words.addAll(cel.tree().wordsOf().getOrDefault(name, List.of()));
            }
        }
        return words;
    }

    private static List<Object> numbers(String name, List<Expression> conditions) {
        TreeSet<Double> constants = new TreeSet<>();
        for (Expression condition : conditions) {
            if (condition instanceof CelExpression cel) {
                constants.addAll(cel.tree().numbersOf().getOrDefault(name, List.of()));
            }
        }
        if (constants.isEmpty()) {
            return List.of(0.0, 1.0, 1e6);
        }
        TreeSet<Double> tries = new TreeSet<>(constants);
        tries.add(constants.first() - 1);
        tries.add(constants.last() + 1);
        Double before = null;
        for (Double constant : constants) {
            if (before != null) {
                tries.add((before + constant) / 2);
            }
            before = constant;
        }
        return new ArrayList<>(tries);
    }

    private static List<Object> dates(List<Expression> conditions) {
        TreeSet<LocalDate> tries = new TreeSet<>(List.of(EARLY, LATE));
        for (Expression condition : conditions) {
            if (condition instanceof CelExpression cel) {
                for (String date : cel.tree().dates()) {
                    LocalDate day = LocalDate.parse(date);
                    tries.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
                }
            }
        }
        return new ArrayList<>(tries);
    }
}
