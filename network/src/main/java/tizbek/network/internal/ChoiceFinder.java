package tizbek.network.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import tizbek.network.Link;
import tizbek.network.RouteChoice;
import tizbek.network.RouteChoices;
import tizbek.network.RouteQuery;
import tizbek.network.Site;
import tizbek.network.Vehicle;
import tizbek.network.pareto.CriteriaGraph;
import tizbek.network.pareto.LowerBounds;
import tizbek.network.pareto.ParetoPath;
import tizbek.network.pareto.ParetoSearch;
import tizbek.network.pareto.ParetoTree;

/** Searches by several criteria and chooses among what is found. */
public final class ChoiceFinder {

    /** Half a gigabyte of labels; the map needs some thousands. */
    private static final int MOST_LABELS = 20_000_000;

    /** From so many origins on, one search for all of them is less work than one led by bounds for each. */
    private static final int MANY = 12;

    private record ChartKey(Vehicle vehicle, LocalDate day, Set<String> avoid, Set<String> prefer) {}

    private final MapData map;
    private final boolean wedges;
    private final Map<ChartKey, ScoredChart> charts = new ConcurrentHashMap<>();

    public ChoiceFinder(MapData map, boolean wedges) {
        this.map = map;
        this.wedges = wedges;
    }

    public RouteChoices of(RouteQuery query) {
        List<RouteChoices> answers = new ArrayList<>();
        between(List.of(query.from()), List.of(query.to()), query, answers::add);
        return answers.getFirst();
    }

    /** All pairs; the bounds of a destination serve all origins, and destinations are shared out among the cores. */
    public void between(
            Collection<? extends Site> from,
            Collection<? extends Site> to,
            RouteQuery like,
            Consumer<RouteChoices> sink) {
        new QueryNames(map).check(like);
        ChoiceWriter writer = new ChoiceWriter(map, new TransitEstimate(map.assumptions()));
        double overlap = map.assumptions().value("route-overlap");
        List<String> remarks = map.hazards().nowhere(like.day());
        like.vehicles().forEach(v -> chart(v, like));
        to.parallelStream().forEach(destination -> {
            Map<Site, List<Candidate>> found = search(List.copyOf(from), destination, like);
            found.forEach((origin, candidates) -> {
                RouteQuery query = like.between(origin, destination);
                Selection selection = Selection.among(candidates);
                List<RouteChoice> routes = selection.choose(like.most(), overlap).stream()
                        .map(c -> writer.write(c, query, selection.leastBy(c)))
                        .toList();
                sink.accept(new RouteChoices(query, routes, selection.size(), remarks));
            });
        });
    }

    private ScoredChart chart(Vehicle vehicle, RouteQuery query) {
        return charts.computeIfAbsent(
                new ChartKey(vehicle, query.day(), query.avoid(), query.prefer()),
                k -> new ScoredChart(
                        new Chart(map.keeping(l -> allowed(l, k.avoid())), k.vehicle(), k.day()),
                        k.day(),
                        k.prefer(),
                        k.prefer().isEmpty() ? 0 : map.assumptions().value("route-prefer-discount") / 100));
    }

    private static boolean allowed(Link link, Set<String> avoid) {
        return avoid.stream()
                .noneMatch(name -> link.id().equals(name)
                        || link.touches(name)
                        || link.from().country().equals(name)
                        || link.to().country().equals(name));
    }

    private Map<Site, List<Candidate>> search(List<? extends Site> from, Site destination, RouteQuery query) {
        Map<Site, List<Candidate>> found = new LinkedHashMap<>();
        from.forEach(f -> found.put(f, new ArrayList<>()));
        List<Wedges.Wedge> met = wedges ? map.freight().wedges(destination.country()) : List.of();
        Itinerary itinerary = new Itinerary(query.via(), query.corridor(), query.avoid());
        for (Vehicle vehicle : Vehicle.values()) {
            if (!query.vehicles().contains(vehicle)) {
                continue;
            }
            StateGraph states = new StateGraph(
                    chart(vehicle, query), query.value().usdPerTonneHour(), met, itinerary, from, destination);
            CriteriaGraph graph = states.build();
            IntFunction<List<ParetoPath>> ways = from.size() < MANY
                    ? led(LowerBounds.to(graph, states.target()))
                    : new ParetoTree(graph, states.target(), MOST_LABELS)::from;
            found.forEach((origin, candidates) -> ways.apply(states.origin(origin))
                    .forEach(path -> candidates.add(new Candidate(vehicle, states, graph, path))));
        }
        return found;
    }

    private static IntFunction<List<ParetoPath>> led(LowerBounds bounds) {
        return start -> new ParetoSearch(bounds, MOST_LABELS).from(start);
    }
}
