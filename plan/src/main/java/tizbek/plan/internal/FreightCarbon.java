package tizbek.plan.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tizbek.network.RouteCarbon;
import tizbek.plan.World;

/**
 * Carbon dioxide of the freight of a year, tonnes: what moves over each way times what a tonne gives off on it. A stretch
 * without a factor is not guessed: the tonnes that pass it are counted instead, and what it lacks is named.
 */
final class FreightCarbon {

    /** Where no country is: at sea and on ferries. */
    static final String SEA = "SEA";

    /** @param country ISO 3166 alpha-3 or {@link #SEA} */
    record Key(String material, String country) {}

    private final Map<Key, Double> tonnes =
            new TreeMap<>(Comparator.comparing(Key::material).thenComparing(Key::country));
    private final Map<String, Double> uncounted = new TreeMap<>();
    private final Set<String> missing = new TreeSet<>();
    private double generic;

    private FreightCarbon() {}

    static FreightCarbon of(World world, Yearly year) {
        FreightCarbon sum = new FreightCarbon();
        for (int w = 0; w < world.ways().size(); w++) {
            double moved = year.way()[w];
            if (moved > 0) {
                World.Way way = world.ways().get(w);
                sum.add(world.materialOf(way.fromNode()).id(), way.carbon(), moved);
            }
        }
        return sum;
    }

    private void add(String material, RouteCarbon carbon, double moved) {
        carbon.gramsByCountry()
                .forEach((country, grams) -> tonnes.merge(
                        new Key(material, country.equals(RouteCarbon.AT_SEA) ? SEA : country),
                        moved * grams / 1e6,
                        Double::sum));
        generic += moved * carbon.genericGrams() / 1e6;
        if (!carbon.missing().isEmpty()) {
            uncounted.merge(material, moved, Double::sum);
            missing.addAll(carbon.missing());
        }
    }

    Map<Key, Double> tonnes() {
        return tonnes;
    }

    double sum() {
        return tonnes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Share of the sum whose factor is that of a broader row than the one that sets the price. */
    double genericShare() {
        return sum() > 0 ? generic / sum() : 0;
    }

    /** Tonnes of material that pass a stretch without a factor, by material. */
    Map<String, Double> uncounted() {
        return uncounted;
    }

    /** Modes of the stretches without a factor. */
    Set<String> missing() {
        return missing;
    }
}
