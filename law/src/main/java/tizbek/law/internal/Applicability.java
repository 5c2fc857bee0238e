package tizbek.law.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.law.Act;
import tizbek.law.Effect;
import tizbek.law.Expression;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.law.Status;

/**
 * Which provisions apply to an act on a day: default logic. A provision applies where its scope and condition hold and no
 * exception to it applies, nor anything that suspends it; these yield to their own exceptions, and of two exceptions to one
 * provision the higher rank goes first. What hangs on missing facts may apply; a relief that has to be asked for then does not.
 */
final class Applicability {

    /** Whether a provision applies: no, yes, or yes if what is missing turns out so. */
    record Standing(boolean possible, Set<String> missing) {

        static final Standing NO = new Standing(false, Set.of());
        static final Standing YES = new Standing(true, Set.of());

        boolean certain() {
            return possible && missing.isEmpty();
        }

        static Standing maybe(Set<String> missing) {
            return missing.isEmpty() ? YES : new Standing(true, missing);
        }
    }

    /** Scope and condition, exceptions not yet weighed, in the order of the law. */
    private final Map<Provision, Standing> own = new LinkedHashMap<>();

    private final Map<String, List<Provision>> exceptions = new HashMap<>();
    private final Map<String, List<Provision>> suspenders = new HashMap<>();
    private final Map<Provision, Standing> weighed = new HashMap<>();
    private final Set<Provision> underway = new HashSet<>();
    private final List<Provision> claims = new ArrayList<>();
    private final Set<Provision> unasked = new java.util.LinkedHashSet<>();

    /**
     * Of the provisions {@code relevant} accepts; {@code on} are the claims that count as if they were enacted.
     */
    Applicability(
            Law law, Act act, LocalDate day, Map<String, Object> known, Predicate<Provision> relevant, Set<String> on) {
        for (Provision p : law.listOf(act.country(), act.what())) {
            if (!p.interval().contains(day) || !relevant.test(p)) {
                continue;
            }
            Standing standing = own(p, act, known);
            if (standing.possible()) {
                add(p, standing, on);
            }
        }
    }

    private void add(Provision p, Standing standing, Set<String> on) {
        if (p.status() != Status.ENACTED && !on.contains(p.id())) {
            if (p.status() == Status.CLAIMED) {
                claims.add(p);
            }
            return;
        }
        own.put(p, standing);
        put(exceptions, p.precedence().exceptionTo(), p);
        put(suspenders, p.suspends(), p);
    }

    private static void put(Map<String, List<Provision>> map, Set<String> ids, Provision p) {
        ids.forEach(id -> map.computeIfAbsent(id, i -> new ArrayList<>()).add(p));
    }

    private static Standing own(Provision p, Act act, Map<String, Object> known) {
        Fit fit = Fit.of(p, act);
        Expression when = p.whenOrNull();
        if (!fit.possible() || when == null) {
            return fit.possible() ? Standing.maybe(fit.missing()) : Standing.NO;
        }
        return switch (when.evaluate(known)) {
            case Expression.Result.Truth(boolean holds) -> holds ? Standing.maybe(fit.missing()) : Standing.NO;
            case Expression.Result.Missing(Set<String> names) -> {
                Set<String> missing = new TreeSet<>(fit.missing());
                missing.addAll(names);
                yield Standing.maybe(missing);
            }
            case Expression.Result.Amounting number ->
                throw new IllegalStateException("condition (%s) came to (%s)".formatted(when.text(), number));
        };
    }

    /** Every provision that applies or may apply. */
    Map<Provision, Standing> list() {
        Map<Provision, Standing> result = new LinkedHashMap<>();
        for (Provision p : own.keySet()) {
            Standing standing = standing(p);
            if (standing.possible()) {
                result.put(p, standing);
            }
        }
        return result;
    }

    /** Whether {@code p} applies once its exceptions are weighed. */
    private Standing standing(Provision p) {
        Standing known = weighed.get(p);
        if (known == null) {
            if (!underway.add(p)) {
                throw new InputException(new Defect.Contradiction(
                        p.provenance().where(),
                        "provision (%s) goes before itself, by way of its exceptions and their ranks".formatted(p.id()),
                        ""));
            }
            known = weigh(p);
            weighed.put(p, known);
        }
        return known;
    }

    private Standing weigh(Provision p) {
        Standing base = own.getOrDefault(p, Standing.NO);
        if (!base.possible()) {
            return Standing.NO;
        }
        if (p.precedence().onRequest() && !base.certain()) {
            unasked.add(p);
            return Standing.NO;
        }
        if (p.effect() == Effect.EXEMPTS && targets(p).isEmpty()) {
            return Standing.NO;
        }
        Set<String> missing = new TreeSet<>(base.missing());
        for (Provision stronger : stronger(p)) {
            Standing other = standing(stronger);
            if (other.certain()) {
                return Standing.NO;
            }
            missing.addAll(other.missing());
        }
        return Standing.maybe(missing);
    }

    /** The provisions that take {@code p} away where they apply. */
    private List<Provision> stronger(Provision p) {
        List<Provision> stronger = new ArrayList<>(suspenders.getOrDefault(p.id(), List.of()));
        stronger.addAll(exceptions.getOrDefault(p.id(), List.of()));
        for (String target : p.precedence().exceptionTo()) {
            exceptions.getOrDefault(target, List.of()).stream()
                    .filter(sibling ->
                            sibling.precedence().rank() > p.precedence().rank())
                    .forEach(stronger::add);
        }
        return stronger;
    }

    /** The provisions {@code exemption} takes away, of those that would otherwise be in question. */
    List<String> targets(Provision exemption) {
        return exempted(exemption).stream().map(Provision::id).toList();
    }

    /** What is missing to know whether an exemption has something to exempt from; nothing where that is certain. */
    Set<String> missingForTargets(Provision exemption) {
        Set<String> missing = new TreeSet<>();
        for (Provision target : exempted(exemption)) {
            Set<String> names =
                    new TreeSet<>(own.getOrDefault(target, Standing.NO).missing());
            suspended(target).forEach(s -> names.addAll(s.missing()));
            if (names.isEmpty()) {
                return names;
            }
            missing.addAll(names);
        }
        return missing;
    }

    private List<Provision> exempted(Provision exemption) {
        return own.keySet().stream()
                .filter(p -> exemption.precedence().exceptionTo().contains(p.id()))
                .filter(p -> suspended(p).stream().noneMatch(Standing::certain))
                .toList();
    }

    private List<Standing> suspended(Provision p) {
        return suspenders.getOrDefault(p.id(), List.of()).stream()
                .map(this::standing)
                .toList();
    }

    /** Claims in whose scope the act falls, which do not count. */
    List<Provision> claims() {
        return claims;
    }

    /** Reliefs that would need facts which are not there. */
    Set<Provision> unasked() {
        return unasked;
    }

    Set<String> missingFor(Provision p) {
        return own.getOrDefault(p, Standing.NO).missing();
    }
}
