package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tizbek.plan.Contradiction;
import tizbek.plan.NoPlanException;
import tizbek.plan.Words;
import tizbek.plan.World;
import tizbek.solve.Conflict;
import tizbek.solve.Outcome;
import tizbek.solve.Program;
import tizbek.solve.ProgramBuilder;
import tizbek.solve.SolveOptions;
import tizbek.solve.Solver;

/**
 * Puts into words which limits of a draft contradict each other, and finds the least that would have to give: the same
 * rows, where each limit (capacity, measure, quota, link, bar, right to sell on) may be passed at the cost of one a tonne,
 * and nothing else costs anything. Balances never give way.
 */
final class ContradictionSearch {

    /** An easing of less than this many tonnes is rounding. */
    private static final double NOTHING_T = 1e-4;

    private final Draft d;
    private final World world;
    private final Program program;
    private final Solver solver;
    private final Map<Integer, Words> limits = new HashMap<>();
    private final Map<Integer, Words> balances = new HashMap<>();

    private ContradictionSearch(Draft draft, Program program, Solver solver) {
        this.d = draft;
        this.world = draft.world;
        this.program = program;
        this.solver = solver;
        for (int t = 0; t < d.window.periods().size(); t++) {
            nameRows(t);
        }
    }

    /** What to throw where a draft has no optimum. */
    static NoPlanException failure(Outcome outcome, Draft draft, Program program, Solver solver) {
        return outcome instanceof Outcome.Infeasible infeasible
                        && !infeasible.conflict().bounds().isEmpty()
                ? new NoPlanException(
                        outcome, new ContradictionSearch(draft, program, solver).told(infeasible.conflict()))
                : new NoPlanException(outcome);
    }

    private Contradiction told(Conflict conflict) {
        List<Contradiction.Member> members = new ArrayList<>();
        boolean signs = false;
        for (Conflict.Bound bound : conflict.bounds()) {
            if (bound.kind().isRow()) {
                members.add(new Contradiction.Member(bound.name(), row(bound)));
            } else if (!bound.kind().isLower() || bound.value() != 0) {
                members.add(new Contradiction.Member(bound.name(), column(bound)));
            } else {
                signs = true;
            }
        }
        if (signs) {
            members.add(new Contradiction.Member(
                    "signs", new Words("no amount is below nothing", "ни одно количество не меньше нуля")));
        }
        return new Contradiction(members, conflict.minimal(), easings());
    }

    private String tonnes(Conflict.Bound bound) {
        return String.format(Locale.ROOT, "%,.1f", bound.value() * d.unitTonnes).replace(',', '\u202f');
    }

    /** A step of a curve at its end, or another bound of an amount. */
    private Words column(Conflict.Bound bound) {
        String relation = bound.kind().isLower() ? " >= " : " <= ";
        String text = bound.name() + relation + tonnes(bound);
        return new Words(text + " t", text + " т");
    }

    private Words row(Conflict.Bound bound) {
        double tonnes = bound.value() * d.unitTonnes;
        String amount = tonnes(bound);
        Words balance = balances.get(bound.index());
        if (balance != null) {
            return new Words(
                    balance.en() + (tonnes == 0 ? "" : " (" + amount + " t lie there at the beginning)"),
                    balance.ru() + (tonnes == 0 ? "" : " (в начале лежит " + amount + " т)"));
        }
        Words limit = limits.getOrDefault(bound.index(), new Words(bound.name(), bound.name()));
        boolean least = bound.kind().isLower();
        return new Words(
                limit.en() + ": at " + (least ? "least " : "most ") + amount + " t",
                limit.ru() + ": не " + (least ? "менее " : "более ") + amount + " т");
    }

    private void nameRows(int t) {
        String from = d.period(t).days().from().toString();
        for (int n = 0; n < world.nodes().size(); n++) {
            Words place = world.placeOf(n).title();
            Words material = world.materialOf(n).title();
            balances.put(
                    d.balanceRow[t][n],
                    new Words(
                            material.en() + ", " + place.en() + ", from " + from
                                    + ": what comes and lies there is what goes and is used",
                            material.ru() + ", " + place.ru() + ", с " + from
                                    + ": сколько пришло и лежит, столько ушло и потреблено"));
            limit(
                    d.reExportRow[t][n],
                    from,
                    new Words(
                            "right of " + world.placeOf(n).country() + " to sell on " + material.en(),
                            "право " + world.placeOf(n).country() + " перепродавать: " + material.ru()));
        }
        for (int f = 0; f < world.plants().size(); f++) {
            Words plant = world.plants().get(f).title();
            limit(d.capacityRow[t][f], from, new Words("capacity of " + plant.en(), "мощность: " + plant.ru()));
        }
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            Words material = world.chain().materials().get(lane.material()).title();
            String pair = lane.from() + " → " + lane.to();
            limit(
                    d.restrictionRow[t][l],
                    from,
                    new Words(
                            "what the measure lets through, " + material.en() + ", " + pair,
                            "пропуск по мере, " + material.ru() + ", " + pair));
        }
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            String law = source.opening().provision();
            limit(
                    d.openRow[t][s],
                    from,
                    new Words(
                            "days on which " + source.title().en() + " may be mined (" + law + ")",
                            "дни, когда разрешена добыча: " + source.title().ru() + " (" + law + ")"));
        }
        for (int q = 0; q < world.quotas().size(); q++) {
            String law = world.quotas().get(q).provision();
            limit(d.quotaRow[t][q], from, new Words("quota " + law, "квота " + law));
        }
        for (int k = 0; k < world.cappedLinks().size(); k++) {
            String link = world.cappedLinks().get(k).link();
            limit(d.linkRow[t][k], from, new Words("capacity of the link " + link, "пропускная способность " + link));
        }
    }

    private void limit(int row, String from, Words what) {
        if (row >= 0) {
            limits.put(row, new Words(what.en() + ", from " + from, what.ru() + ", с " + from));
        }
    }

    /** The same rows with a way out of each limit; the sum of what gives way is least. */
    private List<Contradiction.Easing> easings() {
        ProgramBuilder eased = new ProgramBuilder().minimize();
        for (int c = 0; c < program.columns(); c++) {
            eased.column(program.columnName(c), program.lower(c), program.upper(c), 0);
        }
        for (int r = 0; r < program.rows(); r++) {
            eased.row(program.rowName(r), program.rowLower(r), program.rowUpper(r));
        }
        for (int c = 0; c < program.columns(); c++) {
            int end = c + 1 < program.columns() ? program.start(c + 1) : program.nonzeros();
            for (int e = program.start(c); e < end; e++) {
                eased.coefficient(program.entryRow(e), c, program.entryValue(e));
            }
        }
        Map<Integer, Integer> above = new HashMap<>();
        Map<Integer, Integer> below = new HashMap<>();
        limits.keySet().forEach(row -> {
            above.put(row, slack(eased, row, -1));
            below.put(row, slack(eased, row, 1));
        });
        if (!(solver.solve(eased.build(), SolveOptions.DEFAULT) instanceof Outcome.Optimal optimal)) {
            return List.of();
        }
        List<Contradiction.Easing> easings = new ArrayList<>();
        limits.forEach((row, what) -> {
            double units = 0;
            for (Map<Integer, Integer> side : List.of(above, below)) {
                Integer column = side.get(row);
                units += column == null ? 0 : optimal.solution().value(column);
            }
            if (units * d.unitTonnes > NOTHING_T) {
                easings.add(new Contradiction.Easing(what, units * d.unitTonnes));
            }
        });
        return easings;
    }

    private static int slack(ProgramBuilder eased, int row, double sign) {
        int column = eased.column("give " + row + (sign < 0 ? " above" : " below"), 0, Double.POSITIVE_INFINITY, 1);
        eased.coefficient(row, column, sign);
        return column;
    }
}
