package tizbek.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens to a file on its way, the check answers with defects that name a file, and never stumbles itself.
 * The damage is drawn at random with a fixed seed, so that a failure can be repeated.
 */
class DamagedPackageTest {

    private static final int DRAWS = 150;
    private static final byte[] NASTY = "\"\0\n,;{}[]&*:\t\r'#-\u00e9".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temporary = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"places.csv", "links.csv", "sources.csv", "assumptions.csv", "datapackage.json"})
    void theCheckAnswersWhateverWasDamaged(String file) {
        Folder folder = SmallPackage.in(temporary.resolve("data"));
        byte[] whole = SmallPackage.FILES.getOrDefault(file, "").getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(20261121);
        int found = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            folder.withBytes(file, damaged(whole, random));
            List<Defect> defects = DataPackage.open(folder.path()).check();
            assertThat(defects).as("draw %d", draw).allSatisfy(defect -> {
                assertThat(defect.where().file()).startsWith("data/");
                assertThat(defect.where().line()).isPositive();
                assertThat(defect.text()).doesNotContain("Exception");
            });
            found += defects.isEmpty() ? 0 : 1;
        }
        assertThat(found)
                .as("most damage is seen, though a changed digit cannot be")
                .isGreaterThan(DRAWS / 3);
    }

    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        byte[] bytes = random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        int changes = bytes.length == 0 ? 0 : 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            byte value = random.nextBoolean() ? NASTY[random.nextInt(NASTY.length)] : (byte) random.nextInt(256);
            bytes[random.nextInt(bytes.length)] = value;
        }
        return bytes;
    }
}
