package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.register.internal.MemoryState;

/** Ground that is a polygon: kept as it was filed, held against other ground in what was filed. */
class A05_PlotsTest {

    /** In Tajikistan: zone 12 of Gauss-Krüger, a kilometre by a kilometre, north before east. */
    static final String FIELD =
            "4365000 12460000, 4366000 12460000, 4366000 12461000, 4365000 12461000, 4365000 12460000";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void aRegister() {
        desk = Desk.in(folder).on("2026-03-10").party("pamir", Party.Kind.COMPANY, "TJK");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** {@code north east, north east, ...}, rings with a slash between them. */
    static Plot.Filed plot(String system, Plot.Order order, String text) {
        List<List<Plot.Vertex>> rings = new ArrayList<>();
        for (String ring : text.split("/", -1)) {
            List<Plot.Vertex> points = new ArrayList<>();
            for (String point : ring.strip().split(",\\s*", -1)) {
                String[] two = point.split(" ", -1);
                points.add(new Plot.Vertex(two[0], two[1]));
            }
            rings.add(points);
        }
        return new Plot.Filed(system, order, rings);
    }

    static Plot.Filed zone12(String text) {
        return plot("EPSG:28412", Plot.Order.NORTH_EAST, text);
    }

    static Plot.Filed degrees(String text) {
        return plot("EPSG:4326", Plot.Order.EAST_NORTH, text);
    }

    static Request.File file(String id, Plot.Filed plot) {
        return new Request.File(
                "clerk",
                id,
                "TJK",
                "mining-licence",
                "antimony",
                "pamir",
                new TreeSet<>(),
                20,
                Map.of(),
                List.of(),
                plot);
    }

    static Request.File squares(String id, String... blocks) {
        TreeSet<Block> all = new TreeSet<>();
        for (String block : blocks) {
            all.add(Block.of("tjk-square:" + block));
        }
        return new Request.File(
                "clerk", id, "TJK", "mining-licence", "antimony", "pamir", all, 20, Map.of(), List.of());
    }

    private Deed decided(String application) {
        return desk.recorded(new Request.Decide(
                        "decider", "second", application, "r-" + application, Map.of(), "order 12 of the agency"))
                .deeds()
                .getFirst();
    }

    private void granted(Request.File file) {
        desk.recorded(file);
        assertThat(decided(file.application())).isInstanceOf(Deed.Granted.class);
    }

    private String refusedGround(Request.File file) {
        desk.recorded(file);
        Deed deed = decided(file.application());
        assertThat(deed).isInstanceOf(Deed.Refused.class);
        return ((Deed.Refused) deed).grounds().getFirst().en();
    }

    private static Plot plotOf(Right right) {
        return java.util.Objects.requireNonNull(right.plotOrNull());
    }

    @Test
    void aPlotIsKeptAsFiledAndItsDegreesAreDerivedWithTheirAccuracy() {
        granted(file("a", zone12(FIELD)));
        Plot plot = plotOf(desk.right("r-a"));
        assertThat(plot.filed().rings().getFirst().getFirst()).hasToString("4365000 12460000");
        assertThat(plot.operation()).isEqualTo("EPSG:15865");
        assertThat(plot.accuracyMetres()).isEqualTo(4.5);
        // A square kilometre of the zone, whose scale at 40 km from its meridian is 1.00002.
        assertThat(plot.areaKm2()).isEqualTo(1.0, within(0.0002));
        assertThat(desk.right("r-a").blocks()).isEmpty();
        assertThat(plot.squares()).isNotEmpty();
        assertThat(desk.register.log(1, 100).getLast().body()).contains("[\"4365000\",\"12460000\"]");
        desk.holds();
    }

    @Test
    void theDerivedPointIsThatOfAnotherProgram() {
        // gdaltransform (PROJ) with the parameters of EPSG:15865, from zone 12: east 12500000, north 5380000.
        desk.company("steppe");
        desk.recorded(new Request.File(
                "clerk",
                "k",
                "KAZ",
                "mining-licence",
                "copper",
                "steppe",
                new TreeSet<>(),
                20,
                Map.of(),
                List.of(),
                zone12("5380000 12500000, 5300000 12620000, 5380000 12620000, 5380000 12500000")));
        List<List<Double>> ring = java.util.Objects.requireNonNull(
                        desk.register.findApplication("k").orElseThrow().plotOrNull())
                .polygon()
                .getFirst();
        assertThat(ring.getFirst().getFirst()).isEqualTo(68.9991017338846, within(2e-8));
        assertThat(ring.getFirst().getLast()).isEqualTo(48.5532276107081, within(2e-8));
        assertThat(ring)
                .as("a point at least every kilometre")
                .hasSizeGreaterThan(340)
                .anySatisfy(p -> {
                    assertThat(p.getFirst()).isEqualTo(70.6016924200866, within(2e-8));
                    assertThat(p.getLast()).isEqualTo(47.8225909186667, within(2e-8));
                });
    }

    @Test
    void twoPlotsMayTouchAndMayNotOverlap() {
        granted(file("a", zone12(FIELD)));
        granted(file(
                "beside",
                zone12("4365000 12461000, 4366000 12461000, 4366000 12462000, 4365000 12462000, 4365000 12461000")));
        String ground = refusedGround(file(
                "over",
                zone12("4365000 12459000, 4366000 12459000, 4366000 12460001, 4365000 12460001, 4365000 12459000")));
        assertThat(ground)
                .contains("overlaps that of right (r-a) by (0.10) ha, (1.0) m wide")
                .doesNotContain("WGS");
        desk.holds();
    }

    @Test
    void whatWasFiledInOtherSystemsIsComparedInWgs84AndTheAccuracyIsTold() {
        granted(file("a", zone12(FIELD)));
        List<List<Double>> ring = plotOf(desk.right("r-a")).polygon().getFirst();
        double east = ring.getFirst().getFirst() + 0.002;
        double north = ring.getFirst().getLast() + 0.002;
        String ground = refusedGround(file(
                "b",
                degrees("%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s"
                        .formatted(east, north, east + 0.05, north + 0.05))));
        assertThat(ground).contains("compared in WGS 84", "good to (4.5) m", "Maybe file it in the system");
    }

    @Test
    void twoPlotsThatOverlapByHandsAcrossALineOfTheGridAreFound() {
        // 68°31' is the line; one reaches 6 cm over it from the west, the other from the east.
        granted(file(
                "west", degrees("68.51 39.405, 68.51666736 39.405, 68.51666736 39.41, 68.51 39.41, 68.51 39.405")));
        assertThat(
                        refusedGround(
                                file(
                                        "east",
                                        degrees(
                                                "68.51666597 39.405, 68.52 39.405, 68.52 39.41, 68.51666597 39.41, 68.51666597 39.405"))))
                .contains("overlaps that of right (r-west)", "(0.1) m wide");
    }

    @Test
    void aPlotAndSquaresExcludeEachOther() {
        granted(squares("s", "4110:2364"));
        assertThat(refusedGround(file("in", degrees("68.505 39.405, 68.51 39.405, 68.51 39.41, 68.505 39.405"))))
                .contains("square (tjk-square:4110:2364) is held by right (r-s)");
        // 68°31' is where the square ends.
        granted(file("beside", degrees("68°31' 39.405, 68.53 39.405, 68.53 39.41, 68°31' 39.41, 68°31' 39.405")));
        assertThat(refusedGround(squares("s-2", "4111:2364"))).contains("the plot of right (r-beside) reaches into");
        granted(squares("s-3", "4110:2365"));
        desk.holds();
    }

    @Test
    void howWellAPlotOfAnotherSystemIsKnownAmongSquaresIsTold() {
        granted(file("a", zone12(FIELD)));
        Block one = plotOf(desk.right("r-a")).squares().first();
        assertThat(refusedGround(squares("s", one.i() + ":" + one.j())))
                .contains("reaches into one of the squares; compared in WGS 84, which is good to (4.5) m");
    }

    @Test
    void whoCameLaterWaitsOnlyWhereGroundIsTheSame() {
        desk.recorded(file("first", degrees("68.505 39.405, 68.51 39.405, 68.51 39.41, 68.505 39.405")));
        desk.recorded(file("same-square", degrees("68.505 39.4051, 68.505 39.41, 68.5099 39.41, 68.505 39.4051")));
        desk.recorded(file("over", degrees("68.507 39.402, 68.512 39.402, 68.512 39.408, 68.507 39.402")));
        assertThat(decided("same-square")).isInstanceOf(Deed.Granted.class);
        assertThat(desk.refused(new Request.Decide("decider", "second", "over", "r-over", Map.of(), "order 12"))
                        .rule())
                .isEqualTo("order");
        assertThat(decided("first")).isInstanceOf(Deed.Granted.class);
    }

    @Test
    void aPlotThatEndedLetsItsGroundGo() {
        granted(file("a", zone12(FIELD)));
        desk.recorded(new Request.Deal(
                "decider", "second", new Dealing.Surrender("r-a"), Map.of(), "order 13 of the agency"));
        granted(file("b", zone12(FIELD)));
        desk.holds();
        desk.register.rebuild();
        desk.holds();
        assertThat(refusedGround(file("c", zone12(FIELD)))).contains("(r-b)").doesNotContain("(r-a)");
    }

    @Test
    void whoChangesTheTableOfPlotsIsFoundAndItIsRebuilt() {
        granted(file("a", zone12(FIELD)));
        for (String sql : List.of("delete from plot_square", "update plot_square set holder = 'nobody'")) {
            try (Connection connection = Stores.connect(folder);
                    Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(sql)).isPositive();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            assertThat(desk.register.verify().findings())
                    .anySatisfy(f -> assertThat(f).contains("of the plot of"));
            desk.register.rebuild();
            desk.holds();
        }
    }

    @Test
    void aLogThatMadeTwoOverlappingPlotsIsNotBelieved() {
        granted(file("a", zone12(FIELD)));
        Right right = desk.right("r-a");
        MemoryState state = new MemoryState();
        state.put(right);
        Right forged = new Right(
                "forged",
                right.country(),
                right.kind(),
                right.layer(),
                right.commodity(),
                right.shares(),
                right.blocks(),
                right.from(),
                right.until(),
                right.status(),
                right.application(),
                new TreeMap<>(),
                right.facts(),
                right.plotOrNull());
        assertThatThrownBy(() -> state.put(forged))
                .hasMessageContaining("ground of right (forged) overlaps that of (r-a)");
    }

    @Test
    void aKindThatLiesOnSquaresTakesNoPlot() {
        desk.company("steppe");
        Request.File file = new Request.File(
                "clerk",
                "x",
                "KAZ",
                "exploration-licence",
                "copper",
                "steppe",
                new TreeSet<>(),
                6,
                Map.of(),
                List.of(),
                degrees("75 48, 75.1 48, 75.1 48.1, 75 48"));
        assertThat(desk.refused(file).text().en()).contains("lies on squares", "--squares");
    }
}
