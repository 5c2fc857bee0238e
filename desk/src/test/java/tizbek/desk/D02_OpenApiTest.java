package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tizbek.desk.internal.Endpoints;
import tizbek.desk.internal.api.Stock;
import tizbek.desk.internal.run.Planning;
import tizbek.desk.internal.run.Runs;
import tizbek.facts.DataPackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document says what the server does: every route, every parameter, the form of every answer. */
class D02_OpenApiTest {

    private final Served served = Served.one();

    private JsonNode document() {
        return JsonMapper.shared().readTree(served.get("/api/openapi.json").body());
    }

    @Test
    void anIndependentParserFindsNothingWrong() {
        SwaggerParseResult parsed = new OpenAPIV3Parser()
                .readContents(served.get("/api/openapi.json").body());
        assertThat(parsed.getMessages() == null ? List.of() : parsed.getMessages())
                .isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
        Stock stock = new Stock(DataPackage.open(Served.HOME.resolve("data")), Served.HOME, "test");
        Planning planning = new Planning(stock);
        Set<String> routes = new TreeSet<>();
        try (Runs runs = new Runs(planning, fault -> {})) {
            Endpoints.of(stock, runs, planning).list().forEach(r -> routes.add(r.method() + " " + r.template()));
        }
        Set<String> described = new TreeSet<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).isEqualTo(routes);
    }

    /** Every address with its examples is asked, and the answer held against its schema. */
    @TestFactory
    List<DynamicTest> everyAnswerHasTheFormThatIsDescribed() {
        JsonNode document = document();
        List<DynamicTest> tests = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            if (!get.isMissingNode()
                    && !path.getKey().startsWith("/api/runs/")
                    && !path.getKey().equals("/api/compare")
                    // Asked of the ministry, or of a document that somebody handed in: tests of their own.
                    && !path.getKey().startsWith("/api/register/sign-on")
                    && !path.getKey().startsWith("/api/register/documents/")) {
                tests.add(DynamicTest.dynamicTest(path.getKey(), () -> check(document, path.getKey(), get)));
            }
        });
        assertThat(tests).hasSizeGreaterThan(25);
        return tests;
    }

    private void check(JsonNode document, String path, JsonNode get) {
        String address = address(path, get);
        HttpResponse<String> answer = asked(address, get);
        assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(200);
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst("; charset=.*", "");
        JsonNode content = get.path("responses").path("200").path("content").path(type);
        assertThat(content.isMissingNode()).as(address + " is " + type).isFalse();
        if (type.contains("json") && content.path("schema").has("$ref")) {
            assertThat(faults(document, content.path("schema").path("$ref").asString(), answer.body()))
                    .as(address)
                    .isEmpty();
        }
    }

    /** As the auditor, who may read all, where the document says that one signs in. */
    private HttpResponse<String> asked(String address, JsonNode get) {
        String who = get.path("description").asString("");
        boolean signIns = address.startsWith("/api/register/sign-ins");
        return who.startsWith("For those who signed in") || signIns
                ? Visitor.as(served, "demo-auditor").get(address)
                : served.get(address);
    }

    private static List<String> faults(JsonNode document, String reference, String answer) {
        ObjectNode schema = JsonMapper.shared().createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$ref", reference);
        schema.set("components", document.path("components"));
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
        return validator.validate(answer, InputFormat.JSON).stream()
                .map(Object::toString)
                .limit(5)
                .toList();
    }

    private static String address(String path, JsonNode get) {
        String address = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : get.path("parameters")) {
            String name = parameter.path("name").asString();
            JsonNode example = parameter.path("example");
            if (parameter.path("in").asString().equals("path")) {
                assertThat(example.isMissingNode()).as(path + " " + name).isFalse();
                address = address.replace("{" + name + "}", encoded(example.asString()));
            } else if (example.isObject()) {
                example.properties()
                        .forEach(e -> append(query, e.getKey(), e.getValue().asString()));
            } else if (example.isArray()) {
                append(
                        query,
                        name,
                        String.join(
                                ",",
                                example.valueStream().map(JsonNode::asString).toList()));
            } else if (!example.isMissingNode()) {
                append(query, name, example.asString());
            } else {
                assertThat(parameter.path("required").asBoolean(false))
                        .as("a needed parameter has an example: " + path + " " + name)
                        .isFalse();
            }
        }
        return address + query;
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void problemsHaveTheFormThatIsDescribed() {
        JsonNode document = document();
        for (String address : List.of("/api/minerals/none", "/api/law/on", "/api/nothing", "/ogc/collections/x")) {
            assertThat(faults(
                            document,
                            "#/components/schemas/Problem",
                            served.get(address).body()))
                    .as(address)
                    .isEmpty();
        }
    }

    @Test
    void theRequestsOfTheDocumentAreTaken() {
        JsonNode document = document();
        Map<String, JsonNode> examples = new java.util.TreeMap<>();
        document.path("paths")
                .path("/api/runs")
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("examples")
                .properties()
                .forEach(e -> examples.put(e.getKey(), e.getValue().path("value")));
        assertThat(examples).isNotEmpty();
        examples.forEach((name, value) -> {
            assertThat(faults(document, "#/components/schemas/RunRequest", value.toString()))
                    .isEmpty();
            HttpResponse<String> answer = served.post("/api/runs", value.toString());
            assertThat(answer.statusCode()).as(name + ": " + answer.body()).isEqualTo(202);
            assertThat(faults(document, "#/components/schemas/Run", answer.body()))
                    .isEmpty();
            String id = JsonMapper.shared().readTree(answer.body()).path("id").asString();
            served.send(served.asking("/api/runs/" + id).DELETE());
        });
        assertThat(faults(
                        document,
                        "#/components/schemas/RunList",
                        served.get("/api/runs").body()))
                .isEqualTo(Collections.emptyList());
    }

    @Test
    void thePageListsEveryAddress() {
        String page = served.get("/api").body();
        document()
                .path("paths")
                .propertyNames()
                .forEach(path -> assertThat(page).contains(path));
    }
}
