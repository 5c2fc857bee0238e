package tizbek.desk.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tizbek.desk.RegionPage;
import tizbek.desk.internal.api.Stock;
import tizbek.facts.InputException;
import tizbek.plan.Answer;
import tizbek.plan.NoPlanException;
import tizbek.plan.PlanJson;
import tizbek.plan.PlanProgress;
import tizbek.plan.Planner;
import tizbek.plan.RegionAnswer;
import tizbek.plan.RegionJson;
import tizbek.plan.RegionOverview;
import tizbek.plan.RegionPlanner;
import tizbek.plan.Scenario;
import tizbek.solve.HighsSolver;
import tizbek.solve.Solver;

/** Makes the plan of a run, as {@code tizbek plan} does. */
public final class Planning {

    private final Stock stock;

    public Planning(Stock stock) {
        this.stock = stock;
    }

    /**
     * Refuses what can be seen to be wrong before anything is planned.
     *
     * @throws InputException with the nearest known name
     */
    public void check(Scenario scenario) {
        Planner planner = planner(new HighsSolver());
        planner.lawOf(scenario);
        scenario.on(stock.network());
        Planner.assumptionsOf(scenario, stock.data().assumptions());
    }

    private Planner planner(Solver solver) {
        return new Planner(stock.data(), stock.law(), stock.network(), stock.scenarios(), solver);
    }

    RunResult plan(Run run) {
        StoppableSolver solver = new StoppableSolver(new HighsSolver(), run::isStopping);
        Planner planner = planner(solver);
        RunRequest request = run.request();
        Thread watch = Thread.ofVirtual().start(() -> watch(run, solver));
        try {
            return request.isOfSeveralChains()
                    ? region(run, planner, solver)
                    : chain(planner, request, run.progress(solver, 1));
        } finally {
            watch.interrupt();
        }
    }

    private static RunResult chain(Planner planner, RunRequest request, PlanProgress progress) {
        Scenario scenario = request.chainOrNull() == null
                ? request.scenario()
                : request.scenario().ofChain(request.chainOrNull());
        Answer answer = planner.answer(scenario, request.futures(), progress);
        return new RunResult(Map.of(scenario.chain(), Pressed.of(PlanJson.of(answer, planner))), null, null);
    }

    private static RunResult region(Run run, Planner planner, StoppableSolver solver) {
        Scenario scenario = run.request().scenario();
        List<String> chains = planner.chainsOf(scenario);
        RegionAnswer answer = new RegionPlanner(planner)
                .answer(scenario, run.request().futures(), run.progress(solver, chains.size()));
        if (answer.answers().isEmpty()) {
            throw answer.withoutPlan().values().stream()
                    .findFirst()
                    .<RuntimeException>map((NoPlanException none) -> none)
                    .orElseGet(() -> new IllegalStateException("a region without chains"));
        }
        Map<String, Pressed> plans = new LinkedHashMap<>();
        for (Answer one : answer.answers()) {
            plans.put(one.plan().world().chain().id(), Pressed.of(PlanJson.of(one, planner)));
        }
        RegionOverview overview = RegionOverview.of(answer, planner);
        return new RunResult(plans, Pressed.of(RegionJson.of(overview)), Pressed.of(RegionPage.html(overview)));
    }

    private static void watch(Run run, StoppableSolver solver) {
        try {
            while (!run.seen().state().isFinal()) {
                Run.pause();
                run.creep(solver);
            }
        } catch (InterruptedException e) {
            // The run is over.
            Thread.currentThread().interrupt();
        }
    }
}
