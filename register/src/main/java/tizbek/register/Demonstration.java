package tizbek.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import tizbek.law.Law;

/**
 * A register of invented rights, so that map, queue and calendar can be tried at once. The same seed makes the same rights.
 * Every one of them was filed and decided like a real one, by the law of its day.
 */
public final class Demonstration {

    private static final String COUNTRY = "KAZ";
    private static final String KIND = "exploration-licence";
    private static final List<String> MINERALS =
            List.of("copper", "gold", "tungsten", "zinc", "lead", "titanium", "lithium", "rare-earths", "molybdenum");
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
    private static final int APPLICATIONS_PER_COMPANY = 20;
    private static final int WAITING_SHARE = 20;
    private static final int LARGEST_SIDE = 8;
    private static final int AT_ONCE = 200;

    private Demonstration() {}

    /**
     * What was made.
     *
     * @param applications all that were filed, {@code rights} those that were granted; some are refused because they ask for
     *     ground that is held, some wait
     */
    public record Made(int applications, int rights) {}

    /**
     * Fills an empty register.
     *
     * @param from the first day; filings go on from there, a day's worth at a time
     * @throws IllegalStateException if the register is not empty
     */
    public static Made fill(
            Place place,
            Map<String, Jurisdiction> jurisdictions,
            Law law,
            long seed,
            int count,
            LocalDate from,
            IntConsumer progress) {
        Steps clock = new Steps(from);
        try (Register register = Register.open(place, jurisdictions, law, clock)) {
            if (!register.log(1, 1).isEmpty()) {
                throw new IllegalStateException("a demonstration needs an empty register");
            }
            Jurisdiction country = java.util.Objects.requireNonNull(jurisdictions.get(COUNTRY));
            SplittableRandom random = new SplittableRandom(seed);
            int companies = Math.max(1, count / APPLICATIONS_PER_COMPANY);
            for (int i = 1; i <= companies; i++) {
                register.submit(new Request.EnterParty(
                        "demo", "demo-company-" + i, Party.Kind.COMPANY, COUNTRY, "Invented company " + i));
            }
            int rights = 0;
            for (int done = 0; done < count; done += AT_ONCE) {
                rights += day(register, country, random, companies, done, Math.min(count, done + AT_ONCE));
                clock.next();
                progress.accept(Math.min(count, done + AT_ONCE));
            }
            return new Made(count, rights);
        }
    }

    private static int day(
            Register register, Jurisdiction country, SplittableRandom random, int companies, int from, int to) {
        List<CompletableFuture<Outcome>> filings = new ArrayList<>();
        List<CompletableFuture<Outcome>> decisions = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String id = "demo-" + (i + 1);
            filings.add(register.begin(new Request.File(
                    "demo",
                    id,
                    COUNTRY,
                    KIND,
                    MINERALS.get(random.nextInt(MINERALS.size())),
                    "demo-company-" + (1 + random.nextInt(companies)),
                    ground(country, random),
                    1 + random.nextInt(6),
                    new HashMap<>(FACTS),
                    List.of())));
            if (random.nextInt(WAITING_SHARE) > 0) {
                decisions.add(register.begin(
                        new Request.Decide("demo", "demo-second", id, "demo-right-" + (i + 1), Map.of(), null)));
            }
        }
        filings.forEach(CompletableFuture::join);
        return (int) decisions.stream()
                .map(CompletableFuture::join)
                .filter(o -> o instanceof Outcome.Recorded r && r.deeds().getFirst() instanceof Deed.Granted)
                .count();
    }

    /** A rectangle that lies in the country. */
    private static SortedSet<Block> ground(Jurisdiction country, SplittableRandom random) {
        SortedSet<Block> ground = rectangle(country.grid(), random);
        while (ground.stream().anyMatch(b -> country.territory().side(country.grid(), b) != Territory.Side.INSIDE)) {
            ground = rectangle(country.grid(), random);
        }
        return ground;
    }

    private static SortedSet<Block> rectangle(Grid grid, SplittableRandom random) {
        int width = 1 + random.nextInt(LARGEST_SIDE);
        int height = 1 + random.nextInt(LARGEST_SIDE);
        int margin = (grid.east() - grid.west()) / 8;
        int left = random.nextInt(grid.west() + margin, grid.east() - margin - width);
        int bottom = random.nextInt(grid.south() + margin, grid.north() - margin - height);
        TreeSet<Block> ground = new TreeSet<>();
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < height; j++) {
                ground.add(new Block(grid.id(), left + i, bottom + j));
            }
        }
        return ground;
    }

    /** A clock that stands at ten in the morning of a day until it is told to go on. */
    private static final class Steps extends Clock {
        private static final int DAYS = 7;
        private volatile LocalDate day;

        Steps(LocalDate from) {
            day = from;
        }

        void next() {
            day = day.plusDays(DAYS);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return day.atTime(LocalTime.of(5, 0)).toInstant(ZoneOffset.UTC);
        }
    }
}
