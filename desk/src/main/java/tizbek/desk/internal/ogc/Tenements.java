package tizbek.desk.internal.ogc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tizbek.desk.internal.access.OpenRegister;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.HtmlPage;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.facts.NearestName;
import tizbek.register.Box;
import tizbek.register.Register;
import tizbek.register.Right;
import tizbek.register.RightFilter;
import tizbek.register.RightsJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rights of the register as a collection, by the property names of MineralTenementML. There may be very many: pages go on
 * after the id of the last feature, and a question for a box or a property is answered by the register's indexes.
 */
public final class Tenements {

    static final String ID = "tenements";
    static final String TITLE = "Tenements";
    static final String DESCRIPTION =
            "Rights to the subsoil in the register that this desk serves, by the property names of MineralTenementML; of"
                    + " persons no names.";

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final int MOST = 1_000;
    private static final int USUAL = 100;
    private static final int MOST_COUNTED = 10_000;

    /** So many rights are looked at for one page where a time is asked for, which has no index. */
    private static final int MOST_LOOKED_AT = 5_000;

    private static final String AFTER = "after";
    private static final Set<String> PROPERTIES =
            Set.of("identifier", "tenementType", "commodity", "owner", "status", "country");
    private static final String PATH = "/ogc/collections/" + ID;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final OpenRegister open;

    public Tenements(OpenRegister open) {
        this.open = open;
    }

    public List<Route> routes() {
        return List.of(
                Route.live(PATH, this::collection),
                Route.live(PATH + "/items", this::items),
                Route.live(PATH + "/items/{id}", this::item));
    }

    private static boolean html(Asked asked) {
        return asked.oneOf("f", Set.of("json", "geojson", "html"))
                .map("html"::equals)
                .orElseGet(asked::prefersHtml);
    }

    private static Answer json(ObjectNode document, String type) {
        return Answer.of(200, type, MAPPER.writeValueAsBytes(document)).with("Vary", "Accept, Accept-Encoding");
    }

    private static Answer page(HtmlPage page) {
        return Answer.text(Answer.HTML, page.text()).with("Vary", "Accept, Accept-Encoding");
    }

    private static void link(ArrayNode links, String rel, String type, String title, String href) {
        links.addObject().put("rel", rel).put("type", type).put("title", title).put("href", href);
    }

    private Answer collection(Asked asked) {
        asked.only("f");
        Register register = open.get();
        if (html(asked)) {
            return page(new HtmlPage(TITLE)
                    .paragraph(DESCRIPTION)
                    .link(PATH + "/items?f=html", "Features", "")
                    .paragraph("Filters: bbox, datetime, " + String.join(", ", new java.util.TreeSet<>(PROPERTIES))));
        }
        ObjectNode document = MAPPER.createObjectNode();
        describe(document, asked, register);
        return json(document, Answer.JSON);
    }

    /** The collection as it stands among the others. */
    static void describe(ObjectNode node, Asked asked, Register register) {
        node.put("id", ID).put("title", TITLE).put("description", DESCRIPTION).put("itemType", "feature");
        double[] box = {180, 90, -180, -90};
        register.jurisdictions().values().forEach(c -> {
            double side = c.grid().minutes() / 60.0;
            box[0] = Math.min(box[0], c.grid().west() * side);
            box[1] = Math.min(box[1], c.grid().south() * side);
            box[2] = Math.max(box[2], (c.grid().east() + 1) * side);
            box[3] = Math.max(box[3], (c.grid().north() + 1) * side);
        });
        ObjectNode extent = node.putObject("extent");
        ObjectNode spatial = extent.putObject("spatial");
        ArrayNode corners = spatial.putArray("bbox").addArray();
        for (double corner : box) {
            corners.add(corner);
        }
        spatial.put("crs", CRS84);
        extent.putObject("temporal").putArray("interval").addArray().addNull().addNull();
        node.putArray("crs").add(CRS84);
        String self = asked.origin() + PATH;
        ArrayNode links = node.putArray("links");
        link(links, "self", "application/json", "This document", self);
        link(links, "items", "application/geo+json", "Features", self + "/items");
        link(links, "items", "text/html", "Features as a page", self + "/items?f=html");
        link(links, "license", "text/html", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");
    }

    private Answer items(Asked asked) {
        Register register = open.get();
        Set<String> names = new java.util.TreeSet<>(PROPERTIES);
        names.add(AFTER);
        if (asked.query().containsKey("offset")) {
            throw Problem.parameter("offset", "parameter (offset) is not known here", "follow the (next) links.");
        }
        Selection selection = Selection.of(asked, names);
        int limit = Math.min(MOST, asked.number("limit", 1, Integer.MAX_VALUE).orElse(USUAL));
        String after = asked.find(AFTER).orElse("");
        RightFilter filter = filter(asked, selection);
        Found found = found(register, filter, selection, asked, after, limit);
        if (html(asked)) {
            return page(itemsPage(asked, found, limit));
        }
        ObjectNode document = MAPPER.createObjectNode().put("type", "FeatureCollection");
        ArrayNode links = document.putArray("links");
        link(links, "self", "application/geo+json", "This document", address(asked, after, limit, null));
        link(links, "alternate", "text/html", "As a page", address(asked, after, limit, "html"));
        link(links, "collection", "application/json", TITLE, asked.origin() + PATH);
        if (found.next() != null) {
            link(links, "next", "application/geo+json", "Further features", address(asked, found.next(), limit, null));
        }
        boolean timed =
                asked.find("datetime").isPresent() || asked.find("identifier").isPresent();
        OptionalLong matched =
                timed ? OptionalLong.empty() : register.catalogue().matched(filter, MOST_COUNTED);
        matched.ifPresent(m -> document.put("numberMatched", m));
        document.put("numberReturned", found.rights().size());
        ArrayNode features = document.putArray("features");
        found.rights().forEach(r -> features.add(MAPPER.<ObjectNode>valueToTree(RightsJson.feature(register, r))));
        return json(document, Answer.GEOJSON);
    }

    /** A page; {@code next} is the id to go on after, null where there is nothing more. */
    private record Found(List<Right> rights, @Nullable String next) {}

    private static Found found(
            Register register, RightFilter filter, Selection selection, Asked asked, String after, int limit) {
        List<Right> rights = new ArrayList<>();
        String identifier = asked.find("identifier").orElse(null);
        if (identifier != null) {
            register.findRight(identifier)
                    .filter(r -> matches(r, filter, selection))
                    .filter(r -> r.id().compareTo(after) > 0)
                    .ifPresent(rights::add);
            return new Found(rights, null);
        }
        String last = after;
        int looked = 0;
        while (true) {
            List<Right> page = register.catalogue().rights(filter, last, limit);
            for (Right right : page) {
                last = right.id();
                looked++;
                if (isInTime(right, selection)) {
                    rights.add(right);
                }
                if (rights.size() == limit) {
                    return new Found(rights, last);
                }
            }
            if (page.size() < limit) {
                return new Found(rights, null);
            }
            if (looked >= MOST_LOOKED_AT) {
                return new Found(rights, last);
            }
        }
    }

    private static boolean matches(Right right, RightFilter filter, Selection selection) {
        return isInTime(right, selection)
                && (filter.countryOrNull() == null || filter.countryOrNull().equals(right.country()))
                && (filter.kindOrNull() == null || filter.kindOrNull().equals(right.kind()))
                && (filter.commodityOrNull() == null || filter.commodityOrNull().equals(right.commodity()))
                && (filter.statusOrNull() == null || filter.statusOrNull() == right.status())
                && (filter.holderOrNull() == null || right.shares().containsKey(filter.holderOrNull()));
    }

    /** By years, as the other collections: the right is in force in one of them. */
    private static boolean isInTime(Right right, Selection selection) {
        return right.from().getYear() <= selection.last()
                && right.until().minusDays(1).getYear() >= selection.first();
    }

    private static RightFilter filter(Asked asked, Selection selection) {
        String status = asked.find("status").orElse(null);
        if (status != null && !RightFilter.statuses().contains(status.toLowerCase(Locale.ROOT))) {
            String nearest = NearestName.of(status, RightFilter.statuses());
            throw Problem.of(
                    400,
                    "status",
                    "parameter status (" + status + ") is none of (" + String.join(", ", RightFilter.statuses()) + ")",
                    "",
                    nearest);
        }
        Selection.Box box = selection.boxOrNull();
        return new RightFilter(
                asked.find("country").orElse(null),
                asked.find("tenementType").orElse(null),
                asked.find("commodity").orElse(null),
                status == null ? null : Right.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                asked.find("owner").orElse(null),
                null,
                null,
                box == null ? null : new Box(box.west(), box.south(), box.east(), box.north()));
    }

    private static HtmlPage itemsPage(Asked asked, Found found, int limit) {
        HtmlPage page = new HtmlPage(TITLE)
                .paragraph(found.rights().size() + " features")
                .beginTable("id", "kind", "commodity", "country", "status", "from", "until");
        for (Right r : found.rights()) {
            page.row(
                    PATH + "/items/" + encoded(r.id()) + "?f=html",
                    r.id(),
                    r.kind(),
                    r.commodity(),
                    r.country(),
                    r.status().name().toLowerCase(Locale.ROOT),
                    r.from().toString(),
                    r.until().toString());
        }
        page.endTable();
        if (found.next() != null) {
            page.link(address(asked, found.next(), limit, "html"), "Further features", "");
        }
        return page.link(address(asked, asked.find(AFTER).orElse(""), limit, "json"), "As GeoJSON", "");
    }

    private static String address(Asked asked, String after, int limit, @Nullable String form) {
        Map<String, List<String>> query = new LinkedHashMap<>(asked.query());
        query.put("limit", List.of(String.valueOf(limit)));
        query.remove(AFTER);
        if (!after.isEmpty()) {
            query.put(AFTER, List.of(after));
        }
        if (form != null) {
            query.put("f", List.of(form));
        }
        StringBuilder address = new StringBuilder(asked.origin() + PATH + "/items");
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
        Register register = open.get();
        String id = asked.part("id");
        Right right = register.findRight(id)
                .orElseThrow(() -> Problem.of(404, "id", "feature (" + id + ") is not in the register"));
        if (html(asked)) {
            HtmlPage page = new HtmlPage(right.id()).beginTable("property", "value");
            RightsJson.properties(register, right).forEach((name, value) -> page.row("", name, String.valueOf(value)));
            return page(page.endTable());
        }
        ObjectNode document = MAPPER.valueToTree(RightsJson.feature(register, right));
        ArrayNode links = document.putArray("links");
        String self = asked.origin() + PATH + "/items/" + encoded(id);
        link(links, "self", "application/geo+json", "This document", self);
        link(links, "alternate", "text/html", "This document as a page", self + "?f=html");
        link(links, "collection", "application/json", TITLE, asked.origin() + PATH);
        return json(document, Answer.GEOJSON);
    }
}
