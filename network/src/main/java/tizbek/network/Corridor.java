package tizbek.network;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tizbek.facts.Provenance;

/**
 * A named way, such as the Middle Corridor: the set of links that its definition lists.
 *
 * @param nameRu its name in Russian
 * @param places the route, in order
 * @param chain the links of the route, in order: each joins two neighbours of {@code places}
 * @param others further links that count to it: other ships, gates and branches
 * @param trunk links that all of its traffic must pass and little else uses. To close the corridor is to close these;
 *     the railways of a country that lead there stay open for everybody else
 */
public record Corridor(
        String id,
        String name,
        String nameRu,
        List<MapPlace> places,
        List<Link> chain,
        Set<Link> others,
        Set<Link> trunk,
        Provenance provenance) {

    public Corridor {
        places = List.copyOf(places);
        chain = List.copyOf(chain);
        others = Set.copyOf(others);
        trunk = Set.copyOf(trunk);
    }

    /** All links that count to the corridor. */
    public Set<Link> links() {
        Set<Link> links = new LinkedHashSet<>(chain);
        links.addAll(others);
        return links;
    }

    /** Length of the route, in kilometres. */
    public double kilometres() {
        return chain.stream().mapToDouble(l -> l.length().kilometres()).sum();
    }
}
