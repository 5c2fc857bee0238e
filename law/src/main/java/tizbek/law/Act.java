package tizbek.law;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody wants to do: mine or export a commodity. {@code facts} are what else is known about it, such as
 * {@code export-licence: yes}; a fact that a provision asks for and that is not there makes the verdict unknown.
 *
 * @param country ISO 3166 alpha-3 code of the country under whose law it is done
 * @param materialOrNull the form, such as {@code antimony.metal}, or null where it is not said
 * @param targetOrNull the other country of an export or import, or null where it is not said
 */
public record Act(
        ActKind what,
        String country,
        String commodity,
        @Nullable String materialOrNull,
        @Nullable String targetOrNull,
        Map<String, String> facts) {

    public Act {
        facts = Map.copyOf(facts);
    }

    /** Mining {@code commodity} in {@code country}. */
    public static Act mine(String country, String commodity) {
        return new Act(ActKind.MINE, country, commodity, null, null, Map.of());
    }

    /** Exploring for {@code commodity} in {@code country}. */
    public static Act explore(String country, String commodity) {
        return new Act(ActKind.EXPLORE, country, commodity, null, null, Map.of());
    }

    /** Exporting {@code material} (a material id, such as {@code antimony.metal}) from {@code country}. */
    public static Act export(String country, String material, String target) {
        return new Act(ActKind.EXPORT, country, commodityOf(material), material, target, Map.of());
    }

    /** The same act with one more thing known about it. */
    public Act withFact(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Act(what, country, commodity, materialOrNull, targetOrNull, more);
    }

    public Optional<String> findFact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** The commodity of a material id: what stands before the first dot. */
    public static String commodityOf(String material) {
        int dot = material.indexOf('.');
        return dot < 0 ? material : material.substring(0, dot);
    }

    @Override
    public String toString() {
        String thing = materialOrNull == null ? commodity : materialOrNull;
        String to = targetOrNull == null ? "" : ", target " + targetOrNull;
        return what.word() + " " + thing + " in " + country + to;
    }
}
