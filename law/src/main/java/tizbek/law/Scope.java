package tizbek.law;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * To what a provision applies. An empty list of {@code targets} means every country; {@code commodities} are named by the
 * provision, {@code byGroup} come from a group such as all metals, and yield to a provision that names the commodity.
 *
 * @param when facts the act must have, such as {@code end-user: military}
 * @param hs6 six-digit codes of the Harmonized System by which customs know the goods; said, not judged by
 */
public record Scope(
        Set<ActKind> acts,
        Set<String> materials,
        Set<String> commodities,
        Set<String> byGroup,
        Set<String> targets,
        Map<String, String> when,
        List<String> hs6) {

    public Scope {
        acts = Set.copyOf(acts);
        materials = Set.copyOf(materials);
        commodities = Set.copyOf(commodities);
        byGroup = Set.copyOf(byGroup);
        targets = Set.copyOf(targets);
        when = Map.copyOf(when);
        hs6 = List.copyOf(hs6);
    }

    public boolean covers(ActKind act) {
        return acts.contains(act);
    }

    /** Whether flows towards {@code country} fall under it. */
    public boolean coversTarget(String country) {
        return targets.isEmpty() || targets.contains(country);
    }

    public boolean coversCommodity(String commodity) {
        return commodities.contains(commodity) || byGroup.contains(commodity);
    }

    /** Whether this form falls under it: named itself, or its commodity named with no form at all. */
    public boolean coversMaterial(String material) {
        return materials.contains(material) || coversCommodity(Act.commodityOf(material));
    }

    /** Whether it names the commodity itself, not by a group it belongs to. */
    public boolean names(String commodity) {
        return commodities.contains(commodity);
    }
}
