package tizbek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import tizbek.law.Law;
import tizbek.register.Block;
import tizbek.register.Deed;
import tizbek.register.Grid;
import tizbek.register.Jurisdiction;
import tizbek.register.Outcome;
import tizbek.register.Party;
import tizbek.register.Place;
import tizbek.register.Register;
import tizbek.register.Request;

/**
 * A register with a million squares held: how long it takes to tell whether ground is free, how fast filings are receipted,
 * and how fast the log is replayed. By the clock: what is asked of it is an answer in so many milliseconds.
 */
final class RegisterMeasurement implements Measurement {

    private static final int SQUARES_OF_A_RIGHT = 200;
    private static final int ROWS_OF_A_RIGHT = 10;
    private static final int QUESTIONS = 20_000;
    private static final double PROMISED_CONFLICT_MS = 1;
    private static final double MILLION = 1e6;
    private static final int RUSH = 10_000;
    private static final int AT_ONCE = 500;
    private static final Map<String, String> FACTS = Map.of(
            "excluded_land",
            "no",
            "uranium_area",
            "no",
            "national_company",
            "no",
            "documents_conform",
            "yes",
            "revoked_within_year",
            "no");

    private final Path home;
    private final int squares;
    private final List<Block> corners = new ArrayList<>();

    RegisterMeasurement(Path home, int squares) {
        this.home = home;
        this.squares = squares;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("tizbek-register");
            Law law = Law.read(home.resolve("laws"));
            Map<String, Jurisdiction> countries = Jurisdiction.readAll(home.resolve("registers"));
            try (Register register = Register.open(Place.in(folder), countries, law, Clock.systemUTC())) {
                hold(register);
                conflicts(register, figures);
                rush(register, figures);
                replay(register, figures);
            }
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    /** Rights side by side, until so many squares are held. */
    void hold(Register register) {
        survey(Objects.requireNonNull(register.jurisdictions().get("KAZ")));
        register.submit(new Request.EnterParty("bench", "holder", Party.Kind.COMPANY, "KAZ", "Holder"));
        List<CompletableFuture<Outcome>> running = new ArrayList<>();
        int granted = 0;
        for (int i = 0; i < squares / SQUARES_OF_A_RIGHT; i++) {
            running.add(register.begin(file("held-" + i, ground(i, 0))));
            running.add(
                    register.begin(new Request.Decide("bench", "second", "held-" + i, "right-" + i, Map.of(), null)));
            if (running.size() >= AT_ONCE) {
                granted += granted(running);
            }
        }
        granted += granted(running);
        if (granted != squares / SQUARES_OF_A_RIGHT) {
            throw new IllegalStateException("only (" + granted + ") rights were granted");
        }
        say(granted + " rights on " + squares + " squares");
    }

    private static int granted(List<CompletableFuture<Outcome>> running) {
        int granted = (int) running.stream()
                .map(CompletableFuture::join)
                .filter(o -> o instanceof Outcome.Recorded r && r.deeds().getFirst() instanceof Deed.Granted)
                .count();
        running.clear();
        return granted;
    }

    /** South-western squares of rectangles side by side, none of which reaches abroad; row by row from the north. */
    private void survey(Jurisdiction country) {
        Grid grid = country.grid();
        int width = SQUARES_OF_A_RIGHT / ROWS_OF_A_RIGHT;
        for (int j = grid.north() - ROWS_OF_A_RIGHT; j > grid.south(); j -= ROWS_OF_A_RIGHT) {
            for (int i = grid.west(); i + width <= grid.east(); i += width) {
                List<Double> from = grid.ring(new Block(grid.id(), i, j)).get(0);
                List<Double> to = grid.ring(new Block(grid.id(), i + width - 1, j + ROWS_OF_A_RIGHT - 1))
                        .get(2);
                List<List<Double>> outline =
                        List.of(from, List.of(to.get(0), from.get(1)), to, List.of(from.get(0), to.get(1)), from);
                if (!country.territory().reachesAbroad(List.of(outline))) {
                    corners.add(new Block(grid.id(), i, j));
                }
            }
        }
    }

    /** A rectangle of the width of twenty squares and the height of ten; {@code shift} moves it to the east. */
    private SortedSet<Block> ground(int number, int shift) {
        int width = SQUARES_OF_A_RIGHT / ROWS_OF_A_RIGHT;
        int left = corners.get(number).i() + shift;
        int bottom = corners.get(number).j();
        SortedSet<Block> ground = new TreeSet<>();
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < ROWS_OF_A_RIGHT; j++) {
                ground.add(new Block("kaz-block", left + i, bottom + j));
            }
        }
        return ground;
    }

    /** The address that asks whether a plot is free that is held, more or less shifted. */
    String conflictsAddress(SplittableRandom random) {
        SortedSet<Block> asked = ground(random.nextInt(squares / SQUARES_OF_A_RIGHT), random.nextInt(10));
        Block first = asked.first();
        Block last = asked.last();
        return "/api/register/conflicts?country=KAZ&kind=exploration-licence&squares=" + first.i() + ":" + first.j()
                + "-" + last.i() + ":" + last.j();
    }

    private static Request.File file(String id, Collection<Block> ground) {
        return new Request.File(
                "bench",
                id,
                "KAZ",
                "exploration-licence",
                "copper",
                "holder",
                new TreeSet<>(ground),
                6,
                new HashMap<>(FACTS),
                List.of());
    }

    private void conflicts(Register register, List<Figure> figures) {
        SplittableRandom random = new SplittableRandom(5);
        int plots = squares / SQUARES_OF_A_RIGHT;
        double[] milliseconds = new double[QUESTIONS];
        for (int round = 0; round < 2; round++) { // the first warms up
            for (int q = 0; q < QUESTIONS; q++) {
                SortedSet<Block> asked = ground(random.nextInt(plots), random.nextInt(10));
                long begin = System.nanoTime();
                int held = register.holders("solid-minerals", asked).size();
                milliseconds[q] = (System.nanoTime() - begin) / MILLION;
                if (held == 0) {
                    throw new IllegalStateException("ground that is held was free");
                }
            }
        }
        Arrays.sort(milliseconds);
        double p99 = milliseconds[(int) (QUESTIONS * 0.99)];
        figures.add(Figure.count("conflict-median-microseconds", milliseconds[QUESTIONS / 2] * 1000));
        figures.add(Figure.count("conflict-p99-microseconds", p99 * 1000));
        figures.add(Figure.ratio("conflict-p99-to-promised", p99 / PROMISED_CONFLICT_MS));
    }

    /** Filings that come in one second, all for ground of their own. */
    private static void rush(Register register, List<Figure> figures) {
        List<CompletableFuture<Outcome>> filed = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < RUSH; i++) {
            Block one = new Block("kaz-block", 4500 + i % 100, 2900 + i / 100);
            filed.add(register.begin(file("rush-" + i, List.of(one))));
        }
        boolean all = filed.stream().map(CompletableFuture::join).allMatch(o -> o instanceof Outcome.Recorded);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!all) {
            throw new IllegalStateException("a filing was not receipted");
        }
        figures.add(Figure.seconds("rush", seconds));
        figures.add(Figure.count("receipts-a-second", RUSH / seconds));
    }

    private static void replay(Register register, List<Figure> figures) {
        long begin = System.nanoTime();
        long entries = register.rebuild();
        double rebuilt = (System.nanoTime() - begin) / 1e9;
        begin = System.nanoTime();
        boolean holds = register.verify().holds();
        double verified = (System.nanoTime() - begin) / 1e9;
        if (!holds) {
            throw new IllegalStateException("the register is not what its log says");
        }
        figures.add(Figure.seconds("rebuild", rebuilt));
        figures.add(Figure.seconds("verify", verified));
        figures.add(Figure.count("entries", (double) entries));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void say(String text) {
        System.err.println("bench: register, " + text);
    }
}
