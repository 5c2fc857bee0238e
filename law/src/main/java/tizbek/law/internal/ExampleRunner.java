package tizbek.law.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.law.Amount;
import tizbek.law.Citation;
import tizbek.law.Due;
import tizbek.law.Example;
import tizbek.law.Law;
import tizbek.law.Missing;
import tizbek.law.Verdict;

/** Judges every example by the law it stands beside, and says which come out otherwise. */
public final class ExampleRunner {

    /** What came out, and what was wrong with it. */
    public record Run(Shown shown, List<Defect> failures) {
        public Run {
            failures = List.copyOf(failures);
        }
    }

    private final Map<Set<String>, Law> byClaims = new HashMap<>();
    private final Law law;

    private ExampleRunner(Law law) {
        this.law = law;
    }

    public static List<Defect> failures(Law law) {
        return run(law).failures();
    }

    /** Judges every example; one that cannot be judged is a failure and shows nothing. */
    public static Run run(Law law) {
        ExampleRunner runner = new ExampleRunner(law);
        List<Judged> judged = new ArrayList<>();
        List<Defect> failures = new ArrayList<>();
        for (Example example : law.examples()) {
            try {
                Judged one = runner.judge(example);
                judged.add(one);
                failure(one).ifPresent(failures::add);
            } catch (InputException e) {
                e.defects().forEach(d -> failures.add(unjudged(example, d)));
            }
        }
        return new Run(new Shown(judged), failures);
    }

    private Judged judge(Example example) {
        Law claiming = byClaims.computeIfAbsent(example.claims(), law::claiming);
        return Judged.of(example, claiming, claiming.judge(example.act(), example.day()));
    }

    private static Optional<Defect> failure(Judged judged) {
        Example example = judged.example();
        String expected = expected(example);
        String actual = actual(judged.verdict(), example);
        return expected.equals(actual)
                ? Optional.empty()
                : Optional.of(new Defect.Contradiction(
                        example.where(),
                        "example (%s on %s) expects (%s), and the law says (%s)"
                                .formatted(example.act(), example.day(), expected, actual),
                        "the example or the provision is wrong, or a fact is missing from the example."));
    }

    private static Defect unjudged(Example example, Defect why) {
        return new Defect.Contradiction(
                example.where(),
                "example (%s on %s) cannot be judged: %s".formatted(example.act(), example.day(), why.message()),
                why.remedy().orElse(""));
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
