package tizbek.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The points of a leg for a map. A link from port to port over an ocean has no points of its own: it is drawn along the
 * sea lanes, where these are about as long as the link; every other leg is the straight line between its ends.
 */
public final class SeaLines {

    /** Lanes that are longer or shorter than the link by more than this go another way. */
    private static final double ALIKE = 0.25;

    /** Below this a straight line is as good. */
    private static final double SHORT_KM = 500;

    private record Reached(String place, double kilometres) {}

    private final Network network;
    private final Map<String, List<Link>> lanes = new HashMap<>();
    private final Map<String, MapPlace> places = new HashMap<>();

    public SeaLines(Network network) {
        this.network = network;
        network.places().forEach(p -> places.put(p.id(), p));
        for (Link link : network.links()) {
            if (link.mode() == Mode.SEA && (link.from().isSeaLane() || link.to().isSeaLane())) {
                lanes.computeIfAbsent(link.from().id(), p -> new ArrayList<>()).add(link);
                lanes.computeIfAbsent(link.to().id(), p -> new ArrayList<>()).add(link);
            }
        }
    }

    /** The points of a leg in the order in which it is travelled. */
    public List<Position> points(Leg leg) {
        return points(new Way(
                leg.mode(),
                leg.length().kilometres(),
                leg.from().id(),
                leg.from().position(),
                leg.to().id(),
                leg.to().position()));
    }

    /** The points of a link from its first end to the other. */
    public List<Position> points(Link link) {
        return points(new Way(
                link.mode(),
                link.length().kilometres(),
                link.from().id(),
                link.from().position(),
                link.to().id(),
                link.to().position()));
    }

    /** A leg or a link, as far as a line goes. */
    private record Way(Mode mode, double kilometres, String from, Position start, String to, Position end) {}

    private List<Position> points(Way way) {
        List<Position> straight = List.of(way.start(), way.end());
        if (way.mode() != Mode.SEA
                || way.kilometres() < SHORT_KM
                || !lanes.containsKey(way.from())
                || !lanes.containsKey(way.to())
                || isLane(way.from())
                || isLane(way.to())) {
            return straight;
        }
        return alongLanes(way, straight);
    }

    private boolean isLane(String id) {
        MapPlace place = places.get(id);
        return place != null && place.isSeaLane();
    }

    private List<Position> alongLanes(Way way, List<Position> straight) {
        Map<String, Double> length = new HashMap<>();
        Map<String, String> before = new HashMap<>();
        PriorityQueue<Reached> open = new PriorityQueue<>(
                Comparator.comparingDouble(Reached::kilometres).thenComparing(Reached::place));
        open.add(new Reached(way.from(), 0));
        length.put(way.from(), 0.0);
        while (!open.isEmpty()) {
            Reached here = open.remove();
            if (here.place().equals(way.to())) {
                double share = here.kilometres() / way.kilometres();
                return Math.abs(share - 1) > ALIKE ? straight : line(way, before);
            }
            if (here.kilometres() <= length.getOrDefault(here.place(), 0.0)) {
                lanes.getOrDefault(here.place(), List.of()).forEach(link -> reach(here, link, length, before, open));
            }
        }
        return straight;
    }

    private static void reach(
            Reached here,
            Link link,
            Map<String, Double> length,
            Map<String, String> before,
            PriorityQueue<Reached> open) {
        String next = link.from().id().equals(here.place())
                ? link.to().id()
                : link.from().id();
        double kilometres = here.kilometres() + link.length().kilometres();
        if (kilometres < length.getOrDefault(next, Double.POSITIVE_INFINITY)) {
            length.put(next, kilometres);
            before.put(next, here.place());
            open.add(new Reached(next, kilometres));
        }
    }

    private List<Position> line(Way way, Map<String, String> before) {
        List<Position> points = new ArrayList<>();
        for (String place = way.to(); place != null; place = before.get(place)) {
            points.add(network.site(place) instanceof MapPlace p ? p.position() : way.end());
        }
        Collections.reverse(points);
        return List.copyOf(points);
    }
}
