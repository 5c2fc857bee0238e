package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.facts.Assumptions;
import tizbek.facts.Basis;
import tizbek.facts.DataPackage;
import tizbek.facts.Location;
import tizbek.facts.Provenance;
import tizbek.facts.Row;
import tizbek.plan.Chain;

/**
 * Fills in the trade of a material that nobody published: what countries have over goes to those that lack it, in
 * proportion to both and falling with the distance, by iterative proportional fitting (Deming and Stephan, Annals of
 * Mathematical Statistics 11, 1940) from the seed
 *
 * <pre>
 * T[i,j] = surplus[i] x lack[j] x exp(-distance[i,j] / trade-fill-distance)
 * </pre>
 *
 * Pairs whose trade is known keep it and get nothing more. Tonnes of contained element a year.
 */
final class TradeFill {

    private static final int ROUNDS = 60;

    /** Less than this share of the world is a rounding. */
    private static final double NOTHING = 1e-5;

    private static final double EARTH_RADIUS_KM = 6371;

    private final DataPackage data;
    private final Assumptions assumptions;
    private final Chain.Material material;
    private final Set<String> known = new LinkedHashSet<>();

    TradeFill(DataPackage data, Chain.Material material, List<Observation> observations) {
        this.data = data;
        this.assumptions = data.assumptions();
        this.material = material;
        observations.stream()
                .filter(o -> o.kind() == Observation.Kind.TRADE && o.material().equals(material.id()))
                .forEach(o -> known.add(o.country() + " " + o.partner()));
    }

    /**
     * The filled-in trade.
     *
     * @param net what each country has over (above zero) or lacks
     * @param world what the world has of the material
     */
    List<Observation> fill(Map<String, Double> net, double world) {
        double least = assumptions.value("trade-fill-least") * world;
        List<String> sellers = new ArrayList<>();
        List<String> buyers = new ArrayList<>();
        net.forEach((country, tonnes) -> {
            if (tonnes > NOTHING * world) {
                sellers.add(country);
            } else if (tonnes < -NOTHING * world) {
                buyers.add(country);
            }
        });
        double[] surplus = sellers.stream().mapToDouble(c -> value(net, c)).toArray();
        double[] lack = buyers.stream().mapToDouble(c -> -value(net, c)).toArray();
        scaleToSmaller(surplus, lack);
        double[][] pairs = fit(seed(sellers, buyers, surplus, lack), surplus, lack);
        keepLarge(pairs, least);
        pairs = fit(pairs, surplus, lack);
        List<Observation> filled = new ArrayList<>();
        Provenance provenance = new Provenance(
                List.of(),
                Basis.DERIVED,
                "filled in: surplus and lack of both countries in proportion; nobody published it",
                new Location("data/assumptions.csv", 1));
        for (int i = 0; i < sellers.size(); i++) {
            for (int j = 0; j < buyers.size(); j++) {
                if (pairs[i][j] > NOTHING * world) {
                    filled.add(new Observation(
                            Observation.Kind.TRADE,
                            sellers.get(i),
                            buyers.get(j),
                            material.id(),
                            pairs[i][j],
                            pairs[i][j] * assumptions.value("trade-fill-error") / 100,
                            provenance));
                }
            }
        }
        return filled;
    }

    private static double value(Map<String, Double> net, String country) {
        return net.getOrDefault(country, 0.0);
    }

    /** What the world has over and what it lacks differ where figures do; the reconciliation sees to the difference. */
    private static void scaleToSmaller(double[] surplus, double[] lack) {
        double over = java.util.Arrays.stream(surplus).sum();
        double under = java.util.Arrays.stream(lack).sum();
        double[] larger = over > under ? surplus : lack;
        double factor = Math.min(over, under) / Math.max(over, under);
        for (int i = 0; i < larger.length; i++) {
            larger[i] *= factor;
        }
    }

    private double[][] seed(List<String> sellers, List<String> buyers, double[] surplus, double[] lack) {
        double scale = assumptions.value("trade-fill-distance");
        double[][] pairs = new double[sellers.size()][buyers.size()];
        for (int i = 0; i < sellers.size(); i++) {
            for (int j = 0; j < buyers.size(); j++) {
                boolean isKnown = known.contains(sellers.get(i) + " " + buyers.get(j));
                pairs[i][j] = isKnown
                        ? 0
                        : surplus[i] * lack[j] * Math.exp(-distanceKm(sellers.get(i), buyers.get(j)) / scale);
            }
        }
        return pairs;
    }

    private static double[][] fit(double[][] seed, double[] rows, double[] columns) {
        double[][] pairs = seed;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < rows.length; i++) {
                double sum = java.util.Arrays.stream(pairs[i]).sum();
                for (int j = 0; j < columns.length && sum > 0; j++) {
                    pairs[i][j] *= rows[i] / sum;
                }
            }
            for (int j = 0; j < columns.length; j++) {
                double sum = 0;
                for (double[] row : pairs) {
                    sum += row[j];
                }
                for (int i = 0; i < rows.length && sum > 0; i++) {
                    pairs[i][j] *= columns[j] / sum;
                }
            }
        }
        return pairs;
    }

    /** Drops small pairs, but never the largest of a seller or of a buyer. */
    private static void keepLarge(double[][] pairs, double least) {
        double[][] all = new double[pairs.length][];
        for (int i = 0; i < pairs.length; i++) {
            all[i] = pairs[i].clone();
        }
        for (int i = 0; i < pairs.length; i++) {
            for (int j = 0; j < pairs[i].length; j++) {
                if (pairs[i][j] < least && !isLargest(all, i, j)) {
                    pairs[i][j] = 0;
                }
            }
        }
    }

    private static boolean isLargest(double[][] pairs, int i, int j) {
        boolean ofSeller = true;
        for (double other : pairs[i]) {
            ofSeller &= other <= pairs[i][j];
        }
        boolean ofBuyer = true;
        for (double[] row : pairs) {
            ofBuyer &= row[j] <= pairs[i][j];
        }
        return ofSeller || ofBuyer;
    }

    private double distanceKm(String from, String to) {
        double[] a = position(from);
        double[] b = position(to);
        double half = Math.pow(Math.sin((b[0] - a[0]) / 2), 2)
                + Math.cos(a[0]) * Math.cos(b[0]) * Math.pow(Math.sin((b[1] - a[1]) / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
    }

    private double[] position(String country) {
        Row row = data.table("countries", "id", "latitude", "longitude").rows().stream()
                .filter(r -> r.getText("id").equals(country))
                .findFirst()
                .orElseThrow();
        return new double[] {Math.toRadians(row.getNumber("latitude")), Math.toRadians(row.getNumber("longitude"))};
    }
}
