package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;

/** An existing register is taken over: what fits becomes rights, what does not is told, and the same file changes nothing. */
class A07_ImportTest {

    private static final Path SAMPLES = Desk.ROOT.resolve("registers/samples");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void aRegister() {
        desk = Desk.in(folder.resolve("register")).on("2026-11-20");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<RegisterImport.Finding> take(Path file, boolean rehearsal) {
        ImportMapping mapping = ImportMapping.read(SAMPLES.resolve("invented.yaml"), "invented.yaml");
        return RegisterImport.run(desk.register, mapping, file, "aida", "bolat", rehearsal);
    }

    private static Map<Integer, String> rules(List<RegisterImport.Finding> found) {
        return found.stream()
                .filter(f -> f.result() != RegisterImport.Result.TAKEN)
                .collect(Collectors.toMap(RegisterImport.Finding::row, RegisterImport.Finding::rule));
    }

    @Test
    void whatFitsIsTakenOverAndWhatDoesNotIsTold() {
        List<RegisterImport.Finding> found = take(SAMPLES.resolve("invented.csv"), false);
        assertThat(found).hasSize(13);
        assertThat(rules(found))
                .isEqualTo(Map.of(
                        5,
                        "overlap",
                        6,
                        "abroad",
                        7,
                        "dates",
                        8,
                        "commodity",
                        9,
                        "overlap",
                        10,
                        "self-crossing",
                        11,
                        "dates",
                        12,
                        "dates",
                        13,
                        "skipped"));
        Right right = desk.right("old-1-el");
        assertThat(right.shares()).containsOnlyKeys("holder-000000000011");
        assertThat(right.until()).as("the last day was meant").isEqualTo("2030-03-15");
        assertThat(right.blocks()).hasSize(12);
        assertThat(desk.right("old-4-el").status()).isEqualTo(Right.Status.EXPIRED);
        Plot plot = java.util.Objects.requireNonNull(desk.right("old-3-ml").plotOrNull());
        assertThat(plot.filed().rings().getFirst().getFirst())
                .as("as it stood in the file")
                .hasToString("75.2100 48.1000");
        assertThat(desk.register.log(1, 100))
                .anySatisfy(e -> assertThat(e.body())
                        .contains(
                                "\"deed\":\"Imported\"",
                                "\"source\":\"invented-register\"",
                                "\"row\":1",
                                "\"file\":\""));
        desk.holds();
        desk.register.rebuild();
        desk.holds();
    }

    @Test
    void theSameFileAgainChangesNothingAndAChangedRowIsTold() throws IOException {
        take(SAMPLES.resolve("invented.csv"), false);
        long entries = desk.register.verify().entries();
        List<RegisterImport.Finding> again = take(SAMPLES.resolve("invented.csv"), false);
        assertThat(again.subList(0, 4)).allMatch(f -> f.result() == RegisterImport.Result.UNCHANGED);
        assertThat(desk.register.verify().entries()).isEqualTo(entries);
        Path later = folder.resolve("later.csv");
        Files.writeString(
                later,
                Files.readString(SAMPLES.resolve("invented.csv"))
                        .replace("2-EL;ТОО «Придуманный Хребет»;000000000022", "2-EL;ТОО «Другой»;000000000044"));
        List<RegisterImport.Finding> changed = take(later, false);
        assertThat(changed.get(1).result()).isEqualTo(RegisterImport.Result.CHANGED);
        assertThat(changed.get(1).text().en()).contains("row (2)", "as a dealing");
        assertThat(desk.right("old-2-el").shares()).containsOnlyKeys("holder-000000000022");
    }

    @Test
    void aRehearsalTellsTheSameAndRecordsNothing() {
        List<RegisterImport.Finding> rehearsed = take(SAMPLES.resolve("invented.csv"), true);
        assertThat(desk.register.log(1, 100)).isEmpty();
        assertThat(rehearsed).isEqualTo(take(SAMPLES.resolve("invented.csv"), false));
    }

    @Test
    void anotherPersonMustLookAtIt() {
        ImportMapping mapping = ImportMapping.read(SAMPLES.resolve("invented.yaml"), "invented.yaml");
        assertThat(RegisterImport.run(desk.register, mapping, SAMPLES.resolve("invented.csv"), "aida", "aida", true))
                .noneMatch(f -> f.result() == RegisterImport.Result.TAKEN);
    }

    @Test
    void aHolderWhomNobodyEnteredIsTold() throws IOException {
        Path strict = folder.resolve("strict.yaml");
        Files.writeString(
                strict,
                Files.readString(SAMPLES.resolve("invented.yaml")).replace("enter-holders: yes", "enter-holders: no"));
        desk.company("holder-000000000011");
        ImportMapping mapping = ImportMapping.read(strict, "strict.yaml");
        List<RegisterImport.Finding> found =
                RegisterImport.run(desk.register, mapping, SAMPLES.resolve("invented.csv"), "aida", "bolat", false);
        assertThat(rules(found))
                .containsEntry(2, "holder")
                .containsEntry(4, "holder")
                .doesNotContainKeys(1, 3);
        assertThat(found.get(1).text().en()).contains("holder-000000000022", "enter-holders: yes");
    }

    @Test
    void aNumberThatStandsTwiceIsTold() throws IOException {
        Path twice = folder.resolve("twice.csv");
        Files.writeString(
                twice, Files.readString(SAMPLES.resolve("invented.csv")).replace("\n2-EL;", "\n1-EL;"));
        List<RegisterImport.Finding> found = take(twice, true);
        assertThat(found.get(1).rule()).isEqualTo("twice");
        assertThat(found.get(1).text().en()).contains("number (1-EL) is that of row (1)");
    }

    @Test
    void aColumnThatIsNotThereIsNamed() throws IOException {
        Path other = folder.resolve("other.csv");
        Files.writeString(
                other, Files.readString(SAMPLES.resolve("invented.csv")).replace("Выдана", "Выдан"));
        assertThatThrownBy(() -> take(other, true))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Выдана");
    }

    @Test
    void whatIsGivenOutAsGeoPackageCanBeTakenOverElsewhere() throws IOException {
        take(SAMPLES.resolve("invented.csv"), false);
        Path packed = folder.resolve("rights.gpkg");
        assertThat(RightsExport.geoPackage(desk.register, 1000, packed)).isEqualTo(4);
        Path mapping = folder.resolve("own.yaml");
        Files.writeString(mapping, """
                source: own
                country: KAZ
                layer: tenements
                columns: {id: identifier, holder: owner, kind: tenementType, mineral: commodity, from: grantDate, until: expireDate, status: status}
                enter-holders: yes
                """);
        try (Desk other = Desk.in(folder.resolve("other")).on("2026-11-20")) {
            List<RegisterImport.Finding> found = RegisterImport.run(
                    other.register, ImportMapping.read(mapping, "own.yaml"), packed, "aida", "bolat", false);
            assertThat(found).allMatch(f -> f.result() == RegisterImport.Result.TAKEN);
            assertThat(other.right("old-1-el").blocks())
                    .as("an outline of whole squares becomes squares")
                    .isEqualTo(desk.right("old-1-el").blocks());
            other.holds();
        }
    }
}
