package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tizbek.plan.World;

/**
 * Column generation over routes (Ford and Fulkerson, Management Science 5, 1958): a plan is made with the cheapest way
 * between each two places; where a link binds, the way that would be cheapest with its toll is added, and the plan made
 * again, until no way outside the plan would be cheaper than the cheapest inside it, tolls counted. Then no route over
 * the map is worth more than those of the plan: the program with all routes has the same optimum. Where no link binds
 * the first plan is the last.
 */
final class RouteGeneration {

    /** Tolls and gains below this many USD per tonne are rounding. */
    private static final double ROUNDING = 1e-4;

    /** There are finitely many routes and each round adds one; far more rounds than any map needs. */
    private static final int MOST_ROUNDS = 500;

    private RouteGeneration() {}

    /** A solved period's tolls by capped link, on its map. */
    @SuppressWarnings("ArrayRecordComponent") // dense amounts by index, compared by the map made of them
    record Tolled(int map, double[] usdPerTonne) {}

    /** A plan of a world, with the tolls of every period that was solved for it. */
    record Run<T>(T plan, List<Tolled> tolled) {}

    /** The plan of the world with all the ways it needs. */
    static <T> Run<T> solve(World start, Pricing pricing, Function<World, Run<T>> planning) {
        World world = start;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Run<T> run = planning.apply(world);
            List<World.Way> more = worth(world, pricing, run.tolled());
            if (more.isEmpty()) {
                return run;
            }
            world = world.and(more);
        }
        throw new IllegalStateException("route generation did not end within %d rounds".formatted(MOST_ROUNDS));
    }

    private record Priced(int map, Map<String, Double> tolls) {}

    private static List<World.Way> worth(World world, Pricing pricing, List<Tolled> tolled) {
        Set<Priced> asked = new LinkedHashSet<>();
        for (Tolled t : tolled) {
            Map<String, Double> tolls = new HashMap<>();
            for (int k = 0; k < t.usdPerTonne().length; k++) {
                if (t.usdPerTonne()[k] > ROUNDING) {
                    tolls.put(world.cappedLinks().get(k).link(), t.usdPerTonne()[k]);
                }
            }
            if (!tolls.isEmpty()) {
                asked.add(new Priced(t.map(), tolls));
            }
        }
        List<World.Way> added = new ArrayList<>();
        for (Priced p : asked) {
            Map<String, Double> cheapest = cheapest(world, added, p);
            for (World.Way way : pricing.ways(world, p.map(), p.tolls())) {
                if (cost(way, p.tolls()) < cheapest.getOrDefault(ends(way), 0.0) - ROUNDING) {
                    added.add(way);
                }
            }
        }
        return added;
    }

    /** The cheapest known way between each two ends, tolls counted; ways just added for the same map are known too. */
    private static Map<String, Double> cheapest(World world, List<World.Way> added, Priced priced) {
        Map<String, Double> cheapest = new HashMap<>();
        List<World.Way> known = new ArrayList<>(world.ways());
        known.addAll(added);
        for (World.Way way : known) {
            if (way.maps().contains(priced.map())) {
                cheapest.merge(ends(way), cost(way, priced.tolls()), Math::min);
            }
        }
        return cheapest;
    }

    private static double cost(World.Way way, Map<String, Double> tolls) {
        return way.freightUsdPerTonne()
                + way.links().stream()
                        .mapToDouble(l -> tolls.getOrDefault(l, 0.0))
                        .sum();
    }

    private static String ends(World.Way way) {
        return way.lane() + " " + way.fromNode() + " " + way.toNode();
    }
}
