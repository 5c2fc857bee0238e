package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.measure.Interval;
import tizbek.plan.Audit;
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
    private List<PeriodPlan> hintFree = List.of();
    private List<PeriodPlan> hintMeasured = List.of();
    private @Nullable Starts written;
    private @Nullable Starts read;
    private Audit audit = Audit.NONE;
    private int solves;
    private final List<RouteGeneration.Tolled> tolled = new ArrayList<>();
    private LinkedYears linked;
    private final AlikeYears alike;

    Rolling(Equilibrium equilibrium, World world, List<Period> periods) {
        this.equilibrium = equilibrium;
        this.world = world;
        this.periods = List.copyOf(periods);
        this.alike = new AlikeYears(world);
        this.linked = new LinkedYears(this, world, this.periods, Sight.YEARLY);
    }

    /** Lets owners look ahead, where the years of the world are linked; where they are not it changes nothing. */
    Rolling seeing(Sight sight) {
        linked = new LinkedYears(this, world, periods, sight);
        return this;
    }

    /** The world of the plan without measures, with what it built. */
    World freeWorld() {
        return linked.freeWorld();
    }

    /** The world of the plan under measures, with what it built. */
    World measuredWorld() {
        return linked.measuredWorld();
    }

    /** Starts from the plans of a similar world, which has the same lists: only the way to the solution is shorter. */
    Rolling near(List<PeriodPlan> free, List<PeriodPlan> measured) {
        hintFree = List.copyOf(free);
        hintMeasured = List.copyOf(measured);
        return this;
    }

    /** Keeps its solved programs in {@code written}, and starts from those of {@code read}. */
    Rolling starting(@Nullable Starts toWrite, @Nullable Starts toRead) {
        written = toWrite;
        read = toRead;
        return this;
    }

    /** What our own code found on going over all programs solved. */
    Audit audit() {
        return audit;
    }

    /** The tolls of all periods that were solved, those beyond the first of a window too. */
    List<RouteGeneration.Tolled> tolled() {
        return List.copyOf(tolled);
    }

    int solves() {
        return solves;
    }

    /**
     * The world without any measure. Nothing is stored in it, so all parts of a year are the same year at scale.
     *
     * @param count how many periods to plan
     */
    List<PeriodPlan> free(int count) {
        List<PeriodPlan> yearly = yearly(count);
        return linked.holds(yearly) ? linked.adopt(yearly) : linked.free(count, yearly);
    }

    /** Each period for itself. */
    private List<PeriodPlan> yearly(int count) {
        List<PeriodPlan> plans = new ArrayList<>();
        List<double[]> caps = new ArrayList<>();
        for (Period period : periods.subList(0, count)) {
            PeriodPlan before = plans.isEmpty() ? null : plans.getLast();
            caps.add(open());
            PeriodPlan same = alike.find(plans, caps, period);
            if (same != null) {
                plans.add(same.scaledTo(period));
            } else {
                Window window = new Window(
                        world,
                        List.of(period),
                        new double[][] {open()},
                        new double[world.nodes().size()],
                        null);
                plans.add(solve(window, before != null ? before : hint(hintFree, period), true, false));
            }
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
        if (linked.holds(free.subList(0, count))) {
            List<PeriodPlan> yearly = measuredYearly(pass, free, count, announced, beliefYears);
            if (linked.holds(yearly)) {
                return yearly;
            }
        }
        return linked.measured(i -> caps(pass, free.get(i), periods.get(i)), free, count, announced, beliefYears);
    }

    private List<PeriodPlan> measuredYearly(
            World.PassShare pass, List<PeriodPlan> free, int count, @Nullable LocalDate announced, double beliefYears) {
        List<PeriodPlan> plans = new ArrayList<>();
        List<double[]> lived = new ArrayList<>();
        double[] stock = new double[world.nodes().size()];
        for (int t = 0; t < count; t++) {
            lived.add(open());
            if (announced != null && periods.get(t).isBefore(announced)) {
                plans.add(free.get(t));
                continue;
            }
            int end = beliefYears < Double.POSITIVE_INFINITY ? windowEnd(periods, t, beliefYears) : t + 1;
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
            lived.set(t, caps[0]);
            PeriodPlan same = stores || any(stock) ? null : alike.find(plans, lived, periods.get(t));
            if (!bites && !any(stock)) {
                plans.add(free.get(t));
            } else if (same != null) {
                plans.add(same.scaledTo(periods.get(t)));
            } else {
                plans.add(solve(window, start(t, plans, free), similar(t, plans), true));
            }
            stock = plans.getLast().stock().clone();
        }
        return plans;
    }

    /** The window holds the periods whose middle lies less than so many years from its start; at least the first. */
    static int windowEnd(List<Period> periods, int t, double years) {
        double start = periods.get(t).middle(0) - periods.get(t).length() / 2;
        int end = t + 1;
        while (end < periods.size() && periods.get(end).middle(0) < start + years) {
            end++;
        }
        return end;
    }

    private PeriodPlan start(int t, List<PeriodPlan> plans, List<PeriodPlan> free) {
        PeriodPlan hint = hint(hintMeasured, periods.get(t));
        return hint != null ? hint : plans.isEmpty() ? free.get(t) : plans.getLast();
    }

    /** Whether the start of period {@code t} was planned under the measure too. */
    private boolean similar(int t, List<PeriodPlan> plans) {
        return hint(hintMeasured, periods.get(t)) != null
                || (!plans.isEmpty()
                        && Arrays.stream(plans.getLast().allowed()).anyMatch(a -> a < Double.POSITIVE_INFINITY));
    }

    /** The plan of a similar world for this period, or null. */
    @Nullable
    PeriodPlan hint(boolean measured, Period period) {
        return hint(measured ? hintMeasured : hintFree, period);
    }

    private static @Nullable PeriodPlan hint(List<PeriodPlan> hints, Period period) {
        return hints.stream()
                .filter(h -> h.period().days().equals(period.days()))
                .findFirst()
                .orElse(null);
    }

    private PeriodPlan solve(Window window, @Nullable PeriodPlan previous, boolean near, boolean measured) {
        List<Amounts> centres = previous == null
                ? Equilibrium.fromBase(world, window.periods())
                : window.periods().stream()
                        .map(p -> Equilibrium.amounts(previous))
                        .toList();
        return solved(window, centres, near, measured).periods().getFirst();
    }

    /** Solves a window around given amounts, from a similar basis where there is one, and counts it. */
    Equilibrium.Result solved(Window window, List<Amounts> centres, boolean near, boolean measured) {
        Interval first = window.periods().getFirst().days();
        Equilibrium.Result similar =
                read == null ? null : read.find(measured, first).orElse(null);
        Equilibrium.Result result = equilibrium.solve(window, centres, near, similar);
        if (written != null) {
            written.keep(measured, first, result);
        }
        audit = audit.and(result.audit());
        solves++;
        result.periods().forEach(p -> tolled.add(new RouteGeneration.Tolled(window.map(), p.toll())));
        return result;
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

    double[] open() {
        double[] caps = new double[world.lanes().size()];
        Arrays.fill(caps, Double.POSITIVE_INFINITY);
        return caps;
    }

    double[] endValue(PeriodPlan free) {
        return Arrays.stream(free.price())
                .map(p -> Math.max(0, p * world.terms().stockEndValue()))
                .toArray();
    }

    static boolean any(double[] stock) {
        return Arrays.stream(stock).anyMatch(s -> s > 1e-6);
    }
}
