package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.Arrays;
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
 * A made-up world of a few countries, built line by line, and its equilibrium. Elasticities are the same in the short
 * and in the long run: supply 0.5, demand -0.5. A lane costs its freight and nothing else, at any amount.
 */
final class SmallWorld {

    static final double SUPPLY_ELASTICITY = 0.5;
    static final double DEMAND_ELASTICITY = -0.5;
    static final double CHOKE = 10;
    static final double DISCOUNT = 0.08;
    static final double HOLDING = 0.12;
    static final double RE_EXPORT = 0.1;
    static final int YEAR = 2024;

    /** So large that the margin of a lane does not rise. */
    private static final double FLAT = 1e9;

    private final double mostShipped;

    private final List<World.Place> places = new ArrayList<>();
    private final List<World.Node> nodes = new ArrayList<>();
    private final List<World.Source> sources = new ArrayList<>();
    private final List<World.Plant> plants = new ArrayList<>();
    private final List<World.Use> uses = new ArrayList<>();
    private final List<World.Lane> lanes = new ArrayList<>();
    private final List<World.Way> ways = new ArrayList<>();
    private final List<World.Quota> quotas = new ArrayList<>();
    private final List<World.CappedLink> cappedLinks = new ArrayList<>();
    private boolean region;
    private String host = "";
    private final List<Limits.Reserve> reserves = new ArrayList<>();
    private final List<Limits.Candidate> candidates = new ArrayList<>();
    private final List<Limits.ShareLimit> shares = new ArrayList<>();
    private final List<Limits.Floor> floors = new ArrayList<>();
    private Limits.Building building = Limits.NONE.building();
    private RouteCarbon carbon = new RouteCarbon(Map.of(), 0, List.of());
    private World.Opening opening = World.Opening.ALWAYS;
    private World.Charges border = World.Charges.NONE;

    SmallWorld() {
        this(1_000);
    }

    /** A world in which a lane takes so many tonnes at the most: far more than flow, but no more than suits a solver. */
    SmallWorld(double mostShipped) {
        this.mostShipped = mostShipped;
    }

    private int node(String country, Chain.Material material) {
        int place = 0;
        while (place < places.size() && !places.get(place).id().equals(country)) {
            place++;
        }
        if (place == places.size()) {
            places.add(new World.Place(country, SmallChain.words(country), country, 0, 0, "market", region));
        }
        World.Node node = new World.Node(place, SmallChain.CHAIN.indexOf(material.id()));
        if (!nodes.contains(node)) {
            nodes.add(node);
        }
        return nodes.indexOf(node);
    }

    /** Something mined: {@code tonnes} a year at a cost of the last tonne of {@code usd}. */
    SmallWorld mine(String country, Chain.Material material, double tonnes, double usd) {
        return mine(country, material, tonnes, usd, Map.of(), World.Charges.NONE);
    }

    SmallWorld mine(
            String country,
            Chain.Material material,
            double tonnes,
            double usd,
            Map<Integer, Double> changes,
            World.Charges charges) {
        sources.add(new World.Source(
                "mine-" + country,
                SmallChain.words("mine"),
                country,
                node(country, material),
                true,
                tonnes,
                changes,
                usd,
                charges,
                opening,
                host,
                SmallChain.MADE_UP));
        return this;
    }

    /** The mines that follow bring what comes with the product of another chain. */
    SmallWorld companionsOf(String chain) {
        host = chain;
        return this;
    }

    /** The mines that follow are open on a share of each year, by year. */
    SmallWorld opening(World.Opening shares) {
        opening = shares;
        return this;
    }

    /** What the lanes that follow pay at the border. */
    SmallWorld border(World.Charges charges) {
        border = charges;
        return this;
    }

    SmallWorld quota(World.Quota quota) {
        quotas.add(quota);
        return this;
    }

    /** What is left in the ground of the mine that was laid last. */
    SmallWorld reserve(double tonnes) {
        reserves.add(new Limits.Reserve(sources.size() - 1, tonnes, 1, SmallChain.MADE_UP));
        return this;
    }

    /** The plan may build so many tonnes a year at the smelter that was laid last, for so much a year each. */
    SmallWorld buildable(double tonnes, double capitalUsd, double annuityUsd) {
        return buildable(tonnes, capitalUsd, annuityUsd, 0);
    }

    /** The same, in whole units of so many tonnes; 0 for any amount. */
    SmallWorld buildable(double tonnes, double capitalUsd, double annuityUsd, double unit) {
        candidates.add(
                new Limits.Candidate(plants.size() - 1, tonnes, capitalUsd, annuityUsd, unit, SmallChain.MADE_UP));
        return this;
    }

    SmallWorld building(Limits.Building how) {
        building = how;
        return this;
    }

    /** At most a share of what reaches {@code buyers} of the material comes from {@code exporter}. */
    SmallWorld share(Set<String> buyers, Chain.Material material, String exporter, double most) {
        int index = SmallChain.CHAIN.indexOf(material.id());
        shares.add(new Limits.ShareLimit("buyers", buyers, index, exporter, most, 0));
        return this;
    }

    /** At least a share of what the country mines of the material is processed there. */
    SmallWorld floor(String country, Chain.Material material, double least) {
        floors.add(new Limits.Floor(country, SmallChain.CHAIN.indexOf(material.id()), least, 0));
        return this;
    }

    SmallWorld use(String country, Chain.Material material, double tonnes, double usd) {
        uses.add(new World.Use(country, node(country, material), tonnes, usd));
        return this;
    }

    /** A smelter whose last tonne costs {@code usd} at {@code base}; the cost rises by a third of it over the capacity. */
    SmallWorld smelter(String country, double base, double capacity, double usd) {
        plants.add(new World.Plant(
                "smelter-" + country,
                SmallChain.words("smelter"),
                country,
                SmallChain.SMELTING,
                node(country, SmallChain.ORE),
                node(country, SmallChain.METAL),
                SmallChain.SMELTING.outputPerInput(),
                base,
                usd,
                usd,
                new TreeMap<>(Map.of(2023, capacity)),
                "operating",
                SmallChain.MADE_UP));
        return this;
    }

    SmallWorld lane(String from, String to, Chain.Material material, double freight, String... links) {
        node(from, material);
        node(to, material);
        lanes.add(new World.Lane(
                SmallChain.CHAIN.indexOf(material.id()), from, to, 0, freight, freight, FLAT, mostShipped, border));
        return way(freight, links);
    }

    /** Places named from here on lie in the region. */
    SmallWorld ofRegion() {
        region = true;
        return this;
    }

    /** What a tonne gives off on the ways laid from here on. */
    SmallWorld carbon(RouteCarbon ofWays) {
        carbon = ofWays;
        return this;
    }

    /** A way of the lane that was laid last. */
    SmallWorld way(double freight, String... links) {
        ways.add(wayOf(lanes.size() - 1, freight, List.of(links)));
        return this;
    }

    World.Way wayOf(int lane, double freight, List<String> links) {
        World.Lane of = lanes.get(lane);
        Chain.Material material = SmallChain.CHAIN.materials().get(of.material());
        return new World.Way(
                lane,
                node(of.from(), material),
                node(of.to(), material),
                "CONTAINER",
                freight,
                1,
                List.of(),
                List.of(of.from(), of.to()),
                0,
                Set.of(0),
                links,
                carbon);
    }

    /** A link that takes so many tonnes a year. */
    SmallWorld capped(String link, double tonnes) {
        cappedLinks.add(new World.CappedLink(link, Map.of(0, tonnes)));
        return this;
    }

    World world() {
        World.Terms terms = new World.Terms(
                DISCOUNT,
                DEMAND_ELASTICITY,
                DEMAND_ELASTICITY,
                SUPPLY_ELASTICITY,
                SUPPLY_ELASTICITY,
                5,
                3,
                CHOKE,
                HOLDING,
                0.8,
                RE_EXPORT,
                50,
                0.4,
                1.5,
                2);
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
                quotas,
                cappedLinks,
                World.Maps.ONE,
                terms,
                new Limits(reserves, candidates, building, List.of(), shares, floors, List.of(), List.of()));
    }

    /** One year without any measure. */
    Planned planned() {
        return planned(Map.of());
    }

    /** One year of a world without any measure. */
    static Planned planned(World world) {
        List<Period> periods = Calendar.periods(YEAR, YEAR, null, 5);
        return solved(new Window(world, periods, caps(world, periods, Map.of()), nothing(world), null));
    }

    /** One year with at most so many tonnes on some lanes, by {@code FROM>TO}. */
    Planned planned(Map<String, Double> caps) {
        World world = world();
        List<Period> periods = Calendar.periods(YEAR, YEAR, null, 5);
        return solved(new Window(world, periods, caps(world, periods, caps), nothing(world), null));
    }

    /** Two years or more seen together, with stocks; what is left at the end is worth {@code endValue}. */
    Planned stored(int years, double endValue, Map<String, Double> openingStock) {
        World world = world();
        List<Period> periods = Calendar.periods(YEAR, YEAR + years - 1, null, 5);
        double[] worth = new double[world.nodes().size()];
        Arrays.fill(worth, endValue);
        double[] opening = nothing(world);
        openingStock.forEach((name, tonnes) -> opening[index(world, name)] = tonnes);
        return solved(new Window(world, periods, caps(world, periods, Map.of()), opening, worth));
    }

    static Planned solved(Window window) {
        Equilibrium.Result result = new Equilibrium(new HighsSolver(), Precision.FINE)
                .solve(window, Equilibrium.fromBase(window.world(), window.periods()), false);
        return new Planned(window.world(), result);
    }

    static double[] nothing(World world) {
        return new double[world.nodes().size()];
    }

    static double[][] caps(World world, List<Period> periods, Map<String, Double> caps) {
        double[][] all = new double[periods.size()][world.lanes().size()];
        for (double[] year : all) {
            Arrays.fill(year, Double.POSITIVE_INFINITY);
            for (int l = 0; l < year.length; l++) {
                World.Lane lane = world.lanes().get(l);
                year[l] = caps.getOrDefault(lane.from() + ">" + lane.to(), Double.POSITIVE_INFINITY);
            }
        }
        return all;
    }

    static int index(World world, String nodeName) {
        for (int n = 0; n < world.nodes().size(); n++) {
            if (world.nodeName(n).equals(nodeName)) {
                return n;
            }
        }
        throw new IllegalArgumentException(nodeName);
    }

    /** What came out, asked by names. */
    record Planned(World world, Equilibrium.Result result) {

        PeriodPlan year(int t) {
            return result.periods().get(t);
        }

        double price(String nodeName) {
            return price(nodeName, 0);
        }

        double price(String nodeName, int t) {
            return year(t).price()[index(world, nodeName)];
        }

        double stock(String nodeName, int t) {
            return year(t).stock()[index(world, nodeName)];
        }

        /** Tonnes on the lane {@code FROM>TO}. */
        double shipped(String fromTo) {
            return year(0).shipped()[lane(fromTo)];
        }

        /** What one more tonne let through would be worth. */
        double measureCost(String fromTo) {
            return year(0).measureCost()[lane(fromTo)];
        }

        /** Toll of a capped link. */
        double toll(String link) {
            for (int k = 0; k < world.cappedLinks().size(); k++) {
                if (world.cappedLinks().get(k).link().equals(link)) {
                    return year(0).toll()[k];
                }
            }
            throw new IllegalArgumentException(link);
        }

        private int lane(String fromTo) {
            for (int l = 0; l < world.lanes().size(); l++) {
                World.Lane lane = world.lanes().get(l);
                if ((lane.from() + ">" + lane.to()).equals(fromTo)) {
                    return l;
                }
            }
            throw new IllegalArgumentException(fromTo);
        }
    }
}
