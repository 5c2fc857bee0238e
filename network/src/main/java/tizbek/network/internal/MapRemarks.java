package tizbek.network.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tizbek.facts.Assumptions;
import tizbek.facts.Defect;
import tizbek.network.Link;
import tizbek.network.MapPlace;

/** What looks wrong on a map that could be read: to be told, not mended. */
final class MapRemarks {

    private static final double PERCENT = 100;

    private MapRemarks() {}

    static List<Defect> of(MapData map, Assumptions assumptions) {
        List<Defect> remarks = new ArrayList<>();
        double share = assumptions.value("freight-length-tolerance") / PERCENT;
        double positionKm = assumptions.value("freight-position-tolerance");
        for (Link link : map.links().values()) {
            double straight = link.from().position().to(link.to().position()).kilometres();
            if (link.length().kilometres() < straight * (1 - share) - positionKm) {
                remarks.add(new Defect.Contradiction(
                        link.provenance().where(),
                        String.format(
                                Locale.ROOT,
                                "link (%s) is %.0f km long, shorter than the straight line (%.0f km)",
                                link.id(),
                                link.length().kilometres(),
                                straight),
                        "the length, or the position of an end, is wrong."));
            }
            if (link.tariffUsdPerTonne().isPresent() && !map.freight().knowsScope(link.tariffBasis())) {
                remarks.add(new Defect.Contradiction(
                        link.provenance().where(),
                        "tariff of link (%s) is not used: its basis (%s) is not in tariff_scopes"
                                .formatted(link.id(), link.tariffBasis()),
                        "a row there should say what it covers."));
            }
        }
        remarks.addAll(gaugeBreaks(map));
        return remarks;
    }

    /** Places where tracks of two gauges meet and the table does not say that wagons change there. */
    private static List<Defect> gaugeBreaks(MapData map) {
        Map<String, Set<Integer>> gauges = new TreeMap<>();
        for (Link link : map.links().values()) {
            link.gaugeMm().ifPresent(g -> {
                gauges.computeIfAbsent(link.from().id(), k -> new HashSet<>()).add(g);
                gauges.computeIfAbsent(link.to().id(), k -> new HashSet<>()).add(g);
            });
        }
        List<Defect> remarks = new ArrayList<>();
        for (MapPlace place : map.places().values()) {
            if (gauges.getOrDefault(place.id(), Set.of()).size() > 1 && !place.changesGauge()) {
                remarks.add(new Defect.Contradiction(
                        place.provenance().where(),
                        "place (%s) has tracks of two gauges but no change of gauge; one is assumed"
                                .formatted(place.id()),
                        "gauge_change should be y."));
            }
        }
        return remarks;
    }
}
