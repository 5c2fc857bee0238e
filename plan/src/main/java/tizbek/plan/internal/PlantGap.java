package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Words;
import tizbek.plan.World;

/**
 * What one more tonne of a plant would leave in a period, term by term along its best chain: from the best market back
 * over the way and the plant to the best source of its input. Below zero it is the gap that keeps the plant idle; of a
 * full plant it is about its scarcity rent, of one that runs below capacity about zero.
 *
 * <p>gap = price at the market - passage - cost of the next tonne - (price of the input at its origin + passage) / yield,
 * USD per tonne of output. A passage is freight, margin, charges, and limits at what they are worth.
 */
final class PlantGap {

    /** Ways whose price is within this share of the price here are those that make it. */
    private static final double ALIKE = 0.005;

    private final Worth worth;
    private final World world;
    private final PeriodPlan period;
    private final Titles titles;
    private final int index;
    private final World.Plant plant;

    PlantGap(Worth worth, int index) {
        this.worth = worth;
        this.world = worth.world;
        this.period = worth.period;
        this.titles = worth.titles();
        this.index = index;
        this.plant = world.plants().get(index);
    }

    /**
     * An end of the chain of a plant.
     *
     * @param node where the material is bought or sold
     * @param priceUsdPerTonne there, of the material bought or sold
     * @param passage what a tonne pays between there and the plant; empty where it is bought or sold at the plant
     */
    private record End(int node, double priceUsdPerTonne, List<Term> passage) {
        double passageUsd() {
            return Term.sum(passage);
        }
    }

    /**
     * The account of one more tonne.
     *
     * @param marketUsdPerTonne price of the output at the market
     * @param inputUsdPerTonne price of a tonne of input at its origin
     * @param terms USD per tonne of output, costs negative
     * @param toRunFull USD per tonne by which the market would have to pay more for the plant to run full; 0 where it does
     */
    record Account(
            int market,
            int origin,
            double marketUsdPerTonne,
            double inputUsdPerTonne,
            List<Term> terms,
            double toRunFull) {

        /** What one more tonne would leave. */
        double gapUsdPerTonne() {
            return Term.sum(terms);
        }
    }

    /** The account, or nothing where nobody who can be reached buys the output or sells the input. */
    Optional<Account> account() {
        End market = market();
        End origin = origin();
        if (market == null || origin == null) {
            return Optional.empty();
        }
        double perOutput = 1 / plant.outputPerInput();
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(TermKind.PRICE, titles.place(market.node()), market.priceUsdPerTonne()));
        market.passage().forEach(t -> terms.add(t.times(-1)));
        terms.add(new Term(TermKind.OPERATING, plant.title(), -plant.operatingCostUsdPerTonne()));
        terms.add(new Term(
                TermKind.PROCESSING, plant.title(), plant.operatingCostUsdPerTonne() - worth.processing(index)));
        terms.add(new Term(TermKind.INPUT, titles.place(origin.node()), -origin.priceUsdPerTonne() * perOutput));
        origin.passage().forEach(t -> terms.add(t.times(-perOutput)));
        List<Term> merged = Term.merged(terms);
        return Optional.of(new Account(
                market.node(),
                origin.node(),
                market.priceUsdPerTonne(),
                origin.priceUsdPerTonne(),
                merged,
                Math.max(0, fullCost() - worth.processing(index) - Term.sum(merged))));
    }

    /** Cost of the last tonne at capacity. */
    private double fullCost() {
        double capacity = plant.capacity(period.period().year());
        return capacity <= 0
                ? worth.processing(index)
                : worth.curves.plant(plant, period.period()).at(capacity);
    }

    /** Who pays most for a tonne made here, after all that it pays on its way. */
    private @Nullable End market() {
        int here = plant.outputNode();
        End best = null;
        for (int w : worth.waysFrom(here)) {
            World.Way way = world.ways().get(w);
            if (worth.isActive(way.toNode()) && worth.isOpen(w)) {
                double price = way.lane() < 0 ? worth.made(way.toNode()) : worth.landed(way.toNode());
                End end = new End(way.toNode(), price, worth.passage(w));
                best = best == null || net(end) > net(best) ? end : best;
            }
        }
        boolean sold = best != null && net(best) >= worth.made(here) * (1 - ALIKE);
        return worth.isActive(here) && !sold ? new End(here, worth.made(here), List.of()) : best;
    }

    private static double net(End market) {
        return market.priceUsdPerTonne() - market.passageUsd();
    }

    /** Where a tonne of input is cheapest, with all that it pays on its way. */
    private @Nullable End origin() {
        int here = plant.inputNode();
        End best = null;
        for (int w : worth.waysTo(here)) {
            World.Way way = world.ways().get(w);
            if (worth.isActive(way.fromNode()) && worth.isOpen(w)) {
                double price = way.lane() < 0 ? worth.bought(way.fromNode()) : worth.made(way.fromNode());
                List<Term> passage = new ArrayList<>(worth.passage(w));
                if (way.lane() >= 0) {
                    double right = worth.landed(here) - worth.bought(here);
                    passage.add(new Term(TermKind.RESALE, titles.place(here), -right));
                }
                End end = new End(way.fromNode(), price, passage);
                best = best == null || gross(end) < gross(best) ? end : best;
            }
        }
        boolean bought = best != null
                && gross(best) <= worth.bought(here) + ALIKE * Math.abs(worth.bought(here))
                && !isMinedOrMade(here);
        return worth.isActive(here) && !bought ? new End(here, worth.bought(here), List.of()) : best;
    }

    private static double gross(End origin) {
        return origin.priceUsdPerTonne() + origin.passageUsd();
    }

    private boolean isMinedOrMade(int node) {
        for (int s = 0; s < world.sources().size(); s++) {
            if (world.sources().get(s).node() == node && period.mined()[s] > Worth.SMALLEST_T) {
                return true;
            }
        }
        for (int f = 0; f < world.plants().size(); f++) {
            if (world.plants().get(f).outputNode() == node && period.made()[f] > Worth.SMALLEST_T) {
                return true;
            }
        }
        return false;
    }

    boolean isOpen() {
        return plant.capacity(period.period().year()) > 0;
    }

    boolean runs() {
        return period.made()[index] > Worth.SMALLEST_T;
    }

    boolean isFull() {
        return period.made()[index]
                > 0.999
                        * plant.capacity(period.period().year())
                        * period.period().length();
    }

    /** In one word: full, running, idle, planned or closed. */
    String state() {
        if (!isOpen()) {
            return plant.status().equals("planned") ? "planned" : "closed";
        }
        return !runs() ? "idle" : isFull() ? "full" : "running";
    }

    /** Why the plant runs, runs below capacity or stands, and what would have to change. */
    Words text() {
        Account account = account().orElse(null);
        if (account == null) {
            return new Words(
                    "What a tonne would earn cannot be told: no pair of countries in the plan joins it both to a seller of"
                            + " its input and to a buyer of its output.",
                    "Доход на тонну неизвестен: ни одна пара стран в плане не связывает его одновременно с продавцом"
                            + " сырья и с покупателем продукции.");
        }
        return PlantWords.of(
                this,
                account,
                titles,
                plant,
                period.rent()[index],
                period.period().year());
    }
}
