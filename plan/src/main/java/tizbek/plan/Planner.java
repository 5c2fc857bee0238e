package tizbek.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Assumption;
import tizbek.facts.Assumptions;
import tizbek.facts.DataPackage;
import tizbek.facts.InputException;
import tizbek.law.AssumedValues;
import tizbek.law.KnownNames;
import tizbek.law.Law;
import tizbek.measure.Interval;
import tizbek.network.Network;
import tizbek.network.Router;
import tizbek.plan.internal.Engine;
import tizbek.plan.internal.Figures;
import tizbek.plan.internal.Hosts;
import tizbek.plan.internal.Precision;
import tizbek.plan.internal.Repeals;
import tizbek.plan.internal.Routers;
import tizbek.plan.internal.ScenarioLaw;
import tizbek.plan.internal.Starts;
import tizbek.plan.internal.Sweep;
import tizbek.solve.Solver;

/** Plans scenarios over one set of data, laws and solver. Safe for use by several threads. */
public final class Planner {

    private final DataPackage data;
    private final ScenarioLaw laws;
    private final Router router;
    private final Routers routers;
    private final Scenarios scenarios;
    private final Solver solver;

    public Planner(DataPackage data, Law law, Network network, Scenarios scenarios, Solver solver) {
        this.data = data;
        this.laws = new ScenarioLaw(law, scenarios, KnownNames.of(data));
        this.router = new Router(network);
        this.routers = new Routers(data, router);
        this.scenarios = scenarios;
        this.solver = solver;
    }

    public Scenarios scenarios() {
        return scenarios;
    }

    public DataPackage data() {
        return data;
    }

    /** All that the laws hold. */
    public Law law() {
        return laws.all();
    }

    /**
     * The law a scenario lives under.
     *
     * @throws InputException if it names a provision or a reform that is not there
     */
    public Law lawOf(Scenario scenario) {
        return laws.of(scenario);
    }

    public Network network() {
        return router.network();
    }

    public Solver solver() {
        return solver;
    }

    /** The plan of a scenario with the assumptions of the data and those of the scenario. */
    public Plan plan(Scenario scenario) {
        return plan(scenario, data.assumptions());
    }

    /**
     * The plan of a scenario over other assumptions; those that the scenario sets itself stay.
     *
     * @throws InputException if the inputs do not hold together
     * @throws NoPlanException if nothing meets all limits
     */
    public Plan plan(Scenario scenario, Assumptions assumptions) {
        Hosts hosts = hosts(scenario, assumptions, new ConcurrentHashMap<>());
        return plan(scenario, assumptions, Precision.FINE, null, Starts.none(), hosts);
    }

    private Plan plan(
            Scenario scenario,
            Assumptions assumptions,
            Precision precision,
            @Nullable Plan similar,
            Starts starts,
            Hosts hosts) {
        return new Engine(data, laws, routers, solver, precision, starts, hosts)
                .plan(scenario, against(scenario), assumptions, similar);
    }

    /** The plans of the chains with whose products something of this one comes; made where {@code known} has none. */
    private Hosts hosts(Scenario scenario, Assumptions assumptions, Map<String, Plan> known) {
        Map<String, Plan> plans = new LinkedHashMap<>();
        for (String host : Hosts.chainsOf(data, scenario.chain())) {
            Plan plan = known.get(host);
            if (plan == null) {
                Scenario own = scenario.ofChain(host);
                Hosts further = hosts(own, assumptions, known);
                plan = plan(own, assumptions, Precision.FINE, null, Starts.none(), further);
                known.put(host, plan);
            }
            plans.put(host, plan);
        }
        return Hosts.of(plans);
    }

    /** The chains that a scenario asks for. */
    public List<String> chainsOf(Scenario scenario) {
        return scenario.chains().contains(Scenario.ALL) ? Chain.list(data) : scenario.chains();
    }

    /** What a scenario is shown against: the one it names, over the same periods; else itself without its measure. */
    private Scenario against(Scenario scenario) {
        if (scenario.compareWithOrNull() == null) {
            return scenario.withoutMeasure();
        }
        Scenario other = scenarios.get(scenario.compareWithOrNull(), scenario.where());
        return other.ofChain(scenario.chain())
                .withYears(scenario.firstYear(), scenario.lastYear())
                .withAnnouncement(scenario.announcedOrNull())
                .withOutlook(other.outlook().withForesight(scenario.outlook().foresightYears()));
    }

    /**
     * The plan of a scenario with its headline figures, their bands, and the assumptions that decide them.
     *
     * @param futures number of joint draws over the assumptions; 0 leaves bands and deciders out
     */
    public Answer answer(Scenario scenario, int futures, PlanProgress progress) {
        return answer(scenario, futures, PROVISIONS_TRIED, progress, new ConcurrentHashMap<>());
    }

    /** Of so many provisions that bind the plan is made again without each: as many short plans. */
    private static final int PROVISIONS_TRIED = 5;

    /**
     * The plan of one chain of a scenario.
     *
     * @param provisions most provisions without which it is planned once more, to tell what they cost whom
     * @param known plans by chain; those of its hosts are taken from here or put here, so that chains which follow the
     *     same host share its plan
     */
    public Answer answer(
            Scenario scenario, int futures, int provisions, PlanProgress progress, Map<String, Plan> known) {
        progress.stage(new Words("planning " + scenario.id(), "расчёт " + scenario.id()));
        Set<String> asked = ConcurrentHashMap.newKeySet();
        Starts starts = futures > 0 ? Starts.kept() : Starts.none();
        asked.addAll(routers.ids());
        Hosts hosts = hosts(scenario, data.assumptions(), known);
        Plan plan = plan(scenario, data.assumptions().recording(asked::add), Precision.FINE, null, starts, hosts);
        known.put(scenario.chain(), plan);
        List<Figure> figures = new Figures(plan, lawOf(plan.scenario())).list();
        Sensitivity sensitivity = Sensitivity.none();
        if (futures > 0) {
            progress.stage(new Words("moving the assumptions over their ranges", "перебор допущений"));
            List<Assumption> ranged = data.assumptions().list().stream()
                    .filter(a -> a.hasRange()
                            && asked.contains(a.id())
                            && !scenario.assumptions().containsKey(a.id()))
                    .toList();
            Scenario brief = brief(scenario, plan);
            sensitivity = new Sweep(
                            data.assumptions(),
                            ranged,
                            a -> figures(brief, a, plan, starts, hosts),
                            values(figures),
                            progress)
                    .run(futures);
        }
        List<String> unused = data.assumptions().list().stream()
                .filter(a ->
                        a.chains().contains(scenario.chain()) && !a.values().isEmpty() && !asked.contains(a.id()))
                .map(Assumption::id)
                .toList();
        LawEffects effects = lawEffects(scenario, plan, provisions, hosts, progress);
        return new Answer(plan, sensitivity.banded(figures), sensitivity, unused, effects);
    }

    /** As many years as the headline needs: owners who look ahead see those beyond it too. */
    private static Scenario brief(Scenario scenario, Plan plan) {
        boolean looksAhead =
                scenario.outlook().foresightYears() > 1 && plan.world().limits().linksYears();
        return looksAhead ? scenario : scenario.withYears(scenario.firstYear(), Figures.year(plan));
    }

    private LawEffects lawEffects(Scenario scenario, Plan plan, int most, Hosts hosts, PlanProgress progress) {
        Assumptions assumptions = data.assumptions();
        Scenario brief = brief(scenario, plan);
        return new Repeals(plan, lawOf(scenario), AssumedValues.of(assumptionsOf(scenario, assumptions)))
                .effects(most, new Repeals.Without() {
                    @Override
                    public Plan nothing() {
                        return again(brief, laws);
                    }

                    @Override
                    public Plan provision(String id, LocalDate day) {
                        progress.stage(new Words("planning without " + id, "расчёт без " + id));
                        return again(brief, laws.repealing(id, day));
                    }

                    @Override
                    public Plan floor(Limits.Floor floor) {
                        return again(brief.withOutlook(brief.outlook().without(floor, plan.world())), laws);
                    }

                    @Override
                    public Plan share(Limits.ShareLimit share) {
                        return again(brief.withOutlook(brief.outlook().without(share, plan.world())), laws);
                    }

                    private Plan again(Scenario changed, ScenarioLaw under) {
                        return new Engine(data, under, routers, solver, Precision.FINE, Starts.none(), hosts)
                                .alone(changed, assumptions, plan);
                    }
                });
    }

    /** What a host makes is not moved by a sweep: its own bands say how sure that is. */
    private Map<String, Double> figures(
            Scenario scenario, Assumptions assumptions, Plan similar, Starts starts, Hosts hosts) {
        Plan moved = plan(scenario, assumptions, Precision.QUICK, similar, starts, hosts);
        return values(new Figures(moved, lawOf(scenario)).list());
    }

    private static Map<String, Double> values(List<Figure> figures) {
        Map<String, Double> values = new LinkedHashMap<>();
        figures.forEach(f -> values.put(f.id(), f.value()));
        return values;
    }

    /** All scenarios there are. */
    public List<Scenario> listScenarios() {
        List<Scenario> all = new ArrayList<>();
        scenarios.list().forEach(id -> all.add(scenarios.get(id)));
        return all;
    }

    /**
     * The assumptions with the values a scenario puts in their place.
     *
     * @throws InputException if it names one that the data do not have
     */
    public static Assumptions assumptionsOf(Scenario scenario, Assumptions assumptions) {
        List<String> ids = assumptions.list().stream().map(Assumption::id).toList();
        scenario.requireKnown("assumption", scenario.assumptions().keySet(), ids);
        Assumptions changed = assumptions;
        for (Map.Entry<String, Double> e : scenario.assumptions().entrySet()) {
            changed = changed.with(e.getKey(), e.getValue());
        }
        return changed;
    }

    /**
     * How a law holds back the lanes of a chain. What flowed in the base year flowed under the law of that year: a measure
     * that was in force then holds back only what it lets through less than it did.
     */
    public static World.PassShare passShare(Law law, Chain chain, Assumptions assumptions) {
        AssumedValues values = AssumedValues.of(assumptions);
        World.PassShare absolute = (lane, days) -> law.passShare(
                        chain.materials().get(lane.material()).id(), lane.from(), lane.to(), days, values)
                .fraction();
        Interval baseYear = Interval.year(chain.baseYear());
        return (lane, days) -> {
            double now = absolute.of(lane, days);
            if (now == 1 || lane.baseTonnes() <= 0) {
                return now;
            }
            double then = absolute.of(lane, baseYear);
            return then <= 0 ? 1 : Math.min(1, now / then);
        };
    }
}
