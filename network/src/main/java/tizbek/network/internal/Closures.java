package tizbek.network.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.Row;
import tizbek.measure.Interval;
import tizbek.network.Closure;
import tizbek.network.Link;
import tizbek.network.Mode;

/**
 * When a place, or the border of a country, was shut: the rows of {@code risks} with the hazard {@code closure}. One on
 * a place or a narrow of the sea shuts every link that touches it. One on a country shuts the links over its border of
 * the modes that {@code closure_scopes} names for it, and none where that table does not name it.
 */
public final class Closures {

    private record OfCountry(String country, Set<Mode> modes, Interval days) {
        boolean shuts(Link link) {
            boolean fromHere = link.from().country().equals(country);
            boolean toHere = link.to().country().equals(country);
            return modes.contains(link.mode()) && fromHere != toHere;
        }
    }

    private final Map<String, List<Interval>> ofPlaces = new HashMap<>();
    private final List<OfCountry> ofCountries = new ArrayList<>();
    private final List<Closure> list = new ArrayList<>();

    Closures(DataPackage data, Set<String> placesAndNarrows, List<Defect> remarks) {
        Map<String, Set<Mode>> scopes = new HashMap<>();
        for (Row row :
                data.table("closure_scopes", "node", "from", "modes", "note").rows()) {
            Set<Mode> modes = new HashSet<>();
            for (String part : row.getList("modes")) {
                modes.add(LinkReader.mode(row, "modes", part));
            }
            scopes.put(row.getText("node") + " " + row.getText("from"), modes);
        }
        for (Row row :
                data.table("risks", "node", "hazard", "from", "to", "effect").rows()) {
            if (row.getText("hazard").equals("closure")) {
                add(row, placesAndNarrows, scopes, remarks);
            }
        }
    }

    private void add(Row row, Set<String> places, Map<String, Set<Mode>> scopes, List<Defect> remarks) {
        String node = row.getText("node");
        Interval days = row.getInterval("from", "to");
        Set<Mode> modes = scopes.get(node + " " + row.getText("from"));
        if (places.contains(node) || (modes != null && !modes.isEmpty())) {
            list.add(new Closure(node, days));
        }
        if (places.contains(node)) {
            ofPlaces.computeIfAbsent(node, n -> new ArrayList<>()).add(days);
        } else if (modes != null) {
            ofCountries.add(new OfCountry(node, modes, days));
        } else {
            remarks.add(new Defect.Contradiction(
                    row.where(),
                    "closure of (%s) is not applied, as it is no place of the map".formatted(node),
                    "a row in closure_scopes should say which modes it shuts."));
        }
    }

    /** Those that are applied, in the order of the table. */
    public List<Closure> list() {
        return List.copyOf(list);
    }

    boolean shuts(Link link, LocalDate day) {
        return shut(link.from().id(), day)
                || shut(link.to().id(), day)
                || link.chokepoints().stream().anyMatch(c -> shut(c, day))
                || ofCountries.stream().anyMatch(c -> c.days().contains(day) && c.shuts(link));
    }

    /** Whether the closing of this link is told by dated closures of its ends, not by its status alone. */
    boolean isDated(Link link) {
        return ofPlaces.containsKey(link.from().id())
                || ofPlaces.containsKey(link.to().id());
    }

    private boolean shut(String place, LocalDate day) {
        return ofPlaces.getOrDefault(place, List.of()).stream().anyMatch(i -> i.contains(day));
    }
}
