package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.law.Law;
import tizbek.measure.ResourceClass;
import tizbek.register.Block;
import tizbek.register.DisclosureRequest;
import tizbek.register.Jurisdiction;
import tizbek.register.Outcome;
import tizbek.register.Ownership;
import tizbek.register.Party;
import tizbek.register.Payment;
import tizbek.register.Place;
import tizbek.register.Plot;
import tizbek.register.Register;
import tizbek.register.Request;
import tizbek.register.ResourceStatement;
import tizbek.register.Restriction;
import tizbek.register.RestrictionRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a register discloses over HTTP, what only some may ask, and ground that is a plot. */
class H01_OpenRegisterTest {

    private static final String PAPER = "a".repeat(64);
    private static final String SECRET = "Hidden Secretname";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static RegisterServed served;

    @BeforeAll
    static void start() {
        try (Register register = Register.open(
                Place.in(folder),
                Jurisdiction.readAll(RegisterServed.HOME.resolve("registers")),
                Law.read(RegisterServed.HOME.resolve("laws")),
                Clock.systemUTC())) {
            parties(register);
            rights(register);
            disclosed(register);
        }
        served = new RegisterServed(folder);
    }

    @AfterAll
    static void stop() {
        assertThat(served.faults).isEmpty();
        served.close();
    }

    private static void ask(Register register, Request request) {
        Outcome outcome = register.submit(request);
        assertThat(outcome).as(request + ": " + outcome).isInstanceOf(Outcome.Recorded.class);
    }

    private static void parties(Register register) {
        ask(register, new Request.EnterParty("root", "steppe", Party.Kind.COMPANY, "KAZ", "Steppe"));
        ask(register, new Request.EnterParty("root", "silent", Party.Kind.COMPANY, "KAZ", "Silent"));
        ask(register, new Request.EnterParty("root", "pamir", Party.Kind.COMPANY, "TJK", "Pamir"));
        ask(register, new Request.EnterParty("root", "boris", Party.Kind.PERSON, "KAZ", "Boris " + SECRET));
        ask(register, new DisclosureRequest.EnterPerson("root", "aigul", "Aigul Owner", 1970, "KAZ", false));
    }

    private static void right(Register register, String id, String holder, String square) {
        ask(
                register,
                new Request.File(
                        "clerk",
                        "app-" + id,
                        "KAZ",
                        "exploration-licence",
                        "copper",
                        holder,
                        blocks("kaz-block:" + square),
                        6,
                        Estate.EXPLORING,
                        List.of()));
        ask(register, new Request.Decide("decider", "second", "app-" + id, id, Map.of(), null));
    }

    private static SortedSet<Block> blocks(String block) {
        return new TreeSet<>(List.of(Block.of(block)));
    }

    private static Request.File plot(String id, String east) {
        List<List<Plot.Vertex>> rings = List.of(List.of(
                Plot.Vertex.of(List.of("68.505", "39.405")),
                Plot.Vertex.of(List.of(east, "39.405")),
                Plot.Vertex.of(List.of(east, "39.41")),
                Plot.Vertex.of(List.of("68.505", "39.405"))));
        return new Request.File(
                "clerk",
                id,
                "TJK",
                "mining-licence",
                "antimony",
                "pamir",
                new TreeSet<>(),
                20,
                Map.of(),
                List.of(),
                new Plot.Filed("EPSG:4326", Plot.Order.EAST_NORTH, rings));
    }

    private static void rights(Register register) {
        right(register, "r-1", "steppe", "4500:2900");
        right(register, "r-2", "silent", "4600:2900");
        ask(register, plot("field", "68.51"));
        ask(register, new Request.Decide("decider", "second", "field", "r-field", Map.of(), "order 12 of the agency"));
        ask(register, plot("wider", "68.512"));
        for (String id : List.of("arrest-1", "arrest-2")) {
            ask(
                    register,
                    new RestrictionRequest.Impose(
                            "decider",
                            "second",
                            id,
                            "r-1",
                            Restriction.Kind.ARREST,
                            new TreeSet<>(),
                            null,
                            "ruling 7 of the court",
                            List.of(PAPER)));
        }
        ask(register, new RestrictionRequest.Lift("decider", "second", "arrest-2", "ruling 8 of the court"));
    }

    private static void disclosed(Register register) {
        Ownership.Interest interest = new Ownership.Interest(
                "aigul",
                Ownership.Kind.SHAREHOLDING,
                Ownership.Way.DIRECT,
                new BigDecimal("60"),
                new BigDecimal("75.5"),
                true,
                null,
                null);
        ask(
                register,
                new DisclosureRequest.DeclareOwners(
                        "clerk", "steppe", List.of(interest), null, Ownership.Source.VERIFIED, List.of()));
        paid(register, Payment.Side.COMPANY, "100");
        paid(register, Payment.Side.AGENCY, "70.5");
        ask(
                register,
                new DisclosureRequest.StateResources(
                        "clerk",
                        new ResourceStatement(
                                "s-1",
                                "r-1",
                                "north",
                                "copper",
                                LocalDate.of(2025, 6, 30),
                                ResourceClass.Scheme.GKZ,
                                "GKZ",
                                "Cu",
                                "percent",
                                true,
                                List.of(new ResourceStatement.Line(
                                        "C1 balance",
                                        new BigDecimal("8000000"),
                                        new BigDecimal("0.6"),
                                        new BigDecimal("48000"))),
                                null,
                                null,
                                null,
                                "No. 1234-17-U",
                                null,
                                null,
                                List.of(PAPER))));
    }

    private static int year() {
        return LocalDate.now(Clock.systemUTC()).getYear();
    }

    private static void paid(Register register, Payment.Side side, String amount) {
        ask(
                register,
                new DisclosureRequest.ReportPayment(
                        "clerk", "r-1", year(), "licence-fee", side, new BigDecimal(amount), "KZT", List.of()));
    }

    private static RegisterServed.Browser signedIn(String account, int code) {
        RegisterServed.Browser browser = served.browser();
        HttpResponse<String> answer = browser.signIn(account, RegisterServed.PASSWORD, served.code(account, code));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return browser;
    }

    private static HttpResponse<String> is(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(is(200, answer).body());
    }

    private static JsonNode open(String address) {
        return json(served.browser().get(address));
    }

    @Test
    void everybodyReadsHowCompleteTheRegisterIs() {
        JsonNode eiti = open("/api/register/eiti?day=2026-03-31");
        assertThat(eiti.path("day").asString()).isEqualTo("2026-03-31");
        assertThat(eiti.path("countries").path(0).path("country").asString()).isEqualTo("KAZ");
        assertThat(eiti.path("countries").path(0).path("rights").asInt()).isEqualTo(2);
        assertThat(eiti.path("countries")
                        .path(0)
                        .path("percents")
                        .path("holder")
                        .asDouble())
                .isEqualTo(100);
        HttpResponse<String> csv = is(200, served.browser().get("/api/register/eiti?format=csv"));
        assertThat(csv.body()).startsWith("country,rights,holder_percent").contains("\r\nTJK,1,", "\r\nALL,3,");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("eiti.csv");
    }

    @Test
    void ownersAreOpenAsFarAsTheCountryOpensThem() {
        String bods = is(200, served.browser().get("/api/register/bods")).body();
        assertThat(bods).contains("Aigul Owner", "party-silent", "informationUnknownToPublisher");
        assertThat(bods).doesNotContain(SECRET, "birthDate");
        JsonNode owners = open("/api/register/parties/steppe").path("owners");
        assertThat(owners.path("interests").path(0).path("name").asString()).isEqualTo("Aigul Owner");
        assertThat(owners.path("interests").path(0).path("mostPercent").asDouble())
                .isEqualTo(75.5);
        assertThat(open("/api/register/parties/silent").path("owners").isNull()).isTrue();
        JsonNode who = open("/api/register/owners");
        assertThat(who.path("declared").path(0).path("name").asString()).isEqualTo("Steppe");
        assertThat(who.path("missing").toString()).contains("silent", "pamir").doesNotContain("steppe");
    }

    @Test
    void paymentsOfBothSidesStandBesideEachOther() {
        JsonNode row =
                open("/api/register/payments?year=" + year()).path("rows").path(0);
        assertThat(row.path("differenceOrNull").asDouble()).isEqualTo(29.5);
        assertThat(row.path("agreement").asString()).isEqualTo("DIFFERENT");
        assertThat(open("/api/register/payments?year=2001").path("rows")).isEmpty();
        assertThat(is(200, served.browser().get("/api/register/payments?format=csv"))
                        .body())
                .contains("r-1,KAZ," + year() + ",licence-fee,KZT,100,70.5,29.5,different");
    }

    @Test
    void resourcesAreThoseOfTheCountryAndMineral() {
        JsonNode row = open("/api/register/resources?country=KAZ&commodity=copper")
                .path("rows")
                .path(0);
        assertThat(row.path("containedTonnes").asDouble()).isEqualTo(48_000);
        assertThat(row.path("readings")).isNotEmpty();
        assertThat(open("/api/register/resources?country=TJK").path("rows")).isEmpty();
        assertThat(open("/api/register/resources?commodity=unobtainium").path("rows"))
                .isEmpty();
        assertThat(is(200, served.browser().get("/api/register/resources?format=csv"))
                        .body())
                .contains("KAZ,copper,GKZ");
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        for (String address : List.of(
                "eiti?day=tomorrow",
                "eiti?format=pdf",
                "bods?day=2026-01-01",
                "payments?year=x",
                "resources?country=ATL",
                "resources?colour=red")) {
            is(400, served.browser().get("/api/register/" + address));
        }
        for (String address : List.of("duties?id=r-1", "reminders")) {
            is(401, served.browser().get("/api/register/" + address));
        }
    }

    @Test
    void aHolderReadsItsOwnDutiesAndOfficialsThoseOfAll() {
        RegisterServed.Browser holder = signedIn("holder", 0);
        JsonNode own = json(holder.get("/api/register/duties?id=r-1"));
        assertThat(own.path("accounts").path(0).path("right").asString()).isEqualTo("r-1");
        assertThat(own.path("accounts").path(0).path("lines")).isNotEmpty();
        assertThat(json(holder.get("/api/register/duties?id=steppe")).path("accounts"))
                .hasSize(1);
        is(404, holder.get("/api/register/duties?id=r-2"));
        is(404, holder.get("/api/register/duties?id=silent"));
        is(404, holder.get("/api/register/duties?id=nobody"));
        is(403, holder.get("/api/register/reminders"));
        RegisterServed.Browser clerk = signedIn("clerk", 0);
        String csv =
                is(200, clerk.get("/api/register/duties?id=r-2&format=csv")).body();
        assertThat(csv).startsWith("right,year,act,provision").contains("\r\nr-2,");
        assertThat(is(200, clerk.get("/api/register/duties?id=silent&format=ics"))
                        .body())
                .startsWith("BEGIN:VCALENDAR");
        is(400, clerk.get("/api/register/duties?id=r-1&from=2000&to=2100"));
        is(400, clerk.get("/api/register/duties?id=r-1&from=2030&to=2020"));
    }

    @Test
    void whatFallsDueIsOfOneCountryWhereOneIsAsked() {
        RegisterServed.Browser clerk = signedIn("clerk", 0);
        String day = (year() + 6) + "-12-31";
        List<String> all = abouts(json(clerk.get("/api/register/reminders?within=366&day=" + day)));
        List<String> kazakh = abouts(json(clerk.get("/api/register/reminders?country=KAZ&within=366&day=" + day)));
        assertThat(all).contains("r-1", "r-2");
        assertThat(kazakh).contains("r-1", "r-2").doesNotContain("wider", "r-field");
        assertThat(abouts(json(clerk.get("/api/register/reminders?country=UZB&within=366&day=" + day))))
                .isEmpty();
    }

    private static List<String> abouts(JsonNode reminders) {
        List<String> abouts = new ArrayList<>();
        reminders.path("reminders").forEach(r -> abouts.add(r.path("about").asString()));
        return abouts;
    }

    @Test
    void aNameIsReadForAReasonThatIsRecorded() {
        RegisterServed.Browser clerk = signedIn("clerk", 0);
        String address = "/api/register/parties/boris/name";
        JsonNode refused =
                JsonMapper.shared().readTree(is(409, clerk.post(address, "{}")).body());
        assertThat(refused.path("recorded").asBoolean(true)).isFalse();
        assertThat(refused.path("text").path("ru").asString()).isNotEmpty();
        assertThat(json(clerk.post(address, "{\"why\":\"to write to the holder\"}"))
                        .path("name")
                        .asString())
                .isEqualTo("Boris " + SECRET);
        is(409, clerk.post("/api/register/parties/steppe/name", "{\"why\":\"curious\"}"));
        is(404, clerk.post("/api/register/parties/nobody/name", "{\"why\":\"curious\"}"));
        is(403, signedIn("holder", 0).post(address, "{\"why\":\"curious\"}"));
        is(401, served.browser().post(address, "{\"why\":\"curious\"}"));
        clerk.csrf = null;
        is(403, clerk.post(address, "{\"why\":\"from another site\"}"));
        String log = json(signedIn("auditor", 0).get("/api/register/log?about=boris&actor=clerk"))
                .toString();
        assertThat(log).contains("to write to the holder").doesNotContain("curious", "another site", SECRET);
        assertThat(open("/api/register/parties/boris").toString()).doesNotContain(SECRET);
    }

    @Test
    void restrictionsStandWithTheRightAndInItsHistory() {
        JsonNode page = open("/api/register/rights/r-1");
        List<String> holding = new ArrayList<>();
        page.path("restrictions").forEach(r -> {
            if (r.path("holds").asBoolean()) {
                holding.add(r.path("id").asString());
            }
        });
        assertThat(page.path("restrictions")).hasSize(2);
        assertThat(holding).containsExactly("arrest-1");
        assertThat(page.path("restrictions").path(0).path("bars").toString()).contains("TRANSFER");
        String history = page.path("history").toString();
        assertThat(history)
                .contains(
                        "arrest imposed", "ruling 7 of the court", "restriction (arrest-2) lifted", "resources stated")
                .doesNotContain("decider", "second");
        assertThat(open("/api/register/rights/r-2").path("restrictions")).isEmpty();
    }

    @Test
    void aPlotIsFoundByItsSquaresAndStandsInTheWay() {
        JsonNode right = open("/api/register/rights/r-field");
        JsonNode plot = right.path("right").path("plotOrNull");
        assertThat(right.path("geometry").path("coordinates")).isNotEmpty();
        String square = plot.path("squares").path(0).asString();
        assertThat(open("/api/register/rights?square=" + square)
                        .path("rights")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo("r-field");
        RegisterServed.Browser clerk = signedIn("clerk", 0);
        JsonNode application = json(clerk.get("/api/register/applications/wider"));
        assertThat(application.path("geometry").path("coordinates")).isNotEmpty();
        assertThat(application.path("conflicts").toString()).contains("r-field");
    }
}
