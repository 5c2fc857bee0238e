package tizbek.plan.internal;

/// Balance of a material at a place.
///
/// | row | equation | dual | unit |
/// |---|---|---|---|
/// | `balance T M@A` | used + sent + stock + discarded - made - arrived - stock before = 0 | local price | USD/t |
///
/// The column `discard T M@A` costs the disposal of a tonne, so a price is never below minus that cost.
final class BalanceRows implements Formulation {

    @Override
    public void write(Draft d) {
        for (int t = 0; t < d.window.periods().size(); t++) {
            for (int n = 0; n < d.world.nodes().size(); n++) {
                String name = d.label(t) + d.world.nodeName(n);
                double opening = t == 0 ? d.window.openingStock()[n] / d.unitTonnes : 0;
                int row = d.program.row("balance " + name, opening, opening);
                d.balanceRow[t][n] = row;
                int discard = d.program.column(
                        "discard " + name,
                        0,
                        Double.POSITIVE_INFINITY,
                        d.money(t, -d.world.terms().disposalUsdPerTonne()));
                d.discardColumn[t][n] = discard;
                d.program.coefficient(row, discard, 1);
            }
        }
    }
}
