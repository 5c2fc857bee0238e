package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import tizbek.plan.World;

/// Trade of a country pair: a rising margin on all its routes together, and freight on each.
///
/// | row | equation | dual | unit |
/// |---|---|---|---|
/// | `lane T M C>C'` | sum of the routes - sum of the steps = 0 | margin of the pair at its flow | USD/t |
///
/// The columns are `shipped T M C>C' k`, steps of the pair, and `way T A>A'`, one for each route (`by way N` after the
/// first between the same ends). A pair with a single
/// route needs neither row nor way: its steps carry the freight and go straight into the balances. What the law takes
/// at
/// the border beyond what it took in the base year is part of the cost of the steps. Only ways on the map of the window
/// are written; a pair without one ships nothing.
final class LaneRows implements Formulation {

    @Override
    public void write(Draft d) {
        List<List<Integer>> waysOfLane = new ArrayList<>();
        d.world.lanes().forEach(l -> waysOfLane.add(new ArrayList<>()));
        for (int w = 0; w < d.world.ways().size(); w++) {
            if (d.world.ways().get(w).lane() >= 0 && d.isUsable(w)) {
                waysOfLane.get(d.world.ways().get(w).lane()).add(w);
            }
        }
        for (int t = 0; t < d.window.periods().size(); t++) {
            for (int l = 0; l < d.world.lanes().size(); l++) {
                writeLane(d, t, l, waysOfLane.get(l));
            }
            writeDomestic(d, t);
        }
    }

    private static void writeLane(Draft d, int t, int l, List<Integer> ways) {
        World.Lane lane = d.world.lanes().get(l);
        if (ways.isEmpty() || d.window.caps()[t][l] <= 0) {
            return;
        }
        String name = laneName(d, t, lane);
        double centre = d.centres.get(t).lanes()[l];
        Curve curve = d.curves.lane(lane);
        double charge = lane.addedCharge(d.period(t).year(), d.world.baseYear());
        if (ways.size() == 1) {
            World.Way way = d.world.ways().get(ways.getFirst());
            Draft.Steps steps = d.steps("shipped " + name, t, curve, centre, -1, way.freightUsdPerTonne() + charge);
            d.shipped[t][l] = steps;
            d.coefficient(d.balanceRow[t][way.fromNode()], steps, 1);
            d.coefficient(d.balanceRow[t][way.toNode()], steps, -1);
            return;
        }
        Draft.Steps steps = d.steps("shipped " + name, t, curve, centre, -1, charge);
        d.shipped[t][l] = steps;
        int row = d.program.row("lane " + name, 0, 0);
        d.coefficient(row, steps, -1);
        for (int w : ways) {
            d.program.coefficient(row, writeWay(d, t, w), 1);
        }
    }

    private static void writeDomestic(Draft d, int t) {
        for (int w = 0; w < d.world.ways().size(); w++) {
            if (d.world.ways().get(w).lane() < 0 && d.isUsable(w)) {
                writeWay(d, t, w);
            }
        }
    }

    private static int writeWay(Draft d, int t, int w) {
        World.Way way = d.world.ways().get(w);
        String name = "way " + d.label(t) + d.world.nodeName(way.fromNode()) + ">" + d.world.nodeName(way.toNode());
        int column = d.program.column(
                d.wayNames.add(name) ? name : name + " by way " + w,
                0,
                Double.POSITIVE_INFINITY,
                d.money(t, -way.freightUsdPerTonne()));
        d.wayColumn[t][w] = column;
        d.program.coefficient(d.balanceRow[t][way.fromNode()], column, 1);
        d.program.coefficient(d.balanceRow[t][way.toNode()], column, -1);
        return column;
    }

    static String laneName(Draft d, int t, World.Lane lane) {
        return d.label(t) + d.world.chain().materials().get(lane.material()).id() + " " + lane.from() + ">" + lane.to();
    }
}
