package tizbek.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.plan.internal.ComparisonJson;
import tizbek.plan.internal.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two plans side by side, explained: what the second has otherwise than the first, and why. It is made of two documents
 * {@code plan.json}, so that plans of another day or another machine compare like those made just now; its own document
 * has the schema {@code tizbek-compare/1}, described in {@code docs/comparing.md}.
 */
public final class Comparison {

    public static final String SCHEMA = "tizbek-compare/1";

    private static final List<String> TABLES = List.of(
            "totals", "figures", "prices", "plants", "flows", "mines", "revenue", "laws", "refining", "tolls", "gains");

    private final ObjectNode document;

    private Comparison(ObjectNode document) {
        this.document = document;
    }

    /**
     * One of the two.
     *
     * @param name as messages name it: a scenario or a file
     */
    public record Side(String name, String planJson) {}

    /**
     * Compares two plans.
     *
     * @throws InputException if one is no plan, or they are of different chains, years or money
     */
    public static Comparison of(Side a, Side b) {
        ObjectNode first = read(a);
        ObjectNode second = read(b);
        List<Defect> defects = new ArrayList<>();
        same(
                defects,
                b,
                "chain",
                text(first.path("chain").path("id")),
                text(second.path("chain").path("id")),
                a);
        same(defects, b, "years", years(first), years(second), a);
        same(defects, b, "priceYear", text(first.path("priceYear")), text(second.path("priceYear")), a);
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
        return new Comparison(new ComparisonJson(first, second).document());
    }

    private static void same(List<Defect> defects, Side b, String field, String ofA, String ofB, Side a) {
        if (!ofA.equals(ofB)) {
            String remedy =
                    field.equals("years") ? "; both can be planned over the same years with --from and --to" : "";
            defects.add(
                    new Defect.BadValue(new Location(b.name(), 1), field, ofB, ofA + ", as in " + a.name() + remedy));
        }
    }

    private static String text(JsonNode node) {
        return node.asString("");
    }

    private static String years(ObjectNode plan) {
        JsonNode years = plan.path("years");
        return years.isEmpty()
                ? ""
                : years.get(0).asInt() + "-" + years.get(years.size() - 1).asInt();
    }

    private static ObjectNode read(Side side) {
        Location start = new Location(side.name(), 1);
        ObjectNode plan;
        try {
            plan = Json.read(side.planJson());
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new InputException(
                    new Defect.Unreadable(new Location(side.name(), line), String.valueOf(e.getOriginalMessage())));
        } catch (ClassCastException e) {
            throw new InputException(new Defect.BadValue(start, "plan", "not an object", "a JSON object { ... }"));
        }
        String schema = text(plan.path("schema"));
        if (!schema.equals(PlanJson.SCHEMA)) {
            throw schema.isEmpty()
                    ? new InputException(new Defect.MissingValue(start, "schema"))
                    : new InputException(new Defect.UnknownName(
                            start, "schema", schema, NearestName.of(schema, Set.of(PlanJson.SCHEMA))));
        }
        if (!plan.has("explanations")) {
            throw new InputException(new Defect.MissingValue(start, "explanations (a plan of an earlier version)"));
        }
        return plan;
    }

    /** The document, indented. */
    public String json() {
        return Json.write(document);
    }

    /** File name and content of each table that has rows. */
    public Map<String, String> tables() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String table : TABLES) {
            if (!document.path(table).isEmpty()) {
                files.put(table + ".csv", PlanTables.csv(document.path(table)));
            }
        }
        return files;
    }
}
