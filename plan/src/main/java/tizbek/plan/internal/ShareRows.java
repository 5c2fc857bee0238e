package tizbek.plan.internal;

import tizbek.plan.Limits;
import tizbek.plan.World;

/// No more than a share of what reaches a buyer of a material may come from one third country: shares of origin, such
/// as
/// the 65 % of Regulation (EU) 2024/1252. The buyer is a group of countries; what one member sends another counts
/// nothing.
///
/// | row | equation | dual | unit |
/// |---|---|---|---|
/// | `share T B M C` | shipped from C to B - most * (shipped from outside to B + made and mined in B) <= 0 | price of
/// diversification: what a tonne from elsewhere may cost B more than one from C | USD/t |
///
/// The origin is the country that ships, for the program does not follow where a material was refined before. Use that
/// no other country supplies falls, so there is always a plan.
final class ShareRows implements Formulation {

    @Override
    public void write(Draft d) {
        for (int t = 0; t < d.window.periods().size(); t++) {
            for (int i = 0; i < d.world.limits().shares().size(); i++) {
                Limits.ShareLimit limit = d.world.limits().shares().get(i);
                if (d.period(t).year() >= limit.from() && limit.most() < 1) {
                    writeRow(d, t, i, limit);
                }
            }
        }
    }

    private static void writeRow(Draft d, int t, int i, Limits.ShareLimit limit) {
        World world = d.world;
        int row = d.program.row(
                "share " + d.label(t) + limit.buyer() + " "
                        + world.chain().materials().get(limit.material()).id() + " " + limit.exporter(),
                Double.NEGATIVE_INFINITY,
                0);
        d.shareRow[t][i] = row;
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            if (d.shipped[t][l] != null && reaches(limit, lane)) {
                double counted = lane.from().equals(limit.exporter()) ? 1 - limit.most() : -limit.most();
                d.coefficient(row, d.shipped[t][l], counted);
            }
        }
        for (int s = 0; s < world.sources().size(); s++) {
            if (isMadeByBuyer(world, limit, world.sources().get(s).node())) {
                d.coefficient(row, d.mined[t][s], -limit.most());
            }
        }
        for (int f = 0; f < world.plants().size(); f++) {
            if (d.made[t][f] != null
                    && isMadeByBuyer(world, limit, world.plants().get(f).outputNode())) {
                d.coefficient(row, d.made[t][f], -limit.most());
            }
        }
    }

    /** Whether a lane brings the material to the buyer from outside. */
    static boolean reaches(Limits.ShareLimit limit, World.Lane lane) {
        return lane.material() == limit.material()
                && limit.members().contains(lane.to())
                && !limit.members().contains(lane.from());
    }

    /** Whether what is made at a node is the material, in a country of the buyer. */
    static boolean isMadeByBuyer(World world, Limits.ShareLimit limit, int node) {
        return world.nodes().get(node).material() == limit.material()
                && limit.members().contains(world.placeOf(node).country());
    }
}
