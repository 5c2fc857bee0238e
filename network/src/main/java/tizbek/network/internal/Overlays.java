package tizbek.network.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tizbek.facts.Defect;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.network.Charge;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Mode;
import tizbek.network.NetworkChange;
import tizbek.network.NetworkChange.Scope;

/** The changes of a scenario laid over a map, and the named sets of links they may ask for. */
public final class Overlays {

    /** What a change says of the passage over a link. */
    enum Passage {
        UNTOUCHED,
        SHUT,
        /** Open where there is a way to open. */
        CLEARED,
        /** Open though it is still to be built. */
        BUILT
    }

    private final Map<String, CorridorReader.Named> corridors;
    private final List<NetworkChange> changes;

    private Overlays(Map<String, CorridorReader.Named> corridors, List<NetworkChange> changes) {
        this.corridors = corridors;
        this.changes = List.copyOf(changes);
    }

    static Overlays none(Map<String, CorridorReader.Named> corridors) {
        return new Overlays(corridors, List.of());
    }

    /** With further changes after those there are. */
    Overlays and(List<NetworkChange> more) {
        List<NetworkChange> all = new ArrayList<>(changes);
        all.addAll(more);
        return new Overlays(corridors, all);
    }

    /** Links of each corridor. */
    public Map<String, Set<String>> corridors() {
        Map<String, Set<String>> links = new TreeMap<>();
        corridors.forEach((id, named) -> links.put(id, named.links()));
        return links;
    }

    /** Changes of a day that bear on cost, time or capacity. */
    List<NetworkChange> terms(LocalDate day) {
        return changes.stream()
                .filter(c -> c.days().contains(day))
                .filter(c -> !(c instanceof NetworkChange.Closing) && !(c instanceof NetworkChange.Opening))
                .toList();
    }

    private boolean covers(NetworkChange change, Link link, LocalDate day) {
        return change.days().contains(day)
                && switch (change.scope()) {
                    case Scope.OfLink s -> link.id().equals(s.link());
                    case Scope.OfBorder s -> isBorder(link, s);
                    case Scope.OfCountry s -> touches(link.from(), s) || touches(link.to(), s);
                    case Scope.OfCorridor s -> isOf(s.corridor(), link, change);
                    case Scope.OfMode s -> link.mode() == s.mode();
                };
    }

    private boolean isOf(String corridor, Link link, NetworkChange change) {
        CorridorReader.Named named = corridors.get(corridor);
        return named != null && (isOfTrunk(change) ? named.trunk() : named.links()).contains(link.id());
    }

    /** A corridor is shut, and runs low, where all of its traffic must pass. */
    private static boolean isOfTrunk(NetworkChange change) {
        return change instanceof NetworkChange.Closing || change instanceof NetworkChange.DraughtCut;
    }

    private static boolean isBorder(Link link, Scope.OfBorder border) {
        String from = link.from().country();
        String to = link.to().country();
        return link.crossesLandBorder()
                && ((from.equals(border.country()) && to.equals(border.neighbour()))
                        || (from.equals(border.neighbour()) && to.equals(border.country())));
    }

    private static boolean touches(MapPlace place, Scope.OfCountry scope) {
        return place.country().equals(scope.country());
    }

    /** What the last change that closes or opens the link on this day says. */
    Passage passage(Link link, LocalDate day) {
        Passage passage = Passage.UNTOUCHED;
        for (NetworkChange change : changes) {
            if (change instanceof NetworkChange.Closing && covers(change, link, day)) {
                passage = Passage.SHUT;
            } else if (change instanceof NetworkChange.Opening(Scope scope, var days) && covers(change, link, day)) {
                boolean builds = scope instanceof Scope.OfLink || scope instanceof Scope.OfCorridor;
                passage = builds ? Passage.BUILT : Passage.CLEARED;
            }
        }
        return passage;
    }

    /** Capacity of the link on a day, before what runs on it is taken off. */
    public OptionalDouble capacity(Link link, LocalDate day) {
        if (link.capacityTonnesPerYear().isEmpty()) {
            return OptionalDouble.empty();
        }
        double tonnes = link.capacityTonnesPerYear().getAsDouble();
        for (NetworkChange change : changes) {
            if (covers(change, link, day)) {
                tonnes *= switch (change) {
                    case NetworkChange.CapacityTimes c -> c.factor();
                    case NetworkChange.DraughtCut c -> isWater(link) ? 1 - c.share() : 1;
                    default -> 1;
                };
            }
        }
        return OptionalDouble.of(tonnes);
    }

    private static boolean isWater(Link link) {
        return link.mode() == Mode.SEA || link.mode() == Mode.FERRY;
    }

    /** The charges of a link as they are on a day; haulage comes first, in one charge or one for each half. */
    List<Charge> charges(List<Charge> plain, Link link, LocalDate day) {
        List<Charge> charges = plain;
        for (NetworkChange change : changes) {
            if (covers(change, link, day)) {
                charges = changed(charges, change, link);
            }
        }
        return charges;
    }

    private static List<Charge> changed(List<Charge> charges, NetworkChange change, Link link) {
        List<Charge> changed = new ArrayList<>(charges);
        switch (change) {
            case NetworkChange.DwellTimes c ->
                changed.replaceAll(x -> is(x, Charge.Kind.BORDER) ? x.times(1, c.factor()) : x);
            case NetworkChange.TariffTimes c -> multiply(changed, c, link);
            case NetworkChange.Surcharge c -> {
                if (!changed.isEmpty()) {
                    changed.set(0, changed.getFirst().plus(c.usdPerTonne()));
                }
            }
            default -> {}
        }
        return List.copyOf(changed);
    }

    private static boolean is(Charge charge, Charge.Kind kind) {
        return charge.kind() == kind;
    }

    /** A country sets the price of its own half of a link only. */
    private static void multiply(List<Charge> charges, NetworkChange.TariffTimes change, Link link) {
        long halves = charges.stream().filter(c -> is(c, Charge.Kind.HAULAGE)).count();
        int haul = 0;
        for (int i = 0; i < charges.size(); i++) {
            if (!is(charges.get(i), Charge.Kind.HAULAGE)) {
                continue;
            }
            double share = 1;
            if (change.scope() instanceof Scope.OfCountry country) {
                double from = touches(link.from(), country) ? 1 : 0;
                double to = touches(link.to(), country) ? 1 : 0;
                share = halves == 1 ? (from + to) / 2 : haul == 0 ? from : to;
            }
            charges.set(i, charges.get(i).times(1 + share * (change.factor() - 1), 1));
            haul++;
        }
    }

    /** Names of a change that the map does not know, each with the nearest. */
    public List<Defect> defects(NetworkChange change, Map<String, Link> links, Location askedAt) {
        Set<String> countries = new TreeSet<>();
        links.values().forEach(l -> {
            countries.add(l.from().country());
            countries.add(l.to().country());
        });
        countries.remove("");
        return switch (change.scope()) {
            case Scope.OfLink s -> unknown("link", s.link(), links.keySet(), askedAt);
            case Scope.OfCountry s -> unknown("country", s.country(), countries, askedAt);
            case Scope.OfCorridor s -> unknown("corridor", s.corridor(), corridors.keySet(), askedAt);
            case Scope.OfMode s -> List.of();
            case Scope.OfBorder s -> {
                List<Defect> defects = new ArrayList<>(unknown("country", s.country(), countries, askedAt));
                defects.addAll(unknown("country", s.neighbour(), countries, askedAt));
                if (defects.isEmpty() && links.values().stream().noneMatch(l -> isBorder(l, s))) {
                    defects.add(new Defect.UnknownName(
                            askedAt,
                            "land border of %s with".formatted(s.country()),
                            s.neighbour(),
                            String.join(", ", neighbours(s.country(), links))));
                }
                yield defects;
            }
        };
    }

    private static Set<String> neighbours(String country, Map<String, Link> links) {
        Set<String> neighbours = new LinkedHashSet<>();
        for (Link link : links.values()) {
            if (link.crossesLandBorder()) {
                if (link.from().country().equals(country)) {
                    neighbours.add(link.to().country());
                } else if (link.to().country().equals(country)) {
                    neighbours.add(link.from().country());
                }
            }
        }
        return new TreeSet<>(neighbours);
    }

    private static List<Defect> unknown(String kind, String name, Set<String> known, Location askedAt) {
        return known.contains(name)
                ? List.of()
                : List.of(new Defect.UnknownName(askedAt, kind, name, NearestName.of(name, known)));
    }
}
