package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Words;
import tizbek.plan.World;

/**
 * What a tonne is worth at each place in a period, read from the duals, and what a tonne pays on its way.
 *
 * <p>A tonne bought in a country is worth the dual of the balance; a tonne made there may besides be sold abroad, and is
 * worth the dual of the re-export row more ({@link ReExportRows}).
 */
final class Worth {

    /** Flows of less than this many tonnes in the period are none: a place without any has no price that means something. */
    static final double SMALLEST_T = 0.5;

    final World world;
    final PeriodPlan period;
    final Curves curves;
    private final Titles titles;
    private final boolean[] used;
    private final boolean[] active;
    private final List<List<Integer>> waysFrom = new ArrayList<>();
    private final List<List<Integer>> waysTo = new ArrayList<>();
    private final Map<BaseFlows.Key, Double> shares = new HashMap<>();

    Worth(World world, PeriodPlan period, Titles titles) {
        this.world = world;
        this.period = period;
        this.titles = titles;
        this.curves = new Curves(world);
        this.used = new boolean[world.nodes().size()];
        this.active = new boolean[used.length];
        for (int n = 0; n < used.length; n++) {
            waysFrom.add(new ArrayList<>());
            waysTo.add(new ArrayList<>());
        }
        for (int w = 0; w < world.ways().size(); w++) {
            waysFrom.get(world.ways().get(w).fromNode()).add(w);
            waysTo.get(world.ways().get(w).toNode()).add(w);
        }
        markActive();
    }

    private void markActive() {
        for (int u = 0; u < world.uses().size(); u++) {
            used[world.uses().get(u).node()] = true;
            active[world.uses().get(u).node()] |= period.used()[u] > SMALLEST_T;
        }
        for (int s = 0; s < world.sources().size(); s++) {
            active[world.sources().get(s).node()] |= period.mined()[s] > SMALLEST_T;
        }
        for (int f = 0; f < world.plants().size(); f++) {
            active[world.plants().get(f).inputNode()] |= period.made()[f] > SMALLEST_T;
            active[world.plants().get(f).outputNode()] |= period.made()[f] > SMALLEST_T;
        }
        for (int w = 0; w < world.ways().size(); w++) {
            active[world.ways().get(w).fromNode()] |= period.way()[w] > SMALLEST_T;
            active[world.ways().get(w).toNode()] |= period.way()[w] > SMALLEST_T;
        }
    }

    List<Integer> waysFrom(int node) {
        return waysFrom.get(node);
    }

    List<Integer> waysTo(int node) {
        return waysTo.get(node);
    }

    /** Whether anything is made, used or shipped here. */
    boolean isActive(int node) {
        return active[node];
    }

    /** USD for a tonne bought here: the dual of the balance. */
    double bought(int node) {
        return period.price()[node] - (used[node] ? 0 : resale(node));
    }

    /** USD for a tonne made here, which may be sold abroad. */
    double made(int node) {
        return bought(node) + resale(node);
    }

    /** Worth of the right to sell one more tonne abroad. */
    double resale(int node) {
        return period.resale()[node];
    }

    /** Share of what it buys that a country may sell on. */
    private double resaleShare(int node) {
        int material = world.nodes().get(node).material();
        String country = world.placeOf(node).country();
        return shares.computeIfAbsent(
                new BaseFlows.Key(country, world.materialOf(node).id()),
                k -> ReExportRows.share(world, country, material));
    }

    /** USD that a tonne from abroad is worth here, with the right to sell a share of it on. */
    double landed(int node) {
        return bought(node) + resaleShare(node) * resale(node);
    }

    Titles titles() {
        return titles;
    }

    /** Whether the map of the period has the way, and no measure stops it altogether. */
    boolean isOpen(int way) {
        World.Way w = world.ways().get(way);
        return w.maps().contains(world.maps().of(period.period())) && (w.lane() < 0 || period.allowed()[w.lane()] > 0);
    }

    /**
     * What a tonne pays over a way, term by term; limits count as what they are worth. What it is worth at the end, with
     * the right to sell on that it brings from abroad, is the price where it is bought or made, plus these.
     */
    List<Term> passage(int way) {
        World.Way w = world.ways().get(way);
        Words pair = titles.pair(w.fromNode(), w.toNode());
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(TermKind.FREIGHT, pair, w.freightUsdPerTonne()));
        if (w.lane() >= 0) {
            World.Lane lane = world.lanes().get(w.lane());
            int year = period.period().year();
            // The margin of the base year holds what the borders took then; it is told apart here.
            double then = lane.charges().in(world.baseYear());
            double flow = period.shipped()[w.lane()] / period.period().length();
            terms.add(new Term(TermKind.MARGIN, pair, curves.lane(lane).at(flow) - then));
            terms.add(new Term(TermKind.BORDER_CHARGE, pair, lane.charges().in(year)));
            terms.add(new Term(TermKind.MEASURE, pair, period.measureCost()[w.lane()]));
            terms.add(new Term(TermKind.QUOTA, titles.country(lane.from()), quotas(lane)));
        }
        for (int k = 0; k < world.cappedLinks().size(); k++) {
            String link = world.cappedLinks().get(k).link();
            if (period.toll()[k] > 0 && w.links().contains(link)) {
                terms.add(new Term(TermKind.TOLL, new Words(link, link), period.toll()[k]));
            }
        }
        return terms;
    }

    private double quotas(World.Lane lane) {
        double usd = 0;
        for (int q = 0; q < world.quotas().size(); q++) {
            if (LawRows.covers(world.quotas().get(q), lane)) {
                usd += period.quotaCost()[q]
                        * world.chain().materials().get(lane.material()).content();
            }
        }
        return usd;
    }

    /** Cost of the last tonne of a plant, without its input; of its first tonne where it stands, or is not open. */
    double processing(int plant) {
        World.Plant f = world.plants().get(plant);
        return f.capacity(period.period().year()) <= 0
                ? f.marginalUsdPerTonne()
                : curves.plant(f, period.period())
                        .at(period.made()[plant] / period.period().length());
    }
}
