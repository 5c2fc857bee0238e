package tizbek.desk.internal.run;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tizbek.desk.ReportPage;
import tizbek.desk.internal.api.Stock;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.facts.InputException;
import tizbek.facts.RowsJson;
import tizbek.plan.Chain;
import tizbek.plan.Comparison;
import tizbek.plan.PlanTables;
import tizbek.plan.Scenario;
import tizbek.plan.Scenarios;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans by address: ask for one, see how far it is, stop it, take what came of it, compare two. */
public final class RunApi {

    /** A scenario is a page of text. */
    private static final int MOST_BYTES = 256 << 10;

    private static final int MOST_FUTURES = 200;
    private static final int USUAL_FUTURES = 20;
    private static final int MOST_WATCHERS = 64;

    /** Sooner than a connection on which nothing moves is closed. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    private static final Set<String> FIELDS = Set.of("scenario", "yaml", "name", "chain", "from", "to", "futures");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern PAGE_POLICY =
            Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");

    private static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .build();

    private final Stock stock;
    private final Runs runs;
    private final Planning planning;
    private final Semaphore watchers = new Semaphore(MOST_WATCHERS);

    public RunApi(Stock stock, Runs runs, Planning planning) {
        this.stock = stock;
        this.runs = runs;
        this.planning = planning;
    }

    public List<Route> routes() {
        return List.of(
                Route.doing("POST", "/api/runs", this::ask),
                Route.live("/api/runs", this::list),
                Route.live("/api/runs/{id}", this::show),
                Route.doing("DELETE", "/api/runs/{id}", this::cancel),
                Route.live("/api/runs/{id}/events", this::events),
                Route.live("/api/runs/{id}/plan.json", this::plan),
                Route.live("/api/runs/{id}/region.json", this::region),
                Route.live("/api/runs/{id}/report.html", this::report),
                Route.live("/api/runs/{id}/tables", this::tables),
                Route.live("/api/runs/{id}/tables/{name}", this::table),
                Route.live("/api/compare", this::compare));
    }

    // ---- asking

    private Answer ask(Asked asked) {
        asked.only();
        String type = Optional.ofNullable(asked.headers().get("Content-Type")).orElse("");
        if (!type.replaceFirst(";.*", "").strip().equalsIgnoreCase("application/json")) {
            throw Problem.of(
                    415,
                    "Content-Type",
                    "a body of the type (" + type + ") is not taken",
                    "(application/json) was meant.",
                    "application/json");
        }
        RunRequest request = request(body(asked));
        Run run = runs.ask(request, asked.client());
        return Answer.json(202, run.document(runs.position(run))).with("Location", "/api/runs/" + run.id());
    }

    private static ObjectNode body(Asked asked) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(asked.content(MOST_BYTES)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.of(400, "body", "the body is not UTF-8");
        }
        try {
            if (READER.readTree(text) instanceof ObjectNode object) {
                for (String field : object.propertyNames()) {
                    if (!FIELDS.contains(field)) {
                        throw Asked.unknown(field, FIELDS);
                    }
                }
                return object;
            }
        } catch (JacksonException e) {
            throw Problem.of(400, "body", "the body is no JSON: " + e.getOriginalMessage());
        }
        throw Problem.of(400, "body", "the body is no JSON object", "{\"scenario\": \"baseline\"} was meant.", "");
    }

    private RunRequest request(ObjectNode body) {
        String id = text(body, "scenario");
        String yaml = text(body, "yaml");
        if ((id == null) == (yaml == null)) {
            throw Problem.of(
                    400,
                    "scenario",
                    "either a scenario by its id or its text (yaml) must be given, and not both",
                    "{\"scenario\": \"baseline\"} was meant.",
                    "");
        }
        Scenario read = id == null ? own(body, String.valueOf(yaml)) : named(id);
        Scenario scenario = read.withYears(year(body, "from", read.firstYear()), year(body, "to", read.lastYear()));
        String chain = text(body, "chain");
        List<String> chains = Chain.list(stock.data());
        if (chain != null && !chains.contains(chain)) {
            throw Problem.of(400, "chain", Stock.unknownName("chain", chain, chains));
        }
        try {
            Scenarios.check(scenario);
            for (String one : scenario.chains()) {
                if (!one.equals(Scenario.ALL) && !chains.contains(one)) {
                    throw Stock.unknownName("chain", one, chains);
                }
            }
            planning.check(scenario);
        } catch (InputException e) {
            throw Problem.of(400, e);
        }
        int futures = whole(body, "futures", USUAL_FUTURES);
        if (futures != 0 && (futures < 5 || futures > MOST_FUTURES)) {
            throw Problem.parameter(
                    "futures", "futures (" + futures + ") is neither 0 nor from 5 to " + MOST_FUTURES, "");
        }
        return new RunRequest(
                scenario,
                chain,
                futures,
                id == null ? "own " + yaml : id + " " + stock.scenarios().text(id));
    }

    private Scenario named(String id) {
        List<String> known = stock.scenarios().list();
        if (!known.contains(id)) {
            throw Problem.of(400, "scenario", Stock.unknownName("scenario", id, known));
        }
        return stock.scenarios().get(id);
    }

    private Scenario own(ObjectNode body, String yaml) {
        String name = text(body, "name");
        if (name != null && !NAME.matcher(name).matches()) {
            throw Problem.parameter("name", "name (" + name + ") is not of small letters, digits and hyphens", "");
        }
        try {
            return stock.scenarios().parse(name == null ? "own" : name, yaml);
        } catch (InputException e) {
            throw Problem.of(400, e);
        }
    }

    private static @Nullable String text(ObjectNode body, String field) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw Problem.parameter(field, "field (" + field + ") is not a text", "");
        }
        return node.asString();
    }

    private static int whole(ObjectNode body, String field, int otherwise) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw Problem.parameter(field, "field (" + field + ") is not a whole number", "");
        }
        return node.asInt();
    }

    private static int year(ObjectNode body, String field, int otherwise) {
        int year = whole(body, field, otherwise);
        if (year < 1990 || year > 2200) {
            throw Problem.parameter(field, "field " + field + " (" + year + ") is not a year", "");
        }
        return year;
    }

    // ---- seeing

    private Answer list(Asked asked) {
        asked.only();
        ObjectNode document = RowsJson.document();
        ArrayNode list = document.putArray("runs");
        runs.list().forEach(run -> list.add(run.document(runs.position(run))));
        return Answer.json(document).with("Cache-Control", "no-store");
    }

    private Answer show(Asked asked) {
        asked.only();
        Run run = run(asked.part("id"), "id");
        return Answer.json(run.document(runs.position(run))).with("Cache-Control", "no-store");
    }

    private Answer cancel(Asked asked) {
        asked.only();
        Run run = run(asked.part("id"), "id");
        runs.cancel(run);
        return Answer.json(run.document(runs.position(run))).with("Cache-Control", "no-store");
    }

    private Run run(String id, String where) {
        return runs.find(id)
                .orElseThrow(() -> Problem.of(
                        404,
                        where,
                        "run (" + id + ") is not known",
                        "it was forgotten, for only the last are kept; ask for it again.",
                        ""));
    }

    private Answer events(Asked asked) {
        asked.only();
        Run run = run(asked.part("id"), "id");
        if (asked.method().equals("HEAD")) {
            // Nobody will write, and nobody would give the place back.
            return Answer.text("text/event-stream; charset=utf-8", "").with("Cache-Control", "no-store");
        }
        if (!watchers.tryAcquire()) {
            throw Problem.of(503, "", "too many watch runs already", "ask for the run itself now and then.", "");
        }
        return new Answer.Lasting(200, "text/event-stream; charset=utf-8", Map.of("X-Accel-Buffering", "no"), out -> {
            try {
                Run.Seen seen = run.seen();
                while (true) {
                    String data = run.document(runs.position(run)).toString();
                    out.write(("event: state\nid: " + seen.version() + "\ndata: " + data + "\n\n")
                            .getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    if (seen.state().isFinal()) {
                        return;
                    }
                    Run.Seen next = run.await(seen.version(), SIGN_OF_LIFE);
                    while (next.version() == seen.version()) {
                        out.write(": here\n\n".getBytes(StandardCharsets.UTF_8));
                        out.flush();
                        next = run.await(seen.version(), SIGN_OF_LIFE);
                    }
                    seen = next;
                }
            } finally {
                watchers.release();
            }
        });
    }

    // ---- taking

    private RunResult result(Asked asked) {
        Run run = run(asked.part("id"), "id");
        RunResult result = run.resultOrNull();
        if (result == null) {
            throw Problem.of(
                    409,
                    "id",
                    "run (" + run.id() + ") is " + run.seen().state().word() + ", and nothing has come of it",
                    "wait until its state is (done).",
                    "");
        }
        return result;
    }

    private String planOf(RunResult result, @Nullable String chain, String where) {
        Optional<Pressed> plan = result.plan(chain);
        if (plan.isEmpty()) {
            throw chain == null
                    ? Problem.parameter(
                            where,
                            "the run has several chains",
                            "one was meant: chain=" + result.chains().getFirst() + ".")
                    : Problem.of(400, where, Stock.unknownName("chain", chain, result.chains()));
        }
        return plan.get().text();
    }

    private Answer plan(Asked asked) {
        asked.only("chain");
        return Answer.json(planOf(result(asked), asked.find("chain").orElse(null), "chain"));
    }

    private Answer region(Asked asked) {
        asked.only();
        Pressed region = result(asked).regionOrNull();
        if (region == null) {
            throw Problem.of(404, "id", "the run is of one chain", "plan.json was meant.", "plan.json");
        }
        return Answer.json(region.text());
    }

    private Answer report(Asked asked) {
        asked.only("chain");
        RunResult result = result(asked);
        Pressed region = result.regionPageOrNull();
        String page = region != null && asked.find("chain").isEmpty()
                ? region.text()
                : ReportPage.html(planOf(result, asked.find("chain").orElse(null), "chain"));
        // The page is one file that may lie anywhere, and says itself what it may do: its own script, and no network.
        Matcher policy = PAGE_POLICY.matcher(page);
        if (!policy.find()) {
            throw new IllegalStateException("the report has no policy of its own");
        }
        return Answer.text(Answer.HTML, page)
                .with("Content-Security-Policy", policy.group(1) + "; frame-ancestors 'none'; base-uri 'none'");
    }

    private Answer tables(Asked asked) {
        asked.only("chain");
        ObjectNode document = RowsJson.document();
        ArrayNode names = document.putArray("tables");
        PlanTables.of(planOf(result(asked), asked.find("chain").orElse(null), "chain"))
                .keySet()
                .forEach(names::add);
        return Answer.json(document);
    }

    private Answer table(Asked asked) {
        asked.only("chain");
        Map<String, String> tables =
                PlanTables.of(planOf(result(asked), asked.find("chain").orElse(null), "chain"));
        String table = tables.get(asked.part("name"));
        if (table == null) {
            throw Problem.of(404, "name", Stock.unknownName("table", asked.part("name"), tables.keySet()));
        }
        return Answer.text(Answer.CSV, table);
    }

    private Answer compare(Asked asked) {
        asked.only("a", "b", "chain");
        String chain = asked.find("chain").orElse(null);
        Comparison.Side a = side(asked.get("a"), "a", chain);
        Comparison.Side b = side(asked.get("b"), "b", chain);
        try {
            return Answer.json(Comparison.of(a, b).json());
        } catch (InputException e) {
            throw Problem.of(400, "b", e);
        }
    }

    private Comparison.Side side(String id, String parameter, @Nullable String chain) {
        Run run = run(id, parameter);
        RunResult result = run.resultOrNull();
        if (result == null) {
            throw Problem.of(
                    409,
                    parameter,
                    "run (" + id + ") is " + run.seen().state().word() + ", and nothing has come of it",
                    "wait until its state is (done).",
                    "");
        }
        return new Comparison.Side(run.request().scenario().id(), planOf(result, chain, "chain"));
    }
}
