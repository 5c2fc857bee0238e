package tizbek.network.pareto;

import java.util.ArrayList;
import java.util.List;

/**
 * The unbeaten ways from every node to one target at once: the search of {@link ParetoSearch} run backwards from the
 * target without bounds. It settles the whole front of every node, and so is worth its price where many starts ask for
 * the same target.
 */
public final class ParetoTree {

    private final CriteriaGraph graph;
    private final Labels labels;
    private final List<List<Integer>> settledAt = new ArrayList<>();

    /** @throws IllegalStateException if there are more labels than the limit */
    public ParetoTree(CriteriaGraph graph, int target, int limit) {
        this.graph = graph;
        labels = new Labels(graph, limit);
        for (int node = 0; node < graph.nodes(); node++) {
            settledAt.add(new ArrayList<>());
        }
        int first = labels.make(target, Labels.NONE, Labels.NONE);
        for (int k = 0; k < graph.criteria(); k++) {
            labels.total(first, k, 0);
        }
        labels.await(first);
        while (labels.isAnyOpen()) {
            int label = labels.next();
            if (!labels.covered(label, labels.node(label))) {
                labels.settle(label);
                settledAt.get(labels.node(label)).add(label);
                expand(label);
            }
        }
    }

    private void expand(int label) {
        int node = labels.node(label);
        for (int i = graph.firstIn(node); i < graph.firstIn(node + 1); i++) {
            int arc = graph.in(i);
            int tail = graph.tail(arc);
            int next = labels.make(tail, label, arc);
            for (int k = 0; k < graph.criteria(); k++) {
                labels.total(next, k, Math.addExact(labels.total(label, k), graph.weight(arc, k)));
            }
            if (labels.covered(next, tail)) {
                labels.unmake();
            } else {
                labels.await(next);
            }
        }
    }

    /** The unbeaten ways from here in lexicographic order of their cost; none where the target cannot be reached. */
    public List<ParetoPath> from(int start) {
        return settledAt.get(start).stream()
                .map(label -> new ParetoPath(labels.totals(label), labels.arcsBack(label)))
                .toList();
    }

    /** Labels settled, the measure of the work. */
    public int settled() {
        return labels.settled();
    }
}
