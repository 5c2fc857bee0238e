package tizbek.plan;

import org.jspecify.annotations.Nullable;

/**
 * What happens in one period of a plan: tonnes in the period, prices in USD of the price year per tonne of material, by
 * the indices of the world's lists.
 *
 * @param mined by source
 * @param made output by plant
 * @param used by use
 * @param unserved by use, what the choke price ended
 * @param shipped by lane
 * @param way by way; for a lane with one way the same as the lane
 * @param openingStock at its beginning, by node
 * @param stock at the end of the period, by node
 * @param discarded by node
 * @param price by node
 * @param priceLow by use: the value of the next step of use, lower end of the price interval
 * @param priceHigh by use: the value of the last step of use, upper end
 * @param rent scarcity rent by plant, per tonne of output
 * @param measureCost by lane: what one more tonne let through would be worth; 0 where nothing binds
 * @param allowed by lane: tonnes let through; infinite where nothing is held back
 * @param barCost by source: what one more tonne mined would be worth where the law bars mining for a time
 * @param quotaCost by quota: what one more tonne contained would be worth
 * @param toll by capped link: what one more tonne of its capacity would be worth
 * @param limitCosts what the limits of the world cost
 */
@SuppressWarnings("ArrayRecordComponent") // dense amounts by index, never compared
public record PeriodPlan(
        Period period,
        double[] mined,
        double[] made,
        double[] used,
        double[] unserved,
        double[] shipped,
        double[] way,
        double[] openingStock,
        double[] stock,
        double[] discarded,
        double[] price,
        double[] priceLow,
        double[] priceHigh,
        double[] rent,
        double[] measureCost,
        double[] allowed,
        double[] barCost,
        double[] quotaCost,
        double[] toll,
        LimitCosts limitCosts,
        @Nullable ObjectivePieces pieces) {

    /**
     * Duals of the limits of a world, by the indices of {@link Limits}, in USD of the price year.
     *
     * @param resourceRent by reserve: worth of a tonne that stays in the ground
     * @param share by share limit: price of diversification, what the buyer pays more for a tonne from elsewhere
     * @param floor by processing floor: what one more tonne left unprocessed would be worth
     */
    @SuppressWarnings("ArrayRecordComponent") // dense amounts by index, never compared
    public record LimitCosts(double[] resourceRent, double[] share, double[] floor) {}

    /**
     * The objective of the period term by term, undiscounted million USD: benefit of use less each cost; their sum is
     * compared with what the solver reports.
     */
    public record ObjectivePieces(
            double use,
            double mining,
            double processing,
            double margins,
            double borderCharges,
            double freight,
            double stock,
            double discard,
            double investment) {
        public double sum() {
            return use - mining - processing - margins - borderCharges - freight - stock - discard - investment;
        }
    }

    /** The same year seen over another of its parts: amounts at scale, prices as they are. Only where nothing is stored. */
    public PeriodPlan scaledTo(Period other) {
        double factor = other.length() / period.length();
        ObjectivePieces p = pieces;
        return new PeriodPlan(
                other,
                scaled(mined, factor),
                scaled(made, factor),
                scaled(used, factor),
                scaled(unserved, factor),
                scaled(shipped, factor),
                scaled(way, factor),
                openingStock,
                stock,
                scaled(discarded, factor),
                price,
                priceLow,
                priceHigh,
                rent,
                measureCost,
                scaled(allowed, factor),
                barCost,
                quotaCost,
                toll,
                limitCosts,
                p == null
                        ? null
                        : new ObjectivePieces(
                                p.use() * factor,
                                p.mining() * factor,
                                p.processing() * factor,
                                p.margins() * factor,
                                p.borderCharges() * factor,
                                p.freight() * factor,
                                p.stock() * factor,
                                p.discard() * factor,
                                p.investment() * factor));
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }
}
