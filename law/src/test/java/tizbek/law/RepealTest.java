package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A law without one of its provisions from a day on. */
class RepealTest {

    private static final Law LAW = Law.read(LawFolder.root().resolve("laws"));
    private static final String ROYALTY = "tjk-royalty-metals";
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private static ExtractionCharge charge(Law law, int year) {
        return law.extractionCharge("TJK", "antimony", LocalDate.of(year, 7, 1));
    }

    private static double rate(ExtractionCharge charge) {
        assertThat(charge).isInstanceOf(ExtractionCharge.Known.class);
        return ((ExtractionCharge.Known) charge)
                .charges().stream()
                        .mapToDouble(c -> c.rate(AssumedValues.none()).fraction())
                        .sum();
    }

    @Test
    void aChargeIsTakenUntilTheDayAndNothingAfterIt() {
        Law repealed = LAW.repealing(ROYALTY, DAY);
        assertThat(rate(charge(LAW, 2025))).isPositive();
        assertThat(rate(charge(repealed, 2024))).isEqualTo(rate(charge(LAW, 2024)));
        assertThat(rate(charge(repealed, 2025))).as("nothing, and not unknown").isZero();
    }

    @Test
    void aMeasureEndsOnTheDay() {
        Law repealed = LAW.repealing("chn-antimony-export-licence", DAY);
        assertThat(LAW.inForce(LAW.get("chn-antimony-export-licence"), DAY)).isTrue();
        assertThat(repealed.get("chn-antimony-export-licence").interval().until())
                .contains(DAY);
        assertThat(LAW.repealing("chn-antimony-export-licence", LocalDate.of(2020, 1, 1))
                        .find("chn-antimony-export-licence"))
                .as("it never begins")
                .isEmpty();
        assertThat(repealed.list()).hasSameSizeAs(LAW.list());
    }
}
