package tizbek.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tizbek.facts.Basis;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.Provenance;
import tizbek.measure.Mass;
import tizbek.network.internal.CarbonCount;
import tizbek.network.internal.GivenWay;
import tizbek.network.internal.MapData;
import tizbek.network.internal.TransitEstimate;

/** The map: places, links and sites, with what carriage costs. Immutable; {@code without...} makes another map. */
public final class Network {

    /** Begins the link name of a leg that is the road to an own site. */
    public static final String ACCESS = "access:";

    private final MapData data;

    private Network(MapData data) {
        this.data = data;
    }

    /**
     * Reads the tables of places, links, sites, crossings, closures and freight.
     *
     * @throws InputException with every defect of the table that could not be understood
     */
    public static Network read(DataPackage data) {
        return new Network(MapData.read(data));
    }

    MapData data() {
        return data;
    }

    /**
     * The place, own site or (by the code of a country) gateway of this id.
     *
     * @throws InputException if there is none
     */
    public Site site(String id) {
        return findSite(id).orElseThrow(() -> unknown("site", id, siteIds()));
    }

    public Optional<Site> findSite(String id) {
        Site place = data.places().get(id);
        Site own = data.sites().get(id);
        Site gateway = data.gateways().get(id);
        return Optional.ofNullable(place != null ? place : own != null ? own : gateway);
    }

    /**
     * Where the trade of a country, given by its ISO 3166 alpha-3 code, is priced.
     *
     * @throws InputException if it has no gateway
     */
    public Gateway gateway(String country) {
        return findGateway(country)
                .orElseThrow(() ->
                        unknown("gateway of country", country, data.gateways().keySet()));
    }

    public Optional<Gateway> findGateway(String country) {
        return Optional.ofNullable(data.gateways().get(country));
    }

    /**
     * A site that stands in no table, joined to the map like any other.
     *
     * @throws InputException if its country has neither a place nor a gateway
     */
    public OwnSite siteAt(String id, String country, double latitude, double longitude) {
        Provenance given = new Provenance(List.of(), Basis.ASSUMED, "given by the caller", new Location("(caller)", 1));
        return data.access()
                .find(id, id, country, new Position(latitude, longitude), given)
                .orElseThrow(() ->
                        unknown("country on the map", country, data.gateways().keySet()));
    }

    /** Nodes of the map in the order of their ids, points of sea lanes included. */
    public Collection<MapPlace> places() {
        return List.copyOf(data.places().values());
    }

    /** Deposits and plants with coordinates in the order of their ids. */
    public Collection<OwnSite> ownSites() {
        return List.copyOf(data.sites().values());
    }

    public Collection<Gateway> gateways() {
        return List.copyOf(data.gateways().values());
    }

    /** All links in the order of their ids, built or not. */
    public Collection<Link> links() {
        return List.copyOf(data.links().values());
    }

    /**
     * The link of this id ({@code from--to--mode}).
     *
     * @throws InputException if there is none
     */
    public Link link(String id) {
        Link link = data.links().get(id);
        if (link == null) {
            throw unknown("link", id, data.links().keySet());
        }
        return link;
    }

    /**
     * What the way over these links costs and takes, travelled in this order, whether or not they are open.
     *
     * @throws IllegalArgumentException if a link does not begin where the one before it ended
     */
    public Route along(MapPlace from, List<Link> links, Vehicle vehicle, LocalDate day, CargoValue value) {
        return GivenWay.route(data, from, links, vehicle, day, value);
    }

    /** How long this way takes, as a distribution. */
    public TransitTime transit(Route route) {
        return new TransitEstimate(data.assumptions()).of(route.legs());
    }

    /** Carbon dioxide of a tonne over this way, by country; the way must be one of this map. */
    public RouteCarbon carbon(Route route) {
        return CarbonCount.of(data, route);
    }

    /** Whether cargo can go over the link on this day: it is built, and nothing on it is shut. */
    public boolean isUsable(Link link, LocalDate day) {
        return data.usable(link, day);
    }

    /** Why cargo cannot go over the link on this day; nothing where it can. */
    public Optional<Obstacle> obstacle(Link link, LocalDate day) {
        return data.obstacle(link, day);
    }

    /** The days of which this map knows something. */
    public KnownDays knownDays() {
        return data.knownDays();
    }

    /** What looks wrong or was left out, though the tables could be read. */
    public List<Defect> remarks() {
        return List.copyOf(data.remarks());
    }

    /**
     * The map without these links.
     *
     * @throws InputException if one of them does not exist
     */
    public Network withoutLinks(Collection<String> ids) {
        Set<String> gone = Set.copyOf(ids.stream().map(id -> link(id).id()).toList());
        return new Network(data.keeping(link -> !gone.contains(link.id())));
    }

    /** The map without links that touch the country: nothing starts, ends or passes there. */
    public Network without(String country) {
        return new Network(data.keeping(link ->
                !link.from().country().equals(country) && !link.to().country().equals(country)));
    }

    /** The map on which the land border between two countries is shut. */
    public Network withoutBorder(String country, String neighbour) {
        Set<String> pair = Set.of(country, neighbour);
        return new Network(data.keeping(link -> !(link.crossesLandBorder()
                && pair.contains(link.from().country())
                && pair.contains(link.to().country()))));
    }

    /**
     * The map on which a place, or a narrow of the sea such as {@code suez}, is shut.
     *
     * @throws InputException if no link touches it
     */
    public Network withoutPlace(String placeOrChokepoint) {
        if (data.links().values().stream().noneMatch(l -> l.touches(placeOrChokepoint))) {
            throw unknown("place", placeOrChokepoint, data.places().keySet());
        }
        return new Network(data.keeping(link -> !link.touches(placeOrChokepoint)));
    }

    /**
     * The map with changes laid over it, each for its days.
     *
     * @throws InputException with every name that nobody knows, and the nearest known one
     */
    public Network with(Collection<? extends NetworkChange> changes) {
        List<Defect> defects = new ArrayList<>();
        changes.forEach(c -> defects.addAll(defects(c, new Location("(caller)", 1))));
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
        return new Network(data.with(List.copyOf(changes)));
    }

    /**
     * The map as a consignment in such a train meets it, with the queues of its day ({@code transit_queues}). The map
     * as it is read knows the mean of all cargo and no queue.
     */
    public Network served(Service service) {
        return new Network(data.served(service));
    }

    /** What is wrong with a change that stands at {@code askedAt}: names that the map does not know. */
    public List<Defect> defects(NetworkChange change, Location askedAt) {
        return data.overlays().defects(change, data.links(), askedAt);
    }

    /** The links of each named corridor, by its id in {@code corridors}. */
    public Map<String, Set<String>> corridors() {
        return Collections.unmodifiableMap(data.overlays().corridors());
    }

    /** Closures of places, narrows and borders that the tables date. */
    public List<Closure> closures() {
        return data.closures().list();
    }

    /** What tells the map of this day from others. */
    public MapState stateOn(LocalDate day) {
        return data.state(day);
    }

    /** Tonnes a year that a link can take on this day beyond what runs on it; see {@link Link#residualCapacity()}. */
    public Optional<Mass> residualCapacity(Link link, LocalDate day) {
        OptionalDouble capacity = data.overlays().capacity(link, day);
        return capacity.isEmpty()
                ? Optional.empty()
                : Optional.of(Mass.ofTonnes(Math.max(
                        0,
                        capacity.getAsDouble() - link.currentFlowTonnesPerYear().orElse(0))));
    }

    private List<String> siteIds() {
        List<String> ids = new ArrayList<>(data.places().keySet());
        ids.addAll(data.sites().keySet());
        ids.addAll(data.gateways().keySet());
        return ids;
    }

    private static InputException unknown(String kind, String name, Collection<String> known) {
        return new InputException(
                new Defect.UnknownName(new Location("data", 1), kind, name, NearestName.of(name, known)));
    }
}
