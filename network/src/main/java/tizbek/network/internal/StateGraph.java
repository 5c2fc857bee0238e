package tizbek.network.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tizbek.network.Gateway;
import tizbek.network.Leg;
import tizbek.network.LegImpact;
import tizbek.network.MapPlace;
import tizbek.network.OwnSite;
import tizbek.network.Site;
import tizbek.network.pareto.CriteriaGraph;
import tizbek.network.pareto.ParetoPath;

/**
 * The states of a search laid out as a graph, those alone that can be reached from one of the origins: a place, how
 * the cargo rides there, which wedges it has paid, and how far it has come with the itinerary. One node is the
 * destination, and one is each origin.
 */
final class StateGraph {

    private static final int NO_STATE = -1;
    private static final int NO_ARC = -1;

    private final ScoredChart scored;
    private final Chart chart;
    private final double usdPerHour;
    private final List<Wedges.Wedge> wedges;
    private final Itinerary itinerary;
    private final Site destination;
    private final int carriages;
    private final int masks;
    private final int[] wedgeBit;
    private final int[] nodeOf;
    private final CriteriaGraph.Builder builder = new CriteriaGraph.Builder(Score.CRITERIA.size());
    private int[] stateOf = new int[1024];
    private int[] chartArcOf = new int[4096];
    private final Map<Site, Integer> origins = new LinkedHashMap<>();
    private final int target;

    StateGraph(
            ScoredChart scored,
            double usdPerHour,
            List<Wedges.Wedge> wedges,
            Itinerary itinerary,
            List<? extends Site> from,
            Site destination) {
        this.scored = scored;
        this.usdPerHour = usdPerHour;
        this.wedges = wedges;
        this.itinerary = itinerary;
        this.destination = destination;
        chart = scored.chart;
        carriages = chart.carriages.size();
        masks = 1 << wedges.size();
        wedgeBit = new int[chart.places.size()];
        for (int p = 0; p < wedgeBit.length; p++) {
            wedgeBit[p] = bit(chart.places.get(p).country());
        }
        nodeOf = new int[chart.places.size() * carriages * masks * itinerary.states()];
        Arrays.fill(nodeOf, NO_STATE);
        target = node(NO_STATE);
        from.forEach(this::begin);
        for (int node = 0; node < builder.nodes(); node++) {
            if (stateOf[node] != NO_STATE) {
                expand(node, stateOf[node]);
            }
        }
    }

    private int bit(String country) {
        for (int w = 0; w < wedges.size(); w++) {
            if (wedges.get(w).country().equals(country)) {
                return 1 << w;
            }
        }
        return 0;
    }

    private int node(int state) {
        int node = builder.node();
        if (node == stateOf.length) {
            stateOf = Arrays.copyOf(stateOf, 2 * node);
        }
        stateOf[node] = state;
        return node;
    }

    private int nodeOfState(int state) {
        if (nodeOf[state] == NO_STATE) {
            nodeOf[state] = node(state);
        }
        return nodeOf[state];
    }

    private int state(int place, int carriage, int mask, int progress) {
        return ((progress * chart.places.size() + place) * carriages + carriage) * masks + mask;
    }

    private void arc(int tail, int head, Score score, int chartArc) {
        int arc = builder.arc(tail, head, score.units(usdPerHour));
        if (arc == chartArcOf.length) {
            chartArcOf = Arrays.copyOf(chartArcOf, 2 * arc);
        }
        chartArcOf[arc] = chartArc;
    }

    private void begin(Site site) {
        int source = node(NO_STATE);
        origins.put(site, source);
        switch (site) {
            case MapPlace place -> begin(source, place, Carriage.START, site.country(), Score.NONE);
            case Gateway gateway ->
                gateway.places().forEach(p -> begin(source, p, Carriage.START, gateway.country(), Score.NONE));
            case OwnSite own -> {
                begin(
                        source,
                        own.access(),
                        own.siding() ? Carriage.START : Carriage.ROAD,
                        own.country(),
                        scored.access(own));
                straight(source, own);
            }
        }
    }

    private void begin(int source, MapPlace place, Carriage carriage, String country, Score score) {
        int progress = itinerary.begin(place);
        if (progress != Itinerary.FORBIDDEN) {
            int state = state(chart.number(place), chart.number(carriage), bit(country), progress);
            arc(source, nodeOfState(state), score, NO_ARC);
        }
    }

    /** A lorry that does not touch the map can meet nothing that is asked of the way. */
    private void straight(int source, OwnSite own) {
        if (itinerary.allowsOffTheMap(own.country())) {
            new LegWriter(chart.map).straight(own, destination, chart.vehicle).ifPresent(legs -> {
                Score score = Score.NONE;
                for (Leg leg : legs) {
                    score = scored.lorry(
                            own, leg.charges().getFirst(), leg.length().kilometres());
                }
                arc(source, target, score, NO_ARC);
            });
        }
    }

    private void expand(int node, int state) {
        int mask = state % masks;
        int carriage = state / masks % carriages;
        int place = state / masks / carriages % chart.places.size();
        int progress = state / masks / carriages / chart.places.size();
        if (itinerary.complete(progress)) {
            end(node, chart.places.get(place), carriage);
        }
        for (int i = 0; i < chart.arcs[place].length; i++) {
            Chart.Arc arc = chart.arcs[place][i];
            int after = itinerary.after(progress, arc.link(), arc.toPlace().id());
            if (after != Itinerary.FORBIDDEN) {
                int onto = chart.enters[place][i][carriage];
                int entered = wedgeBit[arc.to()] & ~mask;
                Score wedge = entered == 0
                        ? Score.NONE
                        : new Score(wedge(entered).charge().usdPerTonne(), 0, 0, 0);
                Score score = scored.change(place, carriage, onto)
                        .plus(scored.arc(place, i))
                        .plus(wedge);
                arc(node, nodeOfState(state(arc.to(), onto, mask | entered, after)), score, i);
            }
        }
    }

    private Wedges.Wedge wedge(int bit) {
        return wedges.get(Integer.numberOfTrailingZeros(bit));
    }

    private void end(int node, MapPlace place, int carriage) {
        if (endsAt(place)) {
            Score score = scored.change(carriage, chart.number(finish()));
            arc(node, target, destination instanceof OwnSite own ? score.plus(scored.access(own)) : score, NO_ARC);
        }
    }

    private boolean endsAt(MapPlace place) {
        return switch (destination) {
            case MapPlace end -> end.id().equals(place.id());
            case Gateway gateway -> gateway.places().stream().anyMatch(p -> p.id().equals(place.id()));
            case OwnSite own -> own.access().id().equals(place.id());
        };
    }

    /** What the cargo must be in to end at the destination. */
    Carriage finish() {
        return destination instanceof OwnSite own && !own.siding() ? Carriage.ROAD : Carriage.END;
    }

    CriteriaGraph build() {
        return builder.build();
    }

    int target() {
        return target;
    }

    int origin(Site site) {
        return origins.getOrDefault(site, NO_STATE);
    }

    /** A way over the map as it is travelled; the lorry that goes straight has none. */
    record Travelled(List<Chart.Step> steps, List<LegImpact> impacts, Carriage last) {}

    /** Whether this is the way of a lorry that goes straight from site to site. */
    boolean isStraight(ParetoPath path) {
        return path.arcs().size() == 1;
    }

    Travelled travelled(CriteriaGraph graph, ParetoPath path) {
        List<Chart.Step> steps = new ArrayList<>();
        List<LegImpact> impacts = new ArrayList<>();
        int last = stateOf[graph.tail(path.arcs().getLast())];
        for (int arc : path.arcs()) {
            if (chartArcOf[arc] != NO_ARC) {
                int state = stateOf[graph.tail(arc)];
                int after = stateOf[graph.head(arc)];
                int entered = (state % masks) ^ (after % masks);
                int place = state / masks / carriages % chart.places.size();
                impacts.add(scored.impact(place, chartArcOf[arc]));
                steps.add(chart.step(
                        place,
                        chartArcOf[arc],
                        state / masks % carriages,
                        entered == 0 ? List.of() : List.of(wedge(entered).charge())));
            }
        }
        return new Travelled(steps, impacts, chart.carriages.get(last / masks % carriages));
    }

    /** The link of an arc, or nothing where it is none of the map. */
    List<Chart.Arc> links(CriteriaGraph graph, ParetoPath path) {
        List<Chart.Arc> links = new ArrayList<>();
        for (int arc : path.arcs()) {
            if (chartArcOf[arc] != NO_ARC) {
                int place = stateOf[graph.tail(arc)] / masks / carriages % chart.places.size();
                links.add(chart.arcs[place][chartArcOf[arc]]);
            }
        }
        return links;
    }
}
