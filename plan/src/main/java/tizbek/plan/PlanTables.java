package tizbek.plan;

import static tizbek.facts.ParquetTable.Type.LIST;
import static tizbek.facts.ParquetTable.Type.NUMBER;
import static tizbek.facts.ParquetTable.Type.TEXT;
import static tizbek.facts.ParquetTable.Type.TRUTH;
import static tizbek.facts.ParquetTable.Type.WHOLE;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tizbek.facts.ParquetTable;
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
            "lawEffects",
            "binding",
            "lawCosts",
            "stateRevenue",
            "welfare",
            "welfareSums",
            "valueAdded",
            "dependence");

    /** What a number counts, by the end of its name; the longest end holds. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("Tonnes", "t"),
            Map.entry("tonnes", "t"),
            Map.entry("TonnesContained", "t contained"),
            Map.entry("tonnesContained", "t contained"),
            Map.entry("Usd", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("UsdPerYear", "USD/year"),
            Map.entry("usdPerYear", "USD/year"),
            Map.entry("MillionUsd", "million USD"),
            Map.entry("UsdPerTonne", "USD/t"),
            Map.entry("usdPerTonne", "USD/t"),
            Map.entry("UsdPerTonneContained", "USD/t contained"),
            Map.entry("usdPerTonneContained", "USD/t contained"),
            Map.entry("priceLow", "USD/t"),
            Map.entry("priceHigh", "USD/t"),
            Map.entry("KgPerTonne", "kg/t"),
            Map.entry("kwhPerTonne", "kWh/t"),
            Map.entry("Mwh", "MWh"),
            Map.entry("days", "d"),
            Map.entry("Days", "d"));

    private PlanTables() {}

    /** File name and content of each table that has rows. */
    public static Map<String, String> of(String planJson) {
        Map<String, String> files = new LinkedHashMap<>();
        tables(Json.read(planJson)).forEach((name, rows) -> files.put(name + ".csv", csv(rows)));
        return files;
    }

    /**
     * Writes the same tables as Parquet into a folder, with the types of their columns; a list of words stays a list. The
     * units stand in the metadata, beside scenario, schema and version of the data.
     *
     * @throws tizbek.facts.QueryEngineException if DuckDB cannot be used on this machine
     */
    public static void writeParquet(String planJson, Path folder) {
        ObjectNode root = Json.read(planJson);
        Map<String, String> about = Map.of(
                "schema", root.path("schema").asString(""),
                "scenario", root.path("scenario").path("id").asString(""),
                "chain", root.path("chain").path("id").asString(""),
                "dataVersion", root.path("dataVersion").asString(""),
                "priceYear", root.path("priceYear").asString(""));
        tables(root).forEach((name, rows) -> typed(name, rows).write(folder.resolve(name + ".parquet"), about));
    }

    /** The rows of each table that has any, by its name. */
    private static Map<String, JsonNode> tables(ObjectNode root) {
        Map<String, JsonNode> tables = new LinkedHashMap<>();
        ARRAYS.forEach(array -> tables.put(fileName(array), root.path(array)));
        EXPLANATIONS.forEach(
                array -> tables.put(fileName(array), root.path("explanations").path(array)));
        tables.values().removeIf(JsonNode::isEmpty);
        return tables;
    }

    private static String fileName(String array) {
        return array.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
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
                Map<String, Cell> cells = cells(row);
                csv.writeRecord(columns.keySet().stream()
                        .map(c -> cells.getOrDefault(c, NO_CELL).text())
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The same table with types: a column is of the narrowest type that all its cells have. */
    static ParquetTable typed(String name, JsonNode rows) {
        Map<String, ParquetTable.Type> types = new LinkedHashMap<>();
        List<Map<String, Cell>> all = new ArrayList<>();
        for (JsonNode row : rows) {
            Map<String, Cell> cells = cells(row);
            all.add(cells);
            cells.forEach((column, cell) -> types.merge(column, type(cell.value()), PlanTables::both));
        }
        List<Map<String, Object>> typed = new ArrayList<>();
        for (Map<String, Cell> cells : all) {
            Map<String, Object> row = new LinkedHashMap<>();
            cells.forEach((column, cell) -> row.put(column, as(types.getOrDefault(column, TEXT), cell)));
            typed.add(row);
        }
        List<ParquetTable.Column> columns = types.entrySet().stream()
                .map(e -> new ParquetTable.Column(e.getKey(), e.getValue(), unit(e.getKey(), e.getValue())))
                .toList();
        return new ParquetTable(name, columns, typed);
    }

    private static ParquetTable.Type type(Object value) {
        return switch (value) {
            case Long whole -> WHOLE;
            case Double number -> NUMBER;
            case Boolean truth -> TRUTH;
            case List<?> list -> LIST;
            default -> TEXT;
        };
    }

    private static ParquetTable.Type both(ParquetTable.Type a, ParquetTable.Type b) {
        boolean numbers = EnumSet.of(NUMBER, WHOLE).containsAll(List.of(a, b));
        return a == b ? a : numbers ? NUMBER : TEXT;
    }

    private static Object as(ParquetTable.Type type, Cell cell) {
        return switch (cell.value()) {
            case Long whole when type == NUMBER -> whole.doubleValue();
            case Object other when type == TEXT -> cell.text();
            case Object same -> same;
        };
    }

    private static String unit(String column, ParquetTable.Type type) {
        if (type != NUMBER && type != WHOLE) {
            return "";
        }
        if (column.contains(":")) {
            return "USD/t";
        }
        return UNITS.keySet().stream()
                .filter(column::endsWith)
                .max(Comparator.comparingInt(String::length))
                .map(end -> UNITS.getOrDefault(end, ""))
                .orElse("");
    }

    /** A cell as CSV writes it and as what it is. */
    private record Cell(String text, Object value) {}

    private static final Cell NO_CELL = new Cell("", "");

    private static Map<String, Cell> cells(JsonNode row) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        row.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject() && value.has("en")) {
                cells.put(field.getKey() + "_en", plain(value.path("en")));
                cells.put(field.getKey() + "_ru", plain(value.path("ru")));
            } else if (value.isArray() && !value.isEmpty() && value.get(0).isString()) {
                List<String> words = new ArrayList<>();
                value.forEach(v -> words.add(v.asString()));
                cells.put(field.getKey(), new Cell(String.join(";", words), words));
            } else if (field.getKey().equals("terms") && value.path(0).has("kind")) {
                terms(cells, value, "term:", "usdPerTonne");
            } else if (field.getKey().equals("termDifferences")) {
                terms(cells, value, "moved:", "difference");
            } else if (value.isValueNode()) {
                cells.put(field.getKey(), plain(value));
            }
        });
        return cells;
    }

    private static Cell plain(JsonNode value) {
        String text = value.asString();
        return new Cell(
                text,
                value.isIntegralNumber()
                        ? value.asLong()
                        : value.isNumber() ? value.asDouble() : value.isBoolean() ? value.asBoolean() : text);
    }

    private static void terms(Map<String, Cell> cells, JsonNode terms, String prefix, String value) {
        Map<String, Double> sums = new LinkedHashMap<>();
        terms.forEach(t ->
                sums.merge(prefix + t.path("kind").asString(), t.path(value).asDouble(), Double::sum));
        sums.forEach((kind, usd) -> cells.put(kind, new Cell(String.valueOf(usd), usd)));
    }
}
