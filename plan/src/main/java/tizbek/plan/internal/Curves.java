package tizbek.plan.internal;

import tizbek.plan.Period;
import tizbek.plan.World;

/** The curves of a world in a period: what the calibration and the elasticities make of its amounts and prices. */
final class Curves {

    private final World world;

    Curves(World world) {
        this.world = world;
    }

    /** Elasticity that drifts from the short run, in the year of the surprise, to the long run. */
    private double drift(double shortRun, double longRun, Period period) {
        double progress =
                Math.min(1, Math.max(0, period.sinceSurprise()) / world.terms().driftYears());
        return shortRun + (longRun - shortRun) * progress;
    }

    /** Use: p = p0 (q / q0)^(1 / e), at most the choke price. */
    Curve.Isoelastic use(World.Use use, Period period) {
        World.Terms terms = world.terms();
        double e = drift(terms.demandShort(), terms.demandLong(), period);
        return Curve.Isoelastic.demand(
                use.baseTonnes(), use.basePriceUsdPerTonne(), e, terms.chokeRatio(), terms.useCeiling());
    }

    /**
     * Supply without the charges of the year: marginal cost at the reference output is that of the base year. What comes
     * with the product of another chain cannot outrun it.
     */
    Curve source(World.Source source, Period period) {
        World.Terms terms = world.terms();
        double e = drift(terms.supplyShort(), terms.supplyLong(), period);
        double cost = source.marginalUsdPerTonne() - source.charges().in(world.baseYear());
        double ceiling = source.isCompanion() ? 1 : terms.supplyCeiling();
        return Curve.Isoelastic.supply(source.referenceTonnes(period.year()), cost, e, terms.supplyFloor(), ceiling);
    }

    /** The steps of a plant reach a little beyond its capacity, so that it is the capacity row which binds. */
    private static final double BEYOND_CAPACITY = 1.02;

    /** Processing: the cost of the last tonne rises by 1 / reallocation over the capacity, tonnes of output a year. */
    Curve plant(World.Plant plant, double capacity) {
        double slope = Math.max(plant.marginalUsdPerTonne(), plant.operatingCostUsdPerTonne())
                / (world.terms().reallocation() * Math.max(capacity, plant.baseOutputTonnes()));
        double through = Math.min(plant.baseOutputTonnes(), capacity);
        return new Curve.Line(through, plant.marginalUsdPerTonne(), slope, capacity, capacity * BEYOND_CAPACITY);
    }

    /**
     * Margin of a lane beyond freight: (cost + lambda) / (sigma * scale) is its slope (positive mathematical
     * programming per country pair; Paris, Drogue and Anania, Economic Modelling 28, 2011).
     */
    Curve lane(World.Lane lane) {
        double slope = Math.max(lane.marginUsdPerTonne(), lane.referenceFreightUsdPerTonne())
                / (world.terms().reallocation() * lane.scaleTonnes());
        return new Curve.Line(
                lane.baseTonnes(),
                lane.marginUsdPerTonne() - lane.referenceFreightUsdPerTonne(),
                slope,
                lane.scaleTonnes(),
                lane.maxTonnes());
    }
}
