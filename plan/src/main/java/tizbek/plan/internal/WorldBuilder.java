package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Assumptions;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.Row;
import tizbek.law.AssumedValues;
import tizbek.law.Law;
import tizbek.measure.Interval;
import tizbek.network.Network;
import tizbek.network.Router;
import tizbek.plan.Chain;
import tizbek.plan.Plan;
import tizbek.plan.Reconciliation;
import tizbek.plan.Scenario;
import tizbek.plan.Words;
import tizbek.plan.World;

/** Makes the world of a scenario: reads the tables, reconciles and calibrates the base year, lays the ways. */
final class WorldBuilder {

    private final Scenario scenario;
    private final DataPackage data;
    private final Law law;
    private final Router router;
    private final Router changed;
    private final List<Interval> periods;
    private final FreightPool pool;

    private final Chain chain;
    private final Assumed assumed;
    private final PlantTable plantTable;
    private final Companions companions;
    private @Nullable LawTerms lawTerms;
    private final Map<String, Row> countries = new LinkedHashMap<>();

    /** A world with the reconciliation it rests on. */
    record Built(World world, Reconciliation reconciliation, List<Plan.Country> countries, WayFinder finder) {}

    /**
     * Begins a world.
     *
     * @param router over the map of the data, on which the base year is calibrated
     * @param changed over the map of the scenario
     * @param periods the days of each period planned
     * @param pool freights that are known already
     * @param hosts the plans of the chains with whose products something of this one comes
     */
    WorldBuilder(
            Scenario scenario,
            DataPackage data,
            Law law,
            Router router,
            Router changed,
            List<Interval> periods,
            FreightPool pool,
            Hosts hosts) {
        this.companions = new Companions(data, scenario.chain(), hosts, scenario.firstYear(), scenario.lastYear());
        this.pool = pool;
        this.changed = changed;
        this.periods = List.copyOf(periods);
        this.scenario = scenario;
        this.data = data;
        this.law = law;
        this.router = router;
        this.chain = Chain.read(data, scenario.chain(), scenario.where());
        this.assumed = new Assumed(data.assumptions(), chain.id());
        this.plantTable = PlantTable.read(data, chain, scenario);
        data.table("countries", "id", "name_en", "name_ru", "latitude", "longitude", "region")
                .rows()
                .forEach(r -> countries.put(r.getText("id"), r));
    }

    Built build() {
        TermsCheck.require(assumed, scenario);
        BaseYear known = BaseYear.read(data, chain);
        int baseYear = known.year();
        new TablesCheck(chain, data).check(known.observations(), plantTable, countries.keySet(), router.network());
        LawfulPlants.check(law, scenario, plantTable.list(), chain.id(), AssumedValues.of(data.assumptions()));
        Set<String> withPlant = new TreeSet<>();
        plantTable.list().stream()
                .filter(p -> p.operates() && p.baseShare() > 0)
                .forEach(p -> withPlant.add(p.country() + " " + p.process().id()));
        BaseFlows flows = new Reconciler(chain, known.observations(), known.users(), withPlant).reconcile(baseYear);
        double quotation = quotation();
        Sites sites = new Sites(this, flows, baseYear);
        DatedMaps maps = new DatedMaps(pool, router, changed, periods);
        Lanes lanes = new Lanes(
                chain,
                sites,
                flows,
                assumed,
                pool.on(LocalDate.of(baseYear, 7, 1), router, router),
                maps,
                quotation,
                lawTerms(baseYear));
        sites.waysOf(lanes);
        Calibrator.BasePrices prices = new Calibrator(chain, data, flows, lanes.baseFreight()).calibrate();
        List<World.Source> sources = sites.sources(prices, quotation);
        List<World.Plant> plants = sites.plants(prices);
        List<World.Use> uses = sites.uses(prices);
        lanes.lay(prices, sources, plants, uses);
        World world = new World(
                chain,
                baseYear,
                baseYear,
                sites.places(),
                sites.nodes(),
                sources,
                plants,
                uses,
                lanes.lanes(),
                lanes.ways(),
                lawTerms(baseYear).quotas(),
                maps.cappedLinks(),
                maps.numbers(),
                terms());
        return new Built(
                world.with(new LimitTables(this, world).limits()),
                flows.table(),
                sites.countries().stream().map(this::planCountry).toList(),
                lanes.finder());
    }

    Scenario scenario() {
        return scenario;
    }

    Chain chain() {
        return chain;
    }

    Assumed assumed() {
        return assumed;
    }

    Assumptions assumptions() {
        return data.assumptions();
    }

    DataPackage data() {
        return data;
    }

    Companions companions() {
        return companions;
    }

    PlantTable plantTable() {
        return plantTable;
    }

    Network network() {
        return router.network();
    }

    /** Country with its names and point; the error names where it was asked for. */
    Row country(String id, Location askedAt) {
        Row row = countries.get(id);
        if (row == null) {
            throw new InputException(
                    new Defect.UnknownName(askedAt, "country", id, NearestName.of(id, countries.keySet())));
        }
        return row;
    }

    Set<String> countryIds() {
        return countries.keySet();
    }

    boolean isRegion(String country) {
        return countries.containsKey(country)
                && countries.get(country).getText("region").equals("y");
    }

    /** The first quotation of the table per tonne of contained element: the value on which extraction is taxed. */
    private double quotation() {
        return data.table("base_prices", "chain", "material", "formula").rows().stream()
                .filter(r -> r.getText("chain").equals(chain.id()))
                .findFirst()
                .map(r -> Formula.of(r.getText("formula"), r.where()).value(data.assumptions())
                        / chain.material(r.getText("material"), r.where()).content())
                .orElseThrow(() -> new InputException(new Defect.MissingValue(
                        new Location("data/base_prices.csv", 1), "a quotation of the chain " + chain.id())));
    }

    /** What the law asks of the chain; the same for all who build this world. */
    LawTerms lawTerms(int baseYear) {
        LawTerms known = lawTerms;
        if (known == null) {
            known = new LawTerms(
                    law,
                    chain,
                    AssumedValues.of(data.assumptions()),
                    baseYear,
                    scenario.firstYear(),
                    scenario.lastYear());
            lawTerms = known;
        }
        return known;
    }

    private Plan.Country planCountry(String id) {
        Row row = country(id, scenario.where());
        return new Plan.Country(
                id, countryName(id), row.getNumber("latitude"), row.getNumber("longitude"), isRegion(id));
    }

    Words countryName(String id) {
        Row row = country(id, scenario.where());
        return new Words(row.getText("name_en"), row.getText("name_ru"));
    }

    private World.Terms terms() {
        return new World.Terms(
                assumed.percent("discount-rate"),
                assumed.value("elasticity-demand-short"),
                assumed.value("elasticity-demand-long"),
                assumed.value("elasticity-supply-short"),
                assumed.value("elasticity-supply-long"),
                assumed.value("elasticity-drift-years"),
                assumed.value("reallocation-elasticity"),
                assumed.value("choke-price"),
                assumed.percent("stock-holding"),
                assumed.value("stock-end-value"),
                assumed.value("re-export-share"),
                assumed.value("disposal-cost"),
                assumed.value("supply-floor"),
                assumed.value("supply-ceiling"),
                assumed.value("use-ceiling"));
    }
}
