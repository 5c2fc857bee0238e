package tizbek.network.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.NearestName;
import tizbek.facts.Row;
import tizbek.network.Link;

/**
 * The named corridors as sets of links: those that the row in {@code corridors} lists ({@code links}, {@code others}),
 * else every link, of any mode, between neighbours in its chain of places. A row that names no links (a port, a sum of
 * corridors) is left out. What closes with the corridor is its {@code trunk}, the links that all of its traffic must
 * pass and nobody else needs; without a trunk all of its links.
 */
final class CorridorReader {

    private CorridorReader() {}

    /**
     * A corridor by the ids of links.
     *
     * @param trunk those that close with it
     */
    record Named(Set<String> links, Set<String> trunk) {}

    /** Corridors by id; a step of a chain without a link is remarked on. */
    static Map<String, Named> read(DataPackage data, Map<String, Link> links, List<Defect> remarks) {
        Map<String, List<String>> between = new TreeMap<>();
        links.values().forEach(l -> {
            add(between, step(l.from().id(), l.to().id()), l.id());
            add(between, step(l.to().id(), l.from().id()), l.id());
        });
        Map<String, Named> corridors = new TreeMap<>();
        for (Row row : data.table("corridors", "id", "route").rows()) {
            Set<String> ids = new LinkedHashSet<>(listed(row, "links", links));
            ids.addAll(listed(row, "others", links));
            if (ids.isEmpty()) {
                ids.addAll(chain(row, between, remarks));
            }
            if (!ids.isEmpty()) {
                List<String> trunk = listed(row, "trunk", links);
                corridors.put(row.getText("id"), new Named(ids, trunk.isEmpty() ? ids : Set.copyOf(trunk)));
            }
        }
        return corridors;
    }

    private static List<String> listed(Row row, String column, Map<String, Link> links) {
        List<String> ids = row.hasColumn(column) ? row.getList(column) : List.of();
        for (String id : ids) {
            if (!links.containsKey(id)) {
                throw new InputException(
                        new Defect.UnknownName(row.where(), "link", id, NearestName.of(id, links.keySet())));
            }
        }
        return ids;
    }

    private static Set<String> chain(Row row, Map<String, List<String>> between, List<Defect> remarks) {
        List<String> chain = row.getList("route");
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i + 1 < chain.size(); i++) {
            List<String> found = between.getOrDefault(step(chain.get(i), chain.get(i + 1)), List.of());
            if (found.isEmpty()) {
                remarks.add(new Defect.Contradiction(
                        row.where(),
                        "corridor (%s) goes from (%s) to (%s), and no link joins them"
                                .formatted(row.getText("id"), chain.get(i), chain.get(i + 1)),
                        "a place between them is missing in route."));
            }
            ids.addAll(found);
        }
        return ids;
    }

    private static void add(Map<String, List<String>> between, String step, String link) {
        between.computeIfAbsent(step, s -> new ArrayList<>()).add(link);
    }

    private static String step(String from, String to) {
        return from + ">" + to;
    }
}
