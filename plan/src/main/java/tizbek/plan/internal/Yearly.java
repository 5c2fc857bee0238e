package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;

/**
 * A year of a plan: its periods added up. Tonnes are sums, a price is the mean weighted by quantity (by length of the
 * period where nothing is used), a stock is that of the last day.
 */
@SuppressWarnings("ArrayRecordComponent") // dense amounts by index, never compared
public record Yearly(
        int year,
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
        double[] toll) {

    /** The years of a plan, in order. */
    public static List<Yearly> of(World world, List<PeriodPlan> periods) {
        List<Yearly> years = new ArrayList<>();
        List<Integer> numbers =
                periods.stream().map(p -> p.period().year()).distinct().toList();
        for (int year : numbers) {
            years.add(year(
                    world,
                    year,
                    periods.stream().filter(p -> p.period().year() == year).toList()));
        }
        return years;
    }

    private static Yearly year(World world, int year, List<PeriodPlan> parts) {
        double[][] byUse = weights(parts, PeriodPlan::used);
        double[][] byMade = weights(parts, PeriodPlan::made);
        double[][] byMined = weights(parts, PeriodPlan::mined);
        double[][] byShipped = weights(parts, PeriodPlan::shipped);
        return new Yearly(
                year,
                sum(parts, PeriodPlan::mined),
                sum(parts, PeriodPlan::made),
                sum(parts, PeriodPlan::used),
                sum(parts, PeriodPlan::unserved),
                sum(parts, PeriodPlan::shipped),
                sum(parts, PeriodPlan::way),
                parts.getFirst().openingStock(),
                parts.getLast().stock(),
                sum(parts, PeriodPlan::discarded),
                mean(parts, PeriodPlan::price, nodeWeights(world, parts, byUse)),
                mean(parts, PeriodPlan::priceLow, byUse),
                mean(parts, PeriodPlan::priceHigh, byUse),
                mean(parts, PeriodPlan::rent, byMade),
                mean(parts, PeriodPlan::measureCost, byShipped),
                sum(parts, PeriodPlan::allowed),
                mean(parts, PeriodPlan::barCost, byMined),
                mean(parts, PeriodPlan::quotaCost, weights(parts, p -> new double[p.quotaCost().length])),
                mean(parts, PeriodPlan::toll, weights(parts, p -> new double[p.toll().length])));
    }

    private static double[] sum(List<PeriodPlan> parts, Function<PeriodPlan, double[]> what) {
        double[] sum = new double[what.apply(parts.getFirst()).length];
        for (PeriodPlan part : parts) {
            double[] values = what.apply(part);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        return sum;
    }

    /** Weights by part and index, which add up to 1 over the parts. */
    private static double[][] weights(List<PeriodPlan> parts, Function<PeriodPlan, double[]> quantity) {
        double[] total = sum(parts, quantity);
        double[][] weights = new double[parts.size()][total.length];
        ToDoubleFunction<PeriodPlan> length = p -> p.period().length();
        double lengths = parts.stream().mapToDouble(length).sum();
        for (int k = 0; k < parts.size(); k++) {
            double[] values = quantity.apply(parts.get(k));
            for (int i = 0; i < total.length; i++) {
                weights[k][i] = total[i] > 0 ? values[i] / total[i] : length.applyAsDouble(parts.get(k)) / lengths;
            }
        }
        return weights;
    }

    private static double[][] nodeWeights(World world, List<PeriodPlan> parts, double[][] byUse) {
        double[][] weights = weights(parts, p -> new double[world.nodes().size()]);
        for (int u = 0; u < world.uses().size(); u++) {
            for (int k = 0; k < parts.size(); k++) {
                weights[k][world.uses().get(u).node()] = byUse[k][u];
            }
        }
        return weights;
    }

    private static double[] mean(List<PeriodPlan> parts, Function<PeriodPlan, double[]> what, double[][] weights) {
        double[] mean = new double[what.apply(parts.getFirst()).length];
        for (int k = 0; k < parts.size(); k++) {
            double[] values = what.apply(parts.get(k));
            for (int i = 0; i < mean.length; i++) {
                mean[i] += weights[k][i] * values[i];
            }
        }
        return mean;
    }
}
