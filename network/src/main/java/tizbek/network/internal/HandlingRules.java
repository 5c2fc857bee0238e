package tizbek.network.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.Row;
import tizbek.facts.Table;
import tizbek.network.Charge;
import tizbek.network.Vehicle;

/**
 * What a change from one way of riding to another costs and takes: the table {@code freight_handling}, in which every
 * pair must stand for every vehicle, so that nothing is free by omission.
 */
final class HandlingRules {

    private static final String FREE = "free";
    private static final String OTHER_GAUGE = "other-gauge";
    private static final List<Carriage.Kind> FROM = List.of(
            Carriage.Kind.START, Carriage.Kind.ROAD, Carriage.Kind.RAIL, Carriage.Kind.SEA, Carriage.Kind.FERRY);
    private static final List<Carriage.Kind> TO =
            List.of(Carriage.Kind.ROAD, Carriage.Kind.RAIL, Carriage.Kind.SEA, Carriage.Kind.FERRY, Carriage.Kind.END);

    private final Map<Vehicle, Map<String, List<Charge>>> rules = new EnumMap<>(Vehicle.class);

    HandlingRules(DataPackage data, Figures figures) {
        for (Vehicle vehicle : Vehicle.values()) {
            rules.put(vehicle, new HashMap<>());
        }
        Table table = data.table(
                "freight_handling", "vehicle", "from", "to", "usd_per_t", "hours", "source", "basis", "note");
        table.map(row -> add(row, figures));
        checkComplete(table.name());
    }

    /** Charges of changing from {@code from} to {@code to} where goods can be handled. */
    List<Charge> charges(Carriage from, Carriage to, Vehicle vehicle) {
        List<Charge> charges =
                new ArrayList<>(get(vehicle, key(from.kind().word(), to.kind().word())));
        boolean newGauge = to.kind() == Carriage.Kind.RAIL && from.gaugeMm() != 0 && from.gaugeMm() != to.gaugeMm();
        if (newGauge) {
            charges.addAll(get(vehicle, key(Carriage.Kind.RAIL.word(), OTHER_GAUGE)));
        }
        return charges;
    }

    private List<Charge> get(Vehicle vehicle, String key) {
        return rules.getOrDefault(vehicle, Map.of()).getOrDefault(key, List.of());
    }

    private Row add(Row row, Figures figures) {
        for (Vehicle vehicle : vehicles(row, "vehicle")) {
            for (String from : row.getList("from")) {
                for (String to : row.getList("to")) {
                    Map<String, List<Charge>> rule = rules.get(vehicle);
                    if (rule != null && rule.putIfAbsent(key(from, to), charge(row, to, figures)) != null) {
                        throw new InputException(new Defect.Contradiction(
                                row.where(),
                                "handling (%s to %s, %s) is ruled twice".formatted(from, to, vehicle),
                                "one of the rows should go."));
                    }
                }
            }
        }
        return row;
    }

    private static List<Charge> charge(Row row, String to, Figures figures) {
        if (row.getText("usd_per_t").equals(FREE)) {
            return List.of();
        }
        Figure usd = figures.named(row, "usd_per_t", "handling_usd_per_t");
        double hours =
                row.has("hours") ? figures.named(row, "hours", "handling_h").value() : 0;
        Charge.Kind kind = to.equals(OTHER_GAUGE) ? Charge.Kind.GAUGE_BREAK : Charge.Kind.HANDLING;
        return List.of(new Charge(kind, usd.value(), hours, usd.basis(), usd.provenance()));
    }

    private void checkComplete(String file) {
        List<Defect> missing = new ArrayList<>();
        for (Vehicle vehicle : Vehicle.values()) {
            List<String> needed = new ArrayList<>(List.of(key(Carriage.Kind.RAIL.word(), OTHER_GAUGE)));
            FROM.forEach(f -> TO.forEach(t -> needed.add(key(f.word(), t.word()))));
            for (String key : needed) {
                if (!rules.getOrDefault(vehicle, Map.of()).containsKey(key)) {
                    missing.add(new Defect.Contradiction(
                            new Location(file, 1),
                            "handling (%s, %s) has no row".formatted(key, vehicle),
                            "a row with (" + FREE + ") was meant."));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new InputException(missing);
        }
    }

    private static String key(String from, String to) {
        return from + " to " + to;
    }

    /** The vehicles a cell names: a list, or {@code any}. */
    static List<Vehicle> vehicles(Row row, String column) {
        String cell = row.getText(column);
        if (cell.equals("any")) {
            return List.of(Vehicle.values());
        }
        List<Vehicle> vehicles = new ArrayList<>();
        for (String part : row.getList(column)) {
            try {
                vehicles.add(Vehicle.valueOf(part.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw row.bad(column, part, "any, or one of " + Arrays.toString(Vehicle.values()));
            }
        }
        return vehicles;
    }
}
