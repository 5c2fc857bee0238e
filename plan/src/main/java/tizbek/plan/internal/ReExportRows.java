package tizbek.plan.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import tizbek.plan.World;

/// A country sells on at most a share of what it buys, so that a measure is not walked around through a third country
/// at will. The share is that of the base year where it was higher. Origins are not told apart: what a country buys and
/// makes is one pool.
///
/// | row | equation | dual | unit |
/// |---|---|---|---|
/// | `re-export T M C` | sold - made - share * bought - stock before + stock <= 0 | worth of selling on one more tonne
/// | USD/t |
final class ReExportRows implements Formulation {

    @Override
    public void write(Draft d) {
        Set<BaseFlows.Key> sellers = new LinkedHashSet<>();
        for (World.Lane lane : d.world.lanes()) {
            sellers.add(new BaseFlows.Key(
                    lane.from(),
                    d.world.chain().materials().get(lane.material()).id()));
        }
        for (int t = 0; t < d.window.periods().size(); t++) {
            for (BaseFlows.Key seller : sellers) {
                writeRow(d, t, seller.country(), d.world.chain().indexOf(seller.id()));
            }
        }
    }

    private static void writeRow(Draft d, int t, String country, int material) {
        World world = d.world;
        double opening = 0;
        for (int n = 0; n < world.nodes().size(); n++) {
            if (isOf(world, n, country, material)) {
                opening += t == 0 ? d.window.openingStock()[n] / d.unitTonnes : 0;
            }
        }
        int row = d.program.row(
                "re-export " + d.label(t)
                        + world.chain().materials().get(material).id() + " " + country,
                Double.NEGATIVE_INFINITY,
                opening);
        for (int n = 0; n < world.nodes().size(); n++) {
            if (isOf(world, n, country, material)) {
                d.reExportRow[t][n] = row;
            }
        }
        double share = share(world, country, material);
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            if (lane.material() == material && d.shipped[t][l] != null) {
                if (lane.from().equals(country)) {
                    d.coefficient(row, d.shipped[t][l], 1);
                } else if (lane.to().equals(country)) {
                    d.coefficient(row, d.shipped[t][l], -share);
                }
            }
        }
        for (int s = 0; s < world.sources().size(); s++) {
            if (d.mined[t][s] != null && isOf(world, world.sources().get(s).node(), country, material)) {
                d.coefficient(row, d.mined[t][s], -1);
            }
        }
        for (int f = 0; f < world.plants().size(); f++) {
            if (d.made[t][f] != null && isOf(world, world.plants().get(f).outputNode(), country, material)) {
                d.coefficient(row, d.made[t][f], -1);
            }
        }
        writeStocks(d, t, row, country, material);
    }

    private static void writeStocks(Draft d, int t, int row, String country, int material) {
        if (!d.window.stores(t)) {
            return;
        }
        for (int n = 0; n < d.world.nodes().size(); n++) {
            if (isOf(d.world, n, country, material)) {
                d.program.coefficient(row, StockColumns.column(d, t, n), 1);
                if (t > 0) {
                    d.program.coefficient(row, StockColumns.column(d, t - 1, n), -1);
                }
            }
        }
    }

    /** The share of the base year, or the assumed one if that is larger; at most all. */
    private static double share(World world, String country, int material) {
        double sold = 0;
        double bought = 0;
        for (World.Lane lane : world.lanes()) {
            if (lane.material() == material) {
                sold += lane.from().equals(country) ? lane.baseTonnes() : 0;
                bought += lane.to().equals(country) ? lane.baseTonnes() : 0;
            }
        }
        double made = world.sources().stream()
                        .filter(s -> isOf(world, s.node(), country, material))
                        .mapToDouble(World.Source::baseTonnes)
                        .sum()
                + world.plants().stream()
                        .filter(f -> isOf(world, f.outputNode(), country, material))
                        .mapToDouble(World.Plant::baseOutputTonnes)
                        .sum();
        double observed = bought > 0 ? Math.max(0, sold - made) / bought : 0;
        return Math.min(1, Math.max(world.terms().reExportShare(), observed));
    }

    private static boolean isOf(World world, int node, String country, int material) {
        return world.nodes().get(node).material() == material
                && world.placeOf(node).country().equals(country);
    }
}
