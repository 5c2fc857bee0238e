package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ground of a register as a clerk sees it: plots, what is wrong with them, an old register taken over, rights given out. */
class RegisterGroundTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String SAMPLE =
            ROOT.resolve("registers/samples/invented.csv").toString();
    private static final String MAPPING =
            ROOT.resolve("registers/samples/invented.yaml").toString();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Spoken register(String... words) {
        List<String> all = new ArrayList<>(List.of("register"));
        all.addAll(List.of(words));
        all.addAll(List.of("--register", folder.resolve("own").toString(), "--by", "aida", "--quiet"));
        return Spoken.by(ROOT, all.toArray(new String[0]));
    }

    private Spoken file(String id, String plot) throws IOException {
        Path outline = folder.resolve(id + ".txt");
        Files.writeString(outline, plot);
        return register(
                "file",
                id,
                "--country",
                "TJK",
                "--kind",
                "mining-licence",
                "--mineral",
                "antimony",
                "--for",
                "pamir",
                "--plot",
                outline.toString(),
                "--years",
                "20");
    }

    @Test
    void aPlotIsFiledFromATextAndItsAccuracyIsTold() throws IOException {
        register("party", "pamir", "--kind", "company", "--country", "TJK", "--name", "Pamir");
        String plot = """
                system: EPSG:28412
                order: north-east
                4365000 12460000
                4366000 12460000
                4366000 12461000
                4365000 12461000
                4365000 12460000
                """;
        Spoken filed = file("a-1", plot);
        assertThat(filed.code()).as(filed.out() + filed.err()).isZero();
        assertThat(filed.out().replaceAll("\\s+", " "))
                .contains("a plot of 1.000", "filed in EPSG:28412", "good to 4.5 m by EPSG:15865");
        Spoken zone = file("a-2", plot.replace("28412", "28413"));
        assertThat(zone.code()).isEqualTo(ExitCode.NO);
        assertThat(zone.out()).contains("NOT RECORDED", "Maybe (EPSG:28412), zone 12");
        Spoken noOrder = file("a-3", plot.replace("order: north-east\n", ""));
        assertThat(noOrder.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(noOrder.err()).contains("no order");
    }

    @Test
    void groundIsGivenInOneWay() {
        Spoken none = register(
                "file",
                "a-1",
                "--country",
                "TJK",
                "--kind",
                "mining-licence",
                "--mineral",
                "antimony",
                "--for",
                "pamir",
                "--years",
                "20");
        assertThat(none.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err()).contains("--squares", "--plot");
    }

    @Test
    void anOldRegisterIsTriedTakenOverAndGivenOut() throws IOException {
        Spoken tried = register("import", SAMPLE, "--mapping", MAPPING, "--second", "bolat", "--dry-run");
        assertThat(tried.code()).as(tried.err()).isEqualTo(ExitCode.NO);
        assertThat(tried.out())
                .contains("13 rows: 4 would be taken over (nothing was recorded)", "overlap", "old-5-el");
        Path report = folder.resolve("report.csv");
        Spoken taken =
                register("import", SAMPLE, "--mapping", MAPPING, "--second", "bolat", "--report", report.toString());
        assertThat(taken.out()).contains("13 rows: 4 taken over");
        assertThat(Files.readString(report)).contains("7,old-7-el,LEFT_OUT,dates,", "1,old-1-el,TAKEN,,");
        assertThat(register("import", SAMPLE, "--mapping", MAPPING, "--second", "bolat", "--lang", "ru")
                        .out())
                .contains("без изменений 4");
        assertThat(register("export").out()).contains("\"license\":\"Register of", "\"identifier\":\"old-1-el\"");
        assertThat(register("export", "--format", "csv", "--limit", "1").out()).contains("CC-BY-4.0", "MULTIPOLYGON");
        Path packed = folder.resolve("rights.gpkg");
        assertThat(register("export", "--format", "gpkg", "--to", packed.toString())
                        .out())
                .contains("4 rights in");
        assertThat(register("export", "--format", "gpkg", "--to", packed.toString())
                        .err())
                .contains("is there already");
        assertThat(register("export", "--format", "shp").code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aMappingThatIsNotThereIsNoFaultOfOurs() {
        Spoken missing = register("import", SAMPLE, "--mapping", "nowhere.yaml", "--second", "bolat");
        assertThat(missing.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.err()).contains("nowhere.yaml");
    }
}
