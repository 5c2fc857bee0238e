package tizbek.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Routes as GeoJSON (RFC 7946): a line for each leg, cut where it passes the 180th meridian, and a point for each place
 * where something happens. {@code route} counts from 1, as in the text.
 */
public final class RouteGeoJson {

    private static final double GRAMS_PER_KG = 1000;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final RouteAnswer answer;
    private final RouteWords words;
    private final SeaLines lines;

    public RouteGeoJson(RouteAnswer answer, RouteWords words) {
        this.answer = answer;
        this.words = words;
        this.lines = new SeaLines(words.network());
    }

    /** The document, ending in a line feed. */
    public String text() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("type", "FeatureCollection").put("generator", "tizbek route");
        ArrayNode features = root.putArray("features");
        List<RouteChoice> routes = answer.choices().routes();
        List<String> names = words.routeNames(routes);
        for (int i = 0; i < routes.size(); i++) {
            for (int l = 0; l < routes.get(i).route().legs().size(); l++) {
                Leg leg = routes.get(i).route().legs().get(l);
                ObjectNode feature = features.addObject().put("type", "Feature");
                LineJson.put(feature.putObject("geometry"), lines.points(leg));
                properties(
                        feature.putObject("properties").put("route", i + 1).put("name", names.get(i)),
                        leg,
                        routes.get(i).impacts().get(l));
            }
            points(features, i + 1, routes.get(i));
        }
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private void properties(ObjectNode node, Leg leg, LegImpact impact) {
        node.put("link", leg.link())
                .put("mode", leg.mode().word())
                .put("from", words.stop(leg.from()))
                .put("to", words.stop(leg.to()))
                .put("km", leg.length().kilometres())
                .put("hours", leg.hours())
                .put("usdPerTonne", leg.usdPerTonne())
                .put("co2KgPerTonne", impact.co2GramsPerTonne() / GRAMS_PER_KG)
                .put("risk", impact.risk());
        if (leg.gaugeMm().isPresent()) {
            node.put("gaugeMm", leg.gaugeMm().getAsInt());
        }
    }

    // ---- places where something happens

    private void points(ArrayNode features, int number, RouteChoice choice) {
        Map<Stop, List<String>> what = new LinkedHashMap<>();
        List<Leg> legs = choice.route().legs();
        if (legs.isEmpty()) {
            return;
        }
        what.computeIfAbsent(legs.getFirst().from(), s -> new ArrayList<>()).add("start");
        for (Stage stage : Stage.of(choice.route())) {
            switch (stage.kind()) {
                case HANDLING, GAUGE_BREAK, BORDER ->
                    what.computeIfAbsent(stage.at(), s -> new ArrayList<>()).add(word(stage.kind()));
                case HAULAGE, WEDGE -> {}
            }
        }
        what.computeIfAbsent(legs.getLast().to(), s -> new ArrayList<>()).add("end");
        what.forEach((stop, happens) -> {
            ObjectNode feature = features.addObject().put("type", "Feature");
            ObjectNode geometry = feature.putObject("geometry").put("type", "Point");
            geometry.putArray("coordinates")
                    .add(stop.position().longitude())
                    .add(stop.position().latitude());
            ObjectNode properties = feature.putObject("properties");
            properties
                    .put("route", number)
                    .put("place", stop.id())
                    .put("name", words.stop(stop))
                    .put("country", stop.country());
            happens.stream().distinct().forEach(properties.putArray("what")::add);
        });
    }

    private static String word(Charge.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
