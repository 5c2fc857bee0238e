package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;

/**
 * Plans a world period by period. Without a measure each period stands alone. With one, each period is solved in the
 * belief that the measure ends a stated number of years on: the window reaches to that end, only its first period is
 * kept, and the stock it leaves opens the next. Decisions before the announcement are those of the world without the
 * measure.
 */
final class Rolling {

    private final Equilibrium equilibrium;
    private final World world;
    private final List<Period> periods;
    private double largestGap;
    private int solves;

    Rolling(Equilibrium equilibrium, World world, List<Period> periods) {
        this.equilibrium = equilibrium;
        this.world = world;
        this.periods = List.copyOf(periods);
    }

    double largestGap() {
        return largestGap;
    }

    int solves() {
        return solves;
    }

    /** The world without any measure. */
    List<PeriodPlan> free() {
        List<PeriodPlan> plans = new ArrayList<>();
        double[] nothing = new double[world.nodes().size()];
        for (Period period : periods) {
            Window window = new Window(world, List.of(period), new double[][] {open()}, nothing, null);
            plans.add(solve(window, plans.isEmpty() ? null : plans.getLast()));
        }
        return plans;
    }

    /**
     * The world with a measure.
     *
     * @param free the same periods without it
     * @param count how many periods to plan; those beyond only serve the windows
     * @param beliefYears years after which owners of stock expect the measure to end; infinite if never
     */
    List<PeriodPlan> measured(
            World.PassShare pass, List<PeriodPlan> free, int count, @Nullable LocalDate announced, double beliefYears) {
        List<PeriodPlan> plans = new ArrayList<>();
        double[] stock = new double[world.nodes().size()];
        for (int t = 0; t < count; t++) {
            if (announced != null && periods.get(t).isBefore(announced)) {
                plans.add(free.get(t));
                continue;
            }
            int end = beliefYears < Double.POSITIVE_INFINITY ? windowEnd(t, beliefYears) : t + 1;
            double[][] caps = new double[end - t][];
            boolean bites = false;
            for (int i = t; i < end; i++) {
                caps[i - t] = caps(pass, free.get(i), periods.get(i));
                bites |= Arrays.stream(caps[i - t]).anyMatch(c -> c < Double.POSITIVE_INFINITY);
            }
            boolean stores = beliefYears < Double.POSITIVE_INFINITY && (bites || any(stock));
            Window window = stores
                    ? new Window(world, periods.subList(t, end), caps, stock, endValue(free.get(end - 1)))
                    : new Window(world, periods.subList(t, t + 1), new double[][] {caps[0]}, stock, null);
            PeriodPlan plan = !bites && !any(stock)
                    ? free.get(t)
                    : solve(window, plans.isEmpty() ? free.get(t) : plans.getLast());
            plans.add(plan);
            stock = plan.stock().clone();
        }
        return plans;
    }

    /** The window holds the periods whose middle lies before the believed end; at least the first. */
    private int windowEnd(int t, double beliefYears) {
        double start = periods.get(t).middle(world.baseYear()) - periods.get(t).length() / 2;
        int end = t + 1;
        while (end < periods.size() && periods.get(end).middle(world.baseYear()) < start + beliefYears) {
            end++;
        }
        return end;
    }

    private PeriodPlan solve(Window window, @Nullable PeriodPlan previous) {
        List<Amounts> centres = previous == null
                ? Equilibrium.fromBase(world, window.periods())
                : window.periods().stream()
                        .map(p -> Equilibrium.amounts(previous))
                        .toList();
        Equilibrium.Result result = equilibrium.solve(window, centres);
        largestGap = Math.max(largestGap, result.gap());
        solves++;
        return result.periods().getFirst();
    }

    /** Most tonnes a year by lane: the flow of the world without the measure times the share that passes. */
    private double[] caps(World.PassShare pass, PeriodPlan free, Period period) {
        double[] caps = open();
        for (int l = 0; l < caps.length; l++) {
            double share = pass.of(world.lanes().get(l), period.days());
            if (share < 1) {
                caps[l] = free.shipped()[l] / period.length() * share;
            }
        }
        return caps;
    }

    private double[] open() {
        double[] caps = new double[world.lanes().size()];
        Arrays.fill(caps, Double.POSITIVE_INFINITY);
        return caps;
    }

    private double[] endValue(PeriodPlan free) {
        return Arrays.stream(free.price())
                .map(p -> Math.max(0, p * world.terms().stockEndValue()))
                .toArray();
    }

    private static boolean any(double[] stock) {
        return Arrays.stream(stock).anyMatch(s -> s > 1e-6);
    }
}
