package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is handed in: told by its content, kept once under its hash, never larger than it may be. */
class A14_DocumentsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Staff staff;

    @BeforeEach
    void open() {
        desk = Desk.in(folder).on("2026-03-10").company("steppe").company("rival");
        staff = Staff.of(desk, "clerk");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Documents.Taken keep(String actor, byte[] content) throws IOException {
        return desk.register.documents().keep(actor, new ByteArrayInputStream(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(bytes("<x/>"));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private String type(byte[] content) throws IOException {
        return switch (keep("clerk", content)) {
            case Documents.Taken.In in -> in.type();
            case Documents.Taken.Not not -> not.refusal().rule();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %PDF-1.7 and so on                                     | application/pdf
            {"type":"FeatureCollection","features":[]}             | application/geo+json
            {"type":"Feature","geometry":null,"properties":{}}     | application/geo+json
            square,right                                           | text/csv
            {"type":"FeatureCollection","features":[               | type
            {"features":{"type":"Feature"}}                        | type
            {"type":"script"}                                      | type
            <html><script>alert(1)</script></html>                 | type
            <svg xmlns='http://www.w3.org/2000/svg'/>              | type
            MZ this is a program                                   | type
            words without a table                                  | type
            """)
    void textsAreToldByTheirContent(String content, String type) throws IOException {
        assertThat(type(bytes(content))).isEqualTo(type);
    }

    @Test
    void binariesAreToldByTheirContent() throws IOException {
        String workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        assertThat(type(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(workbook);
        assertThat(type(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .as("with macros")
                .isEqualTo("type");
        assertThat(type(zip("word/document.xml"))).isEqualTo("type");
        assertThat(type(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo("type");
        assertThat(type(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1}))
                .isEqualTo("image/jpeg");
        byte[] database = new byte[100];
        System.arraycopy(bytes("SQLite format 3\0"), 0, database, 0, 16);
        assertThat(type(database)).as("a database that is no GeoPackage").isEqualTo("type");
        System.arraycopy(bytes("GPKG"), 0, database, 68, 4);
        assertThat(type(database)).isEqualTo("application/geopackage+sqlite3");
        assertThat(type(new byte[0])).isEqualTo("type");
        assertThat(type(new byte[] {'a', ',', 0, 'b'})).as("no text").isEqualTo("type");
        assertThat(type(new byte[] {'a', ',', (byte) 0xc3, '\n'}))
                .as("no UTF-8")
                .isEqualTo("type");
    }

    @Test
    void aBodyWithoutEndIsCutOffAndNothingIsLeftOfIt() throws IOException {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'a';
            }

            @Override
            public int read(byte[] part, int from, int most) {
                java.util.Arrays.fill(part, from, from + most, (byte) 'a');
                read[0] += most;
                return most;
            }
        };
        Documents.Taken taken = desk.register.documents().keep("clerk", endless);
        assertThat(taken).isInstanceOf(Documents.Taken.Not.class);
        assertThat(((Documents.Taken.Not) taken).refusal().rule()).isEqualTo("size");
        assertThat(read[0]).isLessThan(Documents.MOST_BYTES + (1 << 20));
        assertThat(files()).isEmpty();
        desk.holds();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("documents"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void itIsKeptOnceAndStandsInTheLogWithWhoHandedItIn() throws IOException {
        byte[] paper = bytes("%PDF-1.7 licence");
        Documents.Taken.In first = (Documents.Taken.In) keep("clerk", paper);
        int entries = desk.register.log(1, 100).size();
        assertThat(keep("clerk", paper)).isEqualTo(first);
        assertThat(desk.register.log(1, 100)).as("the same again is no entry").hasSize(entries);
        assertThat(files()).hasSize(1);
        assertThat(desk.register.documents().find(first.sha256()).orElseThrow().accounts())
                .containsExactly("clerk");
        desk.holds();
        Files.writeString(files().getFirst(), "%PDF-1.7 another");
        assertThat(desk.register.verify().findings())
                .containsExactly("document (" + first.sha256() + ") was changed in the folder");
        Files.delete(files().getFirst());
        assertThat(desk.register.verify().findings())
                .containsExactly("document (" + first.sha256() + ") is missing in the folder");
    }

    @Test
    void nobodySaysThatADocumentIsThereWithoutHandingItIn() {
        assertThat(desk.refused(new AccessRequest.KeepDocument("clerk", "0".repeat(64), "application/pdf", 1))
                        .rule())
                .isEqualTo("document");
        desk.holds();
    }

    @Test
    void whoMayNotLeavesNothing() throws IOException {
        staff.open("root-account", "auditor", null, Role.AUDITOR);
        assertThat(keep("auditor", bytes("%PDF-1.7 x"))).isInstanceOf(Documents.Taken.Not.class);
        assertThat(keep("nobody", bytes("%PDF-1.7 x"))).isInstanceOf(Documents.Taken.Not.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void anApplicationRestsOnWhatWasHandedInAndAHolderOnItsOwn() throws IOException {
        staff.open("root-account", "holder", "steppe", Role.HOLDER);
        staff.open("root-account", "other", "rival", Role.HOLDER);
        Documents.Taken.In paper = (Documents.Taken.In) keep("holder", bytes("%PDF-1.7 secret survey"));
        Documents documents = desk.register.documents();
        Upload upload = documents.find(paper.sha256()).orElseThrow();
        assertThat(documents.isOpenTo(
                        upload, desk.register.accounts().find("holder").orElseThrow()))
                .isTrue();
        assertThat(documents.isOpenTo(
                        upload, desk.register.accounts().find("clerk").orElseThrow()))
                .isTrue();
        assertThat(documents.isOpenTo(
                        upload, desk.register.accounts().find("other").orElseThrow()))
                .isFalse();
        assertThat(desk.refused(file("other", "rival", paper.sha256())).rule())
                .as("who knows a hash has not the paper")
                .isEqualTo("document");
        assertThat(desk.refused(file("holder", "steppe", "0".repeat(64))).rule())
                .isEqualTo("document");
        desk.recorded(file("holder", "steppe", paper.sha256()));
        desk.holds();
    }

    private static Request.File file(String actor, String applicant, String document) {
        Request.File file = Desk.file("a-1", applicant, "4500:2900");
        return new Request.File(
                actor,
                "a-1",
                file.country(),
                file.kind(),
                file.commodity(),
                applicant,
                file.blocks(),
                file.termYears(),
                file.facts(),
                List.of(document));
    }
}
