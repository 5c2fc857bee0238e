package tizbek.law.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tizbek.law.Provision;
import tizbek.law.Reason;

/**
 * What bars an act and what allows it, topic by topic. A bar is contested where a grant of its topic applies, and may be
 * where one may apply; a grant of another topic does not stand against it.
 */
final class Bars {

    private final Map<Provision, Set<String>> prohibiting = new LinkedHashMap<>();
    private final Map<Provision, Set<String>> granting = new LinkedHashMap<>();

    void prohibit(Provision p, Applicability.Standing standing) {
        prohibiting.put(p, standing.missing());
    }

    void grant(Provision p, Applicability.Standing standing) {
        granting.put(p, standing.missing());
    }

    /** Bars that apply, and that no grant stands or may stand against. */
    List<Reason> clear() {
        return reasonsOf(p -> granting.keySet().stream().noneMatch(g -> sameTopic(g, p)));
    }

    /** Bars against which a grant stands. */
    List<Reason> contested() {
        return reasonsOf(this::isContested);
    }

    /** Bars against which a grant may stand. */
    List<Reason> perhaps() {
        return reasonsOf(p -> !isContested(p) && granting.keySet().stream().anyMatch(g -> sameTopic(g, p)));
    }

    private boolean isContested(Provision p) {
        return certain(granting).stream().anyMatch(g -> sameTopic(g, p));
    }

    /** Grants that stand against a bar. */
    List<Reason> contesting() {
        return certain(granting).stream()
                .filter(g -> certain(prohibiting).stream().anyMatch(p -> sameTopic(p, g)))
                .map(Wording::grants)
                .toList();
    }

    /** Grants that apply. */
    List<Reason> grants() {
        return certain(granting).stream().map(Wording::grants).toList();
    }

    /** Grants that may stand against what bars or may bar, with what is missing to know it. */
    Map<Provision, Set<String>> open() {
        Map<Provision, Set<String>> open = new LinkedHashMap<>();
        granting.forEach((g, missing) -> {
            if (!missing.isEmpty() && prohibiting.keySet().stream().anyMatch(p -> sameTopic(p, g))) {
                open.put(g, missing);
            }
        });
        return open;
    }

    private List<Reason> reasonsOf(Predicate<Provision> kept) {
        return certain(prohibiting).stream()
                .filter(kept)
                .map(Wording::prohibits)
                .toList();
    }

    private static List<Provision> certain(Map<Provision, Set<String>> standing) {
        List<Provision> certain = new ArrayList<>();
        standing.forEach((p, missing) -> {
            if (missing.isEmpty()) {
                certain.add(p);
            }
        });
        return certain;
    }

    private static boolean sameTopic(Provision one, Provision other) {
        return one.topic().equals(other.topic());
    }
}
