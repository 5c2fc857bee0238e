package tizbek.plan.internal;

import java.util.Map;
import java.util.TreeMap;
import tizbek.plan.Chain;
import tizbek.plan.World;

/**
 * Value added by country and stage in a period: worth of what is made at the place, less the price of the chain's own
 * input. Energy, reagents and other bought inputs of a mine or plant are not known one by one and stay in it.
 */
final class ValueAdded {

    /** Where it is added: {@code mine}, {@code by-product}, or the stage that a plant makes. */
    record Key(String country, String stage) implements Comparable<Key> {
        @Override
        public int compareTo(Key o) {
            int c = country.compareTo(o.country);
            return c != 0 ? c : stage.compareTo(o.stage);
        }
    }

    /** USD in the period, and what was made in tonnes contained. */
    record Sum(double outputUsd, double inputUsd, double tonnesContained) {

        static final Sum NONE = new Sum(0, 0, 0);

        double usd() {
            return outputUsd - inputUsd;
        }

        Sum plus(Sum o) {
            return new Sum(outputUsd + o.outputUsd, inputUsd + o.inputUsd, tonnesContained + o.tonnesContained);
        }
    }

    private ValueAdded() {}

    static Map<Key, Sum> of(Worth worth) {
        World world = worth.world;
        Map<Key, Sum> sums = new TreeMap<>();
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            double tonnes = worth.period.mined()[s];
            double content = world.materialOf(source.node()).content();
            sums.merge(
                    new Key(source.country(), source.mined() ? "mine" : "by-product"),
                    new Sum(tonnes * worth.made(source.node()), 0, tonnes * content),
                    Sum::plus);
        }
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            double tonnes = worth.period.made()[f];
            Chain.Material output = plant.process().output();
            sums.merge(
                    new Key(plant.country(), output.stage()),
                    new Sum(
                            tonnes * worth.made(plant.outputNode()),
                            tonnes / plant.outputPerInput() * worth.bought(plant.inputNode()),
                            tonnes * output.content()),
                    Sum::plus);
        }
        sums.values().removeIf(v -> v.tonnesContained() <= Worth.SMALLEST_T);
        return sums;
    }
}
