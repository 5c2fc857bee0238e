package tizbek.network.pareto;

import java.util.Arrays;

/**
 * A directed graph whose arcs carry one whole number, at least zero, for each criterion. Whole numbers, because sums of
 * them do not depend on the order of adding: two ways that cost the same are seen to cost the same. Arcs are numbered
 * in the order in which they were added; several may join the same two nodes.
 */
public final class CriteriaGraph {

    private final int nodes;
    private final int criteria;
    private final int[] tails;
    private final int[] heads;
    private final int[] weights;
    private final int[] firstOut;
    private final int[] out;
    private final int[] firstIn;
    private final int[] in;

    private CriteriaGraph(int nodes, int criteria, int[] tails, int[] heads, int[] weights) {
        this.nodes = nodes;
        this.criteria = criteria;
        this.tails = tails;
        this.heads = heads;
        this.weights = weights;
        firstOut = first(tails, nodes);
        out = sorted(tails, firstOut);
        firstIn = first(heads, nodes);
        in = sorted(heads, firstIn);
    }

    private static int[] first(int[] ends, int nodes) {
        int[] first = new int[nodes + 1];
        for (int end : ends) {
            first[end + 1]++;
        }
        for (int n = 0; n < nodes; n++) {
            first[n + 1] += first[n];
        }
        return first;
    }

    private static int[] sorted(int[] ends, int[] first) {
        int[] next = first.clone();
        int[] sorted = new int[ends.length];
        for (int arc = 0; arc < ends.length; arc++) {
            sorted[next[ends[arc]]++] = arc;
        }
        return sorted;
    }

    public int nodes() {
        return nodes;
    }

    public int arcs() {
        return heads.length;
    }

    public int criteria() {
        return criteria;
    }

    public int tail(int arc) {
        return tails[arc];
    }

    public int head(int arc) {
        return heads[arc];
    }

    public int weight(int arc, int criterion) {
        return weights[arc * criteria + criterion];
    }

    /** Place of the first arc out of a node in the order of {@link #out}. */
    int firstOut(int node) {
        return firstOut[node];
    }

    int out(int position) {
        return out[position];
    }

    int firstIn(int node) {
        return firstIn[node];
    }

    int in(int position) {
        return in[position];
    }

    /** Collects arcs. */
    public static final class Builder {

        private final int criteria;
        private int nodes;
        private int arcs;
        private int[] tails = new int[64];
        private int[] heads = new int[64];
        private int[] weights;

        public Builder(int criteria) {
            if (criteria < 1) {
                throw new IllegalArgumentException("number of criteria (%s) must be at least 1".formatted(criteria));
            }
            this.criteria = criteria;
            weights = new int[64 * criteria];
        }

        /** A new node; they are numbered from 0. */
        public int node() {
            return nodes++;
        }

        public int nodes() {
            return nodes;
        }

        /** A new arc and its number. */
        public int arc(int tail, int head, int... arcWeights) {
            if (tail < 0 || tail >= nodes || head < 0 || head >= nodes || arcWeights.length != criteria) {
                throw new IllegalArgumentException("arc (%s to %s with %s weights) does not fit %s nodes, %s criteria"
                        .formatted(tail, head, arcWeights.length, nodes, criteria));
            }
            if (arcs == heads.length) {
                tails = Arrays.copyOf(tails, 2 * arcs);
                heads = Arrays.copyOf(heads, 2 * arcs);
                weights = Arrays.copyOf(weights, 2 * arcs * criteria);
            }
            tails[arcs] = tail;
            heads[arcs] = head;
            for (int k = 0; k < criteria; k++) {
                if (arcWeights[k] < 0) {
                    throw new IllegalArgumentException(
                            "weight (%s) of arc (%s to %s) must not be negative".formatted(arcWeights[k], tail, head));
                }
                weights[arcs * criteria + k] = arcWeights[k];
            }
            return arcs++;
        }

        public CriteriaGraph build() {
            return new CriteriaGraph(
                    nodes,
                    criteria,
                    Arrays.copyOf(tails, arcs),
                    Arrays.copyOf(heads, arcs),
                    Arrays.copyOf(weights, arcs * criteria));
        }
    }
}
