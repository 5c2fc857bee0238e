package tizbek.network.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.Row;
import tizbek.facts.Table;
import tizbek.measure.PartialDate;
import tizbek.network.Closure;
import tizbek.network.Link;
import tizbek.network.Mode;
import tizbek.network.Obstacle;

/**
 * When a place, or the border of a country, was shut: the rows of {@code risks} with the hazard {@code closure}. One on
 * a place or a narrow of the sea shuts every link that touches it. One on a country shuts the links over its border of
 * the modes that {@code closure_scopes} names for it, and none where that table does not name it.
 */
public final class Closures {

    private record OfCountry(String country, Set<Mode> modes, Obstacle.Shut closure) {
        boolean shuts(Link link) {
            boolean fromHere = link.from().country().equals(country);
            boolean toHere = link.to().country().equals(country);
            return modes.contains(link.mode()) && fromHere != toHere;
        }
    }

    private final Map<String, List<Obstacle.Shut>> ofPlaces = new HashMap<>();
    private final List<OfCountry> ofCountries = new ArrayList<>();
    private final List<Closure> list = new ArrayList<>();

    private final Optional<LocalDate> seen;

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
        Table risks = data.table("risks", "node", "hazard", "from", "to", "effect");
        seen = risks.rows().stream()
                .filter(row -> row.hasColumn("as_of") && row.has("as_of"))
                .map(row -> seen(row.getDate("as_of")))
                .max(LocalDate::compareTo);
        for (Row row : risks.rows()) {
            if (row.getText("hazard").equals("closure")) {
                add(row, placesAndNarrows, scopes, remarks);
            }
        }
    }

    /** The last day that a date surely covers: a year may stand for any day of it. */
    private static LocalDate seen(PartialDate date) {
        boolean year = date.lastDay().isAfter(date.firstDay().plusMonths(1));
        return year ? date.firstDay() : date.lastDay();
    }

    private void add(Row row, Set<String> places, Map<String, Set<Mode>> scopes, List<Defect> remarks) {
        String node = row.getText("node");
        Obstacle.Shut closure = new Obstacle.Shut(
                node, row.getInterval("from", "to"), row.findText("effect").orElse(""));
        Set<Mode> modes = scopes.get(node + " " + row.getText("from"));
        if (places.contains(node) || (modes != null && !modes.isEmpty())) {
            list.add(new Closure(node, closure.days()));
        }
        if (places.contains(node)) {
            ofPlaces.computeIfAbsent(node, n -> new ArrayList<>()).add(closure);
        } else if (modes != null) {
            ofCountries.add(new OfCountry(node, modes, closure));
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
        return shutting(link, day).isPresent();
    }

    /** The closure that shuts the link on this day, if one does. */
    Optional<Obstacle.Shut> shutting(Link link, LocalDate day) {
        Stream<String> touched = Stream.concat(
                Stream.of(link.from().id(), link.to().id()),
                link.chokepoints().stream().sorted());
        Stream<Obstacle.Shut> atPlaces = touched.flatMap(place -> ofPlaces.getOrDefault(place, List.of()).stream());
        Stream<Obstacle.Shut> atBorders =
                ofCountries.stream().filter(c -> c.shuts(link)).map(OfCountry::closure);
        return Stream.concat(atPlaces, atBorders)
                .filter(c -> c.days().contains(day))
                .findFirst();
    }

    /** The day of the newest text that a row of the table rests on. */
    Optional<LocalDate> seen() {
        return seen;
    }

    /** Whether the closing of this link is told by dated closures of its ends, not by its status alone. */
    boolean isDated(Link link) {
        return ofPlaces.containsKey(link.from().id())
                || ofPlaces.containsKey(link.to().id());
    }
}
