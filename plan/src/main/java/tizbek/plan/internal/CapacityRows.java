package tizbek.plan.internal;

import tizbek.plan.World;

/// Plants: one input, one output, a rising cost of the last tonne, and a capacity.
///
/// | row | equation | dual | unit |
/// |---|---|---|---|
/// | `capacity T F` | output <= capacity of the year + what opens (see InvestmentRows) | scarcity rent of the plant |
/// USD/t of output |
///
/// The columns are `made T F k`, steps of output; each tonne takes 1 / yield of the input.
final class CapacityRows implements Formulation {

    @Override
    public void write(Draft d) {
        for (int t = 0; t < d.window.periods().size(); t++) {
            for (int f = 0; f < d.world.plants().size(); f++) {
                World.Plant plant = d.world.plants().get(f);
                if (d.mostMade(t, f) <= 0) {
                    continue;
                }
                String name = d.label(t) + plant.id();
                Curve curve = d.plantCurve(t, f);
                Draft.Steps steps =
                        d.steps("made " + name, t, curve, d.centres.get(t).plants()[f], -1, 0);
                d.made[t][f] = steps;
                d.coefficient(d.balanceRow[t][plant.outputNode()], steps, -1);
                d.coefficient(d.balanceRow[t][plant.inputNode()], steps, 1 / plant.outputPerInput());
                double capacity = plant.capacity(d.period(t).year());
                int row = d.program.row("capacity " + name, Double.NEGATIVE_INFINITY, d.units(t, capacity));
                d.coefficient(row, steps, 1);
                d.capacityRow[t][f] = row;
            }
        }
    }
}
