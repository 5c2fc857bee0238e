package tizbek.desk.internal.api;

import java.util.List;
import java.util.Set;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.facts.RowsJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The layers of the map page, each as one GeoJSON document. */
public final class MapApi {

    private final Layers layers;

    public MapApi(Layers layers) {
        this.layers = layers;
    }

    public List<Route> routes() {
        return List.of(Route.kept("/api/map", this::layer));
    }

    private Answer layer(Asked asked) {
        asked.only("layer");
        String name = asked.oneOf("layer", Set.copyOf(Layers.NAMES))
                .orElseThrow(() -> Problem.parameter(
                        "layer",
                        "parameter (layer) is missing",
                        "one of (" + String.join(", ", Layers.NAMES) + ") was meant."));
        ObjectNode document =
                RowsJson.document().put("type", "FeatureCollection").put("layer", name);
        ArrayNode features = document.putArray("features");
        layers.layer(name).stream()
                .filter(feature -> !feature.lines().isEmpty())
                .forEach(feature -> feature.write(features.addObject()));
        return Answer.text(Answer.GEOJSON, RowsJson.text(document));
    }
}
