package tizbek.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tizbek.facts.Assumptions;
import tizbek.facts.InputException;
import tizbek.facts.Location;

/** A cell of a planning table may be arithmetic over numbers and assumptions. */
class A01_FormulaTest {

    private static final Location HERE = new Location("data/base_year.csv", 7);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Assumptions assumptions;

    @BeforeAll
    static void twoAssumptions(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("assumptions.csv");
        Files.writeString(csv, """
                id,chain,what,value,low,high,unit,rule,reason
                export-2023,antimony,exports,43000,,,t,,
                export-split,antimony,by buyer,25;17;58,,,pct,,
                """);
        assumptions = Assumptions.read(csv, "data/assumptions.csv");
    }

    private static double value(String text) {
        return Formula.of(text, HERE).value(assumptions);
    }

    @ParameterizedTest
    @CsvSource({
        "42, 42",
        "-1.5e3, -1500",
        "2 + 3 * 4, 14",
        "( 2 + 3 ) * 4, 20",
        "20 - 5 - 3, 12",
        "100 / 5 / 2, 10",
        "2 * ( 3 + ( 4 - 1 ) ), 12",
        "3 - -2, 5",
        "export-2023, 43000",
        "export-2023 * export-split[2] / 100, 7310",
        "' 1   +  1 ', 2"
    })
    void arithmetic(String text, double expected) {
        assertThat(value(text)).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    @Test
    void theFigureOfTajikMetal() {
        // 2023 value over the 2024 unit value brought to the price of 2023, as in data/base_year.csv
        assertThat(value("66952299 / ( 17844 * 12103 / 22575 )")).isCloseTo(6998.55, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "1 +",
                "* 2",
                "( 1",
                "1 )",
                "1 2",
                "1+1",
                "1,5",
                "1 / 0",
                "export-split[0]",
                "export-split[4]",
                "export-split[]",
                "export-split[",
                "export-split[12",
                "export-split[x]",
                "export-split[1]x"
            })
    void whatIsNoArithmeticIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> value(text))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("data/base_year.csv:7: field (formula) has the value (" + text + ")")
                .hasMessageContaining("arithmetic of numbers and assumption ids");
    }

    @Test
    void anUnknownAssumptionIsRefusedWhereItIsAskedForWithTheNearest() {
        assertThatThrownBy(() -> value("2 * exports-2023")).hasMessage("""
                data/base_year.csv:7: assumption (exports-2023) is not known
                  Maybe (export-2023) was meant.""");
    }

    @Test
    void aVectorIsNoNumber() {
        assertThatThrownBy(() -> value("export-split / 100"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("data/assumptions.csv:3")
                .hasMessageContaining("one number");
    }

    @Test
    void itsAssumptionsAreListed() {
        assertThat(Formula.of("export-2023 * export-split[2] / 100", HERE).assumptionIds())
                .containsExactly("export-2023", "export-split");
        assertThat(Formula.of("", HERE).assumptionIds()).isEmpty();
    }
}
