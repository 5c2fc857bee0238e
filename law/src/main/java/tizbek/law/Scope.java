package tizbek.law;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To what a provision applies. An empty list of {@code targets} means every country; {@code commodities} are named by the
 * provision, {@code byGroup} come from a group such as all metals, and yield to a provision that names the commodity.
 * Where it names no commodity, group or material it holds for all, and for acts that are about none.
 *
 * @param hs6 six-digit codes of the Harmonized System by which customs know the goods; said, not judged by
 */
public record Scope(
        Set<ActKind> acts,
        Set<String> materials,
        Set<String> commodities,
        Set<String> byGroup,
        Set<String> targets,
        List<String> hs6) {

    public Scope {
        acts = Set.copyOf(acts);
        materials = Set.copyOf(materials);
        commodities = Set.copyOf(commodities);
        byGroup = Set.copyOf(byGroup);
        targets = Set.copyOf(targets);
        hs6 = List.copyOf(hs6);
    }

    public boolean covers(ActKind act) {
        return acts.contains(act);
    }

    /** Whether it holds whatever the act is about. */
    public boolean coversAll() {
        return materials.isEmpty() && commodities.isEmpty() && byGroup.isEmpty();
    }

    /** Whether flows towards {@code country} fall under it. */
    public boolean coversTarget(String country) {
        return targets.isEmpty() || targets.contains(country);
    }

    public boolean coversCommodity(String commodity) {
        return coversAll() || commodities.contains(commodity) || byGroup.contains(commodity);
    }

    /** Whether this form falls under it: named itself, or its commodity named with no form at all. */
    public boolean coversMaterial(String material) {
        return materials.contains(material) || coversCommodity(Act.commodityOf(material));
    }

    /** Whether some form of the commodity falls under it. */
    public boolean touchesCommodity(String commodity) {
        return coversCommodity(commodity) || namesSomeForm(commodity);
    }

    /** Whether it names the commodity itself, not by a group it belongs to. */
    public boolean names(String commodity) {
        return commodities.contains(commodity);
    }

    /**
     * How closely it speaks of a commodity in a form: 3 by the form, 2 by the name of the commodity, 1 by a group, 0 by
     * holding for all. Where the form is not known it may be the one that is named.
     */
    public int closeness(String commodity, @Nullable String materialOrNull) {
        if (materialOrNull == null ? namesSomeForm(commodity) : materials.contains(materialOrNull)) {
            return 3;
        }
        return names(commodity) ? 2 : byGroup.contains(commodity) ? 1 : 0;
    }

    private boolean namesSomeForm(String commodity) {
        return materials.stream().anyMatch(m -> Act.commodityOf(m).equals(commodity));
    }
}
