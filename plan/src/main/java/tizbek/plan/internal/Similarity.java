package tizbek.plan.internal;

import tizbek.plan.World;

/** Whether two worlds have the same lists, so that an amount of one can stand for that of the other. */
final class Similarity {

    private Similarity() {}

    static boolean of(World one, World other) {
        return one.nodes().equals(other.nodes())
                && one.sources().stream()
                        .map(World.Source::id)
                        .toList()
                        .equals(other.sources().stream().map(World.Source::id).toList())
                && one.plants().stream()
                        .map(World.Plant::id)
                        .toList()
                        .equals(other.plants().stream().map(World.Plant::id).toList())
                && one.uses().stream()
                        .map(World.Use::node)
                        .toList()
                        .equals(other.uses().stream().map(World.Use::node).toList())
                && one.lanes().stream()
                        .map(Similarity::key)
                        .toList()
                        .equals(other.lanes().stream().map(Similarity::key).toList());
    }

    private static String key(World.Lane lane) {
        return lane.material() + " " + lane.from() + " " + lane.to();
    }
}
