package tizbek.plan.internal;

import tizbek.plan.World;

/// Elastic use: steps of a falling benefit curve, level at the choke price.
///
/// | column | meaning | benefit | unit |
/// |---|---|---|---|
/// | `used T C M k` | step k of the use of M in C | secant of p = p0 (q / q0)^(1 / e), at most the choke price | USD/t
/// |
///
/// What of the level part is not filled is use that the choke price ended: it is reported as unserved.
final class UseColumns implements Formulation {

    @Override
    public void write(Draft d) {
        for (int t = 0; t < d.window.periods().size(); t++) {
            for (int u = 0; u < d.world.uses().size(); u++) {
                World.Use use = d.world.uses().get(u);
                if (use.baseTonnes() <= 0) {
                    continue;
                }
                Draft.Steps steps = d.steps(
                        "used " + d.label(t) + d.world.nodeName(use.node()),
                        t,
                        d.curves.use(use, d.period(t)),
                        d.centres.get(t).uses()[u],
                        1,
                        0);
                d.used[t][u] = steps;
                d.coefficient(d.balanceRow[t][use.node()], steps, 1);
            }
        }
    }
}
