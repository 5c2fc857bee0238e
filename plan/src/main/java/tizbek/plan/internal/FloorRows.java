package tizbek.plan.internal;

import tizbek.plan.Limits;
import tizbek.plan.World;

/// A country processes at least a share of what it mines.
///
/// | row | equation | dual | unit |
/// |---|---|---|---|
/// | `floor T C M` | least * mined in C of M - taken in by the plants of C that process M <= 0 | what one more tonne
/// left
/// unprocessed would be worth | USD/t |
///
/// What a plant takes in counts wherever it was mined: a country that buys ore for its smelters meets the floor with
/// it.
/// Where its plants have no room, less is mined.
final class FloorRows implements Formulation {

    @Override
    public void write(Draft d) {
        for (int t = 0; t < d.window.periods().size(); t++) {
            for (int i = 0; i < d.world.limits().floors().size(); i++) {
                Limits.Floor floor = d.world.limits().floors().get(i);
                if (d.period(t).year() >= floor.from() && floor.least() > 0) {
                    writeRow(d, t, i, floor);
                }
            }
        }
    }

    private static void writeRow(Draft d, int t, int i, Limits.Floor floor) {
        World world = d.world;
        int row = d.program.row(
                "floor " + d.label(t) + floor.country() + " "
                        + world.chain().materials().get(floor.material()).id(),
                Double.NEGATIVE_INFINITY,
                0);
        d.floorRow[t][i] = row;
        for (int s = 0; s < world.sources().size(); s++) {
            if (world.sources().get(s).mined()
                    && isOf(world, floor, world.sources().get(s).node())) {
                d.coefficient(row, d.mined[t][s], floor.least());
            }
        }
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            if (d.made[t][f] != null && isOf(world, floor, plant.inputNode())) {
                d.coefficient(row, d.made[t][f], -1 / plant.outputPerInput());
            }
        }
    }

    /** Tonnes that the mines of the country bring, out of what each source brings. */
    static double mined(World world, Limits.Floor floor, double[] mined) {
        double tonnes = 0;
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            tonnes += source.mined() && isOf(world, floor, source.node()) ? mined[s] : 0;
        }
        return tonnes;
    }

    /** Tonnes that its plants take in, out of what each plant makes. */
    static double processed(World world, Limits.Floor floor, double[] made) {
        double tonnes = 0;
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            tonnes += isOf(world, floor, plant.inputNode()) ? made[f] / plant.outputPerInput() : 0;
        }
        return tonnes;
    }

    /** Whether a node is one of the country and the material. */
    static boolean isOf(World world, Limits.Floor floor, int node) {
        return world.nodes().get(node).material() == floor.material()
                && world.placeOf(node).country().equals(floor.country());
    }
}
