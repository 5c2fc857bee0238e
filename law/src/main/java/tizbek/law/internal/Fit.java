package tizbek.law.internal;

import java.util.Set;
import java.util.TreeSet;
import tizbek.law.Act;
import tizbek.law.Provision;
import tizbek.law.Scope;

/** Whether an act falls into the scope of a provision: no, yes, or yes if what is missing turns out so. */
record Fit(boolean possible, Set<String> missing) {

    private static final Fit NO = new Fit(false, Set.of());
    private static final Fit YES = new Fit(true, Set.of());

    static Fit of(Provision p, Act act) {
        Scope scope = p.applies();
        if (!scope.covers(act.what())) {
            return NO;
        }
        Set<String> missing = new TreeSet<>();
        if (!substance(scope, act, missing)) {
            return NO;
        }
        String target = act.targetOrNull();
        if (target != null) {
            if (!scope.coversTarget(target)) {
                return NO;
            }
        } else if (!scope.targets().isEmpty()) {
            missing.add(Bindings.TARGET);
        }
        return missing.isEmpty() ? YES : new Fit(true, missing);
    }

    private static boolean substance(Scope scope, Act act, Set<String> missing) {
        if (scope.coversAll()) {
            return true;
        }
        String material = act.materialOrNull();
        if (material != null) {
            return scope.coversMaterial(material);
        }
        String commodity = act.commodityOrNull();
        if (commodity == null) {
            missing.add(Bindings.COMMODITY);
            return true;
        }
        if (scope.coversCommodity(commodity)) {
            return true;
        }
        missing.add(Bindings.MATERIAL);
        return scope.touchesCommodity(commodity);
    }
}
