package tizbek.plan.internal;

import tizbek.plan.PeriodPlan;
import tizbek.plan.World;

/**
 * The balance of the element, rebuilt from the amounts of a period in tonnes of contained element: in the world, what
 * is mined = used + lost in processing + added to stock + discarded; at each place, what is mined, made and arrives =
 * used, processed, sent, added to stock and discarded.
 */
final class ElementBalance {

    /** A place of less than this share of all that is mined is judged as if it had so much: the solver rounds. */
    private static final double SMALL = 1e-3;

    private final World world;
    private final PeriodPlan plan;
    /** By node, tonnes contained. */
    private final double[] in;

    private final double[] out;
    private double mined;
    private double gone;

    private ElementBalance(World world, PeriodPlan plan) {
        this.world = world;
        this.plan = plan;
        this.in = new double[world.nodes().size()];
        this.out = new double[world.nodes().size()];
    }

    /** The largest imbalance: of the world over all that comes in, of a place over what passes it. */
    static double error(World world, PeriodPlan plan) {
        ElementBalance balance = new ElementBalance(world, plan);
        balance.addSources();
        balance.addPlants();
        balance.addUses();
        balance.addWays();
        balance.addStocks();
        return balance.worst();
    }

    private void addSources() {
        for (int s = 0; s < world.sources().size(); s++) {
            int node = world.sources().get(s).node();
            double contained = plan.mined()[s] * content(node);
            in[node] += contained;
            mined += contained;
        }
    }

    private void addPlants() {
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            double made = plan.made()[f] * content(plant.outputNode());
            double taken = plan.made()[f] / plant.outputPerInput() * content(plant.inputNode());
            in[plant.outputNode()] += made;
            out[plant.inputNode()] += taken;
            gone += taken - made;
        }
    }

    private void addUses() {
        for (int u = 0; u < world.uses().size(); u++) {
            int node = world.uses().get(u).node();
            out[node] += plan.used()[u] * content(node);
            gone += plan.used()[u] * content(node);
        }
    }

    /** What leaves a place as one material arrives as the same. */
    private void addWays() {
        for (int w = 0; w < world.ways().size(); w++) {
            World.Way way = world.ways().get(w);
            out[way.fromNode()] += plan.way()[w] * content(way.fromNode());
            in[way.toNode()] += plan.way()[w] * content(way.toNode());
        }
    }

    private void addStocks() {
        for (int n = 0; n < in.length; n++) {
            in[n] += plan.openingStock()[n] * content(n);
            out[n] += (plan.stock()[n] + plan.discarded()[n]) * content(n);
            gone += (plan.stock()[n] - plan.openingStock()[n] + plan.discarded()[n]) * content(n);
        }
    }

    private double worst() {
        double smallest = Math.max(SMALL * mined, Double.MIN_NORMAL);
        double worst = Math.abs(mined - gone) / Math.max(mined, smallest);
        for (int n = 0; n < in.length; n++) {
            worst = Math.max(worst, Math.abs(in[n] - out[n]) / (smallest + in[n]));
        }
        return worst;
    }

    private double content(int node) {
        return world.materialOf(node).content();
    }
}
