package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Basis;
import tizbek.facts.Location;
import tizbek.facts.Provenance;
import tizbek.facts.Row;
import tizbek.network.Gateway;
import tizbek.network.MapPlace;
import tizbek.network.OwnSite;
import tizbek.network.Position;
import tizbek.network.Site;
import tizbek.plan.Chain;
import tizbek.plan.Chain.Conversion;
import tizbek.plan.Chain.Material;
import tizbek.plan.Words;
import tizbek.plan.World;

/**
 * Places and balances of a world, and what is mined, made and used there: mines and plants of the tables one by one,
 * all else as one aggregate at the gateway of its country.
 */
final class Sites {

    private final WorldBuilder builder;
    private final Chain chain;
    private final BaseFlows flows;
    private final int baseYear;

    private final List<World.Place> places = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final Map<String, Integer> placeIndex = new LinkedHashMap<>();
    private final List<World.Node> nodes = new ArrayList<>();
    private final Map<World.Node, Integer> nodeIndex = new LinkedHashMap<>();
    private @Nullable Lanes lanes;

    Sites(WorldBuilder builder, BaseFlows flows, int baseYear) {
        this.builder = builder;
        this.chain = builder.chain();
        this.flows = flows;
        this.baseYear = baseYear;
        layNodes();
    }

    List<World.Place> places() {
        return places;
    }

    List<World.Node> nodes() {
        return nodes;
    }

    Site site(int node) {
        return sites.get(nodes.get(node).place());
    }

    String country(int node) {
        return places.get(nodes.get(node).place()).country();
    }

    /** Nodes of a material in a country. */
    List<Integer> nodesOf(String country, int material) {
        List<Integer> found = new ArrayList<>();
        for (int n = 0; n < nodes.size(); n++) {
            if (nodes.get(n).material() == material && country(n).equals(country)) {
                found.add(n);
            }
        }
        return found;
    }

    Set<String> countries() {
        Set<String> countries = new TreeSet<>();
        places.forEach(p -> countries.add(p.country()));
        return countries;
    }

    /** Nodes are needed before prices, because freight is: so they are laid from the flows alone. */
    private void layNodes() {
        producerRows().forEach(r -> node(r.getText("site"), r.getText("country"), r.getText("material"), "mine"));
        for (PlantTable.Entry plant : builder.plantTable().list()) {
            String kind = plant.process().output().stage().equals("metal")
                    ? "smelter"
                    : plant.process().output().stage() + "-plant";
            node(plant.site(), plant.country(), plant.process().input().id(), kind);
            node(plant.site(), plant.country(), plant.process().output().id(), kind);
        }
        flows.mined().forEach((country, t) -> aggregate(country, firstMaterial().id(), hasProducers(country)));
        flows.byProduct().forEach((key, t) -> aggregate(key.country(), key.id(), false));
        flows.used().forEach((key, t) -> aggregate(key.country(), key.id(), false));
        flows.processed().forEach((key, t) -> {
            Conversion process = chain.process(key.id(), new Location("data/chain_processes.csv", 1));
            boolean byPlant = hasPlants(key.country(), process);
            aggregate(key.country(), process.input().id(), byPlant);
            aggregate(key.country(), process.output().id(), byPlant);
        });
        // A country that only passes a material on still needs a balance for it.
        flows.traded().keySet().forEach(p -> {
            transit(p.from(), p.material());
            transit(p.to(), p.material());
        });
    }

    private void aggregate(String country, String material, boolean hasSites) {
        if (!hasSites) {
            node(country, country, material, "market");
        }
    }

    private void transit(String country, String material) {
        if (nodesOf(country, chain.indexOf(material)).isEmpty()) {
            node(country, country, material, "market");
        }
    }

    private Material firstMaterial() {
        return chain.materials().getFirst();
    }

    private int node(String siteId, String country, String material, String kind) {
        int place = placeIndex.computeIfAbsent(siteId, id -> addPlace(id, country, kind));
        return nodeIndex.computeIfAbsent(new World.Node(place, chain.indexOf(material)), n -> {
            nodes.add(n);
            return nodes.size() - 1;
        });
    }

    private int addPlace(String id, String country, String kind) {
        Site site = builder.network().site(id);
        Row countryRow = builder.country(country, builder.scenario().where());
        places.add(
                switch (site) {
                    case Gateway g ->
                        new World.Place(
                                id,
                                builder.countryName(country),
                                country,
                                countryRow.getNumber("latitude"),
                                countryRow.getNumber("longitude"),
                                "market",
                                builder.isRegion(country));
                    case OwnSite own -> place(id, new Words(own.name(), own.name()), country, own.position(), kind);
                    case MapPlace place ->
                        place(id, new Words(place.name(), place.name()), country, place.position(), kind);
                });
        sites.add(site);
        return places.size() - 1;
    }

    private World.Place place(String id, Words title, String country, Position position, String kind) {
        return new World.Place(
                id, title, country, position.latitude(), position.longitude(), kind, builder.isRegion(country));
    }

    private List<Row> producerRows() {
        return builder
                .data()
                .table("producers", "id", "name_en", "name_ru", "chain", "country", "site", "material", "share_formula")
                .rows()
                .stream()
                .filter(r -> r.getText("chain").equals(chain.id()))
                .toList();
    }

    private boolean hasProducers(String country) {
        return producerRows().stream().anyMatch(r -> r.getText("country").equals(country));
    }

    private boolean hasPlants(String country, Conversion process) {
        return plantsOf(country, process).stream().anyMatch(p -> p.operates() && p.baseShare() > 0);
    }

    private List<PlantTable.Entry> plantsOf(String country, Conversion process) {
        return builder.plantTable().list().stream()
                .filter(p -> p.country().equals(country)
                        && p.process().input().equals(process.input())
                        && p.process().output().equals(process.output()))
                .toList();
    }

    List<World.Source> sources(Calibrator.BasePrices prices, double quotation) {
        List<World.Source> sources = new ArrayList<>();
        for (Row row : producerRows()) {
            sources.add(producer(row, prices, quotation));
        }
        Material first = firstMaterial();
        flows.mined().forEach((country, tonnes) -> {
            if (!hasProducers(country) && tonnes > 0) {
                sources.add(source(
                        "mines-" + country,
                        Labels.mines(builder.countryName(country)),
                        country,
                        node(country, country, first.id(), "market"),
                        true,
                        tonnes / first.content(),
                        Map.of(),
                        prices.of(country, first.id()),
                        charges(country, first.content(), quotation, OptionalDouble.empty()),
                        builder.lawTerms(baseYear).opening(country, quotation),
                        "",
                        derived("base year")));
            }
        });
        flows.byProduct().forEach((key, tonnes) -> {
            if (tonnes > 0) {
                Material material = chain.materials().get(chain.indexOf(key.id()));
                sources.add(source(
                        "scrap-" + key.country() + "-" + material.stage(),
                        Labels.byProduct(builder.countryName(key.country())),
                        key.country(),
                        node(key.country(), key.country(), key.id(), "market"),
                        false,
                        tonnes / material.content(),
                        Map.of(),
                        prices.of(key.country(), key.id()),
                        World.Charges.NONE,
                        World.Opening.ALWAYS,
                        "",
                        derived("base year")));
            }
        });
        return sources;
    }

    private World.Source producer(Row row, Calibrator.BasePrices prices, double quotation) {
        Material material = chain.material(row.getText("material"), row.where());
        String country = row.getText("country");
        int site = node(row.getText("site"), country, material.id(), "mine");
        double share = Formula.of(row.getText("share_formula"), row.where()).value(builder.assumptions());
        double mined = flows.mined().getOrDefault(country, 0.0) * share / material.content();
        Map<Integer, Double> changes = new LinkedHashMap<>();
        if (row.has("changes_from")) {
            double later = Formula.of(row.getText("changed_output_formula"), row.where())
                    .value(builder.assumptions());
            changes.put(row.getYear("changes_from"), later / material.content());
        }
        return source(
                row.getText("id"),
                new Words(row.getText("name_en"), row.getText("name_ru")),
                country,
                site,
                true,
                mined,
                changes,
                Math.max(0, priceOrMean(prices, country, material.id()) - discount(site, country, material.id())),
                charges(country, material.content(), quotation, OptionalDouble.of(mined * material.content())),
                builder.lawTerms(baseYear).opening(country, quotation),
                "",
                row.getProvenance());
    }

    /** Where a mine that opens later stands in a country that had no price, the mean of the others stands in. */
    private static double priceOrMean(Calibrator.BasePrices prices, String country, String material) {
        double own = prices.of(country, material);
        return Double.isNaN(own)
                ? prices.price().entrySet().stream()
                        .filter(e -> e.getKey().id().equals(material))
                        .mapToDouble(Map.Entry::getValue)
                        .average()
                        .orElse(Double.NaN)
                : own;
    }

    /** Outside the region the supply curves are calibrated to prices, charges in them. */
    private World.Charges charges(String country, double content, double quotation, OptionalDouble output) {
        return builder.isRegion(country)
                ? builder.lawTerms(baseYear).extraction(country, content, quotation, output)
                : World.Charges.NONE;
    }

    private World.Source source(
            String id,
            Words title,
            String country,
            int node,
            boolean mined,
            double tonnes,
            Map<Integer, Double> changes,
            double price,
            World.Charges charges,
            World.Opening opening,
            String host,
            Provenance provenance) {
        World.Source own = new World.Source(
                id, title, country, node, mined, tonnes, changes, price, charges, opening, host, provenance);
        return builder.companions()
                .follow(own, chain.materials().get(nodes.get(node).material()));
    }

    List<World.Plant> plants(Calibrator.BasePrices prices) {
        List<World.Plant> plants = new ArrayList<>();
        for (PlantTable.Entry entry : builder.plantTable().list()) {
            double base = baseOutput(entry.country(), entry.process()) * entry.baseShare();
            double spare = base * builder.assumed().value("smelter-spare");
            Map<Integer, Double> capacities = new LinkedHashMap<>();
            if (entry.operates()) {
                capacities.put(baseYear, entry.capacity().orElse(spare));
            }
            entry.opens()
                    .ifPresent(year -> ramp(capacities, year, entry.capacity().orElse(0)));
            plants.add(plant(
                    entry.id(),
                    entry.title(),
                    entry.country(),
                    entry.site(),
                    entry.process(),
                    base,
                    marginal(prices, entry.country(), entry.process()) - atPlant(entry),
                    capacities,
                    entry.status(),
                    entry.provenance()));
        }
        flows.processed().forEach((key, tonnes) -> {
            Conversion process = chain.process(key.id(), new Location("data/chain_processes.csv", 1));
            if (!hasPlants(key.country(), process) && tonnes > 0) {
                double base = baseOutput(key.country(), process);
                plants.add(plant(
                        key.country() + "-" + process.id(),
                        Labels.plants(builder.countryName(key.country()), process),
                        key.country(),
                        key.country(),
                        process,
                        base,
                        marginal(prices, key.country(), process),
                        Map.of(baseYear, base * builder.assumed().value("smelter-spare")),
                        "operating",
                        derived("output of the base year times the spare-capacity assumption")));
            }
        });
        return plants;
    }

    /** Output of the base year of all plants of a country with this input and output, tonnes of material. */
    private double baseOutput(String country, Conversion process) {
        return flows.processed().entrySet().stream()
                .filter(e -> e.getKey().country().equals(country))
                .mapToDouble(e -> {
                    Conversion run = chain.process(e.getKey().id(), new Location("data/chain_processes.csv", 1));
                    boolean same =
                            run.input().equals(process.input()) && run.output().equals(process.output());
                    return same ? e.getValue() * run.recovery() / run.output().content() : 0;
                })
                .sum();
    }

    /**
     * Cost of the last tonne: that of the country for the same input and output, with the difference of the operating
     * costs; where the country did not run it, the median of the others.
     */
    private double marginal(Calibrator.BasePrices prices, String country, Conversion process) {
        List<Double> beyondCost = new ArrayList<>();
        for (Map.Entry<BaseFlows.Key, Double> e : prices.processMargin().entrySet()) {
            Conversion run = chain.process(e.getKey().id(), new Location("data/chain_processes.csv", 1));
            if (run.input().equals(process.input()) && run.output().equals(process.output())) {
                double beyond = e.getValue() - run.operatingCostUsdPerTonne();
                if (e.getKey().country().equals(country)) {
                    return process.operatingCostUsdPerTonne() + beyond;
                }
                beyondCost.add(beyond);
            }
        }
        beyondCost.sort(Comparator.naturalOrder());
        double median = beyondCost.isEmpty() ? 0 : beyondCost.get(beyondCost.size() / 2);
        return process.operatingCostUsdPerTonne() + median;
    }

    /** How much less the product is worth at a plant than where its country takes or sells it. */
    private double atPlant(PlantTable.Entry entry) {
        Conversion process = entry.process();
        int output = node(entry.site(), entry.country(), process.output().id(), "market");
        return discount(output, entry.country(), process.output().id());
    }

    private double discount(int node, String country, String material) {
        return java.util.Objects.requireNonNull(lanes).discount(node, takers(country, material));
    }

    /** Nodes of a country where a material is used or worked on in the base year. */
    private Set<Integer> takers(String country, String material) {
        Set<Integer> takers = new TreeSet<>();
        flows.used().forEach((key, tonnes) -> {
            if (key.country().equals(country) && key.id().equals(material) && tonnes > 0) {
                takers.add(node(country, country, material, "market"));
            }
        });
        flows.processed().forEach((key, tonnes) -> {
            Conversion process = chain.process(key.id(), new Location("data/chain_processes.csv", 1));
            if (key.country().equals(country) && process.input().id().equals(material) && tonnes > 0) {
                List<PlantTable.Entry> own = plantsOf(country, process).stream()
                        .filter(p -> p.operates() && p.baseShare() > 0)
                        .toList();
                own.forEach(p -> takers.add(node(p.site(), country, material, "market")));
                if (own.isEmpty()) {
                    takers.add(node(country, country, material, "market"));
                }
            }
        });
        return takers;
    }

    /** Lets prices at sites know the ways of the base year. */
    void waysOf(Lanes known) {
        lanes = known;
    }

    /** New capacity comes in steps, by the assumption {@code new-capacity-ramp}; it adds to what operates. */
    private void ramp(Map<Integer, Double> capacities, int opens, double capacity) {
        double standing = capacities.getOrDefault(baseYear, 0.0);
        List<Double> shares = builder.assumptions().get("new-capacity-ramp").values();
        for (int i = 0; i < shares.size(); i++) {
            capacities.put(opens + i, standing + shares.get(i) * capacity);
        }
    }

    private World.Plant plant(
            String id,
            Words title,
            String country,
            String site,
            Conversion process,
            double base,
            double marginal,
            Map<Integer, Double> capacities,
            String status,
            Provenance provenance) {
        return new World.Plant(
                id,
                title,
                country,
                process,
                node(site, country, process.input().id(), "market"),
                node(site, country, process.output().id(), "market"),
                process.outputPerInput(),
                base,
                process.operatingCostUsdPerTonne(),
                marginal,
                capacities,
                status,
                provenance);
    }

    List<World.Use> uses(Calibrator.BasePrices prices) {
        List<World.Use> uses = new ArrayList<>();
        flows.used().forEach((key, tonnes) -> {
            Material material = chain.materials().get(chain.indexOf(key.id()));
            double price = prices.of(key.country(), key.id());
            if (tonnes > 0 && price > 0) {
                uses.add(new World.Use(
                        key.country(),
                        node(key.country(), key.country(), key.id(), "market"),
                        tonnes / material.content(),
                        price));
            }
        });
        return uses;
    }

    private static Provenance derived(String note) {
        return new Provenance(List.of(), Basis.DERIVED, note, new Location("data/base_year.csv", 1));
    }
}
