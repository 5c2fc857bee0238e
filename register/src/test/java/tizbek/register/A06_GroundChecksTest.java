package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;
import static tizbek.register.A05_PlotsTest.degrees;
import static tizbek.register.A05_PlotsTest.file;
import static tizbek.register.A05_PlotsTest.plot;
import static tizbek.register.A05_PlotsTest.zone12;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ground that nobody can have as it was filed: what is said of it, and that the log is as it was. */
class A06_GroundChecksTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void aRegister() {
        desk = Desk.in(folder.resolve("register")).on("2026-03-10").company("steppe");
        desk.party("pamir", Party.Kind.COMPANY, "TJK");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # in degrees, east before north
            EPSG:4326 | 68.5 39.4, 68.6 39.5, 68.6 39.4, 68.5 39.5, 68.5 39.4 | self-crossing | at east, north (68.5500000, 39.4500000)
            EPSG:4326 | 68.5 39.4, 68.6 39.4, 68.6 39.5                       | unclosed      | Maybe give its first point again
            EPSG:4326 | 68.5 39.4, 68.6 39.4, 68.5 39.4                       | unclosed      | fewer than three corners
            EPSG:4326 | 68.5 39.4, 68.6 39.4, 68.7 39.4, 68.5 39.4            | area          | no area
            EPSG:4326 | 68.5 39.4, 68.5 39.4, 68.5 39.4, 68.5 39.4            | area          | no area
            EPSG:4326 | 68.5 39.4, 68.6 39.4, 68.6 39.5, 68.5 39.4 / 68.7 39.4, 68.71 39.4, 68.71 39.41, 68.7 39.4 | hole | lies outside the plot
            EPSG:4326 | 39.4 68.5, 39.4 68.6, 39.5 68.6, 39.4 68.5            | order         | the other of east-north and north-east
            EPSG:4326 | 75.5 48.4, 75.6 48.4, 75.6 48.5, 75.5 48.4            | abroad        | is not in Tajikistan
            EPSG:4326 | 4365000 12460000, 4366000 12460000, 4366000 12461000, 4365000 12460000 | abroad | EPSG:28412, EPSG:28413
            EPSG:4326 | 68.5 39.4, 68.6 x, 68.6 39.5, 68.5 39.4               | number        | point (2) of ring (1) has (x)
            EPSG:4327 | 68.5 39.4, 68.6 39.4, 68.6 39.5, 68.5 39.4            | system        | Maybe (EPSG:4326)
            # in metres, east before north
            EPSG:28412 | 4365000 12460000, 4366000 12460000, 4366000 12461000, 4365000 12460000 | order | north-east
            EPSG:28413 | 12460000 4365000, 12460000 4366000, 12461000 4366000, 12460000 4365000 | zone  | Maybe (EPSG:28412), zone 12, was meant
            EPSG:28412 | 460000 4365000, 460000 4366000, 461000 4366000, 460000 4365000         | zone  | Maybe (12460000) was meant
            EPSG:28409 | 9460000 4365000, 9460000 4366000, 9461000 4366000, 9460000 4365000     | zone  | outside Tajikistan in (EPSG:28409)
            EPSG:28409 | 9460000 4365000, 9460000 4366000, 9461000 4366000, 9460000 4365000     | zone  | Maybe (EPSG:28412), zone 12 or (EPSG:28413)
            """)
    void aPlotThatIsNoneIsRefused(String system, String text, String rule, String words) {
        long before = desk.register.log(1, 100).size();
        Refusal refusal = desk.refused(file("a", plot(system, Plot.Order.EAST_NORTH, text)));
        assertThat(refusal.rule()).as("%s", refusal).isEqualTo(rule);
        assertThat(refusal.text().en()).contains(words);
        assertThat(refusal.text().ru()).isNotEqualTo(refusal.text().en());
        assertThat(desk.register.log(1, 100)).hasSize((int) before);
    }

    @Test
    void aPlotOfTooManyPointsIsRefused() {
        StringBuilder text = new StringBuilder("68.5 39.4");
        for (int i = 0; i < 2001; i++) {
            text.append(", 68.").append(5000 + i).append(" 39.5");
        }
        text.append(", 68.5 39.4");
        assertThat(desk.refused(file("a", degrees(text.toString()))).rule()).isEqualTo("size");
    }

    @Test
    void coordinatesAreReadAsPeopleWriteThem() {
        Plot.Filed read = PlotText.read("""
                system: EPSG:4284
                order: north-east
                # corner by the river
                39°24'00" 68°30'00"
                39°24'00", 68°31'00"
                39°25'30.5";68°31'00"
                39°24'00" 68°30'00"

                39°24'10" 68°30'30"
                39°24'10" 68°30'40"
                39°24'20" 68°30'40"
                39°24'10" 68°30'30"
                """, "plot.txt");
        assertThat(read.rings()).hasSize(2);
        assertThat(read.rings().getFirst().get(2)).hasToString("39°25'30.5\" 68°31'00\"");
        desk.recorded(file("a", read));
        Plot plot = java.util.Objects.requireNonNull(
                desk.register.findApplication("a").orElseThrow().plotOrNull());
        assertThat(plot.polygon()).hasSize(2);
        assertThat(plot.operation()).isEqualTo("EPSG:15865");
    }

    @Test
    void squaresOfOneKazakhExplorationLicenceAdjoinAndAreTwoHundredAtMost() {
        Refusal apart = desk.refused(Desk.file("a", "steppe", "4500:2900", "4501:2901"));
        assertThat(apart.rule()).isEqualTo("apart");
        assertThat(apart.text().en()).contains("recalled", "Art. 194", "1 square, 1 square");
        String[] many = new String[201];
        for (int i = 0; i < many.length; i++) {
            many[i] = (4500 + i) + ":2900";
        }
        Refusal squares = desk.refused(Desk.file("a", "steppe", many));
        assertThat(squares.rule()).isEqualTo("squares");
        assertThat(squares.grounds().toString()).contains("kaz-exploration-blocks");
        desk.recorded(Desk.file("a", "steppe", java.util.Arrays.copyOf(many, 200)));
    }

    @Test
    void whereItIsNotKnownWhetherSquaresAdjoinThatIsSaid() {
        desk.recorded(A05_PlotsTest.squares("a", "4110:2364", "4120:2364"));
        assertThat(desk.register.findApplication("a").orElseThrow().notes().toString())
                .contains("in pieces", "not checked");
    }

    @Test
    void whatLiesAbroadIsRefusedAndWhatTheBorderCrossesIsNoted() {
        // In the frame of the grid and in Bishkek.
        Refusal abroad = desk.refused(Desk.file("a", "steppe", "4476:2572"));
        assertThat(abroad.rule()).isEqualTo("abroad");
        assertThat(abroad.text().en()).contains("kaz-block:4476:2572", "3000 m");
        // At Korday the border is the river Chu.
        desk.recorded(Desk.file("b", "steppe", "4482:2582"));
        assertThat(desk.register.findApplication("b").orElseThrow().notes().toString())
                .contains("across the border, or nearer to it");
        desk.recorded(Desk.file("c", "steppe", "4500:2900"));
        assertThat(desk.register.findApplication("c").orElseThrow().notes()).isEmpty();
    }

    @Test
    void aPlotThatReachesFarAbroadIsRefused() {
        Refusal refusal = desk.refused(new Request.File(
                "clerk",
                "a",
                "KAZ",
                "mining-licence",
                "copper",
                "steppe",
                new TreeSet<>(),
                20,
                Map.of(),
                List.of(),
                degrees("74.5 43.3, 74.8 43.3, 74.8 42.8, 74.5 43.3")));
        assertThat(refusal.rule()).isEqualTo("abroad");
        assertThat(refusal.text().en()).contains("reaches outside Kazakhstan");
        assertThat(desk.refused(file(
                                "b",
                                zone12(A05_PlotsTest.FIELD.replace("436", "436").replace("124", "129"))))
                        .rule())
                .isIn("abroad", "zone");
    }

    @Test
    void excludedLandOfTheLayerIsKnownToTheRegisterWhateverIsStated() throws IOException {
        Path own = folder.resolve("registers");
        copy(Desk.ROOT.resolve("registers"), own);
        Files.writeString(own.resolve("ground/excluded/KAZ.geojson"), """
                {"type": "FeatureCollection", "complete": false, "note": "an invented reserve", "features": [{
                  "type": "Feature", "properties": {"name": "Invented reserve"},
                  "geometry": {"type": "Polygon", "coordinates": [[[75, 48], [75.2, 48], [75.2, 48.2], [75, 48.2], [75, 48]]]}}]}
                """);
        Map<String, Jurisdiction> countries = Jurisdiction.readAll(own);
        Clock clock = Clock.fixed(Instant.parse("2026-03-10T06:00:00Z"), ZoneOffset.UTC);
        try (Register register = Register.open(Stores.place(folder.resolve("other")), countries, Desk.LAW, clock)) {
            register.submit(new Request.EnterParty("clerk", "steppe", Party.Kind.COMPANY, "KAZ", "Steppe"));
            assertThat(register.submit(Desk.file("in", "steppe", "4500:2880"))).isInstanceOf(Outcome.Recorded.class);
            Application in = register.findApplication("in").orElseThrow();
            assertThat(in.facts()).containsEntry("excluded_land", "yes");
            assertThat(in.notes().toString()).contains("excluded land (Invented reserve)");
            Map<String, String> denied = Map.of("excluded_land", "no");
            Outcome outcome = register.submit(new Request.Decide("decider", "second", "in", "r-1", denied, null));
            assertThat(outcome.toString()).contains("Refused", "kaz-excluded-land");
            register.submit(Desk.file("beside", "steppe", "4512:2880"));
            assertThat(register.findApplication("beside").orElseThrow().facts())
                    .as("as stated: the layer is not all there is")
                    .containsEntry("excluded_land", "no");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(p -> {
                try {
                    Files.copy(p, to.resolve(from.relativize(p).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
