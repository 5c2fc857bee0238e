package tizbek.network.internal;

import java.util.List;
import tizbek.network.Vehicle;
import tizbek.network.pareto.CriteriaGraph;
import tizbek.network.pareto.ParetoPath;

/** An unbeaten way by one kind of vehicle, still as the search left it. */
record Candidate(Vehicle vehicle, StateGraph states, CriteriaGraph graph, ParetoPath path) {

    int cost(int criterion) {
        return path.cost().get(criterion);
    }

    List<Chart.Arc> arcs() {
        return states.links(graph, path);
    }

    /** Whether it is nowhere worse. */
    boolean covers(Candidate other) {
        for (int k = 0; k < path.cost().size(); k++) {
            if (cost(k) > other.cost(k)) {
                return false;
            }
        }
        return true;
    }
}
