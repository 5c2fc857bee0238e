package tizbek.plan.internal;

import tizbek.plan.World;

/// What is mined and milled, or comes as by-product or scrap: steps of a rising cost curve, plus the charge of the
/// year.
///
/// | column | meaning | cost | unit |
/// |---|---|---|---|
/// | `mined T S k` | step k of source S | secant of the curve + extraction charge of the year | USD/t |
final class MiningColumns implements Formulation {

    @Override
    public void write(Draft d) {
        for (int t = 0; t < d.window.periods().size(); t++) {
            for (int s = 0; s < d.world.sources().size(); s++) {
                World.Source source = d.world.sources().get(s);
                if (source.referenceTonnes(d.period(t).year()) <= 0) {
                    continue;
                }
                Curve curve = d.curves.source(source, d.period(t));
                double charge = source.charges().in(d.period(t).year());
                Draft.Steps steps = d.steps(
                        "mined " + d.label(t) + source.id(),
                        t,
                        curve,
                        d.centres.get(t).sources()[s],
                        -1,
                        charge);
                d.mined[t][s] = steps;
                d.coefficient(d.balanceRow[t][source.node()], steps, -1);
            }
        }
    }
}
