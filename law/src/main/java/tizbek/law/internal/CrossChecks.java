package tizbek.law.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tizbek.facts.Defect;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.law.Effect;
import tizbek.law.Provision;
import tizbek.law.Status;
import tizbek.law.Vocabulary;

/** What only shows when provisions are seen together: ids used twice, references into nothing, contradictions. */
final class CrossChecks {

    private final Map<String, Provision> byId = new LinkedHashMap<>();
    private final List<Defect> defects = new ArrayList<>();

    private CrossChecks() {}

    static List<Defect> of(List<Provision> provisions, Vocabulary vocabulary) {
        CrossChecks checks = new CrossChecks();
        provisions.forEach(checks::register);
        checks.byId.values().forEach(checks::references);
        checks.circles(Provision::suspends, "suspends");
        checks.circles(p -> p.precedence().exceptionTo(), "is an exception to");
        if (checks.defects.isEmpty()) {
            checks.ranks();
        }
        checks.versions();
        checks.defects.addAll(Contradictions.among(checks.byId.values(), vocabulary));
        return checks.defects;
    }

    private void register(Provision p) {
        Provision first = byId.putIfAbsent(p.id(), p);
        if (first != null) {
            defects.add(new Defect.Duplicate(where(p), "provision", p.id(), where(first)));
        }
    }

    private void references(Provision p) {
        List.of(p.suspends(), p.precedence().exceptionTo(), p.precedence().conflictsWith())
                .forEach(ids -> found(p, ids));
        found(p, p.precedence().scales()).stream()
                .filter(charge -> charge.effect() != Effect.CHARGES)
                .forEach(charge -> defects.add(new Defect.Contradiction(
                        where(p),
                        "provision (%s) scales (%s), which charges nothing".formatted(p.id(), charge.id()),
                        "the id of a charge was meant.")));
        found(p, p.precedence().against()).stream()
                .filter(other -> other.status() != Status.ENACTED)
                .forEach(other -> defects.add(new Defect.Contradiction(
                        where(p),
                        "claim (%s) is answered (against) by (%s), which is not enacted".formatted(p.id(), other.id()),
                        "only an enacted provision can answer a claim.")));
        ending(p);
    }

    private void ending(Provision p) {
        String endedBy = p.endedByOrNull();
        if (endedBy == null || !known(p, endedBy)) {
            return;
        }
        Provision ender = byId.get(endedBy);
        p.interval().until().ifPresent(until -> {
            if (ender != null && until.isBefore(ender.interval().from())) {
                defects.add(new Defect.Contradiction(
                        where(p),
                        "provision (%s) is ended by (%s) and stops (%s) before that is in force (%s)"
                                .formatted(
                                        p.id(), endedBy, until, ender.interval().from()),
                        "(until) is the first day no longer in force: "
                                + ender.interval().from() + "."));
            }
        });
    }

    /** The provisions of these ids; a defect for each that is not there. */
    private List<Provision> found(Provision p, Set<String> ids) {
        return ids.stream()
                .sorted()
                .filter(id -> known(p, id))
                .flatMap(id -> java.util.stream.Stream.ofNullable(byId.get(id)))
                .toList();
    }

    private boolean known(Provision p, String id) {
        if (!byId.containsKey(id)) {
            defects.add(new Defect.UnknownName(where(p), "provision", id, NearestName.of(id, byId.keySet())));
            return false;
        }
        return true;
    }

    /** Exceptions, claims that are switched on and ranks together: a provision that waits for itself is never weighed. */
    private void ranks() {
        Map<String, Set<String>> weaker = new HashMap<>();
        for (Provision p : byId.values()) {
            Set<String> below = new HashSet<>(p.precedence().exceptionTo());
            below.addAll(p.suspends());
            below.addAll(p.precedence().against());
            byId.values().stream()
                    .filter(other -> other.precedence().rank() < p.precedence().rank())
                    .filter(other -> other.precedence().exceptionTo().stream().anyMatch(below::contains))
                    .forEach(other -> below.add(other.id()));
            weaker.put(p.id(), below);
        }
        circles(p -> weaker.getOrDefault(p.id(), Set.of()), "goes before");
    }

    private void circles(Function<Provision, Set<String>> next, String verb) {
        for (Provision p : byId.values()) {
            Set<String> reached = new HashSet<>();
            List<String> open = new ArrayList<>(next.apply(p));
            while (!open.isEmpty()) {
                String id = open.removeLast();
                Provision other = byId.get(id);
                if (other != null && reached.add(id)) {
                    open.addAll(next.apply(other));
                }
            }
            if (reached.contains(p.id())) {
                defects.add(new Defect.Contradiction(
                        where(p), "provision (%s) %s itself, perhaps by way of others".formatted(p.id(), verb), ""));
            }
        }
    }

    /** Versions of one rule follow each other. */
    private void versions() {
        Map<String, List<Provision>> byRule = new LinkedHashMap<>();
        byId.values()
                .forEach(p -> byRule.computeIfAbsent(
                                p.country() + " " + p.validity().rule(), r -> new ArrayList<>())
                        .add(p));
        byRule.values().forEach(this::overlapping);
    }

    private void overlapping(List<Provision> versions) {
        for (int i = 0; i < versions.size(); i++) {
            Provision p = versions.get(i);
            for (Provision other : versions.subList(i + 1, versions.size())) {
                boolean suspended =
                        p.suspends().contains(other.id()) || other.suspends().contains(p.id());
                if (!suspended && p.interval().intersection(other.interval()).isPresent()) {
                    defects.add(new Defect.Contradiction(
                            where(other),
                            "provisions (%s) and (%s) are versions of the rule (%s) and overlap: %s, %s"
                                    .formatted(p.id(), other.id(), p.validity().rule(), p.interval(), other.interval()),
                            "one of them ends (until) on the day the other begins (from)."));
                }
            }
        }
    }

    private static Location where(Provision p) {
        return p.provenance().where();
    }
}
