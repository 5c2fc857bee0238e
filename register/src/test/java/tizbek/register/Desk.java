package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.law.Law;

/** A register with two clerks, on the laws of the checkout, on a day that the test sets. */
final class Desk implements AutoCloseable {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Law LAW = Law.read(ROOT.resolve("laws"));
    static final Map<String, Jurisdiction> JURISDICTIONS = Jurisdiction.readAll(ROOT.resolve("registers"));

    /** What a Kazakh application for exploration must state. */
    static final Map<String, String> EXPLORING = Map.of(
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

    private final SetClock clock = new SetClock();
    final Register register;

    Desk(Place place) {
        register = Register.open(place, JURISDICTIONS, LAW, clock);
    }

    static Desk in(Path folder) {
        return new Desk(Stores.place(folder));
    }

    Desk on(String day) {
        return at(day + "T06:00:00Z");
    }

    Desk at(String instant) {
        clock.now = Instant.parse(instant);
        return this;
    }

    Outcome ask(Request request) {
        return register.submit(request);
    }

    Outcome.Recorded recorded(Request request) {
        Outcome outcome = ask(request);
        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Recorded.class);
        return (Outcome.Recorded) outcome;
    }

    Refusal refused(Request request) {
        Outcome outcome = ask(request);
        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.NotRecorded.class);
        return ((Outcome.NotRecorded) outcome).refusal();
    }

    Desk company(String id) {
        return party(id, Party.Kind.COMPANY, "KAZ");
    }

    Desk party(String id, Party.Kind kind, String country) {
        recorded(new Request.EnterParty("clerk", id, kind, country, "Name of " + id));
        return this;
    }

    static Request.File file(String id, String applicant, String... blocks) {
        return new Request.File(
                "clerk",
                id,
                "KAZ",
                "exploration-licence",
                "copper",
                applicant,
                squares(blocks),
                6,
                EXPLORING,
                List.of());
    }

    static Request.Decide decide(String application, String right) {
        return new Request.Decide("decider", "second", application, right, Map.of(), null);
    }

    /** An exploration licence of a day, held by a company. */
    Desk granted(String right, String holder, String day, String... blocks) {
        on(day);
        recorded(file("app-" + right, holder, blocks));
        assertThat(recorded(decide("app-" + right, right)).deeds())
                .singleElement()
                .isInstanceOf(Deed.Granted.class);
        return this;
    }

    static Request.Deal deal(Dealing dealing, Map<String, String> facts) {
        return new Request.Deal("decider", "second", dealing, facts, null);
    }

    static Map<String, String> with(Map<String, String> facts, String name, String value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(name, value);
        return more;
    }

    Right right(String id) {
        return register.findRight(id).orElseThrow();
    }

    void holds() {
        assertThat(register.verify().findings()).isEmpty();
    }

    static SortedSet<Block> squares(String... blocks) {
        TreeSet<Block> squares = new TreeSet<>();
        for (String block : blocks) {
            squares.add(Block.of("kaz-block:" + block));
        }
        return squares;
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Override
    public void close() {
        register.close();
    }

    /** A clock that stands where it was set. */
    private static final class SetClock extends Clock {
        private volatile Instant now = Instant.parse("2026-03-10T06:00:00Z");

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
            return now;
        }
    }
}
