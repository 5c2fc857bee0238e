package tizbek.plan.internal;

import tizbek.plan.World;

/** Amounts a year around which the steps of the curves are laid, by index of the world's lists, for one period. */
@SuppressWarnings("ArrayRecordComponent") // dense amounts by index, never compared
record Amounts(double[] sources, double[] plants, double[] uses, double[] lanes) {

    /** The base year. */
    static Amounts ofBase(World world) {
        return new Amounts(
                world.sources().stream().mapToDouble(World.Source::baseTonnes).toArray(),
                world.plants().stream()
                        .mapToDouble(World.Plant::baseOutputTonnes)
                        .toArray(),
                world.uses().stream().mapToDouble(World.Use::baseTonnes).toArray(),
                world.lanes().stream().mapToDouble(World.Lane::baseTonnes).toArray());
    }
}
