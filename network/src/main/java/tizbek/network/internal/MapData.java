package tizbek.network.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import tizbek.facts.Assumptions;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.network.Charge;
import tizbek.network.Gateway;
import tizbek.network.KnownDays;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.MapState;
import tizbek.network.NetworkChange;
import tizbek.network.Obstacle;
import tizbek.network.OwnSite;
import tizbek.network.Service;
import tizbek.network.Vehicle;

/** Everything the tables say, read and joined up. */
public record MapData(
        Map<String, MapPlace> places,
        Map<String, OwnSite> sites,
        Map<String, Gateway> gateways,
        Map<String, Link> links,
        SiteAccess access,
        Freight freight,
        Trains trains,
        Closures closures,
        Overlays overlays,
        Hazards hazards,
        Assumptions assumptions,
        List<Defect> remarks) {

    public static MapData read(DataPackage data) {
        List<Defect> remarks = new ArrayList<>();
        Map<String, MapPlace> places = PlaceReader.places(data);
        Map<String, Gateway> gateways = PlaceReader.gateways(data, places);
        Assumptions assumptions = data.assumptions();
        Map<String, Link> links = LinkReader.read(data, places, remarks);
        SiteAccess access = new SiteAccess(
                PlaceReader.stated(data, places),
                served(links.values()),
                gateways,
                assumptions.value("freight-site-detour"),
                assumptions.value("freight-siding-radius"));
        Map<String, OwnSite> sites = PlaceReader.sites(data, access, remarks);
        Freight freight = new Freight(data);
        Set<String> narrows = new HashSet<>(places.keySet());
        links.values().forEach(l -> narrows.addAll(l.chokepoints()));
        Closures closures = new Closures(data, narrows, remarks);
        Overlays overlays = Overlays.none(CorridorReader.read(data, links, remarks));
        MapData map = new MapData(
                places,
                sites,
                gateways,
                links,
                access,
                freight,
                Trains.read(data),
                closures,
                overlays,
                Hazards.read(data, places.values(), narrows),
                assumptions,
                remarks);
        remarks.addAll(MapRemarks.of(map, assumptions));
        return map;
    }

    /** Places that a finished link touches: a site is not joined to a station whose railway is still a plan. */
    private static Collection<MapPlace> served(Collection<Link> links) {
        Map<String, MapPlace> served = new TreeMap<>();
        for (Link link : links) {
            if (link.status() == Link.Status.OPEN) {
                served.put(link.from().id(), link.from());
                served.put(link.to().id(), link.to());
            }
        }
        return served.values();
    }

    /** The same map with the links alone that pass the test. */
    public MapData keeping(Predicate<Link> test) {
        Map<String, Link> kept = new TreeMap<>();
        links.forEach((id, link) -> {
            if (test.test(link)) {
                kept.put(id, link);
            }
        });
        return new MapData(
                places,
                sites,
                gateways,
                kept,
                access,
                freight,
                trains,
                closures,
                overlays,
                hazards,
                assumptions,
                remarks);
    }

    /** The same map with changes laid over it. */
    public MapData with(List<NetworkChange> changes) {
        return new MapData(
                places,
                sites,
                gateways,
                links,
                access,
                freight,
                trains,
                closures,
                overlays.and(changes),
                hazards,
                assumptions,
                remarks);
    }

    /** The same map as a consignment in such a train meets it, with the queues of its day. */
    public MapData served(Service service) {
        return new MapData(
                places,
                sites,
                gateways,
                links,
                access,
                freight,
                trains.of(service),
                closures,
                overlays,
                hazards,
                assumptions,
                remarks);
    }

    /** Whether cargo can go over the link on this day. */
    public boolean usable(Link link, LocalDate day) {
        return switch (overlays.passage(link, day)) {
            case SHUT -> false;
            case BUILT -> true;
            case CLEARED ->
                link.status() == Link.Status.OPEN || link.status() == Link.Status.CLOSED || built(link, day);
            case UNTOUCHED -> built(link, day) && !closures.shuts(link, day);
        };
    }

    private boolean built(Link link, LocalDate day) {
        return switch (link.status()) {
            case OPEN -> link.opens().isEmpty() || link.opens().getAsInt() <= day.getYear();
            case BUILDING, PLANNED -> link.opens().isPresent() && link.opens().getAsInt() <= day.getYear();
            case CLOSED -> closures.isDated(link);
        };
    }

    /** The haul over a link in one direction and the border on it, as they are on a day. */
    List<Charge> travel(Link link, MapPlace from, MapPlace to, Vehicle vehicle, LocalDate day) {
        List<Charge> usual = freight.travel(link, from, to, vehicle);
        return overlays.charges(trains.onLink(usual, link, from, vehicle, day), link, day);
    }

    /** A change of carriage. */
    List<Charge> change(Carriage from, Carriage to, Vehicle vehicle) {
        return trains.onChange(freight.change(from, to, vehicle), from, to, vehicle);
    }

    /** What tells the map of this day from others. */
    public MapState state(LocalDate day) {
        Set<String> usable = new HashSet<>();
        links.values().stream().filter(l -> usable(l, day)).forEach(l -> usable.add(l.id()));
        return new MapState(usable, overlays.terms(day));
    }

    /** Why cargo cannot go over the link on this day; nothing where it can. */
    public Optional<Obstacle> obstacle(Link link, LocalDate day) {
        if (usable(link, day)) {
            return Optional.empty();
        }
        boolean built = link.status() == Link.Status.CLOSED || built(link, day);
        if (!built) {
            return Optional.of(new Obstacle.NotBuilt(link.status(), link.opens()));
        }
        return closures.shutting(link, day).<Obstacle>map(o -> o).or(() -> Optional.of(new Obstacle.Closed()));
    }

    /** The days of which this map knows something. */
    public KnownDays knownDays() {
        int last = links.values().stream().flatMapToInt(l -> l.opens().stream()).reduce(freight.priceYear(), Math::max);
        return new KnownDays(
                LocalDate.of(freight.firstRecordedYear(), 1, 1), LocalDate.of(last, 12, 31), closures.seen());
    }
}
