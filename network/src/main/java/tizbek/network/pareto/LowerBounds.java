package tizbek.network.pareto;

import java.util.Arrays;

/**
 * For every node the least that is still to come on the way to a target, in each criterion by itself: one search by
 * Dijkstra backwards from the target for each criterion. They are consistent (no arc lowers them by more than its
 * weight), and serve every search to this target from wherever it starts.
 */
public final class LowerBounds {

    /** No way leads to the target. */
    public static final int UNREACHABLE = Integer.MAX_VALUE;

    private final CriteriaGraph graph;
    private final int target;
    private final int[][] least;

    private LowerBounds(CriteriaGraph graph, int target) {
        this.graph = graph;
        this.target = target;
        least = new int[graph.criteria()][];
        for (int k = 0; k < least.length; k++) {
            least[k] = backwards(k);
        }
    }

    public static LowerBounds to(CriteriaGraph graph, int target) {
        return new LowerBounds(graph, target);
    }

    /** No bounds: zero everywhere, so that the search is that of Martins. */
    public static LowerBounds none(CriteriaGraph graph, int target) {
        LowerBounds bounds = new LowerBounds(graph, target);
        for (int[] ofCriterion : bounds.least) {
            for (int n = 0; n < ofCriterion.length; n++) {
                ofCriterion[n] = ofCriterion[n] == UNREACHABLE ? UNREACHABLE : 0;
            }
        }
        return bounds;
    }

    private int[] backwards(int criterion) {
        int[] distance = new int[graph.nodes()];
        Arrays.fill(distance, UNREACHABLE);
        KeyHeap heap = new KeyHeap((a, b) -> a < b);
        distance[target] = 0;
        heap.add(0, target);
        while (!heap.isEmpty()) {
            int key = heap.firstKey();
            int node = heap.poll();
            if (key == distance[node]) {
                for (int i = graph.firstIn(node); i < graph.firstIn(node + 1); i++) {
                    int arc = graph.in(i);
                    int through = Math.addExact(key, graph.weight(arc, criterion));
                    if (through < distance[graph.tail(arc)]) {
                        distance[graph.tail(arc)] = through;
                        heap.add(through, graph.tail(arc));
                    }
                }
            }
        }
        return distance;
    }

    public CriteriaGraph graph() {
        return graph;
    }

    public int target() {
        return target;
    }

    public boolean reachable(int node) {
        return least[0][node] != UNREACHABLE;
    }

    /** The least still to come in this criterion, or {@link #UNREACHABLE}. */
    public int least(int criterion, int node) {
        return least[criterion][node];
    }
}
