package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tizbek.facts.Location;
import tizbek.plan.Outlook;
import tizbek.plan.RegionOverview;
import tizbek.plan.Scenario;
import tizbek.plan.Words;

/** The page over the reports of several chains: text of the tables stays text, and nothing runs on it. */
class RegionPageTest {

    private static final String BAD = "<script>alert('x')</script> & \"more\"";

    private static Words words(String text) {
        return new Words(text, text + " по-русски");
    }

    private static Scenario scenario(String title) {
        return new Scenario(
                "two",
                words(title),
                words("In short " + title),
                "zinc",
                List.of("zinc", "lead"),
                2024,
                2025,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                List.of(),
                Outlook.YEARLY,
                new Location("scenarios/two.yaml", 1));
    }

    private static RegionOverview.Line line(String chain, String title, double price, double baseline, double made) {
        return new RegionOverview.Line(
                chain,
                words(title),
                2025,
                2024,
                words("metal"),
                price,
                baseline,
                12_345,
                12_000,
                words("cathode"),
                made,
                0,
                1e6,
                true,
                0,
                Optional.empty(),
                words("The headline " + title));
    }

    private static String page(String text) {
        return RegionPage.html(new RegionOverview(
                scenario(text),
                List.of(line("zinc", text, 2750, 2500, 100), line("lead", "Lead", Double.NaN, Double.NaN, 0)),
                List.of(new RegionOverview.LinkLoad(2025, text, 100, 150, Map.of("zinc", 150.0))),
                List.of(new RegionOverview.NotPlanned(text, words(text))),
                List.of(text)));
    }

    @Test
    void whatTheTablesSayNeverBecomesMarkup() {
        assertThat(page(BAD))
                .doesNotContain(BAD)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;");
    }

    @Test
    void nothingRunsAndNothingIsLoaded() {
        String page = page("Plain");
        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("<link")
                .doesNotContain("@import")
                .doesNotContain("http:", "https:")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void eachChainHasALineThatLeadsToItsReport() {
        assertThat(page("Zinc"))
                .contains("<a href=\"zinc/report.html\">Zinc</a>", "<a href=\"lead/report.html\">Lead</a>")
                .contains("The headline Zinc", "metal 2,750", "×1.10", "12,345", "cathode 100");
    }

    @Test
    void whatIsNotKnownIsADash() {
        assertThat(page("Zinc")).contains("metal –").doesNotContain("NaN", "null");
    }

    @Test
    void bothLanguagesStandOnThePage() {
        assertThat(page("Zinc"))
                .contains(
                        "<section lang=\"en\">",
                        "<section lang=\"ru\">",
                        "Zinc по-русски",
                        "Не охвачено",
                        "Not covered")
                .contains("Zinc, 2025: 150 t for room of 100 t");
    }

    @Test
    void whatIsEmptyHasNoHeading() {
        String page = RegionPage.html(new RegionOverview(scenario("Two"), List.of(), List.of(), List.of(), List.of()));
        assertThat(page).doesNotContain("<h2>").doesNotContain("<li>");
    }
}
