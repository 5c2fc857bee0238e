package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tizbek.plan.internal.Figures;
import tizbek.plan.internal.Headline;
import tizbek.plan.internal.PlanChecks;

/** What an answer says first, on the real antimony plan. */
class F02_AnswerTest {

    private static final List<Figure> FIGURES =
            new Figures(Real.controls(), Real.planner().law()).list();

    private static Answer answer(List<Figure> figures) {
        return new Answer(Real.controls(), figures, Sensitivity.none(), List.of());
    }

    private static Figure figure(String id) {
        return FIGURES.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theFiguresAreOfTheFirstFullYearAfterTheAnnouncement() {
        assertThat(FIGURES).isNotEmpty().allSatisfy(f -> assertThat(f.year()).isEqualTo(2025));
    }

    @Test
    void pricesRiseOutsideAndFallInsideTheCountryOfTheMeasure() {
        assertThat(figure("price-outside-antimony.metal").value())
                .isGreaterThan(2 * figure("price-outside-antimony.metal").baseline());
        assertThat(figure("price-inside-antimony.metal").value())
                .isLessThan(figure("price-inside-antimony.metal").baseline());
        assertThat(figure("price-inside-antimony.metal").title().en()).isEqualTo("Metal inside China");
    }

    @Test
    void theTitleIsTheAnswerInBothLanguages() {
        Words words = Headline.of(answer(FIGURES));
        assertThat(words.en())
                .startsWith("Antimony, metal outside China in 2025: ")
                .contains("times the baseline");
        assertThat(words.ru()).startsWith("Сурьма, металл").contains("к базовому сценарию");
        assertThat(words.en()).doesNotContain("NaN", "null", "..");
    }

    @Test
    void aBandOnBothSidesOfTheBaselineSaysThatItCannotBeTold() {
        Figure ore = figure("ore-price-TJK");
        Figure wide = ore.withBand(0.5 * ore.baseline(), 1.3 * ore.baseline(), List.of());
        List<Figure> figures =
                FIGURES.stream().map(f -> f.id().equals(ore.id()) ? wide : f).toList();
        assertThat(Headline.of(answer(figures)).en()).contains("up or down cannot be told (0.5–1.3 times)");
    }

    @Test
    void ourOwnChecksHoldOnTheRealPlan() {
        assertThat(PlanChecks.of(Real.controls()))
                .hasSize(7)
                .allSatisfy(c ->
                        assertThat(c.ok()).as(c.title().en() + " " + c.value()).isTrue());
    }

    @Test
    void quotationsStandBesideThePlanWithTheirSource() {
        List<Quotation> quotations = Quotation.list(Real.planner().data(), "antimony", 2024, 2025);
        assertThat(quotations).isNotEmpty().allSatisfy(q -> {
            assertThat(q.year()).isBetween(2024, 2025);
            assertThat(q.usdPerTonne()).isBetween(5_000.0, 100_000.0);
            assertThat(q.provenance().sources()).isNotEmpty();
        });
        assertThat(quotations)
                .filteredOn(q -> q.isYearly() && q.year() == 2025)
                .singleElement()
                .satisfies(q -> assertThat(q.usdPerTonne())
                        .as("25 US dollars per pound of 0.45359237 kg, unrounded")
                        .isCloseTo(25 * 1000 / 0.45359237, within(1e-6)));
    }

    @Test
    void theJsonAndTheTablesSayTheSame() {
        String json = PlanJson.of(answer(FIGURES), Real.planner());
        String plants = PlanTables.of(json).get("plants.csv");
        assertThat(plants).startsWith("site,id,title_en,title_ru,country,").contains("kadamjay-metal", "Кадамжай");
        assertThat(json).contains("\"schema\" : \"tizbek-plan/1\"").doesNotContain("NaN", "Infinity");
    }

    @Test
    void placesOfTheMapHaveTheirRussianNames() {
        var places = tizbek.plan.internal.Json.read(PlanJson.of(answer(FIGURES), Real.planner()))
                .path("map")
                .path("places");
        assertThat(places)
                .filteredOn(p -> p.path("id").asString().equals("almaty"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.path("title").path("en").asString()).isEqualTo("Almaty");
                    assertThat(p.path("title").path("ru").asString()).isEqualTo("Алматы");
                });
    }

    @Test
    void whatTheBandsLeaveOutIsSaid() {
        assertThat(PlanChecks.notes(answer(FIGURES), Real.planner()))
                .anySatisfy(n -> assertThat(n.text().en())
                        .contains("not moved over a range", "chn-sb-licence-expected-years", "chn-sb-export-split")
                        .doesNotContain("omn-sb-capacity"));
    }
}
