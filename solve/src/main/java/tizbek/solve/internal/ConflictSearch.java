package tizbek.solve.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.solve.Conflict;
import tizbek.solve.Conflict.Bound;
import tizbek.solve.Conflict.Kind;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.Solution;
import tizbek.solve.SolveOptions;
import tizbek.solve.Solver;

/**
 * Finds a smallest (in the sense that none can be left out) set of bounds that contradict each other. The duals of the
 * elastic relaxation name a contradictory set (Farkas); a deletion filter then leaves out one after the other and keeps
 * each without which the rest has a solution. That is also the proof of each member.
 */
final class ConflictSearch {

    /** The total by which rows must be missed, from which on a program is called infeasible: HiGHS's own tolerance. */
    private static final double MISSED_BY = 1e-7;

    /** Duals below this share of the largest one are rounding. */
    private static final double RELATIVE_ZERO = 1e-9;

    /** Beyond this many solves the conflict is handed out as it is. */
    private static final int MOST_SOLVES = 3000;

    /** And so it is after this time, where no limit was given: a network out of balance has thousands of members. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Program program;
    private final Solver solver;
    private final SolveOptions options;
    private final long begin = System.nanoTime();
    private int solves;

    ConflictSearch(Program program, Solver solver, SolveOptions options) {
        this.program = program;
        this.solver = solver;
        this.options = options.withoutStart().withoutExplanation();
    }

    /** The conflict, or null if a point was found that meets all bounds. */
    @Nullable
    Conflict find() {
        Outcome outcome = solver.solve(Rewriting.elastic(program), options.withMethod(SolveOptions.Method.CHOOSE));
        if (!(outcome instanceof Outcome.Optimal(Solution least, var verification))) {
            return new Conflict(List.of(), false);
        }
        if (least.objective() <= MISSED_BY && !program.isMixedInteger()) {
            return null;
        }
        List<Bound> priced = least.objective() > MISSED_BY ? candidates(least) : List.of();
        Core core = new Core(program, priced);
        if (contradicts(core, core.all())) {
            return filtered(core);
        }
        // Only whole numbers make the contradiction, or rounding hid a member: every bound is a candidate.
        Core whole = new Core(program, allBounds());
        return switch (solver.solve(whole.program(whole.all()), options)) {
            case Outcome.Infeasible infeasible -> filtered(whole);
            case Outcome.Optimal optimal -> null;
            case Outcome.Unbounded unbounded -> null;
            case Outcome.Stopped stopped -> new Conflict(List.of(), false);
            case Outcome.Failed failed -> new Conflict(List.of(), false);
        };
    }

    /** The bounds with a price in the elastic optimum: their weighted sum is the contradiction. */
    private List<Bound> candidates(Solution least) {
        double zero = 0;
        for (int i = 0; i < program.rows(); i++) {
            zero = Math.max(zero, RELATIVE_ZERO * Math.abs(least.dual(i)));
        }
        List<Bound> found = new ArrayList<>();
        for (int i = 0; i < program.rows(); i++) {
            double price = least.dual(i);
            if (Math.abs(price) > zero) {
                found.add(row(price > 0 ? Kind.ROW_LOWER : Kind.ROW_UPPER, i));
            }
        }
        for (int j = 0; j < program.columns(); j++) {
            double price = least.reducedCost(j);
            if (Math.abs(price) > zero) {
                found.add(column(price > 0 ? Kind.COLUMN_LOWER : Kind.COLUMN_UPPER, j));
            }
        }
        found.removeIf(bound -> Double.isInfinite(bound.value()));
        return found;
    }

    private List<Bound> allBounds() {
        List<Bound> all = new ArrayList<>();
        for (int i = 0; i < program.rows(); i++) {
            all.add(row(Kind.ROW_LOWER, i));
            all.add(row(Kind.ROW_UPPER, i));
        }
        for (int j = 0; j < program.columns(); j++) {
            all.add(column(Kind.COLUMN_LOWER, j));
            all.add(column(Kind.COLUMN_UPPER, j));
        }
        all.removeIf(bound -> Double.isInfinite(bound.value()));
        return all;
    }

    private Bound row(Kind kind, int i) {
        return new Bound(kind, i, program.rowName(i), kind.isLower() ? program.rowLower(i) : program.rowUpper(i));
    }

    private Bound column(Kind kind, int j) {
        return new Bound(kind, j, program.columnName(j), kind.isLower() ? program.lower(j) : program.upper(j));
    }

    /** The deletion filter, which first tries to leave out many at once. Column bounds go first: they say least. */
    private Conflict filtered(Core core) {
        List<Integer> kept = new ArrayList<>(core.all().reversed());
        boolean complete = true;
        for (int chunk = Math.max(1, kept.size() / 4); chunk >= 1; chunk = chunk == 1 ? 0 : Math.max(1, chunk / 4)) {
            complete = leaveOut(core, kept, chunk);
        }
        List<Bound> bounds = new ArrayList<>(kept.stream().map(core::bound).toList());
        bounds.sort(Comparator.comparing((Bound b) -> !b.kind().isRow())
                .thenComparingInt(Bound::index)
                .thenComparing(Bound::kind));
        return new Conflict(bounds, complete);
    }

    /** Tries to leave out each run of {@code chunk} bounds; whether there was time to try all. */
    private boolean leaveOut(Core core, List<Integer> kept, int chunk) {
        for (int at = 0; at < kept.size(); ) {
            if (solves >= MOST_SOLVES || outOfTime()) {
                return false;
            }
            int end = Math.min(kept.size(), at + chunk);
            List<Integer> rest = new ArrayList<>(kept.subList(0, at));
            rest.addAll(kept.subList(end, kept.size()));
            if (contradicts(core, rest)) {
                kept.subList(at, end).clear();
            } else {
                at = end;
            }
        }
        return true;
    }

    private boolean outOfTime() {
        Duration limit = options.timeLimit().isZero() ? LONGEST : options.timeLimit();
        return System.nanoTime() - begin > limit.toNanos();
    }

    private boolean contradicts(Core core, List<Integer> members) {
        solves++;
        return solver.solve(core.program(members), options) instanceof Outcome.Infeasible;
    }
}
