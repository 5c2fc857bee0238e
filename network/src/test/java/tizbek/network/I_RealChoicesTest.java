package tizbek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedMultigraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tizbek.facts.DataPackage;

/** Choices on the map of {@code data/}: what must hold whatever its figures are. */
class I_RealChoicesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final CargoValue VALUE = new CargoValue(20_000, 0.12);

    private static Network network;
    private static Router router;

    @BeforeAll
    static void read() {
        network = Network.read(DataPackage.open(Path.of("..", "data")));
        router = new Router(network);
    }

    private static RouteQuery query(String from, String to) {
        return RouteQuery.of(network.site(from), network.site(to), DAY)
                .withVehicles(List.of(Vehicle.WAGON))
                .withValue(VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "kadamjay, rotterdam",
        "kadamjay, antwerp",
        "kadamjay, BEL",
        "ayni, CHN",
        "almalyk, USA",
        "almaty, tashkent"
    })
    void i01_the_cheapest_choice_is_the_route_of_the_planner(String from, String to) {
        RouteChoice cheapest = router.choices(query(from, to)).routes().getFirst();
        Route planned = router.cheapest(network.site(from), network.site(to), Vehicle.WAGON, DAY, VALUE)
                .orElseThrow();
        // the search counts in ten-thousandths of a dollar, leg by leg
        assertThat(cheapest.usdPerTonne()).isCloseTo(planned.total().usdPerTonne(), within(0.005));
        assertThat(cheapest.leastBy()).contains(Criterion.COST);
    }

    /** No border, no change and no hazard weighs on carbon dioxide by rail alone: it is a plain shortest path. */
    @Test
    void i02_least_carbon_dioxide_by_rail_is_the_shortest_path_of_the_library() {
        Graph<String, DefaultWeightedEdge> library = new WeightedMultigraph<>(DefaultWeightedEdge.class);
        network.places().forEach(p -> library.addVertex(p.id()));
        List<Link> rails = network.links().stream()
                .filter(l -> l.mode() == Mode.RAIL && network.isUsable(l, DAY))
                .toList();
        rails.forEach(l -> library.setEdgeWeight(
                library.addEdge(l.from().id(), l.to().id()), l.length().kilometres()));
        List<String> others = network.links().stream()
                .filter(l -> l.mode() != Mode.RAIL)
                .map(Link::id)
                .toList();
        Router byRail = new Router(network.withoutLinks(others));
        double gramsPerKilometre = 22;
        for (String to : List.of("moscow", "lanzhou", "aktau-port", "turkmenbashi-port")) {
            RouteChoice least = byRail.choices(query("tashkent", to)).routes().stream()
                    .min(Comparator.comparingDouble(RouteChoice::co2GramsPerTonne))
                    .orElseThrow();
            double kilometres = new DijkstraShortestPath<>(library).getPathWeight("tashkent", to);
            assertThat(least.co2GramsPerTonne()).isCloseTo(gramsPerKilometre * kilometres, within(60.0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotterdam", "antwerp", "CHN", "USA"})
    void i03_the_best_of_each_criterion_is_in_and_nothing_chosen_beats_another(String to) {
        RouteQuery all = query("kadamjay", to).withVehicles(List.of(Vehicle.values()));
        RouteChoices choices = router.choices(all);
        assertThat(choices.routes()).hasSizeBetween(1, 6);
        Set<Criterion> best =
                choices.routes().stream().flatMap(r -> r.leastBy().stream()).collect(Collectors.toSet());
        assertThat(best).containsExactlyInAnyOrder(Criterion.values());
        for (RouteChoice a : choices.routes()) {
            for (RouteChoice b : choices.routes()) {
                boolean beats = true;
                for (Criterion c : Criterion.values()) {
                    beats &= a.of(c) < b.of(c) + 1e-3;
                }
                assertThat(a.equals(b) || !beats)
                        .as("%s beats %s", a.route().path(), b.route().path())
                        .isTrue();
            }
        }
    }

    @Test
    void i04_what_is_avoided_is_not_on_any_way_and_the_ways_are_those_of_a_map_without_it() {
        RouteQuery query = query("kadamjay", "antwerp");
        RouteChoices avoiding = router.choices(query.avoiding(List.of("RUS", "IRN")));
        assertThat(avoiding.routes())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.route().countries()).doesNotContain("RUS", "IRN"));
        RouteChoices without = new Router(network.without("RUS").without("IRN")).choices(query);
        assertThat(avoiding.routes().stream().map(r -> r.route().path()))
                .containsExactlyElementsOf(
                        without.routes().stream().map(r -> r.route().path()).toList());
        assertThat(router.choices(query).routes())
                .anySatisfy(r -> assertThat(r.route().countries()).containsAnyOf("RUS", "IRN"));
    }

    @Test
    void i05_every_way_passes_the_places_asked_for_in_their_order() {
        RouteChoices choices = router.choices(query("kadamjay", "rotterdam").via("aktau-port", "poti"));
        assertThat(choices.routes()).isNotEmpty().allSatisfy(r -> {
            List<String> stops = r.route().stops().stream().map(Stop::id).toList();
            assertThat(stops).containsSubsequence("aktau-port", "poti");
        });
    }

    @Test
    void i06_within_a_corridor_no_other_link_is_used_between_its_first_and_last() {
        List<String> corridor = network.links().stream()
                .filter(l ->
                        l.from().country().equals("KAZ") && l.to().country().equals("KAZ"))
                .map(Link::id)
                .toList();
        RouteChoices choices = router.choices(query("kadamjay", "rotterdam").within(corridor));
        assertThat(choices.routes()).isNotEmpty().allSatisfy(r -> {
            List<String> links = r.route().links();
            int first = links.indexOf(
                    links.stream().filter(corridor::contains).findFirst().orElseThrow());
            long on = links.stream().filter(corridor::contains).count();
            assertThat(links.subList(first, first + (int) on)).allMatch(corridor::contains);
        });
    }

    @Test
    void i07_legs_add_up_and_the_range_of_days_holds_the_median() {
        for (RouteChoice r : router.choices(query("kadamjay", "USA")).routes()) {
            assertThat(r.impacts()).hasSameSizeAs(r.route().legs());
            assertThat(r.transit().lowHours()).isLessThan(r.transit().medianHours());
            assertThat(r.transit().medianHours()).isLessThan(r.transit().highHours());
            assertThat(r.transit().medianHours()).isBetween(r.hours(), 2 * r.hours());
            assertThat(r.co2GramsPerTonne()).isPositive();
        }
    }

    @Test
    void i08_a_closed_bandar_abbas_is_on_no_way() {
        assertThat(router.choices(query("ayni", "IND").withVehicles(List.of(Vehicle.values())))
                        .routes())
                .isNotEmpty()
                .allSatisfy(
                        r -> assertThat(r.route().stops()).extracting(Stop::id).doesNotContain("bandar-abbas"));
    }

    @Test
    void i09_the_same_question_has_the_same_answer() {
        RouteQuery query = query("kadamjay", "antwerp").withVehicles(List.of(Vehicle.values()));
        assertThat(new Router(network).choices(query)).isEqualTo(router.choices(query));
    }
}
