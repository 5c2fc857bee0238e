package tizbek.plan.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tizbek.plan.World;

/**
 * On whom a market depends: the countries where what it buys was last made (refining), and those where the element in it
 * was mined, or came from as a by-product or scrap. Origins are not tracked by the plan: what a country has of a material
 * is one pool, and all that leaves the pool has its origins in proportion ({@link OriginPool}); what is taken out of stock
 * counts as the year's own.
 */
final class Dependence {

    private final World world;
    private final Yearly year;
    private final Map<Integer, OriginPool> pools = new HashMap<>();

    Dependence(World world, Yearly year) {
        this.world = world;
        this.year = year;
    }

    private OriginPool pool(int material) {
        return pools.computeIfAbsent(material, m -> new OriginPool(world, m, year));
    }

    /** Shares by the country that made the material last; they add up to 1, or to nothing where nothing came. */
    Map<String, Double> refining(int material, String country) {
        return scaled(pool(material).of(country));
    }

    /** Shares by the country where the element was mined. */
    Map<String, Double> mining(int material, String country) {
        return scaled(mining(material, country, world.chain().materials().size()));
    }

    /** A chain has no more processes in a row than materials. */
    private Map<String, Double> mining(int material, String country, int stages) {
        Map<String, Double> mines = new TreeMap<>();
        pool(material)
                .of(country)
                .forEach((maker, share) -> made(material, maker, stages)
                        .forEach((mine, part) -> mines.merge(mine, share * part, Double::sum)));
        return mines;
    }

    /** Where the element in what a country makes of a material was mined. */
    private Map<String, Double> made(int material, String maker, int stages) {
        Map<String, Double> tonnes = new TreeMap<>();
        for (int s = 0; s < world.sources().size(); s++) {
            if (isAt(world.sources().get(s).node(), material, maker) && year.mined()[s] > 0) {
                tonnes.merge(maker, year.mined()[s], Double::sum);
            }
        }
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            double made = year.made()[f];
            if (isAt(plant.outputNode(), material, maker) && made > 0 && stages > 0) {
                int input = world.nodes().get(plant.inputNode()).material();
                scaled(mining(input, maker, stages - 1))
                        .forEach((mine, share) -> tonnes.merge(mine, made * share, Double::sum));
            }
        }
        return scaled(tonnes);
    }

    private boolean isAt(int node, int material, String country) {
        return world.nodes().get(node).material() == material
                && world.placeOf(node).country().equals(country);
    }

    private static Map<String, Double> scaled(Map<String, Double> parts) {
        double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> shares = new TreeMap<>();
        parts.forEach((key, part) -> {
            if (sum > 0 && part > 0) {
                shares.put(key, part / sum);
            }
        });
        return shares;
    }

    /** Herfindahl-Hirschman index: sum of the squared shares in per cent, 10,000 for a single origin. */
    static double herfindahl(Map<String, Double> shares) {
        return shares.values().stream().mapToDouble(s -> s * s * 1e4).sum();
    }
}
