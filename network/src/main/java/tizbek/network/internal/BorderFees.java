package tizbek.network.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tizbek.facts.DataPackage;
import tizbek.facts.Provenance;
import tizbek.facts.Row;
import tizbek.network.Charge;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Mode;

/**
 * Fee and wait at a land border: what is recorded at the post itself in the latest year that has the figure, else the
 * median of the country's yearly averages by mode and direction, else the regional average (assumption
 * {@code crossing-default}). A fee per shipment becomes one per tonne by the load of a lorry or a box. Between two
 * members of the European Union there is no post; on a railway between two members of the Eurasian Economic Union there
 * is one only where it has a record of its own.
 */
final class BorderFees {

    private static final String COUNTRY = "country:";
    private static final String REGION = "region:";
    private static final String BOTH = "both";
    private static final List<String> DIRECTIONS = List.of("outbound", "inbound");

    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Set<String> union;
    private final Set<String> customsUnion;
    private final DwellSpread spread;
    private final Map<Mode, Figure> loads;
    private final List<String> regions = new ArrayList<>();

    BorderFees(DataPackage data, Figures figures) {
        union = members(data, "eu");
        customsUnion = members(data, "eaeu");
        spread = new DwellSpread(
                key -> rows.getOrDefault(key, List.of()),
                mode -> Math.max(1, figures.value("transit-spread-border-" + mode)));
        loads = Map.of(
                Mode.ROAD, figures.assumption("freight-truck-load"), Mode.RAIL, figures.assumption("freight-box-load"));
        Set<String> excluded = new HashSet<>();
        for (Row row : data.table("crossing_exclusions", "node", "direction", "mode", "year", "note")
                .rows()) {
            String key = key(row.getText("node"), row.getText("direction"), row.getText("mode"));
            excluded.add(row.has("year") ? key + "/" + row.getYear("year") : key);
        }
        for (Row row : data.table(
                        "crossings",
                        "node",
                        "direction",
                        "mode",
                        "dwell_h",
                        "cost_usd_per_t",
                        "cost_usd_per_shipment",
                        "year",
                        "source",
                        "basis",
                        "note")
                .rows()) {
            String node = row.getText("node");
            String key = key(node, row.getText("direction"), row.getText("mode"));
            String ofYear =
                    node + "/" + row.getText("direction") + "/" + row.getText("mode") + "/" + row.getText("year");
            if (!excluded.contains(key) && !excluded.contains(ofYear)) {
                rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
            if (node.startsWith(REGION) && !regions.contains(node)) {
                regions.add(node);
            }
        }
    }

    private static Set<String> members(DataPackage data, String union) {
        Set<String> members = new HashSet<>();
        for (Row row : data.table("countries", "id", "eu", "eaeu").rows()) {
            String member = row.findText(union).orElse("n").toLowerCase(Locale.ROOT);
            if (!List.of("n", "no", "false", "0").contains(member)) {
                members.add(row.getText("id"));
            }
        }
        return members;
    }

    /** The first year of which a post is recorded. */
    int firstYear() {
        return rows.values().stream()
                .flatMap(List::stream)
                .mapToInt(row -> row.getYear("year"))
                .min()
                .orElse(0);
    }

    /** Members of the European Union, as the table of countries has them. */
    Set<String> union() {
        return union;
    }

    /** The two sides of the border on a link travelled from {@code from} to {@code to}; nothing without a border. */
    List<Charge> charges(Link link, MapPlace from, MapPlace to) {
        if (!link.crossesLandBorder() || (union.contains(from.country()) && union.contains(to.country()))) {
            return List.of();
        }
        List<Charge> sides = new ArrayList<>();
        boolean customs = link.mode() != Mode.RAIL
                || !(customsUnion.contains(from.country()) && customsUnion.contains(to.country()));
        if (customs || isRecorded(from, "outbound", link.mode())) {
            sides.add(side(from, "outbound", link.mode()));
        }
        if (customs || isRecorded(to, "inbound", link.mode())) {
            sides.add(side(to, "inbound", link.mode()));
        }
        return sides;
    }

    /** Whether the post itself has a record, not only its country or region. */
    private boolean isRecorded(MapPlace place, String direction, Mode mode) {
        return rows.containsKey(key(place.id(), direction, mode.word()))
                || rows.containsKey(key(place.id(), BOTH, mode.word()));
    }

    private Charge side(MapPlace place, String direction, Mode mode) {
        Figure load = loads.getOrDefault(mode, new Figure(1, "", place.provenance()));
        Figure usd = find(place, direction, mode, row -> usdPerTonne(row, load.value()));
        Figure hours = find(place, direction, mode, row -> row.findAmount("dwell_h"));
        if (usd == null && hours == null) {
            return new Charge(Charge.Kind.BORDER, 0, 0, "crossings:none", place.provenance());
        }
        Figure named = usd == null ? hours : usd;
        Charge charge = new Charge(
                Charge.Kind.BORDER,
                usd == null ? 0 : usd.value(),
                hours == null ? 0 : hours.value(),
                named == null ? "" : named.basis(),
                named == null ? place.provenance() : named.provenance());
        return hours == null ? charge : spread(charge, hours.basis(), mode, keys(place, direction, mode));
    }

    /** With the time that nine of ten do not exceed; the note says whose record the hours are and whose years spread them. */
    private Charge spread(Charge charge, String record, Mode mode, List<String> keys) {
        return spread.of(mode.word(), keys)
                .map(s -> new Charge(
                        charge.kind(),
                        charge.usdPerTonne(),
                        charge.hours(),
                        charge.basis(),
                        noted(charge.provenance(), "; hours of " + record + "; spread of " + s.of()),
                        OptionalDouble.of(charge.hours() * s.ratio())))
                .orElse(charge);
    }

    private static Provenance noted(Provenance p, String more) {
        return new Provenance(p.sources(), p.basis(), p.note() + more, p.where());
    }

    /** Where a record of this side may stand, the nearest first: the post, its country, its region. */
    private List<String> keys(MapPlace place, String direction, Mode mode) {
        List<String> keys = new ArrayList<>();
        for (String way : List.of(direction, BOTH)) {
            keys.add(key(place.id(), way, mode.word()));
        }
        String other = DIRECTIONS.get(1 - DIRECTIONS.indexOf(direction));
        for (String way : List.of(direction, BOTH, other)) {
            keys.add(key(COUNTRY + place.country(), way, mode.word()));
        }
        regions.forEach(region -> keys.add(key(region, BOTH, mode.word())));
        return keys;
    }

    private static OptionalDouble usdPerTonne(Row row, double load) {
        OptionalDouble perTonne = row.findAmount("cost_usd_per_t");
        if (perTonne.isPresent()) {
            return perTonne;
        }
        OptionalDouble perShipment = row.findAmount("cost_usd_per_shipment");
        return perShipment.isPresent() ? OptionalDouble.of(perShipment.getAsDouble() / load) : perShipment;
    }

    /** The post itself, then the country in this direction, in both, in the other, then the region. */
    private @Nullable Figure find(MapPlace place, String direction, Mode mode, Function<Row, OptionalDouble> column) {
        for (String ownDirection : List.of(direction, BOTH)) {
            Figure latest = latest(key(place.id(), ownDirection, mode.word()), column);
            if (latest != null) {
                return latest;
            }
        }
        String other = DIRECTIONS.get(1 - DIRECTIONS.indexOf(direction));
        for (String country : List.of(direction, BOTH, other)) {
            Figure median = median(key(COUNTRY + place.country(), country, mode.word()), column);
            if (median != null) {
                return median;
            }
        }
        for (String region : regions) {
            Figure median = median(key(region, BOTH, mode.word()), column);
            if (median != null) {
                return median;
            }
        }
        return null;
    }

    private @Nullable Figure latest(String key, Function<Row, OptionalDouble> column) {
        TreeMap<Integer, Figure> byYear = new TreeMap<>();
        for (Row row : rows.getOrDefault(key, List.of())) {
            OptionalDouble value = column.apply(row);
            if (value.isPresent()) {
                int year = row.getYear("year");
                byYear.put(year, figure(value.getAsDouble(), key + "/" + year, row.getProvenance()));
            }
        }
        return byYear.isEmpty() ? null : byYear.lastEntry().getValue();
    }

    private @Nullable Figure median(String key, Function<Row, OptionalDouble> column) {
        List<Row> with = rows.getOrDefault(key, List.of()).stream()
                .filter(r -> column.apply(r).isPresent())
                .toList();
        if (with.isEmpty()) {
            return null;
        }
        double[] values = with.stream()
                .mapToDouble(r -> column.apply(r).getAsDouble())
                .sorted()
                .toArray();
        double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
        Provenance first = with.getFirst().getProvenance();
        String note = "median of " + Arrays.toString(values);
        return figure(median, key + "/median", new Provenance(first.sources(), first.basis(), note, first.where()));
    }

    private static Figure figure(double value, String key, Provenance provenance) {
        return new Figure(value, "crossings:" + key, provenance);
    }

    private static String key(String node, String direction, String mode) {
        return node + "/" + direction + "/" + mode;
    }
}
