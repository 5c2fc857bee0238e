package tizbek.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A second judge, written from the description of the format and sharing no code with the first: it knows every fact, and
 * finds which rules apply by trying every set of rules for the one that agrees with itself. Slow, and easy to believe.
 */
record SlowJudge(List<Rule> rules) {

    /** A condition that can be written down and held against facts. */
    sealed interface Condition {

        String cel();

        boolean holds(Map<String, String> facts);

        record Is(String fact, boolean wanted) implements Condition {
            @Override
            public String cel() {
                return wanted ? fact : "!" + fact;
            }

            @Override
            public boolean holds(Map<String, String> facts) {
                return "yes".equals(facts.get(fact)) == wanted;
            }
        }

        record AtLeast(int blocks) implements Condition {
            @Override
            public String cel() {
                return "blocks >= " + blocks;
            }

            @Override
            public boolean holds(Map<String, String> facts) {
                return Integer.parseInt(String.valueOf(facts.get("blocks"))) >= blocks;
            }
        }

        record Both(Condition one, Condition other) implements Condition {
            @Override
            public String cel() {
                return "(" + one.cel() + " && " + other.cel() + ")";
            }

            @Override
            public boolean holds(Map<String, String> facts) {
                return one.holds(facts) && other.holds(facts);
            }
        }

        record Either(Condition one, Condition other) implements Condition {
            @Override
            public String cel() {
                return "(" + one.cel() + " || " + other.cel() + ")";
            }

            @Override
            public boolean holds(Map<String, String> facts) {
                return one.holds(facts) || other.holds(facts);
            }
        }
    }

    /** How closely a rule speaks of gold: 2 by name, 1 by its group, 0 of everything. */
    record Rule(
            String id,
            Effect effect,
            String topic,
            int closeness,
            @Nullable Condition when,
            @Nullable Condition needs,
            int number,
            boolean owes,
            String levy,
            int from,
            int until,
            Set<String> exceptionTo,
            int rank,
            Set<String> suspends,
            Set<String> scales) {}

    /** The answer in the words of a {@link Lesson}, without the provisions. */
    String answer(Map<String, String> facts, String commodity, int year) {
        List<Rule> apply = applying(facts, commodity, year);
        List<Rule> bars = of(apply, r -> r.effect() == Effect.PROHIBITS);
        List<Rule> grants = of(apply, r -> r.effect() == Effect.GRANTS);
        boolean broken = apply.stream().anyMatch(r -> conditional(r) && !met(r, facts) && !r.owes());
        boolean uncontested = bars.stream()
                .anyMatch(b -> grants.stream().noneMatch(g -> g.topic().equals(b.topic())));
        if (broken || uncontested) {
            return "barred";
        }
        if (!bars.isEmpty()) {
            return "conflict";
        }
        Map<String, String> owed = new TreeMap<>();
        for (List<Rule> levy : byLevy(apply)) {
            if (levy.size() > 1) {
                return "conflict";
            }
            owed.put(levy.getFirst().id(), charged(levy.getFirst(), apply));
        }
        for (Rule r : apply) {
            if (r.effect() == Effect.DEADLINE) {
                owed.put(r.id(), r.number() + " months");
            } else if (conditional(r) && !met(r, facts)) {
                int short_ = Math.abs(Integer.parseInt(String.valueOf(facts.get("blocks"))) - r.number());
                owed.put(r.id(), short_ + " blocks");
            }
        }
        if (!owed.isEmpty()) {
            return "owes " + owed;
        }
        boolean allowed = apply.stream()
                .anyMatch(r -> r.effect() == Effect.GRANTS
                        || r.effect() == Effect.EXEMPTS
                        || r.effect() == Effect.SUSPENDS
                        || conditional(r));
        return allowed ? "allowed" : "unknown";
    }

    private static List<Rule> of(List<Rule> rules, Predicate<Rule> kept) {
        return rules.stream().filter(kept).toList();
    }

    private static boolean conditional(Rule r) {
        return r.effect() == Effect.REQUIRES || r.effect() == Effect.LIMITS;
    }

    private static boolean met(Rule r, Map<String, String> facts) {
        Condition needs = r.needs();
        if (needs != null) {
            return needs.holds(facts);
        }
        int blocks = Integer.parseInt(String.valueOf(facts.get("blocks")));
        return r.effect() == Effect.REQUIRES ? blocks >= r.number() : blocks <= r.number();
    }

    /** The charges of each levy that speak most closely of the thing. */
    private static List<List<Rule>> byLevy(List<Rule> apply) {
        Map<String, List<Rule>> byLevy = new LinkedHashMap<>();
        of(apply, r -> r.effect() == Effect.CHARGES)
                .forEach(r ->
                        byLevy.computeIfAbsent(r.levy(), l -> new ArrayList<>()).add(r));
        return byLevy.values().stream()
                .map(levy -> {
                    int closest = levy.stream().mapToInt(Rule::closeness).max().orElseThrow();
                    return of(levy, r -> r.closeness() == closest);
                })
                .toList();
    }

    private static String charged(Rule charge, List<Rule> apply) {
        BigDecimal amount = BigDecimal.valueOf(charge.number());
        for (Rule r : apply) {
            if (r.effect() == Effect.SCALES && r.scales().contains(charge.id())) {
                amount = amount.multiply(BigDecimal.valueOf(r.number()).movePointLeft(1));
            }
        }
        return amount.stripTrailingZeros().toPlainString() + " KZT";
    }

    /** The one set of rules each of which applies by the others, and no other rule does. */
    private List<Rule> applying(Map<String, String> facts, String commodity, int year) {
        List<Rule> inPlay = of(
                rules,
                r -> year >= r.from()
                        && year < r.until()
                        && covers(r, commodity)
                        && (r.when() == null || r.when().holds(facts)));
        List<List<Rule>> found = IntStream.range(0, 1 << inPlay.size())
                .mapToObj(bits -> IntStream.range(0, inPlay.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(inPlay::get)
                        .toList())
                .filter(set -> inPlay.stream().allMatch(r -> set.contains(r) == applies(r, set, inPlay)))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("sets of rules that agree with themselves: " + found);
        }
        return found.getFirst();
    }

    private static boolean covers(Rule r, String commodity) {
        return r.closeness() == 0 || commodity.equals("gold") || (r.closeness() == 1 && commodity.equals("zinc"));
    }

    private static boolean applies(Rule r, List<Rule> set, List<Rule> inPlay) {
        boolean taken = set.stream().anyMatch(s -> takes(s, r));
        boolean exempts = inPlay.stream()
                .anyMatch(t -> r.exceptionTo().contains(t.id())
                        && set.stream().noneMatch(s -> s.suspends().contains(t.id())));
        return !taken && (r.effect() != Effect.EXEMPTS || exempts);
    }

    private static boolean takes(Rule stronger, Rule r) {
        return stronger.suspends().contains(r.id())
                || stronger.exceptionTo().contains(r.id())
                || (stronger.rank() > r.rank()
                        && stronger.exceptionTo().stream().anyMatch(r.exceptionTo()::contains));
    }

    /** The rules as a law is written, in the short form of a {@link Lesson}; contradictions are declared. */
    String text() {
        StringBuilder text = new StringBuilder("provisions:\n");
        Set<String> above = new TreeSet<>();
        for (Rule r : rules) {
            text.append("  - {id: ").append(r.id()).append(", effect: ");
            text.append(r.effect().name().toLowerCase(java.util.Locale.ROOT));
            text.append(", topic: ").append(r.topic());
            text.append(", applies: {act: mine").append(scope(r.closeness())).append("}");
            text.append(", from: ").append(r.from()).append(", until: ").append(r.until());
            Condition when = r.when();
            text.append(when == null ? "" : ", when: \"" + when.cel() + "\"");
            text.append(effect(r));
            text.append(list("exception-to", r.exceptionTo())).append(list("suspends", r.suspends()));
            text.append(list("conflicts-with", above));
            text.append(r.rank() == 0 ? "" : ", rank: " + r.rank()).append("}\n");
            above.add(r.id());
        }
        return text.toString();
    }

    private static String scope(int closeness) {
        return closeness == 2 ? ", commodities: [gold]" : closeness == 1 ? ", groups: [metals]" : "";
    }

    private static String list(String field, Set<String> ids) {
        return ids.isEmpty() ? "" : ids.stream().sorted().collect(Collectors.joining(", ", ", " + field + ": [", "]"));
    }

    private static String effect(Rule r) {
        Condition needs = r.needs();
        return switch (r.effect()) {
            case REQUIRES, LIMITS ->
                needs != null
                        ? ", needs: \"" + needs.cel() + "\""
                        : ", measure: blocks, value: {number: " + r.number() + ", unit: blocks}"
                                + (r.owes() ? ", otherwise: owes" : "");
            case CHARGES -> ", levy: " + r.levy() + ", value: {number: " + r.number() + ", unit: KZT}";
            case SCALES ->
                list("scales", r.scales()) + ", value: {number: "
                        + BigDecimal.valueOf(r.number()).movePointLeft(1) + ", unit: factor}";
            case DEADLINE -> ", who: {en: a, ru: a}, value: {number: " + r.number() + ", unit: months}";
            case PROHIBITS, GRANTS, EXEMPTS, SUSPENDS, DEFINES -> "";
        };
    }
}
