package tizbek.desk.internal.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Route;
import tizbek.facts.Row;
import tizbek.facts.RowsJson;
import tizbek.plan.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that is known of a mineral, gathered from the tables and the law into one document. */
public final class MineralApi {

    /** Which tables make each part. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "production", List.of("production", "production_totals"),
            "projections", List.of("production_projections"),
            "reserves", List.of("reserves", "reserve_totals"),
            "shares", List.of("shares"),
            "trade", List.of("trade_flows", "trade_totals", "trade_aggregates"),
            "tradeShares", List.of("trade_shares"),
            "demand", List.of("demand", "demand_projections"),
            "deposits", List.of("deposits"),
            "restrictions", List.of("restrictions"),
            "criticality", List.of("eu_criticality_2023"));

    private final Stock stock;
    private final FigureRows rows;

    MineralApi(Stock stock, FigureRows rows) {
        this.stock = stock;
        this.rows = rows;
    }

    public List<Route> routes() {
        return List.of(Route.kept("/api/minerals/{id}", this::mineral));
    }

    private Answer mineral(Asked asked) {
        asked.only();
        String id = asked.part("id");
        Row row = stock.data().readable("commodities").rows().stream()
                .filter(r -> r.getText("id").equals(id))
                .findFirst()
                .orElseThrow(() -> Stock.unknown("mineral", id, stock.minerals().keySet()));
        ObjectNode document =
                RowsJson.document().put("schema", "tizbek-mineral/1").put("id", id);
        OverviewApi.words(document, "name", stock.minerals().getOrDefault(id, new Words(id, id)));
        document.put("symbol", FigureRows.text(row, "symbol"))
                .put("kind", FigureRows.text(row, "kind"))
                .put("group", FigureRows.text(row, "group"))
                .put(
                        "chain",
                        stock.data().readable("chains").rows().stream()
                                .anyMatch(c -> c.getText("id").equals(id)));
        document.putObject("flags")
                .put("euCritical", FigureRows.text(row, "eu_critical"))
                .put("euStrategic", FigureRows.text(row, "eu_strategic"))
                .put("usCritical", FigureRows.text(row, "us_critical"));
        List<String> materials = materials(id);
        stages(document.putArray("stages"), id, materials);
        Predicate<Row> about = FigureRows.is("commodity", id);
        PARTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(part ->
                        part.getValue().forEach(table -> rows.add(array(document, part.getKey()), table, about)));
        rows.add(array(document, "prices"), "prices", priced(id));
        rows.add(array(document, "quotations"), "quotations", about);
        rows.add(array(document, "facilities"), "facilities", FigureRows.is("output_commodity", id));
        rows.add(array(document, "law"), FigureRows.about(stock.law(), id, materials));
        List<String> tables = new ArrayList<>(List.of("prices", "quotations", "facilities"));
        PARTS.values().forEach(tables::addAll);
        rows.describe(document.putObject("tables"), tables);
        return Answer.json(document.toString());
    }

    private static ArrayNode array(ObjectNode document, String name) {
        return document.path(name) instanceof ArrayNode known ? known : document.putArray(name);
    }

    /** Series of prices are named by their quotation, or by the mineral itself. */
    private Predicate<Row> priced(String id) {
        Set<String> series = new HashSet<>(Set.of(id));
        stock.data().readable("quotations").rows().stream()
                .filter(FigureRows.is("commodity", id))
                .forEach(q -> series.add(q.getText("id")));
        return row -> series.contains(FigureRows.text(row, "series"));
    }

    /** Its materials from ore to product: those of the chain that is planned, in its order, then all others. */
    private List<String> materials(String id) {
        List<String> materials = new ArrayList<>();
        stock.data().readable("chain_materials").rows().stream()
                .filter(FigureRows.is("chain", id))
                .forEach(r -> materials.add(r.getText("material")));
        stock.data().readable("materials").rows().stream()
                .filter(FigureRows.is("commodity", id))
                .map(r -> r.getText("id"))
                .filter(m -> !materials.contains(m))
                .forEach(materials::add);
        return materials;
    }

    private void stages(ArrayNode array, String id, List<String> materials) {
        List<Row> described = stock.data().readable("materials").rows();
        List<Row> steps = stock.data().readable("chain_processes").rows().stream()
                .filter(FigureRows.is("chain", id))
                .toList();
        List<Row> processes = stock.data().readable("processes").rows().stream()
                .filter(FigureRows.is("commodity", id))
                .toList();
        for (String material : materials) {
            Row row = described.stream()
                    .filter(r -> r.getText("id").equals(material))
                    .findFirst()
                    .orElse(null);
            String stage = row == null ? "" : FigureRows.text(row, "stage");
            ObjectNode node = array.addObject().put("material", material).put("stage", stage);
            String en = row == null ? material : row.findText("name_en").orElse(material);
            OverviewApi.words(
                    node,
                    "name",
                    new Words(en, row == null ? en : row.findText("name_ru").orElse(en)));
            ArrayNode made = node.putArray("processes");
            steps.stream()
                    .filter(s -> FigureRows.text(s, "output").equals(material))
                    .forEach(s -> process(made.addObject(), s));
            if (made.isEmpty()) {
                processes.stream()
                        .filter(p -> !stage.isEmpty()
                                && FigureRows.text(p, "stage_to").equals(stage))
                        .forEach(p -> rows.put(
                                made.addObject()
                                        .put("id", p.getText("id"))
                                        .put("input", FigureRows.text(p, "stage_from"))
                                        .put("output", stage),
                                java.util.Objects.requireNonNull(stock.tables().get("processes")),
                                p));
            }
        }
    }

    private void process(ObjectNode node, Row step) {
        node.put("id", FigureRows.text(step, "process"))
                .put("input", FigureRows.text(step, "input"))
                .put("output", FigureRows.text(step, "output"));
        String en = FigureRows.text(step, "name_en");
        OverviewApi.words(node, "name", new Words(en, FigureRows.text(step, "name_ru")));
        rows.put(node, java.util.Objects.requireNonNull(stock.tables().get("chain_processes")), step);
    }
}
