package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.InputException;

/** Figures of the base year are read from the facts by rules: which row, of which year, counted as what. */
class A08_FactObservationsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SmallTables tables;

    @BeforeEach
    void aRuleForMines() {
        tables = new SmallTables(folder);
        tables.rule("mine", "ore", "mine");
    }

    private List<Observation> read() {
        return new FactObservations(tables.open(), SmallTables.CHAIN).ofBaseYear(2023);
    }

    private Observation of(String country) {
        return read().stream()
                .filter(o -> o.country().equals(country))
                .findFirst()
                .orElseThrow();
    }

    /** Figures that were read have an error of 10 % here. */
    @Test
    void aFigureIsReadWithTheErrorOfHowItIsKnown() {
        tables.mined("AAA", 2023, 400, "W");
        assertThat(read()).singleElement().satisfies(o -> {
            assertThat(o.kind()).isEqualTo(Observation.Kind.MINE);
            assertThat(o.material()).isEqualTo("ore");
            assertThat(o.value()).isEqualTo(400);
            assertThat(o.standardError()).isCloseTo(40, within(1e-9));
            assertThat(o.provenance().where().toString()).isEqualTo("data/production.csv:3");
        });
    }

    @Test
    void theNearestYearStandsInWithTwiceTheError() {
        tables.mined("AAA", 2021, 300, "W").mined("AAA", 2024, 400, "W");
        assertThat(of("AAA").value()).isEqualTo(400);
        assertThat(of("AAA").standardError()).isCloseTo(80, within(1e-9));
    }

    @Test
    void howFarAwayAndHowMuchLessSureIsAnAssumption() {
        tables.assume("fact-years-away", 3).assume("fact-stand-in-error", 3);
        tables.mined("AAA", 2020, 400, "W");
        assertThat(of("AAA").standardError()).isCloseTo(120, within(1e-9));
    }

    @Test
    void aFigureThatDoesNotSayWhatItCountsIsLessSureAndSaysSo() {
        tables.mined("AAA", 2023, 400, "unstated");
        assertThat(of("AAA").standardError()).isCloseTo(160, within(1e-9));
        assertThat(of("AAA").provenance().note()).contains("does not say what it counts");
    }

    @Test
    void ofTwoYearsAsNearTheOlderStandsIn() {
        tables.mined("AAA", 2024, 400, "W").mined("AAA", 2022, 300, "W");
        assertThat(of("AAA").value()).isEqualTo(300);
    }

    @Test
    void aFigureOfTheYearGoesBeforeAllOthers() {
        tables.mined("AAA", 2022, 300, "W").mined("AAA", 2023, 350, "W").mined("AAA", 2024, 400, "W");
        assertThat(of("AAA").value()).isEqualTo(350);
        assertThat(of("AAA").standardError()).isCloseTo(35, within(1e-9));
    }

    @Test
    void aFigureThreeYearsAwayIsNone() {
        tables.mined("AAA", 2020, 300, "W").mined("AAA", 2026, 300, "W").mined("BBB", 2023, 1, "W");
        assertThat(read()).extracting(Observation::country).containsExactly("BBB");
    }

    @Test
    void nothingStandsInForTheYearThatAPlanIsHeldAgainst() {
        tables.mined("AAA", 2024, 400, "W").mined("BBB", 2023, 100, "W");
        assertThat(new FactObservations(tables.open(), SmallTables.CHAIN).ofTestYear(2024))
                .extracting(Observation::country)
                .containsExactly("AAA");
    }

    @Test
    void onlyChosenRowsCount() {
        tables.row("production", "AAA,tin,,mine,2023,999,W,n,x,read,").mined("AAA", 2023, 400, "W");
        assertThat(of("AAA").value()).isEqualTo(400);
    }

    @Test
    void anotherFormStageOrCommodityIsAnotherFigure() {
        tables.row("production", "AAA,tin,rutile,mine,2023,1,W,y,x,read,")
                .row("production", "BBB,tin,,refined,2023,1,W,y,x,read,")
                .row("production", "CCC,lead,,mine,2023,1,W,y,x,read,");
        assertThat(read()).isEmpty();
    }

    /** A tonne of WO3 holds 0.8 t of the element, a tonne of ore half a tonne. */
    @Test
    void aCompoundIsConvertedAndGrossWeightTakenByItsContent() {
        tables.mined("AAA", 2023, 100, "WO3").mined("BBB", 2023, 100, "gross").mined("CCC", 2023, 100, "unstated");
        assertThat(of("AAA").value()).isCloseTo(80, within(1e-9));
        assertThat(of("BBB").value()).isCloseTo(50, within(1e-9));
        assertThat(of("CCC").value()).isCloseTo(100, within(1e-9));
    }

    @Test
    void aCompoundThatNoRowConvertsIsRefused() {
        tables.mined("AAA", 2023, 100, "Sb2O3");
        assertThatThrownBy(this::read).isInstanceOf(InputException.class).hasMessage("""
                data/production.csv:3: what counts (Sb2O3) cannot be counted as (W): no conversion says so
                  Maybe a row of data/conversions.csv is missing.""");
    }

    /** Errors of parts published apart add up by their squares: 30 and 40 make 50. */
    @Test
    void countriesWithoutAGatewayAreTheRestOfTheWorldTogether() {
        tables.mined("XXX", 2023, 300, "W").mined("YYY", 2023, 400, "W").mined("AAA", 2023, 1, "W");
        assertThat(of("ROW").value()).isCloseTo(700, within(1e-9));
        assertThat(of("ROW").standardError()).isCloseTo(50, within(1e-9));
    }

    @Test
    void whatTheCountriesLeaveOfTheWorldIsTheRestOfIt() {
        tables.mined("AAA", 2023, 700, "W")
                .row("production_totals", "WLD,tin,,mine,2023,1000,WO3,y,x,read,")
                .row("production_totals", "WLD,tin,,mine,2024,5000,W,y,x,read,")
                .row("production_totals", "EU,tin,,mine,2023,9000,W,y,x,read,");
        assertThat(of("ROW").value()).isCloseTo(1000 * 0.8 - 700, within(1e-9));
        assertThat(of("ROW").standardError()).as("derived: 20 %").isCloseTo(0.2 * 100, within(1e-9));
    }

    @Test
    void aRoundingOfTheWorldIsNobodysOutput() {
        tables.mined("AAA", 2023, 1000, "W").row("production_totals", "WLD,tin,,mine,2023,1002,W,y,x,read,");
        assertThat(read()).extracting(Observation::country).containsExactly("AAA");
    }

    @Test
    void whereTheRestHasFiguresOfItsOwnTheWorldIsNotAsked() {
        tables.mined("XXX", 2023, 10, "W").row("production_totals", "WLD,tin,,mine,2023,1000,W,y,x,read,");
        assertThat(of("ROW").value()).isEqualTo(10);
    }

    @Test
    void aFactorTellsWhichShareOfTheFigureIsMeant() {
        tables.row("chain_observations", "small,made,metal,tin,,refined,,1 / 4,all,x,read,")
                .row("production", "AAA,tin,,refined,2023,400,W,y,x,read,");
        assertThat(of("AAA").kind()).isEqualTo(Observation.Kind.MADE);
        assertThat(of("AAA").value()).isCloseTo(100, within(1e-9));
    }

    /** Trade is told in gross weight: half of the ore is element. */
    @Test
    void tradeIsReadByPairOfTheYearAlone() {
        tables.row("chain_observations", "small,trade,ore,tin,,,260900,,all,x,read,")
                .row("trade_flows", "AAA,BBB,tin,260900,2023,100,y,x,read,")
                .row("trade_flows", "AAA,XXX,tin,260900,2023,30,y,x,read,")
                .row("trade_flows", "AAA,YYY,tin,260900,2023,10,y,x,read,")
                .row("trade_flows", "XXX,YYY,tin,260900,2023,77,y,x,read,")
                .row("trade_flows", "BBB,AAA,tin,260900,2022,77,y,x,read,")
                .row("trade_flows", "BBB,CCC,tin,800110,2023,77,y,x,read,")
                .row("trade_flows", "CCC,BBB,tin,260900,2023,77,n,x,read,");
        assertThat(read())
                .extracting(o -> o.country() + ">" + o.partner() + " " + o.value())
                .containsExactly("AAA>BBB 50.0", "AAA>ROW 20.0");
    }

    @Test
    void useIsReadOfCountriesWithAGatewayAndAllUsesTogether() {
        tables.row("chain_observations", "small,use,metal,tin,,,,,all,x,read,")
                .row("demand", "AAA,tin,,all,2023,60,W,y,x,read,")
                .row("demand", "BBB,tin,,alloys,2023,60,W,y,x,read,")
                .row("demand", "WLD,tin,,all,2023,900,W,y,x,read,");
        assertThat(read()).extracting(o -> o.kind() + " " + o.country()).containsExactly("USE AAA");
    }

    @Test
    void twoRulesOnOneThingAddUp() {
        tables.row("chain_observations", "small,mine,ore,tin,rutile,mine,,,all,x,read,")
                .mined("AAA", 2023, 30, "W")
                .row("production", "AAA,tin,rutile,mine,2023,40,W,y,x,read,");
        assertThat(of("AAA").value()).isEqualTo(70);
    }

    @Test
    void aRuleThatServesTheTestMakesNoBaseYear() {
        tables = new SmallTables(folder)
                .row("chain_observations", "small,mine,ore,tin,,mine,,,test,x,read,")
                .mined("AAA", 2023, 30, "W");
        FactObservations facts = new FactObservations(tables.open(), SmallTables.CHAIN);
        assertThat(facts.makeBaseYear()).isFalse();
        assertThat(facts.ofBaseYear(2023)).isEmpty();
        assertThat(facts.ofTestYear(2023)).hasSize(1);
    }

    @Test
    void aKindThatNoTableServesIsRefused() {
        tables.rule("use-share", "metal", "");
        assertThatThrownBy(this::read)
                .isInstanceOf(InputException.class)
                .hasMessage("data/chain_observations.csv:4: field (kind) has the value (use-share), which is not one of"
                        + " mine, by-product, made, trade, use");
    }

    @Test
    void aRowOfTheBaseYearGoesBeforeWhatARuleReads() {
        tables.mined("AAA", 2023, 400, "W")
                .mined("BBB", 2023, 50, "W")
                .known("mine", "AAA", "", "ore", "111")
                .known("made-share", "AAA", "", "metal", "100")
                .known("use-world-share", "BBB", "", "metal", "100");
        BaseYear year = BaseYear.read(tables.open(), SmallTables.CHAIN);
        assertThat(year.observations())
                .filteredOn(o -> o.kind() == Observation.Kind.MINE)
                .extracting(o -> o.country() + " " + o.value())
                .containsExactlyInAnyOrder("AAA 111.0", "BBB 50.0");
        assertThat(year.users()).containsExactly(new BaseFlows.Key("BBB", "metal"));
    }
}
