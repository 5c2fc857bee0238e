package tizbek.desk.internal.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Row;
import tizbek.network.Corridor;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Mode;
import tizbek.network.Position;
import tizbek.network.SeaLines;

/** The layers of the map, made once from the tables and the network: what stands where, since when, and who says so. */
public final class Layers {

    /** The layers by name, in the order in which a map draws them. */
    public static final List<String> NAMES = List.of("seas", "corridors", "links", "crossings", "plants", "deposits");

    private static final int YEAR_DIGITS = 4;

    private final Stock stock;
    private final Map<String, Lazy<List<Feature>>> layers;

    public Layers(Stock stock) {
        this.stock = stock;
        this.layers = Map.of(
                "deposits", new Lazy<>(this::deposits),
                "plants", new Lazy<>(this::plants),
                "links", new Lazy<>(this::links),
                "crossings", new Lazy<>(this::crossings),
                "corridors", new Lazy<>(this::corridors),
                "seas", new Lazy<>(this::seas));
    }

    /** The features of one of {@link #NAMES}. */
    public List<Feature> layer(String name) {
        Lazy<List<Feature>> layer = layers.get(name);
        if (layer == null) {
            throw new IllegalArgumentException("no layer is called (" + name + ")");
        }
        return layer.get();
    }

    // ---- deposits and plants

    /** One feature for each estimate that is chosen; of rivals of which none is chosen, the first. */
    private List<Feature> deposits() {
        List<Row> rows = stock.data().readable("deposits").rows();
        Map<String, Integer> rivals = new HashMap<>();
        Set<String> decided = new TreeSet<>();
        for (Row row : rows) {
            rivals.merge(text(row, "claim"), 1, Integer::sum);
            if (row.isYes("chosen")) {
                decided.add(text(row, "claim"));
            }
        }
        List<Feature> features = new ArrayList<>();
        Set<String> shown = new TreeSet<>();
        for (Row row : rows) {
            String claim = text(row, "claim");
            boolean first = !claim.isEmpty() && !decided.contains(claim) && !shown.contains(claim);
            if (row.isYes("chosen") || claim.isEmpty() || first) {
                shown.add(claim);
                Map<String, @Nullable Object> values = named(row);
                values.put("kind", "deposit");
                values.put("status", text(row, "status"));
                values.put("commodities", List.of(text(row, "commodity")));
                number(values, row, "resource_ore_t");
                number(values, row, "grade");
                values.put("grade_unit", text(row, "grade_unit"));
                number(values, row, "contained_t");
                values.put("estimate_year", text(row, "estimate_year"));
                values.put("resource_class", text(row, "resource_class"));
                values.put("class_system", text(row, "class_system"));
                values.put("operator", text(row, "operator"));
                values.put("ownership", text(row, "ownership"));
                values.put("chosen", row.isYes("chosen"));
                values.put("rivals", Math.max(0, rivals.getOrDefault(claim, 1) - 1));
                known(values, row, "deposits");
                features.add(new Feature(row.getText("id"), at(row), values, OptionalInt.empty(), OptionalInt.empty()));
            }
        }
        return List.copyOf(features);
    }

    private List<Feature> plants() {
        List<Feature> features = new ArrayList<>();
        for (Row row : stock.data().readable("facilities").rows()) {
            Map<String, @Nullable Object> values = named(row);
            values.put("kind", text(row, "kind"));
            values.put("status", text(row, "status"));
            values.put("commodities", row.getList("output_commodity"));
            values.put("inputs", row.getList("inputs"));
            values.put("outputs", row.getList("outputs"));
            values.put("process", text(row, "process"));
            number(values, row, "capacity_t_per_year");
            values.put("capacity_as", text(row, "capacity_as"));
            values.put("operator", text(row, "operator"));
            values.put("owner_country", text(row, "owner_country"));
            OptionalInt from = year(text(row, "start_year"));
            values.put("from", from.isPresent() ? from.getAsInt() : null);
            known(values, row, "facilities");
            features.add(new Feature(row.getText("id"), at(row), values, from, OptionalInt.empty()));
        }
        return List.copyOf(features);
    }

    /** Id, names in both languages, country. */
    private Map<String, @Nullable Object> named(Row row) {
        String id = row.getText("id");
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("name_en", row.findText("name").orElse(id));
        String russian = stock.siteNames().russian(id);
        values.put("name_ru", russian.equals(id) ? row.findText("name").orElse(id) : russian);
        values.put("country", text(row, "country"));
        return values;
    }

    private static void known(Map<String, @Nullable Object> values, Row row, String table) {
        values.put("basis", text(row, "basis"));
        values.put("sources", row.getList("source"));
        values.put("note", text(row, "note"));
        values.put("table", table);
        values.put("line", row.where().line());
    }

    // ---- ways

    private List<Feature> links() {
        Map<String, List<String>> corridors = new HashMap<>();
        for (Corridor corridor : stock.corridors().list()) {
            corridor.links()
                    .forEach(link -> corridors
                            .computeIfAbsent(link.id(), l -> new ArrayList<>())
                            .add(corridor.id()));
        }
        SeaLines lines = new SeaLines(stock.network());
        return stock.network().links().stream()
                .filter(link -> !isAccess(link))
                .map(link -> link(link, lines, corridors.getOrDefault(link.id(), List.of())))
                .toList();
    }

    /** Roads that join a mine to the map are drawn by rule, and are no link of the tables. */
    private static boolean isAccess(Link link) {
        return link.id().startsWith(tizbek.network.Network.ACCESS);
    }

    private Feature link(Link link, SeaLines lines, List<String> corridors) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", link.id());
        values.put("name_en", ends(link, true));
        values.put("name_ru", ends(link, false));
        values.put("kind", link.mode().word());
        values.put("status", link.status().name().toLowerCase(Locale.ROOT));
        values.put("start", link.from().id());
        values.put("end", link.to().id());
        values.put("countries", countries(link));
        values.put("border", link.crossesLandBorder());
        values.put("lane", link.from().isSeaLane() || link.to().isSeaLane());
        values.put("length_km", link.length().kilometres());
        values.put("gauge_mm", link.gaugeMm().isPresent() ? link.gaugeMm().getAsInt() : null);
        values.put(
                "capacity_t_per_year",
                link.capacityTonnesPerYear().isPresent()
                        ? link.capacityTonnesPerYear().getAsDouble()
                        : null);
        values.put("from", link.opens().isPresent() ? link.opens().getAsInt() : null);
        values.put("corridors", corridors);
        provenance(values, link.provenance(), link.mode() == Mode.SEA ? "sea_links" : "links");
        return new Feature(link.id(), List.of(lines.points(link)), values, link.opens(), OptionalInt.empty());
    }

    private String ends(Link link, boolean english) {
        return place(link.from(), english) + " - " + place(link.to(), english);
    }

    private String place(MapPlace place, boolean english) {
        String name = english
                ? stock.siteNames().english(place.id())
                : stock.siteNames().russian(place.id());
        return name.equals(place.id()) ? place.name() : name;
    }

    private static List<String> countries(Link link) {
        Set<String> countries =
                new LinkedHashSet<>(List.of(link.from().country(), link.to().country()));
        countries.remove("");
        return List.copyOf(countries);
    }

    private static void provenance(
            Map<String, @Nullable Object> values, tizbek.facts.Provenance provenance, String table) {
        values.put("basis", provenance.basis().name().toLowerCase(Locale.ROOT));
        values.put("sources", provenance.sources());
        values.put("note", provenance.note());
        String file = provenance.where().file();
        String name = file.substring(file.lastIndexOf('/') + 1);
        values.put("table", name.endsWith(".csv") ? name.substring(0, name.length() - 4) : table);
        values.put("line", provenance.where().line());
    }

    private List<Feature> corridors() {
        SeaLines lines = new SeaLines(stock.network());
        List<Feature> features = new ArrayList<>();
        for (Corridor corridor : stock.corridors().list()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("id", corridor.id());
            values.put("name_en", corridor.name());
            values.put("name_ru", corridor.nameRu());
            values.put("kind", "corridor");
            values.put("length_km", corridor.kilometres());
            values.put("places", corridor.places().stream().map(MapPlace::id).toList());
            values.put("links", corridor.links().stream().map(Link::id).toList());
            provenance(values, corridor.provenance(), "corridors");
            features.add(new Feature(
                    corridor.id(),
                    corridor.chain().stream().map(lines::points).toList(),
                    values,
                    OptionalInt.empty(),
                    OptionalInt.empty()));
        }
        return List.copyOf(features);
    }

    // ---- places

    /** Border crossings and every other place at which a stay is measured, with the newest chosen figure of each way. */
    private List<Feature> crossings() {
        Map<String, Map<String, Row>> measured = new HashMap<>();
        for (Row row : stock.data().readable("crossings").rows()) {
            if (row.isYes("chosen")) {
                measured.computeIfAbsent(row.getText("node"), n -> new LinkedHashMap<>())
                        .merge(text(row, "mode") + "_" + text(row, "direction"), row, Layers::newer);
            }
        }
        return stock.network().places().stream()
                .filter(p -> p.kind().equals("border-crossing") || p.changesGauge() || measured.containsKey(p.id()))
                .sorted(Comparator.comparing(MapPlace::id))
                .map(p -> crossing(p, measured.getOrDefault(p.id(), Map.of())))
                .toList();
    }

    private static Row newer(Row one, Row other) {
        return text(one, "year").compareTo(text(other, "year")) >= 0 ? one : other;
    }

    private Feature crossing(MapPlace place, Map<String, Row> measured) {
        Map<String, @Nullable Object> values = point(place);
        Set<String> neighbours = new TreeSet<>();
        for (Link link : stock.network().links()) {
            if (link.crossesLandBorder()
                    && (link.from().equals(place) || link.to().equals(place))) {
                neighbours.addAll(countries(link));
            }
        }
        neighbours.remove(place.country());
        values.put("neighbours", List.copyOf(neighbours));
        values.put("gauge_change", place.changesGauge());
        Set<String> sources = new LinkedHashSet<>();
        measured.forEach((way, row) -> {
            number(values, row, "dwell_h", "dwell_h_" + way);
            number(values, row, "cost_usd_per_shipment", "cost_usd_" + way);
            values.put("year_" + way, text(row, "year"));
            sources.addAll(row.getList("source"));
        });
        values.put("measured_by", List.copyOf(sources));
        provenance(values, place.provenance(), "places");
        return new Feature(
                place.id(), List.of(List.of(place.position())), values, OptionalInt.empty(), OptionalInt.empty());
    }

    /** Names of seas, where a map writes them. */
    private List<Feature> seas() {
        List<Feature> features = new ArrayList<>();
        for (Row row : stock.data().readable("seas").rows()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("id", row.getText("id"));
            values.put("name_en", row.getText("name_en"));
            values.put("name_ru", row.getText("name_ru"));
            values.put("kind", "sea");
            values.put("rank", (int) row.getNumber("rank"));
            known(values, row, "seas");
            features.add(new Feature(row.getText("id"), at(row), values, OptionalInt.empty(), OptionalInt.empty()));
        }
        return List.copyOf(features);
    }

    private Map<String, @Nullable Object> point(MapPlace place) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", place.id());
        values.put("name_en", place(place, true));
        values.put("name_ru", place(place, false));
        values.put("kind", place.kind());
        values.put("country", place.country());
        return values;
    }

    // ---- cells

    private static List<List<Position>> at(Row row) {
        return row.findNumber("latitude").isPresent()
                        && row.findNumber("longitude").isPresent()
                ? List.of(List.of(new Position(row.getNumber("latitude"), row.getNumber("longitude"))))
                : List.of();
    }

    private static String text(Row row, String column) {
        return row.findText(column).orElse("");
    }

    private static void number(Map<String, @Nullable Object> values, Row row, String column) {
        number(values, row, column, column);
    }

    private static void number(Map<String, @Nullable Object> values, Row row, String column, String name) {
        values.put(
                name,
                row.findNumber(column).isPresent() ? row.findNumber(column).getAsDouble() : null);
    }

    /** The first four digits of a date, if it is one. */
    private static OptionalInt year(String date) {
        return date.length() >= YEAR_DIGITS
                        && date.substring(0, YEAR_DIGITS).chars().allMatch(Character::isDigit)
                ? OptionalInt.of(Integer.parseInt(date.substring(0, YEAR_DIGITS)))
                : OptionalInt.empty();
    }

    /** Whether it is there in that year, as far as anybody says. */
    static boolean isThere(Feature feature, LocalDate day) {
        return (feature.from().isEmpty() || feature.from().getAsInt() <= day.getYear())
                && (feature.to().isEmpty() || feature.to().getAsInt() >= day.getYear());
    }
}
