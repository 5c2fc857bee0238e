package tizbek.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import tizbek.facts.Assumption;
import tizbek.facts.DataPackage;
import tizbek.facts.Overlaid;
import tizbek.facts.Source;
import tizbek.law.AssumedValues;
import tizbek.law.Law;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Network;
import tizbek.plan.internal.BackTestJson;
import tizbek.plan.internal.CarbonJson;
import tizbek.plan.internal.ExplanationsJson;
import tizbek.plan.internal.FlowJson;
import tizbek.plan.internal.Headline;
import tizbek.plan.internal.Json;
import tizbek.plan.internal.LawEffectsJson;
import tizbek.plan.internal.LawTermsJson;
import tizbek.plan.internal.LimitsJson;
import tizbek.plan.internal.LinkJson;
import tizbek.plan.internal.MeasureJson;
import tizbek.plan.internal.PlanChecks;
import tizbek.plan.internal.SiteJson;
import tizbek.plan.internal.Yearly;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer as {@code plan.json}, schema {@code tizbek-plan/1}; its fields are described in {@code docs/plan-json.md}.
 * Tonnes are tonnes of material unless the name says contained; money is USD of {@code priceYear}.
 */
public final class PlanJson {

    public static final String SCHEMA = "tizbek-plan/1";

    private final Answer answer;
    private final Plan plan;
    private final World world;
    private final Planner planner;

    private PlanJson(Answer answer, Planner planner) {
        this.answer = answer;
        this.plan = answer.plan();
        this.world = plan.world();
        this.planner = planner;
    }

    /** The document, indented. */
    public static String of(Answer answer, Planner planner) {
        return Json.write(new PlanJson(answer, planner).document());
    }

    private ObjectNode document() {
        List<Yearly> years = Yearly.of(world, plan.periods());
        List<Yearly> baseline = Yearly.of(plan.baselineWorld(), plan.baseline());
        ObjectNode root = Json.object();
        root.put("schema", SCHEMA);
        root.put("dataVersion", planner.data().version());
        Overlaid.write(root.putArray("overlaid"), planner.data().overlaid());
        scenario(root.putObject("scenario"));
        ObjectNode chain = root.putObject("chain");
        chain.put("id", world.chain().id());
        Json.words(chain, "title", world.chain().title());
        chain.put("element", world.chain().element());
        root.put("baseYear", world.baseYear());
        root.put("priceYear", world.priceYear());
        ArrayNode numbers = root.putArray("years");
        years.forEach(y -> numbers.add(y.year()));
        materials(root.putArray("materials"));
        countries(root.putArray("countries"));
        headline(root.putObject("headline"));
        new SiteJson(plan, years, baseline).write(root);
        new FlowJson(plan, years, baseline).write(root);
        new CarbonJson(plan, CarbonJson.energy(planner.data()), years, baseline).write(root);
        AssumedValues assumed = AssumedValues.of(
                Planner.assumptionsOf(plan.scenario(), planner.data().assumptions()));
        new MeasureJson(plan, planner.lawOf(plan.scenario()), assumed, years).write(root);
        new LawTermsJson(plan, planner.lawOf(plan.scenario()), assumed, planner.data(), years).write(root);
        new LinkJson(plan, years).write(root);
        new LimitsJson(plan, years).write(root);
        new ExplanationsJson(plan, planner.lawOf(plan.scenario()), assumed).write(root);
        LawEffectsJson.write((ObjectNode) root.get("explanations"), answer.lawEffects());
        quotations(root.putArray("quotations"));
        assumptions(root.putArray("assumptions"));
        reconciliation(root.putArray("reconciliation"));
        BackTest.of(plan, planner.data()).ifPresent(t -> BackTestJson.write(root.putObject("test"), t));
        PlanChecks.write(root, answer, planner);
        map(root.putObject("map"));
        sources(root.putArray("sources"), planner.data());
        return root;
    }

    private void scenario(ObjectNode node) {
        Scenario scenario = plan.scenario();
        node.put("id", scenario.id());
        Json.words(node, "title", scenario.title());
        Json.words(node, "summary", scenario.summary());
        scenario.announced().ifPresent(d -> node.put("announced", d.toString()));
        if (scenario.lawFrozenOrNull() != null) {
            node.put("lawFrozenOn", scenario.lawFrozenOrNull().toString());
        }
        if (scenario.outlook().foresightYears() < Double.POSITIVE_INFINITY) {
            node.put("foresightYears", (int) scenario.outlook().foresightYears());
        } else {
            node.put("foresightYears", "perfect");
        }
        if (scenario.compareWithOrNull() != null) {
            node.put("baseline", scenario.compareWithOrNull());
        }
    }

    private void materials(ArrayNode array) {
        for (Chain.Material material : world.chain().materials()) {
            ObjectNode node = array.addObject();
            node.put("id", material.id());
            node.put("stage", material.stage());
            Json.words(node, "title", material.title());
            node.put("contentShare", material.content());
        }
    }

    private void countries(ArrayNode array) {
        for (Plan.Country country : plan.countries()) {
            ObjectNode node = array.addObject();
            node.put("id", country.id());
            Json.words(node, "title", country.title());
            node.put("latitude", country.latitude());
            node.put("longitude", country.longitude());
            node.put("region", country.region());
        }
    }

    private void headline(ObjectNode node) {
        Json.words(node, "answer", Headline.of(answer));
        ArrayNode figures = node.putArray("figures");
        for (Figure figure : answer.figures()) {
            ObjectNode f = figures.addObject();
            f.put("id", figure.id());
            Json.words(f, "title", figure.title());
            f.put("unit", figure.unit());
            f.put("year", figure.year());
            Json.number(f, "value", figure.value());
            Json.number(f, "baseline", figure.baseline());
            Json.number(f, "low", figure.low());
            Json.number(f, "high", figure.high());
            figure.deciders().forEach(f.putArray("deciders")::add);
        }
    }

    private void quotations(ArrayNode array) {
        Scenario scenario = plan.scenario();
        for (Quotation q :
                Quotation.list(planner.data(), world.chain().id(), scenario.firstYear(), scenario.lastYear())) {
            ObjectNode node = array.addObject();
            Json.words(node, "title", q.title());
            node.put("material", q.material());
            node.put("country", q.country());
            node.put("date", q.date());
            Json.number(node, "usdPerTonne", q.usdPerTonne());
            node.put("basis", q.provenance().basis().name().toLowerCase(java.util.Locale.ROOT));
            node.put("note", q.provenance().note());
            q.provenance().sources().forEach(node.putArray("sources")::add);
        }
    }

    private void assumptions(ArrayNode array) {
        for (Sensitivity.Effect effect : answer.sensitivity().effects()) {
            Assumption a = effect.assumption();
            ObjectNode node = array.addObject();
            node.put("id", a.id());
            Json.words(node, "what", new Words(a.what(), a.what()));
            node.put("value", a.values().getFirst());
            node.put("low", a.low().getAsDouble());
            node.put("high", a.high().getAsDouble());
            node.put("unit", a.unit());
            node.put("reason", a.reason());
            node.put("decides", Sensitivity.decides(effect, answer.figures()));
            ArrayNode effects = node.putArray("effects");
            for (Figure figure : answer.figures()) {
                if (effect.move(figure.id(), figure.value()) > 0.001) {
                    ObjectNode e = effects.addObject();
                    e.put("figure", figure.id());
                    Json.number(e, "atLow", effect.atLow().getOrDefault(figure.id(), Double.NaN));
                    Json.number(e, "atHigh", effect.atHigh().getOrDefault(figure.id(), Double.NaN));
                }
            }
        }
    }

    private void reconciliation(ArrayNode array) {
        for (Reconciliation.Line line : plan.reconciliation().lines()) {
            ObjectNode node = array.addObject();
            node.put("country", line.country());
            node.put("material", line.material());
            Json.words(node, "item", line.item());
            Json.number(node, "rawTonnes", line.rawTonnes());
            Json.number(node, "adjustedTonnes", line.adjustedTonnes());
            node.put("basis", line.provenance().basis().name().toLowerCase(java.util.Locale.ROOT));
            node.put("note", line.provenance().note());
            line.provenance().sources().forEach(node.putArray("sources")::add);
        }
    }

    /** The railways, ferries and crossings around the region, for the map. */
    private void map(ObjectNode node) {
        Network network = planner.network();
        Predicate<MapPlace> near = p -> p.position().longitude() > 35
                && p.position().longitude() < 100
                && p.position().latitude() > 22
                && p.position().latitude() < 60;
        ArrayNode links = node.putArray("links");
        for (Link link : network.links()) {
            if (near.test(link.from()) && near.test(link.to())) {
                ObjectNode l = links.addObject();
                l.put("id", link.id());
                l.put("mode", link.mode().word());
                l.put("status", link.status().name().toLowerCase(java.util.Locale.ROOT));
                link.opens().ifPresent(y -> l.put("opens", y));
                ArrayNode path = l.putArray("path");
                Json.point(
                        path,
                        link.from().position().longitude(),
                        link.from().position().latitude());
                Json.point(
                        path,
                        link.to().position().longitude(),
                        link.to().position().latitude());
            }
        }
        Map<String, String> russian = russianNames();
        ArrayNode crossings = node.putArray("crossings");
        ArrayNode places = node.putArray("places");
        for (MapPlace place : network.places()) {
            if (near.test(place) && !place.isSeaLane()) {
                boolean crossing = place.kind().equals("border-crossing");
                ObjectNode p = (crossing ? crossings : places).addObject();
                p.put("id", place.id());
                Json.words(p, "title", new Words(place.name(), russian.getOrDefault(place.id(), place.name())));
                p.put("latitude", place.position().latitude());
                p.put("longitude", place.position().longitude());
            }
        }
    }

    /** The name that the table prefers in Russian; a place without one keeps its own. */
    private Map<String, String> russianNames() {
        Map<String, String> names = new HashMap<>();
        planner.data().table("place_names", "place", "language", "name", "preferred").rows().stream()
                .filter(r -> r.getText("language").equals("ru")
                        && r.getText("preferred").equals("y"))
                .forEach(r -> names.putIfAbsent(r.getText("place"), r.getText("name")));
        return names;
    }

    /** Sources that the answer names, and no others. */
    private void sources(ArrayNode array, DataPackage data) {
        TreeSet<String> named = new TreeSet<>();
        plan.reconciliation().lines().forEach(l -> named.addAll(l.provenance().sources()));
        Quotation.list(
                        planner.data(),
                        world.chain().id(),
                        plan.scenario().firstYear(),
                        plan.scenario().lastYear())
                .forEach(q -> named.addAll(q.provenance().sources()));
        world.plants().forEach(p -> named.addAll(p.provenance().sources()));
        world.sources().forEach(s -> named.addAll(s.provenance().sources()));
        world.limits().reserves().forEach(r -> named.addAll(r.provenance().sources()));
        Law law = planner.lawOf(plan.scenario());
        MeasureJson.relevant(plan, law).forEach(p -> named.addAll(p.sources()));
        Map<String, Source> known = new java.util.LinkedHashMap<>();
        data.sources().forEach(s -> known.put(s.id(), s));
        for (String id : named) {
            Source source = known.get(id);
            if (source != null) {
                ObjectNode node = array.addObject();
                node.put("id", id);
                node.put("title", source.title());
                node.put("publisher", source.publisher());
                node.put("date", source.date());
                node.put("url", source.url());
            }
        }
    }
}
