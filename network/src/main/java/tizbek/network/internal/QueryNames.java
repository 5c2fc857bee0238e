package tizbek.network.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.network.RouteQuery;

/** Finds the names of a query that the map does not have: a misspelt country must not be avoided in silence. */
final class QueryNames {

    private final Set<String> countries = new TreeSet<>();
    private final Set<String> places = new TreeSet<>();
    private final Set<String> links;

    QueryNames(MapData map) {
        map.places().values().forEach(p -> countries.add(p.country()));
        map.sites().values().forEach(s -> countries.add(s.country()));
        countries.remove("");
        places.addAll(map.places().keySet());
        map.links().values().forEach(l -> places.addAll(l.chokepoints()));
        links = map.links().keySet();
    }

    /** @throws InputException with every name that is not known */
    void check(RouteQuery query) {
        List<Defect> defects = new ArrayList<>();
        query.avoid()
                .forEach(n -> check("country, place or link to avoid", n, List.of(countries, places, links), defects));
        query.prefer().forEach(n -> check("country or link to prefer", n, List.of(countries, links), defects));
        query.via()
                .forEach(set -> set.forEach(n -> check("place or link to pass", n, List.of(places, links), defects)));
        query.corridor().forEach(n -> check("link of the corridor", n, List.of(links), defects));
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
    }

    private static void check(
            String kind, String name, List<? extends Collection<String>> known, List<Defect> defects) {
        if (known.stream().noneMatch(k -> k.contains(name))) {
            List<String> all = known.stream().flatMap(Collection::stream).toList();
            defects.add(new Defect.UnknownName(new Location("(query)", 1), kind, name, NearestName.of(name, all)));
        }
    }
}
