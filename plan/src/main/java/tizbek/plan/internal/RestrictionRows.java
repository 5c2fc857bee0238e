package tizbek.plan.internal;

/// Measures in the way of a pair. Where everything passes there is no row.
///
/// | row | equation | dual | unit |
/// |---|---|---|---|
/// | `restriction T M C>C'` | sum of the steps of the pair <= flow of the world without the measure * share that passes
/// | what the measure costs per tonne | USD/t |
///
/// A pair of which nothing passes in the whole period has no columns either.
final class RestrictionRows implements Formulation {

    @Override
    public void write(Draft d) {
        for (int t = 0; t < d.window.periods().size(); t++) {
            for (int l = 0; l < d.world.lanes().size(); l++) {
                double cap = d.window.caps()[t][l];
                if (d.shipped[t][l] != null && cap < Double.POSITIVE_INFINITY) {
                    int row = d.program.row(
                            "restriction "
                                    + LaneRows.laneName(d, t, d.world.lanes().get(l)),
                            Double.NEGATIVE_INFINITY,
                            d.units(t, cap));
                    d.coefficient(row, d.shipped[t][l], 1);
                    d.restrictionRow[t][l] = row;
                }
            }
        }
    }
}
