package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tizbek.network.RouteCarbon;
import tizbek.plan.Chain;
import tizbek.plan.Limits;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;
import tizbek.solve.HighsSolver;

/**
 * A world for instances out of print, with what those need: supplies and demands that are straight lines or fixed, and
 * flows over arcs. Everything is said in the planner's own words, so that its whole formulation is under test:
 *
 * <ul>
 *   <li>a supply p = a + b q is a plant of that rising cost, whose ore costs nothing;
 *   <li>a demand p = a - b q is a fixed use of a / b, less what its users give up: a plant whose cost rises from 0 by b,
 *       so that at the price p they keep a / b - p / b;
 *   <li>a fixed supply is a source that costs nothing and brings no more; a fixed demand a use worth any price.
 * </ul>
 */
final class TextbookWorld {

    private static final RouteCarbon NO_CARBON = new RouteCarbon(Map.of(), 0, List.of());

    /** Amount that no flow of an instance comes near. */
    private static final double AMPLE = 2_000;

    private static final double FLAT = 1e9;

    private final List<World.Place> places = new ArrayList<>();
    private final List<World.Node> nodes = new ArrayList<>();
    private final List<World.Source> sources = new ArrayList<>();
    private final List<World.Plant> plants = new ArrayList<>();
    private final List<World.Use> uses = new ArrayList<>();
    private final List<World.Lane> lanes = new ArrayList<>();
    private final List<World.Way> ways = new ArrayList<>();
    private final List<World.CappedLink> links = new ArrayList<>();
    private final List<Limits.Candidate> candidates = new ArrayList<>();

    private int node(String place, String country, Chain.Material material) {
        int at = 0;
        while (at < places.size() && !places.get(at).id().equals(place)) {
            at++;
        }
        if (at == places.size()) {
            places.add(new World.Place(place, SmallChain.words(place), country, 0, 0, "market", false));
        }
        World.Node node = new World.Node(at, SmallChain.CHAIN.indexOf(material.id()));
        if (!nodes.contains(node)) {
            nodes.add(node);
        }
        return nodes.indexOf(node);
    }

    private int metal(String place) {
        return node(place, place, SmallChain.METAL);
    }

    private void source(String id, String country, int node, double tonnes) {
        sources.add(new World.Source(
                id,
                SmallChain.words(id),
                country,
                node,
                true,
                tonnes,
                Map.of(),
                0,
                World.Charges.NONE,
                World.Opening.ALWAYS,
                "",
                SmallChain.MADE_UP));
    }

    /** A plant whose last tonne costs {@code intercept + slope q}, as far as anybody would run it. */
    private void line(String id, String place, double intercept, double slope, double most) {
        int ore = node(place, place, SmallChain.ORE);
        double capacity = Math.max(most, intercept / slope);
        plants.add(new World.Plant(
                id,
                SmallChain.words(id),
                place,
                SmallChain.SMELTING,
                ore,
                metal(place),
                SmallChain.SMELTING.outputPerInput(),
                0,
                slope * capacity,
                intercept,
                new TreeMap<>(Map.of(2023, capacity)),
                "operating",
                SmallChain.MADE_UP));
        if (sources.stream().noneMatch(s -> s.node() == ore)) {
            source("ore-" + place, place, ore, AMPLE);
        }
    }

    /** p = a + b q. */
    TextbookWorld supplyLine(String place, double a, double b) {
        line("supply-" + place, place, a, b, 200);
        return this;
    }

    /** p = a - b q. */
    TextbookWorld demandLine(String place, double a, double b) {
        fixedDemand(place, a / b, 2 * a);
        line("given-up-" + place, place, 0, b, a / b);
        return this;
    }

    TextbookWorld fixedSupply(String place, double tonnes) {
        source("supply-" + place, place, metal(place), tonnes);
        return this;
    }

    TextbookWorld fixedDemand(String place, double tonnes, double worth) {
        uses.add(new World.Use(place, metal(place), tonnes, worth));
        return this;
    }

    /** Transport at a fixed cost, in any amount. */
    TextbookWorld lane(String from, String to, double cost) {
        lanes.add(new World.Lane(
                SmallChain.CHAIN.indexOf(SmallChain.METAL.id()),
                from,
                to,
                0,
                cost,
                cost,
                FLAT,
                AMPLE,
                World.Charges.NONE));
        way(lanes.size() - 1, metal(from), metal(to), cost, List.of());
        return this;
    }

    /** An arc of a network inside one country, with its capacity. */
    TextbookWorld arc(String from, String to, double cost, double capacity) {
        String link = "arc " + ways.size();
        links.add(new World.CappedLink(link, Map.of(0, capacity)));
        way(-1, metal(from), metal(to), cost, List.of(link));
        return this;
    }

    /** Transport at a fixed cost in any amount, inside one country: a way and no pair of countries. */
    TextbookWorld path(String from, String to, double cost) {
        way(-1, metal(from), metal(to), cost, List.of());
        return this;
    }

    /** A warehouse that may be opened for a fixed cost a year, whole or not at all; its goods cost nothing. */
    TextbookWorld warehouse(String place, double capacity, double fixedCost) {
        int ore = node(place, place, SmallChain.ORE);
        source("ore-" + place, place, ore, AMPLE);
        plants.add(new World.Plant(
                "warehouse-" + place,
                SmallChain.words(place),
                place,
                SmallChain.SMELTING,
                ore,
                metal(place),
                SmallChain.SMELTING.outputPerInput(),
                0,
                0,
                0,
                new TreeMap<>(Map.of(2023, 0.0)),
                "planned",
                SmallChain.MADE_UP));
        double annuity = fixedCost / capacity;
        candidates.add(
                new Limits.Candidate(plants.size() - 1, capacity, annuity, annuity, capacity, SmallChain.MADE_UP));
        return this;
    }

    private void way(int lane, int from, int to, double cost, List<String> over) {
        ways.add(new World.Way(
                lane, from, to, "CONTAINER", cost, 1, List.of(), List.of(), 0, Set.of(0), over, NO_CARBON));
    }

    private World world() {
        World.Terms terms = new World.Terms(0.08, -0.5, -0.5, 0.5, 0.5, 5, 1, 10, 0.12, 0.8, 1, 0, 0.4, 1, 1);
        return new World(
                SmallChain.CHAIN,
                2023,
                2023,
                places,
                nodes,
                sources,
                plants,
                uses,
                lanes,
                ways,
                List.of(),
                links,
                World.Maps.ONE,
                terms,
                new Limits(
                        List.of(),
                        candidates,
                        Limits.NONE.building(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    Solved solved() {
        World world = world();
        List<Period> year = Calendar.periods(2024, 2024, null, 5);
        Window window =
                new Window(world, year, SmallWorld.caps(world, year, Map.of()), SmallWorld.nothing(world), null);
        Equilibrium equilibrium = new Equilibrium(new HighsSolver(), Precision.FINE);
        Equilibrium.Result far = equilibrium.solve(window, Equilibrium.fromBase(world, year), false);
        // A world of the planner starts from a calibrated base year; these start from nothing, and so start twice.
        List<Amounts> near = List.of(Equilibrium.amounts(far.periods().getFirst()));
        return new Solved(world, equilibrium.solve(window, near, true));
    }

    /** The answer in the words of the instance. */
    record Solved(World world, Equilibrium.Result result) {

        PeriodPlan year() {
            return result.periods().getFirst();
        }

        double price(String place) {
            return year().price()[SmallWorld.index(world, "metal@" + place)];
        }

        private double made(String id) {
            for (int f = 0; f < world.plants().size(); f++) {
                if (world.plants().get(f).id().equals(id)) {
                    return year().made()[f];
                }
            }
            throw new IllegalArgumentException(id);
        }

        double supplied(String place) {
            return made("supply-" + place);
        }

        /** What is used, less what users gave up. */
        double demanded(String place) {
            for (int u = 0; u < world.uses().size(); u++) {
                if (world.uses().get(u).country().equals(place)) {
                    return year().used()[u] - made("given-up-" + place);
                }
            }
            throw new IllegalArgumentException(place);
        }

        double shipped(String from, String to) {
            for (int l = 0; l < world.lanes().size(); l++) {
                World.Lane lane = world.lanes().get(l);
                if (lane.from().equals(from) && lane.to().equals(to)) {
                    return year().shipped()[l];
                }
            }
            throw new IllegalArgumentException(from + ">" + to);
        }

        /** What is paid for the warehouses opened. */
        double openedUsd() {
            return InvestmentRows.openings(result.draft(), result.solution(), 1e-6).stream()
                    .mapToDouble(o -> o.tonnes()
                            * world.limits().candidates().get(o.candidate()).annuityUsdPerTonne())
                    .sum();
        }

        double freightUsd() {
            return java.util.Objects.requireNonNull(year().pieces()).freight() * 1e6;
        }
    }
}
