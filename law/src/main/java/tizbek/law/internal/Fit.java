package tizbek.law.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tizbek.law.Act;
import tizbek.law.Provision;
import tizbek.law.Scope;

/** Whether an act falls under a provision: no, yes, or yes if facts that are missing turn out so. */
record Fit(boolean possible, List<String> missing) {

    private static final Fit NO = new Fit(false, List.of());

    boolean certain() {
        return possible && missing.isEmpty();
    }

    static Fit of(Provision p, Act act) {
        Scope scope = p.applies();
        if (!p.country().equals(act.country()) || !scope.covers(act.what())) {
            return NO;
        }
        List<String> missing = new ArrayList<>();
        String material = act.materialOrNull();
        if (material == null) {
            if (!scope.coversCommodity(act.commodity())) {
                if (scope.materials().stream().noneMatch(m -> Act.commodityOf(m).equals(act.commodity()))) {
                    return NO;
                }
                missing.add("material");
            }
        } else if (!scope.coversMaterial(material)) {
            return NO;
        }
        String target = act.targetOrNull();
        if (target != null) {
            if (!scope.coversTarget(target)) {
                return NO;
            }
        } else if (!scope.targets().isEmpty()) {
            missing.add("target");
        }
        for (Map.Entry<String, String> condition : scope.when().entrySet()) {
            String known = act.facts().get(condition.getKey());
            if (known == null) {
                missing.add(condition.getKey());
            } else if (!known.equals(condition.getValue())) {
                return NO;
            }
        }
        return new Fit(true, List.copyOf(missing));
    }
}
