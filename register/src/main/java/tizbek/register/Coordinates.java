package tizbek.register;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Basis;
import tizbek.facts.Provenance;
import tizbek.facts.YamlNode;
import tizbek.law.Words;

/**
 * In which reference systems ground may be filed, and how it becomes WGS 84: {@code
 * registers/ground/coordinates.yaml}.
 *
 * @param chosen id of the conversion that is used; its rivals are kept beside it
 */
public record Coordinates(
        Map<String, ReferenceSystem> systems,
        Map<String, Conversion> conversions,
        String chosen,
        String why,
        int mostVertices,
        int mostSquares) {

    /** WGS 84 by longitude and latitude. */
    public static final String WGS_84 = "EPSG:4326";

    /**
     * A system of coordinates.
     *
     * @param zoneOrNull number of its Gauss-Krüger zone; null where coordinates are degrees
     * @param datumOrNull the geographic system under it; null where that is WGS 84
     */
    public record ReferenceSystem(
            String id,
            Words title,
            @Nullable Integer zoneOrNull,
            @Nullable String datumOrNull) {

        public boolean isGeographic() {
            return zoneOrNull == null;
        }
    }

    /**
     * A set of parameters that leads to WGS 84.
     *
     * @param method {@code translation}, {@code coordinate-frame} or {@code position-vector}
     * @param parameters dx, dy, dz in metres; rx, ry, rz in seconds of arc; ppm
     * @param accuracyMetres by its source
     */
    public record Conversion(
            String id,
            String from,
            String name,
            String method,
            Map<String, Double> parameters,
            double accuracyMetres,
            String area,
            Provenance provenance) {
        public Conversion {
            parameters = Map.copyOf(parameters);
        }
    }

    public Coordinates {
        systems = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(systems));
        conversions = Map.copyOf(conversions);
    }

    public Optional<ReferenceSystem> findSystem(String id) {
        return Optional.ofNullable(systems.get(id));
    }

    /** The one that is used for a system; empty where that is WGS 84 already. */
    public Optional<Conversion> conversion(ReferenceSystem system) {
        return system.datumOrNull() == null ? Optional.empty() : Optional.ofNullable(conversions.get(chosen));
    }

    /** The system of a Gauss-Krüger zone. */
    public Optional<ReferenceSystem> findZone(int zone) {
        return systems.values().stream()
                .filter(s -> s.zoneOrNull() != null && s.zoneOrNull() == zone)
                .findFirst();
    }

    /** Reads the file. */
    static Coordinates read(Path file, String shownAs) {
        YamlNode node = YamlNode.read(file, shownAs);
        node.only("systems", "zones", "chosen", "why", "conversions", "limits");
        Map<String, ReferenceSystem> systems = new LinkedHashMap<>();
        for (YamlNode one : node.get("systems").items()) {
            one.only("id", "title", "kind", "datum");
            systems.put(
                    one.getText("id"),
                    new ReferenceSystem(
                            one.getText("id"),
                            words(one.get("title")),
                            null,
                            one.findText("datum").orElse(null)));
        }
        YamlNode zones = node.get("zones");
        zones.only("datum", "first", "last", "code", "title");
        Words title = words(zones.get("title"));
        for (int zone = (int) zones.getNumber("first"); zone <= zones.getNumber("last"); zone++) {
            String id = "EPSG:" + (int) (zones.getNumber("code") + zone);
            Words named = new Words(title.en() + " " + zone, title.ru() + " " + zone);
            systems.put(id, new ReferenceSystem(id, named, zone, zones.getText("datum")));
        }
        Map<String, Conversion> conversions = new LinkedHashMap<>();
        node.get("conversions").items().stream().map(Coordinates::conversion).forEach(c -> conversions.put(c.id(), c));
        String chosen = node.getText("chosen");
        if (!conversions.containsKey(chosen)) {
            throw node.get("chosen").bad("one of " + new TreeSet<>(conversions.keySet()));
        }
        return new Coordinates(
                systems,
                conversions,
                chosen,
                node.getText("why"),
                (int) node.get("limits").getNumber("vertices"),
                (int) node.get("limits").getNumber("squares"));
    }

    private static Conversion conversion(YamlNode node) {
        node.only("id", "from", "name", "method", "parameters", "accuracy", "area", "sources", "basis", "note");
        if (!Set.of("translation", "coordinate-frame", "position-vector").contains(node.getText("method"))) {
            throw node.get("method").bad("translation, coordinate-frame or position-vector");
        }
        Map<String, Double> parameters = new LinkedHashMap<>();
        YamlNode given = node.get("parameters");
        for (String name : List.of("dx", "dy", "dz", "rx", "ry", "rz", "ppm")) {
            parameters.put(name, given.getNumber(name));
        }
        return new Conversion(
                node.getText("id"),
                node.getText("from"),
                node.getText("name"),
                node.getText("method"),
                parameters,
                node.getNumber("accuracy"),
                node.getText("area"),
                new Provenance(
                        node.findItems("sources").stream().map(YamlNode::text).toList(),
                        Basis.valueOf(node.getText("basis").toUpperCase(java.util.Locale.ROOT)),
                        node.findText("note").orElse(""),
                        node.where()));
    }

    private static Words words(YamlNode node) {
        node.only("en", "ru");
        return new Words(node.getText("en"), node.getText("ru"));
    }
}
