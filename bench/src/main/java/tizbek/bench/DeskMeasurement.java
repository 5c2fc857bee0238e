package tizbek.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import tizbek.desk.Desk;
import tizbek.desk.DeskSettings;
import tizbek.facts.DataPackage;

/**
 * How fast the desk answers from memory over loopback: time to the first answers after its start, and the throughput,
 * median and 99th percentile of many clients at once, first alone and then while a plan runs.
 *
 * <p>Run alone by {@code java -cp bench/target/tizbek-bench-*.jar:bench/target/lib/* tizbek.bench.DeskMeasurement} from
 * the root of the checkout.
 */
public final class DeskMeasurement implements Measurement {

    /** What the pages ask for. */
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/api/overview",
            "/api/minerals/antimony",
            "/api/minerals/copper",
            "/api/countries/KAZ",
            "/api/countries/KGZ?date=2024-05-01",
            "/api/map?layer=deposits",
            "/api/map?layer=links",
            "/api/sources",
            "/api/claims",
            "/api/assumptions",
            "/api/tables/production?country=KAZ&commodity=copper",
            "/api/law/on?day=2024-05-01&country=KGZ&act=explore&mineral=uranium",
            "/api/law/timeline?country=KGZ&mineral=uranium",
            "/api/corridors",
            "/api/places?q=kadam",
            "/ogc/collections/deposits/items?limit=100&bbox=60,35,80,50");

    /** What the median of an answer from memory must stay under, and how soon after its start the desk must answer. */
    private static final double PROMISED_MEDIAN_SECONDS = 0.020;

    private static final double PROMISED_START_SECONDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path home;
    private final int clients;
    private final Duration length;

    /** {@code clients} ask one question after the other for so long. */
    DeskMeasurement(Path home, int clients, Duration length) {
        this.home = home;
        this.clients = clients;
        this.length = length;
    }

    /** As it is measured usually: 32 clients, ten seconds. */
    static DeskMeasurement usual() {
        return new DeskMeasurement(Path.of("").toAbsolutePath(), 32, Duration.ofSeconds(10));
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        List<Throwable> faults = new ArrayList<>();
        long begin = System.nanoTime();
        try (HttpClient client = client();
                Desk desk = Desk.start(new DeskSettings(
                        "127.0.0.1", 0, DataPackage.open(home.resolve("data")), home, "bench", faults::add))) {
            ask(client, desk.address().resolve("/"));
            figures.add(Figure.seconds("first-page", since(begin)));
            ask(client, desk.address().resolve("/api/overview"));
            double first = since(begin);
            figures.add(Figure.seconds("first-answer", first));
            figures.add(Figure.ratio("first-answer-to-promised", first / PROMISED_START_SECONDS));
            for (String address : ADDRESSES) {
                ask(client, desk.address().resolve(address));
            }
            load("alone", client, desk.address(), figures);
            String run = beginPlan(client, desk.address());
            load("with-plan", client, desk.address(), figures);
            endPlan(client, desk.address(), run);
        } catch (IOException e) {
            throw new IllegalStateException("the desk could not be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
        figures.add(Figure.count("faults", faults.size()));
        return figures;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .connectTimeout(PATIENCE)
                .build();
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static int ask(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip")
                .build();
        return client.send(request, BodyHandlers.ofByteArray()).statusCode();
    }

    private void load(String when, HttpClient client, URI desk, List<Figure> figures) throws InterruptedException {
        System.err.println("bench: desk, " + clients + " clients for " + length.toSeconds() + " s, " + when);
        AtomicLong errors = new AtomicLong();
        long until = System.nanoTime() + length.toNanos();
        long begin = System.nanoTime();
        List<Future<List<Double>>> asking = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                int first = i;
                asking.add(threads.submit(() -> ask(client, desk, first, until, errors)));
            }
        }
        double seconds = since(begin);
        double[] all = asking.stream()
                .flatMap(f -> result(f).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double median = percentile(all, 0.5);
        figures.add(Figure.count(when + "-answers-per-second", all.length / seconds));
        figures.add(Figure.seconds(when + "-median", median));
        figures.add(Figure.seconds(when + "-p99", percentile(all, 0.99)));
        figures.add(Figure.count(when + "-errors", (double) errors.get()));
        figures.add(Figure.ratio(when + "-median-to-promised", median / PROMISED_MEDIAN_SECONDS));
        System.err.println("bench: desk, " + when + ": " + Math.round(all.length / seconds) + "/s, median "
                + median * 1000 + " ms, p99 " + percentile(all, 0.99) * 1000 + " ms, errors " + errors);
    }

    private static List<Double> ask(HttpClient client, URI desk, int first, long until, AtomicLong errors) {
        List<Double> seconds = new ArrayList<>();
        for (int i = first; System.nanoTime() < until; i++) {
            long begin = System.nanoTime();
            try {
                if (ask(client, desk.resolve(ADDRESSES.get(i % ADDRESSES.size()))) == 200) {
                    seconds.add(since(begin));
                } else {
                    errors.incrementAndGet();
                }
            } catch (IOException e) {
                errors.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return seconds;
            }
        }
        return seconds;
    }

    private static List<Double> result(Future<List<Double>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e);
        }
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    /** A plan with so many draws that it does not end before the measurement does. */
    private static String beginPlan(HttpClient client, URI desk) throws IOException, InterruptedException {
        HttpResponse<String> asked = client.send(
                HttpRequest.newBuilder(desk.resolve("/api/runs"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"scenario\":\"baseline\",\"futures\":200}"))
                        .build(),
                BodyHandlers.ofString());
        if (asked.statusCode() != 202) {
            throw new IllegalStateException("the desk takes no plan: " + asked.body());
        }
        return String.valueOf(asked.headers().firstValue("Location").orElseThrow());
    }

    private static void endPlan(HttpClient client, URI desk, String run) throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(desk.resolve(run)).DELETE().build(), BodyHandlers.discarding());
    }

    /** Measures alone and prints the figures. */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            System.err.println("no arguments are taken: " + Arrays.toString(arguments));
            System.exit(2);
        }
        usual().measure().forEach(f -> System.out.println("desk." + f.name() + " = " + f.value() + " " + f.unit()));
        System.exit(0);
    }
}
