package tizbek.plan.internal;

import java.util.Arrays;
import java.util.List;
import tizbek.plan.Limits;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;

/**
 * Finds a period that asks the same of the world as one that was planned already: the same map, elasticities, mines,
 * plants, charges and limits. Planned for themselves both have the same program but for the discount of the whole, and so
 * the same amounts and prices; only the first is solved.
 */
final class AlikeYears {

    /** A reserve used up to this share of what is left may have bound. */
    private static final double BINDS = 1e-6;

    private final World world;

    AlikeYears(World world) {
        this.world = world;
    }

    /**
     * The latest of the plans that serves for {@code period} too, or null.
     *
     * @param caps most tonnes a year by lane in each period planned, and in {@code period} the last of them
     */
    @org.jspecify.annotations.Nullable
    PeriodPlan find(List<PeriodPlan> plans, List<double[]> caps, Period period) {
        for (int i = plans.size() - 1; i >= 0; i--) {
            PeriodPlan plan = plans.get(i);
            if (Arrays.equals(caps.get(i), caps.getLast())
                    && isEmpty(plan.openingStock())
                    && isEmpty(plan.stock())
                    && areAlike(plan.period(), period)) {
                return plan;
            }
        }
        return null;
    }

    /**
     * The same where reserves run out: of plans that found so much of each reserve, the latest that serves for a period
     * which finds {@code left}, or null. A reserve that did not bind must still do; one that did must be as it was.
     *
     * @param lefts tonnes by reserve that each plan found; infinite where none was asked for
     */
    @org.jspecify.annotations.Nullable
    PeriodPlan find(List<PeriodPlan> plans, List<double[]> caps, List<double[]> lefts, Period period, double[] left) {
        for (int i = plans.size() - 1; i >= 0; i--) {
            PeriodPlan plan = find(plans.subList(i, i + 1), List.of(caps.get(i), caps.getLast()), period);
            if (plan != null && serves(plan.scaledTo(period), lefts.get(i), left)) {
                return plan;
            }
        }
        return null;
    }

    private boolean serves(PeriodPlan plan, double[] found, double[] left) {
        for (int r = 0; r < left.length; r++) {
            double mined = plan.mined()[world.limits().reserves().get(r).source()];
            boolean bound = mined >= found[r] * (1 - BINDS);
            if (bound ? left[r] != found[r] : mined > left[r] * (1 - BINDS)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEmpty(double[] stock) {
        return !Rolling.any(stock);
    }

    private boolean areAlike(Period one, Period other) {
        int a = one.year();
        int b = other.year();
        return world.maps().of(one) == world.maps().of(other)
                && progress(one) == progress(other)
                && (a == b || (sources(a, b) && plants(a, b) && trade(a, b) && limits(a, b)));
    }

    private double progress(Period period) {
        return Math.min(1, Math.max(0, period.sinceSurprise()) / world.terms().driftYears());
    }

    private boolean sources(int a, int b) {
        return world.sources().stream()
                .allMatch(s -> s.referenceTonnes(a) == s.referenceTonnes(b)
                        && s.charges().in(a) == s.charges().in(b)
                        && s.opening().in(a) == s.opening().in(b));
    }

    private boolean plants(int a, int b) {
        return world.plants().stream().allMatch(p -> p.capacity(a) == p.capacity(b));
    }

    private boolean trade(int a, int b) {
        return world.lanes().stream()
                        .allMatch(l -> l.charges().in(a) == l.charges().in(b))
                && world.quotas().stream()
                        .allMatch(q -> java.util.Objects.equals(
                                q.tonnesContained().get(a), q.tonnesContained().get(b)));
    }

    private boolean limits(int a, int b) {
        Limits limits = world.limits();
        return limits.shares().stream().allMatch(s -> a >= s.from() == b >= s.from())
                && limits.floors().stream().allMatch(f -> a >= f.from() == b >= f.from());
    }
}
