package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tizbek.plan.Limits;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;

/**
 * Plans a world whose years are linked, by reserves that run out or by plants that may be built: a window of the years
 * that owners see is solved in one program, what it decides now is kept, and reserves left and capacity built are handed
 * to the next window. With perfect foresight a window reaches to the end of the plan and is kept up to the next surprise:
 * a measure announced, a law or a map changed. Nobody sees those before, and no window begun before knows of them.
 */
final class LinkedYears {

    private final Rolling rolling;
    private final World world;
    private final List<Period> periods;
    private final Sight sight;
    private List<State> freeStates = List.of();
    private @Nullable State freeEnd;
    private @Nullable State measuredEnd;

    /**
     * What a period finds.
     *
     * @param left tonnes by reserve
     * @param openings decided before it
     */
    @SuppressWarnings("ArrayRecordComponent") // dense amounts by index, never compared
    private record State(double[] left, List<Limits.Opening> openings) {}

    LinkedYears(Rolling rolling, World world, List<Period> periods, Sight sight) {
        this.rolling = rolling;
        this.world = world;
        this.periods = periods;
        this.sight = sight;
    }

    /** Whether plans hold although each period was planned for itself: then seeing further changes nothing in them. */
    boolean holds(List<PeriodPlan> yearly) {
        if (!world.limits().candidates().isEmpty()) {
            return false;
        }
        double[] left = Window.reserves(world.limits());
        yearly.forEach(p -> take(left, p));
        for (int r = 0; r < left.length; r++) {
            if (left[r] < 0) {
                return false;
            }
        }
        return true;
    }

    private void take(double[] left, PeriodPlan plan) {
        for (int r = 0; r < left.length; r++) {
            left[r] -= plan.mined()[world.limits().reserves().get(r).source()];
        }
    }

    /** Takes the plans of each period for itself as those of the world without measures. */
    List<PeriodPlan> adopt(List<PeriodPlan> yearly) {
        List<State> states = new ArrayList<>();
        double[] left = Window.reserves(world.limits());
        for (PeriodPlan plan : yearly) {
            states.add(new State(left.clone(), List.of()));
            take(left, plan);
        }
        freeStates = states;
        return yearly;
    }

    World freeWorld() {
        return world.opening(freeEnd == null ? List.of() : freeEnd.openings());
    }

    World measuredWorld() {
        return world.opening(measuredEnd == null ? List.of() : measuredEnd.openings());
    }

    /**
     * The world without any measure.
     *
     * @param yearly the same periods, each planned for itself: where the search begins
     */
    List<PeriodPlan> free(int count, List<PeriodPlan> yearly) {
        List<PeriodPlan> plans = new ArrayList<>();
        List<State> states = new ArrayList<>();
        List<PeriodPlan> known = new ArrayList<>(yearly);
        State state = new State(Window.reserves(world.limits()), List.of());
        while (plans.size() < count) {
            int t = plans.size();
            int end = Math.min(count, sightEnd(t));
            PeriodPlan same = end == t + 1 ? sameFree(plans, states, yearly.get(t), state) : null;
            if (same != null) {
                states.add(state);
                plans.add(same.scaledTo(periods.get(t)));
                state = after(state, plans.getLast());
                continue;
            }
            double[][] caps = new double[end - t][];
            Arrays.setAll(caps, i -> rolling.open());
            Window window = new Window(
                    seen(t).opening(state.openings()),
                    periods.subList(t, end),
                    caps,
                    new double[world.nodes().size()],
                    null,
                    0,
                    state.left());
            Equilibrium.Result result = solved(window, known.subList(t, end), t > 0, false);
            remember(known, t, result);
            for (int i = 0; i < kept(t, end, sight.surprise()); i++) {
                states.add(state);
                plans.add(result.periods().get(i));
                state = after(state, result, i);
            }
        }
        freeStates = states;
        freeEnd = state;
        measuredEnd = state;
        return plans;
    }

    /** A plan that serves for a period which is planned for itself: its own without reserves, or that of one alike. */
    private @Nullable PeriodPlan sameFree(List<PeriodPlan> plans, List<State> states, PeriodPlan yearly, State state) {
        if (!world.limits().candidates().isEmpty() || sight.surprise() != null) {
            return null;
        }
        List<PeriodPlan> known = new ArrayList<>(plans);
        List<double[]> lefts = new ArrayList<>(states.stream().map(State::left).toList());
        known.add(yearly);
        double[] any = new double[state.left().length];
        Arrays.fill(any, Double.POSITIVE_INFINITY);
        lefts.add(any);
        List<double[]> caps = java.util.Collections.nCopies(known.size() + 1, rolling.open());
        return new AlikeYears(world).find(known, caps, lefts, yearly.period(), state.left());
    }

    private State after(State state, PeriodPlan plan) {
        double[] left = state.left().clone();
        take(left, plan);
        return new State(left, state.openings());
    }

    /** The world with a measure; see {@link Rolling#measured}. */
    List<PeriodPlan> measured(
            IntFunction<double[]> measure,
            List<PeriodPlan> free,
            int count,
            @Nullable LocalDate announced,
            double beliefYears) {
        List<PeriodPlan> plans = new ArrayList<>();
        List<PeriodPlan> known = new ArrayList<>(free);
        double[] stock = new double[world.nodes().size()];
        State state = freeStates.getFirst();
        boolean asFree = true;
        List<State> states = new ArrayList<>();
        List<double[]> lived = new ArrayList<>();
        while (plans.size() < count) {
            int t = plans.size();
            if (asFree) {
                state = freeStates.get(t);
            }
            while (states.size() < t) {
                states.add(NOWHERE);
                lived.add(NO_CAPS);
            }
            if (announced != null && periods.get(t).isBefore(announced)) {
                plans.add(free.get(t));
                continue;
            }
            Window window = window(t, measure, free, stock, state, beliefYears);
            if (asFree && !bite(window.caps()) && !Rolling.any(stock)) {
                plans.add(free.get(t));
                continue;
            }
            int end = t + window.periods().size();
            boolean alone = end == t + 1 && window.endValue() == null && !Rolling.any(stock);
            PeriodPlan same = alone ? sameMeasured(plans, states, lived, window, state) : null;
            states.add(alone ? state : NOWHERE);
            lived.add(alone ? window.caps()[0] : NO_CAPS);
            if (same != null) {
                plans.add(same.scaledTo(periods.get(t)));
                state = after(state, plans.getLast());
                continue;
            }
            Equilibrium.Result result = solved(window, known.subList(t, end), !asFree, true);
            asFree = false;
            remember(known, t, result);
            int keep = window.endValue() == null ? Math.min(count - t, kept(t, end, null)) : 1;
            for (int i = 0; i < keep; i++) {
                plans.add(result.periods().get(i));
                state = after(state, result, i);
            }
            stock = plans.getLast().stock().clone();
        }
        if (!asFree) {
            measuredEnd = state;
        }
        return plans;
    }

    /** Of a plan that serves for no other. */
    private static final State NOWHERE = new State(new double[0], List.of());

    private static final double[] NO_CAPS = {};

    private @Nullable PeriodPlan sameMeasured(
            List<PeriodPlan> plans, List<State> states, List<double[]> lived, Window window, State state) {
        if (!world.limits().candidates().isEmpty()) {
            return null;
        }
        List<double[]> caps = new ArrayList<>(lived);
        caps.add(window.caps()[0]);
        List<double[]> lefts = states.stream().map(State::left).toList();
        return new AlikeYears(world).find(plans, caps, lefts, window.periods().getFirst(), state.left());
    }

    /** What is seen in period {@code t} of a world with a measure: beyond its believed end nothing is held back. */
    private Window window(
            int t,
            IntFunction<double[]> measure,
            List<PeriodPlan> free,
            double[] stock,
            State state,
            double beliefYears) {
        boolean believes = beliefYears < Double.POSITIVE_INFINITY;
        int beliefEnd = believes ? Rolling.windowEnd(periods, t, beliefYears) : periods.size();
        int sightEnd = sightEnd(t);
        double[][] caps = caps(t, Math.max(sightEnd, believes ? beliefEnd : 0), beliefEnd, measure);
        boolean stores = believes && (bite(caps) || Rolling.any(stock));
        int end = stores ? t + caps.length : sightEnd;
        return new Window(
                world.opening(state.openings()),
                periods.subList(t, end),
                Arrays.copyOf(caps, end - t),
                stock,
                stores ? rolling.endValue(free.get(beliefEnd - 1)) : null,
                stores ? beliefEnd - t : 0,
                state.left());
    }

    private double[][] caps(int t, int end, int beliefEnd, IntFunction<double[]> measure) {
        double[][] caps = new double[end - t][];
        for (int i = t; i < end; i++) {
            caps[i - t] = i < beliefEnd ? measure.apply(i) : rolling.open();
        }
        return caps;
    }

    private static boolean bite(double[][] caps) {
        return Arrays.stream(caps).anyMatch(c -> Arrays.stream(c).anyMatch(cap -> cap < Double.POSITIVE_INFINITY));
    }

    /** Periods from {@code t} on that are seen together; none beyond the last year planned but the first itself. */
    private int sightEnd(int t) {
        int end = sight.isPerfect() ? periods.size() : Rolling.windowEnd(periods, t, sight.years());
        while (end > t + 1 && periods.get(end - 1).year() > sight.lastYear()) {
            end--;
        }
        return end;
    }

    /** The world as it is known in a period. */
    private World seen(int t) {
        LocalDate surprise = sight.surprise();
        return surprise != null && periods.get(t).isBefore(surprise)
                ? sight.unaware().apply(world)
                : world;
    }

    /** How many periods of a window hold: one, or with perfect foresight all up to what nobody foresaw. */
    private int kept(int t, int end, @Nullable LocalDate surprise) {
        int keep = 1;
        while (sight.isPerfect() && t + keep < end && !surprises(t, t + keep, surprise)) {
            keep++;
        }
        return keep;
    }

    private boolean surprises(int t, int next, @Nullable LocalDate surprise) {
        boolean announcement = surprise != null
                && periods.get(t).isBefore(surprise)
                && !periods.get(next).isBefore(surprise);
        return announcement || world.maps().of(periods.get(t)) != world.maps().of(periods.get(next));
    }

    /** What the period after the {@code i}-th of a window finds: what was decided until then opens, the rest is open. */
    private State after(State state, Equilibrium.Result result, int i) {
        double[] left = state.left().clone();
        take(left, result.periods().get(i));
        int year = result.periods().get(i).period().year()
                + world.limits().building().leadYears();
        boolean first = i == 0
                || result.periods().get(i - 1).period().year()
                        < result.periods().get(i).period().year();
        List<Limits.Opening> openings = new ArrayList<>(state.openings());
        if (first) {
            InvestmentRows.openings(result.draft(), result.solution(), SMALLEST_SHARE).stream()
                    .filter(o -> o.year() == year)
                    .forEach(openings::add);
        }
        return new State(left, openings);
    }

    /** Less than this share of a candidate is rounding. */
    private static final double SMALLEST_SHARE = 1e-6;

    private Equilibrium.Result solved(Window window, List<PeriodPlan> around, boolean near, boolean measured) {
        List<Amounts> centres = new ArrayList<>();
        for (int i = 0; i < around.size(); i++) {
            PeriodPlan hint = rolling.hint(measured, window.periods().get(i));
            centres.add(Equilibrium.amounts(hint == null ? around.get(i) : hint));
        }
        return rolling.solved(window, centres, near, measured);
    }

    private static void remember(List<PeriodPlan> known, int t, Equilibrium.Result result) {
        for (int i = 0; i < result.periods().size(); i++) {
            known.set(t + i, result.periods().get(i));
        }
    }
}
