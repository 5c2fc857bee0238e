package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tizbek.plan.Plan;
import tizbek.plan.World;

/** Finds in the baseline what stands at an index of the scenario: by id, for the two worlds may have other lists. */
final class Counterpart {

    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<String, Integer> plants = new HashMap<>();
    private final Map<Integer, Integer> useOfNode = new HashMap<>();
    private final Map<String, List<Integer>> ways = new HashMap<>();
    private final Map<String, List<Integer>> ownWays = new HashMap<>();
    private final World world;
    private final World other;
    private final List<Yearly> baseline;

    Counterpart(Plan plan, List<Yearly> baseline) {
        this.world = plan.world();
        this.other = plan.baselineWorld();
        this.baseline = baseline;
        for (int n = 0; n < other.nodes().size(); n++) {
            nodes.put(other.nodeName(n), n);
        }
        for (int s = 0; s < other.sources().size(); s++) {
            sources.put(other.sources().get(s).id(), s);
        }
        for (int f = 0; f < other.plants().size(); f++) {
            plants.put(other.plants().get(f).id(), f);
        }
        for (int u = 0; u < other.uses().size(); u++) {
            useOfNode.put(other.uses().get(u).node(), u);
        }
        for (int w = 0; w < other.ways().size(); w++) {
            ways.computeIfAbsent(wayKey(other, w), k -> new ArrayList<>()).add(w);
        }
        for (int w = 0; w < world.ways().size(); w++) {
            ownWays.computeIfAbsent(wayKey(world, w), k -> new ArrayList<>()).add(w);
        }
    }

    private static String wayKey(World world, int w) {
        World.Way way = world.ways().get(w);
        return world.nodeName(way.fromNode()) + ">" + world.nodeName(way.toNode());
    }

    private static double at(Map<String, Integer> index, String key, double[] values) {
        Integer i = index.get(key);
        return i == null ? Double.NaN : values[i];
    }

    double price(int year, int node) {
        return at(nodes, world.nodeName(node), baseline.get(year).price());
    }

    double mined(int year, int source) {
        return at(sources, world.sources().get(source).id(), baseline.get(year).mined());
    }

    double made(int year, int plant) {
        return at(plants, world.plants().get(plant).id(), baseline.get(year).made());
    }

    double used(int year, int use) {
        Integer node = nodes.get(world.nodeName(world.uses().get(use).node()));
        Integer i = node == null ? null : useOfNode.get(node);
        return i == null ? Double.NaN : baseline.get(year).used()[i];
    }

    /**
     * What the baseline sends between the ends of a way. Where the scenario has several ways between them, the first
     * that is used in the year (the first of all if none is) is shown against it, and the others against nothing.
     */
    double way(int year, int way, double[] used) {
        String key = wayKey(world, way);
        List<Integer> own = ownWays.getOrDefault(key, List.of(way));
        int shown = own.stream().filter(w -> used[w] > 0).findFirst().orElse(own.getFirst());
        return shown != way
                ? 0
                : ways.getOrDefault(key, List.of()).stream()
                        .mapToDouble(w -> baseline.get(year).way()[w])
                        .sum();
    }
}
