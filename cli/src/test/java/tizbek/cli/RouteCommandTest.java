package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code route}, on the map of the repository: the shape of its answers, and what must hold whatever the figures are. */
class RouteCommandTest {

    private static final String[] ANTIMONY = {
        "kadamjay", "rotterdam", "--material", "antimony.metal", "--tonnes", "500", "--date", "2026-06-01"
    };

    @TempDir
    private Path folder;

    private static Spoken ask(String[] question, String... more) {
        return Spoken.by(
                SmallLaws.checkout(),
                Stream.of(new String[] {"route"}, question, more, new String[] {"--quiet"})
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    private static Spoken ask(String words) {
        return ask(words.split(" ", -1));
    }

    private static JsonNode json(String words) {
        Spoken said = ask((words + " --json").split(" ", -1));
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.YES);
        return JsonMapper.shared().readTree(said.out());
    }

    @Test
    void theAnswerComparesFirstAndThenTellsEachRoutePartByPart() {
        Spoken said = ask(ANTIMONY);
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.YES);
        assertThat(said.out())
                .startsWith("From Kadamjay (kadamjay) to Rotterdam (rotterdam), on 2026-06-01\n500 t of antimony metal")
                .containsSubsequence(
                        "by way of", "What is paid for", "\n1  ", "part", "road Kadamjay", "\n2  ", "Notes")
                .contains("wagon or container", "Generic:", "handling: Rotterdam");
        assertThat(said.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void theSameInRussianHasNoEnglishWordsOfOurs() {
        Spoken said = ask(ANTIMONY, "--lang", "ru");
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.YES);
        assertThat(said.out())
                .startsWith("Из: Кадамжай (kadamjay); в: Роттердам (rotterdam)")
                .contains("сурьма металлическая", "За что платят", "Примечания", "граница")
                .doesNotContain(" days", "border", "haulage", "worth", "gauge break");
    }

    @Test
    void theJsonAddsUp() {
        JsonNode answer = json(String.join(" ", ANTIMONY));
        assertThat(answer.path("schema").asString()).isEqualTo("tizbek-route/1");
        assertThat(answer.path("vehicles").toString()).isEqualTo("[\"wagon\",\"container\"]");
        assertThat(answer.path("routes").size()).isBetween(2, 8);
        assertThat(answer.path("pareto").asInt())
                .isGreaterThanOrEqualTo(answer.path("routes").size());
        double cheapest = 0;
        List<String> names = new ArrayList<>();
        for (JsonNode route : answer.path("routes")) {
            names.add(route.path("name").path("en").asString());
            double total = route.path("usdPerTonne").asDouble();
            assertThat(total).isGreaterThanOrEqualTo(cheapest);
            cheapest = total;
            assertThat(sum(route.path("costs"))).isCloseTo(total, within(1e-6));
            assertThat(sum(route.path("parts"), "usdPerTonne"))
                    .isCloseTo(total - route.path("costs").path("interest").asDouble(), within(1e-6));
            assertThat(sum(route.path("legs"), "hours"))
                    .isCloseTo(route.path("hours").asDouble(), within(1e-6));
            assertThat(sum(route.path("legs"), "co2KgPerTonne"))
                    .isCloseTo(route.path("co2KgPerTonne").asDouble(), within(1e-6));
            JsonNode days = route.path("days");
            assertThat(days.path("low").asDouble())
                    .isLessThan(days.path("median").asDouble());
            assertThat(days.path("median").asDouble())
                    .isLessThan(days.path("high").asDouble());
            assertThat(route.path("countries").get(0).asString()).isEqualTo("KGZ");
            assertThat(route.path("generic").path("usdPerTonne").asDouble()).isBetween(0.0, total);
        }
        assertThat(names).doesNotHaveDuplicates();
    }

    private static double sum(JsonNode object) {
        return object.properties().stream()
                .mapToDouble(e -> e.getValue().asDouble())
                .sum();
    }

    private static double sum(JsonNode list, String field) {
        double sum = 0;
        for (JsonNode one : list) {
            sum += one.path(field).asDouble();
        }
        return sum;
    }

    @Test
    void whatIsAvoidedIsOnNoRouteAndWhatIsToBePassedOnEvery() {
        JsonNode around = json("kadamjay rotterdam --date 2026-06-01 --avoid rus,Iran --container");
        for (JsonNode route : around.path("routes")) {
            assertThat(route.path("countries").toString()).doesNotContain("RUS", "IRN");
            assertThat(route.path("vehicle").asString()).isEqualTo("container");
        }
        for (JsonNode route :
                json("kadamjay rotterdam --date 2026-06-01 --via Актау").path("routes")) {
            assertThat(route.path("legs").toString()).contains("\"aktau-port\"");
        }
        for (JsonNode route :
                json("kadamjay rotterdam --date 2026-06-01 --corridor titr").path("routes")) {
            assertThat(route.path("corridors").toString()).contains("titr");
        }
        for (JsonNode route : json("kadamjay rotterdam --date 2026-06-01 --avoid northern,titr")
                .path("routes")) {
            assertThat(route.path("corridors").toString()).doesNotContain("titr\"", "northern");
        }
    }

    @Test
    void theChinaKyrgyzRailwayIsThereFromItsYearOn() {
        assertThat(ask("jalal-abad kashgar --date 2029-06-01 --corridor cku").code())
                .isEqualTo(ExitCode.NO);
        Spoken open = ask("jalal-abad kashgar --date 2030-06-01 --corridor cku");
        assertThat(open.code()).as(open.err()).isEqualTo(ExitCode.YES);
        assertThat(open.out()).contains("corridors     cku");
    }

    @Test
    void geoJsonAndMapAreWrittenAndOnlyOurOwnAreReplaced() throws IOException {
        Path geojson = folder.resolve("r.geojson");
        Path map = folder.resolve("r.svg");
        for (int i = 0; i < 2; i++) {
            Spoken said = ask(ANTIMONY, "--geojson", geojson.toString(), "--map", map.toString());
            assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.YES);
        }
        assertThat(Files.readString(map)).startsWith("<svg").contains("Rotterdam", "</svg>");
        JsonNode document = JsonMapper.shared().readTree(Files.readString(geojson));
        assertThat(document.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(document.path("features").size()).isGreaterThan(20);
        for (JsonNode feature : document.path("features")) {
            assertThat(feature.path("type").asString()).isEqualTo("Feature");
            assertThat(feature.has("properties")).isTrue();
            checkGeometry(feature.path("geometry"));
        }
        Files.writeString(map, "my own drawing");
        Spoken refused = ask(ANTIMONY, "--map", map.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Files.readString(map)).isEqualTo("my own drawing");
    }

    private static void checkGeometry(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asString()) {
            case "Point" -> checkPosition(coordinates);
            case "LineString" -> checkLine(coordinates);
            case "MultiLineString" -> coordinates.forEach(RouteCommandTest::checkLine);
            default -> throw new AssertionError(geometry.toString());
        }
    }

    private static void checkLine(JsonNode line) {
        assertThat(line.size()).isGreaterThanOrEqualTo(2);
        double last = line.get(0).get(0).asDouble();
        for (JsonNode position : line) {
            checkPosition(position);
            // RFC 7946: a line that passes the 180th meridian is cut there.
            assertThat(Math.abs(position.get(0).asDouble() - last)).isLessThanOrEqualTo(180);
            last = position.get(0).asDouble();
        }
    }

    private static void checkPosition(JsonNode position) {
        assertThat(position.size()).isEqualTo(2);
        assertThat(position.get(0).asDouble()).isBetween(-180.0, 180.0);
        assertThat(position.get(1).asDouble()).isBetween(-90.0, 90.0);
    }

    @Test
    void aLineOverThePacificIsCutAtTheMeridian() throws IOException {
        Path geojson = folder.resolve("p.geojson");
        Spoken said = ask("lianyungang los-angeles --date 2026-06-01 --geojson " + geojson);
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.YES);
        JsonNode document = JsonMapper.shared().readTree(Files.readString(geojson));
        assertThat(document.toString()).contains("MultiLineString");
        document.path("features").forEach(f -> checkGeometry(f.path("geometry")));
    }

    @Test
    void theOutputFolderHoldsAllForms() {
        Path out = folder.resolve("out");
        assertThat(ask(ANTIMONY, "--out", out.toString()).code()).isEqualTo(ExitCode.YES);
        assertThat(out.resolve("routes.json")).exists();
        assertThat(out.resolve("routes.txt")).exists();
        assertThat(out.resolve("routes.geojson")).exists();
        assertThat(out.resolve("routes.svg")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kadamjay roterdam | (roterdam) is not known | rotterdam (Rotterdam, Роттердам, NLD)",
                "Кадамжой rotterdam | (Кадамжой) is not known | kadamjay (Kadamjay, Кадамжай, KGZ)",
                "kadamjay aksu | (aksu) fits 2 places | aksu-chn",
                "kadamjay suez | a point that ships pass | via suez",
                "kadamjay kadamjay | are the same place |",
                "kadamjay rotterdam --date 1999-01-01 | is outside the data | Maybe a day from 2019",
                "kadamjay rotterdam --date 2026-02-30 | is not a day | 2026-06-01",
                "kadamjay rotterdam --avoid KGZ | leaves nothing: kadamjay |",
                "kadamjay rotterdam --avoid XXQ | (XXQ) is not known |",
                "kadamjay rotterdam --corridor titrr | corridor (titrr) is not known | (titr)",
                "kadamjay rotterdam --prefer moonshine | is no country, corridor or link | titr",
                "kadamjay rotterdam --tonnes 0 | tonnes (0.0) is not above zero |",
                "kadamjay rotterdam --value -1 | value (-1.0) is negative |",
                "kadamjay rotterdam --material antimony.metl | antimony.metl | antimony.metal",
                "kadamjay rotterdam --lang de | neither en nor ru |",
            })
    void whatIsNotUnderstoodIsToldWithARemedy(String words, String message, String remedy) {
        Spoken said = ask(words);
        assertThat(said.code()).as(said.out()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains(message.strip());
        assertThat(said.err()).contains(remedy == null ? "" : remedy.strip());
        assertThat(said.out()).isEmpty();
    }

    @Test
    void anAvoidListThatLeavesNothingIsANoThatNamesTheCut() {
        String question = "kadamjay rotterdam --date 2026-06-01 --avoid RUS,CHN,TKM,IRN,AFG,AZE,TJK";
        Spoken said = ask(question);
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.NO);
        assertThat(said.out())
                .startsWith("No route from Kadamjay to Rotterdam on 2026-06-01: what is to be avoided")
                .contains("What cuts it off", "to be avoided (AZE): ", "What would join them", "not to avoid ");
        JsonNode json = JsonMapper.shared().readTree(ask(question + " --json").out());
        assertThat(json.path("noWay").path("because").asString()).isEqualTo("avoid");
        assertThat(json.path("noWay").path("cut").size()).isGreaterThan(5);
        assertThat(json.path("routes").size()).isZero();
    }

    @Test
    void anUnreachablePlaceIsToldWithWhatWouldJoinIt() {
        Spoken said = ask("khorog meghri --date 2026-06-01");
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.NO);
        assertThat(said.out()).contains("no usable link joins", "planned", "to finish what is", "Meghri");
        Spoken russian = ask("khorog meghri --date 2026-06-01 --lang ru");
        assertThat(russian.out()).contains("Пути нет", "Что отрезает", "Что соединило бы", "Мегри");
    }

    @Test
    void aPlaceToPassThatCannotBePassedIsToBlameItself() {
        Spoken said = ask("kadamjay rotterdam --date 2026-06-01 --via meghri");
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.NO);
        assertThat(said.out()).contains("passes what it was to pass (via, corridor)", "Without");
    }

    @Test
    void theWorthOfTheCargoIsPaidForTheDaysOnTheWay() {
        JsonNode cheap = json("kadamjay rotterdam --date 2026-06-01 --value 0");
        JsonNode dear = json("kadamjay rotterdam --date 2026-06-01 --value 1000000");
        assertThat(cheap.path("routes").get(0).path("costs").path("interest").asDouble())
                .isZero();
        assertThat(dear.path("routes").get(0).path("costs").path("interest").asDouble())
                .isPositive();
        assertThat(dear.path("routes").get(0).path("hours").asDouble())
                .isLessThanOrEqualTo(cheap.path("routes").get(0).path("hours").asDouble());
    }

    @Test
    void theKindOfTrainChangesTheDaysAndNotThePrice() {
        String way = "almaty poti --container --date 2025-06-01 --corridor titr --routes 1";
        JsonNode usual = json(way).path("routes").path(0);
        JsonNode single = json(way + " --service single").path("routes").path(0);
        assertThat(single.path("days").path("median").asDouble())
                .isGreaterThan(usual.path("days").path("median").asDouble() + 4);
        assertThat(single.path("usdPerTonne").asDouble())
                .isCloseTo(usual.path("usdPerTonne").asDouble(), within(1e-6));
        assertThat(ask(way + " --service single --lang ru").out())
                .contains("ожидание поезда")
                .contains("--service single");
    }

    @Test
    void aRouteOnADayOfAQueueMeetsIt() {
        String way = "almaty poti --container --corridor titr --routes 1 --date ";
        assertThat(ask(way + "2022-06-01").out()).contains("queue: Aktau");
        assertThat(ask(way + "2023-06-01").out()).doesNotContain("queue: Aktau");
    }

    @Test
    void aKindOfTrainThatThereIsNotIsBadInput() {
        Spoken said = ask("almaty poti --service blok");
        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("blok", "block", "express", "single");
    }
}
