package tizbek.network.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tizbek.facts.Assumptions;
import tizbek.network.Charge;
import tizbek.network.Leg;
import tizbek.network.TransitTime;

/**
 * The distribution of the time of a whole way. Every item of every leg is taken as log-normal with the hours of its
 * charge as the median; the time that nine of ten do not exceed is that of the charge or, where no table tells it, the
 * assumption {@code transit-spread-KIND-MODE} times the median. Any two items hang together by the correlation
 * {@code transit-correlation}. The sum is taken as log-normal with the mean and variance of the sum (Fenton 1960, The
 * sum of log-normal probability distributions in scatter transmission systems, IRE Transactions on Communications
 * Systems 8).
 */
public final class TransitEstimate {

    /** The quantile 0.9 of the normal distribution. */
    private static final double NINE_OF_TEN = 1.2815515655446004;

    private final Assumptions assumptions;
    private final double correlation;
    private final Map<String, Double> ratios = new HashMap<>();

    public TransitEstimate(Assumptions assumptions) {
        this.assumptions = assumptions;
        correlation = assumptions.value("transit-correlation");
    }

    /** The time of a way with these legs. */
    public TransitTime of(List<Leg> legs) {
        double mean = 0;
        double variances = 0;
        double deviations = 0;
        for (Leg leg : legs) {
            for (Charge charge : leg.charges()) {
                if (charge.hours() > 0) {
                    double sigma = Math.log(ratio(charge, leg)) / NINE_OF_TEN;
                    double itsMean = charge.hours() * Math.exp(sigma * sigma / 2);
                    double variance = itsMean * itsMean * Math.expm1(sigma * sigma);
                    mean += itsMean;
                    variances += variance;
                    deviations += Math.sqrt(variance);
                }
            }
        }
        if (mean == 0) {
            return new TransitTime(0, 0, 0);
        }
        double variance = (1 - correlation) * variances + correlation * deviations * deviations;
        double spread = variance / (mean * mean);
        double median = mean / Math.sqrt(1 + spread);
        double factor = Math.exp(NINE_OF_TEN * Math.sqrt(Math.log1p(spread)));
        return new TransitTime(median / factor, median, median * factor);
    }

    /** The time that nine of ten do not exceed over the median, at least 1. */
    private double ratio(Charge charge, Leg leg) {
        if (charge.highHours().isPresent()) {
            return Math.max(1, charge.highHours().getAsDouble() / charge.hours());
        }
        String kind = charge.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ratios.computeIfAbsent(
                kind + "-" + leg.mode().word(), k -> Math.max(1, assumptions.value("transit-spread-" + k)));
    }
}
