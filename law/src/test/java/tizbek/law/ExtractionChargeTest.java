package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractionChargeTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private final Law law = LawFolder.ours();

    @ParameterizedTest
    @CsvSource({
        "KAZ, antimony, 2022-12-31, 6,   kaz-met-2018",
        "KAZ, antimony, 2023-01-01, 7.8, kaz-met-2023",
        "KAZ, antimony, 2026-01-01, 7.8, kaz-met-2026",
        "KGZ, antimony, 2020-11-01, 3,   kgz-royalty-metals",
        "KGZ, copper,   2024-01-01, 3,   kgz-royalty-metals",
        "KGZ, gold,     2024-01-01, 5,   kgz-royalty-precious",
        "TJK, antimony, 2024-01-01, 6,   tjk-royalty-metals",
    })
    void isTheRateOfTheDay(String country, String commodity, LocalDate day, double percent, String provision) {
        assertThat(law.extractionCharge(country, commodity, day))
                .isInstanceOfSatisfying(ExtractionCharge.Known.class, known -> {
                    assertThat(known.charges().getFirst().rate().percent()).isCloseTo(percent, within(1e-12));
                    assertThat(known.charges().getFirst().base()).isEqualTo("metal_contained_value");
                    assertThat(known.charges().getFirst().provision().id()).isEqualTo(provision);
                });
    }

    @ParameterizedTest
    @CsvSource({"UZB, antimony", "TKM, antimony", "KGZ, uranium", "XXX, antimony"})
    void isUnknownAndNeverZeroWhereNoRateWasFound(String country, String commodity) {
        assertThat(law.extractionCharge(country, commodity, LocalDate.of(2024, 1, 1)))
                .isInstanceOfSatisfying(ExtractionCharge.Unknown.class, unknown -> {
                    assertThat(unknown.why().en())
                            .startsWith(
                                    "no rate found for (mine %s in %s) on 2024-01-01".formatted(commodity, country));
                    assertThat(unknown.why().ru())
                            .startsWith("ставка не найдена: mine %s in %s, 2024-01-01".formatted(commodity, country));
                });
    }

    @Test
    void aRateThatNamesTheCommodityGoesBeforeOneForAGroup() {
        Law both = of(forGroup("all", "gold", "zinc"), naming("special", "gold"));
        assertThat(idsCharging(both, "gold")).containsExactly("special");
        assertThat(idsCharging(both, "zinc")).containsExactly("all");
        assertThat(idsCharging(both, "lead")).isEmpty();
    }

    @Test
    void twoRatesOfTheSameRankAreSaidToContradict() {
        // A scenario that adds a second rate and forgets to end or suspend the first.
        Law both = of(forGroup("first", "gold", "zinc"), forGroup("second", "zinc"));
        assertThat(idsCharging(both, "zinc")).containsExactly("first", "second");
        assertThat(both.judge(Act.mine("KGZ", "zinc"), DAY)).isInstanceOfSatisfying(Verdict.Conflict.class, c -> {
            assertThat(c.one().getFirst().citation().provision()).isEqualTo("first");
            assertThat(c.other().getFirst().citation().provision()).isEqualTo("second");
        });
    }

    private static List<String> idsCharging(Law law, String commodity) {
        return switch (law.extractionCharge("KGZ", commodity, DAY)) {
            case ExtractionCharge.Known known ->
                List.of(known.charges().getFirst().provision().id());
            case ExtractionCharge.Unknown unknown -> List.of();
            case ExtractionCharge.Contradictory contradictory ->
                contradictory.provisions().stream().map(Provision::id).toList();
        };
    }

    private Provision naming(String id, String commodity) {
        return like(id, Set.of(commodity), Set.of());
    }

    private Provision forGroup(String id, String... members) {
        return like(id, Set.of(), Set.of(members));
    }

    /** A rate such as the Kyrgyz royalty, on other commodities. */
    private Provision like(String id, Set<String> commodities, Set<String> byGroup) {
        Provision p = law.get("kgz-royalty-metals");
        return new Provision(
                id,
                p.country(),
                p.instrument(),
                p.article(),
                p.title(),
                p.topic(),
                p.status(),
                new Scope(Set.of(ActKind.MINE), Set.of(), commodities, byGroup, Set.of(), List.of()),
                null,
                p.effect(),
                p.terms(),
                null,
                new Validity(id, null, p.interval(), null),
                Precedence.NONE,
                p.provenance(),
                null,
                Set.of());
    }

    private Law of(Provision... provisions) {
        LawContents ours = law.contents();
        return Law.of(new LawContents(
                ours.vocabulary(),
                ours.groups(),
                ours.instruments(),
                List.of(provisions),
                ours.parameters(),
                ours.calendars(),
                ours.procedures(),
                List.of()));
    }
}
