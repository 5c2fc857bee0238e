package tizbek.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tizbek.facts.Assumptions;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.NearestName;
import tizbek.facts.Provenance;
import tizbek.facts.Row;
import tizbek.network.PublishedFigure.Quantity;
import tizbek.network.internal.PriceLevels;

/**
 * Holds the map against what was published of the corridors: lengths, days, freight rates, the times of a corridor
 * against those by sea. A figure that does not come out is told like one that does.
 */
public final class CorridorChecks {

    private static final double PERCENT = 100;
    private static final int JULY = 7;

    /**
     * A published length against the map.
     *
     * @param kilometres length of the same way on the map
     */
    public record OfLength(PublishedFigure published, double kilometres, boolean holds) {

        /** By which share the map differs from what was published. */
        public double error() {
            return kilometres / published.middle() - 1;
        }
    }

    /**
     * Published days against ours.
     *
     * @param near whether what was published is near our median
     * @param inside whether it lies between our low and high times
     * @param narrow whether our range is not much wider than a published one; true where one number was published
     */
    public record OfDays(PublishedFigure published, TransitTime transit, boolean near, boolean inside, boolean narrow) {

        /** By which share what was published differs from our median. */
        public double error() {
            return published.middle() / transit.medianDays() - 1;
        }

        public boolean holds() {
            return near && inside && narrow;
        }
    }

    /**
     * A published freight rate against ours, both in dollars of the year it speaks of.
     *
     * @param usdPerTonne ours, carried into that year
     */
    public record OfFreight(PublishedFigure published, double usdPerTonne, Route route, boolean holds) {

        public double usdPerTonnePublished() {
            return published.middle() / published.loadTonnes();
        }

        /** By which share our freight differs from what was published. */
        public double error() {
            return usdPerTonne / usdPerTonnePublished() - 1;
        }
    }

    /**
     * Two ways between the same places.
     *
     * @param against the other way, in words
     */
    public record OfPair(
            String id,
            String corridor,
            Route way,
            TransitTime time,
            String against,
            Route other,
            TransitTime otherTime,
            Provenance provenance) {

        /** By which share the corridor is faster; below zero where it is slower. */
        public double faster() {
            return 1 - time.medianHours() / otherTime.medianHours();
        }
    }

    /**
     * One side of a border on the route of a corridor.
     *
     * @param leg the leg that crosses it
     * @param charge fee and wait, with whose record and whose spread they are
     */
    public record OfBorder(Leg leg, Charge charge) {}

    private final Network network;
    private final DataPackage data;
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final PriceLevels levels;
    private final List<PublishedFigure> published;
    private final Map<Service, Network> served = new EnumMap<>(Service.class);

    private CorridorChecks(DataPackage data, Network network) {
        this.network = network;
        this.data = data;
        network.links().forEach(l -> links.put(l.id(), l));
        levels = new PriceLevels(data);
        published = data.table(
                        "corridor_checks",
                        "id",
                        "corridor",
                        "quantity",
                        "use",
                        "start",
                        "links",
                        "vehicle",
                        "service",
                        "day",
                        "low",
                        "high",
                        "load_t",
                        "year",
                        "rail_rate",
                        "source",
                        "basis",
                        "note")
                .map(this::published);
    }

    /**
     * Reads what was published.
     *
     * @throws InputException if a row names a place or link that is not on the map
     */
    public static CorridorChecks of(DataPackage data, Network network) {
        return new CorridorChecks(data, network);
    }

    public List<OfLength> lengths() {
        double tolerance = assumption("corridor-length-tolerance") / PERCENT;
        return of(Quantity.LENGTH)
                .map(p -> {
                    double km = p.links().stream()
                            .mapToDouble(l -> l.length().kilometres())
                            .sum();
                    return new OfLength(p, km, Math.abs(km / p.middle() - 1) <= tolerance);
                })
                .toList();
    }

    public List<OfDays> days() {
        double tolerance = assumption("corridor-days-tolerance") / PERCENT;
        double widest = assumption("corridor-range-tolerance");
        return of(Quantity.DAYS)
                .map(p -> {
                    TransitTime t = network.transit(route(p));
                    double width = t.highDays() - t.lowDays();
                    return new OfDays(
                            p,
                            t,
                            Math.abs(p.middle() / t.medianDays() - 1) <= tolerance,
                            t.lowDays() <= p.low() && p.high() <= t.highDays(),
                            p.high() == p.low() || width <= widest * (p.high() - p.low()));
                })
                .toList();
    }

    public List<OfFreight> freights() {
        double tolerance = assumption("corridor-freight-tolerance") / PERCENT;
        return of(Quantity.FREIGHT)
                .map(p -> {
                    Route route = route(p);
                    double usd = levels.usdPerTonne(route, p);
                    double error = usd / (p.middle() / p.loadTonnes()) - 1;
                    return new OfFreight(p, usd, route, Math.abs(error) <= tolerance);
                })
                .toList();
    }

    public List<OfPair> pairs() {
        return data.table(
                        "transit_pairs",
                        "id",
                        "corridor",
                        "origin",
                        "destination",
                        "links",
                        "against",
                        "against_links",
                        "vehicle",
                        "source",
                        "basis",
                        "note")
                .map(row -> {
                    MapPlace from = place(row, "origin");
                    Vehicle vehicle = vehicle(row);
                    Route way = route(from, links(row, "links"), vehicle);
                    Route other = route(from, links(row, "against_links"), vehicle);
                    return new OfPair(
                            row.getText("id"),
                            row.getText("corridor"),
                            way,
                            network.transit(way),
                            row.getText("against"),
                            other,
                            network.transit(other),
                            row.getProvenance());
                });
    }

    /** The route of a corridor, travelled in a box from its first place to its last. */
    public Route route(Corridor corridor) {
        return route(corridor.places().getFirst(), corridor.chain(), Vehicle.CONTAINER);
    }

    /** The borders on the route of a corridor, in order. */
    public List<OfBorder> borders(Corridor corridor) {
        return route(corridor).legs().stream()
                .flatMap(leg -> leg.charges().stream()
                        .filter(c -> c.kind() == Charge.Kind.BORDER)
                        .map(c -> new OfBorder(leg, c)))
                .toList();
    }

    /** On the day and in the kind of train that it speaks of. */
    private Route route(PublishedFigure p) {
        Network met = served.computeIfAbsent(p.service(), network::served);
        return met.along(p.start(), p.links(), p.vehicle(), p.day(), CargoValue.NONE);
    }

    private Route route(MapPlace from, List<Link> way, Vehicle vehicle) {
        return network.along(
                from, way, vehicle, LocalDate.of((int) assumption("freight-price-year"), 1, 1), CargoValue.NONE);
    }

    private Stream<PublishedFigure> of(Quantity quantity) {
        return published.stream().filter(p -> p.quantity() == quantity);
    }

    private double assumption(String id) {
        Assumptions assumptions = data.assumptions();
        return assumptions.value(id);
    }

    private PublishedFigure published(Row row) {
        return new PublishedFigure(
                row.getText("id"),
                row.getText("corridor"),
                Quantity.valueOf(row.getText("quantity").toUpperCase(Locale.ROOT)),
                row.getText("use").equals("fit"),
                place(row, "start"),
                links(row, "links"),
                vehicle(row),
                service(row),
                day(row),
                row.getAmount("low"),
                row.getAmount("high"),
                row.findAmount("load_t").orElse(1),
                levels.rate(row, "rail_rate"),
                row.getYear("year"),
                row.getProvenance());
    }

    private static Service service(Row row) {
        try {
            return Service.valueOf(row.getText("service").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.bad("service", row.getText("service"), "one of " + Arrays.toString(Service.values()));
        }
    }

    /** The middle of the year where no narrower time is named. */
    private static LocalDate day(Row row) {
        return row.has("day") ? row.getDate("day").firstDay() : LocalDate.of(row.getYear("year"), JULY, 1);
    }

    private static Vehicle vehicle(Row row) {
        try {
            return Vehicle.valueOf(row.getText("vehicle").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.bad("vehicle", row.getText("vehicle"), "one of " + Arrays.toString(Vehicle.values()));
        }
    }

    private MapPlace place(Row row, String column) {
        String id = row.getText(column);
        if (network.findSite(id).orElse(null) instanceof MapPlace place) {
            return place;
        }
        List<String> known = network.places().stream().map(MapPlace::id).toList();
        throw new InputException(new Defect.UnknownName(row.where(), "place", id, NearestName.of(id, known)));
    }

    private List<Link> links(Row row, String column) {
        List<Link> found = new ArrayList<>();
        for (String id : row.getList(column)) {
            Link link = links.get(id);
            if (link == null) {
                throw new InputException(
                        new Defect.UnknownName(row.where(), "link", id, NearestName.of(id, links.keySet())));
            }
            found.add(link);
        }
        return found;
    }
}
