package tizbek.plan.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tizbek.law.AssumedValues;
import tizbek.law.BorderCharges.BorderCharge;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.law.RestrictionInForce;
import tizbek.measure.Interval;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;

/**
 * What the law takes of whom and for whom in a year, provision by provision: extraction charges, charges at borders, and
 * what measures, quotas and bars on mining are worth to those who still pass. Who gains and loses by it through the prices
 * is told by {@link Surplus}.
 */
final class LawCosts {

    /**
     * A provision, or several that bear on the same thing and cannot be told apart.
     *
     * @param kind extraction-charge, border-charge, measure, quota or mining-bar
     * @param payer country whose producers or traders pay, or are held back
     * @param receiver country whose state takes it; of a measure or a quota the country whose traders have its rent
     * @param partner the other country of the pair, or empty
     * @param material or empty where several
     * @param tonnes that pay or pass in the year; of a quota contained
     * @param heldBackTonnes flow without the measure less the flow with it, NaN where it is not known
     */
    record Cost(
            String kind,
            List<String> provisions,
            String payer,
            String receiver,
            String partner,
            String material,
            double tonnes,
            double usd,
            double heldBackTonnes) {

        double usdPerTonne() {
            return tonnes > 0 ? usd / tonnes : Double.NaN;
        }

        private Cost plus(Cost o) {
            return new Cost(
                    kind,
                    provisions,
                    payer,
                    receiver,
                    partner,
                    material,
                    tonnes + o.tonnes,
                    usd + o.usd,
                    heldBackTonnes + o.heldBackTonnes);
        }

        /** Whether a state takes it: the rent of a limit stays with those who trade. */
        boolean isRevenue() {
            return kind.endsWith("-charge");
        }
    }

    /** Charges of less than this many dollars a year are left out. */
    private static final double NOTHING_USD = 1;

    private final World world;
    private final Law law;
    private final AssumedValues assumed;
    private final Map<List<Object>, Cost> costs = new LinkedHashMap<>();

    private LawCosts(World world, Law law, AssumedValues assumed) {
        this.world = world;
        this.law = law;
        this.assumed = assumed;
    }

    /**
     * The costs of the periods of one year.
     *
     * @param free the same periods of the same world without the measure; empty where there is no such plan
     */
    static List<Cost> of(World world, Law law, AssumedValues assumed, List<PeriodPlan> periods, List<PeriodPlan> free) {
        LawCosts all = new LawCosts(world, law, assumed);
        for (int t = 0; t < periods.size(); t++) {
            all.extraction(periods.get(t));
            all.borders(periods.get(t));
            all.measures(periods.get(t), free.isEmpty() ? null : free.get(t).shipped());
            all.quotasAndBars(periods.get(t));
        }
        return all.costs.values().stream()
                .filter(c -> c.usd() > NOTHING_USD || c.heldBackTonnes() > NOTHING_USD)
                .toList();
    }

    /** What the states take in a year, by country. */
    static Map<String, Double> revenue(List<Cost> costs) {
        Map<String, Double> revenue = new java.util.TreeMap<>();
        costs.stream().filter(Cost::isRevenue).forEach(c -> revenue.merge(c.receiver(), c.usd(), Double::sum));
        return revenue;
    }

    private void add(Cost cost) {
        List<Object> key =
                List.of(cost.kind(), cost.provisions(), cost.payer(), cost.receiver(), cost.partner(), cost.material());
        costs.merge(key, cost, Cost::plus);
    }

    private static List<String> ids(String provisions) {
        return provisions.isEmpty() ? List.of() : Arrays.asList(provisions.split(", "));
    }

    /** Of the provisions of all years those in force in the year; all where none is, for then an older one is taken on. */
    private List<String> ids(String provisions, int year) {
        List<String> all = ids(provisions);
        List<String> then = all.stream()
                .filter(id -> law.find(id)
                        .map(p -> p.interval().intersection(Interval.year(year)).isPresent())
                        .orElse(false))
                .toList();
        return then.isEmpty() ? all : then;
    }

    private void extraction(PeriodPlan p) {
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            double usd = source.charges().in(p.period().year()) * p.mined()[s];
            if (usd > 0) {
                String material = world.materialOf(source.node()).id();
                add(new Cost(
                        "extraction-charge",
                        ids(source.charges().provision(), p.period().year()),
                        source.country(),
                        source.country(),
                        "",
                        material,
                        p.mined()[s],
                        usd,
                        0));
            }
        }
    }

    private void borders(PeriodPlan p) {
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            double perTonne = lane.charges().in(p.period().year());
            if (perTonne <= 0 || p.shipped()[l] <= 0) {
                continue;
            }
            String material = world.chain().materials().get(lane.material()).id();
            Map<String, Double> shares = shares(lane, material, p.period().year(), perTonne);
            for (Map.Entry<String, Double> e : shares.entrySet()) {
                String state = law.find(e.getKey()).map(Provision::country).orElse(lane.from());
                boolean importing = state.equals(lane.to());
                add(new Cost(
                        "border-charge",
                        List.of(e.getKey()),
                        importing ? lane.to() : lane.from(),
                        state,
                        importing ? lane.from() : lane.to(),
                        material,
                        p.shipped()[l],
                        e.getValue() * perTonne * p.shipped()[l],
                        0));
            }
        }
    }

    /** The share of each provision in what a pair pays. */
    private Map<String, Double> shares(World.Lane lane, String material, int year, double perTonne) {
        List<String> ids = ids(lane.charges().provision());
        Map<String, Double> usd = new LinkedHashMap<>();
        if (ids.size() > 1) {
            double rate = lane.charges().rate().getOrDefault(year, 0.0);
            double value = rate > 0 ? perTonne / rate : 0;
            for (BorderCharge c : law.borderCharges(material, lane.from(), lane.to(), Interval.year(year), assumed)
                    .charges()) {
                usd.merge(c.provision().id(), c.usdPerTonne(value), Double::sum);
            }
        }
        double sum = usd.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum <= 0) {
            return Map.of(lane.charges().provision(), 1.0);
        }
        usd.replaceAll((id, part) -> part / sum);
        return usd;
    }

    private void measures(PeriodPlan p, double @org.jspecify.annotations.Nullable [] free) {
        for (int l = 0; l < world.lanes().size(); l++) {
            if (p.allowed()[l] == Double.POSITIVE_INFINITY) {
                continue;
            }
            World.Lane lane = world.lanes().get(l);
            String material = world.chain().materials().get(lane.material()).id();
            List<String> provisions =
                    law
                            .restrictions(
                                    material, lane.from(), lane.to(), p.period().days(), assumed)
                            .stream()
                            .filter(r ->
                                    r.inForce().fraction() > 0 && r.throughput().fraction() < 1)
                            .map(RestrictionInForce::provision)
                            .map(Provision::id)
                            .distinct()
                            .toList();
            add(new Cost(
                    "measure",
                    provisions,
                    lane.to(),
                    lane.from(),
                    lane.to(),
                    material,
                    p.shipped()[l],
                    p.measureCost()[l] * p.shipped()[l],
                    free == null ? Double.NaN : Math.max(0, free[l] - p.shipped()[l])));
        }
    }

    private void quotasAndBars(PeriodPlan p) {
        for (int q = 0; q < world.quotas().size(); q++) {
            World.Quota quota = world.quotas().get(q);
            double contained = 0;
            for (int l = 0; l < world.lanes().size(); l++) {
                World.Lane lane = world.lanes().get(l);
                contained += LawRows.covers(quota, lane)
                        ? p.shipped()[l]
                                * world.chain().materials().get(lane.material()).content()
                        : 0;
            }
            add(new Cost(
                    "quota",
                    ids(quota.provision()),
                    quota.exporter(),
                    quota.exporter(),
                    "",
                    "",
                    contained,
                    contained * p.quotaCost()[q],
                    0));
        }
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            if (p.barCost()[s] > 0) {
                add(new Cost(
                        "mining-bar",
                        ids(source.opening().provision()),
                        source.country(),
                        source.country(),
                        "",
                        world.materialOf(source.node()).id(),
                        p.mined()[s],
                        p.barCost()[s] * p.mined()[s],
                        0));
            }
        }
    }
}
