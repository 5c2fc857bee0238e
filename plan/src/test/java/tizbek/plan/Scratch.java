package tizbek.plan;

import java.nio.file.Path;
import tizbek.facts.DataPackage;
import tizbek.law.Law;
import tizbek.network.Network;
import tizbek.solve.HighsSolver;

public class Scratch {
    public static void main(String[] a) {
        Path home = Path.of(System.getProperty("home", "."));
        long t0 = System.nanoTime();
        DataPackage data = DataPackage.open(home.resolve("data"));
        Planner planner = new Planner(
                data,
                Law.read(home.resolve("laws")),
                Network.read(data),
                Scenarios.in(home.resolve("scenarios")),
                new HighsSolver());
        System.out.printf("open %.2f s%n", (System.nanoTime() - t0) / 1e9);
        for (int i = 0; i < 2; i++) {
            t0 = System.nanoTime();
            Plan plan = planner.plan(planner.scenarios().get(a.length > 0 ? a[0] : "china-antimony-controls"));
            System.out.printf(
                    "plan %.2f s, solves %d gap %.2e%n",
                    (System.nanoTime() - t0) / 1e9, plan.solves(), plan.largestGap());
            if (i > 0) continue;
            World w = plan.world();
            System.out.println("lanes " + w.lanes().size() + " ways " + w.ways().size() + " nodes "
                    + w.nodes().size());
            for (var l : plan.reconciliation().lines())
                System.out.printf(
                        "  %-5s %-22s %-24s %9.0f %9.0f %9.0f%n",
                        l.country(),
                        l.material(),
                        l.item().en(),
                        l.rawTonnes(),
                        l.adjustedTonnes(),
                        l.differenceTonnes());
            for (int f = 0; f < w.plants().size(); f++) {
                var p = w.plants().get(f);
                System.out.printf(
                        "  plant %-22s base %7.0f cap %7.0f marginal %7.0f |",
                        p.id(), p.baseOutputTonnes(), p.capacity(2025), p.marginalUsdPerTonne());
                for (int t = 0; t < plan.periods().size(); t++)
                    System.out.printf(
                            " %6.0f/%-6.0f",
                            plan.periods().get(t).made()[f],
                            plan.baseline().get(t).made()[f]);
                System.out.println();
            }
            for (int n = 0; n < w.nodes().size(); n++) {
                System.out.printf("  price %-40s", w.nodeName(n));
                for (int t = 0; t < plan.periods().size(); t++)
                    System.out.printf(
                            " %6.0f/%-6.0f",
                            plan.periods().get(t).price()[n],
                            plan.baseline().get(t).price()[n]);
                System.out.println();
            }
            for (int l = 0; l < w.lanes().size(); l++) {
                var x = w.lanes().get(l);
                boolean any = x.baseTonnes() > 100;
                for (int t = 0; t < plan.periods().size(); t++)
                    any |= plan.periods().get(t).shipped()[l] > 300;
                if (!any) continue;
                System.out.printf(
                        "  lane %d %s>%s base %6.0f m %6.0f f %5.0f |",
                        x.material(),
                        x.from(),
                        x.to(),
                        x.baseTonnes(),
                        x.marginUsdPerTonne(),
                        x.referenceFreightUsdPerTonne());
                for (int t = 0; t < plan.periods().size(); t++)
                    System.out.printf(
                            " %6.0f/%-6.0f",
                            plan.periods().get(t).shipped()[l],
                            plan.baseline().get(t).shipped()[l]);
                System.out.println();
            }
            for (int s = 0; s < w.sources().size(); s++) {
                System.out.printf(
                        "  src %-24s base %6.0f |",
                        w.sources().get(s).id(), w.sources().get(s).baseTonnes());
                for (int t = 0; t < plan.periods().size(); t++)
                    System.out.printf(
                            " %6.0f/%-6.0f",
                            plan.periods().get(t).mined()[s],
                            plan.baseline().get(t).mined()[s]);
                System.out.println();
            }
            for (int u = 0; u < w.uses().size(); u++) {
                System.out.printf(
                        "  use %-30s base %6.0f |",
                        w.nodeName(w.uses().get(u).node()), w.uses().get(u).baseTonnes());
                for (int t = 0; t < plan.periods().size(); t++)
                    System.out.printf(
                            " %6.0f/%-6.0f",
                            plan.periods().get(t).used()[u],
                            plan.baseline().get(t).used()[u]);
                System.out.println();
            }
        }
    }
}
