package tizbek.bench;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;
import tizbek.solve.Program;
import tizbek.solve.ProgramBuilder;

/**
 * A random multi-commodity network, always the same for the same numbers: in each period each commodity goes from one
 * node to a few over arcs whose capacity all commodities share. A ring of arcs makes every node reachable. Capacities
 * leave half as much again as the cheapest paths would use, except on about one arc in a hundred, where they leave nine
 * tenths: those bind.
 */
public final class Network {

    private static final int NODES = 200;
    private static final int ARCS = 800;
    private static final int SINKS = 4;
    private static final int FEW_TIGHT = ARCS / 100;
    /** One arc in so many has no capacity. */
    private static final int FREE_ARC = 40;

    private final int periods;
    private final int commodities;
    /** How many arcs of a period leave nine tenths of what the cheapest paths would use. */
    private final int tight;

    private final int[] from = new int[ARCS];
    private final int[] to = new int[ARCS];
    private final double[] cost = new double[ARCS];
    private final int[][] sources;
    private final double[][][] demand;
    private final double[][] capacity;

    private Network(int periods, int commodities, int tight, long seed) {
        this.tight = tight;
        this.periods = periods;
        this.commodities = commodities;
        Random random = new Random(seed);
        drawArcs(random);
        sources = new int[periods][commodities];
        demand = new double[periods][commodities][NODES];
        drawDemand(random);
        capacity = new double[periods][];
        for (int t = 0; t < periods; t++) {
            capacity[t] = capacities(loads(t));
        }
    }

    /** 9 periods and 45 commodities: 324,000 columns, 88,020 rows, 963,900 nonzeros. */
    public static Network large() {
        return new Network(9, 45, FEW_TIGHT, 1);
    }

    /** 2 periods and 30 commodities: 48,000 columns. */
    static Network medium() {
        return new Network(2, 30, FEW_TIGHT, 3);
    }

    /** The same with a fifth of the arcs tight. */
    static Network congested() {
        return new Network(2, 30, ARCS / 5, 3);
    }

    /** To warm up with. */
    public static Network small() {
        return new Network(1, 5, FEW_TIGHT, 2);
    }

    private void drawArcs(Random random) {
        for (int a = 0; a < ARCS; a++) {
            from[a] = a < NODES ? a : random.nextInt(NODES);
            to[a] = a < NODES ? (a + 1) % NODES : (from[a] + 1 + random.nextInt(NODES - 1)) % NODES;
            cost[a] = random.nextInt(10, 101);
        }
    }

    private void drawDemand(Random random) {
        for (int t = 0; t < periods; t++) {
            for (int k = 0; k < commodities; k++) {
                sources[t][k] = random.nextInt(NODES);
                for (int s = 0; s < SINKS; s++) {
                    int sink = random.nextInt(NODES);
                    demand[t][k][sink] += sink == sources[t][k] ? 0 : random.nextInt(1, 11);
                }
            }
        }
    }

    /** What each arc would carry in a period if every commodity took its cheapest paths. */
    private double[] loads(int t) {
        double[] loads = new double[ARCS];
        for (int k = 0; k < commodities; k++) {
            int[] arrivesBy = cheapestTree(sources[t][k], costs(k));
            for (int node = 0; node < NODES; node++) {
                for (int at = node; at != sources[t][k]; at = from[arrivesBy[at]]) {
                    loads[arrivesBy[at]] += demand[t][k][node];
                }
            }
        }
        return loads;
    }

    /** Commodities differ in what an arc costs them. */
    private double[] costs(int commodity) {
        double[] costs = new double[ARCS];
        Arrays.setAll(costs, a -> cost[a] * (1 + ((a * 31 + commodity * 17) % 23) / 40.0));
        return costs;
    }

    /** The arc by which the cheapest path reaches each node (Dijkstra). */
    private int[] cheapestTree(int source, double[] costs) {
        double[] distance = new double[NODES];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[source] = 0;
        int[] arrivesBy = new int[NODES];
        record Reached(int node, double distance) {}
        var queue = new PriorityQueue<Reached>((p, q) -> Double.compare(p.distance(), q.distance()));
        queue.add(new Reached(source, 0));
        for (Reached next = queue.poll(); next != null; next = queue.poll()) {
            for (int a = 0; a < ARCS; a++) {
                double length = next.distance() + costs[a];
                if (from[a] == next.node() && length < distance[to[a]]) {
                    distance[to[a]] = length;
                    arrivesBy[to[a]] = a;
                    queue.add(new Reached(to[a], length));
                }
            }
        }
        return arrivesBy;
    }

    private double[] capacities(double[] loads) {
        double mean = Arrays.stream(loads).average().orElseThrow();
        double[] capacities = new double[ARCS];
        int binding = 0;
        for (int a = 0; a < ARCS; a++) {
            boolean binds = a >= NODES && loads[a] > mean && binding < tight;
            binding += binds ? 1 : 0;
            capacities[a] = binds ? 0.9 * loads[a] : 1.5 * loads[a] + mean;
            if (tight > FEW_TIGHT && a < NODES) {
                capacities[a] = ARCS * mean; // the ring takes what finds no room, so that there is a solution
            }
        }
        return capacities;
    }

    /** The program, built from nothing. */
    public Program program() {
        ProgramBuilder builder = new ProgramBuilder().minimize();
        for (int t = 0; t < periods; t++) {
            int firstCapacity = builder.rows();
            for (int a = 0; a < ARCS; a++) {
                if (a % FREE_ARC != 0) {
                    builder.row("capacity[" + t + "," + a + "]", Double.NEGATIVE_INFINITY, capacity[t][a]);
                }
            }
            for (int k = 0; k < commodities; k++) {
                addCommodity(builder, t, k, firstCapacity);
            }
        }
        return builder.build();
    }

    private void addCommodity(ProgramBuilder builder, int t, int k, int firstCapacity) {
        int firstNode = builder.rows();
        double total = Arrays.stream(demand[t][k]).sum();
        for (int node = 0; node < NODES; node++) {
            double net = demand[t][k][node] - (node == sources[t][k] ? total : 0);
            builder.row("balance[" + t + "," + k + "," + node + "]", net, net);
        }
        double[] costs = costs(k);
        for (int a = 0; a < ARCS; a++) {
            int flow = builder.column("flow[" + t + "," + k + "," + a + "]", 0, Double.POSITIVE_INFINITY, costs[a]);
            builder.coefficient(firstNode + from[a], flow, -1);
            builder.coefficient(firstNode + to[a], flow, 1);
            if (a % FREE_ARC != 0) {
                builder.coefficient(firstCapacity + a - 1 - a / FREE_ARC, flow, 1);
            }
        }
    }
}
