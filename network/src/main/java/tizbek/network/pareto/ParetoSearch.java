package tizbek.network.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds every score that some way from a start to a target has and no way beats in all criteria at once, and for each
 * score one way.
 *
 * <p>A label-setting search: Martins (1984, On a multicriteria shortest path problem, European Journal of Operational
 * Research 16), led by lower bounds as NAMOA* (Mandow and Perez de la Cruz 2010, Multiobjective A* search with
 * consistent heuristics, Journal of the ACM 57). Labels are settled in lexicographic order of cost so far plus bound; a
 * label is dropped when one settled at its node, or one settled at the target, is nowhere worse. In that order the
 * first criterion need not be compared (Pulido, Mandow and Perez de la Cruz 2015, Dimensionality reduction in
 * multiobjective shortest path search, Computers and Operations Research 64); labels that wait are checked when their
 * turn comes instead of being searched for and removed (Hernandez and others 2023, Simple and efficient bi-objective
 * search algorithms via fast dominance checks, Artificial Intelligence 314). Weights may be zero but not negative.
 */
public final class ParetoSearch {

    private static final int NONE = -1;

    private final CriteriaGraph graph;
    private final LowerBounds bounds;
    private final int criteria;
    private final int limit;
    private final @Nullable Front[] fronts;
    private final KeyHeap open;
    private int[] nodeOf = new int[1024];
    private int[] parentOf = new int[1024];
    private int[] arcOf = new int[1024];
    /** Cost so far plus bound, criterion by criterion. */
    private int[] totals;

    private int labels;
    private int settled;

    /** @param limit most labels before the search gives up, against graphs whose fronts are beyond any machine */
    public ParetoSearch(LowerBounds bounds, int limit) {
        this.bounds = bounds;
        this.limit = limit;
        graph = bounds.graph();
        criteria = graph.criteria();
        fronts = new Front[graph.nodes()];
        totals = new int[1024 * criteria];
        open = new KeyHeap(this::before);
    }

    /**
     * The unbeaten ways in lexicographic order of their cost; none where the target cannot be reached.
     *
     * @throws IllegalStateException if there are more labels than the limit
     */
    public List<ParetoPath> from(int start) {
        List<ParetoPath> found = new ArrayList<>();
        if (!bounds.reachable(start)) {
            return found;
        }
        int first = newLabel(start, NONE, NONE);
        for (int k = 0; k < criteria; k++) {
            totals[first * criteria + k] = bounds.least(k, start);
        }
        open.add(totals[first * criteria], first);
        while (!open.isEmpty()) {
            int label = open.poll();
            if (!covered(label)) {
                settled++;
                front(nodeOf[label]).add(totals, label * criteria + 1);
                if (nodeOf[label] == bounds.target()) {
                    found.add(path(label));
                } else {
                    expand(label);
                }
            }
        }
        return found;
    }

    /** Labels settled so far, the measure of the work. */
    public int settled() {
        return settled;
    }

    /** Labels made so far, whether settled or dropped. */
    public int labels() {
        return labels;
    }

    private void expand(int label) {
        int node = nodeOf[label];
        for (int i = graph.firstOut(node); i < graph.firstOut(node + 1); i++) {
            int arc = graph.out(i);
            int head = graph.head(arc);
            if (bounds.reachable(head)) {
                int next = newLabel(head, label, arc);
                for (int k = 0; k < criteria; k++) {
                    int soFar = totals[label * criteria + k] - bounds.least(k, node);
                    totals[next * criteria + k] =
                            Math.addExact(Math.addExact(soFar, graph.weight(arc, k)), bounds.least(k, head));
                }
                if (covered(next)) {
                    labels--;
                } else {
                    open.add(totals[next * criteria], next);
                }
            }
        }
    }

    /**
     * Whether something settled makes this label needless. All labels of a node have the same bounds, so totals are
     * compared in the place of costs so far.
     */
    private boolean covered(int label) {
        Front here = fronts[nodeOf[label]];
        Front done = fronts[bounds.target()];
        return (done != null && done.covers(totals, label * criteria + 1))
                || (here != null && here.covers(totals, label * criteria + 1));
    }

    private Front front(int node) {
        Front front = fronts[node];
        if (front == null) {
            front = new Front(criteria - 1);
            fronts[node] = front;
        }
        return front;
    }

    private int newLabel(int node, int parent, int arc) {
        if (labels == limit) {
            throw new IllegalStateException(
                    "search by %s criteria has made %s labels, the most it may. Maybe fewer criteria or vehicles, or a smaller map."
                            .formatted(criteria, limit));
        }
        if (labels == nodeOf.length) {
            nodeOf = Arrays.copyOf(nodeOf, 2 * labels);
            parentOf = Arrays.copyOf(parentOf, 2 * labels);
            arcOf = Arrays.copyOf(arcOf, 2 * labels);
            totals = Arrays.copyOf(totals, 2 * labels * criteria);
        }
        nodeOf[labels] = node;
        parentOf[labels] = parent;
        arcOf[labels] = arc;
        return labels++;
    }

    private boolean before(int a, int b) {
        for (int k = 1; k < criteria; k++) {
            int left = totals[a * criteria + k];
            int right = totals[b * criteria + k];
            if (left != right) {
                return left < right;
            }
        }
        return a < b;
    }

    private ParetoPath path(int label) {
        List<Integer> cost = new ArrayList<>();
        for (int k = 0; k < criteria; k++) {
            cost.add(totals[label * criteria + k]);
        }
        List<Integer> arcs = new ArrayList<>();
        for (int l = label; parentOf[l] != NONE; l = parentOf[l]) {
            arcs.add(arcOf[l]);
        }
        Collections.reverse(arcs);
        return new ParetoPath(cost, arcs);
    }
}
