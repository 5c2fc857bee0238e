package tizbek.law.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tizbek.facts.Defect;
import tizbek.law.AssumedValues;
import tizbek.law.Citation;
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
            Verdict verdict = law.judge(example.act(), example.day());
            String expected = expected(example);
            String actual = actual(verdict);
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
        return text(e.expected(), e.percentOrNull(), e.missing(), e.cites());
    }

    private static String actual(Verdict verdict) {
        Set<String> cites =
                verdict.citations().stream().map(Citation::provision).collect(Collectors.toSet());
        return switch (verdict) {
            case Verdict.Owes owes ->
                text(owes.word(), owes.charges().getFirst().percent().value(AssumedValues.none()), Set.of(), cites);
            case Verdict.Unknown unknown ->
                text(
                        unknown.word(),
                        null,
                        unknown.missing().stream().map(Missing::what).collect(Collectors.toSet()),
                        cites);
            case Verdict.Allowed allowed -> text(allowed.word(), null, Set.of(), cites);
            case Verdict.Barred barred -> text(barred.word(), null, Set.of(), cites);
            case Verdict.Conflict conflict -> text(conflict.word(), null, Set.of(), cites);
        };
    }

    private static String text(
            String word, @org.jspecify.annotations.Nullable Double percent, Set<String> missing, Set<String> cites) {
        return word
                + (percent == null ? "" : " " + percent + " %")
                + (missing.isEmpty() ? "" : ", missing " + new TreeSet<>(missing))
                + ", citing " + new TreeSet<>(cites);
    }
}
