package tizbek.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a country's law says of one thing, act by act: of every act it has ever spoken of for that commodity. */
public record Survey(LocalDate day, List<Judged> judged) {

    /** An act and what the law says of it. */
    public record Judged(Act act, Verdict verdict) {}

    public Survey {
        judged = List.copyOf(judged);
    }

    /** Judges every act in turn; of {@code asked} all counts but which act it is. */
    public static Survey of(Law law, Act asked, LocalDate day, AssumedValues assumed) {
        List<Judged> judged = new ArrayList<>();
        for (ActKind kind : kinds(law, asked)) {
            Act act = new Act(
                    kind,
                    asked.country(),
                    asked.commodityOrNull(),
                    asked.materialOrNull(),
                    asked.targetOrNull(),
                    asked.facts());
            judged.add(new Judged(act, law.judge(act, day, assumed)));
        }
        return new Survey(day, judged);
    }

    private static TreeSet<ActKind> kinds(Law law, Act asked) {
        TreeSet<ActKind> kinds = new TreeSet<>();
        String commodity = asked.commodityOrNull();
        law.listOf(asked.country()).stream()
                .map(Provision::applies)
                .filter(scope -> commodity == null || scope.touchesCommodity(commodity))
                .forEach(scope -> kinds.addAll(scope.acts()));
        return kinds;
    }
}
