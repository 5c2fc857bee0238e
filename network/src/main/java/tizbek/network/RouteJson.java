package tizbek.network;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Routes as the JSON that docs/routes.md describes ({@code tizbek-route/1}). */
public final class RouteJson {

    public static final String SCHEMA = "tizbek-route/1";

    private static final double GRAMS_PER_KG = 1000;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final RouteAnswer answer;
    private final RouteWords english;
    private final RouteWords russian;

    public RouteJson(RouteAnswer answer, RouteWords english, RouteWords russian) {
        this.answer = answer;
        this.english = english;
        this.russian = russian;
    }

    /** The document of the routes found, ending in a line feed. */
    public String text() {
        ObjectNode root = head();
        ArrayNode routes = root.putArray("routes");
        List<RouteChoice> choices = answer.choices().routes();
        List<String> en = english.routeNames(choices);
        List<String> ru = russian.routeNames(choices);
        for (int i = 0; i < choices.size(); i++) {
            ObjectNode route = routes.addObject();
            route.putObject("name").put("en", en.get(i)).put("ru", ru.get(i));
            route(route, choices.get(i));
        }
        return MAPPER.writeValueAsString(root) + "\n";
    }

    /** The document that says why there is no route, ending in a line feed. */
    public String text(RouteNoWay noWay) {
        ObjectNode root = head();
        root.putArray("routes");
        ObjectNode why = root.putObject("noWay");
        why.put("because", noWay.because().word());
        why.putObject("text").put("en", noWay.sentence(english)).put("ru", noWay.sentence(russian));
        noWay.separation().ifPresent(s -> separation(why, s));
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private ObjectNode head() {
        RouteQuery query = answer.choices().query();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schema", SCHEMA);
        site(root.putObject("from"), query.from());
        site(root.putObject("to"), query.to());
        root.put("day", query.day().toString()).put("tonnes", query.tonnes());
        root.put(
                "material",
                answer.cargoOrNull() == null ? "" : answer.cargoOrNull().material());
        ArrayNode vehicles = root.putArray("vehicles");
        query.vehicles().stream().sorted().forEach(v -> vehicles.add(word(v)));
        ObjectNode value = root.putObject("value");
        value.put("usdPerTonne", query.value().usdPerTonne())
                .put("yearlyRate", query.value().yearlyRate())
                .put("basis", answer.valueBasis());
        ObjectNode asked = root.putObject("asked");
        answer.asked().forEach(asked::put);
        answer.hints().forEach(root.putArray("hints")::add);
        answer.choices().remarks().forEach(root.putArray("remarks")::add);
        root.putObject("known")
                .put("first", answer.known().first().toString())
                .put("last", answer.known().last().toString())
                .put("risksSeen", answer.known().seen().map(Object::toString).orElse(""));
        return root.put("pareto", answer.choices().pareto());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void site(ObjectNode node, Site site) {
        node.put("id", site.id()).put("country", site.country());
        node.putObject("name").put("en", english.site(site.id())).put("ru", russian.site(site.id()));
    }

    private void stop(ObjectNode node, Stop stop) {
        node.put("id", stop.id())
                .put("name", english.stop(stop))
                .put("country", stop.country())
                .put("longitude", stop.position().longitude())
                .put("latitude", stop.position().latitude());
    }

    // ---- one route

    private void route(ObjectNode node, RouteChoice choice) {
        Route route = choice.route();
        node.put("vehicle", word(route.vehicle()));
        node.putObject("days")
                .put("low", choice.transit().lowDays())
                .put("median", choice.transit().medianDays())
                .put("high", choice.transit().highDays());
        node.put("hours", choice.hours())
                .put("usdPerTonne", choice.usdPerTonne())
                .put("priceYear", route.priceYear());
        ObjectNode costs = node.putObject("costs");
        for (Charge.Kind kind : Charge.Kind.values()) {
            costs.put(word(kind), route.freight(kind).usdPerTonne());
        }
        costs.put("interest", route.timeCost().usdPerTonne());
        List<Stage> stages = Stage.of(route);
        node.putObject("generic")
                .put(
                        "usdPerTonne",
                        stages.stream().mapToDouble(Stage::genericUsd).sum())
                .put("hours", stages.stream().mapToDouble(Stage::genericHours).sum());
        node.put("co2KgPerTonne", choice.co2GramsPerTonne() / GRAMS_PER_KG)
                .put("risk", choice.risk())
                .put("km", route.length().kilometres())
                .put("borders", route.borders())
                .put("gaugeBreaks", route.gaugeBreaks());
        route.countries().forEach(node.putArray("countries")::add);
        corridors(node.putArray("corridors"), Set.copyOf(route.links()));
        ArrayNode least = node.putArray("leastBy");
        choice.leastBy().stream().sorted().forEach(c -> least.add(word(c)));
        choice.tight().forEach(node.putArray("tight")::add);
        ArrayNode parts = node.putArray("parts");
        stages.forEach(stage -> part(parts.addObject(), stage));
        ArrayNode legs = node.putArray("legs");
        for (int i = 0; i < route.legs().size(); i++) {
            leg(legs.addObject(), route.legs().get(i), choice.impacts().get(i));
        }
    }

    private void corridors(ArrayNode node, Set<String> used) {
        answer.corridors().list().stream()
                .filter(c -> c.trunk().stream().map(Link::id).anyMatch(used::contains))
                .map(Corridor::id)
                .forEach(node::add);
    }

    private static void part(ObjectNode node, Stage stage) {
        node.put("kind", word(stage.kind()))
                .put("mode", stage.mode().word())
                .put("at", stage.at().id())
                .put("from", stage.from().id())
                .put("to", stage.to().id())
                .put("km", stage.kilometres())
                .put("hours", stage.hours())
                .put("usdPerTonne", stage.usdPerTonne())
                .put("genericUsdPerTonne", stage.genericUsd())
                .put("genericHours", stage.genericHours());
        gauge(node, stage.legs().getFirst());
        stage.figures().forEach(node.putArray("figures")::add);
    }

    private static void gauge(ObjectNode node, Leg leg) {
        if (leg.gaugeMm().isPresent()) {
            node.put("gaugeMm", leg.gaugeMm().getAsInt());
        } else {
            node.putNull("gaugeMm");
        }
    }

    private void leg(ObjectNode node, Leg leg, LegImpact impact) {
        node.put("link", leg.link()).put("mode", leg.mode().word());
        gauge(node, leg);
        stop(node.putObject("from"), leg.from());
        stop(node.putObject("to"), leg.to());
        node.put("km", leg.length().kilometres())
                .put("hours", leg.hours())
                .put("usdPerTonne", leg.usdPerTonne())
                .put("co2KgPerTonne", impact.co2GramsPerTonne() / GRAMS_PER_KG)
                .put("co2Basis", impact.co2Basis())
                .put("co2Generic", impact.genericCo2());
        ArrayNode risks = node.putArray("risks");
        impact.risks()
                .forEach(r -> risks.addObject()
                        .put("basis", r.basis())
                        .put("hazard", r.hazard())
                        .put("points", r.score())
                        .put("effect", r.effect()));
        ArrayNode charges = node.putArray("charges");
        leg.charges().forEach(charge -> charge(charges.addObject(), charge, leg));
    }

    private static void charge(ObjectNode node, Charge charge, Leg leg) {
        node.put("kind", word(charge.kind()))
                .put("usdPerTonne", charge.usdPerTonne())
                .put("hours", charge.hours());
        if (charge.highHours().isPresent()) {
            node.put("highHours", charge.highHours().getAsDouble());
        } else {
            node.putNull("highHours");
        }
        node.put("figure", charge.basis())
                .put("generic", Stage.isGeneric(charge, leg))
                .put("basis", word(charge.provenance().basis()));
        charge.provenance().sources().forEach(node.putArray("sources")::add);
    }

    // ---- no route

    private void separation(ObjectNode node, Separation separation) {
        node.put("around", separation.around().id());
        separation.island().stream().map(MapPlace::id).forEach(node.putArray("island")::add);
        barriers(node.putArray("cut"), separation.cut());
        ArrayNode joins = node.putArray("joins");
        separation.joins().forEach(join -> barriers(joins.addArray(), join));
    }

    private void barriers(ArrayNode node, List<Separation.Barrier> barriers) {
        for (Separation.Barrier barrier : barriers) {
            ObjectNode one = node.addObject();
            one.put("link", barrier.link().id()).put("why", RouteNoWay.word(barrier.obstacle()));
            one.putObject("text")
                    .put("en", RouteNoWay.reason(barrier.obstacle(), english))
                    .put("ru", RouteNoWay.reason(barrier.obstacle(), russian));
        }
    }
}
