package tizbek.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tizbek.facts.Assumptions;
import tizbek.facts.DataPackage;
import tizbek.law.AssumedValues;
import tizbek.law.Law;
import tizbek.network.Network;
import tizbek.network.Router;
import tizbek.plan.internal.Engine;
import tizbek.solve.Solver;

/** Plans scenarios over one set of data, laws and solver. Safe for use by several threads. */
public final class Planner {

    private final DataPackage data;
    private final Law law;
    private final Router router;
    private final Scenarios scenarios;
    private final Solver solver;

    public Planner(DataPackage data, Law law, Network network, Scenarios scenarios, Solver solver) {
        this.data = data;
        this.law = law;
        this.router = new Router(network);
        this.scenarios = scenarios;
        this.solver = solver;
    }

    public Scenarios scenarios() {
        return scenarios;
    }

    public DataPackage data() {
        return data;
    }

    public Law law() {
        return law;
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
     * @throws tizbek.facts.InputException if the inputs do not hold together
     * @throws NoPlanException if nothing meets all limits
     */
    public Plan plan(Scenario scenario, Assumptions assumptions) {
        Scenario against = scenario.compareWithOrNull() == null
                ? scenario.withoutMeasure()
                : scenarios
                        .get(scenario.compareWithOrNull())
                        .withYears(scenario.firstYear(), scenario.lastYear())
                        .withAnnouncement(scenario.announcedOrNull());
        return new Engine(data, law, router, solver).plan(scenario, against, assumptions);
    }

    /** All scenarios there are. */
    public List<Scenario> listScenarios() {
        List<Scenario> all = new ArrayList<>();
        scenarios.list().forEach(id -> all.add(scenarios.get(id)));
        return all;
    }

    /** The law a scenario lives under: frozen, with what it adds; or all of it. */
    public static Law lawOf(Scenario scenario, Law all) {
        LocalDate frozen = scenario.lawFrozenOrNull();
        return frozen == null ? all : all.frozenOn(frozen).with(scenario.addedProvisions(), all);
    }

    /** The assumptions with the values a scenario puts in their place. */
    public static Assumptions assumptionsOf(Scenario scenario, Assumptions assumptions) {
        Assumptions changed = assumptions;
        for (Map.Entry<String, Double> e : scenario.assumptions().entrySet()) {
            changed = changed.with(e.getKey(), e.getValue());
        }
        return changed;
    }

    /** How a law holds back the lanes of a chain. */
    public static World.PassShare passShare(Law law, Chain chain, Assumptions assumptions) {
        AssumedValues values = AssumedValues.of(assumptions);
        return (lane, days) -> law.passShare(
                        chain.materials().get(lane.material()).id(), lane.from(), lane.to(), days, values)
                .fraction();
    }
}
