package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What everybody may read of a register. */
class G01_RegisterTest {

    private final Served served = Served.one();

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        served.json("/api/register/rights?" + query)
                .path("rights")
                .forEach(r -> ids.add(r.path("id").asString()));
        return ids;
    }

    @Test
    void theRegisterSaysWhatItHolds() {
        JsonNode register = served.json("/api/register");
        assertThat(register.path("open").asBoolean()).isTrue();
        assertThat(register.path("invented").asBoolean()).isFalse();
        assertThat(register.path("counts").path("live").asInt()).isEqualTo(24);
        assertThat(register.path("entries").asInt()).isGreaterThan(50);
        JsonNode kazakhstan = register.path("countries")
                .valueStream()
                .filter(c -> c.path("country").asString().equals("KAZ"))
                .findFirst()
                .orElseThrow();
        assertThat(kazakhstan.path("grid").path("id").asString()).isEqualTo("kaz-block");
        assertThat(kazakhstan.path("kinds").toString()).contains("exploration-licence", "first-come");
    }

    @Test
    void rightsAreFoundByWhatIsLookedFor() {
        assertThat(ids("commodity=gold")).containsExactly("r-2");
        assertThat(ids("holder=steppe-copper&status=live")).containsExactly("r-1");
        assertThat(ids("q=LLP")).containsExactly("r-1");
        assertThat(ids("q=%D0%BC%D0%B5%D0%B4%D1%8C&status=surrendered")).containsExactly("s-11");
        assertThat(ids("q=" + Estate.SECRET)).isEmpty();
        assertThat(ids("square=kaz-block:4502:2901")).containsExactly("r-1");
        assertThat(ids("country=KAZ&square=4700:2901")).containsExactly("s-10");
        assertThat(ids("country=KAZ&square=4700:2900")).isEmpty();
        assertThat(ids("bbox=74.9,48.3,75.1,48.4")).containsExactly("r-1");
        assertThat(ids("country=KGZ")).isEmpty();
        assertThat(ids("after=s-31&limit=500")).containsExactly("s-32");
    }

    @Test
    void pagesMakeTheWhole() {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = served.json("/api/register/rights?limit=4&after=" + next);
            page.path("rights").forEach(r -> ids.add(r.path("id").asString()));
            assertThat(page.path("matched").isNull()).isEqualTo(!next.isEmpty());
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(ids).hasSize(25).doesNotHaveDuplicates().isSorted();
        assertThat(served.json("/api/register/rights?limit=4").path("matched").asInt())
                .isEqualTo(25);
    }

    @Test
    void aRightTellsHowItCameAboutAndWhatItOwes() {
        JsonNode page = served.json("/api/register/rights/r-1");
        assertThat(page.path("right").path("holders").path(0).path("name").asString())
                .isEqualTo("Steppe Copper \"LLP\"");
        assertThat(page.path("right").path("areaKm2").asDouble()).isBetween(13.6, 13.8);
        assertThat(page.path("geometry").path("type").asString()).isEqualTo("MultiPolygon");
        assertThat(page.path("application").path("id").asString()).isEqualTo("app-r-1");
        assertThat(page.path("history").valueStream().map(h -> h.path("deed").asString()))
                .containsExactly("Filed", "Granted");
        assertThat(page.path("history").path(1).path("provisions").toString()).contains("kaz-first-come");
        assertThat(page.path("history").toString()).doesNotContain("decider", "second", "clerk");
        assertThat(page.path("due").isEmpty()).isFalse();
        assertThat(page.path("transitions").valueStream().map(JsonNode::asString))
                .contains("transfer", "surrender")
                .doesNotContain("merging");
        JsonNode ended = served.json("/api/register/rights/s-11");
        assertThat(ended.path("due").isEmpty()).isTrue();
        assertThat(ended.path("transitions").isEmpty()).isTrue();
        assertThat(ended.path("history").path(2).path("what").path("ru").asString())
                .isEqualTo("отказ от права");
    }

    @Test
    void aCalendarIsOne() {
        HttpResponse<String> answer = served.get("/api/register/rights/r-1/due.ics");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void whatTheLawBarsIsSaidBeforeItIsAsked() {
        JsonNode all = served.json("/api/register/rights/r-1/dealings");
        assertThat(all.path("dealings").size()).isEqualTo(12);
        JsonNode transfer = served.json("/api/register/rights/r-1/dealings?step=transfer")
                .path("dealings")
                .path(0);
        assertThat(transfer.path("state").asString()).isEqualTo("barred");
        assertThat(transfer.path("grounds").toString()).contains("Art. 40");
        JsonNode surrender = served.json("/api/register/rights/r-1/dealings?step=surrender")
                .path("dealings")
                .path(0);
        assertThat(surrender.path("state").asString()).isEqualTo("open");
        served.json("/api/register/rights/s-11/dealings")
                .path("dealings")
                .forEach(d -> assertThat(d.path("state").asString()).isEqualTo("barred"));
    }

    @Test
    void groundIsFreeOrNot() {
        JsonNode taken =
                served.json("/api/register/conflicts?country=KAZ&kind=exploration-licence&squares=4502:2900-4503:2901");
        assertThat(taken.path("held").toString())
                .isEqualTo("[{\"square\":\"kaz-block:4502:2900\",\"right\":\"r-1\"},"
                        + "{\"square\":\"kaz-block:4502:2901\",\"right\":\"r-1\"}]");
        assertThat(taken.path("waiting").valueStream().map(JsonNode::asString)).contains("a-2");
        JsonNode free = served.json("/api/register/conflicts?country=KAZ&kind=subsoil-space-licence&squares=4502:2900");
        assertThat(free.path("held").isEmpty()).isTrue();
    }

    @Test
    void aPartyShowsItsRightsAndOfAPersonNoName() {
        JsonNode company = served.json("/api/register/parties/demo-company-1");
        assertThat(company.path("rights").size()).isEqualTo(23);
        JsonNode person = served.json("/api/register/parties/aigul");
        assertThat(person.path("name").isNull()).isTrue();
        assertThat(person.toString()).doesNotContain(Estate.SECRET, "sealed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/register/rights/none | 404",
                "/api/register/rights?country=KZ | 400",
                "/api/register/rights?status=lively | 400",
                "/api/register/rights?limit=501 | 400",
                "/api/register/rights?limit=99999999999 | 400",
                "/api/register/rights?square=4500:2900 | 400",
                "/api/register/rights?square=kaz-block:x | 400",
                "/api/register/rights?bbox=1,2,3 | 400",
                "/api/register/rights?bbox=NaN,0,1,1 | 400",
                "/api/register/rights?contry=KAZ | 400",
                "/api/register/squares | 400",
                "/api/register/squares?bbox=46,35,88,56 | 400",
                "/api/register/conflicts?country=KAZ&kind=exploration-license&squares=1:1 | 400",
                "/api/register/conflicts?country=KAZ&kind=exploration-licence&squares=0:0-999999:999999 | 400",
                "/api/register/conflicts?country=KAZ&kind=exploration-licence&squares=5:5-4:4 | 400",
                "/api/register/rights/r-1/dealings?step=transfr | 400",
                "/api/register/rights/r-1/dealings?fact=x | 400",
                "/api/register/parties/nobody | 404",
                "/api/register/download?format=shp | 400",
                "/api/register/applications | 401",
                "/api/register/applications/a-2 | 401",
                "/api/register/log | 401",
                "/api/register/proposals | 401",
                "/api/register/accounts | 401"
            })
    void whatCannotBeUnderstoodOrMayNotBeReadIsRefused(String address, int status) {
        assertThat(served.problem(address).path("status").asInt()).as(address).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/register/rights", "/api/register/squares?bbox=1,1,2,2", "/ogc/collections/tenements"})
    void aDeskWithoutARegisterSaysHowToOpenOne(String address) {
        try (Desk desk = Desk.start(Served.settings(0, new CopyOnWriteArrayList<>()))) {
            HttpResponse<String> answer = served.send(
                    java.net.http.HttpRequest.newBuilder(desk.address().resolve(address)));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("--register DIR");
            HttpResponse<String> summary = served.send(
                    java.net.http.HttpRequest.newBuilder(desk.address().resolve("/api/register")));
            assertThat(JsonMapper.shared().readTree(summary.body()).path("open").asBoolean(true))
                    .isFalse();
        }
    }
}
