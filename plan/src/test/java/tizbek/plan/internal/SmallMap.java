package tizbek.plan.internal;

import static tizbek.plan.internal.SmallChain.METAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;
import tizbek.solve.ProgramBuilder;

/**
 * A random map, a ring with chords, with mines in its first towns and users in the others; every mine may sell to every
 * user, at first by the cheapest way alone. The same plan can be written arc by arc, where no route can be missing.
 */
final class SmallMap implements Pricing {

    private static final int TOWNS = 9;
    private static final int MINES = 3;

    /** A link that takes {@code capacity} tonnes a year, both directions together. */
    record Link(String id, int one, int other, double usd, double capacity) {}

    private final List<Link> links = new ArrayList<>();
    private final SmallWorld small = new SmallWorld();
    private final List<int[]> ends = new ArrayList<>();
    private final World world;

    SmallMap(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TOWNS; i++) {
            add(i, (i + 1) % TOWNS, random);
        }
        for (int i = 0; i < TOWNS; i++) {
            add(i, (i + 2 + random.nextInt(TOWNS - 4)) % TOWNS, random);
        }
        for (int i = 0; i < TOWNS; i++) {
            if (i < MINES) {
                small.mine(town(i), METAL, 100 + random.nextInt(50), 800 + random.nextInt(300));
            } else {
                small.use(town(i), METAL, 40 + random.nextInt(40), 1100 + random.nextInt(300));
            }
        }
        for (int from = 0; from < MINES; from++) {
            for (int to = MINES; to < TOWNS; to++) {
                List<Link> path = cheapest(from, to, Map.of());
                ends.add(new int[] {from, to});
                small.lane(town(from), town(to), METAL, usd(path), ids(path).toArray(String[]::new));
            }
        }
        links.forEach(l -> small.capped(l.id(), l.capacity()));
        world = small.world();
    }

    private void add(int one, int other, Random random) {
        String id = Math.min(one, other) + "-" + Math.max(one, other);
        if (links.stream().noneMatch(l -> l.id().equals(id))) {
            links.add(new Link(id, one, other, 20 + random.nextInt(80), 10 + random.nextInt(30)));
        }
    }

    List<Link> links() {
        return links;
    }

    private static String town(int i) {
        return "T" + i;
    }

    private static double usd(List<Link> path) {
        return path.stream().mapToDouble(Link::usd).sum();
    }

    private static List<String> ids(List<Link> path) {
        return path.stream().map(Link::id).toList();
    }

    /** Bellman-Ford, slow and plain. */
    private List<Link> cheapest(int from, int to, Map<String, Double> tolls) {
        double[] cost = new double[TOWNS];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[from] = 0;
        Link[] by = new Link[TOWNS];
        for (int round = 0; round < TOWNS; round++) {
            for (Link l : links) {
                double usd = l.usd() + tolls.getOrDefault(l.id(), 0.0);
                for (int[] step : new int[][] {{l.one(), l.other()}, {l.other(), l.one()}}) {
                    if (cost[step[0]] + usd < cost[step[1]] - 1e-9) {
                        cost[step[1]] = cost[step[0]] + usd;
                        by[step[1]] = l;
                    }
                }
            }
        }
        List<Link> path = new ArrayList<>();
        int at = to;
        while (at != from) {
            path.addFirst(by[at]);
            at = by[at].one() == at ? by[at].other() : by[at].one();
        }
        return path;
    }

    @Override
    public List<World.Way> ways(World of, int map, Map<String, Double> tolls) {
        List<World.Way> found = new ArrayList<>();
        for (int l = 0; l < ends.size(); l++) {
            List<Link> path = cheapest(ends.get(l)[0], ends.get(l)[1], tolls);
            found.add(small.wayOf(l, usd(path), ids(path)));
        }
        return found;
    }

    SmallWorld.Planned planned(Pricing pricing) {
        return RouteGeneration.solve(world, pricing, w -> {
                    SmallWorld.Planned plan = SmallWorld.planned(w);
                    return new RouteGeneration.Run<>(
                            plan,
                            List.of(new RouteGeneration.Tolled(0, plan.year(0).toll())));
                })
                .plan();
    }

    /** The optimum over flows on arcs, with the steps of mining and use that a plan ended with. */
    double byArcs(Draft d) {
        ProgramBuilder program = new ProgramBuilder().maximize();
        int[] town = new int[TOWNS];
        for (int i = 0; i < TOWNS; i++) {
            town[i] = program.row("town " + i, 0, 0);
        }
        for (Link l : links) {
            int row = program.row("link " + l.id(), Double.NEGATIVE_INFINITY, d.units(0, l.capacity()));
            for (int[] step : new int[][] {{l.one(), l.other()}, {l.other(), l.one()}}) {
                int arc = program.column(
                        "arc " + step[0] + " " + step[1], 0, Double.POSITIVE_INFINITY, d.money(0, -l.usd()));
                program.coefficient(row, arc, 1);
                program.coefficient(town[step[0]], arc, 1);
                program.coefficient(town[step[1]], arc, -1);
            }
        }
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            Curve curve = d.curves.source(source, d.period(0));
            steps(program, d, "mined " + s, d.mined[0][s], curve, -1, town[place(source.node())]);
        }
        for (int u = 0; u < world.uses().size(); u++) {
            World.Use use = world.uses().get(u);
            Curve curve = d.curves.use(use, d.period(0));
            steps(program, d, "used " + u, d.used[0][u], curve, 1, town[place(use.node())]);
        }
        return new HighsSolver().solve(program.build()).requireOptimal().objective();
    }

    private int place(int node) {
        return Integer.parseInt(world.placeOf(node).id().substring(1));
    }

    private static void steps(
            ProgramBuilder program, Draft d, String name, Draft.Steps steps, Curve curve, double sign, int town) {
        for (int k = 0; k < steps.count(); k++) {
            double width = d.units(0, steps.ends()[k + 1]) - d.units(0, steps.ends()[k]);
            double height = curve.secant(steps.ends()[k], steps.ends()[k + 1]);
            int column = program.column(name + " " + k, 0, width, d.money(0, sign * height));
            program.coefficient(town, column, sign);
        }
    }
}
