package tizbek.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tizbek.facts.Provenance;
import tizbek.measure.Interval;
import tizbek.network.RouteCarbon;

/**
 * The world of one scenario, ready to be planned: places, what is mined, made and used there, and the ways between
 * them. Amounts are tonnes of material a year, money is USD of the price year per tonne of material. Immutable.
 *
 * @param priceYear year whose money is used
 * @param cappedLinks links of known capacity that ways of this world use
 * @param maps which of its maps holds when
 * @param limits what links its years, and what is asked of its trade beyond the law
 */
public record World(
        Chain chain,
        int baseYear,
        int priceYear,
        List<Place> places,
        List<Node> nodes,
        List<Source> sources,
        List<Plant> plants,
        List<Use> uses,
        List<Lane> lanes,
        List<Way> ways,
        List<Quota> quotas,
        List<CappedLink> cappedLinks,
        Maps maps,
        Terms terms,
        Limits limits) {

    /** A world in which no year leaves anything to the next and nobody asks anything of trade beyond the law. */
    public World(
            Chain chain,
            int baseYear,
            int priceYear,
            List<Place> places,
            List<Node> nodes,
            List<Source> sources,
            List<Plant> plants,
            List<Use> uses,
            List<Lane> lanes,
            List<Way> ways,
            List<Quota> quotas,
            List<CappedLink> cappedLinks,
            Maps maps,
            Terms terms) {
        this(
                chain,
                baseYear,
                priceYear,
                places,
                nodes,
                sources,
                plants,
                uses,
                lanes,
                ways,
                quotas,
                cappedLinks,
                maps,
                terms,
                Limits.NONE);
    }

    public World {
        quotas = List.copyOf(quotas);
        places = List.copyOf(places);
        nodes = List.copyOf(nodes);
        sources = List.copyOf(sources);
        plants = List.copyOf(plants);
        uses = List.copyOf(uses);
        lanes = List.copyOf(lanes);
        ways = List.copyOf(ways);
        cappedLinks = List.copyOf(cappedLinks);
    }

    /** The same world with further ways. */
    public World and(List<Way> more) {
        List<Way> all = new ArrayList<>(ways);
        all.addAll(more);
        return changed(sources, plants, lanes, all, quotas, limits);
    }

    /** The same world under other limits. */
    public World with(Limits other) {
        return changed(sources, plants, lanes, ways, quotas, other);
    }

    /** The same world under another law: the same mines and pairs with other charges, other quotas. */
    public World under(List<Source> mines, List<Lane> pairs, List<Quota> allowed) {
        return changed(mines, plants, pairs, ways, allowed, limits);
    }

    /** The same world in which a plan has built: its candidates have the capacity of the openings, ramp counted. */
    public World opening(List<Limits.Opening> openings) {
        if (!limits.openings().isEmpty()) {
            throw new IllegalStateException("this world has openings already; open in the world before them");
        }
        List<Plant> built = new ArrayList<>(plants);
        for (int c = 0; c < limits.candidates().size(); c++) {
            int candidate = c;
            int plant = limits.candidates().get(c).plant();
            List<Limits.Opening> own =
                    openings.stream().filter(o -> o.candidate() == candidate).toList();
            built.set(plant, plants.get(plant).opening(own, limits.building()));
        }
        return openings.isEmpty() ? this : changed(sources, built, lanes, ways, quotas, limits.withOpenings(openings));
    }

    private World changed(
            List<Source> newSources,
            List<Plant> newPlants,
            List<Lane> newLanes,
            List<Way> newWays,
            List<Quota> newQuotas,
            Limits newLimits) {
        return new World(
                chain,
                baseYear,
                priceYear,
                places,
                nodes,
                newSources,
                newPlants,
                uses,
                newLanes,
                newWays,
                newQuotas,
                cappedLinks,
                maps,
                terms,
                newLimits);
    }

    /**
     * The maps of a world, numbered from 0: one for each state of closures, openings and terms, however many years it
     * holds.
     *
     * @param byDay number of the map by the middle day of each period planned
     */
    public record Maps(NavigableMap<LocalDate, Integer> byDay) {

        /** One map for all days. */
        public static final Maps ONE = new Maps(new TreeMap<>(Map.of(LocalDate.of(1, 1, 1), 0)));

        public Maps {
            byDay = Collections.unmodifiableNavigableMap(new TreeMap<>(byDay));
        }

        /** The map of a period: that of its middle day. A closure of days or weeks that misses it is not seen. */
        public int of(Period period) {
            Map.Entry<LocalDate, Integer> entry = byDay.floorEntry(period.middleDay());
            return (entry == null ? byDay.firstEntry() : entry).getValue();
        }
    }

    /**
     * A link whose capacity is known.
     *
     * @param residualTonnes what other cargo leaves of it, tonnes a year, by map
     */
    public record CappedLink(String link, Map<Integer, Double> residualTonnes) {
        public CappedLink {
            residualTonnes = Map.copyOf(residualTonnes);
        }
    }

    /**
     * A site: a mine with its mill or a plant of the region, or the gateway of a country.
     *
     * @param kind mine, smelter, oxide-plant ... or market
     */
    public record Place(
            String id, Words title, String country, double latitude, double longitude, String kind, boolean region) {}

    /** A balance: a material at a place. Indices into the lists of the world and of the chain. */
    public record Node(int place, int material) {}

    /**
     * What is mined and milled, or comes as a by-product or scrap.
     *
     * @param baseTonnes output of the base year
     * @param changes other outputs from a year on, known beforehand
     * @param marginalUsdPerTonne cost of the last tonne of the base year, charges of that year in it
     * @param charges extraction tax or royalty by year
     * @param opening the share of each year in which the law does not bar mining
     * @param host the chain whose throughput {@code changes} follows, and which no price lets it outrun; empty where it
     *     has none
     */
    public record Source(
            String id,
            Words title,
            String country,
            int node,
            boolean mined,
            double baseTonnes,
            Map<Integer, Double> changes,
            double marginalUsdPerTonne,
            Charges charges,
            Opening opening,
            String host,
            Provenance provenance) {

        public Source {
            changes = Map.copyOf(changes);
        }

        /** Whether it comes with the product of another chain. */
        public boolean isCompanion() {
            return !host.isEmpty();
        }

        /** Output at unchanged prices in {@code year}. */
        public double referenceTonnes(int year) {
            return changes.entrySet().stream()
                    .filter(e -> e.getKey() <= year)
                    .max(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .orElse(baseTonnes);
        }
    }

    /**
     * A charge in USD per tonne of material, in the base year and in each year planned; with the provision it rests on.
     *
     * @param rate share of the quotation, by year
     * @param unknown true where no provision was found: the charge is then left out and said so
     */
    public record Charges(
            Map<Integer, Double> usdPerTonne, Map<Integer, Double> rate, String provision, boolean unknown) {

        public static final Charges NONE = new Charges(Map.of(), Map.of(), "", false);

        /** Of the year, or of the last year before it for which one is given. */
        public double in(int year) {
            int latest = Integer.MIN_VALUE;
            double usd = 0;
            for (Map.Entry<Integer, Double> e : usdPerTonne.entrySet()) {
                if (e.getKey() <= year && e.getKey() >= latest) {
                    latest = e.getKey();
                    usd = e.getValue();
                }
            }
            return usd;
        }
    }

    /**
     * When the law lets something be done.
     *
     * @param shares share of the days of a year, for the years in which it is not all of them
     * @param provision the provisions that bar it on the other days
     */
    public record Opening(Map<Integer, Double> shares, String provision) {

        public static final Opening ALWAYS = new Opening(Map.of(), "");

        public Opening {
            shares = Map.copyOf(shares);
        }

        public double in(int year) {
            return shares.getOrDefault(year, 1.0);
        }
    }

    /**
     * Most that a country lets out in a year.
     *
     * @param materials indices in the chain
     * @param targets buyers it is meant for; empty for all
     * @param tonnesContained by year, tonnes of contained element; years it does not cover whole are absent
     */
    public record Quota(
            String provision,
            String exporter,
            Set<Integer> materials,
            Set<String> targets,
            Map<Integer, Double> tonnesContained) {
        public Quota {
            materials = Set.copyOf(materials);
            targets = Set.copyOf(targets);
            tonnesContained = Map.copyOf(tonnesContained);
        }
    }

    /**
     * A plant running one process.
     *
     * @param outputPerInput tonnes of output from a tonne of input
     * @param baseOutputTonnes output of the base year
     * @param operatingCostUsdPerTonne of output, as the data give it
     * @param marginalUsdPerTonne cost of the last tonne of output of the base year, calibrated
     * @param capacities tonnes of output a year, by the year from which it holds
     * @param status operating, idle or planned, in the data
     */
    public record Plant(
            String id,
            Words title,
            String country,
            Chain.Conversion process,
            int inputNode,
            int outputNode,
            double outputPerInput,
            double baseOutputTonnes,
            double operatingCostUsdPerTonne,
            double marginalUsdPerTonne,
            Map<Integer, Double> capacities,
            String status,
            Provenance provenance) {

        /** The same plant with what was built on top, each part working by its age. */
        Plant opening(List<Limits.Opening> openings, Limits.Building building) {
            if (openings.isEmpty()) {
                return this;
            }
            TreeSet<Integer> years = new TreeSet<>(capacities.keySet());
            openings.forEach(o -> {
                for (int age = 0; age < building.ramp().size(); age++) {
                    years.add(o.year() + age);
                }
            });
            Map<Integer, Double> grown = new TreeMap<>();
            for (int year : years) {
                double added = openings.stream()
                        .mapToDouble(o -> o.tonnes() * building.working(year - o.year()))
                        .sum();
                grown.put(year, capacity(year) + added);
            }
            return new Plant(
                    id,
                    title,
                    country,
                    process,
                    inputNode,
                    outputNode,
                    outputPerInput,
                    baseOutputTonnes,
                    operatingCostUsdPerTonne,
                    marginalUsdPerTonne,
                    grown,
                    status,
                    provenance);
        }

        /** Tonnes of output in {@code year}. */
        public double capacity(int year) {
            return capacities.entrySet().stream()
                    .filter(e -> e.getKey() <= year)
                    .max(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .orElse(0.0);
        }
    }

    /** Elastic use of a material in a country. */
    public record Use(String country, int node, double baseTonnes, double basePriceUsdPerTonne) {}

    /**
     * A material on its way from one country to another, all routes together.
     *
     * @param baseTonnes shipped in the base year
     * @param marginUsdPerTonne price difference at {@code baseTonnes}: freight and all else
     * @param referenceFreightUsdPerTonne the freight in it
     * @param scaleTonnes the amount over which the margin rises, times the reallocation elasticity
     * @param maxTonnes what can be shipped at the most
     * @param charges what the law takes at the borders by year; the margin holds that of the base year
     */
    public record Lane(
            int material,
            String from,
            String to,
            double baseTonnes,
            double marginUsdPerTonne,
            double referenceFreightUsdPerTonne,
            double scaleTonnes,
            double maxTonnes,
            Charges charges) {

        /** What the borders take from a tonne in {@code year} beyond what they took in the base year. */
        public double addedCharge(int year, int baseYear) {
            return charges.in(year) - charges.in(baseYear);
        }
    }

    /**
     * A route of a lane, or one inside a country.
     *
     * @param lane index, or -1 inside a country
     * @param freightUsdPerTonne with handling, borders and the inventory cost of time
     * @param days on the way
     * @param points longitude and latitude of the stops
     * @param countries crossed, in order
     * @param genericLegs share of the length whose haulage is a generic value of the mode
     * @param maps numbers of the maps on which it is a way at this freight
     * @param links ids of the links it uses, in order
     * @param carbon carbon dioxide of a tonne on it, by country
     */
    public record Way(
            int lane,
            int fromNode,
            int toNode,
            String vehicle,
            double freightUsdPerTonne,
            double days,
            List<double[]> points,
            List<String> countries,
            double genericLegs,
            Set<Integer> maps,
            List<String> links,
            RouteCarbon carbon) {

        public Way {
            maps = Set.copyOf(maps);
            links = List.copyOf(links);
        }

        /** Kilograms of carbon dioxide a tonne; NaN where a part of the way has no factor. */
        public double carbonKgPerTonne() {
            return carbon.missing().isEmpty() ? carbon.grams() / 1000 : Double.NaN;
        }
    }

    /**
     * The numbers that shape the curves, all from the assumptions.
     *
     * @param discountRate a year
     * @param driftYears years from the short-run to the long-run elasticity
     * @param reallocation elasticity of the trade of a pair and of the cost of a plant
     * @param chokeRatio price at which use ends, over the base price
     * @param holdingRate cost of holding stock a year, share of the base price
     * @param stockEndValue worth of stock at the end of the belief, share of the price without the measure
     * @param reExportShare share of what it buys that a country may sell on
     * @param supplyFloor output below which the cost of a source no longer falls, share of its reference output
     * @param supplyCeiling most a source can bring, share of its reference output
     * @param useCeiling most that is used at any price, share of the use of the base year
     */
    public record Terms(
            double discountRate,
            double demandShort,
            double demandLong,
            double supplyShort,
            double supplyLong,
            double driftYears,
            double reallocation,
            double chokeRatio,
            double holdingRate,
            double stockEndValue,
            double reExportShare,
            double disposalUsdPerTonne,
            double supplyFloor,
            double supplyCeiling,
            double useCeiling) {}

    /** {@code material@place}, the name of a balance. */
    public String nodeName(int node) {
        Node n = nodes.get(node);
        return chain.materials().get(n.material()).id() + "@"
                + places.get(n.place()).id();
    }

    public Chain.Material materialOf(int node) {
        return chain.materials().get(nodes.get(node).material());
    }

    public Place placeOf(int node) {
        return places.get(nodes.get(node).place());
    }

    /** The measures in the way of a lane: the share of the flow without them that passes in a period. */
    @FunctionalInterface
    public interface PassShare {
        /** 0 to 1; exactly 1 where nothing is held back. */
        double of(Lane lane, Interval days);
    }
}
