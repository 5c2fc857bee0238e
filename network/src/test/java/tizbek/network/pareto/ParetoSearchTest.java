package tizbek.network.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds every unbeaten score and no other: held against all simple paths, and against JGraphT. */
class ParetoSearchTest {

    private static final int LIMIT = 10_000_000;

    private static List<ParetoPath> search(CriteriaGraph graph, int start, int target) {
        return new ParetoSearch(LowerBounds.to(graph, target), LIMIT).from(start);
    }

    private static List<List<Integer>> costs(List<ParetoPath> paths) {
        return paths.stream().map(ParetoPath::cost).toList();
    }

    @Test
    void a_small_graph_by_hand() {
        CriteriaGraph.Builder builder = new CriteriaGraph.Builder(2);
        int a = builder.node();
        int b = builder.node();
        int c = builder.node();
        int cheap = builder.arc(a, b, 1, 5);
        int quick = builder.arc(a, b, 4, 1);
        builder.arc(a, b, 4, 6);
        int on = builder.arc(b, c, 2, 2);
        builder.arc(a, c, 5, 7);
        CriteriaGraph graph = builder.build();
        assertThat(search(graph, a, c))
                .containsExactly(
                        new ParetoPath(List.of(3, 7), List.of(cheap, on)),
                        new ParetoPath(List.of(6, 3), List.of(quick, on)));
        assertThat(search(graph, c, a)).isEmpty();
        assertThat(search(graph, a, a)).containsExactly(new ParetoPath(List.of(0, 0), List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void all_simple_paths_have_no_other_unbeaten_scores(int criteria) {
        int several = 0;
        for (long seed = 1; seed <= 60; seed++) {
            // small weights give ties and ways that cost nothing, great ones give long fronts
            CriteriaGraph graph = RandomGraph.of(seed, 9, 30, criteria, seed % 2 == 0 ? 3 : 1000);
            for (int target = 0; target < 2; target++) {
                ParetoTree tree = new ParetoTree(graph, target, LIMIT);
                ParetoSearch unled;
                for (int start = 0; start < graph.nodes(); start++) {
                    List<List<Integer>> slow = RandomGraph.enumerated(graph, start, target);
                    List<ParetoPath> led = search(graph, start, target);
                    unled = new ParetoSearch(LowerBounds.none(graph, target), LIMIT);
                    assertThat(costs(led))
                            .as("seed %s, %s to %s", seed, start, target)
                            .containsExactlyElementsOf(slow);
                    assertThat(costs(unled.from(start))).containsExactlyElementsOf(slow);
                    assertThat(costs(tree.from(start))).containsExactlyElementsOf(slow);
                    for (ParetoPath path : led) {
                        checkIsAWay(graph, path, start, target);
                    }
                    for (ParetoPath path : tree.from(start)) {
                        checkIsAWay(graph, path, start, target);
                    }
                    several += slow.size() > 1 ? 1 : 0;
                }
            }
        }
        assertThat(several).as("fronts of more than one way").isGreaterThan(criteria == 1 ? -1 : 100);
    }

    private static void checkIsAWay(CriteriaGraph graph, ParetoPath path, int start, int target) {
        int node = start;
        int[] cost = new int[graph.criteria()];
        for (int arc : path.arcs()) {
            assertThat(graph.tail(arc)).isEqualTo(node);
            node = graph.head(arc);
            for (int k = 0; k < cost.length; k++) {
                cost[k] += graph.weight(arc, k);
            }
        }
        assertThat(node).isEqualTo(target);
        assertThat(path.cost())
                .containsExactlyElementsOf(IntStream.of(cost).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void with_one_criterion_it_is_the_shortest_path_of_the_library(long seed) {
        CriteriaGraph graph = RandomGraph.of(seed, 400, 1200, 1, 10_000);
        DijkstraShortestPath<Integer, DefaultWeightedEdge> library =
                new DijkstraShortestPath<>(RandomGraph.forLibrary(graph, 0));
        int target = graph.head(0);
        ParetoTree tree = new ParetoTree(graph, target, LIMIT);
        int reached = 0;
        for (int start = 0; start < graph.nodes(); start++) {
            double distance = library.getPathWeight(start, target);
            List<Integer> ours = search(graph, start, target).stream()
                    .map(p -> p.cost().getFirst())
                    .toList();
            assertThat(ours).isEqualTo(Double.isInfinite(distance) ? List.of() : List.of((int) distance));
            assertThat(costs(tree.from(start)).stream().map(List::getFirst)).isEqualTo(ours);
            reached += ours.size();
        }
        assertThat(reached).isBetween(100, 400);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void criteria_that_rise_together_leave_one_way_and_it_is_that_of_the_library(long seed) {
        CriteriaGraph one = RandomGraph.of(seed, 300, 1500, 1, 1000);
        CriteriaGraph.Builder builder = new CriteriaGraph.Builder(4);
        IntStream.range(0, one.nodes()).forEach(n -> builder.node());
        for (int arc = 0; arc < one.arcs(); arc++) {
            int w = one.weight(arc, 0);
            builder.arc(one.tail(arc), one.head(arc), w, 3 * w, 0, 2 * w);
        }
        CriteriaGraph graph = builder.build();
        DijkstraShortestPath<Integer, DefaultWeightedEdge> library =
                new DijkstraShortestPath<>(RandomGraph.forLibrary(one, 0));
        int reached = 0;
        for (int start = 1; start < 100; start++) {
            double way = library.getPathWeight(start, graph.head(0));
            int distance = (int) way;
            assertThat(costs(search(graph, start, graph.head(0))))
                    .isEqualTo(
                            Double.isInfinite(way)
                                    ? List.of()
                                    : List.of(List.of(distance, 3 * distance, 0, 2 * distance)));
            reached += Double.isInfinite(way) ? 0 : 1;
        }
        assertThat(reached).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void the_best_by_each_criterion_is_as_good_as_the_shortest_path_of_the_library(long seed) {
        CriteriaGraph graph = RandomGraph.of(seed, 120, 500, 3, 100);
        List<DijkstraShortestPath<Integer, DefaultWeightedEdge>> library = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            library.add(new DijkstraShortestPath<>(RandomGraph.forLibrary(graph, k)));
        }
        int reached = 0;
        for (int start = 1; start < 30; start++) {
            List<ParetoPath> paths = search(graph, start, 0);
            for (int k = 0; k < 3 && !paths.isEmpty(); k++) {
                int criterion = k;
                int best = paths.stream()
                        .mapToInt(p -> p.cost().get(criterion))
                        .min()
                        .orElseThrow();
                assertThat((double) best).isEqualTo(library.get(k).getPathWeight(start, 0));
                reached++;
            }
        }
        assertThat(reached).isGreaterThan(60);
    }

    @Test
    void bounds_save_labels() {
        CriteriaGraph graph = RandomGraph.of(5, 200, 900, 3, 50);
        ParetoSearch led = new ParetoSearch(LowerBounds.to(graph, 3), LIMIT);
        ParetoSearch unled = new ParetoSearch(LowerBounds.none(graph, 3), LIMIT);
        assertThat(costs(led.from(9))).isNotEmpty().isEqualTo(costs(unled.from(9)));
        assertThat(led.settled()).isLessThan(unled.settled() / 2);
    }

    @Test
    void bad_graphs_and_hopeless_searches_are_refused() {
        CriteriaGraph.Builder builder = new CriteriaGraph.Builder(1);
        int a = builder.node();
        assertThatThrownBy(() -> builder.arc(a, a, -1)).hasMessageContaining("weight (-1)");
        assertThatThrownBy(() -> builder.arc(a, 1, 1)).hasMessageContaining("does not fit");
        assertThatThrownBy(() -> new CriteriaGraph.Builder(0)).hasMessageContaining("(0)");
        CriteriaGraph graph = RandomGraph.of(1, 50, 300, 4, 1000);
        assertThatThrownBy(() -> new ParetoTree(graph, graph.head(0), 3)).hasMessageContaining("Maybe");
    }
}
