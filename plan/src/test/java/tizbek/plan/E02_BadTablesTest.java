package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.DataPackage;
import tizbek.facts.InputException;
import tizbek.solve.HighsSolver;

/** A planning table that cannot be understood: one message, with file and line and the nearest valid name. */
class E02_BadTablesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path temp;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path data;

    @BeforeEach
    void aCopyOfTheTables() throws IOException {
        data = Files.createDirectory(temp.resolve("data"));
        try (Stream<Path> files = Files.list(Real.root().resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
    }

    private String text(String table) {
        try {
            return Files.readString(data.resolve(table + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String table, String text) {
        try {
            Files.writeString(data.resolve(table + ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line, counted from 1, in which {@code part} stands first. */
    private int line(String table, String part) {
        List<String> lines = text(table).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(part);
    }

    /** What is said after {@code from} was replaced, once, in a table. */
    private String refusal(String table, String from, String to) {
        change(table, from, to);
        return refusal();
    }

    private void change(String table, String from, String to) {
        String text = text(table);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        write(table, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private String refusal() {
        try {
            Planner planner = new Planner(
                    DataPackage.open(data),
                    Real.planner().law(),
                    Real.planner().network(),
                    Real.planner().scenarios(),
                    new HighsSolver());
            planner.plan(planner.scenarios().get("baseline").withYears(2023, 2023));
        } catch (InputException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("the tables were planned with, and should have been refused");
    }

    @Test
    void aMissingColumn() {
        assertThat(refusal("base_year", "material,content_basis,formula,", "material,content_basis,formul,"))
                .isEqualTo("data/base_year.csv:1: column (formula) is missing");
    }

    @Test
    void anEmptyOrMissingTable() throws IOException {
        write("base_prices", "");
        assertThat(refusal()).startsWith("data/base_prices.csv:1: file is empty");
        Files.delete(data.resolve("base_prices.csv"));
        assertThat(refusal()).isEqualTo("data/base_prices.csv:1: table (data/base_prices.csv) is not there");
    }

    @Test
    void anUnknownMaterial() {
        assertThat(refusal("base_year", "KOR,,antimony.metal,", "KOR,,antimony.metl,"))
                .isEqualTo("""
                data/base_year.csv:%d: material (antimony.metl) is not known
                  Maybe (antimony.metal) was meant.""".formatted(line("base_year", "antimony.metl")));
    }

    @Test
    void anUnknownKind() {
        assertThat(refusal("base_year", "by-product,KOR", "byproduct,KOR"))
                .isEqualTo("""
                data/base_year.csv:%d: kind of observation (byproduct) is not known
                  Maybe (by-product) was meant.""".formatted(line("base_year", "byproduct")));
    }

    @Test
    void aFormulaThatIsNone() {
        assertThat(refusal("base_year", "20700 - 16800", "20700 -"))
                .startsWith("data/base_year.csv:%d: field (formula) has the value (20700 -), which is not arithmetic"
                        .formatted(line("base_year", "20700 -,")));
    }

    @Test
    void anUnknownAssumptionInAFormula() {
        assertThat(refusal("base_year", "rus-sb-mine-2023", "rus-sb-mine-2024"))
                .isEqualTo("""
                data/base_year.csv:%d: assumption (rus-sb-mine-2024) is not known
                  Maybe (rus-sb-mine-2023) was meant.""".formatted(line("base_year", "rus-sb-mine-2024")));
    }

    @Test
    void aNegativeTonnage() {
        assertThat(refusal("base_year", "20700 - 16800", "16800 - 20700"))
                .isEqualTo("data/base_year.csv:%d: field (formula) has the value (16800 - 20700), which is not zero or "
                                .formatted(line("base_year", "16800 - 20700"))
                        + "more (it gives -3900.0)");
    }

    @Test
    void theSameObservationTwice() {
        int first = line("base_year", "mine,TUR,");
        write(
                "base_year",
                text("base_year").stripTrailing()
                        + "\nantimony,2023,mine,TUR,,antimony.concentrate,contained,7000,,usgs-mcs-2024,2024,read,again\n");
        assertThat(refusal())
                .isEqualTo(
                        "data/base_year.csv:%d: observation (MINE TUR  antimony.concentrate) stands twice, first at data/base_year.csv:%d"
                                .formatted(line("base_year", ",again"), first));
    }

    @Test
    void twoYearsAreNoBaseYear() {
        assertThat(refusal("base_year", "antimony,2023,mine,TUR", "antimony,2022,mine,TUR"))
                .isEqualTo(
                        "data/base_year.csv:%d: field (year) has the value (2022), which is not the base year of the "
                                        .formatted(line("base_year", "2022,mine"))
                                + "chain (2023)");
    }

    @Test
    void severalMistakesAreToldAtOnce() {
        change("base_year", "by-product,KOR", "byproduct,KOR");
        assertThat(refusal("base_year", "20700 - 16800", "20700 -"))
                .contains("byproduct")
                .contains("20700 -");
    }

    @Test
    void anUnknownCountry() {
        assertThat(refusal("base_year", "mine,TUR", "mine,TUK"))
                .startsWith("data/base_year.csv:%d: country (TUK) is not known".formatted(line("base_year", "TUK")));
    }

    @Test
    void aTradeWithoutABuyerOrWithOneself() {
        assertThat(refusal("base_year", "trade,TJK,FRA", "trade,TJK,"))
                .isEqualTo("data/base_year.csv:%d: field (partner) has no value, and must have one"
                        .formatted(line("base_year", "TJK,,antimony.metal")));
        assertThat(refusal("base_year", "trade,TJK,,", "trade,TJK,TJK,"))
                .endsWith("field (partner) has the value (TJK), which is not another country than the seller");
    }

    @Test
    void aFigureOfNoMaterialOrOfTheWrongOne() {
        assertThat(refusal("base_year", "mine,TUR,,antimony.concentrate", "mine,TUR,,"))
                .endsWith("field (material) has no value, and must have one");
        assertThat(refusal("base_year", "mine,TUR,,,", "mine,TUR,,antimony.metal,"))
                .endsWith("field (material) has the value (antimony.metal), which is not what is mined in this chain "
                        + "(antimony.concentrate)");
    }

    @Test
    void aContentThatIsNeitherGrossNorContained() {
        assertThat(refusal("base_year", "antimony.metal,gross,3604", "antimony.metal,net,3604"))
                .endsWith("field (content_basis) has the value (net), which is not one of gross, contained");
    }

    @Test
    void anUnknownBuyer() {
        assertThat(refusal("base_year", "TJK,FRA", "TJK,FRN"))
                .startsWith("data/base_year.csv:%d: country (FRN) is not known".formatted(line("base_year", "FRN")));
    }

    @Test
    void anUnknownUser() {
        assertThat(refusal("chain_users", "antimony,BRA", "antimony,BRZ"))
                .startsWith(
                        "data/chain_users.csv:%d: country (BRZ) is not known".formatted(line("chain_users", "BRZ")));
        assertThat(refusal("chain_users", "antimony,BRZ,antimony.metal", "antimony,BRA,antimony.mtal"))
                .startsWith("data/chain_users.csv:%d: material (antimony.mtal) is not known"
                        .formatted(line("chain_users", "mtal")));
    }

    @Test
    void anUnknownMaterialOfAQuotation() {
        assertThat(refusal("base_prices", "NLD,antimony.metal", "NLD,antimony.metals"))
                .isEqualTo("""
                data/base_prices.csv:%d: material (antimony.metals) is not known
                  Maybe (antimony.metal) was meant.""".formatted(line("base_prices", "metals")));
    }

    @Test
    void aPlantOfNegativeCapacityOrUnknownProcessOrState() {
        assertThat(refusal("plants", "sb-smelt-generic,15000,", "sb-smelt-generic,-15000,"))
                .isEqualTo(
                        "data/plants.csv:%d: field (capacity_formula) has the value (-15000), which is not zero or more"
                                .formatted(line("plants", "-15000")));
        assertThat(refusal("plants", "sb-smelt-generic,-15000,planned", "sb-smelt-generik,15000,planned"))
                .isEqualTo("""
                        data/plants.csv:%d: process (sb-smelt-generik) is not known
                          Maybe (sb-smelt-generic) was meant.""".formatted(line("plants", "generik")));
        assertThat(refusal("plants", "sb-smelt-generik,15000,planned", "sb-smelt-generic,15000,plannd"))
                .isEqualTo(
                        "data/plants.csv:%d: field (status) has the value (plannd), which is not one of operating, idle, planned"
                                .formatted(line("plants", "plannd")));
    }

    @Test
    void aPlantAtAnUnknownPlace() {
        assertThat(refusal("plants", "TJK,ayni,", "TJK,aini,"))
                .startsWith("data/plants.csv:%d: site (aini) is not known".formatted(line("plants", "aini")));
    }

    @Test
    void theSamePlantTwice() {
        int first = line("plants", "sohar,");
        write(
                "plants",
                text("plants").stripTrailing() + "\n"
                        + text("plants").lines().toList().get(first - 1) + "\n");
        assertThat(refusal())
                .isEqualTo("data/plants.csv:%d: plant (sohar) stands twice, first at data/plants.csv:%d"
                        .formatted(text("plants").lines().count(), first));
    }

    @Test
    void sharesThatDoNotAddUpToOne() {
        assertThat(refusal("producers", "1 - tjk-sb-talco-share", "0.3"))
                .startsWith("data/producers.csv:%d: the shares of the mines of (TJK) add up to (0.9), which is not 1"
                        .formatted(line("producers", ",0.3,")));
        change("producers", ",0.3,", ",1 - tjk-sb-talco-share,");
        assertThat(refusal("plants", "operating,1,,tristar", "operating,0.5,,tristar"))
                .startsWith("data/plants.csv:%d: the shares of the plants of (OMN: antimony.concentrate to "
                                .formatted(line("plants", "operating,0.5,"))
                        + "antimony.metal) add up to (0.5), which is not 1");
    }

    @Test
    void aMineAtAnUnknownPlace() {
        assertThat(refusal("producers", "TJK,anzob-conc,", "TJK,anzob-con,"))
                .startsWith(
                        "data/producers.csv:%d: site (anzob-con) is not known".formatted(line("producers", "-con,")));
    }

    @Test
    void aProcessThatTheTableDoesNotHave() {
        assertThat(refusal("chain_processes", "sb-ew-alkaline", "sb-ew-alkalin"))
                .isEqualTo("""
                data/chain_processes.csv:%d: process (sb-ew-alkalin) is not known
                  Maybe (sb-ew-alkaline) was meant.""".formatted(line("chain_processes", "alkalin,")));
    }

    @Test
    void aVehicleThatTheFreightDoesNotKnow() {
        assertThat(refusal("chain_materials", "antimony.metal,WAGON;CONTAINER", "antimony.metal,WAGGON;CONTAINER"))
                .startsWith("data/chain_materials.csv:%d: vehicle (WAGGON) is not known"
                        .formatted(line("chain_materials", "WAGGON")))
                .contains("Maybe (WAGON) was meant.");
    }

    @Test
    void numbersThatDifferBeyondAllMeasureNameTheirRow() {
        assertThat(refusal("materials", "antimony,oxide,Sb,83.53", "antimony,oxide,Sb,0.000000000008353"))
                .startsWith("data/materials.csv:%d: process (sb-ato) makes ("
                        .formatted(line("materials", "antimony.oxide,")))
                .contains(
                        "tonnes of (antimony.oxide) from a tonne of (antimony.metal), numbers too far apart for one row")
                .contains("Maybe the content was given in another unit");
    }

    @Test
    void anObservationOutOfAllProportionIsNamed() {
        assertThat(refusal(
                        "base_year",
                        "mine,CHN,,antimony.concentrate,contained,40000",
                        "mine,CHN,,antimony.concentrate,contained,4e16"))
                .startsWith(
                        "data/base_year.csv:%d: observations of the base year of (antimony) are out of all proportion"
                                .formatted(line("base_year", "mine,CHN,,antimony.concentrate,contained")))
                .contains("(4.0E16 t)")
                .contains("Maybe another unit was meant, or a digit too many.");
    }

    /** An export of a hundred times what is mined, said to be known to a hundredth, cannot stand beside the mine. */
    @Test
    void observationsThatContradictAreNamedWithTheLeastThatWouldHaveToGive() {
        String row = "trade,TJK,FRA,antimony.metal,gross,66952299 / ( 17844 * 12103 / 22575 ),";
        assertThat(refusal("base_year", row, row.replace("66952299", "6695229900") + "1"))
                .startsWith("data/base_year.csv:")
                .contains("contradict each other")
                .contains("trade TJK to FRA antimony.metal")
                .contains("The least that would have to give: ");
    }
}
