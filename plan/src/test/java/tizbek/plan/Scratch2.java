package tizbek.plan;

import java.nio.file.Path;
import tizbek.facts.DataPackage;
import tizbek.law.Law;
import tizbek.network.Network;
import tizbek.solve.HighsSolver;

public class Scratch2 {
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
        t0 = System.nanoTime();
        Answer answer = planner.answer(
                planner.scenarios().get(a.length > 0 ? a[0] : "china-antimony-controls"),
                Integer.getInteger("futures", 20),
                PlanProgress.silent());
        System.out.printf("answer %.2f s%n", (System.nanoTime() - t0) / 1e9);
        for (Figure f : answer.figures())
            System.out.printf(
                    "%-60s %s %d %10.0f base %10.0f ratio %5.2f band %6.0f %6.0f %s%n",
                    f.title().en(),
                    f.unit(),
                    f.year(),
                    f.value(),
                    f.baseline(),
                    f.value() / f.baseline(),
                    f.low(),
                    f.high(),
                    f.deciders());
        answer.sensitivity().failed().forEach(System.out::println);
    }
}
