package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.solve.CheckedSolver;
import tizbek.solve.HighsSolver;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.ProgramBuilder;
import tizbek.solve.Solution;
import tizbek.solve.SolveOptions;
import tizbek.solve.Solver;

/**
 * Observations of a base year that cannot all be nearly right: no point that meets every balance leaves each within so
 * many of its standard errors. A least-squares adjustment always exists (all zeros balance), so it alone would hide
 * that two figures speak of different things.
 *
 * <p>Which contradict each other: a smallest set of observations, each of which was released once and the rest could
 * then be reconciled (deletion filter, Chinneck and Dravnieks, ORSA Journal on Computing 3, 1991). What would have to
 * give: the least total move beyond the limit, in standard errors.
 */
final class Irreconcilable {

    /** Beyond so many standard errors no reading of a weight explains an adjustment. */
    static final double MOST_ERRORS = 20;

    private final Program program;
    private final Map<Integer, Observation> observed;
    private final double limit;

    /**
     * Prepares the check.
     *
     * @param program the reconciliation: equalities, and for each observation a column that counts its adjustment in
     *     standard errors
     * @param observed the observations by their columns
     * @param limit most standard errors that an observation may move
     */
    Irreconcilable(Program program, Map<Integer, Observation> observed, double limit) {
        this.program = program;
        this.observed = new LinkedHashMap<>(observed);
        this.limit = limit;
    }

    /**
     * Does nothing where an adjustment within the limit is known or exists.
     *
     * @param least the least-squares adjustment
     * @throws InputException naming the observations that contradict each other, and the least that would have to give
     */
    void require(double[] least) {
        boolean within = observed.keySet().stream().allMatch(j -> Math.abs(least[j]) <= limit);
        if (within || canHold(observed.keySet())) {
            return;
        }
        Set<Integer> members = contradiction();
        List<String> names = members.stream().map(j -> name(observation(j))).toList();
        throw new InputException(new Defect.Contradiction(
                observation(members.iterator().next()).provenance().where(),
                "observations (" + String.join("), (", names)
                        + ") contradict each other: no balance leaves each within "
                        + number(limit) + " of its standard errors, and without any one of them the others hold"
                        + "\n  The least that would have to give: " + String.join("; ", relaxation()),
                "one of them counts another thing, or in another unit; or a user, a plant or a trade is missing."));
    }

    private Observation observation(int column) {
        return java.util.Objects.requireNonNull(observed.get(column));
    }

    /** The smallest set, found by releasing one observation after the other. */
    private Set<Integer> contradiction() {
        Set<Integer> kept = new LinkedHashSet<>(observed.keySet());
        for (int column : observed.keySet()) {
            kept.remove(column);
            if (canHold(kept)) {
                kept.add(column);
            }
        }
        return kept;
    }

    /** Whether some point meets the balances with these observations within the limit, the others anywhere. */
    private boolean canHold(Set<Integer> held) {
        ProgramBuilder builder = rows();
        for (int j = 0; j < program.columns(); j++) {
            boolean isHeld = held.contains(j);
            builder.column(
                    program.columnName(j),
                    isHeld ? Math.max(program.lower(j), -limit) : program.lower(j),
                    isHeld ? Math.min(program.upper(j), limit) : program.upper(j),
                    0);
            entries(builder, j, j);
        }
        return solved(builder.build()) instanceof Outcome.Optimal;
    }

    /** Who would have to move beyond the limit, where the sum of such moves is least. */
    private List<String> relaxation() {
        ProgramBuilder builder = rows();
        for (int j = 0; j < program.columns(); j++) {
            boolean isHeld = observed.containsKey(j);
            builder.column(
                    program.columnName(j),
                    isHeld ? Math.max(program.lower(j), -limit) : program.lower(j),
                    isHeld ? limit : program.upper(j),
                    0);
            entries(builder, j, j);
        }
        Map<Integer, int[]> beyond = new LinkedHashMap<>();
        for (int j : observed.keySet()) {
            double room = Math.max(0, -limit - program.lower(j));
            int below = builder.column("below " + j, 0, room, 1);
            int above = builder.column("above " + j, 0, Double.POSITIVE_INFINITY, 1);
            entriesTimes(builder, j, below, -1);
            entriesTimes(builder, j, above, 1);
            beyond.put(j, new int[] {below, above});
        }
        Solution solution = solved(builder.build()).requireOptimal();
        List<String> moves = new ArrayList<>();
        beyond.forEach((j, columns) -> {
            double more = solution.value(columns[1]) - solution.value(columns[0]);
            if (Math.abs(more) > 1e-6) {
                Observation o = observation(j);
                double errors = solution.value(j) + more;
                moves.add(name(o) + " would have to be " + number(o.value() + errors * o.standardError()) + " ("
                        + number(Math.abs(errors)) + " standard errors away)");
            }
        });
        return moves;
    }

    private ProgramBuilder rows() {
        ProgramBuilder builder = new ProgramBuilder().minimize();
        for (int i = 0; i < program.rows(); i++) {
            builder.row(program.rowName(i), program.rowLower(i), program.rowUpper(i));
        }
        return builder;
    }

    private void entries(ProgramBuilder builder, int from, int to) {
        entriesTimes(builder, from, to, 1);
    }

    private void entriesTimes(ProgramBuilder builder, int from, int to, double factor) {
        for (int k = program.start(from); k < program.start(from + 1); k++) {
            builder.coefficient(program.entryRow(k), to, factor * program.entryValue(k));
        }
    }

    private static Outcome solved(Program linear) {
        Solver solver = new CheckedSolver(new HighsSolver());
        return solver.solve(linear, SolveOptions.DEFAULT.withoutExplanation());
    }

    private static String name(Observation o) {
        String what = o.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + o.country()
                + (o.partner().isEmpty() ? "" : " to " + o.partner())
                + (o.material().isEmpty() ? "" : " " + o.material());
        return what + ", " + number(o.value()) + " +- " + number(o.standardError()) + ", "
                + o.provenance().where();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
