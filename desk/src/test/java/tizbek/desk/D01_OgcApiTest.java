package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** OGC API - Features, as its part 1 wants it, and as GDAL reads it. */
class D01_OgcApiTest {

    private final Served served = Served.one();

    private static String link(JsonNode document, String rel) {
        return document.path("links")
                .valueStream()
                .filter(l -> l.path("rel").asString().equals(rel))
                .filter(l -> !l.path("type").asString().equals("text/html"))
                .map(l -> l.path("href").asString())
                .findFirst()
                .orElse("");
    }

    /** An address of this server without its origin. */
    private String local(String href) {
        URI address = URI.create(href);
        assertThat(address.getPort()).isEqualTo(served.port());
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    @Test
    void theLandingPageLeadsEverywhere() {
        JsonNode landing = served.json("/ogc");
        for (String rel : List.of("self", "conformance", "data", "service-desc")) {
            assertThat(served.get(local(link(landing, rel))).statusCode())
                    .as(rel)
                    .isEqualTo(200);
        }
        assertThat(served.json("/ogc/conformance")
                        .path("conformsTo")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deposits", "plants", "links", "crossings"})
    void theNextLinksOfACollectionMakeTheWhole(String collection) {
        JsonNode described = served.json("/ogc/collections/" + collection);
        assertThat(described.path("id").asString()).isEqualTo(collection);
        String next = local(link(described, "items")) + "?limit=37";
        List<String> ids = new ArrayList<>();
        int matched = -1;
        while (!next.isEmpty()) {
            JsonNode page = served.json(next);
            matched = page.path("numberMatched").asInt();
            assertThat(page.path("numberReturned").asInt())
                    .isEqualTo(page.path("features").size());
            page.path("features").forEach(f -> ids.add(f.path("id").asString()));
            String href = link(page, "next");
            next = href.isEmpty() ? "" : local(href);
        }
        assertThat(ids).hasSize(matched).doesNotHaveDuplicates();
        assertThat(served.json("/ogc/collections/" + collection + "/items?limit=10000")
                        .path("features")
                        .size())
                .isEqualTo(matched);
        JsonNode one = served.json("/ogc/collections/" + collection + "/items/" + ids.getFirst());
        assertThat(one.path("type").asString()).isEqualTo("Feature");
        assertThat(one.path("id").asString()).isEqualTo(ids.getFirst());
    }

    @Test
    void aBoxHoldsWhatLiesInIt() {
        JsonNode inside = served.json("/ogc/collections/deposits/items?limit=10000&bbox=69,39,80,44");
        assertThat(inside.path("features").size()).isPositive();
        inside.path("features").forEach(f -> {
            JsonNode at = f.path("geometry").path("coordinates");
            assertThat(at.get(0).asDouble()).isBetween(69.0, 80.0);
            assertThat(at.get(1).asDouble()).isBetween(39.0, 44.0);
        });
        int whole = served.json("/ogc/collections/plants/items?bbox=-180,-90,180,90")
                .path("numberMatched")
                .asInt();
        int east = served.json("/ogc/collections/plants/items?bbox=0,-90,180,90")
                .path("numberMatched")
                .asInt();
        int west = served.json("/ogc/collections/plants/items?bbox=-180,-90,0,90")
                .path("numberMatched")
                .asInt();
        int over = served.json("/ogc/collections/plants/items?bbox=90,-90,0,90")
                .path("numberMatched")
                .asInt();
        assertThat(east + west).isEqualTo(whole);
        assertThat(over).isLessThan(whole).isGreaterThan(west);
        assertThat(served.json("/ogc/collections/plants/items?bbox=0,-90,0,180,90,9000")
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(east);
    }

    @Test
    void timeAndPropertiesFilter() {
        int all = served.json("/ogc/collections/links/items")
                .path("numberMatched")
                .asInt();
        int early = served.json("/ogc/collections/links/items?datetime=2020-06-01")
                .path("numberMatched")
                .asInt();
        int late = served.json("/ogc/collections/links/items?datetime=2040-01-01T00:00:00Z")
                .path("numberMatched")
                .asInt();
        assertThat(early).isLessThan(all);
        assertThat(late).isEqualTo(all);
        assertThat(served.json("/ogc/collections/links/items?datetime=../2020-12-31")
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(early);
        JsonNode antimony = served.json("/ogc/collections/deposits/items?commodities=antimony&country=KGZ");
        assertThat(antimony.path("features").size()).isPositive();
        antimony.path("features")
                .forEach(f -> assertThat(f.path("properties").path("country").asString())
                        .isEqualTo("KGZ"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ogc/collections/deposit | 404",
                "/ogc/collections/deposits/items/none | 404",
                "/ogc/collections/deposits/items?bbox=1,2,3 | 400",
                "/ogc/collections/deposits/items?bbox=a,b,c,d | 400",
                "/ogc/collections/deposits/items?bbox=0,50,10,40 | 400",
                "/ogc/collections/deposits/items?datetime=yesterday | 400",
                "/ogc/collections/deposits/items?datetime=2025-01-01/2024-01-01 | 400",
                "/ogc/collections/deposits/items?limit=0 | 400",
                "/ogc/collections/deposits/items?limit=-5 | 400",
                "/ogc/collections/deposits/items?contry=KAZ | 400",
                "/ogc/collections/deposits/items?crs=EPSG:3857 | 400",
                "/ogc/collections?f=xml | 400",
            })
    void whatTheStandardForbidsIsRefused(String address, int status) {
        assertThat(served.problem(address).path("status").asInt()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/conformance",
                "/ogc/collections",
                "/ogc/collections/plants",
                "/ogc/collections/plants/items",
                "/ogc/collections/plants/items/uktmp-sponge"
            })
    void everythingIsAPageForThoseWhoWantOne(String address) {
        String page = served.send(served.asking(address).header("Accept", "text/html,*/*;q=0.1"))
                .body();
        assertThat(page).startsWith("<!doctype html>").doesNotContain("<script");
        assertThat(served.get(address + "?f=html").body()).startsWith("<!doctype html>");
        assertThat(served.send(served.asking(address).header("Accept", "application/json"))
                        .body())
                .startsWith("{");
    }

    @Test
    void featuresAreGeoJson() {
        assertThat(served.get("/ogc/collections/plants/items").headers().firstValue("Content-Type"))
                .contains("application/geo+json; charset=utf-8");
        assertThat(new HashSet<>(List.of("Point")))
                .containsAll(served.json("/ogc/collections/plants/items")
                        .path("features")
                        .valueStream()
                        .filter(f -> !f.path("geometry").isNull())
                        .map(f -> f.path("geometry").path("type").asString())
                        .distinct()
                        .toList());
    }

    @Test
    void gdalReadsEveryCollection() throws IOException, InterruptedException {
        if (!hasGdal()) {
            System.out.println("SKIPPED LOUDLY: ogrinfo is not installed, so that GDAL did not read /ogc."
                    + " Maybe 'apt install gdal-bin'.");
            Assumptions.abort("ogrinfo is not installed (Debian: gdal-bin)");
        }
        String told = ogrinfo("-ro", "-so", "-al", "OAPIF:" + served.at("/ogc"));
        for (String collection : List.of("deposits", "plants", "links", "crossings")) {
            int matched = served.json("/ogc/collections/" + collection + "/items")
                    .path("numberMatched")
                    .asInt();
            assertThat(told).contains("Layer name: " + collection);
            assertThat(told.substring(told.indexOf("Layer name: " + collection)))
                    .containsPattern("(?s)^.{0,400}Feature Count: " + matched + "\\b");
        }
        assertThat(told).doesNotContain("ERROR");
        String near = ogrinfo("-ro", "-al", "-spat", "70", "40", "80", "45", "OAPIF:" + served.at("/ogc"), "crossings");
        assertThat(near).contains("torugart").doesNotContain("ERROR");
    }

    private static boolean hasGdal() throws InterruptedException {
        try {
            return new ProcessBuilder("ogrinfo", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String ogrinfo(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogrinfo"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
