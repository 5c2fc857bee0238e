package tizbek.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import tizbek.facts.DataPackage;
import tizbek.network.CargoValue;
import tizbek.network.RouteQuery;
import tizbek.network.Router;
import tizbek.network.Site;
import tizbek.network.Vehicle;
import tizbek.network.pareto.CriteriaGraph;
import tizbek.network.pareto.LowerBounds;
import tizbek.network.pareto.ParetoPath;
import tizbek.network.pareto.ParetoSearch;

/**
 * Ways by four criteria between all sites and markets of the map, and how the search grows on made-up continents with
 * one and two criteria, against the plain Dijkstra of JGraphT on the same continent by cost alone.
 */
final class RouteMeasurement implements Measurement {

    /** What all pairs by one kind of vehicle must stay well under, on two cores. */
    private static final double PROMISED_SECONDS = 10;

    private static final int MOST_LABELS = 40_000_000;
    private static final int WARM_UP_LINKS = 10_000;

    private final Path folder;
    private final int sites;
    private final int markets;
    private final List<Integer> sizesOfTwo;
    private final List<Integer> sizesOfOne;
    private final int pairs;

    /** The sizes are numbers of links of a continent, on each of which so many {@code pairs} are asked for. */
    RouteMeasurement(
            Path folder, int sites, int markets, List<Integer> sizesOfTwo, List<Integer> sizesOfOne, int pairs) {
        this.folder = folder;
        this.sites = sites;
        this.markets = markets;
        this.sizesOfTwo = List.copyOf(sizesOfTwo);
        this.sizesOfOne = List.copyOf(sizesOfOne);
        this.pairs = pairs;
    }

    static RouteMeasurement usual() {
        return new RouteMeasurement(
                Path.of("data"),
                300,
                60,
                List.of(1_000, 10_000, 100_000),
                List.of(1_000, 10_000, 100_000, 1_000_000),
                5);
    }

    @Override
    public String name() {
        return "routes";
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        allPairs(figures);
        List<Figure> thrownAway = new ArrayList<>();
        continent(Math.min(WARM_UP_LINKS, sizesOfTwo.getLast()), 2, thrownAway);
        sizesOfTwo.forEach(size -> continent(size, 2, figures));
        sizesOfOne.forEach(size -> continent(size, 1, figures));
        return figures;
    }

    private void allPairs(List<Figure> figures) {
        tizbek.network.Network network = tizbek.network.Network.read(DataPackage.open(folder));
        Router router = new Router(network);
        List<Site> from =
                network.ownSites().stream().limit(sites).map(s -> (Site) s).toList();
        List<Site> to =
                network.gateways().stream().limit(markets).map(s -> (Site) s).toList();
        RouteQuery like = RouteQuery.of(from.getFirst(), to.getFirst(), LocalDate.of(2026, 6, 1))
                .withVehicles(List.of(Vehicle.WAGON))
                .withValue(new CargoValue(20_000, 0.12));
        LongAdder answers = new LongAdder();
        LongAdder unbeaten = new LongAdder();
        LongAdder chosen = new LongAdder();
        DoubleSupplier run = () -> {
            answers.reset();
            unbeaten.reset();
            chosen.reset();
            long start = System.nanoTime();
            router.choicesBetween(from, to, like, c -> {
                answers.increment();
                unbeaten.add(c.pareto());
                chosen.add(c.routes().size());
            });
            return (System.nanoTime() - start) / 1e9;
        };
        double first = run.getAsDouble();
        double warm = Median.of(3, run);
        say(answers + " pairs by four criteria in " + warm + " s, " + unbeaten + " unbeaten ways");
        figures.add(Figure.count("pairs", answers.doubleValue()));
        figures.add(Figure.count("unbeaten-a-pair", unbeaten.doubleValue() / answers.doubleValue()));
        figures.add(Figure.count("chosen-a-pair", chosen.doubleValue() / answers.doubleValue()));
        figures.add(Figure.seconds("all-pairs-first", first));
        figures.add(Figure.seconds("all-pairs", warm));
        figures.add(Figure.ratio("all-pairs-to-promised", warm / PROMISED_SECONDS));
    }

    private void continent(int size, int criteria, List<Figure> figures) {
        Continent continent = new Continent(size);
        CriteriaGraph graph = continent.graph(criteria);
        Graph<Integer, DefaultWeightedEdge> library = continent.forLibrary();
        Random random = new Random(1);
        double[] ours = new double[pairs];
        double[] theirs = new double[pairs];
        double[] settled = new double[pairs];
        double[] front = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            int from = random.nextInt(continent.places());
            int to = random.nextInt(continent.places());
            double begin = now();
            ParetoSearch search = new ParetoSearch(LowerBounds.to(graph, to), MOST_LABELS);
            List<ParetoPath> found = search.from(from);
            double middle = now();
            double least = new DijkstraShortestPath<>(library).getPathWeight(from, to);
            theirs[i] = now() - middle;
            ours[i] = middle - begin;
            settled[i] = search.settled();
            front[i] = found.size();
            if (found.getFirst().cost().getFirst() != least) {
                throw new IllegalStateException("cost (%s) from %s to %s is not that of the library (%s)"
                        .formatted(found.getFirst().cost().getFirst(), from, to, least));
            }
        }
        String name = (criteria == 1 ? "one-" : "two-") + size;
        say(name + ": " + Median.of(ours) + " s, library " + Median.of(theirs) + " s");
        figures.add(Figure.seconds(name, Median.of(ours)));
        figures.add(Figure.seconds(name + "-library", Median.of(theirs)));
        if (criteria > 1) {
            figures.add(
                    Figure.seconds(name + "-longest", Arrays.stream(ours).max().orElse(0)));
            figures.add(Figure.count(name + "-settled", Median.of(settled)));
            figures.add(Figure.count(name + "-front", Median.of(front)));
        }
        figures.add(Figure.ratio(name + "-to-library", Median.of(ours) / Median.of(theirs)));
    }

    private static void say(String what) {
        System.err.println("routes: " + what);
    }

    /** Processor time of this thread, in seconds. */
    private static double now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
