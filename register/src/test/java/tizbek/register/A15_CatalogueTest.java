package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.register.internal.Fold;
import tizbek.register.internal.Json;
import tizbek.register.internal.MemoryState;

/** What is looked for is found by index, and is what a walk through all would find. */
class A15_CatalogueTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    /** All that the log makes, in memory. */
    private static MemoryState folded(Register register) {
        MemoryState state = new MemoryState();
        register.log(1, Integer.MAX_VALUE).forEach(e -> {
            state.at(e.seq());
            Fold.apply(state, Json.read(e.body(), Deed.class));
        });
        return state;
    }

    private Desk demo(int count) {
        Demonstration.fill(
                Stores.place(folder), Desk.JURISDICTIONS, Desk.LAW, 3, count, LocalDate.of(2025, 1, 6), done -> {});
        return Desk.in(folder).on("2026-03-10");
    }

    private static List<String> ids(Register register, RightFilter filter, int limit) {
        List<String> ids = new ArrayList<>();
        List<Right> page = register.catalogue().rights(filter, "", limit);
        while (!page.isEmpty()) {
            page.forEach(r -> ids.add(r.id()));
            page = register.catalogue().rights(filter, page.getLast().id(), limit);
        }
        return ids;
    }

    private static List<String> walked(Register register, Predicate<Right> looked) {
        return folded(register).all(Right.class).stream()
                .filter(looked)
                .map(Right::id)
                .sorted()
                .toList();
    }

    private static boolean touches(Right right, Box box) {
        Grid grid = java.util.Objects.requireNonNull(Desk.JURISDICTIONS.get(right.country()))
                .grid();
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (Block block : right.blocks()) {
            for (List<Double> corner : grid.ring(block)) {
                west = Math.min(west, corner.getFirst());
                east = Math.max(east, corner.getFirst());
                south = Math.min(south, corner.getLast());
                north = Math.max(north, corner.getLast());
            }
        }
        return west <= box.east() && east >= box.west() && south <= box.north() && north >= box.south();
    }

    @Test
    void everyFilterFindsWhatAWalkThroughAllFinds() {
        try (Desk desk = demo(400)) {
            Register register = desk.register;
            assertThat(ids(register, RightFilter.ALL, 37)).isEqualTo(walked(register, r -> true));
            RightFilter several = new RightFilter(
                    "KAZ", "exploration-licence", "copper", Right.Status.LIVE, "demo-company-3", null, null, null);
            assertThat(ids(register, several, 2))
                    .isEqualTo(walked(
                            register,
                            r -> r.commodity().equals("copper") && r.shares().containsKey("demo-company-3")));
            RightFilter ended = new RightFilter(null, null, null, Right.Status.EXPIRED, null, null, null, null);
            assertThat(ids(register, ended, 10)).isEmpty();
            assertThat(register.catalogue().matched(RightFilter.ALL, 10_000))
                    .hasValue(walked(register, r -> true).size());
            assertThat(register.catalogue().matched(RightFilter.ALL, 20)).isEmpty();
            SplittableRandom random = new SplittableRandom(7);
            for (int i = 0; i < 60; i++) {
                double size = random.nextDouble(i % 2 == 0 ? 0.5 : 12);
                double west = 55 + random.nextDouble(25);
                double south = 42 + random.nextDouble(10);
                Box box = new Box(west, south, west + size, south + size);
                RightFilter in = new RightFilter(null, null, null, null, null, null, null, box);
                assertThat(ids(register, in, 11)).as("%s", box).isEqualTo(walked(register, r -> touches(r, box)));
            }
        }
    }

    @Test
    void aBoxBeginsAndEndsOnItsEdge() {
        try (Desk desk = Desk.in(folder).company("steppe")) {
            desk.granted("r-1", "steppe", "2026-03-10", "4500:2900");
            // From 75° to 75°01' E.
            double minute = 1 / 60.0;
            Map<Box, Integer> boxes = Map.of(
                    new Box(75 + minute, 48, 76, 49),
                    1,
                    new Box(74, 48, 75, 49),
                    1,
                    new Box(75 + 1.1 * minute, 48, 76, 49),
                    0,
                    new Box(74, 48, 74.999, 49),
                    0,
                    new Box(70, 48, -170, 49),
                    1,
                    new Box(80, 48, -170, 49),
                    0);
            boxes.forEach((box, count) -> assertThat(
                            ids(desk.register, new RightFilter(null, null, null, null, null, null, null, box), 5))
                    .as("%s", box)
                    .hasSize(count));
        }
    }

    @Test
    void aSquareFindsTheRightsThatHaveIt() {
        try (Desk desk = Desk.in(folder).company("steppe")) {
            // An angle: the box around it has a square that it has not.
            desk.granted("angle", "steppe", "2026-03-10", "4500:2900", "4501:2900", "4500:2901");
            assertThat(ids(desk.register, square("4500:2901"), 1)).containsExactly("angle");
            assertThat(ids(desk.register, square("4501:2901"), 1)).isEmpty();
        }
    }

    private static RightFilter square(String square) {
        return new RightFilter(null, null, null, null, null, null, Block.of("kaz-block:" + square), null);
    }

    private static RightFilter text(String text) {
        return new RightFilter(null, null, null, null, null, text, null, null);
    }

    @Test
    void wordsFindCompaniesAndNoPersons() {
        try (Desk desk = Desk.in(folder).on("2026-03-10")) {
            desk.recorded(
                    new Request.EnterParty("clerk", "p-1", Party.Kind.COMPANY, "KAZ", "Казахская медь \"Steppe\""));
            desk.recorded(new Request.EnterParty("clerk", "p-2", Party.Kind.PERSON, "KAZ", "Aigul Secret"));
            desk.granted("r-1", "p-1", "2026-03-10", "4500:2900").granted("r-2", "p-2", "2026-03-10", "4600:2900");
            for (String looked : List.of("r-1", "R-1", "p-1", "казах", "МЕДЬ steppe", "\"Steppe\"")) {
                assertThat(ids(desk.register, text(looked), 5)).as(looked).containsExactly("r-1");
            }
            for (String looked : List.of("aigul", "secret", "медь gold", "%", "_", "\\", "' or 1=1")) {
                assertThat(ids(desk.register, text(looked), 5)).as(looked).isEmpty();
            }
            desk.holds();
        }
    }

    @Test
    void theLogIsFoundByWhatItIsAbout() {
        try (Desk desk = Desk.in(folder).company("steppe").company("buyer").party("aigul", Party.Kind.PERSON, "KAZ")) {
            desk.granted("r-1", "steppe", "2026-03-10", "4500:2900", "4501:2900");
            desk.granted("r-2", "buyer", "2026-03-10", "4600:2900");
            desk.on("2027-03-24");
            desk.recorded(Desk.deal(new Dealing.Relinquishment("r-1", Desk.squares("4501:2900")), Map.of()));
            assertThat(desk.register.personName("auditor", "aigul")).isPresent();
            Catalogue catalogue = desk.register.catalogue();
            assertThat(deeds(catalogue.history(desk.right("r-1"), 100))).containsExactly("Filed", "Granted", "Dealt");
            assertThat(deeds(catalogue.log(1, 100, "aigul", null))).containsExactly("PartyEntered", "PersonRead");
            assertThat(deeds(catalogue.log(1, 100, null, "auditor"))).containsExactly("PersonRead");
            assertThat(deeds(catalogue.log(1, 100, "r-1", "decider"))).containsExactly("Granted", "Dealt");
            assertThat(deeds(catalogue.log(1, 100, "r-1", "nobody"))).isEmpty();
            assertThat(catalogue.log(3, 2, null, null)).extracting(Event::seq).containsExactly(3L, 4L);
            desk.register.rebuild();
            desk.holds();
            assertThat(deeds(catalogue.log(1, 100, "aigul", null))).containsExactly("PartyEntered", "PersonRead");
        }
    }

    private static List<String> deeds(List<Event> events) {
        return events.stream()
                .map(e -> Json.read(e.body(), Deed.class).getClass().getSimpleName())
                .toList();
    }

    @Test
    void theQueueGoesByNumber() {
        try (Desk desk = Desk.in(folder).on("2026-03-10").company("steppe").company("late")) {
            desk.recorded(Desk.file("z-first", "steppe", "4500:2900"));
            desk.recorded(Desk.file("a-second", "late", "4500:2900", "4501:2900"));
            desk.recorded(Desk.file("m-third", "steppe", "4700:2900"));
            desk.recorded(new Request.Withdraw("clerk", "m-third"));
            Catalogue catalogue = desk.register.catalogue();
            ApplicationFilter all = new ApplicationFilter(null, null, null);
            assertThat(catalogue.applications(all, 0, 2))
                    .extracting(Application::id)
                    .containsExactly("z-first", "a-second");
            assertThat(catalogue.applications(all, 2, 2))
                    .extracting(Application::id)
                    .containsExactly("m-third");
            assertThat(catalogue.applications(new ApplicationFilter("KAZ", Application.Status.FILED, "steppe"), 0, 9))
                    .extracting(Application::id)
                    .containsExactly("z-first");
            Application second = desk.register.findApplication("a-second").orElseThrow();
            assertThat(catalogue.rivals(second)).extracting(Application::id).containsExactly("z-first");
            assertThat(catalogue.conflicts("solid-minerals", second.blocks()).waiting())
                    .containsExactly("z-first", "a-second");
            assertThat(catalogue.counts()).isEqualTo(new Catalogue.Counts(6, "2026-03-10T06:00:00Z", 0, 2, 2));
        }
    }

    @Test
    void heldSquaresOfABoxComeWithTheirRights() {
        try (Desk desk = Desk.in(folder).company("steppe")) {
            desk.granted("r-1", "steppe", "2026-03-10", "4500:2900", "4501:2900", "4500:2901");
            Catalogue catalogue = desk.register.catalogue();
            Box box = new Box(74.9, 48.3, 75.1, 48.4);
            assertThat(catalogue.heldIn(box, 10))
                    .isEqualTo(new Catalogue.HeldSquares(
                            new TreeMap<>(Map.of(
                                    Block.of("kaz-block:4500:2900"), List.of("r-1"),
                                    Block.of("kaz-block:4501:2900"), List.of("r-1"),
                                    Block.of("kaz-block:4500:2901"), List.of("r-1"))),
                            true));
            assertThat(catalogue.heldIn(box, 2).whole()).isFalse();
            assertThat(catalogue.heldIn(box, 2).squares()).hasSize(2);
        }
    }

    @Test
    void aRowOfAnIndexThatWasChangedIsFound() throws SQLException {
        try (Desk desk = Desk.in(folder).company("steppe")) {
            desk.granted("r-1", "steppe", "2026-03-10", "4500:2900", "4501:2900");
            desk.holds();
        }
        for (String change : List.of(
                "update right_entry set commodity = 'gold'",
                "delete from right_holder",
                "update right_cell set i = i + 1",
                "update application_entry set status = 'FILED'",
                "insert into party_word (party, word) values ('steppe', 'other')",
                "delete from event_subject where about = 'r-1'")) {
            try (Connection connection = Stores.connect(folder);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(change);
            }
            try (Desk desk = Desk.in(folder)) {
                assertThat(desk.register.verify().findings()).as(change).isNotEmpty();
                desk.register.rebuild();
                desk.holds();
            }
        }
    }

    /** A register as a version before the catalogue left it: its log, and none of the tables by which things are found. */
    @Test
    void tablesThatAMigrationAddsAreFilledFromTheLog(@TempDir Path old) throws SQLException, IOException {
        List<Event> log;
        try (Desk desk = Desk.in(folder).company("steppe")) {
            desk.granted("r-1", "steppe", "2026-03-10", "4500:2900", "4501:2900");
            log = desk.register.log(1, 100);
        }
        Place place = Stores.place(old);
        Flyway.configure()
                .dataSource(Stores.url(place), place.userOrNull(), place.passwordOrNull())
                .locations("classpath:tizbek/register/migrations")
                .placeholders(Map.of("binary", ""))
                .target("2")
                .load()
                .migrate();
        Files.copy(folder.resolve("key.private"), old.resolve("key.private"));
        Files.copy(folder.resolve("key.public"), old.resolve("key.public"));
        try (Connection from = Stores.connect(folder);
                Connection to = Stores.connect(old);
                PreparedStatement event = to.prepareStatement(
                        "insert into event (seq, at, actor, body, previous, hash) values (?, ?, ?, ?, ?, ?)");
                PreparedStatement head = to.prepareStatement(
                        "insert into head (one, seq, hash, applications, signature) values (1, ?, ?, ?, ?)");
                ResultSet known =
                        from.createStatement().executeQuery("select seq, hash, applications, signature from head")) {
            for (Event one : log) {
                event.setLong(1, one.seq());
                event.setString(2, one.at().toString());
                event.setString(3, one.actor());
                event.setString(4, one.body());
                event.setString(5, one.previous());
                event.setString(6, one.hash());
                event.executeUpdate();
            }
            assertThat(known.next()).isTrue();
            for (int i = 1; i <= 4; i++) {
                head.setObject(i, known.getObject(i));
            }
            head.executeUpdate();
        }
        try (Desk desk = Desk.in(old)) {
            assertThat(ids(desk.register, RightFilter.ALL, 5)).containsExactly("r-1");
            desk.holds();
        }
    }
}
