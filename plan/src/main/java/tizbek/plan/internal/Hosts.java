package tizbek.plan.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.World;

/**
 * The plans of the chains with whose products something of another chain comes: what they make of a material in a
 * country, year by year.
 */
public final class Hosts {

    /** No chain is needed. */
    public static final Hosts NONE = new Hosts(Map.of(), false);

    private final Map<String, Plan> plans;
    private final boolean baseline;

    private Hosts(Map<String, Plan> plans, boolean baseline) {
        this.plans = plans;
        this.baseline = baseline;
    }

    /** The chains with whose products something of {@code chain} comes. */
    public static Set<String> chainsOf(DataPackage data, String chain) {
        return Companions.hostsOf(data, chain);
    }

    /** Those, and the chains that they follow in turn. */
    public static Set<String> allChainsOf(DataPackage data, String chain) {
        return Companions.allHostsOf(data, chain);
    }

    /** Hosts as they are in the scenario of their plans, by chain. */
    public static Hosts of(Map<String, Plan> plans) {
        return new Hosts(new LinkedHashMap<>(plans), false);
    }

    /** The same hosts as they are in the baseline of their plans. */
    Hosts ofBaseline() {
        return new Hosts(plans, true);
    }

    /** Whether a host does in the scenario what it does not do in the baseline. */
    boolean differ() {
        return plans.values().stream()
                .anyMatch(p -> !p.sharesWorld() || !p.periods().equals(p.baseline()));
    }

    /**
     * Tonnes of material a year.
     *
     * @param base of the base year
     * @param byYear of the years planned
     */
    record Output(double base, Map<Integer, Double> byYear) {}

    /**
     * What a host makes or mines of a material in a country.
     *
     * @param id of one source or plant, or empty for all of the country
     */
    Output output(String chain, String country, String material, String id, Location askedAt) {
        Plan plan = plans.get(chain);
        if (plan == null) {
            throw new InputException(new Defect.UnknownName(
                    askedAt, "planned host chain", chain, NearestName.of(chain, plans.keySet())));
        }
        World world = baseline ? plan.baselineWorld() : plan.world();
        List<PeriodPlan> periods = baseline ? plan.baseline() : plan.periods();
        world.chain().material(material, askedAt);
        double base = 0;
        Map<Integer, Double> byYear = new LinkedHashMap<>();
        List<Yearly> years = Yearly.of(world, periods);
        boolean found = false;
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            if (isMeant(
                    source.id(),
                    source.country(),
                    world.materialOf(source.node()).id(),
                    country,
                    material,
                    id)) {
                found = true;
                base += source.baseTonnes();
                int index = s;
                years.forEach(y -> byYear.merge(y.year(), y.mined()[index], Double::sum));
            }
        }
        for (int f = 0; f < world.plants().size(); f++) {
            World.Plant plant = world.plants().get(f);
            if (isMeant(plant.id(), plant.country(), plant.process().output().id(), country, material, id)) {
                found = true;
                base += plant.baseOutputTonnes();
                int index = f;
                years.forEach(y -> byYear.merge(y.year(), y.made()[index], Double::sum));
            }
        }
        if (!found) {
            throw new InputException(new Defect.Contradiction(
                    askedAt,
                    "nothing of the chain (" + chain + ") makes (" + material + ") in (" + country + ")"
                            + (id.isEmpty() ? "" : " under the id (" + id + ")"),
                    "the host or its material was mistyped."));
        }
        return new Output(base, byYear);
    }

    private static boolean isMeant(
            String ownId, String ownCountry, String ownMaterial, String country, String material, String id) {
        return ownCountry.equals(country) && ownMaterial.equals(material) && (id.isEmpty() || id.equals(ownId));
    }
}
