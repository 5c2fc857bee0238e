package tizbek.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tizbek.register.internal.Ellipsoid;
import tizbek.register.internal.Json;
import tizbek.register.internal.Outlines;

/**
 * Rights as others read them, with the property names of MineralTenementML ({@code identifier, name, tenementType, commodity,
 * owner, status, area, applicationDate, grantDate, expireDate}); of persons no name.
 */
public final class RightsJson {

    private static final double HUNDREDTHS = 100;

    private RightsJson() {}

    /** Any record of the register, as a line of JSON. */
    public static String of(Object record) {
        return Json.of(record);
    }

    /** All rights of a register as one collection; for more than fits into memory there is {@link RightsExport}. */
    public static String geoJson(Register register, int most) {
        StringBuilder text = new StringBuilder();
        RightsExport.geoJson(register, most, text);
        return text.toString();
    }

    /** A right as a feature of GeoJSON: its outline as MultiPolygon, squares put together. */
    public static Map<String, Object> feature(Register register, Right right) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", "MultiPolygon");
        geometry.put("coordinates", Outlines.coordinates(grid(register, right), right));
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", right.id());
        feature.put("geometry", geometry);
        feature.put("properties", properties(register, right));
        return feature;
    }

    /** What is told of a right: area in square kilometres, days as text. */
    public static Map<String, Object> properties(Register register, Right right) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("identifier", right.id());
        properties.put("name", right.id());
        properties.put("tenementType", right.kind());
        properties.put("commodity", right.commodity());
        properties.put("owner", String.join("; ", right.shares().keySet()));
        properties.put("status", right.status().name().toLowerCase(java.util.Locale.ROOT));
        properties.put("area", areaKm2(grid(register, right), right));
        register.findApplication(right.application())
                .ifPresent(a -> properties.put("applicationDate", a.countsOn().toString()));
        properties.put("grantDate", right.from().toString());
        properties.put("expireDate", right.until().toString());
        properties.put("country", right.country());
        return properties;
    }

    static Grid grid(Register register, Right right) {
        return Objects.requireNonNull(register.jurisdictions().get(right.country()))
                .grid();
    }

    /** On the ellipsoid, to a hectare. */
    static double areaKm2(Grid grid, Right right) {
        double sum = right.plotOrNull() == null ? 0 : right.plotOrNull().areaKm2();
        for (Block block : right.blocks()) {
            List<List<Double>> ring = grid.ring(block);
            List<Double> from = ring.getFirst();
            List<Double> to = ring.get(2);
            sum += Ellipsoid.cellKm2(from.getFirst(), from.getLast(), to.getFirst(), to.getLast());
        }
        return Math.round(sum * HUNDREDTHS) / HUNDREDTHS;
    }
}
