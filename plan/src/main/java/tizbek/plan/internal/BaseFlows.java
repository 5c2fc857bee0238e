package tizbek.plan.internal;

import java.util.Map;
import tizbek.plan.Reconciliation;

/**
 * The base year after reconciliation, in tonnes of contained element a year.
 *
 * @param mined by country
 * @param byProduct metal and the like that comes from no mine of the chain, by country and material
 * @param processed element entering a process, by country and process
 * @param used by country and material
 * @param traded by material, exporter and importer
 */
record BaseFlows(
        Map<String, Double> mined,
        Map<Key, Double> byProduct,
        Map<Key, Double> processed,
        Map<Key, Double> used,
        Map<Pair, Double> traded,
        Reconciliation table) {

    /** A country with a material or a process. */
    record Key(String country, String id) {}

    /** A material on its way between two countries. */
    record Pair(String material, String from, String to) {}

    /** Made or mined in a country, contained tonnes; {@code recovery} is applied by the caller who knows the process. */
    double exported(String country, String material) {
        return traded.entrySet().stream()
                .filter(e -> e.getKey().from().equals(country)
                        && e.getKey().material().equals(material))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    double imported(String country, String material) {
        return traded.entrySet().stream()
                .filter(e ->
                        e.getKey().to().equals(country) && e.getKey().material().equals(material))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
