package tizbek.desk.internal.api;

import java.util.List;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Route;
import tizbek.facts.InputException;
import tizbek.facts.RowsJson;
import tizbek.facts.YamlNode;
import tizbek.plan.Scenario;
import tizbek.plan.Scenarios;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of {@code scenarios/}, as data and as text. */
public final class ScenarioApi {

    private final Stock stock;

    public ScenarioApi(Stock stock) {
        this.stock = stock;
    }

    public List<Route> routes() {
        return List.of(
                Route.live("/api/scenarios", this::scenarios), Route.live("/api/scenarios/{id}", this::scenario));
    }

    private Answer scenarios(Asked asked) {
        asked.only();
        Scenarios scenarios = stock.scenarios();
        ObjectNode document = RowsJson.document();
        ArrayNode list = document.putArray("scenarios");
        ArrayNode broken = document.putArray("broken");
        for (String id : scenarios.list()) {
            try {
                OverviewApi.describe(list.addObject(), scenarios.get(id));
            } catch (InputException e) {
                list.remove(list.size() - 1);
                broken.addObject().put("id", id).put("detail", e.getMessage());
            }
        }
        return Answer.json(document);
    }

    private Answer scenario(Asked asked) {
        asked.only();
        String id = asked.part("id");
        Scenarios scenarios = stock.scenarios();
        if (!scenarios.list().contains(id)) {
            throw Stock.unknown("scenario", id, scenarios.list());
        }
        Scenario scenario = scenarios.get(id);
        String text = scenarios.text(id);
        ObjectNode document = RowsJson.document();
        OverviewApi.describe(document, scenario);
        value(document, "data", YamlNode.parse(text, id + ".yaml"));
        document.put("yaml", text);
        return Answer.json(document);
    }

    /** The file as it stands, without what it takes over from others: texts, lists and fields. */
    private static void value(ObjectNode node, String name, YamlNode yaml) {
        if (yaml.isSingle()) {
            node.put(name, yaml.text());
        } else if (yaml.isList()) {
            ArrayNode items = node.putArray(name);
            for (YamlNode item : yaml.items()) {
                if (item.isSingle()) {
                    items.add(item.text());
                } else {
                    ObjectNode object = items.addObject();
                    item.entries().forEach((key, value) -> value(object, key, value));
                }
            }
        } else {
            ObjectNode object = node.putObject(name);
            yaml.entries().forEach((key, value) -> value(object, key, value));
        }
    }
}
