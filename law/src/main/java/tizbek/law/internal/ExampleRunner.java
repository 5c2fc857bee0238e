package tizbek.law.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tizbek.facts.Defect;
import tizbek.law.Amount;
import tizbek.law.Citation;
import tizbek.law.Due;
import tizbek.law.Example;
import tizbek.law.Law;
import tizbek.law.Missing;
import tizbek.law.Verdict;

/** Judges every example by the law it stands beside, and says which come out otherwise. */
public final class ExampleRunner {

    private ExampleRunner() {}

    public static List<Defect> failures(Law law) {
        List<Defect> failures = new ArrayList<>();
        for (Example example : law.examples()) {
            Verdict verdict = law.claiming(example.claims()).judge(example.act(), example.day());
            String expected = expected(example);
            String actual = actual(verdict, example);
            if (!expected.equals(actual)) {
                failures.add(new Defect.Contradiction(
                        example.where(),
                        "example (%s on %s) expects (%s), and the law says (%s)"
                                .formatted(example.act(), example.day(), expected, actual),
                        "the example or the provision is wrong, or a fact is missing from the example."));
            }
        }
        return failures;
    }

    private static String expected(Example e) {
        return text(e.expected(), e.percent(), e.owes(), e.missing(), e.cites());
    }

    private static String actual(Verdict verdict, Example example) {
        Set<String> cites =
                verdict.citations().stream().map(Citation::provision).collect(Collectors.toSet());
        return switch (verdict) {
            case Verdict.Owes owes -> owed(owes, example, cites);
            case Verdict.Unknown unknown ->
                text(
                        unknown.word(),
                        "",
                        Map.of(),
                        unknown.missing().stream().map(Missing::what).collect(Collectors.toSet()),
                        cites);
            case Verdict.Allowed allowed -> text(allowed.word(), "", Map.of(), Set.of(), cites);
            case Verdict.Barred barred -> text(barred.word(), "", Map.of(), Set.of(), cites);
            case Verdict.Conflict conflict -> text(conflict.word(), "", Map.of(), Set.of(), cites);
        };
    }

    /** What is owed in the form the example uses: a percentage, a list, or nothing where it says neither. */
    private static String owed(Verdict.Owes owes, Example example, Set<String> cites) {
        String percent = "";
        Map<String, String> dues = Map.of();
        boolean asPercent = !example.percent().isEmpty();
        boolean onePercentage =
                owes.dues().size() == 1 && owes.dues().getFirst().amount() instanceof Amount.Percent;
        if (asPercent && onePercentage && owes.dues().getFirst().amount() instanceof Amount.Percent p) {
            percent = p.percent().toString();
        } else if (asPercent || !example.owes().isEmpty()) {
            dues = owes.dues().stream()
                    .collect(Collectors.toMap(d -> d.provision().id(), Due::text, (a, b) -> a + ", " + b));
        }
        return text(owes.word(), percent, dues, Set.of(), cites);
    }

    private static String text(
            String word, String percent, Map<String, String> owes, Set<String> missing, Set<String> cites) {
        return word
                + (percent.isEmpty() ? "" : " " + percent + " %")
                + (owes.isEmpty() ? "" : " " + new TreeMap<>(owes))
                + (missing.isEmpty() ? "" : ", missing " + new TreeSet<>(missing))
                + ", citing " + new TreeSet<>(cites);
    }
}
