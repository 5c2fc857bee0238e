package tizbek.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tizbek.cli.Main;
import tizbek.facts.DataPackage;
import tizbek.law.Law;
import tizbek.network.Network;
import tizbek.plan.Answer;
import tizbek.plan.Plan;
import tizbek.plan.PlanJson;
import tizbek.plan.PlanProgress;
import tizbek.plan.Planner;
import tizbek.plan.RegionPlanner;
import tizbek.plan.Scenario;
import tizbek.plan.Scenarios;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;

/**
 * The planner as a whole: the region from the command to the written answer, in a JVM of its own with a heap of a
 * gigabyte, and how processor time grows with years, chains, sites and routes, drawn into a plot.
 */
final class PlannerMeasurement implements Measurement {

    private static final double PROMISED_SECONDS = 30;
    private static final double PROMISED_HEAP_MB = 1024;
    /** Our own time may be this, or so much for each coefficient of the programs if that is more. */
    private static final double PROMISED_OUTSIDE_SECONDS = 3;

    private static final double PROMISED_SECONDS_PER_NONZERO = 2e-6;
    private static final Pattern COLLECTION = Pattern.compile("([0-9]+)M->([0-9]+)M\\(");
    private static final int[] LAST_YEARS = {2024, 2028, 2032, 2036, 2040};

    private final Path home;
    private final Path plot;

    PlannerMeasurement(Path home, Path plot) {
        this.home = home.toAbsolutePath().normalize();
        this.plot = plot;
    }

    @Override
    public String name() {
        return "planner";
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        whole(figures);
        growth(figures);
        return figures;
    }

    // ---- from the command to the written answer

    private void whole(List<Figure> figures) {
        try {
            Path folder = Files.createTempDirectory("tizbek-bench");
            Path collections = folder.resolve("gc.txt");
            List<String> command = List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:+UseSerialGC",
                    "-Xmx1g",
                    "-Xlog:gc:file=" + collections,
                    "-Dtizbek.home=" + home,
                    "-cp",
                    ManagementFactory.getRuntimeMXBean().getClassPath(),
                    Main.class.getName(),
                    "plan",
                    "region",
                    "--futures",
                    "0",
                    "--quiet",
                    "--out",
                    folder.resolve("region").toString());
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File(folder.resolve("said.txt").toString()))
                    .start();
            if (!process.waitFor(1, TimeUnit.HOURS) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(
                        "the region was not planned: " + Files.readString(folder.resolve("said.txt")));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            int before = 0;
            int after = 0;
            for (String line : Files.readAllLines(collections)) {
                Matcher sizes = COLLECTION.matcher(line);
                if (sizes.find()) {
                    before = Math.max(before, Integer.parseInt(sizes.group(1)));
                    after = Math.max(after, Integer.parseInt(sizes.group(2)));
                }
            }
            say("region from command to answer: " + seconds + " s");
            figures.add(Figure.seconds("region", seconds));
            figures.add(Figure.ratio("region-to-promised", seconds / PROMISED_SECONDS));
            figures.add(Figure.megabytes("region-heap", before));
            figures.add(Figure.megabytes("region-heap-after-collection", after));
            figures.add(Figure.ratio("region-heap-to-promised", before / PROMISED_HEAP_MB));
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the region was planned", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    // ---- how it grows

    /** What a chain took, and what there is in it. */
    private record Cost(double seconds, double inside, long nonzeros, int sites, int routes) {}

    private void growth(List<Figure> figures) {
        MeteredSolver solver = new MeteredSolver(new HighsSolver());
        Planner planner = planner(home, solver);
        Scenario region = planner.scenarios().get("region");
        costs(planner, solver, region.withYears(region.firstYear(), region.firstYear())); // warms up
        List<double[]> years = new ArrayList<>();
        Map<String, Cost> all = Map.of();
        for (int last : LAST_YEARS) {
            all = costs(planner, solver, region.withYears(region.firstYear(), last));
            double seconds = all.values().stream().mapToDouble(Cost::seconds).sum();
            years.add(new double[] {last - region.firstYear() + 1.0, seconds});
            say(all.size() + " chains to " + last + ": " + seconds + " s of one processor");
            figures.add(Figure.seconds("years-" + (last - region.firstYear() + 1), seconds));
        }
        double seconds = all.values().stream().mapToDouble(Cost::seconds).sum();
        double inside = all.values().stream().mapToDouble(Cost::inside).sum();
        long nonzeros = all.values().stream().mapToLong(Cost::nonzeros).sum();
        double promised = Math.max(PROMISED_OUTSIDE_SECONDS, nonzeros * PROMISED_SECONDS_PER_NONZERO);
        figures.add(Figure.count("nonzeros", nonzeros));
        figures.add(Figure.seconds("inside", inside));
        figures.add(Figure.seconds("outside", seconds - inside));
        figures.add(Figure.count("outside-nanoseconds-per-nonzero", (seconds - inside) / nonzeros * 1e9));
        figures.add(Figure.ratio("outside-to-promised", (seconds - inside) / promised));
        figures.add(Figure.ratio("outside-to-all", (seconds - inside) / seconds));

        List<double[]> chains = new ArrayList<>();
        List<double[]> sites = new ArrayList<>();
        List<double[]> routes = new ArrayList<>();
        double sum = 0;
        for (Cost cost : all.values()) {
            sum += cost.seconds();
            chains.add(new double[] {chains.size() + 1.0, sum});
            sites.add(new double[] {cost.sites(), cost.seconds()});
            routes.add(new double[] {cost.routes(), cost.seconds()});
        }
        Map<String, List<double[]>> panels = new LinkedHashMap<>();
        panels.put("years", years);
        panels.put("chains", chains);
        panels.put("sites", sites);
        panels.put("routes", routes);
        panels.forEach(
                (what, points) -> figures.add(Figure.count("growth-exponent-" + what, GrowthPlot.exponent(points))));
        all.forEach((chain, cost) -> say(String.format(
                java.util.Locale.ROOT,
                "%-12s %5d sites %6d routes %9d nonzeros %6.2f s, %5.2f s of them in HiGHS",
                chain,
                cost.sites(),
                cost.routes(),
                cost.nonzeros(),
                cost.seconds(),
                cost.inside())));
        GrowthPlot.write(plot, panels);
    }

    static Planner planner(Path home, MeteredSolver solver) {
        DataPackage data = DataPackage.open(home.resolve("data"));
        return new Planner(
                data,
                Law.read(home.resolve("laws")),
                Network.read(data),
                Scenarios.in(home.resolve("scenarios")),
                solver);
    }

    /** What each chain took, hosts before those that follow them, one after the other on this thread. */
    private static Map<String, Cost> costs(Planner planner, MeteredSolver solver, Scenario scenario) {
        Map<String, Plan> known = new ConcurrentHashMap<>();
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (String chain : new RegionPlanner(planner).hostsFirst(scenario)) {
            MeteredSolver.Meter before = solver.ofThisThread();
            double begin = MeteredSolver.processorSeconds();
            Answer answer = planner.answer(scenario.ofChain(chain), 0, 0, PlanProgress.silent(), known);
            PlanJson.of(answer, planner);
            double seconds = MeteredSolver.processorSeconds() - begin;
            MeteredSolver.Meter spent = solver.ofThisThread().minus(before);
            World world = answer.plan().world();
            costs.put(
                    chain,
                    new Cost(
                            seconds,
                            spent.inside(),
                            spent.nonzeros(),
                            world.places().size(),
                            world.ways().size()));
        }
        return costs;
    }

    private static void say(String text) {
        System.err.println("bench: " + text);
    }
}
