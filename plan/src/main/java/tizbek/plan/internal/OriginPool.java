package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tizbek.plan.World;

/**
 * Where what a country has of a material was made, when it passed through others: what a country makes and buys is one
 * pool, and all that leaves it has the origins of the pool.
 */
final class OriginPool {

    /** Passes over the trade; a chain of re-exports longer than this is cut short. */
    private static final int PASSES = 12;

    private final World world;
    private final int material;
    private final Yearly year;
    private final Map<String, Double> made = new TreeMap<>();
    private final Map<String, Double> total = new TreeMap<>();
    /** Lanes on which something comes, by the country it comes to. */
    private final Map<String, List<Integer>> arriving = new HashMap<>();

    private Map<String, Map<String, Double>> shares = new LinkedHashMap<>();

    OriginPool(World world, int material, Yearly year) {
        this.world = world;
        this.material = material;
        this.year = year;
        for (int s = 0; s < world.sources().size(); s++) {
            add(made, world.sources().get(s).node(), year.mined()[s]);
        }
        for (int f = 0; f < world.plants().size(); f++) {
            add(made, world.plants().get(f).outputNode(), year.made()[f]);
        }
        total.putAll(made);
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            if (lane.material() == material) {
                total.merge(lane.to(), year.shipped()[l], Double::sum);
                if (year.shipped()[l] > 0) {
                    arriving.computeIfAbsent(lane.to(), c -> new ArrayList<>()).add(l);
                }
            }
        }
        made.forEach((country, tonnes) -> shares.put(country, Map.of(country, 1.0)));
        for (int pass = 0; pass < PASSES; pass++) {
            shares = next();
        }
    }

    private void add(Map<String, Double> totals, int node, double tonnes) {
        if (world.nodes().get(node).material() == material) {
            totals.merge(world.placeOf(node).country(), tonnes, Double::sum);
        }
    }

    private Map<String, Map<String, Double>> next() {
        Map<String, Map<String, Double>> next = new LinkedHashMap<>();
        total.forEach((country, all) -> {
            Map<String, Double> origins = new TreeMap<>();
            double own = made.getOrDefault(country, 0.0);
            if (own > 0) {
                origins.merge(country, own / all, Double::sum);
            }
            for (int l : arriving.getOrDefault(country, List.of())) {
                String from = world.lanes().get(l).from();
                double shipped = year.shipped()[l];
                shares.getOrDefault(from, Map.of(from, 1.0))
                        .forEach((origin, share) -> origins.merge(origin, shipped / all * share, Double::sum));
            }
            next.put(country, origins);
        });
        return next;
    }

    /** Shares by country of origin of what a country has; they add up to about 1. */
    Map<String, Double> of(String country) {
        return shares.getOrDefault(country, Map.of());
    }
}
