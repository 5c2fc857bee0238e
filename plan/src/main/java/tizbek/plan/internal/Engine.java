package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Assumptions;
import tizbek.facts.DataPackage;
import tizbek.law.Law;
import tizbek.network.Network;
import tizbek.network.Router;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.Plan;
import tizbek.plan.Planner;
import tizbek.plan.Scenario;
import tizbek.plan.World;
import tizbek.solve.Solver;

/** Puts a plan together: builds the worlds, plans them without and with the measure, and the baseline beside them. */
public final class Engine {

    private final DataPackage data;
    private final ScenarioLaw laws;
    private final Routers routers;
    private final Solver solver;
    private final Precision precision;
    private final Starts starts;
    private final Hosts hosts;
    private final FreightPool pool = new FreightPool();

    public Engine(
            DataPackage data,
            ScenarioLaw laws,
            Routers routers,
            Solver solver,
            Precision precision,
            Starts starts,
            Hosts hosts) {
        this.hosts = hosts;
        this.data = data;
        this.laws = laws;
        this.routers = routers;
        this.solver = solver;
        this.precision = precision;
        this.starts = starts;
    }

    /**
     * The plan of {@code scenario}, shown against the world of {@code against}.
     *
     * @param similar a plan of nearly the same world to start from, or null
     */
    public Plan plan(Scenario scenario, Scenario against, Assumptions assumptions, @Nullable Plan similar) {
        Assumptions own = Planner.assumptionsOf(scenario, assumptions);
        Alone alone = planned(scenario, own, similar);
        if (isItsOwnBaseline(scenario)) {
            return alone.plan().besideItself();
        }
        return isSameWorld(scenario, against) && isFree(against, alone.made().world(), own, alone.periods())
                ? alone.plan()
                : besideOther(
                        alone.plan(),
                        against,
                        assumptions,
                        alone.periods().subList(0, alone.plan().periods().size()),
                        alone.finder());
    }

    /** The plan of {@code scenario} beside the same world without its measure. */
    public Plan alone(Scenario scenario, Assumptions assumptions, Plan similar) {
        return planned(scenario, Planner.assumptionsOf(scenario, assumptions), similar)
                .plan();
    }

    /** A plan beside nothing else, with what another needs that it is to stand beside. */
    private record Alone(Plan plan, Made made, List<Period> periods, WayFinder finder) {}

    private Alone planned(Scenario scenario, Assumptions own, @Nullable Plan similar) {
        double belief = belief(scenario, own);
        Law measured = laws.of(scenario);
        List<Period> periods = Calendar.periods(
                scenario.firstYear(),
                scenario.lastYear() + (belief < Double.POSITIVE_INFINITY ? (int) Math.ceil(belief) : 0),
                scenario.announcedOrNull(),
                new Assumed(own, scenario.chain()).value("elasticity-drift-years"));
        int count = (int)
                periods.stream().filter(p -> p.year() <= scenario.lastYear()).count();
        // A sweep plans no year beyond the last one shown, so it needs no map of one.
        WorldBuilder.Built built = build(
                scenario, measured, own, precision == Precision.QUICK ? periods.subList(0, count) : periods, hosts);
        OtherLaw unaware = unaware(scenario, own, periods, built.world());
        Made made = RouteGeneration.solve(built.world(), built.finder(), world -> {
                    Rolling rolling = new Rolling(new Equilibrium(solver, precision), world, periods);
                    if (similar != null && Similarity.of(similar.world(), world)) {
                        rolling.near(similar.sharesWorld() ? similar.baseline() : List.of(), similar.periods());
                    }
                    rolling.starting(
                            precision == Precision.FINE ? starts : null, precision == Precision.QUICK ? starts : null);
                    rolling.seeing(new Sight(
                            scenario.outlook().foresightYears(),
                            scenario.lastYear(),
                            unaware == null ? null : scenario.announcedOrNull(),
                            w -> unaware == null ? w : unaware.over(w)));
                    List<PeriodPlan> free = free(rolling, periods, count);
                    List<PeriodPlan> plans = rolling.measured(
                            Planner.passShare(measured, world.chain(), own),
                            free,
                            count,
                            scenario.announcedOrNull(),
                            belief);
                    return new RouteGeneration.Run<>(
                            new Made(world, plans, free.subList(0, count), rolling), rolling.tolled());
                })
                .plan();
        Plan shared = new Plan(
                scenario,
                made.rolling().measuredWorld(),
                built.reconciliation(),
                made.periods(),
                made.rolling().freeWorld(),
                made.free(),
                built.countries(),
                made.rolling().audit(),
                made.rolling().solves(),
                List.of());
        return new Alone(shared, made, periods, built.finder());
    }

    /** Whether nothing but what passes borders differs from the scenario it is shown against. */
    private boolean isSameWorld(Scenario scenario, Scenario against) {
        return !hosts.differ()
                && scenario.changesOnlyLaw()
                && against.changesOnlyLaw()
                && !laws.changesWorld(scenario)
                && !laws.changesWorld(against)
                && Objects.equals(scenario.lawFrozenOrNull(), against.lawFrozenOrNull())
                && scenario.outlook().equals(against.outlook());
    }

    /** Whether the scenario, shown against nothing and adding nothing, is the world it would be shown against. */
    private boolean isItsOwnBaseline(Scenario scenario) {
        return scenario.compareWithOrNull() == null
                && scenario.changesOnlyLaw()
                && !laws.changesWorld(scenario)
                && scenario.addedProvisions().isEmpty()
                && scenario.claims().isEmpty()
                && scenario.reforms().isEmpty()
                && scenario.announced().isEmpty()
                && scenario.beliefOrNull() == null
                && !hosts.differ();
    }

    /**
     * What those who look ahead before the announcement take for the law: that without the measure. Null where nobody looks
     * ahead, or the measure changes nothing but what passes borders, which is unknown before it in any case.
     */
    private @Nullable OtherLaw unaware(Scenario scenario, Assumptions own, List<Period> periods, World world) {
        boolean looksAhead =
                scenario.outlook().foresightYears() > 1 && world.limits().linksYears();
        if (!looksAhead || scenario.announcedOrNull() == null || !laws.changesWorld(scenario)) {
            return null;
        }
        Scenario without = scenario.withoutMeasure();
        return new OtherLaw(build(without, laws.of(without), own, periods, hosts.ofBaseline())
                .world());
    }

    /** A planned world: what happens in it, and what would without its measure. */
    private record Made(World world, List<PeriodPlan> periods, List<PeriodPlan> free, Rolling rolling) {}

    private static double belief(Scenario scenario, Assumptions own) {
        return scenario.beliefOrNull() == null
                ? Double.POSITIVE_INFINITY
                : Formula.of(scenario.beliefOrNull(), scenario.where()).value(own);
    }

    /** The world without the measure; a sweep reads one year, and what lies beyond it is taken as that year. */
    private List<PeriodPlan> free(Rolling rolling, List<Period> periods, int count) {
        List<PeriodPlan> free = new ArrayList<>(rolling.free(precision == Precision.QUICK ? count : periods.size()));
        while (free.size() < periods.size()) {
            free.add(free.getLast().scaledTo(periods.get(free.size())));
        }
        return free;
    }

    /** The plan beside the world of another scenario: other plants, other assumptions, another law or another map. */
    private Plan besideOther(
            Plan plan, Scenario against, Assumptions assumptions, List<Period> periods, WayFinder ours) {
        Assumptions theirs = Planner.assumptionsOf(against, assumptions);
        Law theirLaw = laws.of(against);
        WorldBuilder.Built built = build(against, theirLaw, theirs, periods, hosts.ofBaseline());
        Made made = RouteGeneration.solve(built.world(), built.finder(), world -> {
                    Rolling rolling = new Rolling(new Equilibrium(solver, precision), world, periods)
                            .seeing(Sight.of(against.outlook().foresightYears(), against.lastYear()));
                    List<PeriodPlan> free = rolling.free(periods.size());
                    List<PeriodPlan> baseline = rolling.measured(
                            Planner.passShare(theirLaw, world.chain(), theirs),
                            free,
                            periods.size(),
                            null,
                            Double.POSITIVE_INFINITY);
                    return new RouteGeneration.Run<>(new Made(world, baseline, free, rolling), rolling.tolled());
                })
                .plan();
        Plan beside = new Plan(
                plan.scenario(),
                plan.world(),
                plan.reconciliation(),
                plan.periods(),
                made.rolling().measuredWorld(),
                made.periods(),
                plan.countries(),
                plan.audit().and(made.rolling().audit()),
                plan.solves() + made.rolling().solves(),
                List.of());
        boolean otherMap = !plan.scenario().mapChanges().equals(against.mapChanges());
        return otherMap && precision == Precision.FINE
                ? beside.withRerouted(new Rerouting(beside, ours, built.finder()).list())
                : beside;
    }

    /** Whether the law of the baseline holds nothing back, so that it is the world without the measure. */
    private boolean isFree(Scenario against, World world, Assumptions assumptions, List<Period> periods) {
        World.PassShare pass = Planner.passShare(laws.of(against), world.chain(), assumptions);
        return world.lanes().stream().allMatch(l -> periods.stream().allMatch(p -> pass.of(l, p.days()) == 1));
    }

    private WorldBuilder.Built build(
            Scenario scenario, Law scenarioLaw, Assumptions assumptions, List<Period> periods, Hosts itsHosts) {
        DataPackage changed = data.with(assumptions);
        Router ofData = routers.of(assumptions);
        Network map = scenario.on(ofData.network());
        Router mine = scenario.mapChanges().isEmpty() ? ofData : new Router(map);
        return new WorldBuilder(
                        scenario,
                        changed,
                        scenarioLaw,
                        ofData,
                        mine,
                        periods.stream().map(Period::days).toList(),
                        pool,
                        itsHosts)
                .build();
    }
}
