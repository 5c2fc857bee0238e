package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More rights than are read or written at once: every one is there, each once. */
class A09_ManyRightsTest {

    private static final int MANY = 1201;

    @Test
    void allAreTakenOverAndAllAreGivenOut(@TempDir Path folder) throws IOException {
        StringBuilder rows = new StringBuilder("no,who,what,of,from,until,state,where\n");
        for (int i = 0; i < MANY; i++) {
            int column = 4500 + i % 40;
            int row = 2900 + i / 40;
            rows.append(i + ",Invented,exploration-licence,copper,2024-01-01,2030-01-01,live," + column + ":" + row)
                    .append('\n');
        }
        Path file = folder.resolve("many.csv");
        Files.writeString(file, rows);
        Path mapping = folder.resolve("many.yaml");
        Files.writeString(mapping, """
                source: many
                country: KAZ
                id-prefix: n-
                columns: {id: no, holder: who, kind: what, mineral: of, from: from, until: until, status: state, squares: where}
                words:
                  holder: {Invented: invented}
                """);
        try (Desk desk = Desk.in(folder.resolve("register")).on("2026-03-10").company("invented")) {
            List<RegisterImport.Finding> found = RegisterImport.run(
                    desk.register, ImportMapping.read(mapping, "many.yaml"), file, "aida", "bolat", false);
            assertThat(found).hasSize(MANY).allMatch(f -> f.result() == RegisterImport.Result.TAKEN);
            StringBuilder text = new StringBuilder();
            assertThat(RightsExport.geoJson(desk.register, 1_000_000, text)).isEqualTo(MANY);
            assertThat(text.toString()
                            .lines()
                            .filter(l -> l.contains("\"type\":\"Feature\""))
                            .distinct())
                    .hasSize(MANY);
            assertThat(RightsExport.geoJson(desk.register, 700, new StringBuilder()))
                    .isEqualTo(700);
            desk.holds();
        }
    }
}
