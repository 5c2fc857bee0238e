package tizbek.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tizbek.register.internal.Json;

/**
 * Rights as others read them: GeoJSON with the property names of MineralTenementML ({@code identifier, name, tenementType,
 * commodity, owner, status, area, applicationDate, grantDate, expireDate}); of persons no name.
 */
public final class RightsJson {

    private static final double KM_PER_DEGREE = 111.32;
    private static final double HALF = 0.5;

    private RightsJson() {}

    /** Any record of the register, as a line of JSON. */
    public static String of(Object record) {
        return Json.of(record);
    }

    /** All rights of a register as one collection; {@code type} of each geometry is MultiPolygon, a square each. */
    public static String geoJson(Register register, int most) {
        List<Object> features = new ArrayList<>();
        String after = "";
        List<Right> page = register.rights(after, 500);
        while (!page.isEmpty() && features.size() < most) {
            page.stream().limit(most - features.size()).forEach(r -> features.add(feature(register, r)));
            after = page.getLast().id();
            page = register.rights(after, 500);
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return Json.of(collection);
    }

    private static Map<String, Object> feature(Register register, Right right) {
        Grid grid = Objects.requireNonNull(register.jurisdictions().get(right.country()))
                .grid();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("identifier", right.id());
        properties.put("name", right.id());
        properties.put("tenementType", right.kind());
        properties.put("commodity", right.commodity());
        properties.put("owner", String.join("; ", right.shares().keySet()));
        properties.put("status", right.status().name().toLowerCase(java.util.Locale.ROOT));
        properties.put("area", areaKm2(grid, right));
        register.findApplication(right.application())
                .ifPresent(a -> properties.put("applicationDate", a.countsOn().toString()));
        properties.put("grantDate", right.from().toString());
        properties.put("expireDate", right.until().toString());
        properties.put("country", right.country());
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", "MultiPolygon");
        geometry.put(
                "coordinates",
                right.blocks().stream().map(b -> List.of(grid.ring(b))).toList());
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", right.id());
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    /** On a sphere: the side in degrees times 111.32 km, narrowed by the cosine of the latitude; good to half a per cent. */
    static double areaKm2(Grid grid, Right right) {
        double side = grid.minutes() / 60.0;
        double sum = 0;
        for (Block block : right.blocks()) {
            double latitude = (block.j() + HALF) * side;
            sum += Math.pow(side * KM_PER_DEGREE, 2) * Math.cos(Math.toRadians(latitude));
        }
        return Math.round(sum * 100) / 100.0;
    }
}
