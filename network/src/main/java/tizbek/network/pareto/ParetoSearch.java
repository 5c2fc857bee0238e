package tizbek.network.pareto;

import java.util.ArrayList;
import java.util.List;

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

    private final CriteriaGraph graph;
    private final LowerBounds bounds;
    private final int criteria;
    private final Labels labels;

    /** @param limit most labels before the search gives up, against graphs whose fronts are beyond any machine */
    public ParetoSearch(LowerBounds bounds, int limit) {
        this.bounds = bounds;
        graph = bounds.graph();
        criteria = graph.criteria();
        labels = new Labels(graph, limit);
    }

    /**
     * The unbeaten ways in lexicographic order of their cost; none where the target cannot be reached. To be called
     * once.
     *
     * @throws IllegalStateException if there are more labels than the limit
     */
    public List<ParetoPath> from(int start) {
        List<ParetoPath> found = new ArrayList<>();
        if (!bounds.reachable(start)) {
            return found;
        }
        int first = labels.make(start, Labels.NONE, Labels.NONE);
        for (int k = 0; k < criteria; k++) {
            labels.total(first, k, bounds.least(k, start));
        }
        labels.await(first);
        while (labels.isAnyOpen()) {
            int label = labels.next();
            if (!covered(label)) {
                labels.settle(label);
                if (labels.node(label) == bounds.target()) {
                    found.add(path(label));
                } else {
                    expand(label);
                }
            }
        }
        return found;
    }

    /** Labels settled, the measure of the work. */
    public int settled() {
        return labels.settled();
    }

    /** Labels that were worth waiting, whether settled or dropped later. */
    public int made() {
        return labels.made();
    }

    private void expand(int label) {
        int node = labels.node(label);
        for (int i = graph.firstOut(node); i < graph.firstOut(node + 1); i++) {
            int arc = graph.out(i);
            int head = graph.head(arc);
            if (bounds.reachable(head)) {
                int next = labels.make(head, label, arc);
                for (int k = 0; k < criteria; k++) {
                    int soFar = labels.total(label, k) - bounds.least(k, node);
                    labels.total(
                            next, k, Math.addExact(Math.addExact(soFar, graph.weight(arc, k)), bounds.least(k, head)));
                }
                if (covered(next)) {
                    labels.unmake();
                } else {
                    labels.await(next);
                }
            }
        }
    }

    /**
     * Whether something settled makes this label needless. All labels of a node have the same bounds, so totals are
     * compared in the place of costs so far.
     */
    private boolean covered(int label) {
        return labels.covered(label, bounds.target()) || labels.covered(label, labels.node(label));
    }

    private ParetoPath path(int label) {
        return new ParetoPath(labels.totals(label), labels.arcsBack(label).reversed());
    }
}
