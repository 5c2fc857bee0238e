package tizbek.network;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Carbon dioxide of a tonne over a route, by where it is given off. What has no factor is not counted and not guessed:
 * {@code missing} names it, and the sum is then only a part.
 *
 * @param gramsByCountry grams per tonne; on the water, ferries included, it belongs to {@link #AT_SEA}. A link over a
 *     border counts half for each country
 * @param genericGrams the part for which a broader row than the one that sets the price had to lend its factor
 * @param missing modes of the stretches without a factor
 */
public record RouteCarbon(Map<String, Double> gramsByCountry, double genericGrams, List<String> missing) {

    /** Where no country is. */
    public static final String AT_SEA = "";

    public RouteCarbon {
        gramsByCountry = Map.copyOf(gramsByCountry);
        missing = missing.stream().distinct().sorted().toList();
    }

    /** Grams per tonne over the whole route, as far as there are factors. */
    public double grams() {
        // In the order of the codes, so that the sum is the same in every run.
        return new TreeMap<>(gramsByCountry)
                .values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
