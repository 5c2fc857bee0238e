package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tizbek.network.CargoValue;
import tizbek.network.Site;
import tizbek.plan.Chain;
import tizbek.plan.Chain.Material;
import tizbek.plan.World;

/**
 * The ways of a world: for each pair of countries that could trade a material the cheapest route between each of
 * their sites on each of its maps, and the margin that the base year shows beyond freight. The base year has a map of
 * its own, that of the data.
 */
final class Lanes {

    private final Chain chain;
    private final Sites sites;
    private final BaseFlows flows;
    private final Assumed assumed;
    private final Freights base;
    private final DatedMaps maps;
    private final double quotation;
    private final LawTerms lawTerms;
    private final List<Site> destinations = new ArrayList<>();

    private final Map<String, CargoValue> values = new HashMap<>();
    private @Nullable Map<BaseFlows.Pair, Double> baseFreight;

    private final List<World.Lane> lanes = new ArrayList<>();
    private final List<World.Way> ways = new ArrayList<>();

    Lanes(
            Chain chain,
            Sites sites,
            BaseFlows flows,
            Assumed assumed,
            Freights base,
            DatedMaps maps,
            double quotationPerElement,
            LawTerms lawTerms) {
        this.lawTerms = lawTerms;
        this.chain = chain;
        this.sites = sites;
        this.flows = flows;
        this.assumed = assumed;
        this.base = base;
        this.maps = maps;
        this.quotation = quotationPerElement;
        Set<Site> all = new LinkedHashSet<>();
        for (int n = 0; n < sites.nodes().size(); n++) {
            all.add(sites.site(n));
        }
        destinations.addAll(all);
    }

    List<World.Lane> lanes() {
        return lanes;
    }

    List<World.Way> ways() {
        return ways;
    }

    /** What asks for further ways of the same sites and cargo. */
    WayFinder finder() {
        return new WayFinder(sites, chain, maps, destinations, this::value);
    }

    /** Freight of each pair with trade in the base year, by its cheapest route; a pair without a route is absent. */
    Map<BaseFlows.Pair, Double> baseFreight() {
        Map<BaseFlows.Pair, Double> known = baseFreight;
        if (known != null) {
            return known;
        }
        Map<BaseFlows.Pair, Double> freight = new LinkedHashMap<>();
        for (BaseFlows.Pair pair : flows.traded().keySet()) {
            reference(baseRoutes(pair)).ifPresent(f -> freight.put(pair, f));
        }
        baseFreight = freight;
        return freight;
    }

    /**
     * How much less a tonne is worth at a node than where its country takes or sells it: the freight to the nearest taker
     * inside, or what the way abroad costs more than from the best place of the country, whichever is less. In the base
     * year, USD per tonne of material; 0 for a taker.
     *
     * @param takers nodes of the country and material where it is used or worked on in the base year
     */
    double discount(int node, Set<Integer> takers) {
        if (takers.contains(node)) {
            return 0;
        }
        String country = sites.country(node);
        String material =
                chain.materials().get(sites.nodes().get(node).material()).id();
        List<Double> options = new ArrayList<>();
        for (int taker : takers) {
            connect(base, node, taker).ifPresent(r -> options.add(r.usdPerTonne()));
        }
        for (BaseFlows.Pair pair : flows.traded().keySet()) {
            if (pair.material().equals(material) && pair.from().equals(country)) {
                List<Connection> routes = baseRoutes(pair);
                Optional<Double> best = reference(routes);
                reference(routes.stream().filter(c -> c.from() == node).toList())
                        .ifPresent(own -> options.add(own - best.orElse(own)));
            }
        }
        return options.stream().min(Double::compare).orElse(0.0);
    }

    /** Between two nodes, what the cheapest vehicle takes, and on which maps. */
    private record Connection(int from, int to, Freights.Priced way, Set<Integer> maps) {
        double usdPerTonne() {
            return way.usdPerTonne();
        }

        boolean isSame(Freights.Priced other) {
            return way.route().vehicle() == other.route().vehicle()
                    && way.usdPerTonne() == other.usdPerTonne()
                    && way.links().equals(other.links());
        }
    }

    private List<Connection> baseRoutes(BaseFlows.Pair pair) {
        List<Connection> found = new ArrayList<>();
        eachEnds(
                pair,
                (from, to) -> connect(base, from, to).ifPresent(r -> found.add(new Connection(from, to, r, Set.of()))));
        return found;
    }

    /** On the maps of the plan; a route that is the cheapest on several of them at the same cost is one connection. */
    private List<Connection> routes(BaseFlows.Pair pair) {
        List<Connection> found = new ArrayList<>();
        eachEnds(pair, (from, to) -> {
            List<Connection> between = new ArrayList<>();
            for (int m = 0; m < maps.count(); m++) {
                Optional<Freights.Priced> route = connect(maps.freights(m), from, to);
                if (route.isPresent()) {
                    Freights.Priced cheapest = route.get();
                    int map = m;
                    between.stream()
                            .filter(c -> c.isSame(cheapest))
                            .findFirst()
                            .ifPresentOrElse(c -> c.maps().add(map), () -> {
                                Set<Integer> first = new LinkedHashSet<>(Set.of(map));
                                between.add(new Connection(from, to, cheapest, first));
                            });
                }
            }
            found.addAll(between);
        });
        return found;
    }

    private interface Ends {
        void accept(int from, int to);
    }

    private void eachEnds(BaseFlows.Pair pair, Ends ends) {
        int material = chain.indexOf(pair.material());
        for (int from : sites.nodesOf(pair.from(), material)) {
            for (int to : sites.nodesOf(pair.to(), material)) {
                if (from != to) {
                    ends.accept(from, to);
                }
            }
        }
    }

    private Optional<Freights.Priced> connect(Freights freights, int from, int to) {
        Material material = chain.materials().get(sites.nodes().get(from).material());
        return freights.cheapest(sites.site(from), sites.site(to), destinations, material.vehicles(), value(material));
    }

    private CargoValue value(Material material) {
        return values.computeIfAbsent(
                material.id(), id -> new CargoValue(quotation * material.content(), assumed.percent("capital-cost")));
    }

    private static Optional<Double> reference(List<Connection> connections) {
        return connections.stream().map(Connection::usdPerTonne).min(Double::compare);
    }

    /** Lays all lanes and ways, once prices and what is made and used are known. */
    void lay(Calibrator.BasePrices prices, List<World.Source> sources, List<World.Plant> plants, List<World.Use> uses) {
        Totals totals = new Totals(sources, plants, uses);
        for (Material material : chain.materials()) {
            double wedge = newPairWedge(prices, material);
            for (String from : sites.countries()) {
                for (String to : sites.countries()) {
                    BaseFlows.Pair pair = new BaseFlows.Pair(material.id(), from, to);
                    if (from.equals(to)) {
                        layDomestic(pair);
                    } else if (totals.canTrade(pair)) {
                        layLane(pair, prices, totals, wedge);
                    }
                }
            }
        }
    }

    private void layDomestic(BaseFlows.Pair pair) {
        for (Connection c : routes(pair)) {
            ways.add(way(-1, c));
        }
    }

    /** A pair that no way joins in the base year opens at the freight of the first map that joins it. */
    private void layLane(BaseFlows.Pair pair, Calibrator.BasePrices prices, Totals totals, double wedge) {
        List<Connection> connections = routes(pair);
        Optional<Double> freight = reference(baseRoutes(pair)).or(() -> reference(connections));
        if (freight.isEmpty()) {
            return;
        }
        double content = chain.materials().get(chain.indexOf(pair.material())).content();
        double tonnes = flows.traded().getOrDefault(pair, 0.0) / content;
        Double observed = prices.margin().get(pair);
        double gap = prices.of(pair.to(), pair.material()) - prices.of(pair.from(), pair.material());
        double opening = Math.max(freight.get() + wedge, Double.isNaN(gap) ? 0 : gap);
        double smallest = assumed.value("reallocation-scale") * totals.smallerSide(pair);
        lanes.add(new World.Lane(
                chain.indexOf(pair.material()),
                pair.from(),
                pair.to(),
                tonnes,
                observed == null ? opening : observed,
                freight.get(),
                Math.max(Math.max(tonnes, smallest), 1),
                Math.max(2 * tonnes, 2 * totals.supply(pair.from(), pair.material())),
                lawTerms.border(pair.material(), pair.from(), pair.to(), quotation * content)));
        for (Connection c : connections) {
            ways.add(way(lanes.size() - 1, c));
        }
    }

    private World.Way way(int lane, Connection c) {
        return WayFinder.way(lane, c.from(), c.to(), c.way().route(), c.usdPerTonne(), c.maps(), maps.network());
    }

    /** The quantile of the observed margins beyond freight at which a pair without trade opens. */
    private double newPairWedge(Calibrator.BasePrices prices, Material material) {
        Map<BaseFlows.Pair, Double> freight = baseFreight();
        List<Double> wedges = prices.margin().entrySet().stream()
                .filter(e -> e.getKey().material().equals(material.id()))
                .map(e -> e.getValue() - freight.getOrDefault(e.getKey(), 0.0))
                .sorted()
                .toList();
        if (wedges.isEmpty()) {
            return 0;
        }
        int index = (int) Math.ceil(assumed.value("new-pair-quantile") * wedges.size()) - 1;
        return wedges.get(Math.clamp(index, 0, wedges.size() - 1));
    }

    /** How much a country can put on sale or take, tonnes of material a year. */
    private final class Totals {
        private final Map<BaseFlows.Key, Double> supply = new LinkedHashMap<>();
        private final Map<BaseFlows.Key, Double> intake = new LinkedHashMap<>();

        Totals(List<World.Source> sources, List<World.Plant> plants, List<World.Use> uses) {
            sources.forEach(s -> add(supply, s.node(), Math.max(s.baseTonnes(), s.referenceTonnes(9999))));
            plants.forEach(p -> {
                double capacity = Math.max(p.capacity(9999), p.baseOutputTonnes());
                add(supply, p.outputNode(), capacity);
                add(intake, p.inputNode(), capacity / p.outputPerInput());
            });
            uses.forEach(u -> add(intake, u.node(), u.baseTonnes()));
            flows.traded().forEach((pair, tonnes) -> {
                double content =
                        chain.materials().get(chain.indexOf(pair.material())).content();
                supply.merge(new BaseFlows.Key(pair.to(), pair.material()), tonnes / content, Double::sum);
            });
        }

        private void add(Map<BaseFlows.Key, Double> totals, int node, double tonnes) {
            String material =
                    chain.materials().get(sites.nodes().get(node).material()).id();
            totals.merge(new BaseFlows.Key(sites.country(node), material), tonnes, Double::sum);
        }

        double supply(String country, String material) {
            return supply.getOrDefault(new BaseFlows.Key(country, material), 0.0);
        }

        boolean canTrade(BaseFlows.Pair pair) {
            return flows.traded().containsKey(pair)
                    || (supply(pair.from(), pair.material()) > 0
                            && intake.getOrDefault(new BaseFlows.Key(pair.to(), pair.material()), 0.0) > 0);
        }

        double smallerSide(BaseFlows.Pair pair) {
            return Math.min(
                    supply(pair.from(), pair.material()),
                    intake.getOrDefault(new BaseFlows.Key(pair.to(), pair.material()), 0.0));
        }
    }
}
