package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Words;
import tizbek.plan.World;

/**
 * Why a price is what it is: from the place back over the way and the plant that bring the marginal tonne, to the mine.
 *
 * <p>All that brings something to a place has the same cost there, limits counted at what they are worth. Followed is
 * the one that would bring most more if the price there rose by a dollar: the response of a chain is that of its mine,
 * plant and pair in series, 1 / r = sum of the slopes of their curves, and 0 where a limit binds. Where that is, in
 * proportion to what its mine brings, less than nine tenths of what the users of the place would give up in proportion to what
 * they take, it is use that sets the price, and the largest of those that a limit holds back is followed. The terms add
 * up to the price. What the curves alone do not give is the term {@link TermKind#STEP}: the program sees steps of them,
 * and a price may lie anywhere between two.
 */
final class PriceTrace {

    /** A supplier is held back where limits make more than this share of the price. */
    private static final double LIMITED = 0.01;
    /** Supply sets a price where it answers it at least by this share of the answer of the users. */
    private static final double AS_MUCH = 0.9;
    /** Share of an amount over which the slope of its curve is taken. */
    private static final double AHEAD = 1e-3;
    /** A limit on a way binds where it is worth more than this. */
    private static final double LIMIT_USD = 1e-3;
    /** Share of the most it can bring from which a curve is at its end. */
    private static final double AT_END = 1 - 1e-6;

    /** A station of the marginal tonne: a mine, a plant or a way, with what passes it in the period. */
    record Hop(String by, String id, Words title, int node, double tonnes) {}

    /** Somebody who brings the material to the place. */
    record Supplier(String by, Words title, double tonnes) {}

    /**
     * A price told.
     *
     * @param hops from the place back to the origin
     * @param response tonnes in the period that would come more for a dollar more a tonne
     * @param reach tonnes that its origin brings in the period, as material of the place
     * @param byUse whether use, and no cost of bringing more, sets the price
     */
    record Traced(List<Hop> hops, List<Term> terms, double response, double reach, boolean byUse) {
        double usdPerTonne() {
            return Term.sum(terms);
        }

        boolean isHeldBack() {
            return Term.scarcity(terms) > LIMITED * Math.abs(usdPerTonne());
        }

        Traced plus(Term term) {
            List<Term> all = new ArrayList<>(terms);
            all.add(term);
            return new Traced(hops, Term.merged(all), response, reach, byUse);
        }
    }

    private final Worth worth;
    private final World world;
    private final PeriodPlan period;
    private final Titles titles;
    private final Map<Integer, Traced> known = new HashMap<>();
    private final Set<Integer> onTheWay = new HashSet<>();

    PriceTrace(Worth worth) {
        this.worth = worth;
        this.world = worth.world;
        this.period = worth.period;
        this.titles = worth.titles();
    }

    /** The price that the plan shows at a place: of a tonne bought where somebody uses it, else of one made there. */
    Traced shown(int node) {
        Traced bought = bought(node);
        double rest = period.price()[node] - worth.bought(node);
        return bought.plus(new Term(TermKind.RESALE, country(node), rest));
    }

    /** The price of a tonne bought at a place. */
    private Traced bought(int node) {
        Traced before = known.get(node);
        if (before != null) {
            return before;
        }
        onTheWay.add(node);
        List<Traced> offers = new ArrayList<>();
        mined(node, offers);
        made(node, offers);
        arrived(node, offers);
        onTheWay.remove(node);
        Traced chosen = chosen(node, offers);
        known.put(node, chosen);
        return chosen;
    }

    private Traced chosen(int node, List<Traced> offers) {
        if (offers.isEmpty()) {
            return end(node);
        }
        Comparator<Traced> bySize =
                Comparator.comparingDouble(o -> o.hops().getFirst().tonnes());
        Traced quickest = offers.stream()
                .max(Comparator.comparingDouble(Traced::response).thenComparing(bySize))
                .orElseThrow();
        double relative = quickest.reach() > 0 ? quickest.response() / quickest.reach() : 0;
        if (relative > 0 && relative >= AS_MUCH * useResponse(node)) {
            return quickest;
        }
        Traced held = offers.stream()
                .filter(Traced::isHeldBack)
                .max(bySize)
                .or(() -> offers.stream().max(bySize))
                .orElseThrow();
        return new Traced(held.hops(), held.terms(), quickest.response(), quickest.reach(), true);
    }

    /** Share of what they take by which the users of a place give way to a dollar more. */
    private double useResponse(int node) {
        double response = 0;
        double used = 0;
        for (int u = 0; u < world.uses().size(); u++) {
            World.Use use = world.uses().get(u);
            if (use.node() == node && period.used()[u] > Worth.SMALLEST_T) {
                response += response(worth.curves.use(use, period.period()), period.used()[u]);
                used += period.used()[u];
            }
        }
        return used > 0 ? response / used : 0;
    }

    /** Tonnes in the period for a dollar: one over the slope of the curve. */
    private double response(Curve curve, double tonnes) {
        double length = period.period().length();
        double amount = tonnes / length;
        double ahead = amount * AHEAD;
        double slope = Math.abs(curve.at(amount + ahead) - curve.at(amount)) / ahead;
        return slope > 0 ? length / slope : Double.POSITIVE_INFINITY;
    }

    /** Two after each other: the slopes add up. */
    private static double series(double one, double other) {
        return one <= 0 || other <= 0 ? 0 : 1 / (1 / one + 1 / other);
    }

    private Words country(int node) {
        return titles.country(world.placeOf(node).country());
    }

    /** Adds what the terms leave of the price at the node. */
    private Traced closed(int node, List<Hop> hops, List<Term> terms, TermKind rest, double response, double reach) {
        terms.add(new Term(rest, titles.place(node), worth.bought(node) - Term.sum(terms)));
        return new Traced(List.copyOf(hops), Term.merged(terms), response, reach, response <= 0);
    }

    private void mined(int node, List<Traced> offers) {
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            if (source.node() != node || period.mined()[s] <= Worth.SMALLEST_T) {
                continue;
            }
            Curve curve = worth.curves.source(source, period.period());
            double amount = period.mined()[s] / period.period().length();
            List<Term> terms = new ArrayList<>();
            terms.add(new Term(TermKind.MINING, source.title(), curve.at(amount)));
            terms.add(new Term(
                    TermKind.EXTRACTION_CHARGE,
                    country(node),
                    source.charges().in(period.period().year())));
            terms.add(new Term(TermKind.MINING_BAR, source.title(), period.barCost()[s]));
            terms.add(new Term(TermKind.RESALE, country(node), -worth.resale(node)));
            boolean full = amount >= curve.max() * AT_END;
            offers.add(closed(
                    node,
                    List.of(new Hop("mine", source.id(), source.title(), node, period.mined()[s])),
                    terms,
                    full ? TermKind.SOURCE_LIMIT : TermKind.STEP,
                    full || period.barCost()[s] > 0 ? 0 : response(curve, period.mined()[s]),
                    period.mined()[s]));
        }
    }

    private void made(int node, List<Traced> offers) {
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            if (plant.outputNode() != node
                    || period.made()[f] <= Worth.SMALLEST_T
                    || onTheWay.contains(plant.inputNode())) {
                continue;
            }
            Traced input = bought(plant.inputNode());
            List<Term> terms = new ArrayList<>();
            input.terms().forEach(t -> terms.add(t.times(1 / plant.outputPerInput())));
            terms.add(new Term(TermKind.OPERATING, plant.title(), plant.operatingCostUsdPerTonne()));
            terms.add(new Term(
                    TermKind.PROCESSING, plant.title(), worth.processing(f) - plant.operatingCostUsdPerTonne()));
            terms.add(new Term(TermKind.PLANT_CAPACITY, plant.title(), period.rent()[f]));
            terms.add(new Term(TermKind.RESALE, country(node), -worth.resale(node)));
            List<Hop> hops = new ArrayList<>();
            hops.add(new Hop("plant", plant.id(), plant.title(), node, period.made()[f]));
            hops.addAll(input.hops());
            double yield = plant.outputPerInput();
            double own =
                    period.rent()[f] > 0 ? 0 : response(worth.curves.plant(plant, period.period()), period.made()[f]);
            offers.add(closed(
                    node,
                    hops,
                    terms,
                    TermKind.STEP,
                    series(own, input.response() * yield * yield),
                    input.reach() * yield));
        }
    }

    private void arrived(int node, List<Traced> offers) {
        for (int w : worth.waysTo(node)) {
            World.Way way = world.ways().get(w);
            if (period.way()[w] <= Worth.SMALLEST_T || onTheWay.contains(way.fromNode())) {
                continue;
            }
            Traced origin = bought(way.fromNode());
            List<Term> terms = new ArrayList<>(origin.terms());
            if (way.lane() >= 0) {
                terms.add(new Term(TermKind.RESALE, country(way.fromNode()), worth.resale(way.fromNode())));
            }
            terms.addAll(worth.passage(w));
            if (way.lane() >= 0) {
                // A tonne bought abroad brings the right to sell a share of it on.
                terms.add(new Term(TermKind.RESALE, country(node), worth.bought(node) - worth.landed(node)));
            }
            List<Hop> hops = new ArrayList<>();
            Words pair = titles.pair(way.fromNode(), way.toNode());
            hops.add(new Hop("way", way.vehicle(), pair, node, period.way()[w]));
            hops.addAll(origin.hops());
            boolean full = isFull(way.lane());
            double own = way.lane() < 0
                    ? Double.POSITIVE_INFINITY
                    : response(worth.curves.lane(world.lanes().get(way.lane())), period.shipped()[way.lane()]);
            boolean limited = full || Term.scarcity(worth.passage(w)) > LIMIT_USD;
            offers.add(closed(
                    node,
                    hops,
                    terms,
                    full ? TermKind.LANE_LIMIT : TermKind.STEP,
                    limited ? 0 : series(own, origin.response()),
                    origin.reach()));
        }
    }

    private boolean isFull(int lane) {
        return lane >= 0
                && period.shipped()[lane]
                        >= worth.curves.lane(world.lanes().get(lane)).max()
                                * period.period().length()
                                * AT_END;
    }

    /** Where nothing comes from anywhere in the period: stock, disposal, or what the last user still pays. */
    private Traced end(int node) {
        double stock = period.stock()[node] + period.openingStock()[node];
        TermKind kind = period.discarded()[node] > Worth.SMALLEST_T
                ? TermKind.DISPOSAL
                : stock > Worth.SMALLEST_T ? TermKind.KEEPING : TermKind.USE;
        String by = kind == TermKind.KEEPING ? "stock" : "use";
        List<Hop> hops = List.of(new Hop(by, world.nodeName(node), titles.place(node), node, 0));
        return new Traced(hops, List.of(new Term(kind, titles.place(node), worth.bought(node))), 0, 0, true);
    }

    /** All who bring the material to a place, the largest first. */
    List<Supplier> suppliers(int node) {
        List<Supplier> all = new ArrayList<>();
        for (int s = 0; s < world.sources().size(); s++) {
            if (world.sources().get(s).node() == node) {
                all.add(new Supplier("mine", world.sources().get(s).title(), period.mined()[s]));
            }
        }
        for (int f = 0; f < world.plants().size(); f++) {
            if (world.plants().get(f).outputNode() == node) {
                all.add(new Supplier("plant", world.plants().get(f).title(), period.made()[f]));
            }
        }
        Map<Words, Double> arrivals = new LinkedHashMap<>();
        for (int w : worth.waysTo(node)) {
            arrivals.merge(titles.place(world.ways().get(w).fromNode()), period.way()[w], Double::sum);
        }
        arrivals.forEach((from, tonnes) -> all.add(new Supplier("way", from, tonnes)));
        return all.stream()
                .filter(s -> s.tonnes() > Worth.SMALLEST_T)
                .sorted(Comparator.comparingDouble(Supplier::tonnes).reversed())
                .toList();
    }
}
