package tizbek.plan.internal;

import java.util.Set;
import tizbek.plan.Period;
import tizbek.plan.World;

/// What the law allows at the most, apart from measures that follow the flow of the world without them.
///
/// | row | equation | dual | unit |
/// |---|---|---|---|
/// | `open T S` | steps of source S <= most it can bring * share of the year in which mining is not barred | what the
/// bar costs per tonne | USD/t |
/// | `quota T P` | sum over the pairs of exporter and materials of content * steps <= quota of the year | what one more
/// tonne of quota is worth | USD/t contained |
///
/// Where mining is never barred, and where no quota covers the year, there is no row.
final class LawRows implements Formulation {

    @Override
    public void write(Draft d) {
        for (int t = 0; t < d.window.periods().size(); t++) {
            for (int s = 0; s < d.world.sources().size(); s++) {
                writeOpen(d, t, s);
            }
            for (int q = 0; q < d.world.quotas().size(); q++) {
                writeQuota(d, t, q);
            }
        }
    }

    private static void writeOpen(Draft d, int t, int s) {
        World.Source source = d.world.sources().get(s);
        Period period = d.period(t);
        double share = source.opening().in(period.year());
        if (share >= 1 || d.mined[t][s] == null) {
            return;
        }
        double most = d.curves.source(source, period).max() * share;
        int row = d.program.row("open " + d.label(t) + source.id(), Double.NEGATIVE_INFINITY, d.units(t, most));
        d.coefficient(row, d.mined[t][s], 1);
        d.openRow[t][s] = row;
    }

    private static void writeQuota(Draft d, int t, int q) {
        World.Quota quota = d.world.quotas().get(q);
        Double tonnes = quota.tonnesContained().get(d.period(t).year());
        if (tonnes == null) {
            return;
        }
        int row =
                d.program.row("quota " + d.label(t) + quota.provision(), Double.NEGATIVE_INFINITY, d.units(t, tonnes));
        d.quotaRow[t][q] = row;
        for (int l = 0; l < d.world.lanes().size(); l++) {
            World.Lane lane = d.world.lanes().get(l);
            if (d.shipped[t][l] != null && covers(quota, lane)) {
                d.coefficient(
                        row,
                        d.shipped[t][l],
                        d.world.chain().materials().get(lane.material()).content());
            }
        }
    }

    static boolean covers(World.Quota quota, World.Lane lane) {
        Set<String> targets = quota.targets();
        return quota.exporter().equals(lane.from())
                && quota.materials().contains(lane.material())
                && (targets.isEmpty() || targets.contains(lane.to()));
    }
}
