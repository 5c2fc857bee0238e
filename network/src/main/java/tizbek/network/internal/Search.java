package tizbek.network.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import tizbek.network.MapPlace;

/**
 * Dijkstra's algorithm over states: a place, how the cargo rides there, and which wedges it has already paid. Costs
 * are never negative (the tables are checked for it), so the first settling of a state is its cheapest. A state is
 * reached from the first of equally cheap predecessors, and states are settled in a fixed order, so the same map gives
 * the same route.
 */
final class Search {

    private static final int NONE = -1;

    private final Chart chart;
    private final double usdPerHour;
    private final List<Wedges.Wedge> wedges;
    private final int carriages;
    private final int masks;
    private final int[] wedgeBit;
    private final double[] cost;
    private final int[] previous;
    private final int[] arcTaken;
    private final StateHeap heap;
    /** Money and interest of a change of carriage. */
    private final double[][] changeCost;

    Search(Chart chart, double usdPerHour, List<Wedges.Wedge> wedges) {
        this.chart = chart;
        this.usdPerHour = usdPerHour;
        this.wedges = wedges;
        carriages = chart.carriages.size();
        masks = 1 << wedges.size();
        wedgeBit = new int[chart.places.size()];
        for (int p = 0; p < wedgeBit.length; p++) {
            wedgeBit[p] = bit(chart.places.get(p).country());
        }
        int states = chart.places.size() * carriages * masks;
        cost = new double[states];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        previous = new int[states];
        arcTaken = new int[states];
        heap = new StateHeap(cost);
        changeCost = new double[carriages][carriages];
        for (int a = 0; a < carriages; a++) {
            for (int b = 0; b < carriages; b++) {
                changeCost[a][b] = chart.changeUsd[a][b] + usdPerHour * chart.changeHours[a][b];
            }
        }
    }

    /** The mask bit of the wedge for passing this country, or 0. */
    private int bit(String country) {
        for (int w = 0; w < wedges.size(); w++) {
            if (wedges.get(w).country().equals(country)) {
                return 1 << w;
            }
        }
        return 0;
    }

    /** Lets the search begin here; cargo of a country pays no wedge for it. */
    void start(MapPlace place, Carriage carriage, double startCost, String originCountry) {
        int state = (chart.number(place) * carriages + chart.number(carriage)) * masks + bit(originCountry);
        if (startCost < cost[state]) {
            cost[state] = startCost;
            previous[state] = NONE;
            arcTaken[state] = NONE;
            heap.lowered(state);
        }
    }

    Search run() {
        while (!heap.isEmpty()) {
            settle(heap.poll());
        }
        return this;
    }

    private void settle(int state) {
        int mask = state % masks;
        int carriage = state / masks % carriages;
        int place = state / masks / carriages;
        int[] to = chart.arcTo[place];
        double[] usd = chart.arcUsd[place];
        double[] hours = chart.arcHours[place];
        int[] entered = chart.entered[place][carriage];
        double[] changes = changeCost[carriage];
        boolean sails = chart.seaLane[place];
        double here = cost[state];
        for (int i = 0; i < to.length; i++) {
            int onto = entered[i];
            double change = sails && chart.sailsOn(place, carriage, onto) ? 0 : changes[onto];
            int newMask = mask | wedgeBit[to[i]];
            double total = here + change + usd[i] + usdPerHour * hours[i] + wedgeUsd(mask, newMask);
            int next = (to[i] * carriages + onto) * masks + newMask;
            if (total < cost[next]) {
                cost[next] = total;
                previous[next] = state;
                arcTaken[next] = i;
                heap.lowered(next);
            }
        }
    }

    private double wedgeUsd(int mask, int newMask) {
        return mask == newMask
                ? 0
                : wedges.get(Integer.numberOfTrailingZeros(newMask ^ mask))
                        .charge()
                        .usdPerTonne();
    }

    /** The cheapest state at a place to finish from in this way, or -1 where the place was not reached. */
    int bestAt(MapPlace place, Carriage finish) {
        int best = NONE;
        double least = Double.POSITIVE_INFINITY;
        int first = chart.number(place) * carriages * masks;
        for (int state = first; state < first + carriages * masks; state++) {
            double total = finishCost(state, finish);
            if (total < least) {
                least = total;
                best = state;
            }
        }
        return best;
    }

    /** Cost of a state together with changing to {@code finish} there. */
    double finishCost(int state, Carriage finish) {
        return cost[state] + changeCost[state / masks % carriages][chart.number(finish)];
    }

    Carriage carriageOf(int state) {
        return chart.carriages.get(state / masks % carriages);
    }

    /** The arcs to a state, first to last. */
    List<Chart.Step> stepsTo(int state) {
        List<Chart.Step> steps = new ArrayList<>();
        for (int s = state; previous[s] != NONE; s = previous[s]) {
            steps.add(step(previous[s], s));
        }
        Collections.reverse(steps);
        return steps;
    }

    private Chart.Step step(int before, int after) {
        int entered = (before % masks) ^ (after % masks);
        return chart.step(
                before / masks / carriages,
                arcTaken[after],
                before / masks % carriages,
                entered == 0
                        ? List.of()
                        : List.of(wedges.get(Integer.numberOfTrailingZeros(entered))
                                .charge()));
    }
}
