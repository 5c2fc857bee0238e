package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import tizbek.plan.Limits;
import tizbek.solve.Solution;

/// Plants the plan may build, by candidate and year of opening.
///
/// | row or column | equation | dual | unit |
/// |---|---|---|---|
/// | `open Y F` | tonnes of output a year that open in year Y; at most a share of the size of the candidate; costs the
/// annuity of each year from Y to the end of the window | | |
/// | `size F` | sum of the openings <= what is left of the size of F | worth of a larger site | USD per t a year |
/// | `budget Y` | sum of capital * openings of Y <= budget of the year | worth of a dollar more to build with | 1 |
///
/// A candidate of whole units has integer columns, which count units; at least one of them may open in a year.
///
/// What is open adds to the row `capacity T F`, by its age (`new-capacity-ramp`). So a candidate is built until the
/// rents
/// of its capacity, discounted, no longer cover its annuities. What was decided before the window is capacity like any
/// other. There is no row without a candidate, nor in a window that ends before anything decided in it could open.
final class InvestmentRows implements Formulation {

    @Override
    public void write(Draft d) {
        Limits limits = d.world.limits();
        for (int c = 0; c < limits.candidates().size(); c++) {
            writeCandidate(d, c);
        }
        if (limits.building().budgetUsd() < Double.POSITIVE_INFINITY) {
            for (int y = 0; y < d.openYears(); y++) {
                writeBudget(d, y);
            }
        }
    }

    private static void writeCandidate(Draft d, int c) {
        Limits.Candidate candidate = d.world.limits().candidates().get(c);
        double left = d.sizeLeft(c);
        if (left <= 0 || d.openYears() == 0) {
            return;
        }
        String id = d.world.plants().get(candidate.plant()).id();
        int row = d.program.row("size " + id, Double.NEGATIVE_INFINITY, left / d.unitTonnes);
        for (int y = 0; y < d.openYears(); y++) {
            int year = d.window.firstOpening() + y;
            double most = candidate.tonnes() * d.world.limits().building().yearlyShare();
            if (candidate.isWhole()) {
                most = Math.max(most, candidate.unitTonnes());
            }
            double bound = Math.max(0, Math.min(left, most - opened(d, c, year))) / unit(d, c);
            // An amount a rounding error below a whole unit is that unit.
            bound = candidate.isWhole() ? Math.floor(bound + 1e-6) : bound;
            double share = unit(d, c) / d.unitTonnes;
            int column = d.program.column("open " + year + " " + id, 0, bound, share * cost(d, c, year));
            if (candidate.isWhole()) {
                d.program.integer(column);
            }
            d.openColumn[c][y] = column;
            d.program.coefficient(row, column, share);
            for (int t = 0; t < d.window.periods().size(); t++) {
                double working = d.world.limits().building().working(d.period(t).year() - year);
                if (working > 0) {
                    d.program.coefficient(
                            d.capacityRow[t][candidate.plant()],
                            column,
                            -working * d.period(t).length() * share);
                }
            }
        }
    }

    /** Tonnes of output a year that an opening of one counts for. */
    private static double unit(Draft d, int c) {
        Limits.Candidate candidate = d.world.limits().candidates().get(c);
        return candidate.isWhole() ? candidate.unitTonnes() : d.unitTonnes;
    }

    private static double cost(Draft d, int c, int year) {
        double cost = 0;
        for (int t = 0; t < d.window.periods().size(); t++) {
            if (d.period(t).year() >= year) {
                double annuity = d.world.limits().candidates().get(c).annuityUsdPerTonne();
                cost += d.money(t, -annuity * d.period(t).length());
            }
        }
        return cost;
    }

    private static double opened(Draft d, int candidate, int year) {
        return d.world.limits().openings().stream()
                .filter(o -> o.candidate() == candidate && o.year() == year)
                .mapToDouble(Limits.Opening::tonnes)
                .sum();
    }

    private static void writeBudget(Draft d, int y) {
        Limits limits = d.world.limits();
        int year = d.window.firstOpening() + y;
        double spent = limits.openings().stream()
                .filter(o -> o.year() == year)
                .mapToDouble(
                        o -> o.tonnes() * limits.candidates().get(o.candidate()).capitalUsdPerTonne())
                .sum();
        double left = Math.max(0, limits.building().budgetUsd() - spent);
        int row = d.program.row("budget " + year, Double.NEGATIVE_INFINITY, left / 1e6);
        for (int c = 0; c < limits.candidates().size(); c++) {
            if (d.openColumn[c][y] >= 0) {
                double capital = limits.candidates().get(c).capitalUsdPerTonne();
                d.program.coefficient(row, d.openColumn[c][y], capital * unit(d, c) / 1e6);
            }
        }
    }

    /** What a solved window decides to open; less than {@code smallest} of a candidate is left out. */
    static List<Limits.Opening> openings(Draft d, Solution solution, double smallest) {
        List<Limits.Opening> openings = new ArrayList<>();
        for (int c = 0; c < d.openColumn.length; c++) {
            for (int y = 0; y < d.openYears(); y++) {
                double tonnes = d.openColumn[c][y] < 0 ? 0 : solution.value(d.openColumn[c][y]) * unit(d, c);
                if (tonnes > smallest * d.world.limits().candidates().get(c).tonnes()) {
                    openings.add(new Limits.Opening(c, d.window.firstOpening() + y, tonnes));
                }
            }
        }
        return openings;
    }
}
