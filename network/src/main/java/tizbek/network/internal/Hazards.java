package tizbek.network.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tizbek.facts.Assumptions;
import tizbek.facts.DataPackage;
import tizbek.facts.Row;
import tizbek.measure.Interval;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.RiskItem;

/**
 * Points for the hazards of the table {@code risks} that a way meets. A hazard on a place or a narrow of the sea is met
 * by each link that enters or passes it, one on a country each time it is entered (its own cargo does not enter it),
 * one on a corridor over its whole length, by each of its links in the share of that length. Each counts the points of
 * the assumption {@code risk-weight-HAZARD}; of several rows of one hazard at one node the latest in force counts,
 * once. A closure counts the full points while it is in force, where a way still passes, and afterwards the share of
 * the last {@code risk-closure-years} years on which it was shut: what was shut is likelier to be shut again.
 */
final class Hazards {

    private static final String CLOSURE = "closure";
    private static final String WEIGHT = "risk-weight-";

    private record Hazard(Row row, String node, String kind, String from, Interval days) {}

    private final Map<String, List<Hazard>> byNode = new TreeMap<>();
    /** Of a link, its share of the length of each corridor it belongs to. */
    private final Map<String, Map<String, Double>> shares = new HashMap<>();

    private final Set<String> nodesOnMap = new HashSet<>();
    private final Assumptions assumptions;

    private Hazards(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    static Hazards read(DataPackage data, Collection<MapPlace> places, Set<String> placesAndNarrows) {
        Hazards hazards = new Hazards(data.assumptions());
        for (Row row :
                data.table("risks", "node", "hazard", "from", "to", "effect").rows()) {
            // a hazard without a first day has always been there
            Interval days = row.has("from") ? row.getInterval("from", "to") : Interval.since(LocalDate.MIN);
            Hazard hazard = new Hazard(
                    row,
                    row.getText("node"),
                    row.getText("hazard"),
                    row.findText("from").orElse(""),
                    days);
            hazards.byNode
                    .computeIfAbsent(hazard.node(), n -> new ArrayList<>())
                    .add(hazard);
        }
        hazards.nodesOnMap.addAll(placesAndNarrows);
        places.forEach(p -> hazards.nodesOnMap.add(p.country()));
        hazards.readCorridors(data);
        return hazards;
    }

    private void readCorridors(DataPackage data) {
        Map<String, Double> lengths = new HashMap<>();
        Map<String, Map<String, Double>> kilometres = new HashMap<>();
        for (Row row : data.table("links", "from", "to", "mode", "distance_km").rows()) {
            if (!row.hasColumn("corridor") || !row.has("distance_km")) {
                continue;
            }
            double length = row.getAmount("distance_km");
            String id = Link.id(row.getText("from"), row.getText("to"), LinkReader.mode(row, "mode"));
            for (String corridor : row.getList("corridor")) {
                lengths.merge(corridor, length, Double::sum);
                kilometres.computeIfAbsent(id, i -> new TreeMap<>()).put(corridor, length);
                nodesOnMap.add(corridor);
            }
        }
        kilometres.forEach((id, ofLink) ->
                ofLink.forEach((corridor, length) -> shares.computeIfAbsent(id, i -> new TreeMap<>())
                        .put(corridor, length / lengths.getOrDefault(corridor, length))));
    }

    /** What is met on a link travelled from {@code from} to {@code to}. */
    List<RiskItem> on(Link link, MapPlace from, MapPlace to, LocalDate day) {
        List<RiskItem> items = new ArrayList<>();
        Set<String> nodes = new LinkedHashSet<>(List.of(to.id()));
        nodes.addAll(link.chokepoints().stream().sorted().toList());
        if (!to.country().equals(from.country())) {
            nodes.add(to.country());
        }
        nodes.forEach(n -> items.addAll(at(n, 1, day)));
        shares.getOrDefault(link.id(), Map.of()).forEach((corridor, share) -> items.addAll(at(corridor, share, day)));
        return items;
    }

    private List<RiskItem> at(String node, double share, LocalDate day) {
        Map<String, Hazard> latest = new TreeMap<>();
        List<RiskItem> items = new ArrayList<>();
        for (Hazard hazard : byNode.getOrDefault(node, List.of())) {
            if (hazard.days().contains(day)) {
                latest.merge(hazard.kind(), hazard, Hazards::later);
            } else if (hazard.kind().equals(CLOSURE)) {
                double shut = shareShut(hazard.days(), day);
                if (shut > 0) {
                    items.add(item(hazard, share * shut));
                }
            }
        }
        latest.values().forEach(h -> items.add(item(h, share)));
        return items;
    }

    private static Hazard later(Hazard a, Hazard b) {
        return Comparator.comparing((Hazard h) -> h.days().from()).compare(a, b) > 0 ? a : b;
    }

    private double shareShut(Interval days, LocalDate day) {
        LocalDate since = day.minusYears((long) assumptions.value("risk-closure-years"));
        double all = ChronoUnit.DAYS.between(since, day);
        return days.intersection(Interval.of(since, day))
                .flatMap(both -> both.until().map(until -> ChronoUnit.DAYS.between(both.from(), until) / all))
                .orElse(0.0);
    }

    private RiskItem item(Hazard hazard, double share) {
        return new RiskItem(
                "risks:" + hazard.node() + "/" + hazard.kind() + "/" + hazard.from(),
                hazard.kind(),
                share * assumptions.value(WEIGHT + hazard.kind()),
                hazard.row().getText("effect"),
                hazard.row().getProvenance());
    }

    /** Nodes of hazards in force on this day that are neither place, narrow, country nor corridor of the map. */
    List<String> nowhere(LocalDate day) {
        return byNode.values().stream()
                .flatMap(List::stream)
                .filter(h -> h.days().contains(day) && !nodesOnMap.contains(h.node()))
                .map(h -> "hazard (" + h.node() + "/" + h.kind() + ") stands nowhere on the map and counts on no way")
                .distinct()
                .toList();
    }
}
