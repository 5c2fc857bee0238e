package tizbek.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;

/** Understands what the user names: ends of a route, and what it is to avoid, prefer or pass. */
public final class RouteNames {

    private static final int SHOWN = 6;

    private final Network network;
    private final SiteNames names;
    private final Corridors corridors;
    private final List<String> hints = new ArrayList<>();

    public RouteNames(Network network, SiteNames names, Corridors corridors) {
        this.network = network;
        this.names = names;
        this.corridors = corridors;
    }

    /** What was typed stands in no file, so that its defects name none. The remedy follows the message in its line. */
    static InputException refusal(String said) {
        String[] parts = said.split("\n  Maybe ", 2);
        return new InputException(
                new Defect.Contradiction(new Location("", 1), parts[0], parts.length > 1 ? parts[1] : ""));
    }

    /** What was understood otherwise than the user may think. */
    public List<String> hints() {
        return List.copyOf(hints);
    }

    /** Where a route begins or ends. */
    public Site end(String asked) {
        Site site = site(asked);
        if (site instanceof MapPlace place && place.isSeaLane()) {
            throw refusal(("place (%s) is a point that ships pass: no route begins or ends there"
                            + "\n  Maybe a port was meant; to pass it: via %s")
                    .formatted(asked, place.id()));
        }
        return site;
    }

    private Site site(String asked) {
        return switch (names.find(asked)) {
            case SiteNames.Found.One(Site site, List<Site> others) -> {
                List<Site> elsewhere =
                        others.stream().filter(o -> !(o instanceof OwnSite)).toList();
                if (!elsewhere.isEmpty()) {
                    hints.add(
                            "(%s) was taken for %s; also so called: %s.".formatted(asked, told(site), told(elsewhere)));
                }
                yield site;
            }
            case SiteNames.Found.Several(List<Site> sites) ->
                throw refusal("place (%s) fits %d places\n  Maybe one of these was meant, by its id: %s"
                        .formatted(asked, sites.size(), told(sites)));
            case SiteNames.Found.None(List<Site> nearest) ->
                throw refusal("place (%s) is not known".formatted(asked)
                        + (nearest.isEmpty()
                                ? "\n  Maybe the table of places shows it."
                                : "\n  Maybe one of these was meant: " + told(nearest)));
        };
    }

    private String told(List<Site> sites) {
        int more = sites.size() - SHOWN;
        return sites.stream().limit(SHOWN).map(this::told).collect(Collectors.joining("; "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** Such as {@code aksu-chn (Aksu, Аксу, CHN)}: the nearest name in both scripts. */
    private String told(Site site) {
        List<String> told = new ArrayList<>(List.of(names.english(site.id())));
        if (!names.russian(site.id()).equals(told.getFirst())) {
            told.add(names.russian(site.id()));
        }
        if (!site.country().isEmpty() && !site.country().equals(site.id())) {
            told.add(site.country());
        }
        return site.id() + " (" + String.join(", ", told) + ")";
    }

    /** A country by code or name, a border such as KGZ-TJK, a corridor (its trunk), a link, a place or narrow of the sea. */
    public Set<String> avoided(List<String> asked) {
        Set<String> avoided = new LinkedHashSet<>();
        for (String name : asked) {
            Optional<String> country = names.country(name);
            Optional<List<String>> links = links(name, c -> ids(c.trunk()));
            if (links.isPresent()) {
                avoided.addAll(links.get());
            } else if (country.isPresent()) {
                addCountry(country.get(), avoided);
            } else {
                avoided.add(placed(name));
            }
        }
        return avoided;
    }

    private void addCountry(String code, Set<String> avoided) {
        if (network.places().stream().anyMatch(p -> p.country().equals(code))) {
            avoided.add(code);
        } else {
            hints.add("No way of the map touches %s (%s).".formatted(code, names.english(code)));
        }
    }

    /** A country or a corridor (all its links), or a link. */
    public Set<String> preferred(List<String> asked) {
        Set<String> preferred = new LinkedHashSet<>();
        for (String name : asked) {
            Optional<List<String>> links = links(name, c -> ids(c.links()));
            if (links.isPresent()) {
                preferred.addAll(links.get());
            } else {
                addCountry(
                        names.country(name)
                                .orElseThrow(() -> refusal(
                                        "preference (%s) is no country, corridor or link\n  Maybe one of the corridors was meant: %s"
                                                .formatted(name, String.join(", ", corridorIds())))),
                        preferred);
            }
        }
        return preferred;
    }

    /** What must be passed: of each name one place or link. */
    public List<Set<String>> passed(List<String> asked) {
        List<Set<String>> passed = new ArrayList<>();
        for (String name : asked) {
            Optional<List<String>> links = links(name, c -> ids(c.trunk()));
            Optional<String> country = names.country(name);
            if (links.isPresent()) {
                passed.add(new LinkedHashSet<>(links.get()));
            } else if (country.isPresent()) {
                passed.add(placesOf(country.get(), name));
            } else {
                passed.add(Set.of(placed(name)));
            }
        }
        return passed;
    }

    private Set<String> placesOf(String country, String asked) {
        Set<String> places = network.places().stream()
                .filter(p -> p.country().equals(country))
                .map(MapPlace::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (places.isEmpty()) {
            throw refusal("country (%s) has no place on the map".formatted(asked));
        }
        return places;
    }

    private String placed(String asked) {
        return switch (site(asked)) {
            case MapPlace place -> place.id();
            case OwnSite own -> own.access().id();
            case Gateway gateway -> gateway.places().getFirst().id();
        };
    }

    /** The corridor of this id. */
    public Corridor corridor(String asked) {
        return corridors.find(asked.toLowerCase(Locale.ROOT)).orElseThrow(() -> {
            String nearest = NearestName.of(asked.toLowerCase(Locale.ROOT), corridorIds());
            return refusal("corridor (%s) is not known\n  Maybe %s"
                    .formatted(
                            asked,
                            nearest.isEmpty()
                                    ? "one of these was meant: " + String.join(", ", corridorIds())
                                    : "(" + nearest + ") was meant."));
        });
    }

    private List<String> corridorIds() {
        return corridors.list().stream().map(Corridor::id).toList();
    }

    /** The links under a name: one link, the links over a border, those of a corridor. */
    private Optional<List<String>> links(String asked, Function<Corridor, List<String>> ofCorridor) {
        Optional<Corridor> corridor = corridors.find(asked.toLowerCase(Locale.ROOT));
        if (corridor.isPresent()) {
            List<String> links = ofCorridor.apply(corridor.get());
            if (links.isEmpty()) {
                throw refusal("corridor (%s) names no links of its own".formatted(asked));
            }
            return Optional.of(links);
        }
        if (network.links().stream().anyMatch(l -> l.id().equals(asked))) {
            return Optional.of(List.of(asked));
        }
        return border(asked);
    }

    private Optional<List<String>> border(String asked) {
        if (!asked.matches("[A-Za-z]{3}-[A-Za-z]{3}")) {
            return Optional.empty();
        }
        Set<String> pair = Set.of(asked.toUpperCase(Locale.ROOT).split("-", -1));
        List<String> links = network.links().stream()
                .filter(l ->
                        l.crossesLandBorder() && pair.contains(l.from().country()) && pair.contains(l.to().country()))
                .map(Link::id)
                .toList();
        if (links.isEmpty()) {
            throw refusal("border (%s) has no link on the map".formatted(asked));
        }
        return Optional.of(links);
    }

    private static List<String> ids(Collection<Link> links) {
        return links.stream().map(Link::id).sorted().toList();
    }
}
