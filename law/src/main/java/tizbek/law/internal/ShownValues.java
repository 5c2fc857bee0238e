package tizbek.law.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tizbek.law.DatedValue;
import tizbek.law.Effect;
import tizbek.law.Law;
import tizbek.law.LawFinding;
import tizbek.law.LawRule;
import tizbek.law.Parameter;
import tizbek.law.Provision;
import tizbek.law.Term;
import tizbek.law.Value;
import tizbek.law.Verdict;

/**
 * Whether the examples touch every number: each row of a table of rates, each step, each value of a series. Of what is
 * owed an example must say how much, for otherwise a wrong number would not show.
 */
public final class ShownValues {

    private final Law law;
    private final Shown shown;
    private final Map<String, Set<DatedValue>> touched = new HashMap<>();
    private final Map<String, List<Provision>> users = new HashMap<>();
    private final List<LawFinding> findings = new ArrayList<>();

    private ShownValues(Law law, Shown shown) {
        this.law = law;
        this.shown = shown;
    }

    /** A finding for each number that no example touches. */
    public static List<LawFinding> missing(Law law, Shown shown) {
        ShownValues values = new ShownValues(law, shown);
        for (Provision p : law.list()) {
            Value value = p.valueOrNull();
            if (p.effect() == Effect.DEADLINE) {
                values.term(p);
            } else if (value != null && AskedFacts.weighs(p)) {
                values.value(p, value);
            }
        }
        law.parameters().forEach(values::series);
        return values.findings;
    }

    private void term(Provision p) {
        if (shown.citing(p.id()).stream().noneMatch(j -> depends(j, p))) {
            Term term = Objects.requireNonNull(p.terms().termOrNull(), p.id());
            untouched(p, term.number() + " " + term.unit().word());
        }
    }

    private void value(Provision p, Value value) {
        RateParts all = RateParts.all(value.rate());
        Set<String> parts = new LinkedHashSet<>(all.parts());
        all.parameters().forEach(id -> uses(p, id));
        uses(p, value.unit());
        for (Judged judged : shown.citing(p.id())) {
            if (depends(judged, p)) {
                Map<String, Object> known =
                        Bindings.of(judged.example().act(), judged.example().day(), law.vocabulary());
                RateParts reached = RateParts.reached(value.rate(), known);
                parts.removeAll(reached.parts());
                reached.parameters().forEach(id -> touch(judged, id));
                touch(judged, value.unit());
            }
        }
        if (!AskedFacts.of(law, p).neverKnown()) {
            parts.forEach(part -> untouched(p, part));
        }
    }

    /** Whether the example would come out otherwise with another number. */
    private static boolean depends(Judged judged, Provision p) {
        return switch (p.effect()) {
            case CHARGES, DEADLINE -> judged.dues().contains(p.id()) && judged.statesAmounts();
            case SCALES -> judged.verdict() instanceof Verdict.Owes && judged.statesAmounts();
            case REQUIRES, LIMITS ->
                !(judged.verdict() instanceof Verdict.Unknown)
                        && (!judged.dues().contains(p.id()) || judged.statesAmounts());
            case PROHIBITS, GRANTS, EXEMPTS, SUSPENDS, DEFINES -> false;
        };
    }

    private void uses(Provision p, String parameter) {
        users.computeIfAbsent(parameter, i -> new ArrayList<>()).add(p);
    }

    private void touch(Judged judged, String parameter) {
        law.findParameter(parameter)
                .flatMap(found -> found.find(judged.example().day()))
                .ifPresent(value -> touched.computeIfAbsent(parameter, i -> new LinkedHashSet<>())
                        .add(value));
    }

    private void untouched(Provision p, String number) {
        boolean owed = p.effect() == Effect.CHARGES || p.effect() == Effect.DEADLINE || p.effect() == Effect.SCALES;
        findings.add(new LawFinding(
                LawRule.VALUE,
                p.country(),
                p.id(),
                p.provenance().where(),
                "value (%s) of provision (%s) is touched by no example%s"
                        .formatted(number, p.id(), owed ? " that says how much is owed" : ""),
                "an example is to be added that cites it"
                        + (owed ? " and says how much (owes, or percent)." : " and has the facts for it.")));
    }

    /** Values of days on which no provision uses the series need no example. */
    private void series(Parameter parameter) {
        List<Provision> using = users.getOrDefault(parameter.id(), List.of());
        for (DatedValue value : parameter.values()) {
            Set<String> ids = new TreeSet<>(using.stream()
                    .filter(p -> p.interval().intersection(value.interval()).isPresent())
                    .map(Provision::id)
                    .toList());
            boolean seen = touched.getOrDefault(parameter.id(), Set.of()).contains(value);
            Optional.of(ids).filter(i -> !i.isEmpty() && !seen).ifPresent(i -> untouched(parameter, value, i));
        }
    }

    private void untouched(Parameter parameter, DatedValue value, Set<String> users) {
        findings.add(new LawFinding(
                LawRule.VALUE,
                parameter.country(),
                parameter.id(),
                value.provenance().where(),
                "value (%s, %s) of parameter (%s) is touched by no example, and used by (%s)"
                        .formatted(
                                new tizbek.law.Figure.Stated(value.number()),
                                value.interval(),
                                parameter.id(),
                                String.join(", ", users)),
                "an example on a day in that time is to be added that cites one of them and says how much."));
    }
}
