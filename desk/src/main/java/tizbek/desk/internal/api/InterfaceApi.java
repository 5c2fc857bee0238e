package tizbek.desk.internal.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.HtmlPage;
import tizbek.desk.internal.web.Route;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface itself: the OpenAPI document, and the same as a page to read. */
public final class InterfaceApi {

    private static final String DOCUMENT = "/tizbek/desk/openapi.json";

    public List<Route> routes() {
        return List.of(Route.kept("/api", this::page), Route.kept("/api/openapi.json", this::document));
    }

    private Answer document(Asked asked) {
        asked.only();
        // Not the type of OpenAPI 3.1: GDAL 3.6 takes none but that of 3.0 and this.
        return Answer.json(text());
    }

    private Answer page(Asked asked) {
        asked.only();
        JsonNode document = JsonMapper.shared().readTree(text());
        HtmlPage page = new HtmlPage(document.path("info").path("title").asString())
                .paragraph(document.path("info").path("summary").asString())
                .paragraph(document.path("info").path("description").asString())
                .link("/api/openapi.json", "OpenAPI 3.1", "for programs");
        for (JsonNode tag : document.path("tags")) {
            String name = tag.path("name").asString();
            page.heading(name).beginTable("address", "method", "what it answers", "parameters");
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    if (operation.getValue().path("tags").path(0).asString("").equals(name)) {
                        row(page, path.getKey(), operation.getKey(), operation.getValue());
                    }
                }
            }
            page.endTable();
        }
        return Answer.text(Answer.HTML, page.text());
    }

    private static void row(HtmlPage page, String path, String method, JsonNode operation) {
        StringBuilder parameters = new StringBuilder();
        boolean needed = false;
        for (JsonNode parameter : operation.path("parameters")) {
            boolean required = parameter.path("required").asBoolean(false);
            needed |= required;
            parameters
                    .append(parameters.isEmpty() ? "" : "; ")
                    .append(parameter.path("name").asString())
                    .append(required ? " (needed)" : "")
                    .append(": ")
                    .append(parameter.path("description").asString());
        }
        boolean opens = method.equals("get") && !needed && !path.equals("/api");
        page.row(
                opens ? path : "",
                path,
                method.toUpperCase(Locale.ROOT),
                operation.path("summary").asString(),
                parameters.toString());
    }

    private static String text() {
        try (InputStream in = InterfaceApi.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks (" + DOCUMENT + ")");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
