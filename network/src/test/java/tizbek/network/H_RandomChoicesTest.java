package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All unbeaten ways on random maps against a slow reference that knows the prices, times, factors and hazards of
 * {@link TinyMap} by heart: sets of scores are carried over all links until none changes. The reference knows nothing
 * of bounds, of the order of settling or of graphs of states.
 */
class H_RandomChoicesTest {

    private static final String ALL = "route-overlap,all,d,1,,,ratio,,";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void h01_the_search_finds_every_unbeaten_score_that_the_slow_reference_finds(long seed) {
        Network network = network(seed);
        Router router = new Router(network);
        List<Site> ends = new ArrayList<>();
        for (int i = 0; i < D_RandomMapTest.PLACES - 2; i++) {
            ends.add(network.site("p" + i));
        }
        RouteQuery like = RouteQuery.of(ends.get(0), ends.get(1), TinyMap.DAY)
                .withVehicles(List.of(Vehicle.BULK))
                .atMost(100_000);
        int unbeaten = 0;
        for (Site from : ends) {
            for (Site to : ends) {
                Set<String> slow = reference(network, (MapPlace) from, (MapPlace) to);
                RouteChoices choices = router.choices(like.between(from, to));
                assertThat(scores(choices)).as("%s to %s", from.id(), to.id()).isEqualTo(slow);
                assertThat(choices.pareto()).isEqualTo(slow.size());
                unbeaten += slow.size();
            }
        }
        assertThat(unbeaten).as("fronts of several ways").isGreaterThan(ends.size() * ends.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 34})
    void h02_many_origins_at_once_get_what_each_gets_alone(long seed) {
        Network network = network(seed);
        Router router = new Router(network);
        List<Site> ends = new ArrayList<>(network.places());
        ends.removeIf(s -> s instanceof MapPlace p && p.isSeaLane());
        // enough of them that one search serves all, and the same again
        List<Site> many = new ArrayList<>(ends);
        while (many.size() < 20) {
            many.add(network.siteAt("own" + many.size(), ends.getFirst().country(), many.size() * 0.4, 3));
        }
        RouteQuery like = RouteQuery.of(ends.get(0), ends.get(1), TinyMap.DAY).atMost(100_000);
        Map<String, Set<String>> together = new ConcurrentHashMap<>();
        router.choicesBetween(
                many,
                ends,
                like,
                c -> together.put(c.query().from().id() + c.query().to().id(), scores(c)));
        assertThat(together).hasSize(many.size() * ends.size());
        for (Site from : many) {
            for (Site to : ends) {
                assertThat(together.get(from.id() + to.id()))
                        .as("%s to %s", from.id(), to.id())
                        .isEqualTo(scores(router.choices(like.between(from, to))));
            }
        }
    }

    private Network network(long seed) {
        Random random = new Random(seed);
        TinyMap map = new TinyMap(folder)
                .places(String.join("\n", D_RandomMapTest.places(random)))
                .links(String.join("\n", D_RandomMapTest.links(random)))
                .table("risks", """
                        node,node_kind,hazard,from,to,effect,source,basis,note
                        RRR,country,sanctions,2020,,x,s,read,
                        p3,place,congestion,2020,,x,s,read,
                        """);
        return map.changed("assumptions", "route-overlap,all,d,0.6,,,ratio,,", ALL)
                .read();
    }

    /** Scores in the units of the search; times and freight of the tiny map are whole in them. */
    private static Set<String> scores(RouteChoices choices) {
        return choices.routes().stream()
                .map(c -> Math.round(c.usdPerTonne() * 10_000)
                        + " " + Math.round(c.hours() * 1_000)
                        + " " + Math.round(c.co2GramsPerTonne())
                        + " " + Math.round(c.risk()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> reference(Network network, MapPlace from, MapPlace to) {
        boolean shuns = List.of("WWW", "EEE", "FFF").contains(to.country());
        Map<D_RandomMapTest.State, Set<List<Long>>> fronts = new HashMap<>();
        D_RandomMapTest.State start = new D_RandomMapTest.State(
                from.id(), Mode.ROAD, -1, from.country().equals("RRR"));
        fronts.put(start, Set.of(List.of(0L, 0L, 0L, 0L)));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Link link : network.links()) {
                changed |= carry(fronts, link, link.from(), link.to(), shuns);
                changed |= carry(fronts, link, link.to(), link.from(), shuns);
            }
        }
        Set<List<Long>> atEnd = new HashSet<>();
        fronts.forEach((state, front) -> {
            if (state.place().equals(to.id())) {
                long call = state.gauge() >= 0 && D_RandomMapTest.atSea(state.mode()) ? 100_000 : 0;
                front.forEach(s -> atEnd.add(List.of(s.get(0) + call, s.get(1), s.get(2), s.get(3))));
            }
        });
        return unbeaten(atEnd).stream()
                .map(s -> s.get(0) + " " + s.get(1) + " " + s.get(2) + " " + s.get(3))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean carry(
            Map<D_RandomMapTest.State, Set<List<Long>>> fronts, Link link, MapPlace a, MapPlace b, boolean shuns) {
        boolean changed = false;
        for (D_RandomMapTest.State s : List.copyOf(fronts.keySet())) {
            if (s.place().equals(a.id())) {
                boolean wedge = s.wedge() || b.country().equals("RRR");
                D_RandomMapTest.State next = new D_RandomMapTest.State(
                        b.id(), link.mode(), D_RandomMapTest.gauge(s, link, Vehicle.BULK), wedge);
                double usd = D_RandomMapTest.change(s, link, a, Vehicle.BULK)
                        + D_RandomMapTest.haul(link, Vehicle.BULK)
                        + D_RandomMapTest.border(link)
                        + (shuns && wedge && !s.wedge() ? 30 : 0);
                List<Long> step = List.of(
                        Math.round(usd * 10_000),
                        Math.round(hours(s, link, a) * 1_000),
                        Math.round(grams(link)),
                        (b.country().equals("RRR") && !a.country().equals("RRR") ? 3L : 0)
                                + (b.id().equals("p3") ? 1 : 0));
                Set<List<Long>> all = new HashSet<>(fronts.getOrDefault(next, Set.of()));
                for (List<Long> score : fronts.getOrDefault(s, Set.of())) {
                    all.add(List.of(
                            score.get(0) + step.get(0),
                            score.get(1) + step.get(1),
                            score.get(2) + step.get(2),
                            score.get(3) + step.get(3)));
                }
                Set<List<Long>> front = unbeaten(all);
                changed |= !front.equals(fronts.put(next, front));
            }
        }
        return changed;
    }

    private static Set<List<Long>> unbeaten(Set<List<Long>> all) {
        return all.stream()
                .filter(s -> all.stream().noneMatch(o -> !o.equals(s) && nowhereWorse(o, s)))
                .collect(Collectors.toSet());
    }

    private static boolean nowhereWorse(List<Long> a, List<Long> b) {
        return a.get(0) <= b.get(0) && a.get(1) <= b.get(1) && a.get(2) <= b.get(2) && a.get(3) <= b.get(3);
    }

    private static double hours(D_RandomMapTest.State s, Link link, MapPlace at) {
        double speed = D_RandomMapTest.atSea(link.mode()) ? 25 : 50;
        double hours = link.length().kilometres() / speed + 2 * D_RandomMapTest.border(link);
        boolean atGate = s.gauge() < 0;
        boolean sea = D_RandomMapTest.atSea(link.mode()) || (!atGate && D_RandomMapTest.atSea(s.mode()));
        if (!atGate && !sea && s.mode() != link.mode()) {
            hours += 12;
        }
        boolean wagon = s.gauge() > 0;
        if (link.mode() == Mode.RAIL && wagon && s.gauge() != link.gaugeMm().orElseThrow()) {
            hours += 48;
        }
        assertThat(at.id()).isEqualTo(s.place());
        return hours;
    }

    private static double grams(Link link) {
        double factor = switch (link.mode()) {
            case RAIL -> 20;
            case ROAD -> 60;
            case SEA -> 10;
            case FERRY -> 15;
        };
        return factor * link.length().kilometres();
    }
}
