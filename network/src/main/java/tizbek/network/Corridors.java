package tizbek.network;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.Row;

/** The named corridors of {@code corridors.csv} that have a route on the map. */
public final class Corridors {

    private final Map<String, Corridor> corridors;

    private Corridors(Map<String, Corridor> corridors) {
        this.corridors = corridors;
    }

    /**
     * Reads the corridors on a map from which nothing was taken away yet.
     *
     * @throws InputException if a corridor names a place or link that is not there, if neighbours of a route are not
     *     joined by the link named for them, or if a trunk link does not count to its corridor
     */
    public static Corridors read(DataPackage data, Network network) {
        Map<String, Corridor> corridors = new LinkedHashMap<>();
        for (Row row : data.table(
                        "corridors",
                        "id",
                        "name",
                        "name_ru",
                        "kind",
                        "route",
                        "links",
                        "others",
                        "trunk",
                        "source",
                        "basis",
                        "note")
                .rows()) {
            if (row.getText("kind").equals("corridor") && row.has("route")) {
                Corridor corridor = corridor(row, network);
                corridors.put(corridor.id(), corridor);
            }
        }
        return new Corridors(corridors);
    }

    /** All of them, in the order of the table. */
    public List<Corridor> list() {
        return List.copyOf(corridors.values());
    }

    public Optional<Corridor> find(String id) {
        return Optional.ofNullable(corridors.get(id));
    }

    /**
     * The corridor of this id.
     *
     * @throws InputException if there is none
     */
    public Corridor get(String id) {
        return find(id).orElseThrow(() -> new InputException(new Defect.UnknownName(
                new Location("corridors.csv", 1), "corridor", id, NearestName.of(id, corridors.keySet()))));
    }

    private static Corridor corridor(Row row, Network network) {
        List<MapPlace> places =
                row.getList("route").stream().map(id -> place(row, id, network)).toList();
        List<Link> chain = links(row, "links", network);
        checkJoined(row, places, chain);
        Corridor corridor = new Corridor(
                row.getText("id"),
                row.getText("name"),
                row.getText("name_ru"),
                places,
                chain,
                new LinkedHashSet<>(links(row, "others", network)),
                new LinkedHashSet<>(links(row, "trunk", network)),
                row.getProvenance());
        Set<Link> all = corridor.links();
        for (Link link : corridor.trunk()) {
            if (!all.contains(link)) {
                throw row.bad("trunk", link.id(), "a link that stands in links or others");
            }
        }
        return corridor;
    }

    private static MapPlace place(Row row, String id, Network network) {
        if (network.findSite(id).orElse(null) instanceof MapPlace place) {
            return place;
        }
        Collection<String> known = network.places().stream().map(MapPlace::id).toList();
        throw new InputException(new Defect.UnknownName(row.where(), "place", id, NearestName.of(id, known)));
    }

    private static List<Link> links(Row row, String column, Network network) {
        Map<String, Link> known = new LinkedHashMap<>();
        network.links().forEach(l -> known.put(l.id(), l));
        return row.getList(column).stream().map(id -> link(row, id, known)).toList();
    }

    private static Link link(Row row, String id, Map<String, Link> known) {
        Link link = known.get(id);
        if (link == null) {
            throw new InputException(
                    new Defect.UnknownName(row.where(), "link", id, NearestName.of(id, known.keySet())));
        }
        return link;
    }

    private static void checkJoined(Row row, List<MapPlace> places, List<Link> chain) {
        if (chain.size() != places.size() - 1) {
            throw row.bad("links", Integer.toString(chain.size()), "one link between every two neighbours of route");
        }
        for (int i = 0; i < chain.size(); i++) {
            Set<MapPlace> ends = Set.of(chain.get(i).from(), chain.get(i).to());
            if (!ends.equals(Set.of(places.get(i), places.get(i + 1)))) {
                throw row.bad(
                        "links",
                        chain.get(i).id(),
                        "the link from (" + places.get(i).id() + ") to ("
                                + places.get(i + 1).id() + ")");
            }
        }
    }
}
