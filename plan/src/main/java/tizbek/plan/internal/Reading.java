package tizbek.plan.internal;

import tizbek.plan.Limits;
import tizbek.plan.Period;
import tizbek.plan.PeriodPlan;
import tizbek.plan.World;
import tizbek.solve.Solution;

/** Reads a solved draft back into tonnes and USD, and rebuilds the objective from the amounts. */
final class Reading {

    private final Draft d;
    private final Solution solution;
    private final World world;

    Reading(Draft draft, Solution solution) {
        this.d = draft;
        this.solution = solution;
        this.world = draft.world;
    }

    PeriodPlan period(int t) {
        Period period = d.period(t);
        double[] mined = amounts(d.mined[t]);
        double[] made = amounts(d.made[t]);
        double[] used = amounts(d.used[t]);
        double[] shipped = amounts(d.shipped[t]);
        double[] way = ways(t, shipped);
        double[] stock = columns(d.stockColumn[t]);
        double[] discarded = columns(d.discardColumn[t]);
        double[] price = prices(t);
        double[] allowed = new double[shipped.length];
        for (int l = 0; l < shipped.length; l++) {
            allowed[l] = d.window.caps()[t][l] * period.length();
        }
        double[] low = new double[used.length];
        double[] high = new double[used.length];
        priceIntervals(t, used, price, low, high);
        return new PeriodPlan(
                period,
                mined,
                made,
                used,
                unserved(t, used),
                shipped,
                way,
                openingStock(t),
                stock,
                discarded,
                price,
                low,
                high,
                duals(t, d.capacityRow[t]),
                duals(t, d.restrictionRow[t]),
                allowed,
                duals(t, d.openRow[t]),
                duals(t, d.quotaRow[t]),
                duals(t, d.linkRow[t]),
                new PeriodPlan.LimitCosts(duals(t, d.depletionRow), duals(t, d.shareRow[t]), duals(t, d.floorRow[t])),
                pieces(t, stock, discarded, way));
    }

    /**
     * Price by node: what one more tonne at the place is worth. Where nobody there uses the material it is a tonne
     * made there that counts, which may be sold abroad, so the dual of the re-export row is part of it.
     */
    private double[] prices(int t) {
        boolean[] used = new boolean[world.nodes().size()];
        world.uses().forEach(u -> used[u.node()] = true);
        double[] price = new double[used.length];
        for (int n = 0; n < price.length; n++) {
            double dual = solution.dual(d.balanceRow[t][n]);
            if (!used[n] && d.reExportRow[t][n] >= 0) {
                dual += solution.dual(d.reExportRow[t][n]);
            }
            price[n] = d.usdPerTonne(t, dual);
        }
        return price;
    }

    private double[] amounts(Draft.Steps[] steps) {
        double[] tonnes = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            for (int k = 0; steps[i] != null && k < steps[i].count(); k++) {
                tonnes[i] += solution.value(steps[i].first() + k) * d.unitTonnes;
            }
        }
        return tonnes;
    }

    private double[] columns(int[] columns) {
        double[] tonnes = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            tonnes[i] = columns[i] < 0 ? 0 : solution.value(columns[i]) * d.unitTonnes;
        }
        return tonnes;
    }

    /** What is left at the believed end of the measure is sold out of the window, so the next period opens without. */
    private double[] openingStock(int t) {
        if (t == 0) {
            return d.window.openingStock();
        }
        return d.window.stores(t)
                ? columns(d.stockColumn[t - 1])
                : new double[world.nodes().size()];
    }

    private double[] ways(int t, double[] shipped) {
        double[] tonnes = columns(d.wayColumn[t]);
        for (int w = 0; w < tonnes.length; w++) {
            int lane = world.ways().get(w).lane();
            if (d.wayColumn[t][w] < 0 && lane >= 0 && d.isUsable(w)) {
                tonnes[w] = shipped[lane];
            }
        }
        return tonnes;
    }

    private double[] duals(int t, int[] rows) {
        double[] usdPerTonne = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            usdPerTonne[i] = rows[i] < 0 ? 0 : d.usdPerTonne(t, solution.dual(rows[i]));
        }
        return usdPerTonne;
    }

    /** Between the value of the next step of use and that of the last one filled lies every price that clears. */
    private void priceIntervals(int t, double[] used, double[] price, double[] low, double[] high) {
        for (int u = 0; u < used.length; u++) {
            double here = price[world.uses().get(u).node()];
            low[u] = here;
            high[u] = here;
            Draft.Steps steps = d.used[t][u];
            if (steps == null) {
                continue;
            }
            Curve curve = d.curves.use(world.uses().get(u), d.period(t));
            double amount = used[u] / d.period(t).length();
            int k = 0;
            while (k + 1 < steps.count() && steps.ends()[k + 1] < amount * (1 - 1e-9)) {
                k++;
            }
            low[u] = Math.min(here, curve.at(steps.ends()[k + 1]));
            high[u] = Math.max(here, curve.at(steps.ends()[k]));
        }
    }

    private double[] unserved(int t, double[] used) {
        double[] tonnes = new double[used.length];
        for (int u = 0; u < used.length; u++) {
            if (d.used[t][u] != null) {
                Curve.Isoelastic curve = d.curves.use(world.uses().get(u), d.period(t));
                double level = curve.flatBelow() * d.period(t).length();
                double missing = level - used[u];
                tonnes[u] = missing > 1e-6 * level ? missing : 0;
            }
        }
        return tonnes;
    }

    /** The objective rebuilt from columns and heights of the steps, without asking the solver for its sum. */
    private PeriodPlan.ObjectivePieces pieces(int t, double[] stock, double[] discarded, double[] way) {
        Period period = d.period(t);
        double use = 0;
        for (int u = 0; u < world.uses().size(); u++) {
            use += d.used[t][u] == null
                    ? 0
                    : secants(d.used[t][u], d.curves.use(world.uses().get(u), period));
        }
        double mining = 0;
        for (int s = 0; s < world.sources().size(); s++) {
            World.Source source = world.sources().get(s);
            if (d.mined[t][s] == null) {
                continue;
            }
            mining += secants(d.mined[t][s], d.curves.source(source, period));
            mining += filled(d.mined[t][s]) * source.charges().in(period.year());
        }
        double processing = 0;
        for (int f = 0; f < world.plants().size(); f++) {
            processing += d.made[t][f] == null ? 0 : secants(d.made[t][f], d.plantCurve(t, f));
        }
        double margins = 0;
        for (int l = 0; l < world.lanes().size(); l++) {
            margins += d.shipped[t][l] == null
                    ? 0
                    : secants(d.shipped[t][l], d.curves.lane(world.lanes().get(l)));
        }
        double charges = 0;
        for (int l = 0; l < world.lanes().size(); l++) {
            charges += d.shipped[t][l] == null
                    ? 0
                    : filled(d.shipped[t][l]) * world.lanes().get(l).addedCharge(period.year(), world.baseYear());
        }
        double freight = 0;
        for (int w = 0; w < way.length; w++) {
            freight += way[w] * world.ways().get(w).freightUsdPerTonne();
        }
        return new PeriodPlan.ObjectivePieces(
                use / 1e6,
                mining / 1e6,
                processing / 1e6,
                margins / 1e6,
                charges / 1e6,
                freight / 1e6,
                stockCost(t, stock) / 1e6,
                sum(discarded) * world.terms().disposalUsdPerTonne() / 1e6,
                investment(t) / 1e6);
    }

    /** Annuities of what this window opens; those of what was decided before are paid whatever it does. */
    private double investment(int t) {
        double usd = 0;
        for (Limits.Opening opening : InvestmentRows.openings(d, solution, 0)) {
            if (d.period(t).year() >= opening.year()) {
                double annuity =
                        world.limits().candidates().get(opening.candidate()).annuityUsdPerTonne();
                usd += opening.tonnes() * annuity * d.period(t).length();
            }
        }
        return usd;
    }

    private double stockCost(int t, double[] stock) {
        if (!d.window.stores(t)) {
            return 0;
        }
        double cost = 0;
        boolean last = !d.window.stores(t + 1);
        double[] endValue = java.util.Objects.requireNonNull(d.window.endValue());
        for (int n = 0; n < stock.length; n++) {
            double holding =
                    world.terms().holdingRate() * endValue[n] * d.period(t).length();
            cost += stock[n] * (last ? holding - endValue[n] : holding);
        }
        return cost;
    }

    private double secants(Draft.Steps steps, Curve curve) {
        double usd = 0;
        for (int k = 0; k < steps.count(); k++) {
            usd += solution.value(steps.first() + k)
                    * d.unitTonnes
                    * curve.secant(steps.ends()[k], steps.ends()[k + 1]);
        }
        return usd;
    }

    private double filled(Draft.Steps steps) {
        double tonnes = 0;
        for (int k = 0; k < steps.count(); k++) {
            tonnes += solution.value(steps.first() + k) * d.unitTonnes;
        }
        return tonnes;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }
}
