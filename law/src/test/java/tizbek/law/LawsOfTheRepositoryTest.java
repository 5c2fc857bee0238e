package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
    void theLawIsInOrder() {
        assertThat(check().errors())
                .filteredOn(e -> e.rule() != LawRule.ROW)
                .extracting(LawFinding::text)
                .isEmpty();
    }

    @Test
    void theLawCarriesEveryRowOfTheTableOfProvisionsOrLeavesItOutWithAReason() {
        assertThat(check().errors())
                .filteredOn(e -> e.rule() == LawRule.ROW)
                .extracting(LawFinding::text)
                .isEmpty();
    }

    private LawCheck check() {
        Path root = LawFolder.root();
        Table provisions = Table.read(root.resolve("data/provisions.csv"), "data/provisions.csv", List.of("id"));
        return LawCheck.of(law, TableRow.of(provisions), LeftOutRow.read(root.resolve("laws")));
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
