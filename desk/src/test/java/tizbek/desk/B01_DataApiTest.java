package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the desk answers from tables, law and map. */
class B01_DataApiTest {

    private final Served served = Served.one();

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.path(field).asString("")));
        return texts;
    }

    @Test
    void theOverviewNamesWhatThereIs() {
        JsonNode overview = served.json("/api/overview");
        assertThat(overview.path("schema").asString()).isEqualTo("tizbek-overview/1");
        assertThat(overview.path("data").path("rows").asInt()).isGreaterThan(20_000);
        assertThat(texts(overview.path("minerals"), "id")).contains("antimony", "uranium");
        assertThat(texts(overview.path("scenarios"), "id")).contains("baseline", "china-antimony-controls");
        assertThat(overview.path("brokenScenarios").size()).isZero();
        long region = overview.path("countries")
                .valueStream()
                .filter(c -> c.path("region").asBoolean())
                .count();
        assertThat(region).isEqualTo(5);
        assertThat(overview.path("actKinds").valueStream().map(JsonNode::asString))
                .contains("explore", "export");
    }

    @Test
    void aTableIsFilteredByItsFields() {
        JsonNode table = served.json("/api/tables/production?country=KAZ&commodity=copper&year=2023");
        assertThat(table.path("rows").size())
                .isPositive()
                .isEqualTo(table.path("matching").asInt());
        table.path("rows").forEach(row -> {
            assertThat(row.path("country").asString()).isEqualTo("KAZ");
            assertThat(row.path("year").asInt()).isEqualTo(2023);
            assertThat(row.path("_file").asString()).isEqualTo("data/production.csv");
        });
        int both = served.json("/api/tables/production?country=KAZ&country=KGZ")
                .path("matching")
                .asInt();
        int one = served.json("/api/tables/production?country=KAZ")
                .path("matching")
                .asInt();
        int other = served.json("/api/tables/production?country=KGZ")
                .path("matching")
                .asInt();
        assertThat(both).isEqualTo(one + other);
        int chosen =
                served.json("/api/tables/production?chosen=y").path("matching").asInt();
        int not = served.json("/api/tables/production?chosen=false")
                .path("matching")
                .asInt();
        assertThat(chosen + not).isEqualTo(table.path("inTable").asInt());
        assertThat(served.json("/api/tables/deposits?source=jiaxin-2025")
                        .path("matching")
                        .asInt())
                .isPositive();
        assertThat(served.json("/api/tables/production?year=soon")
                        .path("matching")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a'b", "'; DROP TABLE deposits; --", "\\'", "%27%20OR%20%271%27=%271", "$$x$$", "*/ --", "❄"})
    void aFilterIsAValueWhateverItHolds(String value) {
        String encoded = java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
        JsonNode table = served.json("/api/tables/deposits?operator=" + encoded);
        assertThat(table.path("matching").asInt()).isZero();
        assertThat(table.path("inTable").asInt()).isGreaterThan(300);
    }

    @Test
    void pagesOfATableMakeTheWhole() {
        List<String> whole =
                texts(served.json("/api/tables/deposits?country=KGZ&columns=id").path("rows"), "id");
        List<String> parts = new ArrayList<>();
        for (int offset = 0; offset < whole.size(); offset += 7) {
            parts.addAll(texts(
                    served.json("/api/tables/deposits?country=KGZ&limit=7&offset=" + offset)
                            .path("rows"),
                    "id"));
        }
        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void aTableIsCsvAndGeoJson() {
        HttpResponse<String> csv = served.get("/api/tables/deposits?country=KGZ&format=csv");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(csv.body()).startsWith("id,name,name_local,country");
        JsonNode points = served.json("/api/tables/deposits?country=KGZ&format=geojson");
        assertThat(points.path("features")
                        .get(0)
                        .path("properties")
                        .path("country")
                        .asString())
                .isEqualTo("KGZ");
        JsonNode lines = served.json("/api/tables/links?mode=ferry&format=geojson");
        assertThat(lines.path("features").get(0).path("geometry").path("type").asString())
                .isEqualTo("LineString");
        assertThat(served.problem("/api/tables/assumptions?format=geojson")
                        .path("detail")
                        .asString())
                .contains("has no places");
    }

    @Test
    void aMineralIsKnownFromGroundToMarket() {
        JsonNode mineral = served.json("/api/minerals/antimony");
        assertThat(mineral.path("chain").asBoolean()).isTrue();
        assertThat(texts(mineral.path("stages"), "material")).contains("antimony.concentrate", "antimony.metal");
        for (String part : List.of("production", "reserves", "prices", "trade", "demand", "deposits", "facilities")) {
            assertThat(mineral.path(part).size()).as(part).isPositive();
            JsonNode row = mineral.path(part).get(0);
            assertThat(row.path("table").asString()).as(part).isNotEmpty();
            assertThat(row.path("source").asString()).as(part).isNotEmpty();
        }
        assertThat(texts(mineral.path("law"), "key")).anyMatch(key -> key.startsWith("chn-"));
        JsonNode produced = mineral.path("production").get(0);
        assertThat(produced.path("unit").asString()).isEqualTo("t");
        assertThat(produced.path("value").asDouble())
                .isEqualTo(produced.path("fields").path("quantity_t").asDouble());
        assertThat(produced.path("names").path("country").path("ru").asString()).isNotEmpty();
    }

    @Test
    void aCountryIsKnownOnADay() {
        JsonNode before = served.json("/api/countries/KGZ?date=2024-05-01");
        JsonNode after = served.json("/api/countries/kgz?date=2024-07-15");
        assertThat(texts(before.path("law"), "key")).contains("kgz-u-ban-law");
        assertThat(texts(after.path("law"), "key")).doesNotContain("kgz-u-ban-law");
        assertThat(after.path("exports").size()).isPositive();
        assertThat(after.path("governance").size()).isPositive();
        assertThat(served.json("/api/countries/KAZ")
                        .path("exploration")
                        .path("spending")
                        .size())
                .isPositive();
        assertThat(served.problem("/api/countries/KGZ?date=2024-13-01")
                        .path("where")
                        .asString())
                .isEqualTo("date");
    }

    @Test
    void rivalsOfAFigureAreCounted() {
        JsonNode mineral = served.json("/api/minerals/antimony");
        boolean contested = mineral.path("production")
                .valueStream()
                .anyMatch(r -> r.path("rivals").asInt() > 0);
        assertThat(contested).isTrue();
    }

    @Test
    void theLawOfADaySpeaks() {
        JsonNode barred = served.json("/api/law/on?day=2024-05-01&country=KGZ&act=explore&mineral=uranium");
        assertThat(barred.path("verdict").asString()).isEqualTo("barred");
        JsonNode every = served.json("/api/law/on?day=2024-05-01&country=kgz");
        assertThat(every.path("acts").size()).isGreaterThan(5);
        JsonNode licensed = served.json(
                "/api/law/on?day=2025-06-01&country=CHN&act=export&material=antimony.metal&target=JPN&fact=export_licence=yes");
        assertThat(licensed.path("act").path("facts").path("export_licence").asString())
                .isEqualTo("yes");
        assertThat(served.json("/api/law/timeline?country=KGZ&mineral=uranium")
                        .path("events")
                        .size())
                .isPositive();
        assertThat(served.json("/api/law/diff?from=2025-12-31&to=2026-01-01&country=KAZ")
                        .path("changes")
                        .size())
                .isPositive();
        assertThat(served.json("/api/law/show/kgz-u-ban-law").path("kind").asString())
                .isEqualTo("provision");
        assertThat(served.json("/api/law/terms").path("facts").size()).isGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/law/on?country=KAX | (KAZ) was meant",
                "/api/law/on?country=KGZ&act=explre | (explore) was meant",
                "/api/law/on?country=KGZ&mineral=uranum | (uranium) was meant",
                "/api/law/on?country=KGZ&fact=consent | (consent=yes) was meant",
                "/api/law/on?country=KGZ&claim=none-such | ",
                "/api/law/diff?from=2026-01-01&to=2025-01-01&country=KAZ | the other way round",
                "/api/law/on | give it",
                "/api/routes?from=kadamjay&to=roterdam | rotterdam (Rotterdam",
                "/api/routes?from=kadamjay&to=rotterdam&date=1999-01-01 | a day from 2019",
                "/api/routes?from=kadamjay&to=rotterdam&tonnes=0 | ",
                "/api/routes?from=kadamjay&to=rotterdam&vehicle=camel | (bulk, wagon, container)",
                "/api/routes?from=kadamjay&to=rotterdam&service=slow | (usual)",
                "/api/routes?from=kadamjay&to=rotterdam&corridor=titrr | (titr) was meant",
                "/api/map?layer=deposit | (deposits) was meant",
                "/api/tables/production?yeer=2023 | (year) was meant",
                "/api/tables/production?limit=0 | ",
                "/api/tables/production?sort=yeer | ",
                "/api/places?q=%20 | give it",
            })
    void whatIsNotUnderstoodIsToldWithARemedy(String address, String remedy) {
        JsonNode problem = served.problem(address);
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("remedy").asString()).contains(remedy == null ? "" : remedy);
    }

    @Test
    void placesAreFoundInAnyScriptAndNearMisses() {
        assertThat(texts(served.json("/api/places?q=kadam").path("places"), "id"))
                .contains("kadamjay");
        assertThat(texts(served.json("/api/places?q=" + encoded("кадам")).path("places"), "id"))
                .contains("kadamjay");
        assertThat(texts(served.json("/api/places?q=kadm").path("places"), "id"))
                .contains("kadamjay");
        assertThat(texts(served.json("/api/places?q=xqzwv").path("places"), "id"))
                .isEmpty();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void waysAreFoundAndDrawn() {
        String question = "/api/routes?from=kadamjay&to=rotterdam&material=antimony.metal&tonnes=500&date=2026-06-01";
        JsonNode routes = served.json(question);
        assertThat(routes.path("routes").size()).isGreaterThan(1);
        JsonNode drawn = served.json(question + "&format=geojson");
        assertThat(drawn.path("features").size()).isGreaterThan(10);
        JsonNode none = served.json("/api/routes?from=kadamjay&to=rotterdam&date=2026-06-01&via=meghri");
        assertThat(none.path("noWay").path("because").asString()).isEqualTo("via");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deposits", "plants", "links", "crossings", "corridors", "seas"})
    void everyLayerHasNamesInBothLanguagesAndSaysHowItIsKnown(String layer) {
        JsonNode features = served.json("/api/map?layer=" + layer).path("features");
        assertThat(features.size()).isGreaterThan(15);
        features.forEach(feature -> {
            JsonNode properties = feature.path("properties");
            assertThat(properties.path("name_en").asString()).isNotEmpty();
            assertThat(properties.path("name_ru").asString()).isNotEmpty();
            assertThat(properties.path("basis").asString()).isIn("read", "derived", "recalled", "assumed");
            assertThat(feature.path("geometry").path("coordinates").size()).isPositive();
        });
    }

    @Test
    void noLineOfTheMapRunsAroundTheWorld() {
        served.json("/api/map?layer=links").path("features").forEach(feature -> {
            JsonNode geometry = feature.path("geometry");
            if (geometry.path("type").asString().equals("LineString")) {
                JsonNode points = geometry.path("coordinates");
                for (int i = 1; i < points.size(); i++) {
                    assertThat(Math.abs(points.get(i).get(0).asDouble()
                                    - points.get(i - 1).get(0).asDouble()))
                            .as(feature.path("id").asString())
                            .isLessThanOrEqualTo(180);
                }
            }
        });
    }
}
