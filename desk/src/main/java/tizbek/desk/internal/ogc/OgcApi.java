package tizbek.desk.internal.ogc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tizbek.desk.internal.access.OpenRegister;
import tizbek.desk.internal.api.Feature;
import tizbek.desk.internal.api.Layers;
import tizbek.desk.internal.api.Stock;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.HtmlPage;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.facts.RowsJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** OGC API - Features for QGIS, GDAL and whatever else reads it. */
public final class OgcApi {

    private static final List<String> CONFORMS = List.of(
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html");

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final int MOST = 10_000;
    private static final int USUAL = 100;
    private static final String JSON = "application/json";
    private static final String GEOJSON = "application/geo+json";
    private static final String HTML = "text/html";

    private final Layers layers;
    private final OpenRegister register;
    private final Map<Collection, Set<String>> properties = new ConcurrentHashMap<>();

    /** @param register whose rights are a collection, too, where one is open */
    public OgcApi(Layers layers, OpenRegister register) {
        this.layers = layers;
        this.register = register;
    }

    public List<Route> routes() {
        return List.of(
                Route.kept("/ogc", this::landing),
                Route.kept("/ogc/conformance", this::conformance),
                Route.kept("/ogc/collections", this::collections),
                Route.kept("/ogc/collections/{collection}", this::collection),
                Route.kept("/ogc/collections/{collection}/items", this::items),
                Route.kept("/ogc/collections/{collection}/items/{id}", this::item));
    }

    // ---- in which form

    /** Whether the reader wants a page: by {@code f}, else by what it accepts first. */
    private static boolean html(Asked asked) {
        Optional<String> form = asked.oneOf("f", Set.of("json", "geojson", "html"));
        return form.map("html"::equals).orElseGet(asked::prefersHtml);
    }

    private static Answer answer(ObjectNode document, String type) {
        return Answer.text(type, RowsJson.text(document)).with("Vary", "Accept, Accept-Encoding");
    }

    private static Answer page(HtmlPage page) {
        return Answer.text(Answer.HTML, page.text()).with("Vary", "Accept, Accept-Encoding");
    }

    private static void link(ArrayNode links, String rel, String type, String title, String href) {
        links.addObject().put("rel", rel).put("type", type).put("title", title).put("href", href);
    }

    private static String base(Asked asked) {
        return asked.origin() + "/ogc";
    }

    /** This document and its other form. */
    private static ArrayNode links(ObjectNode document, Asked asked, String path, String type) {
        ArrayNode links = document.putArray("links");
        link(links, "self", type, "This document", base(asked) + path);
        link(links, "alternate", HTML, "This document as a page", base(asked) + path + "?f=html");
        return links;
    }

    // ---- what there is

    private Answer landing(Asked asked) {
        asked.only("f");
        String title = "Tizbek: critical minerals of Central Asia";
        String words = "Deposits, plants, links and crossings, each with how it is known and its sources.";
        if (html(asked)) {
            return page(new HtmlPage(title)
                    .paragraph(words)
                    .link("/ogc/collections?f=html", "Collections", "")
                    .link("/ogc/conformance?f=html", "Conformance", "")
                    .link("/api", "The interface for programs", "")
                    .link("/api/openapi.json", "OpenAPI", ""));
        }
        ObjectNode document = RowsJson.document().put("title", title).put("description", words);
        ArrayNode links = links(document, asked, "", JSON);
        link(
                links,
                "service-desc",
                "application/vnd.oai.openapi+json;version=3.1",
                "OpenAPI",
                asked.origin() + "/api/openapi.json");
        link(links, "service-doc", HTML, "The interface, to be read", asked.origin() + "/api");
        link(links, "conformance", JSON, "Conformance", base(asked) + "/conformance");
        link(links, "data", JSON, "Collections", base(asked) + "/collections");
        return answer(document, Answer.JSON);
    }

    private Answer conformance(Asked asked) {
        asked.only("f");
        if (html(asked)) {
            HtmlPage page = new HtmlPage("Conformance");
            CONFORMS.forEach(c -> page.link(c, c, ""));
            return page(page);
        }
        ObjectNode document = RowsJson.document();
        links(document, asked, "/conformance", JSON);
        CONFORMS.forEach(document.putArray("conformsTo")::add);
        return answer(document, Answer.JSON);
    }

    private Answer collections(Asked asked) {
        asked.only("f");
        if (html(asked)) {
            HtmlPage page = new HtmlPage("Collections").beginTable("collection", "features", "what it holds");
            for (Collection c : Collection.values()) {
                page.row(
                        "/ogc/collections/" + c.id() + "?f=html",
                        c.title(),
                        String.valueOf(layers.layer(c.id()).size()),
                        c.description());
            }
            register.find()
                    .ifPresent(r -> page.row(
                            "/ogc/collections/" + Tenements.ID + "?f=html",
                            Tenements.TITLE,
                            "",
                            Tenements.DESCRIPTION));
            return page(page.endTable());
        }
        ObjectNode document = RowsJson.document();
        links(document, asked, "/collections", JSON);
        ArrayNode collections = document.putArray("collections");
        for (Collection c : Collection.values()) {
            describe(collections.addObject(), c, asked);
        }
        register.find().ifPresent(r -> Tenements.describe(collections.addObject(), asked, r));
        return answer(document, Answer.JSON);
    }

    private Answer collection(Asked asked) {
        asked.only("f");
        Collection collection = named(asked);
        if (html(asked)) {
            return page(new HtmlPage(collection.title())
                    .paragraph(collection.description())
                    .link("/ogc/collections/" + collection.id() + "/items?f=html", "Features", "")
                    .paragraph("Filters: bbox, datetime, " + String.join(", ", names(collection))));
        }
        ObjectNode document = RowsJson.document();
        describe(document, collection, asked);
        return answer(document, Answer.JSON);
    }

    private static Collection named(Asked asked) {
        String id = asked.part("collection");
        for (Collection one : Collection.values()) {
            if (one.id().equals(id)) {
                return one;
            }
        }
        throw Problem.of(404, "collection", Stock.unknownName("collection", id, Collection.ids()));
    }

    private void describe(ObjectNode node, Collection collection, Asked asked) {
        node.put("id", collection.id())
                .put("title", collection.title())
                .put("description", collection.description())
                .put("itemType", "feature");
        double[] box = {180, 90, -180, -90};
        for (Feature feature : layers.layer(collection.id())) {
            feature.box().ifPresent(b -> {
                box[0] = Math.min(box[0], b[0]);
                box[1] = Math.min(box[1], b[1]);
                box[2] = Math.max(box[2], b[2]);
                box[3] = Math.max(box[3], b[3]);
            });
        }
        ObjectNode extent = node.putObject("extent");
        ObjectNode spatial = extent.putObject("spatial");
        ArrayNode corners = spatial.putArray("bbox").addArray();
        for (double corner : box) {
            corners.add(corner);
        }
        spatial.put("crs", CRS84);
        extent.putObject("temporal").putArray("interval").addArray().addNull().addNull();
        node.putArray("crs").add(CRS84);
        String path = "/collections/" + collection.id();
        ArrayNode links = links(node, asked, path, JSON);
        link(links, "items", GEOJSON, "Features", base(asked) + path + "/items");
        link(links, "items", HTML, "Features as a page", base(asked) + path + "/items?f=html");
    }

    // ---- features

    /** The names of all properties of a collection. */
    private Set<String> names(Collection collection) {
        return properties.computeIfAbsent(collection, c -> {
            Set<String> names = new LinkedHashSet<>();
            layers.layer(c.id()).forEach(f -> names.addAll(f.properties().keySet()));
            return names;
        });
    }

    private Answer items(Asked asked) {
        Collection collection = named(asked);
        Selection selection = Selection.of(asked, names(collection));
        // A reader may ask for more than is given at once: it follows the links.
        int limit = Math.min(MOST, asked.number("limit", 1, Integer.MAX_VALUE).orElse(USUAL));
        int offset = asked.number("offset", 0, Integer.MAX_VALUE).orElse(0);
        List<Feature> all = selection.of(layers.layer(collection.id()));
        int end = (int) Math.min(all.size(), (long) offset + limit);
        List<Feature> shown = offset < all.size() ? all.subList(offset, end) : List.of();
        if (html(asked)) {
            return page(itemsPage(asked, collection, all.size(), shown, offset, limit));
        }
        ObjectNode document = RowsJson.document().put("type", "FeatureCollection");
        ArrayNode links = document.putArray("links");
        link(links, "self", GEOJSON, "This document", address(asked, collection, offset, limit, null));
        link(links, "alternate", HTML, "As a page", address(asked, collection, offset, limit, "html"));
        link(links, "collection", JSON, collection.title(), base(asked) + "/collections/" + collection.id());
        if (end < all.size() && !shown.isEmpty()) {
            link(links, "next", GEOJSON, "Further features", address(asked, collection, end, limit, null));
        }
        if (offset > 0) {
            link(
                    links,
                    "prev",
                    GEOJSON,
                    "Features before",
                    address(asked, collection, Math.max(0, offset - limit), limit, null));
        }
        document.put("numberMatched", all.size()).put("numberReturned", shown.size());
        ArrayNode features = document.putArray("features");
        shown.forEach(feature -> feature.write(features.addObject()));
        return answer(document, Answer.GEOJSON);
    }

    private static HtmlPage itemsPage(
            Asked asked, Collection collection, int matched, List<Feature> shown, int offset, int limit) {
        HtmlPage page = new HtmlPage(collection.title())
                .paragraph(shown.size() + " of " + matched + " features")
                .beginTable("id", "name", "название", "kind", "country", "basis");
        for (Feature f : shown) {
            page.row(
                    "/ogc/collections/" + collection.id() + "/items/" + encoded(f.id()) + "?f=html",
                    f.id(),
                    text(f, "name_en"),
                    text(f, "name_ru"),
                    text(f, "kind"),
                    text(f, "country"),
                    text(f, "basis"));
        }
        page.endTable();
        if (offset + limit < matched) {
            page.link(address(asked, collection, offset + limit, limit, "html"), "Further features", "");
        }
        return page.link(address(asked, collection, offset, limit, "json"), "As GeoJSON", "");
    }

    private static String text(Feature feature, String property) {
        Object value = feature.properties().get(property);
        return value == null ? "" : value.toString();
    }

    /** The address of this question with another part of its answer, or in another form. */
    private static String address(Asked asked, Collection collection, int offset, int limit, @Nullable String form) {
        Map<String, List<String>> query = new LinkedHashMap<>(asked.query());
        query.put("limit", List.of(String.valueOf(limit)));
        query.remove("offset");
        if (offset > 0) {
            query.put("offset", List.of(String.valueOf(offset)));
        }
        if (form != null) {
            query.put("f", List.of(form));
        }
        StringBuilder address = new StringBuilder(base(asked) + "/collections/" + collection.id() + "/items");
        char sign = '?';
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            for (String value : parameter.getValue()) {
                address.append(sign)
                        .append(encoded(parameter.getKey()))
                        .append('=')
                        .append(encoded(value));
                sign = '&';
            }
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer item(Asked asked) {
        asked.only("f");
        Collection collection = named(asked);
        String id = asked.part("id");
        List<Feature> all = layers.layer(collection.id());
        Feature feature = all.stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        404,
                        "id",
                        Stock.unknownName(
                                "feature", id, all.stream().map(Feature::id).toList())));
        if (html(asked)) {
            HtmlPage page = new HtmlPage(text(feature, "name_en")).beginTable("property", "value");
            feature.properties().forEach((name, value) -> page.row("", name, value == null ? "" : value.toString()));
            return page(page.endTable());
        }
        ObjectNode document = RowsJson.document();
        feature.write(document);
        String path = "/collections/" + collection.id() + "/items/" + encoded(id);
        ArrayNode links = links(document, asked, path, GEOJSON);
        link(links, "collection", JSON, collection.title(), base(asked) + "/collections/" + collection.id());
        return answer(document, Answer.GEOJSON);
    }
}
