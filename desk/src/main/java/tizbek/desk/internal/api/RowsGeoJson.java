package tizbek.desk.internal.api;

import java.util.List;
import java.util.Optional;
import tizbek.desk.internal.web.Problem;
import tizbek.facts.Listing;
import tizbek.facts.QueryRow;
import tizbek.facts.RowsJson;
import tizbek.network.MapPlace;
import tizbek.network.Position;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a table that have a place, as GeoJSON: by their own coordinates, by a place, or by two places. */
final class RowsGeoJson {

    private final Stock stock;
    private final String table;

    RowsGeoJson(Stock stock, String table) {
        this.stock = stock;
        this.table = table;
    }

    String of(List<Listing.Column> columns, List<QueryRow> rows) {
        List<String> names = columns.stream().map(Listing.Column::name).toList();
        boolean points = names.containsAll(List.of("latitude", "longitude"));
        boolean lines = names.containsAll(List.of("from", "to", "mode"));
        boolean nodes = names.contains("node");
        if (!points && !lines && !nodes) {
            throw Problem.of(
                    400,
                    "format",
                    "table (" + table + ") has no places, so that it cannot be GeoJSON",
                    "(format=json) or (format=csv) was meant.",
                    "json");
        }
        ObjectNode document = RowsJson.document().put("type", "FeatureCollection");
        ArrayNode features = document.putArray("features");
        for (QueryRow row : rows) {
            ObjectNode feature = features.addObject().put("type", "Feature");
            if (points) {
                point(
                        feature,
                        row.findNumber("latitude").isPresent()
                                        && row.findNumber("longitude").isPresent()
                                ? Optional.of(new Position(row.getNumber("latitude"), row.getNumber("longitude")))
                                : Optional.empty());
            } else if (nodes) {
                point(feature, place(row, "node"));
            } else {
                line(feature, place(row, "from"), place(row, "to"));
            }
            RowsJson.put(feature.putObject("properties"), columns, row);
        }
        return RowsJson.text(document);
    }

    private Optional<Position> place(QueryRow row, String column) {
        return row.findText(column)
                .flatMap(id -> stock.network().findSite(id))
                .flatMap(site -> site instanceof MapPlace place ? Optional.of(place.position()) : Optional.empty());
    }

    private static void point(ObjectNode feature, Optional<Position> at) {
        if (at.isEmpty()) {
            feature.putNull("geometry");
            return;
        }
        ArrayNode pair = feature.putObject("geometry").put("type", "Point").putArray("coordinates");
        pair.add(at.get().longitude()).add(at.get().latitude());
    }

    private static void line(ObjectNode feature, Optional<Position> from, Optional<Position> to) {
        if (from.isEmpty() || to.isEmpty()) {
            feature.putNull("geometry");
            return;
        }
        ArrayNode path = feature.putObject("geometry").put("type", "LineString").putArray("coordinates");
        path.addArray().add(from.get().longitude()).add(from.get().latitude());
        path.addArray().add(to.get().longitude()).add(to.get().latitude());
    }
}
