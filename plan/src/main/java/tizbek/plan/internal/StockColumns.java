package tizbek.plan.internal;

/// Stocks, where owners expect the measure to end.
///
/// | column | meaning | cost | unit |
/// |---|---|---|---|
/// | `stock T M@A` | held at the end of the period | holding over the period; at the end of the belief less the worth
/// of what is left | USD/t |
final class StockColumns implements Formulation {

    @Override
    public void write(Draft d) {
        for (int t = 0; d.window.stores(t) && t < d.window.periods().size(); t++) {
            for (int n = 0; n < d.world.nodes().size(); n++) {
                int column = column(d, t, n);
                d.program.coefficient(d.balanceRow[t][n], column, 1);
                if (d.window.stores(t + 1)) {
                    d.program.coefficient(d.balanceRow[t + 1][n], column, -1);
                }
            }
        }
    }

    /** The column, made at the first asking: the re-export rows ask before the balances do. */
    static int column(Draft d, int t, int n) {
        if (d.stockColumn[t][n] < 0) {
            double[] endValue = java.util.Objects.requireNonNull(d.window.endValue());
            double holding = holding(d, t, endValue[n]);
            boolean last = !d.window.stores(t + 1);
            double cost = d.money(t, last ? endValue[n] - holding : -holding);
            d.stockColumn[t][n] =
                    d.program.column("stock " + d.label(t) + d.world.nodeName(n), 0, Double.POSITIVE_INFINITY, cost);
        }
        return d.stockColumn[t][n];
    }

    /** Holding is paid on the worth of the stock; the worth at the end of the belief stands for it. */
    private static double holding(Draft d, int t, double worth) {
        return d.world.terms().holdingRate() * worth * d.period(t).length();
    }
}
