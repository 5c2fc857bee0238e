package tizbek.network.internal;

import java.time.LocalDate;
import java.util.Set;
import tizbek.network.Charge;
import tizbek.network.LegImpact;
import tizbek.network.Link;
import tizbek.network.OwnSite;

/** A chart with the score of every arc, change and access, by the preferences of a query. */
final class ScoredChart {

    final Chart chart;
    final LocalDate day;
    private final Set<String> preferred;
    private final double discount;
    private final Score[][] arcs;
    private final LegImpact[][] impacts;

    ScoredChart(Chart chart, LocalDate day, Set<String> preferred, double discount) {
        this.chart = chart;
        this.day = day;
        this.preferred = preferred;
        this.discount = discount;
        arcs = new Score[chart.arcs.length][];
        impacts = new LegImpact[chart.arcs.length][];
        for (int p = 0; p < arcs.length; p++) {
            arcs[p] = new Score[chart.arcs[p].length];
            impacts[p] = new LegImpact[chart.arcs[p].length];
            for (int i = 0; i < arcs[p].length; i++) {
                impacts[p][i] = impactOf(chart.arcs[p][i]);
                arcs[p][i] = of(chart.arcs[p][i], impacts[p][i]);
            }
        }
    }

    private LegImpact impactOf(Chart.Arc arc) {
        Emission emission = chart.map.freight().emission(arc.link(), chart.vehicle);
        return emission.impact(chart.map.hazards().on(arc.link(), arc.fromPlace(), arc.toPlace(), day));
    }

    private Score of(Chart.Arc arc, LegImpact impact) {
        double haulage = arc.charges().stream()
                .filter(c -> c.kind() == Charge.Kind.HAULAGE)
                .mapToDouble(Charge::usdPerTonne)
                .sum();
        return new Score(
                arc.usd() - discount * preference(arc.link()) * haulage,
                arc.hours(),
                impact.co2GramsPerTonne(),
                impact.risk());
    }

    /** The part of a link that is preferred: all, or a half for each end in a preferred country. */
    private double preference(Link link) {
        if (preferred.contains(link.id())) {
            return 1;
        }
        double from = preferred.contains(link.from().country()) ? 0.5 : 0;
        return preferred.contains(link.to().country()) ? from + 0.5 : from;
    }

    Score arc(int place, int i) {
        return arcs[place][i];
    }

    LegImpact impact(int place, int i) {
        return impacts[place][i];
    }

    /** Entering the arc [place][i] from this carriage. */
    Score change(int place, int from, int onto) {
        return chart.sailsOn(place, from, onto) ? Score.NONE : change(from, onto);
    }

    Score change(int from, int onto) {
        return new Score(chart.changeUsd[from][onto], chart.changeHours[from][onto], 0, 0);
    }

    /** The road between an own site and its place. */
    Score access(OwnSite site) {
        return lorry(
                site,
                chart.map.freight().access(site, chart.vehicle),
                site.accessLength().kilometres());
    }

    Score lorry(OwnSite site, Charge charge, double kilometres) {
        return new Score(
                charge.usdPerTonne(),
                charge.hours(),
                chart.map
                        .freight()
                        .lorryEmission(site, kilometres, chart.vehicle)
                        .grams(),
                0);
    }
}
