package tizbek.law.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.facts.Defect;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.law.Effect;
import tizbek.law.Provision;

/** What only shows when provisions are seen together: ids used twice, references into nothing, rates that contradict. */
final class CrossChecks {

    private final Map<String, Provision> byId = new LinkedHashMap<>();
    private final List<Defect> defects = new ArrayList<>();

    private CrossChecks() {}

    static List<Defect> of(List<Provision> provisions) {
        CrossChecks checks = new CrossChecks();
        provisions.forEach(checks::register);
        checks.byId.values().forEach(checks::references);
        checks.byId.values().forEach(checks::circles);
        checks.rates();
        return checks.defects;
    }

    private void register(Provision p) {
        Provision first = byId.putIfAbsent(p.id(), p);
        if (first != null) {
            defects.add(new Defect.Duplicate(where(p), "provision", p.id(), where(first)));
        }
    }

    private void references(Provision p) {
        p.suspends().stream().sorted().forEach(id -> known(p, id));
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

    private boolean known(Provision p, String id) {
        if (!byId.containsKey(id)) {
            defects.add(new Defect.UnknownName(where(p), "provision", id, NearestName.of(id, byId.keySet())));
            return false;
        }
        return true;
    }

    private void circles(Provision p) {
        Set<String> reached = new HashSet<>();
        List<String> next = new ArrayList<>(p.suspends());
        while (!next.isEmpty()) {
            String id = next.removeLast();
            Provision suspended = byId.get(id);
            if (suspended != null && reached.add(id)) {
                next.addAll(suspended.suspends());
            }
        }
        if (reached.contains(p.id())) {
            defects.add(new Defect.Contradiction(
                    where(p), "provision (%s) suspends itself, perhaps by way of others".formatted(p.id()), ""));
        }
    }

    /** Two rates on the same commodity on the same day, of which none is the more special. */
    private void rates() {
        List<Provision> charges =
                byId.values().stream().filter(p -> p.effect() == Effect.CHARGES).toList();
        for (int i = 0; i < charges.size(); i++) {
            for (Provision other : charges.subList(i + 1, charges.size())) {
                Provision p = charges.get(i);
                if (contradict(p, other)) {
                    defects.add(new Defect.Contradiction(
                            where(other),
                            "provisions (%s) and (%s) charge the same thing on the same day"
                                    .formatted(p.id(), other.id()),
                            "one of them ends (until) on the day the other begins (from)."));
                }
            }
        }
    }

    private static boolean contradict(Provision p, Provision other) {
        return p.country().equals(other.country())
                && p.applies().acts().stream().anyMatch(other.applies()::covers)
                && (share(p.applies().commodities(), other.applies().commodities())
                        || share(p.applies().byGroup(), other.applies().byGroup()))
                && !p.suspends().contains(other.id())
                && !other.suspends().contains(p.id())
                && p.interval().intersection(other.interval()).isPresent();
    }

    private static boolean share(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static Location where(Provision p) {
        return p.provenance().where();
    }
}
