package tizbek.plan.internal;

import java.util.List;
import java.util.Map;
import tizbek.plan.World;

/** Finds the ways of a world that would be cheapest if links took tolls: the pricing step of route generation. */
@FunctionalInterface
interface Pricing {

    /** No world of which ways could be added: all its ways are known. */
    Pricing NONE = (world, map, tolls) -> List.of();

    /**
     * The cheapest way, toll counted, between each two nodes that ways of the world join on a map.
     *
     * @param tolls USD per tonne by link id
     * @return ways of that map alone, with their freight without tolls
     */
    List<World.Way> ways(World world, int map, Map<String, Double> tolls);
}
