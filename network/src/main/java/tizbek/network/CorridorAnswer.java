package tizbek.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tizbek.facts.DataPackage;
import tizbek.facts.Row;

/**
 * What {@code corridors} answers: named corridors held against what was published of them.
 *
 * @param routes the route of each, by id
 * @param borders the borders on it, by id
 * @param volumes whole years, by id, of those that have any
 * @param stated times against those by sea as others state them, rows of {@code transit_comparisons}
 * @param sailings rows of {@code sailings} on links of these corridors
 * @param draughts rows of {@code draught_limits} at ports of these corridors
 */
public record CorridorAnswer(
        List<Corridor> corridors,
        Map<String, Route> routes,
        Map<String, List<CorridorChecks.OfBorder>> borders,
        List<CorridorChecks.OfLength> lengths,
        List<CorridorChecks.OfDays> days,
        List<CorridorChecks.OfFreight> freights,
        List<CorridorChecks.OfPair> pairs,
        Map<String, List<CorridorVolumes.Volume>> volumes,
        List<Row> stated,
        List<Row> sailings,
        List<Row> draughts) {

    /**
     * All corridors, or the one of this id.
     *
     * @throws tizbek.facts.InputException if there is none
     */
    public static CorridorAnswer of(DataPackage data, Optional<String> id) {
        Network network = Network.read(data);
        Corridors all = Corridors.read(data, network);
        List<Corridor> corridors = id.map(i -> List.of(all.get(i))).orElseGet(all::list);
        CorridorChecks checks = CorridorChecks.of(data, network);
        Map<String, Route> routes = new LinkedHashMap<>();
        Map<String, List<CorridorChecks.OfBorder>> borders = new LinkedHashMap<>();
        Map<String, List<CorridorVolumes.Volume>> volumes = new LinkedHashMap<>();
        for (Corridor corridor : corridors) {
            routes.put(corridor.id(), checks.route(corridor));
            borders.put(corridor.id(), checks.borders(corridor));
            List<CorridorVolumes.Volume> years = CorridorVolumes.of(data, corridor.id());
            if (!years.isEmpty()) {
                volumes.put(corridor.id(), years);
            }
        }
        List<String> links = corridors.stream()
                .flatMap(c -> c.links().stream())
                .map(l -> l.id())
                .toList();
        List<String> places = corridors.stream()
                .flatMap(c -> c.links().stream())
                .flatMap(l -> Stream.of(l.from().id(), l.to().id()))
                .toList();
        return new CorridorAnswer(
                corridors,
                routes,
                borders,
                asked(checks.lengths(), c -> c.published().corridor(), routes),
                asked(checks.days(), c -> c.published().corridor(), routes),
                asked(checks.freights(), c -> c.published().corridor(), routes),
                asked(checks.pairs(), CorridorChecks.OfPair::corridor, routes),
                volumes,
                asked(data.table("transit_comparisons", "id", "corridor").rows(), r -> r.getText("corridor"), routes),
                rows(data, "sailings", r -> r.getList("links").stream().anyMatch(links::contains)),
                rows(data, "draught_limits", r -> places.contains(r.getText("place"))));
    }

    private static <T> List<T> asked(List<T> all, Function<T, String> corridor, Map<String, Route> routes) {
        return all.stream().filter(t -> routes.containsKey(corridor.apply(t))).toList();
    }

    private static List<Row> rows(DataPackage data, String table, Predicate<Row> test) {
        List<Row> rows = new ArrayList<>();
        data.table(table).rows().stream().filter(test).forEach(rows::add);
        return rows;
    }
}
