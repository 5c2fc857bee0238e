package tizbek.plan.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.plan.Audit;
import tizbek.plan.PeriodPlan;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.Solution;
import tizbek.solve.Verification;

/** Goes over one solved program again. */
final class Auditor {

    /** Families whose rows are laid by the planner itself, so that an empty one is nobody's mistake. */
    private static final Set<String> OWN_FAMILIES = Set.of("balance", "lane", "re-export");

    private Auditor() {}

    /**
     * The audit of a program.
     *
     * @param rebuilt the objective summed term by term from the amounts, in the unit of the draft
     */
    static Audit of(Draft draft, Program program, Outcome.Optimal optimal, List<PeriodPlan> periods, double rebuilt) {
        Solution solution = optimal.solution();
        Verification found = optimal.verification();
        double elements = 0;
        for (PeriodPlan period : periods) {
            elements = Math.max(elements, ElementBalance.error(draft.world, period));
        }
        return new Audit(
                Math.abs(rebuilt - solution.objective()) / Math.max(1, Math.abs(solution.objective())),
                elements,
                found.primal(),
                Math.max(found.dual(), found.stationarity()),
                found.slackness(),
                found.gap(),
                1,
                limits(draft, program));
    }

    /** Rows that limit something, by name without the day, and whether a column stands in one of them. */
    private static Map<String, Boolean> limits(Draft draft, Program program) {
        boolean[] filled = new boolean[program.rows()];
        for (int k = 0; k < program.nonzeros(); k++) {
            filled[program.entryRow(k)] = true;
        }
        Map<String, Boolean> limits = new HashMap<>();
        for (int i = 0; i < filled.length; i++) {
            String name = program.rowName(i);
            if (!OWN_FAMILIES.contains(name.substring(0, Math.max(0, name.indexOf(' '))))) {
                for (int t = 0; t < draft.window.periods().size(); t++) {
                    name = name.replace(draft.label(t), "");
                }
                limits.merge(name, filled[i], Boolean::logicalOr);
            }
        }
        return limits;
    }
}
