package tizbek.plan.internal;

import tizbek.plan.Limits;

/// Reserves of a source that would run out soon (Hotelling, Journal of Political Economy 39, 1931).
///
/// | row | equation | dual | unit |
/// |---|---|---|---|
/// | `depletion S` | sum over the periods of the steps of S <= what is left of its reserves | resource rent: worth of a
/// tonne that stays in the ground | USD/t |
///
/// One row for the whole window, so the rent in money of each year rises with the discount rate. Where the source could
/// not bring out what is left, however it tried, there is no row, and the rent is zero.
final class DepletionRows implements Formulation {

    @Override
    public void write(Draft d) {
        for (int r = 0; r < d.world.limits().reserves().size(); r++) {
            Limits.Reserve reserve = d.world.limits().reserves().get(r);
            int s = reserve.source();
            double left = Math.max(0, d.window.reservesLeft()[r]);
            double most = 0;
            for (int t = 0; t < d.window.periods().size(); t++) {
                most += d.curves.source(d.world.sources().get(s), d.period(t)).max()
                        * d.period(t).length();
            }
            if (most <= left) {
                continue;
            }
            int row = d.program.row(
                    "depletion " + d.world.sources().get(s).id(), Double.NEGATIVE_INFINITY, left / d.unitTonnes);
            for (int t = 0; t < d.window.periods().size(); t++) {
                d.coefficient(row, d.mined[t][s], 1);
            }
            d.depletionRow[r] = row;
        }
    }
}
