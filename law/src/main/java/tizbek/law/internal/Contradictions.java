package tizbek.law.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tizbek.facts.Defect;
import tizbek.law.Act;
import tizbek.law.Effect;
import tizbek.law.Provision;
import tizbek.law.Scope;
import tizbek.law.Status;
import tizbek.law.Vocabulary;

/**
 * Provisions of one country that contradict each other on a day: a bar and a grant of one topic, or two charges of one
 * levy equally close to the same thing, where both conditions can hold at once and nothing says which goes first. One that
 * stands in the law itself is declared ({@code conflicts-with}) and then becomes a verdict; any other is refused.
 */
final class Contradictions {

    private final Vocabulary vocabulary;
    private final List<Defect> defects = new ArrayList<>();

    private Contradictions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<Defect> among(Collection<Provision> provisions, Vocabulary vocabulary) {
        Contradictions contradictions = new Contradictions(vocabulary);
        Map<String, List<Provision>> charges = new LinkedHashMap<>();
        Map<String, List<Provision>> bars = new LinkedHashMap<>();
        for (Provision p : provisions) {
            if (p.status() != Status.ENACTED) {
                continue;
            }
            if (p.effect() == Effect.CHARGES) {
                put(charges, p.country() + " " + p.terms().levy(), p);
            } else if (p.effect() == Effect.PROHIBITS || p.effect() == Effect.GRANTS) {
                put(bars, p.country() + " " + p.topic(), p);
            }
        }
        charges.values().forEach(contradictions::pairs);
        bars.values().forEach(contradictions::pairs);
        return contradictions.defects;
    }

    private static void put(Map<String, List<Provision>> map, String key, Provision p) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(p);
    }

    private void pairs(List<Provision> provisions) {
        for (int i = 0; i < provisions.size(); i++) {
            for (Provision other : provisions.subList(i + 1, provisions.size())) {
                Provision p = provisions.get(i);
                if (opposite(p, other) && meet(p, other) && !ordered(p, other) && !ordered(other, p)) {
                    together(p, other).ifPresent(facts -> report(p, other, facts));
                }
            }
        }
    }

    private Optional<String> together(Provision p, Provision other) {
        return p.interval()
                .intersection(other.interval())
                .flatMap(days -> new Together(vocabulary, days, commodities(p.applies(), other.applies()))
                        .find(p.whenOrNull(), other.whenOrNull()));
    }

    /** The commodities to which both apply; none where that is any. */
    private static Set<String> commodities(Scope one, Scope other) {
        Set<String> both = new TreeSet<>(named(one.coversAll() ? other : one));
        both.removeIf(c -> !one.touchesCommodity(c) || !other.touchesCommodity(c));
        return both;
    }

    private static Set<String> named(Scope scope) {
        Set<String> named = new TreeSet<>(scope.commodities());
        named.addAll(scope.byGroup());
        scope.materials().forEach(m -> named.add(Act.commodityOf(m)));
        return named;
    }

    private static boolean opposite(Provision p, Provision other) {
        return p.effect() == Effect.CHARGES || p.effect() != other.effect();
    }

    /** Whether some act on some day falls under both, and neither speaks of it more closely. */
    private static boolean meet(Provision p, Provision other) {
        Scope one = p.applies();
        Scope two = other.applies();
        return p.interval().intersection(other.interval()).isPresent()
                && one.acts().stream().anyMatch(two::covers)
                && (one.targets().isEmpty() || two.targets().isEmpty() || share(one.targets(), two.targets()))
                && (p.effect() == Effect.CHARGES ? equallyClose(one, two) : substance(one, two));
    }

    private static boolean equallyClose(Scope one, Scope two) {
        return (one.coversAll() && two.coversAll())
                || Stream.of(one.materials(), two.materials())
                        .flatMap(Set::stream)
                        .anyMatch(m -> one.coversMaterial(m)
                                && two.coversMaterial(m)
                                && one.closeness(Act.commodityOf(m), m) == two.closeness(Act.commodityOf(m), m))
                || Stream.of(one.commodities(), one.byGroup(), two.commodities(), two.byGroup())
                        .flatMap(Set::stream)
                        .anyMatch(c -> one.coversCommodity(c)
                                && two.coversCommodity(c)
                                && closeness(one, c) == closeness(two, c));
    }

    /** Of a form that neither names. */
    private static int closeness(Scope scope, String commodity) {
        return scope.closeness(commodity, commodity);
    }

    private static boolean substance(Scope one, Scope two) {
        return one.coversAll()
                || two.coversAll()
                || one.commodities().stream().anyMatch(two::touchesCommodity)
                || one.byGroup().stream().anyMatch(two::touchesCommodity)
                || one.materials().stream().anyMatch(two::coversMaterial);
    }

    private static boolean share(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    /** Whether {@code p} says how it stands to the other. */
    private static boolean ordered(Provision p, Provision other) {
        String id = other.id();
        return p.suspends().contains(id)
                || p.precedence().exceptionTo().contains(id)
                || p.precedence().conflictsWith().contains(id)
                || (p.precedence().rank() != other.precedence().rank()
                        && share(
                                p.precedence().exceptionTo(), other.precedence().exceptionTo()));
    }

    private void report(Provision p, Provision other, String facts) {
        boolean charges = p.effect() == Effect.CHARGES;
        defects.add(
                new Defect.Contradiction(
                        other.provenance().where(),
                        charges
                                ? "provisions (%s) and (%s) charge the same thing on the same day%s"
                                        .formatted(p.id(), other.id(), facts)
                                : "provisions (%s) and (%s) allow and bar the same thing on the same day%s"
                                        .formatted(p.id(), other.id(), facts),
                        charges
                                ? "one of them ends (until) on the day the other begins (from), or is another levy or an exception (exception-to)."
                                : "one of them ends (until), is an exception (exception-to), or the law itself contradicts (conflicts-with)."));
    }
}
