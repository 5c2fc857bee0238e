package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tizbek.facts.Defect;
import tizbek.facts.Table;

/** The files in {@code laws/} hold together, and every example beside them comes out as it says. */
class LawsOfTheRepositoryTest {

    private final Law law = LawFolder.ours();

    @Test
    void everyExampleComesOutAsItSays() {
        assertThat(law.checkExamples()).extracting(Defect::text).isEmpty();
        assertThat(law.examples()).hasSizeGreaterThan(30);
    }

    @Test
    void everyProvisionHasAnExampleOnItsFirstDayAndOnItsLast() {
        for (Provision p : law.list()) {
            if (p.effect() == Effect.DEFINES) {
                continue;
            }
            assertThat(daysCiting(p))
                    .as("first day of %s", p)
                    .contains(p.interval().from());
            p.interval()
                    .until()
                    .ifPresent(until ->
                            assertThat(daysCiting(p)).as("last day of %s", p).contains(until.minusDays(1)));
        }
    }

    private List<LocalDate> daysCiting(Provision p) {
        return law.examples().stream()
                .filter(e -> e.cites().contains(p.id())
                        || law.suspendersOf(p).stream().anyMatch(s -> e.cites().contains(s.id())))
                .map(Example::day)
                .toList();
    }

    @Test
    void everyNameTheLawRefersToStandsInTheDataPackage() {
        Path data = LawFolder.root().resolve("data");
        KnownNames names = new KnownNames(
                ids(data, "sources"), ids(data, "materials"), ids(data, "commodities"), ids(data, "assumptions"));
        Law checked = Law.read(LawFolder.root().resolve("laws"), names);
        assertThat(checked.list()).hasSameSizeAs(law.list());
    }

    private static Set<String> ids(Path data, String table) {
        Set<String> ids = new HashSet<>();
        Table.read(data.resolve(table + ".csv"), table, List.of("id"))
                .rows()
                .forEach(row -> ids.add(row.getText("id")));
        return ids;
    }
}
