package tizbek.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tizbek.plan.internal.Figures;
import tizbek.plan.internal.Reasons;

/**
 * Why a plan is what it is, as fits a screen: the price that moved most, what binds, who gains and who loses.
 *
 * @param year the headline year
 * @param prices prices told in a sentence or two
 * @param limits what binds, the limit worth most first
 * @param gains change of the surplus by country against the baseline, the largest first; empty where nothing moves
 */
public record PlanReasons(int year, List<Words> prices, List<Limit> limits, List<Gain> gains) {

    public PlanReasons {
        prices = List.copyOf(prices);
        limits = List.copyOf(limits);
        gains = List.copyOf(gains);
    }

    /** A limit that binds: what one more tonne of it is worth, and what it is worth in the year. */
    public record Limit(Words title, double usdPerTonne, double usdPerYear) {}

    /** What all in a country together gain, and the part of its users. */
    public record Gain(Words country, double usdPerYear, double usersUsdPerYear) {}

    public static PlanReasons of(Answer answer) {
        Plan plan = answer.plan();
        Reasons reasons = new Reasons(plan, Figures.year(plan));
        List<Gain> gains = new ArrayList<>(reasons.gains());
        gains.sort(Comparator.comparingDouble(Gain::usdPerYear).reversed());
        return new PlanReasons(Figures.year(plan), reasons.prices(), reasons.limits(), gains);
    }
}
