package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Rights as a collection of OGC API - Features. */
class G04_TenementsTest {

    private final Served served = Served.one();

    private List<String> ids(String query) {
        return served.json("/ogc/collections/tenements/items?" + query)
                .path("features")
                .valueStream()
                .map(f -> f.path("id").asString())
                .toList();
    }

    @Test
    void theCollectionStandsAmongTheOthers() {
        JsonNode collections = served.json("/ogc/collections");
        assertThat(collections
                        .path("collections")
                        .valueStream()
                        .map(c -> c.path("id").asString()))
                .contains("deposits", "tenements");
        assertThat(served.json("/ogc/collections/tenements").path("itemType").asString())
                .isEqualTo("feature");
        assertThat(served.get("/ogc/collections?f=html").body()).contains("/ogc/collections/tenements");
    }

    @Test
    void propertiesBoxAndTimeFilter() {
        assertThat(ids("commodity=gold")).containsExactly("r-2");
        assertThat(ids("owner=steppe-copper&status=live&tenementType=exploration-licence&country=KAZ"))
                .containsExactly("r-1");
        assertThat(ids("identifier=s-12")).containsExactly("s-12");
        assertThat(ids("identifier=s-12&commodity=gold")).isEmpty();
        assertThat(ids("bbox=74.9,48.3,75.1,48.4")).containsExactly("r-1");
        assertThat(ids("bbox=74.9,48.3,-1,75.1,48.4,1")).containsExactly("r-1");
        assertThat(ids("datetime=../2020-01-01")).isEmpty();
        assertThat(ids("datetime=2026-12-31/..&commodity=gold")).containsExactly("r-2");
    }

    @Test
    void pagesGoOnAfterTheLastId() {
        JsonNode page = served.json("/ogc/collections/tenements/items?limit=3&commodity=copper");
        assertThat(page.path("numberMatched").asInt()).isEqualTo(24);
        assertThat(page.path("numberReturned").asInt()).isEqualTo(3);
        String next = page.path("links")
                .valueStream()
                .filter(l -> l.path("rel").asString().equals("next"))
                .map(l -> l.path("href").asString())
                .findFirst()
                .orElseThrow();
        assertThat(next).contains("after=s-11", "commodity=copper", "limit=3").doesNotContain("offset");
    }

    @Test
    void everythingIsAPageForThoseWhoWantOne() {
        for (String address : List.of(
                "/ogc/collections/tenements",
                "/ogc/collections/tenements/items",
                "/ogc/collections/tenements/items/r-1")) {
            assertThat(served.get(address + "?f=html").body())
                    .startsWith("<!doctype html>")
                    .doesNotContain("<script");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ogc/collections/tenements/items/none | 404",
                "/ogc/collections/tenements/items?offset=3 | 400",
                "/ogc/collections/tenements/items?limit=0 | 400",
                "/ogc/collections/tenements/items?bbox=1,2,3 | 400",
                "/ogc/collections/tenements/items?status=lively | 400",
                "/ogc/collections/tenements/items?area=3 | 400",
                "/ogc/collections/tenements/items?crs=EPSG:3857 | 400",
                "/ogc/collections/tenements?f=xml | 400"
            })
    void whatTheStandardForbidsIsRefused(String address, int status) {
        assertThat(served.problem(address).path("status").asInt()).isEqualTo(status);
    }
}
