package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tizbek.plan.Comparison;
import tizbek.plan.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes two plans as one document: each figure with what it is in a and in b, and for plants and prices why. */
public final class ComparisonJson {

    /** Amounts of less than this many tonnes, in both, are left out. */
    private static final double SMALLEST_T = 1;
    /** A toll of less than this, in both, is none. */
    private static final double SMALLEST_USD = 0.5;
    /** A share of a market that moves by less is left out. */
    private static final double SMALLEST_SHARE = 0.005;
    /** Relative move of the output of a plant that is one. */
    private static final double MOVE = 0.01;

    private final ObjectNode a;
    private final ObjectNode b;

    public ComparisonJson(ObjectNode a, ObjectNode b) {
        this.a = a;
        this.b = b;
    }

    public ObjectNode document() {
        ObjectNode root = Json.object();
        root.put("schema", Comparison.SCHEMA);
        side(root.putObject("a"), a);
        side(root.putObject("b"), b);
        root.set("chain", b.path("chain"));
        root.set("years", b.path("years"));
        root.set("priceYear", b.path("priceYear"));
        root.put("year", headlineYear());
        root.set("materials", b.path("materials"));
        root.set("countries", b.path("countries"));
        root.set("termKinds", b.path("explanations").path("termKinds"));
        ArrayNode totals = root.putArray("totals");
        new ComparisonTotals(a, b).write(totals);
        Json.words(root, "answer", ComparisonWords.answer(totals, headlineYear()));
        figures(root.putArray("figures"));
        prices(root.putArray("prices"));
        plants(root.putArray("plants"));
        flows(root.putArray("flows"));
        joined(root.putArray("mines"), "mines", List.of("country", "site", "year"), "tonnesContained", SMALLEST_T);
        joined(root.putArray("revenue"), "stateRevenue", List.of("country", "year"), "usd", 1);
        laws(root.putArray("laws"));
        refining(root.putArray("refining"));
        joined(root.putArray("tolls"), "tolls", List.of("link", "year"), "usdPerTonne", SMALLEST_USD);
        gains(root.putArray("gains"));
        return root;
    }

    private static void side(ObjectNode node, ObjectNode plan) {
        JsonNode scenario = plan.path("scenario");
        node.set("id", scenario.path("id"));
        node.set("title", scenario.path("title"));
        node.set("summary", scenario.path("summary"));
        node.set("dataVersion", plan.path("dataVersion"));
        node.put("baseline", scenario.path("baseline").asString(""));
    }

    /** That of the headline of b, which is the one asked about; else of a; else the first. */
    private int headlineYear() {
        for (ObjectNode plan : List.of(b, a)) {
            int year =
                    plan.path("headline").path("figures").path(0).path("year").asInt(0);
            if (year > 0) {
                return year;
            }
        }
        return b.path("years").path(0).asInt();
    }

    /** Rows by what their key fields say, in the order of the document; of several with one key the first. */
    static Map<List<String>, JsonNode> byKey(JsonNode rows, List<String> keys) {
        Map<List<String>, JsonNode> found = new LinkedHashMap<>();
        rows.forEach(row -> found.putIfAbsent(
                keys.stream().map(k -> row.path(k).asString("")).toList(), row));
        return found;
    }

    static Map<List<String>, Double> sums(JsonNode rows, List<String> keys, String value) {
        Map<List<String>, Double> sums = new LinkedHashMap<>();
        rows.forEach(row -> sums.merge(
                keys.stream().map(k -> row.path(k).asString("")).toList(),
                row.path(value).asDouble(0),
                Double::sum));
        return sums;
    }

    /** All keys of both, those of a first. */
    static List<List<String>> keys(Map<List<String>, ?> ofA, Map<List<String>, ?> ofB) {
        Map<List<String>, Boolean> all = new LinkedHashMap<>();
        ofA.keySet().forEach(k -> all.put(k, true));
        ofB.keySet().forEach(k -> all.put(k, true));
        return List.copyOf(all.keySet());
    }

    static JsonNode list(ObjectNode plan, String name) {
        JsonNode explained = plan.path("explanations").path(name);
        return explained.isMissingNode() ? plan.path(name) : explained;
    }

    static void both(ObjectNode node, double inA, double inB) {
        Json.number(node, "a", inA);
        Json.number(node, "b", inB);
        Json.number(node, "difference", inB - inA);
    }

    /** A row for each key of either list, where the value is at least {@code least} in one of them. */
    private void joined(ArrayNode array, String name, List<String> keys, String value, double least) {
        JsonNode rowsOfA = name.equals("tolls") || name.equals("mines") ? a.path(name) : list(a, name);
        JsonNode rowsOfB = name.equals("tolls") || name.equals("mines") ? b.path(name) : list(b, name);
        Map<List<String>, Double> ofA = sums(rowsOfA, keys, value);
        Map<List<String>, Double> ofB = sums(rowsOfB, keys, value);
        Map<List<String>, JsonNode> rows = byKey(rowsOfB, keys);
        byKey(rowsOfA, keys).forEach(rows::putIfAbsent);
        for (List<String> key : keys(ofA, ofB)) {
            double inA = ofA.getOrDefault(key, 0.0);
            double inB = ofB.getOrDefault(key, 0.0);
            if (Math.max(Math.abs(inA), Math.abs(inB)) >= least) {
                ObjectNode node = named(array, keys, key);
                JsonNode row = rows.get(key);
                if (row != null && row.has("title")) {
                    node.set("title", row.path("title"));
                }
                both(node, inA, inB);
            }
        }
    }

    private static ObjectNode named(ArrayNode array, List<String> keys, List<String> key) {
        ObjectNode node = array.addObject();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).equals("year")) {
                node.put("year", Integer.parseInt(key.get(i)));
            } else {
                node.put(keys.get(i), key.get(i));
            }
        }
        return node;
    }

    private void figures(ArrayNode array) {
        List<String> keys = List.of("id", "year");
        Map<List<String>, JsonNode> ofA = byKey(a.path("headline").path("figures"), keys);
        byKey(b.path("headline").path("figures"), keys).forEach((key, inB) -> {
            JsonNode inA = ofA.get(key);
            if (inA != null) {
                ObjectNode node = named(array, keys, key);
                node.set("title", inB.path("title"));
                node.set("unit", inB.path("unit"));
                both(node, inA.path("value").asDouble(), inB.path("value").asDouble());
            }
        });
    }

    private void prices(ArrayNode array) {
        List<String> keys = List.of("country", "material", "year");
        Map<List<String>, JsonNode> ofA = byKey(a.path("markets"), keys);
        Map<List<String>, JsonNode> whyA = byKey(list(a, "prices"), List.of("country", "site", "material", "year"));
        Map<List<String>, JsonNode> whyB = new LinkedHashMap<>();
        list(b, "prices")
                .forEach(row -> whyB.putIfAbsent(
                        keys.stream().map(k -> row.path(k).asString("")).toList(), row));
        byKey(b.path("markets"), keys).forEach((key, inB) -> {
            JsonNode inA = ofA.get(key);
            if (inA == null) {
                return;
            }
            ObjectNode node = named(array, keys, key);
            both(
                    node,
                    inA.path("priceUsdPerTonne").asDouble(),
                    inB.path("priceUsdPerTonne").asDouble());
            Json.number(node, "consumedTonnesA", inA.path("consumedTonnes").asDouble());
            Json.number(node, "consumedTonnesB", inB.path("consumedTonnes").asDouble());
            JsonNode why = whyB.get(key);
            if (why != null) {
                List<String> place = List.of(key.get(0), why.path("site").asString(""), key.get(1), key.get(2));
                JsonNode before = whyA.get(place);
                if (before != null) {
                    terms(node, before, why);
                    Json.words(node, "text", ComparisonWords.price(node, kinds()));
                }
            }
        });
    }

    private JsonNode kinds() {
        return b.path("explanations").path("termKinds");
    }

    /** The parts of two prices or accounts, kind by kind; the differences add up to that of their sums. */
    private static void terms(ObjectNode node, JsonNode before, JsonNode after) {
        List<String> kind = List.of("kind");
        Map<List<String>, Double> ofA = sums(before.path("terms"), kind, "usdPerTonne");
        Map<List<String>, Double> ofB = sums(after.path("terms"), kind, "usdPerTonne");
        ArrayNode terms = node.putArray("termDifferences");
        for (List<String> key : keys(ofA, ofB)) {
            ObjectNode term = named(terms, kind, key);
            both(term, ofA.getOrDefault(key, 0.0), ofB.getOrDefault(key, 0.0));
        }
    }

    private void plants(ArrayNode array) {
        List<String> keys = List.of("id", "year");
        List<String> accountKeys = List.of("plant", "year");
        Map<List<String>, JsonNode> ofA = byKey(a.path("plants"), keys);
        Map<List<String>, JsonNode> ofB = byKey(b.path("plants"), keys);
        Map<List<String>, JsonNode> accountsA = byKey(list(a, "plantAccounts"), accountKeys);
        Map<List<String>, JsonNode> accountsB = byKey(list(b, "plantAccounts"), accountKeys);
        for (List<String> key : keys(ofA, ofB)) {
            JsonNode inA = ofA.getOrDefault(key, Json.object());
            JsonNode inB = ofB.getOrDefault(key, Json.object());
            JsonNode row = inB.isEmpty() ? inA : inB;
            double outA = inA.path("outputTonnes").asDouble(0);
            double outB = inB.path("outputTonnes").asDouble(0);
            ObjectNode node = named(array, keys, key);
            node.set("title", row.path("title"));
            node.set("country", row.path("country"));
            node.put("change", change(outA, outB));
            both(node, outA, outB);
            Json.number(node, "capacityTonnesA", inA.path("capacityTonnes").asDouble(0));
            Json.number(node, "capacityTonnesB", inB.path("capacityTonnes").asDouble(0));
            JsonNode accountA = accountsA.get(key);
            JsonNode accountB = accountsB.get(key);
            if (accountA != null && accountB != null && accountA.has("terms") && accountB.has("terms")) {
                Json.number(
                        node, "gapUsdPerTonneA", accountA.path("gapUsdPerTonne").asDouble());
                Json.number(
                        node, "gapUsdPerTonneB", accountB.path("gapUsdPerTonne").asDouble());
                terms(node, accountA, accountB);
            }
            Json.words(node, "text", ComparisonWords.plant(node, kinds()));
        }
    }

    private static String change(double inA, double inB) {
        boolean runsInA = inA > Worth.SMALLEST_T;
        boolean runsInB = inB > Worth.SMALLEST_T;
        if (runsInA != runsInB) {
            return runsInB ? "starts" : "stops";
        }
        if (Math.abs(inB - inA) <= Math.max(SMALLEST_T, MOVE * inA)) {
            return runsInB ? "same" : "stands";
        }
        return inB > inA ? "more" : "less";
    }

    private void flows(ArrayNode array) {
        List<String> keys = List.of("material", "fromCountry", "toCountry", "year");
        Map<List<String>, Double> ofA = sums(a.path("flows"), keys, "tonnes");
        Map<List<String>, Double> ofB = sums(b.path("flows"), keys, "tonnes");
        for (List<String> key : keys(ofA, ofB)) {
            double inA = ofA.getOrDefault(key, 0.0);
            double inB = ofB.getOrDefault(key, 0.0);
            boolean abroad = !key.get(1).equals(key.get(2));
            if (abroad && Math.abs(inB - inA) >= SMALLEST_T) {
                both(named(array, keys, key), inA, inB);
            }
        }
    }

    /** What the provisions take or are worth, by provision and year. */
    private void laws(ArrayNode array) {
        Map<List<String>, Double> ofA = laws(list(a, "lawCosts"));
        Map<List<String>, Double> ofB = laws(list(b, "lawCosts"));
        Map<String, JsonNode> citations = new TreeMap<>();
        for (ObjectNode plan : List.of(a, b)) {
            list(plan, "lawCosts").forEach(row -> citations.put(provisions(row), row.path("citation")));
        }
        List<String> keys = List.of("provisions", "kind", "receiver", "year");
        for (List<String> key : keys(ofA, ofB)) {
            ObjectNode node = named(array, keys, key);
            node.set("citation", citations.get(key.getFirst()));
            both(node, ofA.getOrDefault(key, 0.0), ofB.getOrDefault(key, 0.0));
        }
    }

    private static String provisions(JsonNode row) {
        List<String> ids = new ArrayList<>();
        row.path("provisions").forEach(p -> ids.add(p.asString()));
        return String.join(", ", ids);
    }

    private static Map<List<String>, Double> laws(JsonNode rows) {
        Map<List<String>, Double> sums = new LinkedHashMap<>();
        rows.forEach(row -> sums.merge(
                List.of(
                        provisions(row),
                        row.path("kind").asString(""),
                        row.path("receiver").asString(""),
                        row.path("year").asString("")),
                row.path("usdPerYear").asDouble(0),
                Double::sum));
        return sums;
    }

    /** How much of each market each refining country has. */
    private void refining(ArrayNode array) {
        List<String> keys = List.of("country", "material", "by", "origin", "year");
        Map<List<String>, Double> ofA = sums(list(a, "dependence"), keys, "share");
        Map<List<String>, Double> ofB = sums(list(b, "dependence"), keys, "share");
        for (List<String> key : keys(ofA, ofB)) {
            double inA = ofA.getOrDefault(key, 0.0);
            double inB = ofB.getOrDefault(key, 0.0);
            if (key.get(2).equals("refining") && Math.abs(inB - inA) >= SMALLEST_SHARE) {
                both(named(array, keys, key), inA, inB);
            }
        }
    }

    /**
     * Who gains and who loses, part by part: what b changes against its baseline, less what a changes against its own.
     * Surpluses themselves do not compare: in the year of a surprise users give way less, and the area under their curve
     * is another.
     */
    private void gains(ArrayNode array) {
        List<String> keys = List.of("country", "year");
        Map<List<String>, JsonNode> ofA = byKey(list(a, "welfare"), keys);
        Map<List<String>, JsonNode> ofB = byKey(list(b, "welfare"), keys);
        for (List<String> key : keys(ofA, ofB)) {
            ObjectNode node = named(array, keys, key);
            for (String part : List.of("users", "mines", "plants", "trade", "stocks", "state", "sum")) {
                double inA = part(ofA.get(key), part);
                double inB = part(ofB.get(key), part);
                Json.number(node, part + "ChangeUsd", inB - inA);
            }
        }
    }

    private static double part(@org.jspecify.annotations.Nullable JsonNode row, String part) {
        return row == null ? 0 : row.path(part + "ChangeUsd").asDouble(0);
    }

    /** A name of a kind of term. */
    static Words kind(JsonNode kinds, String id) {
        for (JsonNode kind : kinds) {
            if (kind.path("id").asString("").equals(id)) {
                JsonNode title = kind.path("title");
                return new Words(title.path("en").asString(), title.path("ru").asString());
            }
        }
        return new Words(id, id);
    }
}
