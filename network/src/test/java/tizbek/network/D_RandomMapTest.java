package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random maps against a slow reference that knows the prices of {@link TinyMap} by heart: all states are relaxed over
 * all links until nothing gets cheaper.
 */
class D_RandomMapTest {

    private static final List<String> COUNTRIES = List.of("AAA", "CCC", "EEE", "FFF", "RRR", "WWW");
    static final int PLACES = 9;

    /** Where cargo is and how it rides; {@code wedge} once it has paid for passing RRR. */
    record State(String place, Mode mode, int gauge, boolean wedge) {}

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void d01_the_search_finds_what_the_slow_reference_finds(long seed) {
        RandomGenerator random = new Random(seed);
        List<String> places = places(random);
        List<String> links = links(random);
        Network network = network(places, links);
        Router router = new Router(network);
        int reached = 0;
        for (Vehicle vehicle : List.of(Vehicle.BULK, Vehicle.CONTAINER)) {
            for (int from = 0; from < PLACES - 2; from++) {
                for (int to = 0; to < PLACES - 2; to++) {
                    MapPlace origin = (MapPlace) network.site("p" + from);
                    MapPlace target = (MapPlace) network.site("p" + to);
                    Optional<Route> route = router.cheapest(origin, target, vehicle, TinyMap.DAY, CargoValue.NONE);
                    double slow = reference(network, origin, target, vehicle);
                    if (route.isEmpty()) {
                        assertThat(slow).as("%s to %s", from, to).isInfinite();
                    } else {
                        reached++;
                        assertThat(route.get().freight().usdPerTonne())
                                .as(
                                        "%s to %s by %s: %s",
                                        from, to, vehicle, route.get().path())
                                .isCloseTo(slow, within(1e-9));
                    }
                }
            }
        }
        assertThat(reached).as("the maps are not empty").isGreaterThan(PLACES);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 77})
    void d02_the_order_of_rows_changes_no_route(long seed) {
        Random random = new Random(seed);
        List<String> places = places(random);
        // equal lengths, so that there are many ties to break
        List<String> links = links(random).stream()
                .map(l -> l.replaceAll(" [0-9]+ ", " 100 "))
                .collect(Collectors.toList());
        Map<Site, Route> before = fromFirst(network(places, links));
        Collections.shuffle(links, random);
        Map<Site, Route> after = fromFirst(network(places, links));
        assertThat(after.values().stream().map(Route::path))
                .containsExactlyElementsOf(
                        before.values().stream().map(Route::path).toList());
    }

    private static Map<Site, Route> fromFirst(Network network) {
        List<Site> all = new ArrayList<>(network.places());
        return new Router(network).cheapestToAll(network.site("p0"), all, Vehicle.BULK, TinyMap.DAY, CargoValue.NONE);
    }

    /** The last two are points of a sea lane. */
    static List<String> places(RandomGenerator random) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            boolean lane = i >= PLACES - 2;
            String country = lane ? "-" : COUNTRIES.get(random.nextInt(COUNTRIES.size()));
            rows.add("p%d %s %d %d %s".formatted(i, country, i, i, lane ? "sea-lane" : "city"));
        }
        return rows;
    }

    static List<String> links(RandomGenerator random) {
        List<String> rows = new ArrayList<>();
        for (int a = 0; a < PLACES; a++) {
            for (int b = a + 1; b < PLACES; b++) {
                boolean lane = b >= PLACES - 2;
                for (String kind : lane ? List.of("sea") : List.of("rail", "road", "sea", "ferry")) {
                    if (random.nextInt(100) < 22) {
                        String gauge = kind.equals("rail") ? (random.nextBoolean() ? "1520" : "1435") : "-";
                        rows.add("p%d p%d %s %d %s".formatted(a, b, kind, 20 + random.nextInt(2000), gauge));
                    }
                }
            }
        }
        return rows;
    }

    private Network network(List<String> places, List<String> links) {
        return new TinyMap(folder)
                .places(String.join("\n", places))
                .links(String.join("\n", links))
                .read();
    }

    private static double reference(Network network, MapPlace from, MapPlace to, Vehicle vehicle) {
        Map<State, Double> cost = new HashMap<>();
        boolean shuns = List.of("WWW", "EEE", "FFF").contains(to.country());
        // gauge -1 stands for cargo at the gate; cargo of RRR need not pay for passing it
        State start = new State(from.id(), Mode.ROAD, -1, from.country().equals("RRR"));
        cost.put(start, 0.0);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Link link : network.links()) {
                for (boolean forward : new boolean[] {true, false}) {
                    MapPlace a = forward ? link.from() : link.to();
                    MapPlace b = forward ? link.to() : link.from();
                    for (Map.Entry<State, Double> entry : List.copyOf(cost.entrySet())) {
                        State s = entry.getKey();
                        if (s.place().equals(a.id())) {
                            boolean wedge = s.wedge() || b.country().equals("RRR");
                            double price = entry.getValue()
                                    + change(s, link, a, vehicle)
                                    + haul(link, vehicle)
                                    + border(link)
                                    + (shuns && wedge && !s.wedge() ? 30 : 0);
                            State next = new State(b.id(), link.mode(), gauge(s, link, vehicle), wedge);
                            if (price < cost.getOrDefault(next, Double.POSITIVE_INFINITY) - 1e-12) {
                                cost.put(next, price);
                                changed = true;
                            }
                        }
                    }
                }
            }
        }
        return cost.entrySet().stream()
                .filter(e -> e.getKey().place().equals(to.id()))
                .mapToDouble(e -> e.getValue() + (atSea(e.getKey().mode()) ? 10 : 0))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    static boolean atSea(Mode mode) {
        return mode == Mode.SEA || mode == Mode.FERRY;
    }

    static int gauge(State s, Link link, Vehicle vehicle) {
        return switch (link.mode()) {
            case RAIL -> link.gaugeMm().orElseThrow();
            case FERRY -> vehicle == Vehicle.CONTAINER ? 0 : Math.max(0, s.gauge());
            case ROAD, SEA -> 0;
        };
    }

    static double change(State s, Link link, MapPlace at, Vehicle vehicle) {
        boolean atGate = s.gauge() < 0;
        if (s.mode() == Mode.SEA && link.mode() == Mode.SEA && at.isSeaLane()) {
            return 0;
        }
        double price = 0;
        if (atSea(link.mode()) || (!atGate && atSea(s.mode()))) {
            price += 10;
        } else if (!atGate && s.mode() != link.mode()) {
            price += 3;
        }
        boolean wagon = s.mode() == Mode.RAIL || (s.mode() == Mode.FERRY && vehicle != Vehicle.CONTAINER);
        if (link.mode() == Mode.RAIL
                && wagon
                && s.gauge() > 0
                && s.gauge() != link.gaugeMm().orElseThrow()) {
            price += 5;
        }
        return price;
    }

    static double haul(Link link, Vehicle vehicle) {
        double rate = switch (link.mode()) {
            case RAIL -> vehicle == Vehicle.CONTAINER ? 0.03 : 0.01;
            case ROAD -> 0.10;
            case SEA -> 0.001;
            case FERRY -> 0.02;
        };
        return rate * link.length().kilometres();
    }

    static double border(Link link) {
        String a = link.from().country();
        String b = link.to().country();
        boolean union = List.of("EEE", "FFF").containsAll(List.of(a, b));
        return atSea(link.mode()) || a.equals(b) || union ? 0 : 3;
    }
}
