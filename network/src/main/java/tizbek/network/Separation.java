package tizbek.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tizbek.network.internal.Islands;

/**
 * Why no way leads from one site to another on a day: which links, that cannot be used, stand around the part of the map
 * where one of the two lies, and which of them would join it again.
 *
 * @param around the end whose part of the map is the smaller one
 * @param island the places one can reach from there, in the order of their ids; points of sea lanes are not among them
 * @param cut what stands around that part, in the order of the links' ids
 * @param joins ways to join the two with the fewest barriers lifted, each with those barriers in order: by what is shut or
 *     avoided alone, then by what is not built alone; where neither is enough, by both together
 */
public record Separation(Site around, List<MapPlace> island, List<Barrier> cut, List<List<Barrier>> joins) {

    /** A link that cannot be used, and why. */
    public record Barrier(Link link, Obstacle obstacle) {}

    public Separation {
        island = List.copyOf(island);
        cut = List.copyOf(cut);
        joins = joins.stream().map(List::copyOf).toList();
    }

    /**
     * Why {@code to} is not reached from {@code from}.
     *
     * @param avoid countries, places, narrows of the sea and links that the question leaves out
     */
    public static Separation of(Network network, Site from, Site to, LocalDate day, Collection<String> avoid) {
        Islands islands = new Islands(network, day, Set.copyOf(avoid));
        Set<String> here = islands.reached(places(from));
        Set<String> there = islands.reached(places(to));
        boolean fromIsSmaller = here.size() <= there.size();
        Set<String> smaller = fromIsSmaller ? here : there;
        List<List<Barrier>> joins = new ArrayList<>();
        Predicate<Obstacle> notBuilt = Obstacle.NotBuilt.class::isInstance;
        for (Predicate<Obstacle> liftable : List.of(notBuilt.negate(), notBuilt)) {
            List<Barrier> join = islands.join(places(from), places(to), liftable);
            if (!join.isEmpty()) {
                joins.add(join);
            }
        }
        if (joins.isEmpty()) {
            List<Barrier> both = islands.join(places(from), places(to), o -> true);
            joins.addAll(both.isEmpty() ? List.of() : List.of(both));
        }
        return new Separation(fromIsSmaller ? from : to, named(network, smaller), islands.around(smaller), joins);
    }

    private static List<MapPlace> named(Network network, Set<String> ids) {
        return network.places().stream()
                .filter(p -> ids.contains(p.id()) && !p.isSeaLane())
                .toList();
    }

    private static Set<String> places(Site site) {
        return switch (site) {
            case MapPlace place -> Set.of(place.id());
            case OwnSite own -> Set.of(own.access().id());
            case Gateway gateway ->
                new TreeSet<>(gateway.places().stream().map(MapPlace::id).toList());
        };
    }
}
