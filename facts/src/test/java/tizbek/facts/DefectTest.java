package tizbek.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefectTest {

    private static final Location LINE = new Location("data/links.csv", 12);

    @Test
    void itIsOneLineAndASecondOneOnlyWhereARemedyIsKnown() {
        assertThat(new Defect.MissingValue(LINE, "km").text())
                .isEqualTo("data/links.csv:12: field (km) has no value, and must have one");
        assertThat(new Defect.UnknownName(LINE, "place", "oshh", "osh").text())
                .isEqualTo("data/links.csv:12: place (oshh) is not known\n  Maybe (osh) was meant.");
        assertThat(new Defect.UnknownName(LINE, "place", "xyz", "").text())
                .isEqualTo("data/links.csv:12: place (xyz) is not known");
        assertThat(new Defect.Contradiction(LINE, "link (a to a) leads nowhere", "").remedy())
                .isEmpty();
    }

    @Test
    void anExceptionCarriesAllDefectsAndSaysThemAll() {
        Defect first = new Defect.MissingColumn(LINE, "km");
        Defect second = new Defect.BadValue(LINE, "km", "far", "a number");
        InputException both = new InputException(List.of(first, second));
        assertThat(both.defects()).containsExactly(first, second);
        assertThat(both).hasMessage("""
                data/links.csv:12: column (km) is missing
                data/links.csv:12: field (km) has the value (far), which is not a number""");
    }
}
