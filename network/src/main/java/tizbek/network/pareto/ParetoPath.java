package tizbek.network.pareto;

import java.util.List;

/** A way that no other beats in all criteria at once: what it costs in each, and its arcs from start to target. */
public record ParetoPath(List<Integer> cost, List<Integer> arcs) {

    public ParetoPath {
        cost = List.copyOf(cost);
        arcs = List.copyOf(arcs);
    }
}
