package tizbek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import tizbek.desk.Desk;
import tizbek.desk.DeskSettings;
import tizbek.facts.DataPackage;
import tizbek.law.Law;
import tizbek.register.Jurisdiction;
import tizbek.register.Place;
import tizbek.register.Register;

/**
 * How fast the desk tells over loopback whether ground is free where a million squares are held: one client alone, and many at
 * once.
 *
 * <p>Run alone by {@code java -cp bench/target/tizbek-bench-*.jar:bench/target/lib/* tizbek.bench.RegisterHttpMeasurement} from
 * the root of the checkout.
 */
public final class RegisterHttpMeasurement implements Measurement {

    private static final double PROMISED_P99_SECONDS = 0.005;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path home;
    private final int squares;
    private final int clients;
    private final Duration length;

    RegisterHttpMeasurement(Path home, int squares, int clients, Duration length) {
        this.home = home;
        this.squares = squares;
        this.clients = clients;
        this.length = length;
    }

    /** As it is measured usually: a million squares, 32 clients, ten seconds. */
    static RegisterHttpMeasurement usual() {
        return new RegisterHttpMeasurement(Path.of("").toAbsolutePath(), 1_000_000, 32, Duration.ofSeconds(10));
    }

    @Override
    public String name() {
        return "register-http";
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        List<Throwable> faults = new ArrayList<>();
        RegisterMeasurement held = new RegisterMeasurement(home, squares);
        try {
            Path folder = Files.createTempDirectory("tizbek-register-http");
            try (Register register = Register.open(
                    Place.in(folder),
                    Jurisdiction.readAll(home.resolve("registers")),
                    Law.read(home.resolve("laws")),
                    Clock.systemUTC())) {
                held.hold(register);
            }
            try (HttpClient client = HttpClient.newBuilder()
                            .executor(Executors.newVirtualThreadPerTaskExecutor())
                            .connectTimeout(PATIENCE)
                            .build();
                    Desk desk = Desk.start(new DeskSettings(
                            "127.0.0.1",
                            0,
                            DataPackage.open(home.resolve("data")),
                            home,
                            "bench",
                            faults::add,
                            Place.in(folder)))) {
                desk.awaitWarm();
                load(held, "warm-up", 4, client, desk.address(), new ArrayList<>());
                load(held, "one", 1, client, desk.address(), figures);
                load(held, "many", clients, client, desk.address(), figures);
            }
            RegisterMeasurement.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
        figures.add(Figure.count("faults", faults.size()));
        return figures;
    }

    private void load(
            RegisterMeasurement held, String who, int count, HttpClient client, URI desk, List<Figure> figures) {
        AtomicLong errors = new AtomicLong();
        long begin = System.nanoTime();
        long until = begin + length.toNanos();
        List<Future<List<Double>>> asking = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                SplittableRandom random = new SplittableRandom(i);
                asking.add(threads.submit(() -> ask(held, client, desk, random, until, errors)));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double[] all = asking.stream()
                .flatMap(f -> result(f).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double p99 = percentile(all, 0.99);
        figures.add(Figure.count(who + "-answers-per-second", all.length / seconds));
        figures.add(Figure.seconds(who + "-median", percentile(all, 0.5)));
        figures.add(Figure.seconds(who + "-p99", p99));
        figures.add(Figure.count(who + "-errors", (double) errors.get()));
        if (count == 1) {
            figures.add(Figure.ratio(who + "-p99-to-promised", p99 / PROMISED_P99_SECONDS));
        }
        System.err.println("bench: register-http, " + who + " (" + count + "): " + Math.round(all.length / seconds)
                + "/s, median " + percentile(all, 0.5) * 1000 + " ms, p99 " + p99 * 1000 + " ms, errors " + errors);
    }

    private List<Double> ask(
            RegisterMeasurement held,
            HttpClient client,
            URI desk,
            SplittableRandom random,
            long until,
            AtomicLong errors) {
        List<Double> seconds = new ArrayList<>();
        while (System.nanoTime() < until) {
            URI address = desk.resolve(held.conflictsAddress(random));
            long begin = System.nanoTime();
            try {
                int status = client.send(
                                HttpRequest.newBuilder(address)
                                        .timeout(PATIENCE)
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .statusCode();
                if (status == 200) {
                    seconds.add((System.nanoTime() - begin) / 1e9);
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

    /** Measures alone and prints the figures; a number of squares may be given. */
    public static void main(String[] arguments) {
        if (arguments.length > 1) {
            System.err.println("at most a number of squares is taken: " + Arrays.toString(arguments));
            System.exit(2);
        }
        int squares = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        new RegisterHttpMeasurement(Path.of("").toAbsolutePath(), squares, 32, Duration.ofSeconds(10))
                .measure()
                .forEach(f -> System.out.println("register-http." + f.name() + " = " + f.value() + " " + f.unit()));
        System.exit(0);
    }
}
