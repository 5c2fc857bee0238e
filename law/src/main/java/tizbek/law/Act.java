package tizbek.law;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody wants to do: mine or export a commodity, transfer a right, pay a dividend. {@code facts} are what
 * else is known about it, by their ids in {@code laws/facts.yaml} and as text ({@code yes}, {@code 12}, {@code
 * 2026-03-02}); a fact that a provision asks for and that is not there makes the verdict unknown.
 *
 * @param country ISO 3166 alpha-3 code of the country under whose law it is done
 * @param commodityOrNull what it is about (that of the material where only that is said), or null where it is about none
 *     or that is not said
 * @param materialOrNull the form, such as {@code antimony.metal}, or null where it is not said
 * @param targetOrNull the other country of an export or import, or null where it is not said
 */
public record Act(
        ActKind what,
        String country,
        @Nullable String commodityOrNull,
        @Nullable String materialOrNull,
        @Nullable String targetOrNull,
        Map<String, String> facts) {

    public Act {
        if (commodityOrNull == null && materialOrNull != null) {
            commodityOrNull = commodityOf(materialOrNull);
        }
        facts = Map.copyOf(facts);
    }

    /** An act about no commodity, or about one that is not said. */
    public static Act of(ActKind what, String country) {
        return new Act(what, country, null, null, null, Map.of());
    }

    /** An act about {@code commodity}. */
    public static Act of(ActKind what, String country, String commodity) {
        return new Act(what, country, commodity, null, null, Map.of());
    }

    /** Mining {@code commodity} in {@code country}. */
    public static Act mine(String country, String commodity) {
        return of(ActKind.MINE, country, commodity);
    }

    /** Exploring for {@code commodity} in {@code country}. */
    public static Act explore(String country, String commodity) {
        return of(ActKind.EXPLORE, country, commodity);
    }

    /** Exporting {@code material} (a material id, such as {@code antimony.metal}) from {@code country}. */
    public static Act export(String country, String material, String target) {
        return new Act(ActKind.EXPORT, country, commodityOf(material), material, target, Map.of());
    }

    /** The same act with one more thing known about it. */
    public Act withFact(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Act(what, country, commodityOrNull, materialOrNull, targetOrNull, more);
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
        String thing =
                materialOrNull != null ? " " + materialOrNull : commodityOrNull != null ? " " + commodityOrNull : "";
        String to = targetOrNull == null ? "" : ", target " + targetOrNull;
        return what.word() + thing + " in " + country + to;
    }
}
