package tizbek.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tizbek.plan.internal.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tables of a plan as CSV (UTF-8, one header line, a point as decimal sign), taken from its JSON so that both say
 * the same: markets, flows, carbon, energy, plants, mines, stocks, revenue, restrictions, terms of the law, tolls, rerouted, reserves,
 * investments, share limits, processing floors, assumptions, reconciliation, and those of the explanations.
 */
public final class PlanTables {

    private static final List<String> ARRAYS = List.of(
            "markets",
            "flows",
            "chainFlows",
            "carbon",
            "freightCarbon",
            "processEnergy",
            "plants",
            "mines",
            "stocks",
            "revenue",
            "quotations",
            "restrictions",
            "lawTerms",
            "tolls",
            "rerouted",
            "reserves",
            "investments",
            "shareLimits",
            "processingFloors",
            "assumptions",
            "reconciliation");

    private static final List<String> EXPLANATIONS = List.of(
            "prices",
            "plantAccounts",
            "binding",
            "lawCosts",
            "stateRevenue",
            "welfare",
            "welfareSums",
            "valueAdded",
            "dependence");

    private PlanTables() {}

    /** File name and content of each table that has rows. */
    public static Map<String, String> of(String planJson) {
        ObjectNode root = Json.read(planJson);
        Map<String, String> files = new LinkedHashMap<>();
        for (String array : ARRAYS) {
            JsonNode rows = root.path(array);
            if (!rows.isEmpty()) {
                files.put(fileName(array), csv(rows));
            }
        }
        for (String array : EXPLANATIONS) {
            JsonNode rows = root.path("explanations").path(array);
            if (!rows.isEmpty()) {
                files.put(fileName(array), csv(rows));
            }
        }
        return files;
    }

    private static String fileName(String array) {
        return array.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT) + ".csv";
    }

    /**
     * Plain fields become columns, texts two of them; lists of words are joined; the terms of a price or an account become
     * a column for each kind; anything deeper stays in the JSON.
     */
    static String csv(JsonNode rows) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            cells(row).keySet().forEach(c -> columns.putIfAbsent(c, columns.size()));
        }
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns.keySet());
            for (JsonNode row : rows) {
                Map<String, String> cells = cells(row);
                csv.writeRecord(columns.keySet().stream()
                        .map(c -> cells.getOrDefault(c, ""))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Map<String, String> cells(JsonNode row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject() && value.has("en")) {
                cells.put(field.getKey() + "_en", value.path("en").asString());
                cells.put(field.getKey() + "_ru", value.path("ru").asString());
            } else if (value.isArray() && !value.isEmpty() && value.get(0).isString()) {
                StringBuilder joined = new StringBuilder();
                value.forEach(v -> joined.append(joined.isEmpty() ? "" : ";").append(v.asString()));
                cells.put(field.getKey(), joined.toString());
            } else if (field.getKey().equals("terms") && value.path(0).has("kind")) {
                terms(cells, value, "term:", "usdPerTonne");
            } else if (field.getKey().equals("termDifferences")) {
                terms(cells, value, "moved:", "difference");
            } else if (value.isValueNode()) {
                cells.put(field.getKey(), value.asString());
            }
        });
        return cells;
    }

    private static void terms(Map<String, String> cells, JsonNode terms, String prefix, String value) {
        Map<String, Double> sums = new LinkedHashMap<>();
        terms.forEach(t ->
                sums.merge(prefix + t.path("kind").asString(), t.path(value).asDouble(), Double::sum));
        sums.forEach((kind, usd) -> cells.put(kind, String.valueOf(usd)));
    }
}
