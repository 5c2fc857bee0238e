package tizbek.plan.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.plan.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Figures that any two plans of a chain have, year by year: mean price of each material over all markets, weighted by what
 * is used of it in the first of the two; what the region mines, makes and takes; carbon dioxide of the freight of all flows.
 */
final class ComparisonTotals {

    /** Id of the row of carbon dioxide. */
    static final String CARBON = "freight-co2";

    private final ObjectNode a;
    private final ObjectNode b;
    private final Set<String> region = new HashSet<>();

    ComparisonTotals(ObjectNode a, ObjectNode b) {
        this.a = a;
        this.b = b;
        for (ObjectNode plan : List.of(a, b)) {
            plan.path("countries").forEach(c -> {
                if (c.path("region").asBoolean(false)) {
                    region.add(c.path("id").asString());
                }
            });
        }
    }

    void write(ArrayNode array) {
        for (JsonNode yearNode : b.path("years")) {
            int year = yearNode.asInt();
            for (JsonNode material : b.path("materials")) {
                String id = material.path("id").asString();
                double[] price = meanPrices(id, year);
                if (!Double.isNaN(price[0])) {
                    Words title = title(material);
                    row(
                            array,
                            "mean-price-" + id,
                            new Words(
                                    title.en() + ": mean price of all markets",
                                    title.ru() + ": средняя цена всех рынков"),
                            "usd/t",
                            year,
                            price[0],
                            price[1]);
                }
            }
            row(
                    array,
                    "region-mined",
                    new Words("Region: mined, contained", "Регион: добыча, содержание"),
                    "t",
                    year,
                    ofRegion(a.path("mines"), "tonnesContained", year),
                    ofRegion(b.path("mines"), "tonnesContained", year));
            for (JsonNode material : b.path("materials")) {
                made(array, material, year);
            }
            row(
                    array,
                    "region-value-added",
                    new Words("Region: value added", "Регион: добавленная стоимость"),
                    "usd",
                    year,
                    ofRegion(ComparisonJson.list(a, "valueAdded"), "valueAddedUsd", year),
                    ofRegion(ComparisonJson.list(b, "valueAdded"), "valueAddedUsd", year));
            row(
                    array,
                    "region-state-revenue",
                    new Words("Region: state revenue", "Регион: доходы государств"),
                    "usd",
                    year,
                    ofRegion(ComparisonJson.list(a, "stateRevenue"), "usd", year),
                    ofRegion(ComparisonJson.list(b, "stateRevenue"), "usd", year));
            carbon(array, year);
        }
    }

    private static Words title(JsonNode material) {
        JsonNode title = material.path("title");
        return new Words(title.path("en").asString(), title.path("ru").asString());
    }

    /** A plan of an earlier version has no such sum; then there is no row. */
    private void carbon(ArrayNode array, int year) {
        double inA = freightCarbon(a, year);
        double inB = freightCarbon(b, year);
        if (Math.max(inA, inB) > 0) {
            row(array, CARBON, new Words("CO2 of freight", "CO2 перевозок"), "t", year, inA, inB);
        }
    }

    private static double freightCarbon(ObjectNode plan, int year) {
        for (JsonNode row : plan.path("carbon")) {
            if (row.path("year").asInt() == year) {
                return row.path("freightCo2Tonnes").asDouble(Double.NaN);
            }
        }
        return Double.NaN;
    }

    private void made(ArrayNode array, JsonNode material, int year) {
        double content = material.path("contentShare").asDouble(1);
        String stage = material.path("stage").asString("");
        double inA = madeOf(a, stage, year);
        double inB = madeOf(b, stage, year);
        if (Math.max(inA, inB) > 0 && content > 0) {
            Words title = title(material);
            row(
                    array,
                    "region-made-" + material.path("id").asString(),
                    new Words(
                            "Region: " + title.en() + " made, contained",
                            "Регион: выпуск, " + title.ru() + ", содержание"),
                    "t",
                    year,
                    inA,
                    inB);
        }
    }

    private double madeOf(ObjectNode plan, String stage, int year) {
        double sum = 0;
        for (JsonNode row : ComparisonJson.list(plan, "valueAdded")) {
            sum += row.path("year").asInt() == year
                            && row.path("stage").asString("").equals(stage)
                            && region.contains(row.path("country").asString(""))
                    ? row.path("tonnesContained").asDouble(0)
                    : 0;
        }
        return sum;
    }

    private double ofRegion(JsonNode rows, String value, int year) {
        double sum = 0;
        for (JsonNode row : rows) {
            sum += row.path("year").asInt() == year
                            && region.contains(row.path("country").asString(""))
                    ? row.path(value).asDouble(0)
                    : 0;
        }
        return sum;
    }

    private double[] meanPrices(String material, int year) {
        List<String> keys = List.of("country", "material", "year");
        Map<List<String>, JsonNode> ofB = ComparisonJson.byKey(b.path("markets"), keys);
        double weight = 0;
        double sumA = 0;
        double sumB = 0;
        for (Map.Entry<List<String>, JsonNode> e :
                ComparisonJson.byKey(a.path("markets"), keys).entrySet()) {
            JsonNode inB = ofB.get(e.getKey());
            boolean counts =
                    e.getKey().get(1).equals(material) && e.getKey().get(2).equals(String.valueOf(year));
            if (counts && inB != null) {
                double used = e.getValue().path("consumedTonnes").asDouble(0);
                weight += used;
                sumA += used * e.getValue().path("priceUsdPerTonne").asDouble(0);
                sumB += used * inB.path("priceUsdPerTonne").asDouble(0);
            }
        }
        return weight > 0 ? new double[] {sumA / weight, sumB / weight} : new double[] {Double.NaN, Double.NaN};
    }

    private static void row(ArrayNode array, String id, Words title, String unit, int year, double inA, double inB) {
        ObjectNode node = array.addObject();
        node.put("id", id);
        Json.words(node, "title", title);
        node.put("unit", unit);
        node.put("year", year);
        ComparisonJson.both(node, inA, inB);
    }
}
