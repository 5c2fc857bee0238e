package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractionChargeTest {

    private final Law law = LawFolder.ours();

    @ParameterizedTest
    @CsvSource({
        "KAZ, antimony, 2022-12-31, 6,   kaz-met-2018-antimony",
        "KAZ, antimony, 2023-01-01, 7.8, kaz-met-2023-antimony",
        "KAZ, antimony, 2026-01-01, 7.8, kaz-met-2026-antimony",
        "KGZ, antimony, 2020-11-01, 3,   kgz-royalty-metals",
        "KGZ, copper,   2024-01-01, 3,   kgz-royalty-metals",
        "KGZ, gold,     2024-01-01, 5,   kgz-royalty-precious",
        "TJK, antimony, 2024-01-01, 6,   tjk-royalty-metals",
    })
    void isTheRateOfTheDay(String country, String commodity, LocalDate day, double percent, String provision) {
        assertThat(law.extractionCharge(country, commodity, day))
                .isInstanceOfSatisfying(ExtractionCharge.Known.class, known -> {
                    assertThat(known.charge().rate().percent()).isCloseTo(percent, within(1e-12));
                    assertThat(known.charge().base()).isEqualTo("metal-contained-at-market-quotation");
                    assertThat(known.charge().provision().id()).isEqualTo(provision);
                });
    }

    @ParameterizedTest
    @CsvSource({"UZB, antimony", "TKM, antimony", "KGZ, uranium", "XXX, antimony"})
    void isUnknownAndNeverZeroWhereNoRateWasFound(String country, String commodity) {
        assertThat(law.extractionCharge(country, commodity, LocalDate.of(2024, 1, 1)))
                .isEqualTo(new ExtractionCharge.Unknown(new Words(
                        "no rate found for %s in %s on 2024-01-01".formatted(commodity, country),
                        "ставка не найдена: %s, %s, 2024-01-01".formatted(commodity, country))));
    }

    @Test
    void twoRatesForTheSameThingAreSaidToContradict() {
        // A scenario that adds a second rate for all metals and forgets to end the first.
        Provision generic = law.get("kgz-royalty-metals");
        Provision named = law.get("kgz-royalty-precious");
        Provision second = new Provision(
                "second",
                generic.country(),
                generic.instrument(),
                "",
                generic.title(),
                generic.topic(),
                generic.applies(),
                generic.effect(),
                null,
                generic.valueOrNull(),
                null,
                null,
                generic.interval(),
                null,
                java.util.Set.of(),
                generic.provenance(),
                null);
        Law both = Law.of(java.util.List.of(generic, named, second), java.util.List.of());
        assertThat(both.extractionCharge("KGZ", "antimony", LocalDate.of(2024, 1, 1)))
                .isInstanceOfSatisfying(
                        ExtractionCharge.Contradictory.class,
                        c -> assertThat(c.charges())
                                .extracting(charge -> charge.provision().id())
                                .containsExactly("kgz-royalty-metals", "second"));
        assertThat(both.judge(Act.mine("KGZ", "antimony"), LocalDate.of(2024, 1, 1)))
                .isInstanceOf(Verdict.Conflict.class);
        // The rate that names gold goes before both for metals in general.
        assertThat(both.extractionCharge("KGZ", "gold", LocalDate.of(2024, 1, 1)))
                .isInstanceOf(ExtractionCharge.Known.class);
    }
}
