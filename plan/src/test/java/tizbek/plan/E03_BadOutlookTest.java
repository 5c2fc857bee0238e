package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;

/** How far owners see, what may be built and what is asked of trade: what of it cannot be understood is refused. */
class E03_BadOutlookTest {

    private static final String HEAD = """
            title: {en: A test, ru: Проба}
            summary: {en: A test, ru: Проба}
            extends: baseline
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path temp;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @BeforeEach
    void besideTheBaseline() throws IOException {
        folder = Files.createDirectory(temp.resolve("scenarios"));
        Files.copy(Real.root().resolve("scenarios/baseline.yaml"), folder.resolve("baseline.yaml"));
    }

    private Scenario scenario(String yaml) {
        try {
            Files.writeString(folder.resolve("mine.yaml"), HEAD + yaml);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Scenarios.in(folder).get("mine");
    }

    /** What is said on reading the scenario, or on planning its first year. */
    private String refusal(String yaml) {
        try {
            Scenario scenario = scenario(yaml);
            Scenarios.check(scenario);
            Real.planner().plan(scenario.withYears(scenario.firstYear(), scenario.firstYear()));
        } catch (InputException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("the scenario was planned, and should have been refused");
    }

    @Test
    void whatIsWrittenIsRead() {
        Outlook outlook = scenario("""
                foresight: perfect
                invest: {plants: [talco-gold-smelter], countries: [KGZ], budget-million-usd: 50}
                share-limits:
                  - {buyer: EU, material: antimony.oxide, most: 0.65, from: 2030}
                local-processing:
                  - {country: TJK, material: antimony.concentrate, least: 0.5}
                """).outlook();
        assertThat(outlook.foresightYears()).isInfinite();
        assertThat(outlook.investOrNull()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(outlook.investOrNull()).budgetMillionUsd())
                .isEqualTo(50);
        assertThat(outlook.shareLimits()).singleElement().satisfies(s -> {
            assertThat(s.most()).isEqualTo(0.65);
            assertThat(s.from()).isEqualTo(2030);
        });
        assertThat(outlook.localProcessing())
                .singleElement()
                .satisfies(f -> assertThat(f.from()).isZero());
        assertThat(scenario("foresight: 5\n").outlook().foresightYears()).isEqualTo(5);
        assertThat(scenario("").outlook()).isEqualTo(Outlook.YEARLY);
    }

    @Test
    void aForesightThatIsNone() {
        assertThat(refusal("foresight: far\n"))
                .startsWith("scenarios/mine.yaml:4:")
                .contains("(far)")
                .contains("a whole number of years from 1 to 99, or (perfect)");
        assertThat(refusal("foresight: 0\n")).contains("(0)");
        assertThat(refusal("foresight: 2.5\n")).contains("(2.5)");
    }

    @Test
    void nobodyBuildsWhoDoesNotLookAhead() {
        assertThat(refusal("invest: true\n"))
                .startsWith("scenarios/mine.yaml:4: the plan may build, but nobody looks further ahead than the year")
                .contains("foresight");
    }

    @Test
    void aPlantThatCannotBeBuilt() {
        assertThat(refusal("foresight: 5\ninvest: {plants: [talco-gold-smelterr]}\n"))
                .contains("plant that does not operate (talco-gold-smelterr) is not known")
                .contains("Maybe (talco-gold-smelter) was meant.");
        assertThat(refusal("foresight: 5\ninvest: {plants: [sohar]}\n"))
                .contains("plant that does not operate (sohar) is not known");
        assertThat(refusal("foresight: 5\ninvest: {countries: [TJJ]}\n"))
                .contains("country (TJJ) is not known")
                .contains("Maybe (TJK) was meant.");
        assertThat(refusal("foresight: 5\ninvest: {plant: [sohar]}\n"))
                .contains("field (plant) is not known")
                .contains("Maybe (plants) was meant.");
    }

    @Test
    void wholeUnitsAreRead() {
        Outlook.Invest invest =
                java.util.Objects.requireNonNull(scenario("""
                foresight: 5
                invest: true
                whole-units: [{plant: talco-gold-smelter, tonnes: 5000}]
                """).outlook().investOrNull());
        assertThat(java.util.Objects.requireNonNull(invest.wholeOrNull()).tonnes())
                .containsExactly(java.util.Map.entry("talco-gold-smelter", 5000.0));
        assertThat(java.util.Objects.requireNonNull(scenario("foresight: 5\ninvest: true\nwhole-units: true\n")
                                .outlook()
                                .investOrNull())
                        .wholeOrNull())
                .isNotNull();
        assertThat(java.util.Objects.requireNonNull(scenario("foresight: 5\ninvest: true\nwhole-units: false\n")
                                .outlook()
                                .investOrNull())
                        .wholeOrNull())
                .isNull();
    }

    @Test
    void unitsThatAreNone() {
        String whole = "foresight: 5\ninvest: true\nwhole-units: ";
        assertThat(refusal("whole-units: true\n"))
                .startsWith("scenarios/mine.yaml:4: plants are to open in whole units, but the plan may build none")
                .contains("invest: true is missing");
        assertThat(refusal(whole + "[{plant: talco-gold-smelterr, tonnes: 5000}]\n"))
                .contains("plant that does not operate (talco-gold-smelterr) is not known")
                .contains("Maybe (talco-gold-smelter) was meant.");
        assertThat(refusal(whole + "[{plant: talco-gold-smelter, tonnes: 20000}]\n"))
                .contains("a unit of (talco-gold-smelter) is to have 20000 t a year, but the whole plant has 15000");
        assertThat(refusal(whole + "[{plant: talco-gold-smelter, tonnes: 0}]\n"))
                .contains("(0)")
                .contains("more than none");
        assertThat(refusal(whole + "[{plant: talco-gold-smelter, size: 5000}]\n"))
                .contains("field (size) is not known");
        assertThat(refusal(whole + "often\n")).contains("(often)");
    }

    @Test
    void aShareLimitThatIsNone() {
        assertThat(refusal("share-limits: [{buyer: CARECC, material: antimony.oxide, most: 0.65}]\n"))
                .contains("buyer (CARECC) is not known")
                .contains("Maybe (CAREC) was meant.");
        assertThat(refusal("share-limits: [{buyer: EU, material: antimony.oxid, most: 0.65}]\n"))
                .contains("material (antimony.oxid) is not known")
                .contains("Maybe (antimony.oxide) was meant.");
        assertThat(refusal("share-limits: [{buyer: EU, material: antimony.oxide, most: 65}]\n"))
                .contains("(65)")
                .contains("a share from 0 to 1");
        assertThat(refusal("share-limits: [{buyer: EU, material: antimony.oxide, max: 0.65}]\n"))
                .contains("field (max) is not known");
    }

    @Test
    void aProcessingFloorThatIsNone() {
        assertThat(refusal("local-processing: [{country: TJK, material: antimony.metal, least: 0.5}]\n"))
                .contains("no mine in (TJK) brings (antimony.metal)");
        assertThat(refusal("local-processing: [{country: TJK, material: antimony.concentrate, least: -1}]\n"))
                .contains("a share from 0 to 1");
    }
}
