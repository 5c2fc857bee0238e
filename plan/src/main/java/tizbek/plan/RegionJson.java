package tizbek.plan;

import tizbek.plan.internal.BackTestJson;
import tizbek.plan.internal.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan of several chains as {@code region.json}, schema {@code tizbek-region/1}: {@code docs/plan-json.md}. */
public final class RegionJson {

    public static final String SCHEMA = "tizbek-region/1";

    private RegionJson() {}

    public static String of(RegionOverview region) {
        ObjectNode root = Json.object();
        root.put("schema", SCHEMA);
        Scenario scenario = region.scenario();
        ObjectNode asked = root.putObject("scenario");
        asked.put("id", scenario.id());
        Json.words(asked, "title", scenario.title());
        Json.words(asked, "summary", scenario.summary());
        asked.put("from", scenario.firstYear());
        asked.put("to", scenario.lastYear());
        ArrayNode chains = root.putArray("chains");
        region.lines().forEach(l -> line(chains.addObject(), l));
        ArrayNode links = root.putArray("overfullLinks");
        region.overfull().forEach(l -> load(links.addObject(), l));
        region.withoutPlan().forEach(root.putArray("withoutPlan")::add);
        ArrayNode missing = root.putArray("notPlanned");
        region.notPlanned().forEach(n -> {
            ObjectNode node = missing.addObject();
            node.put("commodity", n.commodity());
            Json.words(node, "reason", n.reason());
        });
        return Json.write(root);
    }

    private static void line(ObjectNode node, RegionOverview.Line line) {
        node.put("chain", line.chain());
        Json.words(node, "title", line.title());
        Json.words(node, "headline", line.headline());
        node.put("year", line.year());
        node.put("priceYear", line.priceYear());
        Json.words(node, "priceOf", line.priceTitle());
        Json.number(node, "usdPerTonne", line.price());
        Json.number(node, "baselineUsdPerTonne", line.baselinePrice());
        Json.number(node, "minedContainedTonnes", line.mined());
        Json.number(node, "baselineMinedContainedTonnes", line.baselineMined());
        Json.words(node, "madeOf", line.madeTitle());
        Json.number(node, "madeTonnes", line.made());
        Json.number(node, "baselineMadeTonnes", line.baselineMade());
        Json.number(node, "extractionChargesUsd", line.revenue());
        node.put("checksHold", line.checksHold());
        node.put("warnings", line.warnings());
        line.test().ifPresent(t -> BackTestJson.write(node.putObject("test"), t));
    }

    private static void load(ObjectNode node, RegionOverview.LinkLoad load) {
        node.put("year", load.year());
        node.put("link", load.link());
        Json.number(node, "residualTonnes", load.residualTonnes());
        Json.number(node, "tonnes", load.tonnes());
        ObjectNode byChain = node.putObject("byChain");
        load.byChain().forEach((chain, tonnes) -> Json.number(byChain, chain, tonnes));
    }
}
