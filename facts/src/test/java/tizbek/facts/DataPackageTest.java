package tizbek.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small package in good order, and what the check says when one thing in it is broken. */
class DataPackageTest {

    @TempDir
    Path temporary = Path.of("");

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void aPackageInGoodOrder() {
        folder = SmallPackage.in(temporary.resolve("data"));
    }

    private String check() {
        return DataPackage.open(folder.path()).check().stream()
                .map(Defect::text)
                .collect(Collectors.joining("\n"));
    }

    /** Replaces, in one file, what stands there once. */
    private void change(String file, String from, String to) {
        String before = SmallPackage.FILES.getOrDefault(file, "");
        assertThat(before).containsOnlyOnce(from);
        folder.with(file, before.replace(from, to));
    }

    @Test
    void aPackageInOrderHasNoDefect() {
        assertThat(check()).isEmpty();
    }

    @Test
    void itTellsItsVersionAndItsSources() {
        DataPackage data = DataPackage.open(folder.path());
        assertThat(data.version()).isEqualTo("0.3.1");
        assertThat(data.sources())
                .containsExactly(
                        new Source(
                                "usgs",
                                "Mineral Commodity Summaries 2026",
                                "USGS",
                                "2026-01",
                                "https://example.org",
                                "statistics",
                                new Location("data/sources.csv", 2)),
                        new Source(
                                "field-book", "Field book", "", "", "", "report", new Location("data/sources.csv", 3)));
        assertThat(data.findSource("field-book")).map(Source::title).contains("Field book");
        assertThat(data.findSource("no-such")).isEmpty();
    }

    @Test
    void nothingIsReadBeforeItIsAskedForAndThenOnce() throws Exception {
        folder.with("links.csv", "broken");
        DataPackage data = DataPackage.open(folder.path());
        Table places = data.table("places", "id");
        Files.delete(folder.file("places.csv"));
        assertThat(data.table("places", "name")).isSameAs(places);
        assertThatThrownBy(() -> data.table("places", "country"))
                .as("the columns are held each time")
                .hasMessage("data/places.csv:1: column (country) is missing");
    }

    @Test
    void aFolderThatIsNotThereIsToldWhenItIsOpened() {
        assertThatThrownBy(() -> DataPackage.open(Path.of("no-such-folder")))
                .hasMessage("no-such-folder:1: folder of the data package (no-such-folder) is not there");
    }

    @Test
    void aNameNeverLeadsOutOfTheFolder() {
        folder.with("../secret.csv", "id\n1\n").with("antimony/base.csv", "id\n1\n");
        DataPackage data = DataPackage.open(folder.path());
        assertThat(data.table("antimony/base").rows()).hasSize(1);
        for (String name : List.of("../secret", "antimony/../../secret", "/etc/passwd", "", "a//b", "..")) {
            assertThatThrownBy(() -> data.table(name))
                    .hasMessage("data/datapackage.json:1: table (" + name + ") is not known");
        }
    }

    @Test
    void otherAssumptionsMakeAnotherPackageWithTheSameTables() {
        DataPackage base = DataPackage.open(folder.path());
        DataPackage scenario = base.with(base.assumptions().with("rate", 11));
        assertThat(scenario.assumptions().value("rate")).isEqualTo(11);
        assertThat(base.assumptions().value("rate")).isEqualTo(8);
        assertThat(scenario.table("places")).isSameAs(base.table("places"));
    }

    @Test
    void missingEmptyAndUndescribedFilesAreTold() throws Exception {
        Files.delete(folder.file("links.csv"));
        folder.with("sources.csv", "").with("antimony/base.csv", "id\n1\n");
        assertThat(check()).isEqualTo("""
                data/sources.csv:1: file is empty
                  Maybe it was cut off while being written; restore it from the repository.
                data/links.csv:1: table (data/links.csv) is not there
                data/antimony/base.csv:1: table (data/antimony/base.csv) is not described in data/datapackage.json
                  Maybe a resource with its path and fields is to be added there.""");
    }

    @Test
    void missingAndUnknownColumnsAreTold() {
        change("links.csv", "from,to,km,status", "from,to,kms,state");
        assertThat(check()).isEqualTo("""
                data/links.csv:1: column (km) is missing
                data/links.csv:1: column (status) is missing
                data/links.csv:1: column (kms) is not known
                  Maybe (km) was meant.
                data/links.csv:1: column (state) is not known
                  Maybe (status) was meant.""");
    }

    @Test
    void aCellThatItsColumnMayNotHoldIsToldWithItsLine() {
        folder.with("places.csv", """
                id,name,latitude,kind,gauge_change,source
                osh,Osh,95,city,n,usgs
                kadamjay,Kadamjay,forty,town,maybe,usgs
                ,Nameless,40,sea-prt,n,usgs
                OSH,Osh,-91,city,n,usgs
                """);
        folder.with("links.csv", """
                from,to,km,status,opens,source
                osh,kadamjay,90.5,open,2024-13,field-book
                kadamjay,osh,,open,2024-09,a;;b
                """);
        assertThat(check()).isEqualTo("""
                data/places.csv:2: field (latitude) has the value (95), which is not at most 90
                data/places.csv:3: field (latitude) has the value (forty), which is not a number
                data/places.csv:3: field (kind) has the value (town), which is none of city, sea-port
                data/places.csv:3: field (gauge_change) has the value (maybe), which is none of y, n
                data/places.csv:4: field (id) has no value, and must have one
                data/places.csv:4: field (kind) has the value (sea-prt), which is none of city, sea-port
                  Maybe (sea-port) was meant.
                data/places.csv:5: field (id) has the value (OSH), which is not of the form [a-z-]+
                data/places.csv:5: field (latitude) has the value (-91), which is not at least -90
                data/links.csv:2: field (km) has the value (90.5), which is not a whole number
                data/links.csv:2: field (opens) has the value (2024-13), which is not a date \
                (a year, a month or a day, such as 2024, 2024-09 or 2024-09-15)
                data/links.csv:3: field (km) has no value, and must have one
                data/links.csv:3: field (source) has the value (a;;b), which is not a list without empty parts""");
    }

    @Test
    void aKeyThatStandsTwiceNamesItsFirstLine() {
        change("links.csv", "country:KGZ,osh", "osh,kadamjay");
        assertThat(check())
                .isEqualTo(
                        "data/links.csv:3: row with from, to (osh, kadamjay) stands twice, first at data/links.csv:2");
    }

    @Test
    void anIdThatNothingStandsBehindIsAnsweredWithTheNearestOne() {
        change("links.csv", "osh,kadamjay", "osh,kadamjai");
        change("places.csv", "usgs;field-book", "usgs;fieldbook");
        assertThat(check()).isEqualTo("""
                data/places.csv:3: source in sources (fieldbook) is not known
                  Maybe (field-book) was meant.
                data/links.csv:2: to in places (kadamjai) is not known
                  Maybe (kadamjay) was meant.""");
    }

    @Test
    void aTableThatCannotBeReadSaysNothingOfThoseThatReferToIt() {
        change("places.csv", "40.1", "40.1,extra");
        assertThat(check()).isEqualTo("""
                data/places.csv:3: row has (7) fields, and the header has (6)
                  Maybe a field that holds a comma is not in quotation marks.""");
    }

    @Test
    void aFactWithoutASourceIsToldUnlessItWasAssumed() {
        folder.with("datapackage.json", """
                {"name": "one", "version": "1", "resources": [
                  {"name": "facts", "path": "facts.csv", "schema": {"fields": [{"name": "id", "type": "string"},
                    {"name": "source", "type": "string", "separator": ";"}, {"name": "basis", "type": "string"}]}}]}
                """);
        folder.with("facts.csv", "id,source,basis\na,usgs,read\nb,,assumed\nc,,read\n");
        assertThat(check())
                .contains("data/facts.csv:4: field (source) has no value, and must have one")
                .doesNotContain("facts.csv:2", "facts.csv:3");
    }

    @Test
    void anotherTableMayBeNamedAsAnAlternative() {
        folder.with("datapackage.json", """
                {"name": "two", "version": "1", "resources": [
                  {"name": "near", "path": "near.csv", "schema": {"fields": [{"name": "id", "type": "string"}]}},
                  {"name": "far", "path": "far.csv", "schema": {"fields": [{"name": "id", "type": "string"}]}},
                  {"name": "gates", "path": "gates.csv", "schema": {"fields": [{"name": "place", "type": "string"}],
                    "references": [{"field": "place", "tables": ["near", "far"], "column": "id"}]}}]}
                """);
        folder.with("near.csv", "id\nosh\n")
                .with("far.csv", "id\nmalta\n")
                .with("gates.csv", "place\nosh\nmalta\nmaltaa\n");
        assertThat(check()).contains("""
                data/gates.csv:4: place in near, far (maltaa) is not known
                  Maybe (malta) was meant.""").doesNotContain("gates.csv:3");
    }

    @Test
    void anAssumptionOutsideItsRangeIsFoundByTheCheck() {
        change("assumptions.csv", ",8,5,12,", ",4,5,12,");
        assertThat(check())
                .isEqualTo("data/assumptions.csv:2: field (value) has the value (4), which is not at least low (5)");
    }

    @Test
    void aDescriptionThatIsItselfWrongIsToldWithItsLine() {
        folder.with("datapackage.json", """
                {"name": "bad", "version": "1", "resources": [
                  {"name": "a", "path": "../secret.csv", "schema": {"fields": []}},
                  {"name": "b", "path": "b.csv", "schema": {"fields": [
                    {"name": "id", "type": "text"}]}},
                  {"name": "c", "path": "c.csv", "schema": {"primaryKey": "idd", "fields": [
                    {"name": "id", "type": "string"}],
                    "foreignKeys": [{"fields": "id", "reference": {"resource": "d", "fields": "id"}}]}},
                  {"name": "c", "path": "c.csv", "schema": {"fields": [{"name": "id", "type": "string"}]}}]}
                """);
        assertThat(check()).startsWith("""
                data/datapackage.json:2: field (path) has the value (../secret.csv), \
                which is not the path of a .csv file inside the folder
                data/datapackage.json:4: field (type) has the value (text), \
                which is not one of string, number, integer, year, boolean
                data/datapackage.json:8: resource (c) stands twice, first at data/datapackage.json:5
                data/datapackage.json:5: field (idd) is not known
                  Maybe (id) was meant.
                data/datapackage.json:7: resource (d) is not known""");
    }

    @Test
    void aMissingDescriptionIsADefectAndNoTablesAreRefusedForIt() throws Exception {
        Files.delete(folder.file("datapackage.json"));
        DataPackage data = DataPackage.open(folder.path());
        assertThat(data.table("places").rows()).hasSize(2);
        assertThatThrownBy(data::version).isInstanceOf(InputException.class);
        assertThat(check()).isEqualTo("data/datapackage.json:1: file (data/datapackage.json) is not there");
    }
}
