package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tizbek.plan.World;

/// Links of known capacity, shared by all that is shipped over them.
///
/// | row | equation | dual | unit |
/// |---|---|---|---|
/// | `link T L` | ways over L <= capacity of L less other cargo | toll: what one more tonne of room is worth | USD/t |
///
/// A link of unknown capacity has no row; nor has one that all pairs over it together cannot fill, for its toll is zero
/// whatever happens. Tonnes are those of the material. A toll is paid by nobody in the objective: it is the price at
/// which carriers would clear the link, and the margin of a pair over it holds it.
final class LinkRows implements Formulation {

    @Override
    public void write(Draft d) {
        Map<String, List<Integer>> over = waysOver(d);
        for (int k = 0; k < d.world.cappedLinks().size(); k++) {
            World.CappedLink link = d.world.cappedLinks().get(k);
            Double residual = link.residualTonnes().get(d.map);
            List<Integer> ways = over.getOrDefault(link.link(), List.of());
            if (residual != null && canFill(d, ways, residual)) {
                for (int t = 0; t < d.window.periods().size(); t++) {
                    d.linkRow[t][k] = d.program.row(
                            "link " + d.label(t) + link.link(), Double.NEGATIVE_INFINITY, d.units(t, residual));
                    fill(d, t, d.linkRow[t][k], ways);
                }
            }
        }
    }

    /** Ways of the map of the window by the link they use; no way uses a link twice. */
    private static Map<String, List<Integer>> waysOver(Draft d) {
        Map<String, List<Integer>> over = new HashMap<>();
        d.world.cappedLinks().forEach(c -> over.put(c.link(), new ArrayList<>()));
        for (int w = 0; w < d.world.ways().size(); w++) {
            if (d.isUsable(w)) {
                for (String link : d.world.ways().get(w).links()) {
                    List<Integer> ways = over.get(link);
                    if (ways != null) {
                        ways.add(w);
                    }
                }
            }
        }
        return over;
    }

    private static boolean canFill(Draft d, List<Integer> ways, double residual) {
        double most = 0;
        Set<Integer> counted = new HashSet<>();
        for (int w : ways) {
            int lane = d.world.ways().get(w).lane();
            if (lane < 0) {
                return true;
            }
            most += counted.add(lane) ? d.curves.lane(d.world.lanes().get(lane)).max() : 0;
        }
        return most > residual;
    }

    private static void fill(Draft d, int t, int row, List<Integer> ways) {
        for (int w : ways) {
            int lane = d.world.ways().get(w).lane();
            if (d.wayColumn[t][w] >= 0) {
                d.program.coefficient(row, d.wayColumn[t][w], 1);
            } else if (lane >= 0 && d.shipped[t][lane] != null) {
                d.coefficient(row, d.shipped[t][lane], 1);
            }
        }
    }
}
