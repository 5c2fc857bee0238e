package tizbek.network.pareto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** Graphs to search, and the slow way to search them. */
final class RandomGraph {

    static final Comparator<List<Integer>> LEXICOGRAPHIC = (a, b) -> {
        for (int k = 0; k < a.size(); k++) {
            if (!a.get(k).equals(b.get(k))) {
                return Integer.compare(a.get(k), b.get(k));
            }
        }
        return 0;
    };

    private RandomGraph() {}

    /** Arcs may be parallel, loop, cost nothing or lie in no way to anywhere. */
    static CriteriaGraph of(long seed, int nodes, int arcs, int criteria, int heaviest) {
        Random random = new Random(seed);
        CriteriaGraph.Builder builder = new CriteriaGraph.Builder(criteria);
        for (int n = 0; n < nodes; n++) {
            builder.node();
        }
        for (int a = 0; a < arcs; a++) {
            int[] weights = new int[criteria];
            for (int k = 0; k < criteria; k++) {
                weights[k] = random.nextInt(heaviest + 1);
            }
            builder.arc(random.nextInt(nodes), random.nextInt(nodes), weights);
        }
        return builder.build();
    }

    /** The scores that no other beats, of all ways that pass no node twice. */
    static List<List<Integer>> enumerated(CriteriaGraph graph, int start, int target) {
        List<int[]> all = new ArrayList<>();
        walk(graph, start, target, new boolean[graph.nodes()], new int[graph.criteria()], all);
        Set<List<Integer>> unbeaten = new TreeSet<>(LEXICOGRAPHIC);
        for (int[] one : all) {
            if (all.stream().noneMatch(other -> beats(other, one))) {
                List<Integer> score = new ArrayList<>();
                for (int value : one) {
                    score.add(value);
                }
                unbeaten.add(score);
            }
        }
        return List.copyOf(unbeaten);
    }

    private static void walk(CriteriaGraph graph, int node, int target, boolean[] passed, int[] cost, List<int[]> all) {
        if (node == target) {
            all.add(cost);
            return;
        }
        passed[node] = true;
        for (int arc = 0; arc < graph.arcs(); arc++) {
            if (graph.tail(arc) == node && !passed[graph.head(arc)]) {
                int[] further = cost.clone();
                for (int k = 0; k < further.length; k++) {
                    further[k] += graph.weight(arc, k);
                }
                walk(graph, graph.head(arc), target, passed, further, all);
            }
        }
        passed[node] = false;
    }

    private static boolean beats(int[] a, int[] b) {
        boolean better = false;
        for (int k = 0; k < a.length; k++) {
            if (a[k] > b[k]) {
                return false;
            }
            better |= a[k] < b[k];
        }
        return better;
    }

    /** The same graph for the independent library, weighted by one criterion. */
    static Graph<Integer, DefaultWeightedEdge> forLibrary(CriteriaGraph graph, int criterion) {
        Graph<Integer, DefaultWeightedEdge> library = new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
        for (int n = 0; n < graph.nodes(); n++) {
            library.addVertex(n);
        }
        for (int arc = 0; arc < graph.arcs(); arc++) {
            if (graph.tail(arc) != graph.head(arc)) {
                library.setEdgeWeight(library.addEdge(graph.tail(arc), graph.head(arc)), graph.weight(arc, criterion));
            }
        }
        return library;
    }
}
