package tizbek.bench;

import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedMultigraph;
import tizbek.network.pareto.CriteriaGraph;

/**
 * A made-up continent, always the same for the same size: places scattered about the crossings of a square grid, each
 * joined with its neighbours by rail, which is cheap and slow, or by road, which is dear and quick. The two pull apart,
 * so that fronts are long; on a real map they mostly rise together.
 */
final class Continent {

    private static final double SPACING_KM = 60;
    private static final double RAIL_SHARE = 0.6;
    private static final int UNITS_PER_USD = 100;
    private static final int MINUTES = 60;

    private final int side;
    private final int links;
    private final int[] ends;
    private final int[] cents;
    private final int[] minutes;

    /** @param wanted about how many links */
    Continent(int wanted) {
        Random random = new Random(wanted);
        side = (int) Math.round(Math.sqrt(wanted / 2.0));
        double[] x = new double[side * side];
        double[] y = new double[side * side];
        for (int n = 0; n < x.length; n++) {
            x[n] = (n % side + 0.6 * random.nextDouble()) * SPACING_KM;
            int row = n / side;
            y[n] = (row + 0.6 * random.nextDouble()) * SPACING_KM;
        }
        ends = new int[4 * side * (side - 1)];
        cents = new int[ends.length / 2];
        minutes = new int[ends.length / 2];
        int made = 0;
        for (int n = 0; n < x.length; n++) {
            for (int other : new int[] {n % side + 1 < side ? n + 1 : -1, n + side < x.length ? n + side : -1}) {
                if (other >= 0) {
                    double kilometres =
                            Math.hypot(x[n] - x[other], y[n] - y[other]) * (1.1 + 0.3 * random.nextDouble());
                    boolean rail = random.nextDouble() < RAIL_SHARE;
                    ends[2 * made] = n;
                    ends[2 * made + 1] = other;
                    cents[made] = (int) Math.round(kilometres * (rail ? 0.025 : 0.09) * UNITS_PER_USD);
                    minutes[made] = (int) Math.round(kilometres / (rail ? 25 : 40) * MINUTES);
                    made++;
                }
            }
        }
        links = made;
    }

    int links() {
        return links;
    }

    int places() {
        return side * side;
    }

    /** With cost alone, or with cost and time; each link in both directions. */
    CriteriaGraph graph(int criteria) {
        CriteriaGraph.Builder builder = new CriteriaGraph.Builder(criteria);
        for (int n = 0; n < places(); n++) {
            builder.node();
        }
        for (int link = 0; link < links; link++) {
            int[] weights = criteria == 1 ? new int[] {cents[link]} : new int[] {cents[link], minutes[link]};
            builder.arc(ends[2 * link], ends[2 * link + 1], weights);
            builder.arc(ends[2 * link + 1], ends[2 * link], weights);
        }
        return builder.build();
    }

    /** The same with cost alone, as JGraphT has it. */
    Graph<Integer, DefaultWeightedEdge> forLibrary() {
        Graph<Integer, DefaultWeightedEdge> graph = new WeightedMultigraph<>(DefaultWeightedEdge.class);
        for (int n = 0; n < places(); n++) {
            graph.addVertex(n);
        }
        for (int link = 0; link < links; link++) {
            graph.setEdgeWeight(graph.addEdge(ends[2 * link], ends[2 * link + 1]), cents[link]);
        }
        return graph;
    }
}
