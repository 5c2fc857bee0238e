package tizbek.desk.internal.api;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Route;
import tizbek.facts.Basis;
import tizbek.facts.InputException;
import tizbek.facts.Row;
import tizbek.facts.RowsJson;
import tizbek.facts.Table;
import tizbek.plan.Scenario;
import tizbek.plan.Scenarios;
import tizbek.plan.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What there is, in one document, for the first page: minerals, countries, scenarios, corridors, counts. */
public final class OverviewApi {

    private final Stock stock;

    public OverviewApi(Stock stock) {
        this.stock = stock;
    }

    public List<Route> routes() {
        return List.of(Route.kept("/api/overview", this::overview));
    }

    private Answer overview(Asked asked) {
        asked.only();
        ObjectNode document =
                RowsJson.document().put("schema", "tizbek-overview/1").put("program", stock.version());
        data(document.putObject("data"));
        minerals(document.putArray("minerals"));
        countries(document.putArray("countries"));
        scenarios(document.putArray("scenarios"), document.putArray("brokenScenarios"));
        corridors(document.putArray("corridors"));
        ArrayNode acts = document.putArray("acts");
        ArrayNode kinds = document.putArray("actKinds");
        stock.law().vocabulary().acts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(act -> {
                    kinds.add(act.getKey());
                    acts.addObject()
                            .put("id", act.getKey())
                            .putObject("name")
                            .put("en", act.getValue().en())
                            .put("ru", act.getValue().ru());
                });
        Set<String> lawful = new TreeSet<>();
        stock.law().list().forEach(p -> lawful.add(p.country()));
        lawful.forEach(document.putArray("countriesWithLaw")::add);
        document.putArray("languages").add("en").add("ru");
        return Answer.json(document);
    }

    private void data(ObjectNode node) {
        Map<String, Integer> byBasis = new LinkedHashMap<>();
        for (Basis basis : Basis.values()) {
            byBasis.put(basis.name().toLowerCase(Locale.ROOT), 0);
        }
        int rows = 0;
        int tables = 0;
        for (String name : stock.tables().keySet()) {
            Table table = stock.data().readable(name);
            tables++;
            rows += table.rows().size();
            if (table.columns().contains("basis")) {
                for (Row row : table.rows()) {
                    row.findText("basis").ifPresent(basis -> byBasis.computeIfPresent(basis, (b, n) -> n + 1));
                }
            }
        }
        node.put("version", stock.data().version()).put("tables", tables).put("rows", rows);
        byBasis.forEach(node.putObject("byBasis")::put);
    }

    private void minerals(ArrayNode array) {
        Set<String> planned = new HashSet<>();
        stock.data().readable("chains").rows().forEach(row -> planned.add(row.getText("id")));
        for (Row row : stock.data().readable("commodities").rows()) {
            String id = row.getText("id");
            ObjectNode node = array.addObject().put("id", id);
            words(node, "name", stock.minerals().getOrDefault(id, new Words(id, id)));
            node.put("symbol", row.findText("symbol").orElse(""))
                    .put("kind", row.findText("kind").orElse(""))
                    .put("group", row.findText("group").orElse(""))
                    .put("chain", planned.contains(id));
        }
    }

    private void countries(ArrayNode array) {
        for (Row row : stock.data().readable("countries").rows()) {
            String id = row.getText("id");
            ObjectNode node = array.addObject().put("id", id);
            words(node, "name", stock.countries().getOrDefault(id, new Words(id, id)));
            node.put("region", row.findText("region").filter("y"::equals).isPresent());
        }
    }

    private void scenarios(ArrayNode array, ArrayNode broken) {
        Scenarios scenarios = stock.scenarios();
        for (String id : scenarios.list()) {
            try {
                describe(array.addObject(), scenarios.get(id));
            } catch (InputException e) {
                array.remove(array.size() - 1);
                broken.addObject().put("id", id).put("detail", e.getMessage());
            }
        }
    }

    /** A scenario as a list shows it. */
    static void describe(ObjectNode node, Scenario scenario) {
        node.put("id", scenario.id());
        words(node, "title", scenario.title());
        words(node, "summary", scenario.summary());
        scenario.chains().forEach(node.putArray("chains")::add);
        node.put("from", scenario.firstYear()).put("to", scenario.lastYear());
    }

    private void corridors(ArrayNode array) {
        for (Row row : stock.data().readable("corridors").rows()) {
            String id = row.getText("id");
            String en = row.findText("name").orElse(id);
            ObjectNode node = array.addObject().put("id", id);
            words(node, "name", new Words(en, row.findText("name_ru").orElse(en)));
        }
    }

    /** A text in both languages. */
    static void words(ObjectNode node, String name, Words words) {
        node.putObject(name).put("en", words.en()).put("ru", words.ru());
    }
}
