package tizbek.network.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a search: for each a node, the label and arc it came by, and its totals, criterion by criterion. Those
 * that wait are ordered lexicographically by totals; those that were settled stand in the front of their node.
 */
final class Labels {

    static final int NONE = -1;

    private final int criteria;
    private final int limit;
    private final @Nullable Front[] fronts;
    private final KeyHeap open = new KeyHeap(this::before);
    private int[] nodeOf = new int[1024];
    private int[] parentOf = new int[1024];
    private int[] arcOf = new int[1024];
    private int[] totals;
    private int made;
    private int settled;

    Labels(CriteriaGraph graph, int limit) {
        this.limit = limit;
        criteria = graph.criteria();
        fronts = new Front[graph.nodes()];
        totals = new int[1024 * criteria];
    }

    /** A new label; its totals are still to be set. */
    int make(int node, int parent, int arc) {
        if (made == limit) {
            throw new IllegalStateException(
                    "search by %s criteria has made %s labels, the most it may. Maybe fewer criteria or a smaller graph."
                            .formatted(criteria, limit));
        }
        if (made == nodeOf.length) {
            nodeOf = Arrays.copyOf(nodeOf, 2 * made);
            parentOf = Arrays.copyOf(parentOf, 2 * made);
            arcOf = Arrays.copyOf(arcOf, 2 * made);
            totals = Arrays.copyOf(totals, 2 * made * criteria);
        }
        nodeOf[made] = node;
        parentOf[made] = parent;
        arcOf[made] = arc;
        return made++;
    }

    /** Takes back the label made last, which nobody needs. */
    void unmake() {
        made--;
    }

    void total(int label, int criterion, int value) {
        totals[label * criteria + criterion] = value;
    }

    int total(int label, int criterion) {
        return totals[label * criteria + criterion];
    }

    int node(int label) {
        return nodeOf[label];
    }

    /** Whether a label settled at {@code node} is nowhere worse than this one. */
    boolean covered(int label, int node) {
        Front front = fronts[node];
        return front != null && front.covers(totals, label * criteria + 1);
    }

    void await(int label) {
        open.add(total(label, 0), label);
    }

    boolean isAnyOpen() {
        return !open.isEmpty();
    }

    int next() {
        return open.poll();
    }

    void settle(int label) {
        Front front = fronts[nodeOf[label]];
        if (front == null) {
            front = new Front(criteria - 1);
            fronts[nodeOf[label]] = front;
        }
        front.add(totals, label * criteria + 1);
        settled++;
    }

    int made() {
        return made;
    }

    int settled() {
        return settled;
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

    List<Integer> totals(int label) {
        List<Integer> all = new ArrayList<>();
        for (int k = 0; k < criteria; k++) {
            all.add(total(label, k));
        }
        return all;
    }

    /** The arcs by which it came, the last first. */
    List<Integer> arcsBack(int label) {
        List<Integer> arcs = new ArrayList<>();
        for (int l = label; parentOf[l] != NONE; l = parentOf[l]) {
            arcs.add(arcOf[l]);
        }
        return arcs;
    }
}
