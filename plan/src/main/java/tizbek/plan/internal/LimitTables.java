package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Conversions;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.Provenance;
import tizbek.facts.Row;
import tizbek.measure.Counted;
import tizbek.plan.Chain;
import tizbek.plan.Limits;
import tizbek.plan.Outlook;
import tizbek.plan.World;

/**
 * Reads what links the years of a world, and what a scenario asks of its trade beyond the law: reserves from the tables
 * {@code mined_deposits}, {@code deposits} and {@code reserves}, capital of plants from {@code processes} and the
 * assumptions, limits from the scenario.
 */
final class LimitTables {

    private final WorldBuilder builder;
    private final Chain chain;
    private final Assumed assumed;
    private final DataPackage data;
    private final Outlook outlook;
    private final World world;
    private final Conversions conversions;

    LimitTables(WorldBuilder builder, World world) {
        this.builder = builder;
        this.chain = builder.chain();
        this.assumed = builder.assumed();
        this.data = builder.data();
        this.outlook = builder.scenario().outlook();
        this.world = world;
        this.conversions = Conversions.of(data);
    }

    Limits limits() {
        List<String> unknownReserves = new ArrayList<>();
        List<String> unknownCapital = new ArrayList<>();
        List<Limits.Reserve> reserves = reserves(unknownReserves);
        Outlook.Invest invest = outlook.investOrNull();
        List<Limits.Candidate> candidates = invest == null ? List.of() : candidates(invest, unknownCapital);
        return new Limits(
                reserves,
                candidates,
                invest == null ? Limits.NONE.building() : building(invest),
                List.of(),
                shares(),
                floors(),
                unknownReserves,
                unknownCapital);
    }

    // Reserves.

    private List<Limits.Reserve> reserves(List<String> unknown) {
        Map<String, List<Row>> deposits = deposits();
        Map<String, Contained> countries = countryReserves();
        Map<Integer, Contained> known = new HashMap<>();
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            if (source.mined()) {
                Optional<Contained> contained = deposits.containsKey(source.id())
                        ? ofDeposits(deposits.getOrDefault(source.id(), List.of()))
                        : ofCountry(source, countries.get(source.country()));
                if (contained.isPresent()) {
                    known.put(s, contained.get());
                } else {
                    unknown.add(source.id());
                }
            }
        }
        List<Limits.Reserve> reserves = new ArrayList<>();
        if (known.isEmpty()) {
            return reserves;
        }
        double recovery = assumed.percent("mill-recovery");
        double soon = assumed.value("depletion-years");
        known.forEach((s, contained) -> {
            World.Source source = world.sources().get(s);
            double tonnes = contained.tonnes()
                    * recovery
                    / world.materialOf(source.node()).content();
            double years = tonnes / source.referenceTonnes(builder.scenario().firstYear());
            if (years < soon) {
                reserves.add(new Limits.Reserve(s, tonnes, years, contained.provenance()));
            }
        });
        return reserves;
    }

    /** Tonnes of the element of the chain. */
    private record Contained(double tonnes, Provenance provenance) {}

    /** Rows of deposits by the producer that mines them. */
    private Map<String, List<Row>> deposits() {
        Map<String, Row> byId = new HashMap<>();
        data.table("deposits", "id", "contained_t", "counted_as").rows().forEach(r -> byId.put(r.getText("id"), r));
        Map<String, List<Row>> mined = new HashMap<>();
        Set<String> producers = new TreeSet<>();
        data.table("producers", "id").rows().forEach(r -> producers.add(r.getText("id")));
        for (Row row : data.table("mined_deposits", "producer", "deposit").rows()) {
            String producer = known("producer", row.getText("producer"), producers, row.where());
            String deposit = known("deposit", row.getText("deposit"), byId.keySet(), row.where());
            mined.computeIfAbsent(producer, p -> new ArrayList<>())
                    .add(java.util.Objects.requireNonNull(byId.get(deposit)));
        }
        return mined;
    }

    /** Of several deposits all must be known, or nothing is. */
    private Optional<Contained> ofDeposits(List<Row> deposits) {
        double tonnes = 0;
        for (Row row : deposits) {
            OptionalDouble contained = element(row, "contained_t");
            if (contained.isEmpty()) {
                return Optional.empty();
            }
            tonnes += contained.getAsDouble();
        }
        return Optional.of(new Contained(tonnes, deposits.getFirst().getProvenance()));
    }

    /**
     * Reserves of each country outside the region: of all forms that it mines, each by the row of the year nearest to the
     * base year; a form without one, or with a lower bound only, leaves the country unknown. What exploration adds year by
     * year stretches them: reserves / (1 - reserve-replacement) at unchanged output.
     */
    private Map<String, Contained> countryReserves() {
        double replaced = assumed.value("reserve-replacement");
        Map<String, Contained> known = new HashMap<>();
        if (replaced >= 1) {
            return known;
        }
        Map<String, Map<String, Row>> chosen = new HashMap<>();
        for (Row row : data.table(
                        "reserves", "country", "commodity", "form", "year", "quantity_t", "counted_as", "chosen")
                .rows()) {
            boolean meant = row.getText("commodity").equals(chain.id())
                    && row.isYes("chosen")
                    && row.findText("bound").isEmpty();
            if (meant) {
                chosen.computeIfAbsent(row.getText("country"), c -> new HashMap<>())
                        .merge(row.findText("form").orElse(""), row, this::nearer);
            }
        }
        Map<String, Set<String>> mined = new FactObservations(data, chain).formsMined(world.baseYear());
        chosen.forEach((country, byForm) -> {
            Set<String> forms = mined.getOrDefault(country, byForm.keySet());
            if (!country.equals(REST) && byForm.keySet().containsAll(forms)) {
                ofForms(byForm, forms, 1 / (1 - replaced)).ifPresent(c -> known.put(country, c));
            }
        });
        return known;
    }

    /** The rest of the world is another set of countries in every table. */
    private static final String REST = "ROW";

    private Optional<Contained> ofForms(Map<String, Row> byForm, Set<String> forms, double stretch) {
        double tonnes = 0;
        Provenance provenance = null;
        for (String form : forms) {
            Row row = java.util.Objects.requireNonNull(byForm.get(form));
            OptionalDouble contained = element(row, "quantity_t");
            if (contained.isEmpty()) {
                return Optional.empty();
            }
            tonnes += contained.getAsDouble() * stretch;
            provenance = row.getProvenance();
        }
        return provenance == null ? Optional.empty() : Optional.of(new Contained(tonnes, provenance));
    }

    private Row nearer(Row one, Row other) {
        int near = Math.abs(one.getYear("year") - world.baseYear());
        return Math.abs(other.getYear("year") - world.baseYear()) < near ? other : one;
    }

    /** The reserves of a country are those of its one aggregate mine; a mine of the region needs its own deposits. */
    private Optional<Contained> ofCountry(World.Source source, @Nullable Contained country) {
        return country == null || builder.isRegion(source.country()) ? Optional.empty() : Optional.of(country);
    }

    /** Tonnes of the element of the chain; nothing where the row states none, or counts what no conversion reaches. */
    private OptionalDouble element(Row row, String column) {
        if (!row.has(column) || !row.has("counted_as")) {
            return OptionalDouble.empty();
        }
        OptionalDouble factor =
                conversions.findFactor(row.getCounted("counted_as"), new Counted.Element(chain.element()));
        return factor.isPresent()
                ? OptionalDouble.of(row.getAmount(column) * factor.getAsDouble())
                : OptionalDouble.empty();
    }

    // Plants the plan may build.

    private List<Limits.Candidate> candidates(Outlook.Invest invest, List<String> unknown) {
        List<String> open = builder.plantTable().list().stream()
                .filter(p -> !p.operates() && p.opens().isEmpty())
                .map(PlantTable.Entry::id)
                .toList();
        invest.plants().forEach(id -> known("plant that does not operate", id, open, invest.where()));
        invest.countries().forEach(c -> builder.country(c, invest.where()));
        Outlook.WholeUnits whole = invest.wholeOrNull();
        if (whole != null) {
            whole.tonnes().keySet().forEach(id -> known("plant that does not operate", id, open, whole.where()));
        }
        List<Limits.Candidate> candidates = new ArrayList<>();
        for (PlantTable.Entry entry : builder.plantTable().list()) {
            boolean all = invest.plants().isEmpty() && invest.countries().isEmpty();
            boolean named =
                    invest.plants().contains(entry.id()) || invest.countries().contains(entry.country());
            if (open.contains(entry.id()) && (all || named)) {
                OptionalDouble capital = capital(entry);
                if (capital.isEmpty() || entry.capacity().orElse(0) <= 0) {
                    unknown.add(entry.id());
                } else {
                    candidates.add(candidate(entry, capital.getAsDouble(), whole));
                }
            }
        }
        return candidates;
    }

    /** What a tonne of output a year costs to build: the assumption on the plant, the process, or the assumption on it. */
    private OptionalDouble capital(PlantTable.Entry entry) {
        OptionalDouble own = assumption("capital-" + entry.id());
        if (own.isPresent()) {
            return own;
        }
        String process = entry.process().id();
        OptionalDouble read = data.table("processes", "id", "capital_usd_per_annual_t_output").rows().stream()
                .filter(r -> r.getText("id").equals(process) && r.has("capital_usd_per_annual_t_output"))
                .mapToDouble(r -> r.getAmount("capital_usd_per_annual_t_output"))
                .findFirst();
        return read.isPresent() ? read : assumption("capital-" + process);
    }

    private OptionalDouble assumption(String id) {
        return builder.assumptions().list().stream().anyMatch(a -> a.id().equals(id))
                ? OptionalDouble.of(builder.assumptions().value(id))
                : OptionalDouble.empty();
    }

    private Limits.Candidate candidate(PlantTable.Entry entry, double capital, Outlook.@Nullable WholeUnits whole) {
        int plant = 0;
        while (!world.plants().get(plant).id().equals(entry.id())) {
            plant++;
        }
        return new Limits.Candidate(
                plant,
                entry.capacity().orElseThrow(),
                capital,
                capital * annuityShare(assumed.percent("capital-cost"), assumed.value("plant-life")),
                whole == null ? 0 : unit(entry, whole),
                entry.provenance());
    }

    /** The size of a unit that the scenario names, else the whole plant. */
    private static double unit(PlantTable.Entry entry, Outlook.WholeUnits whole) {
        double size = entry.capacity().orElseThrow();
        double unit = whole.tonnes().getOrDefault(entry.id(), size);
        if (unit > size) {
            throw new InputException(new Defect.Contradiction(
                    whole.where(),
                    "a unit of (%s) is to have %.0f t a year, but the whole plant has %.0f"
                            .formatted(entry.id(), unit, size),
                    "a smaller unit was meant."));
        }
        return unit;
    }

    /** What each year costs of a dollar lent over a life at a rate: r (1 + r)^L / ((1 + r)^L - 1). */
    static double annuityShare(double rate, double lifeYears) {
        double growth = Math.pow(1 + rate, lifeYears);
        return rate == 0 ? 1 / lifeYears : rate * growth / (growth - 1);
    }

    private Limits.Building building(Outlook.Invest invest) {
        return new Limits.Building(
                builder.assumptions().get("new-capacity-ramp").values(),
                (int) Math.round(assumed.value("build-lead-years")),
                assumed.value("build-yearly-share"),
                invest.budgetMillionUsd() * 1e6);
    }

    // What the scenario asks of trade.

    private List<Limits.ShareLimit> shares() {
        List<Limits.ShareLimit> limits = new ArrayList<>();
        for (Outlook.ShareLimit asked : outlook.shareLimits()) {
            int material = chain.indexOf(
                    chain.material(asked.material(), asked.where()).id());
            Set<String> members = members(asked);
            Set<String> exporters = new TreeSet<>();
            world.lanes().stream()
                    .filter(l -> l.material() == material && members.contains(l.to()) && !members.contains(l.from()))
                    .forEach(l -> exporters.add(l.from()));
            for (String exporter : exporters) {
                limits.add(
                        new Limits.ShareLimit(asked.buyer(), members, material, exporter, asked.most(), asked.from()));
            }
            if (exporters.isEmpty()) {
                throw new InputException(new Defect.Contradiction(
                        asked.where(),
                        "nobody outside ships (%s) to (%s), so no share of it can be limited"
                                .formatted(asked.material(), asked.buyer()),
                        "another buyer or another material was meant."));
            }
        }
        return limits;
    }

    private Set<String> members(Outlook.ShareLimit asked) {
        List<String> names = new ArrayList<>();
        for (Row row : data.table("areas", "id", "members").rows()) {
            if (row.has("members")) {
                names.add(row.getText("id"));
                if (row.getText("id").equals(asked.buyer())) {
                    return Set.copyOf(row.getList("members"));
                }
            }
        }
        names.addAll(builder.countryIds());
        return Set.of(known("buyer", asked.buyer(), names, asked.where()));
    }

    private List<Limits.Floor> floors() {
        List<Limits.Floor> floors = new ArrayList<>();
        for (Outlook.LocalProcessing asked : outlook.localProcessing()) {
            builder.country(asked.country(), asked.where());
            int material = chain.indexOf(
                    chain.material(asked.material(), asked.where()).id());
            Limits.Floor floor = new Limits.Floor(asked.country(), material, asked.least(), asked.from());
            if (world.sources().stream().noneMatch(s -> s.mined() && FloorRows.isOf(world, floor, s.node()))) {
                throw new InputException(new Defect.Contradiction(
                        asked.where(),
                        "no mine in (%s) brings (%s), so no share of it can be asked for"
                                .formatted(asked.country(), asked.material()),
                        "another country or another material was meant."));
            }
            floors.add(floor);
        }
        return floors;
    }

    private static String known(String kind, String name, java.util.Collection<String> names, Location where) {
        if (!names.contains(name)) {
            throw new InputException(new Defect.UnknownName(where, kind, name, NearestName.of(name, names)));
        }
        return name;
    }
}
